// A conference's programme on its way in: the file, what is in it, what importing it would do and did.
// Whatever screen it comes in on (a button, a drop, a paste), it is looked at first.
import { app } from "../../ipc/app.svelte";
import { importProgramme, isProgramme, lookAtProgramme, problemOf } from "../../ipc/commands";
import type { ProgrammeLook, ProgrammeOptions, ProgrammeReport, SessionField } from "../../ipc/types";
import { errorText, words } from "../../words/index.svelte";

/** What makes a new conference of it. */
export const NEW = "new";
/** Files that are never programmes need not be looked at. */
const other = /\.(jpe?g|png|gif|webp|bmp|tiff?|heic|heif|avif|vcf|vcard|pdf)$/i;

/** Files that are programmes or nothing where programmes are imported. */
const schedules = /\.(ics|csv|tsv|xlsx|xml|json)$/i;

class Programme {
  open = $state(false);
  file = $state.raw<File>();
  look = $state.raw<ProgrammeLook>();
  /** What it did; undefined before. */
  report = $state.raw<ProgrammeReport>();
  busy = $state(false);
  /** A conference's id, or NEW. */
  into = $state("");
  zone = $state<string>();
  /** What is not in the file: only a part of it is given, or it is gone. */
  rest = $state<"" | "part" | "gone">("");
  /** Why the file that was chosen last cannot be taken. */
  problem = $state<string>();
  #fields: SessionField[] | null = null;
  #latest = 0;
  #suggested: string | undefined;

  /** Whether the titles' column is known, or there are no columns. */
  get hasTitles(): boolean {
    const columns = this.look?.columns ?? [];
    return columns.length === 0 || columns.some(({ field }) => field === "title");
  }

  /** Whether nothing that has to be asked is open. */
  get isAnswered(): boolean {
    const look = this.look;
    if (!look || !this.hasTitles) return false;
    return !(look.asks_zone && !this.zone) && !(look.asks_conference && !this.into) && !(look.asks_rest && this.rest === "");
  }

  /** How many sessions an import would write. */
  get writes(): number {
    const report = this.look?.report;
    return report ? report.added + report.changed + report.vanished : 0;
  }

  /** Asks for a file. */
  ask(): void {
    this.#start(undefined);
  }

  /** Looks at a file; one that cannot be read is said, and asked for again. */
  async take(file: File): Promise<void> {
    this.#start(file);
    if (!(await this.again())) this.look = this.file = undefined;
  }

  /** The file that is meant for here: on the sessions' screen and in the dialog, whatever is in it. */
  meant(files: readonly File[], screen: string): File | undefined {
    return this.open || screen === "occasions" ? files.find(({ name }) => schedules.test(name)) : undefined;
  }

  /** Those of some files that are programmes. */
  async among(files: readonly File[]): Promise<File[]> {
    const found: File[] = [];
    for (const file of files) {
      if (!other.test(file.name) && (await isProgramme(file).catch(() => false))) found.push(file);
    }
    return found;
  }

  /** Looks at it once more, with what was chosen since. */
  async again(): Promise<boolean> {
    const file = this.file;
    if (!file) return false;
    const mine = ++this.#latest;
    this.busy = true;
    try {
      const look = await lookAtProgramme(file, this.#options(file));
      if (mine !== this.#latest) return true;
      this.look = look;
      this.problem = undefined;
      if (!look.asks_conference) this.into ||= look.conference ?? NEW;
      this.#suggest(look);
      return true;
    } catch (error) {
      if (mine === this.#latest) this.#tell(file, error);
      return false;
    } finally {
      if (mine === this.#latest) this.busy = false;
    }
  }

  /** Says what a column is; there is one column of titles. */
  choose(column: number, field: SessionField): void {
    const columns = this.look?.columns ?? [];
    this.#fields = columns.map((one, at) => (at === column ? field : field === "title" && one.field === "title" ? "ignore" : one.field));
    void this.again();
  }

  /** Does it. */
  async run(): Promise<void> {
    const file = this.file;
    if (!file || this.busy) return;
    this.busy = true;
    try {
      this.report = await importProgramme(file, this.#options(file));
      void app.refresh(); // sooner than the core tells of the change
    } catch (error) {
      this.#tell(file, error);
    } finally {
      this.busy = false;
    }
  }

  /** A zone that was chosen stays; one that was only suggested follows what is known. */
  #suggest({ zone, report }: ProgrammeLook): void {
    if (report.zone_why === "given") return;
    const suggested = report.zone_why === "unknown" ? undefined : zone;
    if (this.zone === this.#suggested) this.zone = suggested;
    this.#suggested = suggested;
  }

  /** In the dialog, as notices are behind it. */
  #tell(file: File, error: unknown): void {
    this.problem = words().programme.fileProblem(file.name, errorText(problemOf(error)));
  }

  #start(file: File | undefined): void {
    this.#latest += 1;
    this.file = file;
    this.look = this.report = this.zone = this.problem = this.#suggested = undefined;
    this.into = this.rest = "";
    this.busy = false;
    this.#fields = null;
    this.open = true;
  }

  #options(file: File): ProgrammeOptions {
    return {
      conference: this.into && this.into !== NEW ? this.into : null,
      new_conference: this.into === NEW ? (this.look?.name ?? this.look?.conference_name ?? null) : null,
      zone: this.look?.asks_zone && this.zone !== this.#suggested ? (this.zone ?? null) : null,
      fields: this.#fields,
      partial: this.rest === "part",
      rest_is_gone: this.rest === "gone",
      file_name: file.name,
    };
  }
}

/** The programme of the window. */
export const programme = new Programme();
