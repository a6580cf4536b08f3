// The days on show, which block is chosen, and what its letters change.
import { tick } from "svelte";
import { chances, day as ask, setMyPart } from "../../ipc/commands";
import type { Chances, DayBlock, DayView, MyPart, Occasion, Outcome, Plan } from "../../ipc/types";
import { say } from "../../kit/change";
import { outcomesOf } from "../../kit/part";
import { quietly } from "../../kit/quietly";
import { words } from "../../words/index.svelte";
import { keyOf, neighbour } from "./layout";

class Agenda {
  view = $state.raw<DayView>();
  /** How many days stand side by side. */
  count = $state<1 | 3>(1);
  /** The first day asked for; undefined lets the core choose. */
  on = $state<string>();
  /** Whether the whole programme stands beside my day. */
  whole = $state(false);
  /** The chosen block. */
  chosen = $state<string>();
  /** Whether I make it to the chosen one, and what else there is. */
  chances = $state.raw<Chances>();
  readonly blocks = $derived(this.view?.days.flatMap((day) => day.blocks) ?? []);
  readonly block = $derived(this.blocks.find((block) => keyOf(block) === this.chosen));
  #asked = 0;
  #of = "";

  async load(on: string | undefined, count: number): Promise<void> {
    const mine = ++this.#asked;
    try {
      const view = await ask(on ?? null, count);
      if (mine === this.#asked) this.view = view;
    } catch (error) {
      say(error);
    }
  }

  /** Another conference, or profile, has other days. */
  follow(of: string): void {
    if (this.#of !== of) [this.on, this.chosen, this.view] = [undefined, undefined, undefined];
    this.#of = of;
  }

  /** The first day on show. */
  get first(): string | undefined {
    return this.view?.days[0]?.on;
  }

  /** Moves the days on show. */
  step(days: number): void {
    if (!this.first) return;
    const noon = new Date(`${this.first}T12:00:00Z`);
    noon.setUTCDate(noon.getUTCDate() + days);
    this.on = noon.toISOString().slice(0, 10);
  }

  /** Chooses the block an arrow leads to; the focus goes with it. */
  async move(code: string): Promise<void> {
    const key = neighbour(this.view?.days ?? [], this.chosen, code);
    if (!key) return;
    this.chosen = key;
    await tick();
    const block = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(key)}"]`);
    block?.focus({ preventScroll: true });
    block?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  async look(block: DayBlock | undefined): Promise<void> {
    const id = block?.row.occasion.id;
    try {
      const answer = id === undefined ? undefined : await chances(id);
      if (this.block?.row.occasion.id === id) this.chances = answer;
    } catch {
      this.chances = undefined; // it was deleted meanwhile: the days are asked for again anyway
    }
  }

  // Letters say only what its kind can have, as the marks do.
  /** Says a plan, or takes it back. */
  plan(plan: Plan): void {
    const occasion = this.block?.row.occasion;
    if (plan !== "waitlisted" || occasion?.kind === "session" || occasion?.plan === plan) this.#set((own) => ({ ...own, plan: own.plan === plan ? "none" : plan }));
  }

  /** Says what became of it, or takes it back. */
  outcome(outcome: Outcome): void {
    const occasion = this.block?.row.occasion;
    if (occasion && outcomesOf(occasion).includes(outcome)) this.#set((own) => ({ ...own, outcome: own.outcome === outcome ? null : outcome }));
  }

  watchLater(): void {
    const occasion = this.block?.row.occasion;
    if (occasion?.kind === "session" || occasion?.watch_later) this.#set((own) => ({ ...own, watch_later: !own.watch_later }));
  }

  #set(changed: (own: MyPart) => MyPart): void {
    const occasion = this.block?.row.occasion;
    if (!occasion) return;
    const { plan, outcome, watch_later } = occasion;
    const part = changed({ plan, outcome, watch_later });
    this.#show(occasion.id, part); // at once, so that a second letter builds on the first
    void quietly(setMyPart(occasion.id, part), `${occasion.title}: ${stateOf(part)}`);
  }

  #show(id: string, part: MyPart): void {
    if (!this.view) return;
    const changed = (block: DayBlock): DayBlock =>
      block.row.occasion.id === id ? { ...block, row: { ...block.row, occasion: { ...block.row.occasion, ...part } } } : block;
    this.view = { ...this.view, days: this.view.days.map((day) => ({ ...day, blocks: day.blocks.map(changed) })) };
  }
}

/** The agenda of the window: where one was is where one comes back to. */
export const agenda = new Agenda();

/** "Reserved, Attended". */
export function stateOf({ plan, outcome, watch_later }: Pick<Occasion, "plan" | "outcome" | "watch_later">): string {
  const said = [outcome ? words().outcome[outcome] : "", plan === "none" ? "" : words().plan[plan], watch_later ? words().occasions.watchLater : ""];
  return said.filter(Boolean).join(", ") || words().day.unmarked;
}
