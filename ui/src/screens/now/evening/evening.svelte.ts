// The queue of an evening: what is open, without what was put off.
import { SvelteSet } from "svelte/reactivity";
import { wrapUp } from "../../../ipc/commands";
import type { WrapItem, WrapUp } from "../../../ipc/types";
import { say } from "../../../kit/change";

/** Answers what is asked, unless an answer is on its way. */
export type Answer = (work: () => Promise<unknown>) => void;

export class Evening {
  /** The day on show; null: the one that is ending. */
  on = $state<string | null>(null);
  view = $state.raw<WrapUp>();
  /** Whether an answer is on its way: keys pressed meanwhile would answer the same thing again. */
  saving = $state(false);
  #later = new SvelteSet<string>();
  /** What was answered and may still be in the view. */
  #answered = new SvelteSet<string>();
  #asked = 0;

  /** What is still to be answered, the first first. */
  readonly open = $derived((this.view?.items ?? []).filter((item) => !this.#later.has(keyOf(item)) && !this.#answered.has(keyOf(item))));
  readonly item = $derived(this.open[0]);
  readonly put_off = $derived((this.view?.items ?? []).filter((item) => this.#later.has(keyOf(item))).length);
  /** What the day came to, all numbers together: nothing where nobody was met and nothing attended. */
  readonly total = $derived(Object.values(this.view?.summary ?? {}).reduce((sum, one) => sum + one, 0));

  async load(): Promise<void> {
    const mine = ++this.#asked;
    const answered = [...this.#answered];
    try {
      const view = await wrapUp(this.on);
      if (mine !== this.#asked) return;
      this.view = view;
      for (const key of answered) this.#answered.delete(key); // this view knows of them
    } catch (error) {
      say(error);
    }
  }

  /** Answers what is asked; it is gone as soon as that is saved. One answer at a time. */
  async answer(work: () => Promise<unknown>): Promise<void> {
    const item = this.item;
    if (!item || this.saving) return;
    this.saving = true;
    try {
      if ((await work()) !== undefined) this.#answered.add(keyOf(item));
    } finally {
      this.saving = false;
    }
  }

  /** Goes to a day. */
  goTo(on: string): void {
    this.on = on;
    this.#later.clear();
    this.#answered.clear();
  }

  /** Goes to another day. */
  go(days: number): void {
    if (!this.view) return;
    const to = new Date(`${this.view.on}T12:00:00Z`);
    to.setUTCDate(to.getUTCDate() + days);
    this.goTo(to.toISOString().slice(0, 10));
  }

  skip(item: WrapItem): void {
    this.#later.add(keyOf(item));
  }

  again(): void {
    this.#later.clear();
  }
}

/** What makes an item the same after the next look. */
export function keyOf(item: WrapItem): string {
  switch (item.item) {
    case "photos": return "photos";
    case "capture": return `capture ${item.capture.capture.id}`;
    case "same": return `same ${item.person.id} ${item.other.id}`;
    case "place": return `place ${item.met.encounter.id}`;
    case "rate": return `rate ${item.met.encounter.id}`;
    case "outcome": return `outcome ${item.row.occasion.id}`;
  }
}
