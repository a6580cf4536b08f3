// From when and where to when and where a session moved: "Tue 3 Dec 14:00 → Wed 4 Dec 10:00",
// "Venetian → Mandalay Bay".
import type { ProgrammeChange, WhenWhere } from "../../ipc/types";
import { day, dayTime, time } from "../../words/dates";
import type { language } from "../../words/index.svelte";

type Language = typeof language.current;

/** A line for the time and one for the place, where they changed. */
export function whatMoved({ kind, from, to }: ProgrammeChange, zone: string, language: Language, noTime: string): string[] {
  const when = (side: WhenWhere | null) => {
    if (side?.starts_at) return dayTime(side.starts_at, zone, language);
    if (side?.all_day_on) return day(`${side.all_day_on}T12:00:00Z`, "UTC", language);
    return noTime;
  };
  const where = (side: WhenWhere | null) => [side?.venue, side?.room].filter(Boolean).join(", ");
  const before = { when: when(from), where: where(from) };
  const after = { when: when(to), where: where(to) };
  if (kind === "added" || kind === "back") return [after.when, after.where].filter(Boolean);
  if (kind === "cancelled") return [before.when, before.where].filter(Boolean);
  const isLonger = from?.starts_at && from.starts_at === to?.starts_at && from.ends_at !== to.ends_at;
  const span = (side: WhenWhere | null) => (side?.starts_at ? `${time(side.starts_at, zone)}–${side.ends_at ? time(side.ends_at, zone) : ""}` : "");
  const parts = [
    isLonger ? `${before.when.replace(/ \S+$/, "")} ${span(from)} → ${span(to)}` : "",
    before.when !== after.when ? `${before.when} → ${after.when}` : "",
    before.where !== after.where ? [before.where, after.where].filter(Boolean).join(" → ") : "",
  ];
  return parts.filter(Boolean);
}
