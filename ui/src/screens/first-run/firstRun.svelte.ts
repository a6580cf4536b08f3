// The first run: who uses the app, then where to start. It lasts until one of the offers is taken.
import { toasts } from "../../kit/toasts.svelte";
import { systemZone } from "../../frame/zones";
import { app } from "../../ipc/app.svelte";
import { problemOf, setMe } from "../../ipc/commands";
import type { AppState } from "../../ipc/types";
import { errorText, words } from "../../words/index.svelte";

class FirstRun {
  name = $state("");
  email = $state("");
  zone = $state<string | undefined>(systemZone());
  tried = $state(false);
  busy = $state(false);
  /** Who it is is known, the offers are shown. */
  offering = $state(false);

  /** Whether it is shown instead of the screens. */
  shows(state: AppState): boolean {
    return !state.sample && (state.me === null || this.offering);
  }

  get errors(): { name?: string; email?: string; zone?: string } {
    const say = words().firstRun;
    const email = this.email.trim();
    return {
      ...(this.name.trim() === "" ? { name: say.nameNeeded } : {}),
      ...(email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? { email: say.emailWrong } : {}),
      ...(this.zone ? {} : { zone: say.zoneNeeded }),
    };
  }

  /** Keeps who it is and shows the offers. */
  async introduce(): Promise<void> {
    this.tried = true;
    if (this.busy || Object.keys(this.errors).length > 0) return;
    this.busy = true;
    try {
      const email = this.email.trim();
      const state = await setMe({ name: this.name, email: email === "" ? null : email, zone: this.zone ?? null });
      this.offering = true; // before the state, or the screens would flash up
      app.take(state);
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    } finally {
      this.busy = false;
    }
  }

  /** An offer was taken: the screens begin. */
  finish(): void {
    this.offering = false;
  }
}

/** The first run of the window. */
export const firstRun = new FirstRun();
