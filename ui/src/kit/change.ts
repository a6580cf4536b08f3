// What every change by a person has in common: it is done, said in a notice with a way back, and what
// is shown is asked for again at once, as the next look at the journal is up to half a second away. A
// problem is said instead. The way back takes back that very step, also when others came after it.
import { app } from "../ipc/app.svelte";
import { history, problemOf, undoStep } from "../ipc/commands";
import { errorText, words } from "../words/index.svelte";
import { router } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** Waits for a change and tells it; the answer, or undefined if there was a problem. */
export async function change<T>(work: Promise<T>, told: string | ((answer: T) => string)): Promise<T | undefined> {
  try {
    const answer = await work;
    const [step] = await history(null, 1);
    const text = typeof told === "string" ? told : told(answer);
    if (step) toasts.done(text, { label: words().act.undo, run: () => void takeBack(step.id) });
    else toasts.info(text);
    await app.refresh();
    return answer;
  } catch (error) {
    say(error);
    return undefined;
  }
}

/** Says what went wrong; where later changes are in the way, with the screen that solves it. What the
 * person stopped, and that there is nothing to do, is no problem. */
export function say(error: unknown): void {
  const problem = problemOf(error);
  if (problem.code === "cancelled" || problem.code === "nothing_to_undo") return void toasts.info(errorText(problem));
  const toHistory = { label: words().nav.history, run: () => router.go({ screen: "history" }) };
  toasts.problem(errorText(problem), problem.code === "undo_blocked" ? { action: toHistory } : {});
}

async function takeBack(step: string): Promise<void> {
  try {
    await undoStep(step, "ask");
    await app.refresh();
  } catch (error) {
    say(error);
  }
}
