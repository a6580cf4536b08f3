// Places and travel of a conference: what is shown, what is typed, and saving it.
import { app } from "../../ipc/app.svelte";
import { deleteVenue, mergeVenues, places as pageOf, problemOf, saveRules, saveVenue, saveWay, startWithLasVegas } from "../../ipc/commands";
import type { ConferenceId, PlacesPage, RulesForm, TravelMode, VenueId, VenueView } from "../../ipc/types";
import { say } from "../../kit/change";
import { venueHues, type VenueHue } from "../../kit/hue";
import { errorText, words } from "../../words/index.svelte";
import { visible } from "../../words/visible";
import { undoing } from "../undo.svelte";
import { clockOf, minuteOfDay, minutesOf } from "./grid";

export type Part = "venues" | "travel" | "rules";
type RuleField = keyof RulesForm;

/** The rules of a conference as they stand in their fields. */
function rulesOf({ conference: own }: PlacesPage): Record<RuleField, string> {
  const minutes = (value: number | null) => (value === null ? "" : String(value));
  return {
    door_minutes: minutes(own.door_minutes), buffer_minutes: minutes(own.buffer_minutes),
    travel_minutes: minutes(own.travel_minutes), within_minutes: minutes(own.within_minutes),
    peak_from: clockOf(own.peak_from), peak_until: clockOf(own.peak_until),
  };
}

class Places {
  open = $state(false);
  page = $state.raw<PlacesPage>();
  part = $state<Part>("venues");
  busy = $state(false);
  /** What was done last, said in the dialog: notices lie behind it. */
  told = $state("");
  problem = $state("");

  /** The form of a venue is shown: a new one, or that of `id`. */
  editing = $state(false);
  id = $state<VenueId | null>(null);
  name = $state("");
  aliases = $state.raw<readonly string[]>([]);
  colour = $state<VenueHue>("blue");
  address = $state("");

  mode = $state<TravelMode>("walk");
  both = $state(true);

  rules = $state<Record<RuleField, string>>({ door_minutes: "", buffer_minutes: "", travel_minutes: "", within_minutes: "", peak_from: "", peak_until: "" });

  /** Opens the places of a conference. */
  async show(conference: ConferenceId, part: Part = "venues"): Promise<void> {
    try {
      this.#take(await pageOf(conference));
      this.part = part;
      this.hush();
      this.editing = false;
      this.open = true;
    } catch (error) {
      say(error);
    }
  }

  /** Asks again, as something changed; an undo brings venues back. */
  async look(): Promise<void> {
    const id = this.page?.conference.id;
    const page = id && (await pageOf(id).catch(() => undefined));
    if (!page || !this.page) return;
    const untouched = JSON.stringify(this.rules) === JSON.stringify(rulesOf(this.page));
    this.page = page;
    if (untouched) this.rules = rulesOf(page);
  }

  edit(view?: VenueView): void {
    const venue = view?.venue;
    const used = new Set(this.page?.venues.map((one) => one.venue.colour));
    const free = venueHues.find((hue) => !used.has(hue)) ?? "blue";
    [this.id, this.name, this.address] = [venue?.id ?? null, venue?.name ?? "", venue?.address ?? ""];
    this.colour = venueHues.find((hue) => hue === venue?.colour) ?? free;
    this.aliases = view?.aliases ?? [];
    this.editing = true;
    this.hush();
  }

  /** What was said is over. */
  hush(): void {
    this.told = this.problem = "";
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    this.told = "";
    await undoing.undo();
    await this.look();
  }

  async save(): Promise<void> {
    const conference = this.page?.conference.id;
    if (this.busy || !conference || this.name.trim() === "") return;
    const { id, name, aliases, colour, address } = this;
    const form = { id, conference, name, aliases: [...aliases], colour, address };
    if (await this.#do(saveVenue(form), words().places.saved(visible(name.trim())))) this.editing = false;
  }

  async remove({ venue }: VenueView): Promise<void> {
    await this.#do(deleteVenue(venue.id), words().places.deleted(visible(venue.name)));
  }

  /** The venue being edited is another one. */
  async merge(kept: VenueId): Promise<void> {
    if (!this.id) return;
    const told = words().places.merged(this.nameOf(this.id), this.nameOf(kept));
    if (await this.#do(mergeVenues(this.id, kept), told)) this.editing = false;
  }

  nameOf(id: VenueId): string {
    return visible(this.page?.venues.find((view) => view.venue.id === id)?.venue.name ?? "");
  }

  /** Says how many minutes a way takes; `null` forgets it. */
  async setWay(from: VenueId, to: VenueId, minutes: number | null): Promise<void> {
    const { mode, both } = this;
    const names = [this.nameOf(from), this.nameOf(to)] as const;
    const told = minutes === null ? words().places.wayGone(...names) : words().places.way(...names, minutes);
    await this.#do(saveWay({ from, to, mode, minutes, both_ways: both }), told);
  }

  async fillLasVegas(): Promise<void> {
    const id = this.page?.conference.id;
    if (id) await this.#do(startWithLasVegas(id), words().places.lasVegasDone);
  }

  /** What is wrong with the typed rules, by field. */
  get wrong(): Partial<Record<RuleField, string>> {
    const say = words().places;
    const told = (field: RuleField) => (this.#isClock(field) ? say.wrongClock : say.wrong);
    const fields = Object.keys(this.rules) as RuleField[];
    return Object.fromEntries(fields.filter((field) => this.#rule(field) === undefined).map((field) => [field, told(field)]));
  }

  async saveRules(): Promise<void> {
    const id = this.page?.conference.id;
    if (this.busy || !id || Object.keys(this.wrong).length > 0) return;
    const fields = Object.keys(this.rules) as RuleField[];
    const form = Object.fromEntries(fields.map((field) => [field, this.#rule(field) ?? null])) as RulesForm;
    await this.#do(saveRules(id, form), words().places.rulesSaved);
  }

  #isClock(field: RuleField): boolean {
    return field === "peak_from" || field === "peak_until";
  }

  #rule(field: RuleField): number | null | undefined {
    return this.#isClock(field) ? minuteOfDay(this.rules[field]) : minutesOf(this.rules[field]);
  }

  #take(page: PlacesPage): void {
    this.page = page;
    this.rules = rulesOf(page);
  }

  async #do(work: Promise<PlacesPage>, told: string): Promise<boolean> {
    this.busy = true;
    try {
      this.#take(await work);
      [this.told, this.problem] = [told, ""];
      await app.refresh();
      return true;
    } catch (error) {
      [this.told, this.problem] = ["", errorText(problemOf(error))];
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** The places dialog of the window. */
export const places = new Places();
