// Web addresses in a text, as links a person can read.

export type TextPart = { text: string; url?: string };

const address = /https?:\/\/[^\s<>"'\u3000-\u303F]+/giu;
/** What ends a sentence rather than an address. */
const after = /[.,;:!?…]+$/u;
const longest = 48;

/** The parts of a text: its words, and its addresses shortened. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const url = trimmed(found);
    if (!URL.canParse(url)) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: shortened(url), url });
    from = index + url.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** Without what belongs to the sentence around it: a full stop, a bracket that was opened before. */
function trimmed(found: string): string {
  let url = found.replace(after, "");
  while (url.endsWith(")") && url.split("(").length < url.split(")").length) url = url.slice(0, -1).replace(after, "");
  return url;
}

function shortened(url: string): string {
  const short = url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
  return short.length > longest ? `${short.slice(0, longest - 1)}…` : short;
}
