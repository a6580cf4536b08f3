import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ScannedCode } from "../../../ipc/types";
import { soundOf } from "./sounds";

const heard: string[][] = [];

class Param {
  value = 0;
  setValueAtTime() {}
  linearRampToValueAtTime() {}
}
class Speaker {
  currentTime = 0;
  destination = {};
  #played: string[] = [];
  constructor() {
    heard.push(this.#played);
  }
  resume = async () => {};
  createGain = () => ({ gain: new Param(), connect: (to: unknown) => to });
  createOscillator = () => {
    const frequency = new Param();
    const start = (from: number) => this.#played.push(`${frequency.value} at ${from}`);
    return { frequency, connect: (to: unknown) => to, start, stop: () => {} };
  };
}

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
  heard.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

test("four outcomes sound like four things", async () => {
  vi.stubGlobal("AudioContext", Speaker);
  const tunes = new Set<string>();
  for (const sound of ["saved", "met", "kept", "unreadable"] as const) {
    vi.resetModules();
    const { play } = await import("./sounds");
    play(sound);
    tunes.add(heard.at(-1)!.join(", "));
  }
  expect([...tunes].filter(Boolean)).toHaveLength(4);
});

test("a computer without a loudspeaker goes on", async () => {
  vi.stubGlobal("AudioContext", class { constructor() { throw new Error("no device"); } });
  const { play } = await import("./sounds");
  expect(() => play("saved")).not.toThrow();
});

test("every outcome has its sound", () => {
  const sound = (outcome: object) => soundOf({ text: "", symbology: null, ...outcome } as ScannedCode);
  expect(sound({ outcome: "already_scanned", row: null })).toBe("met");
  expect(sound({ outcome: "unresolved", capture: "c", reason: "badge_id" })).toBe("kept");
  expect([sound({ outcome: "not_a_person", capture: null }), sound({ outcome: "not_a_person", capture: "c" })]).toEqual(["unreadable", "kept"]);
});

test("sessions are silent until told otherwise, and each kind of occasion keeps its own", async () => {
  const { choices } = await import("./choices.svelte");
  expect([choices.sounds("session"), choices.sounds("dinner"), choices.sounds(undefined)]).toEqual([false, true, true]);
  choices.setSounds("dinner", false);
  choices.setSounds("session", true);
  vi.resetModules();
  const { choices: later } = await import("./choices.svelte");
  expect([later.sounds("session"), later.sounds("dinner"), later.sounds("booth")]).toEqual([true, false, true]);
});
