// A trip report while it is put together.
import { saveTripReport, tripReportPreview } from "../../ipc/commands";
import { chooseFolder } from "../../ipc/desktop";
import type { Conference, TripLanguage, TripReportPreview } from "../../ipc/types";
import { say } from "../../kit/change";
import { toasts } from "../../kit/toasts.svelte";
import { language, words } from "../../words/index.svelte";

class TripWriting {
  shown = $state(false);
  conference = $state.raw<Conference>();
  preview = $state.raw<TripReportPreview>();
  language = $state<TripLanguage>("en");
  people = $state(false);
  companies = $state(false);
  myNotes = $state(false);
  /** The captures whose pictures are in it. */
  pictures = $state.raw<readonly string[]>([]);
  busy = $state(false);

  /** Opens the dialog; nothing private is chosen at first. */
  async open(conference: Conference): Promise<void> {
    try {
      this.preview = await tripReportPreview(conference.id);
    } catch (error) {
      return say(error);
    }
    this.conference = conference;
    this.language = language.current;
    this.people = this.companies = this.myNotes = this.busy = false;
    this.pictures = [];
    this.shown = true;
  }

  toggle(picture: string): void {
    this.pictures = this.pictures.includes(picture) ? this.pictures.filter((one) => one !== picture) : [...this.pictures, picture];
  }

  /** Asks where, and writes it there. */
  async save(): Promise<void> {
    if (!this.conference || this.busy) return;
    const folder = await chooseFolder();
    if (!folder) return;
    this.busy = true;
    try {
      const { conference, language, people, companies, myNotes, pictures } = this;
      const form = { conference: conference.id, language, people, companies, my_notes: myNotes, pictures: [...pictures] };
      const done = await saveTripReport(form, folder);
      this.shown = false;
      toasts.info(words().trip.saved(done.folder, done.pictures));
    } catch (error) {
      say(error);
    } finally {
      this.busy = false;
    }
  }
}

/** The trip report that is put together now. */
export const tripWriting = new TripWriting();
