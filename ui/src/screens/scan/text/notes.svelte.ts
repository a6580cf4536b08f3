// The text in the text source: what it is understood as while it is typed or pasted, and what is to
// become of each of its pieces.
import { problemOf, readNotes } from "../../../ipc/commands";
import type { NotesLine, NotesPiece, Problem } from "../../../ipc/types";

/** What becomes of a piece. */
export type Use = NotesLine["becomes"] | "out";

class Notes {
  #text = $state("");
  #pieces = $state.raw<readonly NotesPiece[]>([]);
  #uses = $state<Record<number, Use>>({});
  #reads = 0;
  /** Done when the text is understood. */
  read: Promise<void> = Promise.resolve();
  /** Why it cannot be understood. */
  problem = $state.raw<Problem>();
  /** Pasted somewhere and not looked at yet. */
  offered = $state(false);

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.read = this.#read();
  }

  /** The pieces of notes; none for a single code. */
  get pieces(): readonly NotesPiece[] {
    return this.#pieces;
  }

  /** What becomes of the nth piece. */
  use(at: number): Use {
    return this.#uses[at] ?? (this.#pieces[at]?.kind === "person" ? "person" : "out");
  }

  setUse(at: number, use: Use): void {
    this.#uses[at] = use;
  }

  /** How many people it will be. */
  get people(): number {
    return this.#pieces.filter((_, at) => this.use(at) === "person").length;
  }

  /** What is taken, as the core takes it. */
  get lines(): NotesLine[] {
    return this.#pieces.flatMap(({ line, text, at: when, place }, at) => {
      const becomes = this.use(at);
      return becomes === "out" ? [] : [{ line: becomes === "note" ? text : line, becomes, at: when, place }];
    });
  }

  /** Takes a pasted text if it is notes and not a code, also notes of too many; whether it did. */
  async offer(text: string): Promise<boolean> {
    let pieces: NotesPiece[] = [];
    let problem: Problem | undefined;
    try {
      pieces = await readNotes(text);
    } catch (error) {
      problem = problemOf(error);
    }
    const isNotes = pieces.length > 0 || problem?.detail === "pasted_people"; // else scanning it says what is wrong
    if (isNotes) this.take(text, pieces, problem);
    return isNotes;
  }

  /** Shows a text, as it was understood, to be looked at. */
  take(text: string, pieces: readonly NotesPiece[], problem?: Problem): void {
    this.#reads += 1;
    this.#text = text;
    this.#show(pieces);
    this.problem = problem;
    this.offered = true;
  }

  async #read() {
    const own = ++this.#reads;
    try {
      const pieces = this.#text.trim() === "" ? [] : await readNotes(this.#text);
      if (own === this.#reads) this.#show(pieces);
    } catch (error) {
      if (own !== this.#reads) return;
      this.#show([]);
      this.problem = problemOf(error);
    }
  }

  #show(pieces: readonly NotesPiece[]) {
    this.#pieces = pieces;
    this.#uses = {};
    this.problem = undefined;
  }
}

/** The notes of the window. */
export const notes = new Notes();
