// What a row of the list says: where and when somebody was met, in a few
// words.
import type { EncounterView, MetAt } from "../../ipc/types";
import { occasionName } from "../../kit/occasion";
import { day, daysBetween, relativeDay, wall, yearDay, type Instant } from "../../words/dates";
import type { Language } from "../../words/index.svelte";

/** Where somebody was met; empty without an occasion. */
export function placeOf(met: MetAt | null): string {
  return met?.occasion ? occasionName(met.occasion) : "";
}

/** A day in a narrow column: a word or weekday within a week, else the date; the year if it is another. */
export function shortDay(at: Instant, now: Instant, zone: string, language: Language): string {
  return remembered(`short ${now} ${language} ${zone} ${quarterOf(at)}`, () => {
    const distance = daysBetween(now, at, zone);
    if (distance <= 0 && distance > -7) return relativeDay(at, now, zone, language);
    const { year, month, day: date } = wall(at, zone);
    if (language === "ko") return `${year === wall(now, zone).year ? "" : `${year}년 `}${month}월 ${date}일`;
    const text = day(at, zone, language).split(" ").slice(1).join(" ");
    return year === wall(now, zone).year ? text : `${text} ${year}`;
  });
}

/** A day `YYYY-MM-DD` as the heading of its people: "Wednesday 30 Nov", with the year if it is another. */
export function longDay(on: string, now: Instant, language: Language): string {
  return yearDay(`${on}T12:00:00Z`, now, "UTC", language, "long");
}

const nearby_ms = 12 * 3_600_000;

/**
 * The zone in which to tell a time on a person's page: what was saved or noted within half a day of
 * an encounter stands in that encounter's zone, everything else in home's.
 */
export function zoneThen(at: Instant, encounters: readonly EncounterView[], home: string): string {
  const away = ({ met }: EncounterView) => Math.abs(new Date(met.at).getTime() - new Date(at).getTime());
  const [nearest] = encounters.toSorted((one, other) => away(one) - away(other));
  return nearest && away(nearest) <= nearby_ms ? nearest.met.zone : home;
}

/** The day a follow-up is due, from its `YYYY-MM-DD`. */
export function dueDay(due_on: string, now: Instant, language: Language): string {
  return relativeDay(`${due_on}T12:00:00Z`, `${String(now).slice(0, 10)}T12:00:00Z`, "UTC", language);
}

// Days are asked for by every row of every frame while scrolling, and people are met in the same
// quarters of an hour; no zone changes its day within one.
const quarter_ms = 900_000;
const most = 4_000;
const memory = new Map<string, string>();
const quarterOf = (at: Instant) => Math.floor(new Date(at).getTime() / quarter_ms);

function remembered(key: string, make: () => string): string {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= most) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}
