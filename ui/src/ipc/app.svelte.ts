// What the frame and every screen share: the profile on show, as the core last told it.

import { listen } from "@tauri-apps/api/event";
import { appState, problemOf } from "./commands";
import type { AppState, Problem } from "./types";

class App {
  /** The profile on show; undefined until the first answer. */
  state = $state.raw<AppState>();
  /** Why the profile cannot be shown, if it cannot. */
  problem = $state.raw<Problem>();
  /** Grows with every change to the profile, whoever made it: a list that depends on it reloads. */
  version = $state(0);

  /** Asks the core again. */
  async refresh(): Promise<void> {
    try {
      this.take(await appState());
    } catch (error) {
      this.problem = problemOf(error);
    }
  }

  /** Shows a state that a command answered with. */
  take(state: AppState): void {
    this.state = state;
    this.problem = undefined;
    this.version += 1;
  }

  /** Follows changes by this window, a terminal or a colleague; the returned function stops. */
  listen(): () => void {
    const stop = listen("changed", () => void this.refresh());
    return () => void stop.then((unlisten) => unlisten());
  }
}

/** The profile on show. */
export const app = new App();
