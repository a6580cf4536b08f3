// The conference being made or edited: what was typed, what is wrong with it, and saving it.
import { toasts } from "../kit/toasts.svelte";
import { app } from "../ipc/app.svelte";
import { conference as pageOf, problemOf, saveConference } from "../ipc/commands";
import type { ConferenceForm, ConferenceId } from "../ipc/types";
import { localText } from "../words/dates";
import { errorText, words } from "../words/index.svelte";
import { clock } from "./clock.svelte";
import { undoing } from "./undo.svelte";
import { systemZone, zoneOfCity } from "./zones";

class ConferenceEditing {
  open = $state(false);
  id = $state<ConferenceId | null>(null);
  name = $state("");
  city = $state("");
  zone = $state<string>();
  starts_on = $state("");
  ends_on = $state("");
  venues = $state.raw<readonly string[]>([]);
  busy = $state(false);
  /** Whether saving was tried, so that what is missing may be said. */
  tried = $state(false);
  #zoneChosen = false;
  #saved: () => void = () => {};

  /** Opens an empty form; `saved` runs once it is saved. */
  add(saved: () => void = () => {}): void {
    const zone = app.state?.me?.zone ?? systemZone();
    const today = localText(clock.now, zone).slice(0, 10);
    this.#fill({ id: null, name: "", city: "", zone, starts_on: today, ends_on: today, venues: [] });
    this.#zoneChosen = false;
    this.#saved = saved;
  }

  /** Opens the form of a conference. */
  async edit(id: ConferenceId): Promise<void> {
    try {
      const { conference, venues } = await pageOf(id);
      this.#fill({ ...conference, venues: venues.map((venue) => venue.name) });
      this.#zoneChosen = true;
      this.#saved = () => {};
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    }
  }

  /** Takes a city; one of the list brings its zone, unless a zone was chosen by hand. */
  cityTyped(): void {
    const zone = zoneOfCity(this.city);
    if (zone && !this.#zoneChosen) this.zone = zone;
  }

  zoneTaken(): void {
    this.#zoneChosen = true;
  }

  /** Takes a first day; the last day is never before it. */
  firstDayTaken(): void {
    if (this.ends_on < this.starts_on) this.ends_on = this.starts_on;
  }

  /** What is missing or wrong, by field. */
  get errors(): { name?: string; zone?: string; starts_on?: string; ends_on?: string } {
    const say = words().conference;
    return {
      ...(this.name.trim() === "" ? { name: say.nameNeeded } : {}),
      ...(this.zone ? {} : { zone: say.zoneNeeded }),
      ...(this.starts_on === "" ? { starts_on: say.dayNeeded } : {}),
      ...(this.ends_on === "" ? { ends_on: say.dayNeeded } : this.ends_on < this.starts_on ? { ends_on: say.lastBeforeFirst } : {}),
    };
  }

  async save(): Promise<void> {
    this.tried = true;
    if (this.busy || Object.keys(this.errors).length > 0) return;
    this.busy = true;
    try {
      const { conference } = await saveConference(this.#form());
      this.open = false;
      await app.refresh();
      const text = this.id ? words().conference.saved(conference.name) : words().conference.added(conference.name);
      toasts.done(text, { label: words().act.undo, run: () => void undoing.undo() });
      this.#saved();
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    } finally {
      this.busy = false;
    }
  }

  #form(): ConferenceForm {
    const { id, name, city, zone = "", starts_on, ends_on, venues } = this;
    return { id, name, city: city.trim() === "" ? null : city, zone, starts_on, ends_on, venues: [...venues] };
  }

  #fill(form: ConferenceForm) {
    Object.assign(this, { ...form, city: form.city ?? "", tried: false, busy: false, open: true });
  }
}

/** The conference dialog of the window. */
export const conferenceEditing = new ConferenceEditing();
