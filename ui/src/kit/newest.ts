// One question at a time, the newest wins: while an answer is on its way only the latest question
// waits, so typing fast asks as often as the core answers and never shows an older answer last.

/** Asks `ask` for what `want` wants and hands the answer to `take`. */
export class Newest<Q, A> {
  #ask: (question: Q) => Promise<A>;
  #take: (answer: A, question: Q) => void | Promise<void>;
  #failed: (error: unknown) => void;
  #waiting: { question: Q } | undefined;
  #running: Promise<void> | undefined;

  constructor(ask: (question: Q) => Promise<A>, take: (answer: A, question: Q) => void | Promise<void>, failed: (error: unknown) => void) {
    this.#ask = ask;
    this.#take = take;
    this.#failed = failed;
  }

  /** Asks this, now or after the question that is out; resolves when the answer to the last is taken. */
  want(question: Q): Promise<void> {
    this.#waiting = { question };
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting) {
      const { question } = this.#waiting;
      this.#waiting = undefined;
      try {
        const answer = await this.#ask(question);
        if (!this.#waiting) await this.#take(answer, question); // else it is old news already
      } catch (error) {
        if (!this.#waiting) this.#failed(error);
      }
    }
    this.#running = undefined;
  }
}
