// Every change on this screen goes through here: it is made, the window learns of it, and a toast
// says so and offers the way back.
import { app } from "../../ipc/app.svelte";
import { problemOf, undo, undoStep } from "../../ipc/commands";
import type { StepId } from "../../ipc/types";
import { toasts } from "../../kit/toasts.svelte";
import { errorText, words } from "../../words/index.svelte";

/** Makes a change and says it in a toast with an undo; undefined if it failed, which is said too. */
export async function change<R>(act: () => Promise<R>, said: string | ((answer: R) => string)): Promise<R | undefined> {
  try {
    const answer = await act();
    await app.refresh();
    const step = app.state?.undo.undo?.id; // this very change, even if the toast outlives the next
    const text = typeof said === "string" ? said : said(answer);
    toasts.done(text, { label: words().act.undo, run: () => void takeBack(step) });
    return answer;
  } catch (error) {
    tellProblem(error);
    return undefined;
  }
}

/** Says what went wrong. */
export function tellProblem(error: unknown): void {
  toasts.problem(errorText(problemOf(error)));
}

async function takeBack(step: StepId | undefined) {
  try {
    await (step === undefined ? undo() : undoStep(step, "ask"));
    await app.refresh();
    toasts.info(words().people.undone);
  } catch (error) {
    tellProblem(error);
  }
}
