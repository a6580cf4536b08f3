// What text from outside would hide, shown: the window's twin of core's `visible`.

// What only steers the direction of its neighbours, and control characters except a paragraph's own.
// Joiners (U+200C, U+200D) stay: Persian and Indic names and emoji are written with them.
const hidden = /\p{Bidi_Control}|(?![\t\n])\p{Cc}/u;
const each = new RegExp(hidden, "gu");

/** Whether a text holds a character that is not seen and changes how others are. */
export function hides(text: string): boolean {
  return hidden.test(text);
}

/** The text with each such character written out as `<U+202E>`; only to be shown, never to be saved. */
export function visible(text: string): string {
  return hides(text) ? text.replace(each, (c) => `<U+${code(c)}>`) : text;
}

/** The text without such characters, for where there is no room to show them. */
export function withoutHidden(text: string): string {
  return hides(text) ? text.replace(each, "") : text;
}

function code(c: string): string {
  return (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
