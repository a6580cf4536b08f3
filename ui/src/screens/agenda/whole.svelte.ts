// The whole programme of a day beside mine: searched by the core, hour by hour, planned in place.
import { chances, occasionList, occasionRows, setMyPart } from "../../ipc/commands";
import type { Chances, OccasionFilter, OccasionRow, Plan } from "../../ipc/types";
import { say } from "../../kit/change";
import { Newest } from "../../kit/newest";
import { quietly } from "../../kit/quietly";
import { time } from "../../words/dates";
import { stateOf } from "./agenda.svelte";

/** A day that is longer is narrowed by searching. */
export const most_rows = 600;

type Answer = { rows: readonly OccasionRow[]; count: number };

export class Whole {
  query = $state("");
  /** In the order of the day; undefined before the first answer. */
  rows = $state.raw<readonly OccasionRow[]>();
  /** How many there are, shown or not. */
  count = $state(0);
  /** The row the keys act on. */
  active = $state(0);
  /** Whether I make it to that one. */
  chances = $state.raw<Chances>();
  readonly row = $derived(this.rows?.[this.active]);
  readonly hours = $derived(hourHeads(this.rows ?? []));
  /** Rows by position: all of them are here. */
  readonly load = $derived.by(() => {
    const rows = this.rows ?? [];
    return (offset: number, limit: number) => Promise.resolve(rows.slice(offset, offset + limit));
  });

  #newest = new Newest<OccasionFilter, Answer>(ask, ({ rows, count }) => {
    const chosen = this.row?.occasion.id;
    const at = rows.findIndex(({ occasion }) => occasion.id === chosen);
    [this.rows, this.count, this.active] = [rows, count, Math.max(0, at)];
  }, say);

  ask(conference: string | null, on: string): Promise<void> {
    const open = { unscheduled: false, kind: null, venue: null, track: null, level: null, format: null, company: null, state: "any" as const };
    return this.#newest.want({ ...open, conference, on, query: this.query });
  }

  async look(row: OccasionRow | undefined): Promise<void> {
    const id = row?.occasion.id;
    const answer = id === undefined ? undefined : await chances(id).catch(() => undefined);
    if (this.row?.occasion.id === id) this.chances = answer;
  }

  /** Plans the row, or no longer. */
  plan(plan: Plan, row = this.row): void {
    if (!row) return;
    const { id, title, outcome, watch_later, plan: was } = row.occasion;
    const part = { outcome, watch_later, plan: was === plan ? ("none" as const) : plan };
    this.rows = this.rows?.map((one) => (one === row ? { ...row, occasion: { ...row.occasion, ...part } } : one));
    void quietly(setMyPart(id, part), `${title}: ${stateOf(part)}`);
  }
}

async function ask(filter: OccasionFilter): Promise<Answer> {
  const { view, count, rows: first } = await occasionList(filter);
  const rest = count > first.length ? await occasionRows(view, first.length, most_rows - first.length) : [];
  const start = ({ occasion }: OccasionRow) => occasion.starts_at ?? "";
  return { count, rows: [...first, ...rest].toSorted((one, other) => start(one).localeCompare(start(other))) };
}

/** Where hours begin: the first row of each, and what the hour is called; "" for what fills the day. */
export function hourHeads(rows: readonly OccasionRow[]): { first: number; name: string }[] {
  const heads: { first: number; name: string }[] = [];
  rows.forEach(({ occasion, zone }, first) => {
    const name = occasion.starts_at ? `${time(occasion.starts_at, zone).slice(0, 2)}:00` : "";
    if (heads.at(-1)?.name !== name) heads.push({ first, name });
  });
  return heads;
}
