// Four sounds that can be told apart with the eyes elsewhere: up is new, twice the same is known, down
// is kept and unknown, low is not read.
import type { ScannedCode } from "../../../ipc/types";

export type Sound = "saved" | "met" | "kept" | "unreadable";

/** Notes of a sound: hertz, and when they begin and end in seconds. */
const notes: Record<Sound, readonly (readonly [hertz: number, from: number, to: number])[]> = {
  saved: [[660, 0, 0.09], [990, 0.09, 0.22]],
  met: [[660, 0, 0.08], [660, 0.13, 0.21]],
  kept: [[660, 0, 0.09], [440, 0.09, 0.24]],
  unreadable: [[180, 0, 0.3]],
};
const volume = 0.12;
const ramp_s = 0.01;

let context: AudioContext | undefined;

/** Plays a sound, if this computer has any. */
export function play(sound: Sound): void {
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => {});
    for (const [hertz, from, to] of notes[sound]) note(context, hertz, context.currentTime + from, context.currentTime + to);
  } catch {
    context = undefined; // without a loudspeaker what is shown and spoken remains
  }
}

/** How an outcome sounds. */
export function soundOf(code: ScannedCode): Sound {
  switch (code.outcome) {
    case "saved":
      return "saved";
    case "already_met":
    case "already_scanned":
    case "scanned_before":
      return "met";
    case "unresolved":
      return "kept";
    case "not_a_person":
      return code.capture === null ? "unreadable" : "kept";
    case "read":
      return "unreadable";
  }
}

function note(context: AudioContext, hertz: number, from: number, to: number) {
  const [tone, level] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = hertz;
  level.gain.setValueAtTime(0, from);
  level.gain.linearRampToValueAtTime(volume, from + ramp_s); // an edge would click
  level.gain.setValueAtTime(volume, to - ramp_s);
  level.gain.linearRampToValueAtTime(0, to);
  tone.connect(level).connect(context.destination);
  tone.start(from);
  tone.stop(to);
}
