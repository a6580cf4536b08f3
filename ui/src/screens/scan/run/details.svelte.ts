// What is known by now about the encounters of the run: rating, notes, answers, where they were moved to; and
// where what nobody met was captured. Asked again whenever something changed, whoever changed it.
import { capturesOf, encounters } from "../../../ipc/commands";
import type { CaptureId, CaptureView, EncounterId, EncounterView } from "../../../ipc/types";
import type { Entry } from "./entries";

class Details {
  #views = $state.raw<ReadonlyMap<EncounterId, EncounterView>>(new Map());
  #captures = $state.raw<ReadonlyMap<CaptureId, CaptureView>>(new Map());
  #gone = $state.raw<ReadonlySet<EncounterId>>(new Set());
  #turn = 0;

  /** The encounter an entry recorded, once it is known. */
  of(entry: Entry): EncounterView | undefined {
    const id = encounterOf(entry);
    return id ? this.#views.get(id) : undefined;
  }

  /** What was kept of an entry nobody was met by, once it is known. */
  captureOf(entry: Entry): CaptureView | undefined {
    const id = keptOf(entry);
    return id ? this.#captures.get(id) : undefined;
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
    const kept = entries.flatMap((entry) => keptOf(entry) ?? []);
    const [found, captures] = await Promise.all([ids.length > 0 ? encounters(ids) : [], kept.length > 0 ? capturesOf(kept) : []]);
    if (turn !== this.#turn) return; // something changed meanwhile, and was asked for after this
    this.#views = new Map(found.map((view) => [view.encounter.id, view]));
    this.#captures = new Map(captures.map((view) => [view.capture.id, view]));
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

/** The capture that was kept of an entry without an encounter. */
function keptOf({ code }: Entry): CaptureId | null {
  return code?.outcome === "unresolved" || code?.outcome === "not_a_person" ? code.capture : null;
}
