// One entry of the run: what was scanned, what a later step made of it, what it counts for.
import type { ImportReport, Made, ScanProblem, ScannedCode, StepId } from "../../../ipc/types";
import { dayTime } from "../../../words/dates";
import { fullName } from "../../../words/names";
import { language, words } from "../../../words/index.svelte";
import { taken } from "./taken.svelte";

/** One code, one file without any, or a file that was imported. */
export type Entry = {
  key: number;
  /** When it was scanned here, in milliseconds. */
  at: number;
  /** When its picture was made, where that is known. */
  made?: Made;
  /** Null: from the clipboard, or the camera. */
  file: string | null;
  camera?: true;
  code?: ScannedCode;
  problem?: ScanProblem;
  imported?: ImportReport;
  /** The picture without a code, while it is one of the newest: it may be a paper card. */
  picture?: File;
  /** The step that undoes it. */
  step: StepId | null;
  /** What it was before that step, and is again once that is undone: a badge before it was named. */
  before?: Entry;
};

/** How many were read and how many new people came of them. */
export type Counts = { reads: number; saved: number };

/** The entry, or what it was before if what was made of it is undone. */
export function asItStands(entry: Entry): Entry {
  let shown = entry;
  while (shown.before && shown.step !== null && taken.has(shown.step)) shown = shown.before;
  return shown;
}

/** The entry with all it was before, the latest first. */
export function withBefore(entry: Entry): Entry[] {
  return entry.before ? [entry, ...withBefore(entry.before)] : [entry];
}

/** How many new people came of it. */
export function savedBy({ code, imported }: Pick<Entry, "code" | "imported">): number {
  return imported?.added ?? (code?.outcome === "saved" ? 1 : 0);
}

/** Two counts together. */
export function sum(one: Counts, other: Counts): Counts {
  return { reads: one.reads + other.reads, saved: one.saved + other.saved };
}

/** Pictures take memory. */
export function withoutPicture({ picture: _, before, ...entry }: Entry): Entry {
  return before ? { ...entry, before: withoutPicture(before) } : entry;
}

/** What is said of an entry that came. */
export function heard({ code, problem, imported }: Omit<Entry, "key" | "at">): string {
  const say = words().scan;
  if (imported) return words().imports.title(imported.added);
  if (problem) return say.problem[problem];
  if (code?.outcome === "unresolved") return say.kept;
  if (code?.outcome === "already_scanned") return say.again;
  if (code?.outcome === "scanned_before") return say.scannedBefore(dayTime(code.at, code.zone, language.current));
  if (code?.outcome === "not_a_person") return say.notAPersonBut(say.means[code.what]);
  if (code?.outcome !== "saved" && code?.outcome !== "already_met") return say.noPerson;
  const name = fullName(code.row.name, code.row.second_name, language.current);
  return code.outcome === "saved" ? say.heard.saved(name) : say.heard.met(name);
}
