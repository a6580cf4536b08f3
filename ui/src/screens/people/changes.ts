// A change on this screen: made and told like everywhere (kit/change.ts), and the list asked again at
// once, as the next look at the journal is up to half a second away.
import { app } from "../../ipc/app.svelte";
import { change as tell, say } from "../../kit/change";

/** Makes a change and says it with a way back; undefined if it failed, which is said too. */
export async function change<R>(act: () => Promise<R>, said: string | ((answer: R) => string)): Promise<R | undefined> {
  const answer = await tell(act(), said);
  if (answer !== undefined) await app.refresh();
  return answer;
}

/** Says what went wrong. */
export const tellProblem = say;
