// Which steps of the run are taken back by now. The journal knows, whoever took them back and where:
// here, by key, on the History screen, in a terminal.
import { history } from "../../../ipc/commands";
import type { StepId } from "../../../ipc/types";
import { details } from "./details.svelte";
import type { Entry } from "./entries";

const page_steps = 50;

class Taken {
  #steps = $state.raw<ReadonlySet<StepId>>(new Set());

  has(step: StepId): boolean {
    return this.#steps.has(step);
  }

  /** Looks these steps up, as far back as the oldest of them. */
  async look(steps: Iterable<StepId>): Promise<void> {
    const wanted = new Set(steps);
    const taken = new Set<StepId>();
    let before: StepId | null = null;
    while (wanted.size > 0) {
      const page: Awaited<ReturnType<typeof history>> = await history(before, page_steps);
      for (const { id, live } of page) {
        if (wanted.delete(id) && !live) taken.add(id);
      }
      before = page.at(-1)?.id ?? null;
      if (page.length < page_steps) break;
    }
    if (taken.size !== this.#steps.size || [...taken].some((id) => !this.#steps.has(id))) this.#steps = taken;
  }
}

/** What was taken back of what this window scanned. */
export const taken = new Taken();

/** Whether an entry was taken back, with its step or alone. */
export function isUndone(entry: Entry): boolean {
  return (entry.step !== null && taken.has(entry.step)) || details.isGone(entry);
}
