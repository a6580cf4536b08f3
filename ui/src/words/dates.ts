// Days and times in a named IANA zone, in the language's own form: "Wed 30 Nov", "11월 30일 수".
// Times are 24 h in both. Instants are RFC 3339 texts or milliseconds, as they come over IPC; nothing
// here reads the clock. Wall times typed by a person are `YYYY-MM-DDTHH:MM` in a zone.
import { cities } from "./cities";
import { words, type Language } from "./index.svelte";

/** An RFC 3339 text, or milliseconds since 1970. */
export type Instant = string | number;

/** The wall clock of a zone at an instant. */
export type Wall = { year: number; month: number; day: number; hour: number; minute: number };

/** "19:05". */
export function time(at: Instant, zone: string): string {
  const { hour, minute } = wall(at, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** "19:00–21:30"; an end on a later day says so, an open end is just the start. */
export function timeRange(start: Instant, end: Instant | null | undefined, zone: string): string {
  if (end === null || end === undefined) return time(start, zone);
  const later = daysBetween(start, end, zone);
  return `${time(start, zone)}–${time(end, zone)}${later > 0 ? ` ${words().clock.daysAhead(later)}` : ""}`;
}

/** "Wed 30 Nov", "11월 30일 수"; long: "Wednesday 30 Nov", "11월 30일 수요일". */
export function day(at: Instant, zone: string, language: Language, weekday: "short" | "long" = "short"): string {
  const { month, day: date } = wall(at, zone);
  const name = part(at, zone, language, { weekday });
  if (language === "ko") return `${month}월 ${date}일 ${name}`;
  return `${name} ${date} ${part(at, zone, language, { month: "short" })}`;
}

/** "Wednesday 30 Nov 2022", "2022년 11월 30일 수요일" of a date `YYYY-MM-DD`. */
export function longDate(on: string, language: Language): string {
  const text = day(`${on}T12:00:00Z`, "UTC", language, "long");
  return language === "ko" ? `${Number(on.slice(0, 4))}년 ${text}` : `${text} ${Number(on.slice(0, 4))}`;
}

/** "November 2022", "2022년 11월" of a date. */
export function monthName(on: string, language: Language): string {
  return part(`${on}T12:00:00Z`, "UTC", language, { year: "numeric", month: "long" });
}

/** "Wed", "수" of a date. */
export function weekdayName(on: string, language: Language, weekday: "short" | "long"): string {
  return part(`${on}T12:00:00Z`, "UTC", language, { weekday });
}

/** "Wed 30 Nov 19:05", "11월 30일 수 19:05". */
export function dayTime(at: Instant, zone: string, language: Language): string {
  return `${day(at, zone, language)} ${time(at, zone)}`;
}

/** Today, yesterday, tomorrow, a weekday within the last six days, else the day, with its year if not this one. */
export function relativeDay(at: Instant, now: Instant, zone: string, language: Language): string {
  const distance = daysBetween(now, at, zone);
  if (distance === 0) return words().days.today;
  if (distance === -1) return words().days.yesterday;
  if (distance === 1) return words().days.tomorrow;
  if (distance < 0 && distance > -7) return part(at, zone, language, { weekday: "short" });
  return yearDay(at, now, zone, language);
}

/** "Wed 30 Nov", with its year if that is not this one: "Wed 30 Nov 2022", "2022년 11월 30일 수". */
export function yearDay(at: Instant, now: Instant, zone: string, language: Language, weekday: "short" | "long" = "short"): string {
  const text = day(at, zone, language, weekday);
  const year = wall(at, zone).year;
  if (year === wall(now, zone).year) return text;
  return language === "ko" ? `${year}년 ${text}` : `${text} ${year}`;
}

/**
 * "Wed 30 Nov 19:05" at home, "Wed 30 Nov 19:05 PST" where the clocks of home say something else; with
 * its year if that is not this one: "Wed 30 Nov 2022, 19:05".
 */
export function moment(at: Instant, now: Instant, zone: string, home: string, language: Language): string {
  return afterDay(yearDay(at, now, zone, language), time(at, zone) + zoneBeside(at, zone, home));
}

/** A day and its hours; a comma after a year, as two numbers in a row are hard to read. */
export function afterDay(on: string, hours: string): string {
  return `${on}${/\d{4}$/.test(on) ? "," : ""} ${hours}`;
}

/** " PST" to follow a time; "" where home's clocks say the same. */
export function zoneBeside(at: Instant, zone: string, home: string): string {
  return localText(at, zone) === localText(at, home) ? "" : ` ${zoneName(at, zone)}`;
}

/** The conference's clock with the home clock beside it; `home` is absent where both show the same. */
export function eventClock(now: Instant, zone: string, homeZone: string, language: Language) {
  const home = { time: time(now, homeZone), zone: zoneName(now, homeZone), days: zoneDays(now, zone, homeZone) };
  const same = home.time === time(now, zone) && home.days === 0;
  return { time: time(now, zone), day: day(now, zone, language), zone: zoneName(now, zone), home: same ? undefined : home };
}

/** "PST" where there is a short name, else "GMT+7"; the same in both languages. */
export function zoneName(at: Instant, zone: string): string {
  return shortNames[zone] ?? zonePart(at, zone, "en-US", "short");
}

/** "Pacific Time", "미 태평양 시간": for people who search a zone by name. */
export function zoneLongName(zone: string, language: Language): string {
  return zonePart(0, zone, language === "ko" ? "ko-KR" : "en-US", "longGeneric");
}

/** The city of a zone's id: "Los Angeles", "로스앤젤레스" where its Korean name is known. */
export function zoneCity(zone: string, language: Language): string {
  const own = (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
  if (language !== "ko") return own;
  const plain = (text: string) => text.normalize("NFD").replace(/\p{Mn}/gu, ""); // ids have no accents
  return cities.find(([id, english]) => id === zone && plain(english) === own)?.[2] ?? own;
}

/** The instant as wall time for an input: "2022-11-30T19:05". */
export function localText(at: Instant, zone: string): string {
  const { year, month, day: date, hour, minute } = wall(at, zone);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}T${two(hour)}:${two(minute)}`;
}

/**
 * The instant of a wall time in a zone, in milliseconds, or undefined if the text is not one. A time
 * that comes twice (clocks go back) is its first; one that is skipped moves on by the skip.
 */
export function instantOf(local: string, zone: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local);
  if (!match) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const asUtc = Date.UTC(year, month - 1, date, hour, minute);
  if (localText(asUtc, "UTC") !== local.slice(0, 16)) return undefined; // 31 February, 25:00
  // The offset may change within a day of the wall time; the earlier offset gives the first of two.
  const before = offset(asUtc - 86_400_000, zone);
  const after = offset(asUtc + 86_400_000, zone);
  const candidates = [asUtc - before, asUtc - after];
  return candidates.find((instant) => offset(instant, zone) === asUtc - instant) ?? asUtc - before;
}

/** A time typed freely as "HH:MM": 19:05, 1905, 9, 7:05 pm, 오후 7:05. Undefined if it is none. */
export function parseTime(text: string): string | undefined {
  const match = /^(오전|오후)?\s*(\d{1,2})(?:[:.시]?\s*(\d{2})|시\s*(\d)(?=분))?[시분]?\s*(am|pm)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, korean, hours = "", minutes, oneMinute, english] = match;
  const half = english?.toLowerCase() ?? (korean && (korean === "오후" ? "pm" : "am"));
  const [typed, minute] = [Number(hours), Number(minutes ?? oneMinute ?? 0)];
  if (half && (typed < 1 || typed > 12)) return undefined;
  const hour = half ? (typed % 12) + (half === "pm" ? 12 : 0) : typed;
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}

/** Whether a wall time exists in a zone (clocks going forward skip an hour). */
export function exists(local: string, zone: string): boolean {
  const instant = instantOf(local, zone);
  return instant !== undefined && localText(instant, zone) === local.slice(0, 16);
}

/** Whole days from one instant's date to another's, both in the zone. */
export function daysBetween(from: Instant, to: Instant, zone: string): number {
  return (dateNumber(wall(to, zone)) - dateNumber(wall(from, zone))) / 86_400_000;
}

/** The wall clock in a zone. */
export function wall(at: Instant, zone: string): Wall {
  const parts: Record<string, number> = {};
  for (const { type, value } of wallFormat(zone).formatToParts(new Date(at))) parts[type] = Number(value);
  const { year = 0, month = 0, day: date = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day: date, hour, minute };
}

// Names people there use, which CLDR's English only has as an offset.
const shortNames: Record<string, string> = {
  "Asia/Seoul": "KST",
  "Asia/Tokyo": "JST",
  "Asia/Kolkata": "IST",
  "Asia/Singapore": "SGT",
};

const two = (value: number) => String(value).padStart(2, "0");
const dateNumber = ({ year, month, day: date }: Wall) => Date.UTC(year, month - 1, date);
const locales: Record<Language, string> = { en: "en-GB", ko: "ko-KR" };

// Making a format is slow (0.1 ms and more) and a list asks for hundreds, so each is made once.
const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

function wallFormat(zone: string) {
  return format("en-GB", {
    timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23",
    year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
}

function part(at: Instant, zone: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const text = format(locales[language], { timeZone: zone, ...options }).format(new Date(at));
  return text === "Sept" ? "Sep" : text; // CLDR's British September is the one month of four letters
}

function zonePart(at: Instant, zone: string, locale: string, timeZoneName: "short" | "longGeneric"): string {
  const parts = format(locale, { timeZone: zone, timeZoneName }).formatToParts(new Date(at));
  return parts.find((piece) => piece.type === "timeZoneName")?.value ?? zone;
}

/** Milliseconds the zone is ahead of UTC at an instant. */
function offset(at: number, zone: string): number {
  const { year, month, day: date, hour, minute } = wall(at, zone);
  return Date.UTC(year, month - 1, date, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

function zoneDays(at: Instant, zone: string, other: string): number {
  return (dateNumber(wall(at, other)) - dateNumber(wall(at, zone))) / 86_400_000;
}

/** The day after a date: "2022-11-30" is followed by "2022-12-01". */
export function dayAfter(on: string): string {
  const next = new Date(`${on}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
