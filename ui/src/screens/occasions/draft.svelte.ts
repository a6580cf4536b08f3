// An occasion while it is being typed: times as the wall clock of its zone shows them, lists that grow.
import type { Conference, OccasionForm, OccasionKind, PersonRole, SpeakerForm } from "../../ipc/types";
import { instantOf, localText } from "../../words/dates";
import { words } from "../../words/index.svelte";

/** How an occasion belongs to another one. */
export type Belonging = "own" | "overflow" | "repeat";

/** A person on the programme while typed; `key` tells rows apart that look the same. */
export class SpeakerDraft {
  static #next = 0;
  readonly key = SpeakerDraft.#next++;
  name = $state("");
  title = $state("");
  company = $state("");
  role = $state<PersonRole>("speaker");
  contact = $state<string | null>(null);

  constructor(form?: SpeakerForm) {
    if (!form) return;
    this.name = form.name;
    this.title = form.title ?? "";
    this.company = form.company ?? "";
    this.role = form.role;
    this.contact = form.contact;
  }

  form(): SpeakerForm {
    const { name, role, contact } = this;
    return { name: name.trim(), title: text(this.title), company: text(this.company), role, contact };
  }
}

export class OccasionDraft {
  readonly zone: string;
  readonly #base: OccasionForm;
  kind = $state<OccasionKind>("session");
  title = $state("");
  code = $state("");
  level = $state("");
  format = $state("");
  description = $state("");
  allDay = $state(false);
  day = $state("");
  starts = $state("");
  ends = $state("");
  openEnd = $state(false);
  venue = $state("");
  room = $state("");
  hosts = $state.raw<readonly string[]>([]);
  speakers = $state.raw<readonly SpeakerDraft[]>([]);
  belonging = $state<Belonging>("own");
  original = $state<string>();

  constructor(form: OccasionForm, zone: string) {
    this.#base = form;
    this.zone = zone;
    this.kind = form.kind;
    this.title = form.title;
    this.code = form.code ?? "";
    this.level = form.level ?? "";
    this.format = form.format ?? "";
    this.description = form.description ?? "";
    this.allDay = form.all_day_on !== null;
    this.starts = form.starts_at ? localText(form.starts_at, zone) : "";
    this.ends = form.ends_at ? localText(form.ends_at, zone) : "";
    this.day = form.all_day_on ?? this.starts.slice(0, 10);
    this.openEnd = form.ends_at === null;
    this.venue = form.venue ?? "";
    this.room = form.room ?? "";
    this.hosts = form.hosts;
    this.speakers = form.speakers.map((speaker) => new SpeakerDraft(speaker));
    this.belonging = form.overflow_of ? "overflow" : form.repeat_of ? "repeat" : "own";
    this.original = form.overflow_of ?? form.repeat_of ?? undefined;
  }

  /** The end moves with the start, as a person who moves a dinner means the whole of it. */
  moveStart(next: string): void {
    const [from, to, end] = [this.starts, next, this.ends].map((local) => instantOf(local, this.zone));
    this.starts = next;
    if (from !== undefined && to !== undefined && end !== undefined) this.ends = localText(end + to - from, this.zone);
  }

  /** What keeps it from being saved, each as a sentence at its field. */
  get problems(): { title?: string; ends?: string; original?: string } {
    const { form } = words().occasions;
    const { starts_at, ends_at } = this.#times();
    return {
      ...(this.title.trim() === "" ? { title: form.titleNeeded } : {}),
      ...(starts_at && ends_at && ends_at < starts_at ? { ends: form.endFirst } : {}),
      ...(this.belonging !== "own" && !this.original ? { original: form.ofNeeded } : {}),
    };
  }

  /** What is saved. */
  form(): OccasionForm {
    const { belonging } = this;
    const original = this.original ?? null;
    return {
      ...this.#base,
      ...this.#times(),
      kind: this.kind,
      title: this.title.trim(),
      code: text(this.code),
      level: text(this.level),
      format: text(this.format),
      description: text(this.description),
      venue: text(this.venue),
      room: this.venue.trim() === "" ? null : text(this.room),
      // An overflow room may be of a session that is itself a repeat: that stays.
      overflow_of: belonging === "overflow" ? original : null,
      repeat_of: belonging === "repeat" ? original : belonging === "overflow" ? this.#base.repeat_of : null,
      hosts: [...this.hosts],
      speakers: this.speakers.map((speaker) => speaker.form()).filter(({ name }) => name !== ""),
    };
  }

  #times(): Pick<OccasionForm, "starts_at" | "ends_at" | "all_day_on"> {
    if (this.allDay) return { starts_at: null, ends_at: null, all_day_on: this.day || null };
    const starts_at = this.#instant(this.starts, this.#base.starts_at);
    const ends_at = this.openEnd ? null : this.#instant(this.ends, this.#base.ends_at);
    return { starts_at, ends_at, all_day_on: null };
  }

  /** An untouched time stays to the second, also where the clock shows it twice. */
  #instant(local: string, before: string | null): string | null {
    if (before && localText(before, this.zone) === local) return before;
    const instant = instantOf(local, this.zone);
    return instant === undefined ? null : new Date(instant).toISOString();
  }
}

/** A new occasion: within the conference the next full hour, else its first morning. */
export function blank(conference: Conference | null, now: string, zone: string): OccasionForm {
  const hour_ms = 3_600_000;
  const next = Math.ceil(Date.parse(now) / hour_ms) * hour_ms;
  const today = localText(next, zone).slice(0, 10);
  const during = !conference || (today >= conference.starts_on && today <= conference.ends_on);
  const starts = during ? next : (instantOf(`${conference.starts_on}T09:00`, zone) ?? next);
  return {
    id: null, conference: conference?.id ?? null, kind: "session", title: "", code: null,
    starts_at: new Date(starts).toISOString(), ends_at: new Date(starts + hour_ms).toISOString(), all_day_on: null,
    venue: null, room: null, description: null, level: null, format: null, plan: "none", outcome: null,
    watch_later: false, repeat_of: null, overflow_of: null, hosts: [], speakers: [],
  };
}

const text = (typed: string): string | null => typed.trim().normalize("NFC") || null;
