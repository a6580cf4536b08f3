// Days and times as the window shows them: with the year where it is not this one, and with the zone
// where it is not mine.
import { app } from "../ipc/app.svelte";
import { moment, yearDay, type Instant } from "../words/dates";
import { language } from "../words/index.svelte";

/** The zone I live in; before anybody said who they are, this computer's. */
export function homeZone(): string {
  return app.state?.me?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "Wed 30 Nov", "Wed 30 Nov 2022". */
export function shownDay(at: Instant, zone: string, weekday: "short" | "long" = "short"): string {
  return yearDay(at, now(), zone, language.current, weekday);
}

/** "Wed 30 Nov 19:05", "Wed 30 Nov 2022, 19:05 PST". */
export function shownMoment(at: Instant, zone: string): string {
  return moment(at, now(), zone, homeZone(), language.current);
}

/** A profile that cannot be opened has no clock of its own. */
const now = () => app.state?.now ?? Date.now();
