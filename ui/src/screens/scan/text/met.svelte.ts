// "Met where?": asked of cards that came as a file, as nobody was met by getting one.
import type { Place } from "../../../ipc/types";

/** Where and when (null: now), or that nobody was met. */
export type Met = { place: Place; at: string | null } | "unmet";

type Question = { file: string; cards: number; answer: (met: Met | undefined) => void };

class MetWhere {
  /** What the dialog asks. */
  question = $state.raw<Question>();

  /** Asks; undefined if the person thought better of it. */
  ask(file: string, cards: number): Promise<Met | undefined> {
    this.answer(undefined); // one at a time
    return new Promise((answer) => (this.question = { file, cards, answer }));
  }

  /** Answers what is asked. */
  answer(met: Met | undefined): void {
    const { question } = this;
    this.question = undefined;
    question?.answer(met);
  }
}

/** The question of the window. */
export const metWhere = new MetWhere();
