// A note that is kept while it is typed: all that is written in one go is one step to undo.
import { newStep, writeNoteIn } from "../../ipc/commands";
import type { Note, NoteAbout, Visibility } from "../../ipc/types";
import { say } from "../../kit/change";

/** How long nobody types before it is kept. */
const PAUSE_MS = 1_200;

export class MyNote {
  /** What stands in the field. */
  body = $state("");
  visibility = $state<Visibility>("mine");
  state = $state<"clean" | "typed" | "saving" | "kept">("clean");
  #about: NoteAbout;
  #id: string | null = null;
  /** What stood in the field when it was kept, and what the core made of it. */
  #kept = { body: "", visibility: "mine" as Visibility };
  #stored = "";
  #step: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(about: NoteAbout) {
    this.#about = about;
  }

  /** The note as the profile has it. What is being typed goes before it. */
  take(note: Note | undefined): void {
    const { body = "", visibility = "mine" } = note ?? {};
    const same = body === this.#stored && visibility === this.#kept.visibility;
    if (this.state === "typed" || this.state === "saving" || (same && this.#id === (note?.id ?? null))) return;
    // Changed elsewhere or taken back: what is typed from here on is another step.
    this.#step = undefined;
    this.#id = note?.id ?? null;
    this.#kept = { body, visibility };
    this.#stored = body;
    this.body = body;
    this.visibility = visibility;
    this.state = "clean";
  }

  /** Something was typed: it is kept when the typing pauses. */
  typed(): void {
    this.state = "typed";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE_MS);
  }

  /** Keeps what was typed, now; one after the other. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  async #write(): Promise<void> {
    const wanted = { body: this.body, visibility: this.visibility };
    if (wanted.body === this.#kept.body && wanted.visibility === this.#kept.visibility) {
      if (this.state === "typed") this.state = "clean";
      return;
    }
    this.state = "saving";
    try {
      this.#step ??= await newStep();
      const note = await writeNoteIn(this.#step, { id: this.#id, about: this.#about, ...wanted });
      this.#id = note?.id ?? null;
      this.#stored = note?.body ?? "";
      this.#kept = wanted;
      const more = this.body !== wanted.body || this.visibility !== wanted.visibility;
      this.state = more ? "typed" : "kept";
    } catch (error) {
      this.state = "typed"; // it stays in the field
      say(error);
    }
  }
}
