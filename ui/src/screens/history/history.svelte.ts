// The changes on show, the newest first, and taking one of them back.
import { history, obstacles, problemOf, redo, undo, undoStep } from "../../ipc/commands";
import type { LaterChanges, ObstaclesView, Step, UndoDone } from "../../ipc/types";
import { say } from "../../kit/change";
import { toasts } from "../../kit/toasts.svelte";
import { localText } from "../../words/dates";
import { words } from "../../words/index.svelte";
import { done } from "../../words/steps";

const page_steps = 50;

/** What stands in the way of taking a step back. */
export type Blocked = { step: Step; obstacles: ObstaclesView };

export class History {
  /** The newest steps; undefined until the first answer. */
  steps = $state.raw<readonly Step[]>();
  /** Whether there are older ones. */
  more = $state(false);
  /** Asked before an older step is taken back, if later changes are in the way. */
  blocked = $state.raw<Blocked>();
  busy = $state(false);
  #asked = 0;

  /** Asks for as many as are shown. */
  load(): Promise<void> {
    return this.#ask(Math.max(page_steps, this.steps?.length ?? 0));
  }

  /** Shows older ones too. */
  showMore(): Promise<void> {
    return this.#ask((this.steps?.length ?? 0) + page_steps);
  }

  undo(): Promise<void> {
    return this.#change(undo, (one) => this.#undone(one));
  }

  redo(): Promise<void> {
    return this.#change(redo, ({ step }) => {
      toasts.done(words().history.redid(done(step)), { label: words().act.undo, run: () => void this.undo() });
    });
  }

  /** Takes one step back; asks first if later changes are in the way. */
  async undoStep(step: Step, later: LaterChanges = "ask"): Promise<void> {
    this.blocked = undefined;
    await this.#change(() => undoStep(step.id, later), (one) => this.#undone(one), async () => {
      this.blocked = { step, obstacles: await obstacles(step.id) };
    });
  }

  #undone({ step, left_out, kept }: UndoDone): void {
    const text = words().history;
    const left = left_out > 0 ? `. ${text.leftOut(left_out)}` : "";
    const spared = kept ? `${left}. ${text.kept(kept)}` : left;
    toasts.done(text.undone(done(step)) + spared, { label: words().act.redo, run: () => void this.redo() });
  }

  async #change(work: () => Promise<UndoDone>, tell: (one: UndoDone) => void, ask?: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      tell(await work());
    } catch (error) {
      if (ask && problemOf(error).code === "undo_blocked") await ask().catch(say);
      else say(error);
    }
    this.busy = false;
    await this.load();
  }

  async #ask(count: number): Promise<void> {
    const mine = ++this.#asked;
    try {
      const steps = await history(null, count + 1);
      if (mine !== this.#asked) return; // an older answer must not replace a newer one
      this.more = steps.length > count;
      this.steps = steps.slice(0, count);
    } catch (error) {
      say(error);
    }
  }
}

/** Steps in days of a zone, `YYYY-MM-DD`, in the order given. */
export function byDay(steps: readonly Step[], zone: string): readonly { on: string; steps: readonly Step[] }[] {
  const days = new Map<string, Step[]>();
  for (const step of steps) {
    const on = localText(step.at, zone).slice(0, 10);
    days.set(on, [...(days.get(on) ?? []), step]);
  }
  return [...days].map(([on, all]) => ({ on, steps: all }));
}
