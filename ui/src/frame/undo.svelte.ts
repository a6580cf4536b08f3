// Undo and redo, by key, by toast or of one step, each answered in words with the way back.
import { say as tell } from "../kit/change";
import { toasts } from "../kit/toasts.svelte";
import { app } from "../ipc/app.svelte";
import { redo, undo, undoStep } from "../ipc/commands";
import type { StepId, UndoDone } from "../ipc/types";
import { words } from "../words/index.svelte";
import { done as what } from "../words/steps";

class Undoing {
  /** Takes the newest change back. */
  undo(): Promise<void> {
    return this.#run(undo, (done) => this.#undone(done));
  }

  /** Does what was undone last again. */
  redo(): Promise<void> {
    return this.#run(redo, (done) => {
      const back = { label: words().act.undo, run: () => void this.undo() };
      toasts.done(words().history.redid(what(done.step)), back);
    });
  }

  /** Takes one step back, whatever came after it; if that stands in the way, History asks how. */
  undoStep(step: StepId): Promise<void> {
    return this.#run(() => undoStep(step, "ask"), (done) => this.#undone(done));
  }

  #undone(done: UndoDone) {
    const text = words().history.undid(what(done.step));
    const spared = done.left_out > 0 ? `. ${words().history.leftOut(done.left_out)}` : "";
    const more = done.kept ? `${spared}. ${words().history.kept(done.kept)}` : spared;
    toasts.done(text + more, { label: words().act.redo, run: () => void this.redo() });
  }

  async #run(change: () => Promise<UndoDone>, say: (done: UndoDone) => void): Promise<void> {
    try {
      say(await change());
      await app.refresh();
    } catch (error) {
      tell(error);
    }
  }
}

/** Undo and redo of the window. */
export const undoing = new Undoing();
