// A month as a calendar shows it: whole weeks of dates `YYYY-MM-DD`.
import type { Language } from "../words/index.svelte";
import { addDays } from "../words/typedDates";

/** The weeks that hold a month, those of the language: from Monday in English, from Sunday in Korean. */
export function weeksOf(month: string, language: Language): readonly (readonly string[])[] {
  const first = weekStart(`${month.slice(0, 7)}-01`, language);
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day)));
  return weeks.filter((week) => week.some((on) => on.startsWith(month.slice(0, 7))));
}

/** The first day of a date's week. */
export function weekStart(on: string, language: Language): string {
  const weekday = new Date(on).getUTCDay();
  return addDays(on, -(language === "ko" ? weekday : (weekday + 6) % 7));
}

/** The same date so many months later, or the last of that month. */
export function addMonths(on: string, months: number): string {
  const [year = 0, month = 0, date = 0] = on.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const wanted = Math.min(date, last.getUTCDate());
  return `${last.toISOString().slice(0, 7)}-${String(wanted).padStart(2, "0")}`;
}
