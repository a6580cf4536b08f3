// The time the window shows. It ticks on the minute, and it is the core's clock, not the browser's:
// the difference is measured with every state the core tells.

class Clock {
  /** The minute shown, in milliseconds since 1970. */
  now = $state(Date.now());
  #ahead_ms = 0;

  /** Takes note of the core's clock. */
  set(told: string): void {
    this.#ahead_ms = Date.parse(told) - Date.now();
    this.now = Date.now() + this.#ahead_ms;
  }

  /** Ticks until the returned function is called; `each` runs after every tick. */
  start(each: () => void = () => {}): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      // A little after the minute, as timers may fire early.
      timer = setTimeout(tick, 60_020 - ((Date.now() + this.#ahead_ms) % 60_000));
    };
    const tick = () => {
      this.now = Date.now() + this.#ahead_ms;
      each();
      next();
    };
    next();
    return () => clearTimeout(timer);
  }
}

/** The clock of the window. */
export const clock = new Clock();
