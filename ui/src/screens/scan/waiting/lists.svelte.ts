// A list that was dropped on the window: it says whose the badges are that wait.
class Lists {
  /** Waits to be looked at. */
  dropped = $state.raw<File>();
}

/** The list of the window. */
export const lists = new Lists();
