// Which entries of the run the keys act on. The newest is selected by itself, until somebody moves to
// another or is in the middle of a note: what is typed for one person must never reach the next.
import { SvelteMap } from "svelte/reactivity";
import { run, type Entry } from "./run.svelte";

class Selection {
  /** Notes begun and not saved, by entry. */
  #drafts = new SvelteMap<number, string>();
  /** The entry chosen by hand; undefined follows the newest. */
  #key = $state<number>();
  /** Whether it was chosen by hand, and not by beginning a note. */
  #byHand = false;
  /** Entries marked together with the selected one. */
  #marked = $state.raw<ReadonlySet<number>>(new Set());

  /** The selected entry: the one chosen, the one a note is begun for, or the newest. */
  get entry(): Entry | undefined {
    return run.entries.find(({ key }) => key === this.#key) ?? run.entries[0];
  }

  /** All entries that are acted on together, newest first. */
  get entries(): readonly Entry[] {
    const selected = this.entry;
    return run.entries.filter((entry) => entry === selected || this.#marked.has(entry.key));
  }

  has(entry: Entry): boolean {
    return entry === this.entry || this.#marked.has(entry.key);
  }

  /** The note begun for the selected entry. */
  get draft(): string {
    return (this.entry && this.#drafts.get(this.entry.key)) ?? "";
  }

  set draft(text: string) {
    const entry = this.entry;
    if (!entry) return;
    if (text === "") this.#drafts.delete(entry.key);
    else this.#drafts.set(entry.key, text);
    if (this.#byHand) return;
    this.#key = text === "" ? undefined : entry.key; // the next scan must not take the note
  }

  /** Selects an entry by hand; the newest is followed again. */
  select(entry: Entry, how: "alone" | "also" | "to" = "alone"): void {
    const before = this.entry;
    if (how === "alone") this.#marked = new Set();
    else if (before) {
      const [from, to] = [run.entries.indexOf(before), run.entries.indexOf(entry)].toSorted((one, other) => one - other) as [number, number];
      const added = how === "also" ? [before, entry] : run.entries.slice(from, to + 1);
      const marked = new Set([...this.#marked, ...added.map(({ key }) => key)]);
      if (how === "also" && this.#marked.has(entry.key)) marked.delete(entry.key);
      this.#marked = marked;
      if (!marked.has(entry.key)) return;
    }
    this.#byHand = entry !== run.entries[0] || this.#marked.size > 0 || this.#drafts.has(entry.key);
    this.#key = this.#byHand ? entry.key : undefined;
  }

  /** Moves by so many entries, as far as there are any; `extend` marks those on the way. */
  move(by: number, extend = false): void {
    const at = this.entry ? run.entries.indexOf(this.entry) : -1;
    const target = run.entries[Math.min(Math.max(0, at + by), run.entries.length - 1)];
    if (target) this.select(target, extend ? "to" : "alone");
  }

  /** Back to the newest, which is followed again. */
  follow(): void {
    this.#key = undefined;
    this.#byHand = false;
    this.#marked = new Set();
  }
}

/** The selection of the run. */
export const selection = new Selection();
