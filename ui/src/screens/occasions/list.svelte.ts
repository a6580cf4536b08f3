// The list of occasions as a view by position: searched and narrowed by the core, thousands of rows
// cost what is on the screen.
import { app } from "../../ipc/app.svelte";
import { occasionFacets, occasionList, occasionPosition, occasionRows } from "../../ipc/commands";
import type { OccasionFacets, OccasionFilter, OccasionId, OccasionKind, OccasionState, OccasionsView } from "../../ipc/types";
import { say } from "../../kit/change";
import { Newest } from "../../kit/newest";
import { homeZone } from "../../kit/when";
import { dateOf } from "./when";

/** What the list can be narrowed by, in the order of the screen. "" lets everything through. */
export const dimensions = ["day", "kind", "venue", "track", "level", "format", "company"] as const;
export type Dimension = (typeof dimensions)[number];

/** The day of what has none. */
export const no_day = "none";

const wide = (): Record<Dimension, string> => ({ day: "", kind: "", venue: "", track: "", level: "", format: "", company: "" });

type Question = { filter: OccasionFilter; keep: boolean };

export class OccasionList {
  query = $state("");
  shown = $state<OccasionState>("any");
  narrowed = $state(wide());
  /** The list on show; undefined before the first answer. */
  view = $state.raw<OccasionsView>();
  /** What the list on show was asked for. */
  asked = $state.raw<OccasionFilter>();
  facets = $state.raw<OccasionFacets>();
  /** Which one is shown in detail. */
  selected = $state<OccasionId>();
  /** The row the keys act on. */
  active = $state(0);
  /** Called when another row is to be in view. */
  onreveal: () => void = () => {};

  #newest = new Newest<Question, OccasionsView>(
    ({ filter }) => occasionList(filter),
    (view, question) => this.#take(view, question),
    say,
  );

  readonly filter: OccasionFilter = $derived({
    conference: app.state?.conference?.id ?? null,
    query: this.query,
    on: this.narrowed.day === no_day ? null : this.narrowed.day || null,
    unscheduled: this.narrowed.day === no_day,
    kind: (this.narrowed.kind || null) as OccasionKind | null,
    venue: this.narrowed.venue || null,
    track: this.narrowed.track || null,
    level: this.narrowed.level || null,
    format: this.narrowed.format || null,
    company: this.narrowed.company || null,
    state: this.shown,
  });
  /** How many of the choices narrow the list. */
  readonly narrowing = $derived(dimensions.filter((one) => this.narrowed[one] !== "").length);
  readonly isNarrowed = $derived(this.narrowing > 0 || this.shown !== "any" || this.query.trim() !== "");
  /** The clock of the days. */
  readonly zone = $derived(app.state?.conference?.zone ?? homeZone());

  /** Rows of the list on show by position. */
  readonly load = $derived.by(() => {
    const view = this.view?.view ?? 0;
    return (offset: number, limit: number) => occasionRows(view, offset, limit);
  });

  /** Asks for the list; the selection is kept unless something else is asked for. */
  async reload(): Promise<void> {
    const filter = this.filter;
    await this.#newest.want({ filter, keep: !this.asked || same(filter, this.asked) });
  }

  /** Asks what there is to narrow by. */
  async count(): Promise<void> {
    const conference = this.filter.conference;
    try {
      const facets = await occasionFacets(conference);
      if (conference === this.filter.conference) this.facets = facets;
    } catch (error) {
      say(error);
    }
  }

  showAll(): void {
    this.query = "";
    this.shown = "any";
    this.narrowed = wide();
  }

  /** Another conference: nothing chosen, nothing narrowed. */
  begin(): void {
    this.selected = undefined;
    this.asked = undefined;
    this.showAll();
  }

  /** Shows one that may be anywhere in the list; what hides it gives way. */
  async open(id: OccasionId): Promise<void> {
    this.selected = id;
    if (!this.view) return;
    const position = await this.#positionOf(id, this.view);
    if (this.selected !== id) return;
    if (position !== null) this.#show(position);
    else if (this.isNarrowed) this.showAll();
  }

  async #take(view: OccasionsView, { filter, keep }: Question): Promise<void> {
    const wanted = keep ? (this.selected ?? app.state?.stamp.occasion?.id) : undefined;
    const position = wanted === undefined ? null : await this.#positionOf(wanted, view);
    this.view = view;
    this.asked = filter;
    if (position !== null) {
      this.selected ??= wanted;
      this.#show(position);
    } else if (!keep || this.selected === undefined) {
      await this.#choose(keep ? today(view, app.state?.now, this.zone) : 0, view);
    } else {
      await this.#choose(Math.min(this.active, view.count - 1), view); // it is gone: its neighbour
    }
  }

  async #choose(position: number, view: OccasionsView): Promise<void> {
    const row = view.rows[position] ?? (await occasionRows(view.view, Math.max(0, position), 1).catch(() => []))[0];
    this.selected = row?.occasion.id;
    this.#show(Math.max(0, position));
  }

  #show(position: number): void {
    this.active = position;
    this.onreveal();
  }

  #positionOf(id: OccasionId, view: OccasionsView): Promise<number | null> {
    const position = view.rows.findIndex(({ occasion }) => occasion.id === id);
    return position >= 0 ? Promise.resolve(position) : occasionPosition(view.view, id).catch(() => null);
  }
}

/** Where today begins in a list, or the next day there is something on. */
export function today({ days }: OccasionsView, now: string | undefined, zone: string): number {
  if (!now) return 0;
  const on = dateOf(now, zone);
  return days.find((one) => one.on !== null && one.on >= on)?.first ?? 0;
}

function same(one: OccasionFilter, other: OccasionFilter): boolean {
  return (Object.keys(one) as (keyof OccasionFilter)[]).every((key) => one[key] === other[key]);
}
