// A list on its way in: what is in it, what its columns are, what matching it would do and did.
import { lookAtList, matchList } from "../../../ipc/commands";
import type { ListLook, MatchReport, PersonField } from "../../../ipc/types";
import { say } from "../../../kit/change";
import { app } from "../../../ipc/app.svelte";

export class Match {
  readonly file: File;
  look = $state.raw<ListLook>();
  /** What it did; undefined before. */
  report = $state.raw<MatchReport>();
  /** "" is all of them. */
  conference = $state("");
  busy = $state(false);
  #fields: PersonField[] | null = null;
  #latest = 0;

  constructor(file: File, conference: string) {
    this.file = file;
    this.conference = conference;
  }

  get #options() {
    return { fields: this.#fields, conference: this.conference || null };
  }

  get ids(): number {
    return this.look?.columns.filter(({ field }) => field === "id").length ?? 0;
  }

  /** Looks at the list; false when it cannot be read, which is said. */
  async again(): Promise<boolean> {
    const mine = ++this.#latest;
    this.busy = true;
    try {
      const look = await lookAtList(this.file, this.#options);
      if (mine === this.#latest) this.look = look;
      return true;
    } catch (error) {
      say(error);
      return false;
    } finally {
      if (mine === this.#latest) this.busy = false;
    }
  }

  /** Says what a column is; the column that was the number is none any more. */
  async choose(column: number, field: PersonField): Promise<void> {
    if (!this.look) return;
    const once = field === "id";
    this.#fields = this.look.columns.map((other, at) => (at === column ? field : once && other.field === "id" ? "ignore" : other.field));
    await this.again();
  }

  /** Does it. */
  async run(): Promise<void> {
    this.busy = true;
    try {
      this.report = await matchList(this.file, this.#options);
      void app.refresh();
    } catch (error) {
      say(error);
    } finally {
      this.busy = false;
    }
  }
}
