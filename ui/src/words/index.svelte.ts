// The language of the window and its words. `words()` inside a component follows the language at
// once, because the language is rune state. To add a language: a file of type Words, one line here.
import { en, type Words } from "./en";
import type { ErrorCode } from "./kinds";
import { ko } from "./ko";

export type { Words } from "./en";
export type Language = "en" | "ko";

const all: Record<Language, Words> = { en, ko };

class LanguageState {
  current = $state<Language>("en");
}

/** The language shown now; assign `current` to switch. */
export const language = new LanguageState();

/** The words of the language shown now. */
export function words(): Words {
  return all[language.current];
}

/** The sentence for an error that came over IPC; a code without one gets the general sentence. */
export function errorText({ code, detail }: { code: ErrorCode; detail: string }): string {
  const { error } = words();
  return (Object.hasOwn(error, code) ? error[code] : error.internal)(detail);
}

/** The first language of the list that we speak, else English. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const base = tag.toLowerCase().split("-")[0];
    if (base === "ko" || base === "en") return base;
  }
  return "en";
}
