// When an occasion is, in words.
import type { Occasion } from "../../ipc/types";
import { homeZone, shownDay } from "../../kit/when";
import { afterDay, day, time, timeRange, wall, zoneBeside, zoneName } from "../../words/dates";
import { words, type Language } from "../../words/index.svelte";

/** "14:30–15:30"; an open end says so; "All day"; "" without a time. */
export function hours({ all_day_on, starts_at, ends_at }: Occasion, zone: string): string {
  if (all_day_on) return words().occasions.allDay;
  if (!starts_at) return "";
  return ends_at ? timeRange(starts_at, ends_at, zone) : words().occasions.openEnd(time(starts_at, zone));
}

/** "Wed 30 Nov" of a date `YYYY-MM-DD`, with its year if that is not this one. */
export function dayName(on: string, weekday: "short" | "long" = "short"): string {
  return on === "" ? words().occasions.noDay : shownDay(`${on}T12:00:00Z`, "UTC", weekday);
}

/** A day as the heading of what is on it, with the zone of its hours where that is not home's. */
export function dayHead(on: string, zone: string): string {
  const beside = on === "" ? "" : zoneBeside(`${on}T20:00:00Z`, zone, homeZone());
  return `${dayName(on, "long")}${beside && `,${beside}`}`;
}

/** The day `YYYY-MM-DD` of an occasion on its own clock; "" if it has none. */
export function onDay({ all_day_on, starts_at }: Occasion, zone: string): string {
  return all_day_on ?? (starts_at ? dateOf(starts_at, zone) : "");
}

/** The date `YYYY-MM-DD` of an instant on a clock. */
export function dateOf(at: string, zone: string): string {
  const { year, month, day } = wall(at, zone);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** "Wed 30 Nov 14:30–15:30 PST", "Wed 30 Nov 2022, 14:30–15:30 PST". */
export function when(occasion: Occasion, zone: string): string {
  const { starts_at, all_day_on } = occasion;
  if (all_day_on) return `${dayName(all_day_on)}, ${words().occasions.allDay}`;
  if (!starts_at) return words().occasions.noDay;
  return afterDay(shownDay(starts_at, zone), `${hours(occasion, zone)} ${zoneName(starts_at, zone)}`);
}

/** "Thu 07:30 KST" at home; undefined where home has the same clock. */
export function whenAtHome({ starts_at }: Occasion, zone: string, home: string, language: Language): string | undefined {
  if (!starts_at || time(starts_at, zone) === time(starts_at, home)) return undefined;
  return `${day(starts_at, home, language)} ${time(starts_at, home)} ${zoneName(starts_at, home)}`;
}
