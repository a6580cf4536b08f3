// Tells tests and the first-paint bench that the first screen can be seen.

/** Sets `data-ready` on <html> once the next frame is painted; later calls change nothing. */
export function markReady(root: HTMLElement = document.documentElement): void {
  // The first callback runs before the paint of what was just rendered, the second after it.
  requestAnimationFrame(() => requestAnimationFrame(() => root.setAttribute("data-ready", "")));
}
