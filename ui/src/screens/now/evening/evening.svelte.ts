// The queue of an evening: what is open, without what was put off.
import { SvelteSet } from "svelte/reactivity";
import { wrapUp } from "../../../ipc/commands";
import type { WrapItem, WrapUp } from "../../../ipc/types";
import { say } from "../../../kit/change";

export class Evening {
  /** The day on show; null: the one that is ending. */
  on = $state<string | null>(null);
  view = $state.raw<WrapUp>();
  #later = new SvelteSet<string>();
  #asked = 0;

  /** What is still to be answered, the first first. */
  readonly open = $derived((this.view?.items ?? []).filter((item) => !this.#later.has(keyOf(item))));
  readonly item = $derived(this.open[0]);
  readonly put_off = $derived((this.view?.items.length ?? 0) - this.open.length);

  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const view = await wrapUp(this.on);
      if (mine === this.#asked) this.view = view;
    } catch (error) {
      say(error);
    }
  }

  /** Goes to another day. */
  go(days: number): void {
    if (!this.view) return;
    const to = new Date(`${this.view.on}T12:00:00Z`);
    to.setUTCDate(to.getUTCDate() + days);
    this.on = to.toISOString().slice(0, 10);
    this.#later.clear();
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
