// A small change made while something else goes on, such as a rating between two scans: it is said to a
// screen reader and seen where it was made, without a notice. Undo takes it back like any other.
import { app } from "../ipc/app.svelte";
import { say } from "./change";
import { live } from "./live.svelte";

/** Waits for a change and says it; the answer, or undefined if there was a problem. */
export async function quietly<T>(work: Promise<T>, told: string): Promise<T | undefined> {
  try {
    const answer = await work;
    live.say(told);
    void app.refresh();
    return answer;
  } catch (error) {
    say(error);
    return undefined;
  }
}
