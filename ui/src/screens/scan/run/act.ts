// What is done to an entry of the run right after the scan.
import { undoing } from "../../../frame/undo.svelte";
import { dropScan, problemOf, rateEncounter, writeNote } from "../../../ipc/commands";
import type { CaptureId, Rating, Visibility } from "../../../ipc/types";
import { change } from "../../../kit/change";
import { quietly } from "../../../kit/quietly";
import { toasts } from "../../../kit/toasts.svelte";
import { errorText, words } from "../../../words/index.svelte";
import { details, encounterOf } from "./details.svelte";
import { run, type Entry } from "./run.svelte";

/** Says how warm it was; null takes that away. */
export async function rate(entry: Entry | undefined, rating: Rating | null): Promise<void> {
  const id = entry && encounterOf(entry);
  if (!entry || !id) return;
  const say = words().run;
  const view = await quietly(rateEncounter(id, rating), rating ? say.rated(words().rating[rating]) : say.unrated);
  if (view) details.take(view);
}

/** Keeps a note of the encounter; says whether it was kept. */
export async function keepNote(entry: Entry, body: string, visibility: Visibility): Promise<boolean> {
  const id = encounterOf(entry);
  if (!id || body.trim() === "") return false;
  const note = await quietly(writeNote({ id: null, about: { about: "encounter", id }, body, visibility }), words().run.noteSaved);
  return note !== undefined;
}

/** Says whose a waiting capture is; says whether it was taken. */
export async function nameIt(capture: CaptureId, line: string): Promise<boolean> {
  try {
    await run.name(capture, line);
    return true;
  } catch (error) {
    toasts.problem(errorText(problemOf(error)));
    return false;
  }
}

/** Takes a scan back: its step where that is its own, else this one of many. */
export async function takeBack(entry: Entry): Promise<void> {
  const id = encounterOf(entry);
  if (entry.step && run.sizeOf(entry.step) === 1) await undoing.undoStep(entry.step);
  else if (id) await change(dropScan(id), words().run.dropped);
}

/** Whether a scan can be taken back alone. */
export function canTakeBack(entry: Entry): boolean {
  return entry.step !== null && (run.sizeOf(entry.step) === 1 || encounterOf(entry) !== null);
}
