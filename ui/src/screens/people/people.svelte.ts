// The list of people on show: what is asked for, what came back, who is selected.
//
// The selection is an id, never a position, and survives every reload: the core is asked where that
// person went. While a person is searched, the first match is shown as it is typed.
import { SvelteSet } from "svelte/reactivity";
import { app } from "../../ipc/app.svelte";
import { people, peoplePosition, peopleRows, problemOf } from "../../ipc/commands";
import type { ContactId, PeopleFilter, PeopleSort, PeopleView, PersonRow, Problem, StepId } from "../../ipc/types";
import { Newest } from "../../kit/newest";

export type Shown = "all" | "here" | "follow_up" | "step";
type Question = { filter: PeopleFilter; keep: boolean };

export class PeopleList {
  query = $state("");
  shown = $state<Shown>("all");
  /** The import whose people can be shown. */
  step = $state<StepId>();
  sort = $state<PeopleSort>("last_met");
  /** The list on show; undefined before the first answer. */
  view = $state.raw<PeopleView>();
  /** What the list on show was asked for. */
  asked = $state.raw<PeopleFilter>();
  problem = $state.raw<Problem>();
  /** Who is shown in detail. */
  selected = $state<ContactId>();
  /** The row the keys act on. */
  active = $state(0);
  readonly ticked = new SvelteSet<ContactId>();
  /** Called when the list shows something else and its top is to be seen. */
  ontop: () => void = () => {};

  #newest = new Newest<Question, PeopleView>(
    ({ filter }) => people(filter),
    (view, question) => void this.#take(view, question),
    (error) => (this.problem = problemOf(error)),
  );

  /** What the search box, the chips and the order ask for. */
  readonly filter: PeopleFilter = $derived({
    query: this.query,
    conference: this.shown === "here" ? (app.state?.conference?.id ?? null) : null,
    occasion: null,
    company: null,
    step: this.shown === "step" ? (this.step ?? null) : null,
    follow_up: this.shown === "follow_up",
    sort: this.sort,
  });

  /** Rows of the list on show by position. */
  readonly load = $derived.by(() => {
    const view = this.view?.view ?? 0;
    return (offset: number, limit: number) => peopleRows(view, offset, limit);
  });

  /** Asks for the list; the selection is kept unless something else is asked for. */
  reload(): Promise<void> {
    const filter = this.filter;
    return this.#newest.want({ filter, keep: !this.asked || same(filter, this.asked) });
  }

  /** Shows only the people a step was about, whatever was searched. */
  showStep(step: StepId): void {
    this.step = step;
    this.shown = "step";
    this.query = "";
  }

  /** Shows a person who may be anywhere in the list, or not in it; resolves to the position. */
  async open(id: ContactId): Promise<number | null> {
    this.selected = id;
    const position = this.view ? await peoplePosition(this.view.view, id).catch(() => null) : null;
    if (position !== null && this.selected === id) this.active = position;
    return position;
  }

  /** Ticks a row, or takes the tick away. */
  tick({ id }: PersonRow): void {
    if (!this.ticked.delete(id)) this.ticked.add(id);
  }

  /** The people an action is about: those ticked, else the one shown. */
  get meant(): ContactId[] {
    if (this.ticked.size > 0) return [...this.ticked];
    return this.selected === undefined ? [] : [this.selected];
  }

  async #take(view: PeopleView, { filter, keep }: Question) {
    let selected: ContactId | undefined;
    let position: number | null;
    do {
      selected = this.selected; // another may be chosen meanwhile
      position = keep && selected !== undefined ? await peoplePosition(view.view, selected).catch(() => null) : null;
    } while (selected !== this.selected);
    this.view = view;
    this.asked = filter;
    this.problem = undefined;
    if (position !== null) this.active = position;
    else if (keep && selected !== undefined) await this.#neighbour(view);
    else this.#first(view);
  }

  #first(view: PeopleView) {
    this.active = 0;
    this.selected = view.rows[0]?.id;
    this.ontop();
  }

  /** Who was shown is not in the list any more: the one who stands there now is. */
  async #neighbour(view: PeopleView) {
    const at = Math.min(this.active, view.count - 1);
    const row = view.rows[at] ?? (await peopleRows(view.view, at, 1).catch(() => []))[0];
    this.active = Math.max(0, at);
    this.selected = row?.id;
  }
}

function same(one: PeopleFilter, other: PeopleFilter): boolean {
  return (Object.keys(one) as (keyof PeopleFilter)[]).every((key) => one[key] === other[key]);
}
