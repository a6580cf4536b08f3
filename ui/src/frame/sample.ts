// Into the sample and back. It is a profile of its own; while it is open the user's is closed.
import { toasts } from "../kit/toasts.svelte";
import { router } from "../kit/route.svelte";
import { app } from "../ipc/app.svelte";
import { leaveSample, openSample, problemOf } from "../ipc/commands";
import { errorText, words } from "../words/index.svelte";

/** Shows the sample's people. If it cannot be opened, the user's own profile is shown again. */
export async function showSample(): Promise<void> {
  try {
    app.take(await openSample());
    router.go({ screen: "people" });
  } catch (error) {
    toasts.problem(errorText(problemOf(error)));
    await reopen();
  }
}

/** Back to the user's own profile. */
export async function closeSample(): Promise<void> {
  if (!(await reopen())) return;
  router.go({ screen: "people" });
  toasts.info(app.state?.sample ? words().frame.sample.own : words().frame.sample.left);
}

/** Opens the user's own profile anew, also after it could not be opened; tells whether it is open. */
export async function reopen(): Promise<boolean> {
  try {
    app.take(await leaveSample()); // the command opens the profile this window was started with
    return true;
  } catch (error) {
    app.problem = problemOf(error);
    app.state = undefined; // no profile is open now
    return false;
  }
}
