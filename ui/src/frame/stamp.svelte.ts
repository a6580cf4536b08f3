// Where new people are recorded, as the window shows it: by the clock, or pinned by hand.
//
// While a screen that captures holds the stamp, it never moves under the user's hands: when the clock
// would change it, the old occasion is pinned and `question` asks. Leaving such a screen unanswered
// lets the clock have its way.
import { toasts } from "../kit/toasts.svelte";
import { app } from "../ipc/app.svelte";
import { appState, pin, problemOf, saveOccasion } from "../ipc/commands";
import type { OccasionForm, OccasionId, OccasionKind, OccasionRef, StampView } from "../ipc/types";
import { errorText, words } from "../words/index.svelte";
import { clock } from "./clock.svelte";

const quarter_ms = 15 * 60_000;

type Question = { still: OccasionRef; next: OccasionRef | null };

class Stamp {
  /** The clock moved on while a screen holds the stamp. */
  question = $state.raw<Question>();
  /** Whether the dialog that changes it is open. */
  choosing = $state(false);
  #held: StampView | undefined;

  /** Records new people there from now on; null follows the clock. */
  async choose(occasion: OccasionId | null): Promise<void> {
    this.question = undefined;
    this.#held = undefined;
    try {
      app.take(await pin(occasion));
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    }
  }

  /** Makes an occasion that is on now, with an open end, and records new people there. */
  async create(title: string, kind: OccasionKind): Promise<void> {
    try {
      const page = await saveOccasion(beginningNow(title, kind));
      await this.choose(page.row.occasion.id);
    } catch (error) {
      toasts.problem(errorText(problemOf(error)));
    }
  }

  /** Asks the core whether the clock moved the stamp; the frame calls it every minute. */
  async tick(): Promise<void> {
    const before = app.state?.stamp;
    const fresh = await appState().catch(() => undefined); // the frame shows a lasting problem itself
    if (fresh && before && !same(fresh.stamp, before)) app.take(fresh);
  }

  /** Told of every state while a screen holds the stamp. */
  seen(now: StampView): void {
    const held = this.#held;
    if (held && same(held, now)) return;
    this.#held = now;
    if (!held || now.reason === "pinned" || held.reason === "pinned") return; // by hand, not by the clock
    if (held.occasion && held.occasion.id !== now.occasion?.id) void this.#keep(held.occasion, now);
    else if (!held.occasion && now.occasion) toasts.info(words().frame.stamp.moved(now.occasion.title));
  }

  /** The screen that held it is left. */
  release(): void {
    this.#held = undefined;
    if (this.question) void this.choose(null);
  }

  /** Stays for now, and asks. */
  async #keep(still: OccasionRef, next: StampView): Promise<void> {
    try {
      const state = await pin(still.id);
      this.#held = state.stamp;
      this.question = { still, next: next.occasion };
      app.take(state);
    } catch {
      this.#held = next; // it was deleted: there is nothing to stay at
    }
  }
}

/** The stamp of the window. */
export const stamp = new Stamp();

function same(one: StampView, other: StampView): boolean {
  return one.occasion?.id === other.occasion?.id && one.reason === other.reason;
}

/** People name a place when they are in it already: it began with this quarter of an hour. */
function beginningNow(title: string, kind: OccasionKind): OccasionForm {
  return {
    id: null, conference: app.state?.conference?.id ?? null, kind, title, code: null,
    starts_at: new Date(clock.now - (clock.now % quarter_ms)).toISOString(), ends_at: null, all_day_on: null, venue: null, room: null,
    description: null, level: null, format: null, plan: "none", outcome: "attended", watch_later: false,
    repeat_of: null, overflow_of: null, hosts: [], speakers: [],
  };
}
