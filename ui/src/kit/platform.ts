// Which of the two keyboard families this computer has. Only the labels and the modifier differ.

/** True on macOS and iOS, where Cmd is the modifier of commands. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.platform || navigator.userAgent);

/** Ctrl/Cmd+Enter: the main thing to do here. */
export function isModEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" && (isApple ? event.metaKey : event.ctrlKey);
}
