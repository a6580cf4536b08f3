// What I owe, as it is told: when by my clock, with theirs in brackets, and the days one puts it off to.
import { clock } from "../clock.svelte";
import type { Due, FollowUp, MessageDraft } from "../../ipc/types";
import { afterDay, day, daysBetween, localText, relativeDay, time, zoneBeside, zoneName } from "../../words/dates";
import { language, words } from "../../words/index.svelte";
import { homeZone } from "../../kit/when";

const noon = (on: string) => `${on}T12:00:00Z`;

/** "Tomorrow", "Fri 2 Dec 15:00 (07:00 CET)". The zone is that of my clock; today is a date on it. */
export function dueText(due: Due, zone: string, today: string, theirs: string | null): string {
  const on = relativeDay(noon(due.on), noon(today), "UTC", language.current);
  if (due.at === null) return on;
  const mine = afterDay(on, time(due.at, zone) + zoneBeside(due.at, zone, homeZone()));
  if (theirs === null || localText(due.at, theirs) === localText(due.at, zone)) return mine;
  const other = localText(due.at, theirs).slice(0, 10) === localText(due.at, zone).slice(0, 10) ? "" : `${day(due.at, theirs, language.current)} `;
  return `${mine} ${words().followUps.theirs(`${other}${time(due.at, theirs)} ${zoneName(due.at, theirs)}`)}`;
}

/** Today on my clock. */
export const todayIn = (zone: string) => localText(clock.now, zone).slice(0, 10);

/** A date so many days after another. */
export function dayAfter(on: string, days: number): string {
  return new Date(Date.parse(noon(on)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday after a date. */
export function mondayAfter(on: string): string {
  const weekday = new Date(noon(on)).getUTCDay();
  return dayAfter(on, ((8 - weekday) % 7) || 7);
}

/** Whether what was put off has not come back yet. */
export function isPutOff({ snoozed_until }: FollowUp, zone: string, today: string): boolean {
  return snoozed_until !== null && daysBetween(noon(today), noon(localText(snoozed_until, zone).slice(0, 10)), "UTC") > 0;
}

/** What opens a message in the mail program. */
export function mailto({ to, subject, body }: Pick<MessageDraft, "to" | "subject" | "body">): string {
  const address = encodeURIComponent(to ?? "").replaceAll("%40", "@");
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
}
