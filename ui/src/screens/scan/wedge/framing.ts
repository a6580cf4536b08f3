// What a scanner puts around a code: its own prefix and suffix, and the mark of the symbology.

/** Texts a scanner was set up to type before and after each code. */
export type Framing = { prefix: string; suffix: string };

/** The code without what is around it. */
export function unframed(text: string, { prefix, suffix }: Framing): string {
  let code = text;
  if (prefix !== "" && code.startsWith(prefix)) code = code.slice(prefix.length);
  code = code.replace(/^\][A-Za-z][0-9A-Za-z]/, ""); // ISO/IEC 15424: "]Q1" says that it was a QR code
  if (suffix !== "" && code.trimEnd().endsWith(suffix)) code = code.trimEnd().slice(0, -suffix.length);
  return code;
}

/** Whether the text so far is a card or another block that goes on in the next line. */
export function goesOn(code: string): boolean {
  const text = code.trim();
  const block = /^BEGIN:(\w+)/i.exec(text)?.[1];
  if (block) return !new RegExp(`END:${block}$`, "i").test(text);
  if (/^(MECARD|BIZCARD):/i.test(text)) return !text.endsWith(";;");
  if (/^[{[]/.test(text)) return depth(text) > 0;
  return false;
}

function depth(text: string): number {
  let open = 0;
  for (const letter of text.replace(/"(\\.|[^"\\])*"/g, "")) {
    if (letter === "{" || letter === "[") open += 1;
    else if (letter === "}" || letter === "]") open -= 1;
  }
  return open;
}
