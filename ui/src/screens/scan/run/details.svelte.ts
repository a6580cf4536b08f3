// What is known by now about the encounters of the run: rating, notes, answers, where they were moved to.
// Asked again whenever something changed, whoever changed it.
import { encounters } from "../../../ipc/commands";
import type { EncounterId, EncounterView } from "../../../ipc/types";
import type { Entry } from "./entries";

class Details {
  #views = $state.raw<ReadonlyMap<EncounterId, EncounterView>>(new Map());
  #gone = $state.raw<ReadonlySet<EncounterId>>(new Set());
  #turn = 0;

  /** The encounter an entry recorded, once it is known. */
  of(entry: Entry): EncounterView | undefined {
    const id = encounterOf(entry);
    return id ? this.#views.get(id) : undefined;
  }

  /** Whether the encounter of an entry was taken back or deleted. */
  isGone(entry: Entry): boolean {
    const id = encounterOf(entry);
    return id !== null && this.#gone.has(id);
  }

  /** Asks about the encounters of these entries. */
  async look(entries: readonly Entry[]): Promise<void> {
    const turn = ++this.#turn;
    const ids = entries.flatMap((entry) => encounterOf(entry) ?? []);
    const found = ids.length > 0 ? await encounters(ids) : [];
    if (turn !== this.#turn) return; // something changed meanwhile, and was asked for after this
    this.#views = new Map(found.map((view) => [view.encounter.id, view]));
    this.#gone = new Set(ids.filter((id) => !this.#views.has(id)));
  }

  /** Shows what a change answered with, sooner than asking again. */
  take(view: EncounterView): void {
    this.#turn += 1;
    this.#views = new Map(this.#views).set(view.encounter.id, view);
  }
}

/** The encounters of the run. */
export const details = new Details();

/** The encounter an entry recorded, if it recorded one. */
export function encounterOf({ code }: Entry): EncounterId | null {
  return code?.outcome === "saved" || code?.outcome === "already_met" ? code.encounter : null;
}
