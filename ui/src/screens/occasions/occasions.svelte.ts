// The occasions on show: loaded whole, filtered here, grouped by the day their own clock says.
import { occasions } from "../../ipc/commands";
import type { ConferenceId, OccasionForm, OccasionKind, OccasionPage, OccasionRow } from "../../ipc/types";
import { say } from "../../kit/change";
import { wall } from "../../words/dates";

/** A kind, or every one. */
export type KindFilter = OccasionKind | "any";

/** The occasions of a day, `YYYY-MM-DD`; "" for those without one. */
export type Day = { on: string; rows: readonly OccasionRow[] };

/** In the order in which they are offered. */
export const kinds: readonly OccasionKind[] = [
  "session", "booth", "dinner", "party", "meeting", "hallway", "badge_pickup", "break", "other",
];

export class Occasions {
  /** All of the conference; undefined until the first answer. */
  rows = $state.raw<readonly OccasionRow[]>();
  text = $state("");
  kind = $state<KindFilter>("any");
  /** Those the filter lets through, in days. */
  readonly days = $derived(byDay(filtered(this.rows ?? [], this.text, this.kind)));
  /** The same in the order of the screen. */
  readonly shown = $derived(this.days.flatMap((day) => day.rows));
  #asked = 0;

  async load(conference: ConferenceId | null): Promise<void> {
    const mine = ++this.#asked;
    try {
      const rows = await occasions(conference);
      if (mine === this.#asked) this.rows = rows; // an older answer must not replace a newer one
    } catch (error) {
      say(error);
    }
  }

  showAll(): void {
    this.text = "";
    this.kind = "any";
  }
}

/** The rows of a kind in which the text occurs. */
export function filtered(rows: readonly OccasionRow[], text: string, kind: KindFilter): readonly OccasionRow[] {
  const wanted = text.trim().toLowerCase().normalize("NFC");
  return rows.filter((row) => {
    if (kind !== "any" && row.occasion.kind !== kind) return false;
    const { title, code } = row.occasion;
    const said = [title, code ?? "", row.place ?? "", ...row.hosts, ...row.speakers].join("\n");
    return wanted === "" || said.toLowerCase().includes(wanted);
  });
}

/** The day an occasion is on, by its own clock; "" if it has none. */
export function dayOf({ occasion, zone }: OccasionRow): string {
  if (occasion.all_day_on) return occasion.all_day_on;
  if (!occasion.starts_at) return "";
  const { year, month, day } = wall(occasion.starts_at, zone);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** In days; what fills the day comes first in it, what has no day comes last. */
export function byDay(rows: readonly OccasionRow[]): readonly Day[] {
  const days = new Map<string, OccasionRow[]>();
  for (const row of rows) {
    const on = dayOf(row);
    days.set(on, [...(days.get(on) ?? []), row]);
  }
  const order = (on: string) => on || "9999";
  return [...days]
    .sort(([one], [other]) => order(one).localeCompare(order(other)))
    .map(([on, all]) => ({ on, rows: all.toSorted((one, other) => start(one) - start(other)) }));
}

/** The form that changes nothing. */
export function formOf({ row, venue, room, companies, people }: OccasionPage): OccasionForm {
  // What only the programme says is not in the form.
  const { source, language, track, topics, programme, source_id, vanished_at, ...occasion } = row.occasion;
  return {
    ...occasion,
    venue: venue?.name ?? null,
    room: room?.name ?? null,
    hosts: companies.filter(({ role }) => role === "host").map(({ company }) => company.name),
    speakers: people.map(({ name, title, company, role, contact }) => ({ name, title, company, role, contact })),
  };
}

const start = ({ occasion }: OccasionRow) => (occasion.starts_at ? Date.parse(occasion.starts_at) : 0);
