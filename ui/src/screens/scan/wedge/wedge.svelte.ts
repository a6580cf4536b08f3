// The scanner that types: how it is set up, and a try of it.
import type { Framing } from "./framing";

const key = "hallway.scan.wedge";

class Wedge {
  #framing = $state.raw<Framing>(kept());
  /** A burst that was only a try; undefined until the first. */
  tried = $state<string>();
  /** Whether the next bursts are tries and nothing is saved. */
  trying = $state(false);

  get framing(): Framing {
    return this.#framing;
  }

  set framing(framing: Framing) {
    this.#framing = framing;
    localStorage.setItem(key, JSON.stringify(framing));
  }
}

/** The scanner of this computer. */
export const wedge = new Wedge();

function kept(): Framing {
  const none = { prefix: "", suffix: "" };
  try {
    const { prefix, suffix } = { ...none, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Framing>) };
    return typeof prefix === "string" && typeof suffix === "string" ? { prefix, suffix } : none;
  } catch {
    return none;
  }
}
