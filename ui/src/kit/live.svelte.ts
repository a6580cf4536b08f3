// What a screen reader hears about changes nobody pointed at: a scan saved, a count of results.

class Live {
  text = $state("");

  /** Says a text; saying the same text twice is heard twice. */
  say(text: string): void {
    // Readers speak a change, so a repeat differs by an invisible space.
    this.text = text === this.text ? `${text}\u00a0` : text;
  }
}

/** The voice of the window. */
export const live = new Live();
