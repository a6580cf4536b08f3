// Dates `YYYY-MM-DD` as people write them: shown in the language's own form, understood in many.
import type { Language } from "./index.svelte";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "29 Nov 2022", "2022. 11. 29."; "" for none. */
export function dateText(on: string, language: Language): string {
  const [year = 0, month = 0, date = 0] = on.split("-").map(Number);
  if (on === "") return "";
  return language === "ko" ? `${year}. ${month}. ${date}.` : `${date} ${monthNames[month - 1] ?? ""} ${year}`;
}

/**
 * A date typed freely: 2022-11-29, 20221129, 2022. 11. 29., 29 Nov 2022, Nov 29, 11월 29일, 29/11 (in
 * Korean 11/29), today, tomorrow. Without a year it is the one nearest to `today`. Undefined if it is
 * none.
 */
export function parseDate(text: string, today: string, language: Language): string | undefined {
  const typed = text.trim().toLowerCase().normalize("NFC");
  if (/^(today|오늘)$/.test(typed)) return today;
  if (/^(tomorrow|내일)$/.test(typed)) return addDays(today, 1);
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (whole) return dateOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const name = months.findIndex((month) => new RegExp(`\\b${month}`).test(typed)) + 1;
  const numbers = (typed.match(/\d+/g) ?? []).map(Number);
  if (/[^\d\s.,/년월일-]/.test(name ? typed.replace(/[a-z]+/g, "") : typed)) return undefined;
  if (name) return withDay(numbers, name, today);
  const [first = 0, second = 0, third] = numbers;
  if (numbers.length === 3 && first > 31) return dateOf(first, second, third ?? 0);
  if (numbers.length < 2 || numbers.length > 3) return undefined;
  const monthFirst = language === "ko" || typed.includes("월") ? second <= 31 && first <= 12 : second > 12;
  const [month, date] = monthFirst ? [first, second] : [second, first];
  return third === undefined ? nearest(month, date, today) : dateOf(third, month, date);
}

/** "29 Nov 2022", "Nov 29", "29 Nov": which number is the year is seen by its size. */
function withDay(numbers: readonly number[], month: number, today: string): string | undefined {
  const [first = 0, second] = numbers;
  if (numbers.length === 1) return nearest(month, first, today);
  if (numbers.length !== 2 || second === undefined) return undefined;
  return first > 31 ? dateOf(first, month, second) : dateOf(second, month, first);
}

/** The day in the year that brings it nearest to today. */
function nearest(month: number, date: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const far = (on: string) => Math.abs(Date.parse(on) - Date.parse(today));
  const candidates = [year - 1, year, year + 1].map((one) => dateOf(one, month, date)).filter((on) => on !== undefined);
  return candidates.sort((one, other) => far(one) - far(other))[0];
}

/** The date, if there is such a one. */
function dateOf(year: number, month: number, date: number): string | undefined {
  if (year < 10 || (year > 99 && year < 1000)) return undefined; // still being typed
  const full = year < 100 ? 2000 + year : year;
  const on = `${String(full).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const instant = new Date(`${on}T00:00:00Z`);
  const is = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(on);
  return is ? on : undefined;
}

/** So many days later. */
export function addDays(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
}
