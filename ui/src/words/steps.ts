// A step of the journal in words, for the history and for the notice of an undo.
import type { Step } from "../ipc/types";
import { words } from "./index.svelte";
import { visible } from "./visible";

/** "Added Jiwon Park", "Imported 120 people", "Took back: Added Jiwon Park". */
export function told(step: Step): string {
  const text = words().history;
  const what = done(step);
  if (step.of === null) return what;
  return step.verb === "redo" ? text.redid(what) : text.undid(what);
}

/** What a step changed; for an undo or redo, what the step it is about had changed. */
export function done({ verb, of, name, args, entries }: Step): string {
  // A folder of images is one step of many entries, and its count is that of the newest.
  return words().history.verb[of ?? verb](visible(name ?? ""), Math.max(args.count ?? 0, entries > 1 ? entries : 0), args.via ?? null);
}
