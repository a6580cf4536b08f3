// The approach list in its groups.
import type { ApproachEntry, ApproachState } from "../../ipc/types";

const order: readonly ApproachState[] = ["ahead", "passed", "met", "done"];

/** What tells two entries apart. */
export const keyOf = ({ target }: ApproachEntry) => `${target.what} ${target.id}`;

/** The entries by how things stand, in the order they came; no group is empty. */
export function grouped(entries: readonly ApproachEntry[]): { state: ApproachState; entries: readonly ApproachEntry[] }[] {
  return order
    .map((state) => ({ state, entries: entries.filter((entry) => entry.state === state) }))
    .filter(({ entries: those }) => those.length > 0);
}

/** Where a message about having missed somebody begins: the last thing they had a part in, at best one I went to. */
export const missedAt = ({ reasons }: ApproachEntry) => reasons.at(-1)?.occasion.title ?? "";
