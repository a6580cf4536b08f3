// How a person's name is shown. The core keeps the parts where they are known; nothing here cuts a
// name at spaces or bytes to guess them. Hangul is written family name first, unspaced.

import { visible, withoutHidden } from "./visible";

/** A name in one script, as the core has it. */
export type PersonName = { display: string; family?: string | null; given?: string | null };

/** A piece of a name with the language its script belongs to, for the `lang` attribute. */
export type NamePart = { text: string; lang: "ko" | undefined };

const hangul = /\p{Script=Hangul}/u;
const latin = /\p{Script=Latin}/u;

/** Whether a text is written in Hangul (at least in part). */
export function isHangul(text: string): boolean {
  return hangul.test(text);
}

/** The names in the order of any window: the language's own script, then Latin, then others. One part where
 * there is one name. */
export function nameParts(name: PersonName, second: PersonName | null | undefined, language: "en" | "ko"): NamePart[] {
  const parts = [name, ...(second ? [second] : [])]
    .map(written)
    .filter((text) => text !== "")
    .map((text): NamePart => ({ text, lang: isHangul(text) ? "ko" : undefined }));
  const rank = ({ text, lang }: NamePart) => (lang === "ko" ? (language === "ko" ? 0 : 2) : latin.test(text) ? 1 : 2);
  return parts.toSorted((one, other) => rank(one) - rank(other));
}

/** Both names in one line, to be shown: `Jiwon Park 박지원` in English, `박지원 Jiwon Park` in Korean. */
export function fullName(name: PersonName, second: PersonName | null | undefined, language: "en" | "ko"): string {
  return visible(nameParts(name, second, language).map((part) => part.text).join(" "));
}

/** What somebody does, and where: "CTO, Bandal". */
export function workOf({ title, company }: { title: string | null; company: string | null }): string {
  return visible([title, company].filter(Boolean).join(", "));
}

/**
 * What an avatar shows: the given name in Hangul (지원), else Latin initials (JP). `short` asks for
 * one character, for the smallest avatars. Only a picture of the name: a wrong guess costs nothing.
 */
export function initials(name: PersonName, second?: PersonName | null, short = false): string {
  const korean = [name, second].find((one) => one && isHangul(written(one)));
  const text = korean ? koreanInitials(korean) : latinInitials(name);
  return short ? (graphemes(text)[0] ?? "") : text;
}

function written({ display, family, given }: PersonName): string {
  if (family && given && isHangul(family) && isHangul(given)) return family + given;
  return display.trim();
}

function koreanInitials(name: PersonName): string {
  if (name.given && isHangul(name.given)) return graphemes(name.given).slice(0, 2).join("");
  const syllables = graphemes(written(name)).filter(isHangul);
  return syllables.slice(syllables.length > 2 ? -2 : 0).join("");
}

function latinInitials(name: PersonName): string {
  const known = [name.given, name.family].filter((part) => part?.trim());
  const pieces = known.length === 2 ? known.map((part) => part ?? "") : withoutHidden(name.display).trim().split(/\s+/);
  const ends = pieces.length > 1 ? [pieces[0], pieces.at(-1)] : pieces;
  return ends.map((piece) => graphemes(piece ?? "")[0] ?? "").join("").toUpperCase();
}

// Made once: making one costs more than a whole row of a list.
const segmenter = new Intl.Segmenter();

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(withoutHidden(text).normalize("NFC").trim()), (part) => part.segment);
}
