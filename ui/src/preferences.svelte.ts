// What the person chose about the window itself, kept across starts in this window's own storage.
// It is about this screen, not about the profile's data, so it is not in the profile.
import { theme, validZoom, type ThemeChoice } from "./kit/theme.svelte";
import { keys } from "./kit/keys.svelte";
import { language, preferredLanguage, type Language } from "./words/index.svelte";

const key = "hallway.window";

type Stored = { language?: Language; theme?: ThemeChoice; zoom?: number; singleLetters?: boolean };

/** Reads what was chosen; the first time the system decides. */
export function restorePreferences(storage: Storage = localStorage): void {
  const stored = read(storage);
  language.current = stored.language === "ko" || stored.language === "en" ? stored.language : preferredLanguage(navigator.languages);
  theme.choice = stored.theme === "light" || stored.theme === "dark" ? stored.theme : "system";
  theme.zoom = validZoom(stored.zoom ?? 100);
  keys.singleLetters = stored.singleLetters ?? true;
}

/** Keeps every later choice; call inside an effect root. */
export function keepPreferences(storage: Storage = localStorage): void {
  $effect(() => {
    const chosen: Stored = { language: language.current, theme: theme.choice, zoom: theme.zoom, singleLetters: keys.singleLetters };
    storage.setItem(key, JSON.stringify(chosen));
  });
}

function read(storage: Storage): Stored {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? "{}");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {}; // a damaged entry is as good as none
  }
}
