// Whether Now shows the queue of the evening: it turns into it by itself after the day's last occasion, stays
// until its end although nothing is left, and goes back when told to.
import type { NowView } from "../../../ipc/types";

class Tonight {
  /** Whether the queue is shown. */
  turned = $state(false);
  /** Whether somebody went back; until the day is not over any more. */
  #back = false;

  /** Takes note of what Now says. */
  hear({ evening }: Pick<NowView, "evening">): void {
    if (evening === null) this.turned = this.#back = false;
    else if (evening > 0 && !this.#back) this.turned = true;
  }

  turn(): void {
    this.turned = true;
    this.#back = false;
  }

  turnBack(): void {
    this.turned = false;
    this.#back = true;
  }
}

/** The evening of today. */
export const tonight = new Tonight();
