// When somebody can be met or was met, in words.
import type { ApproachChance, MetAt } from "../../ipc/types";
import { shownDay, shownMoment } from "../../kit/when";
import { afterDay, timeRange } from "../../words/dates";
import { words } from "../../words/index.svelte";

/** "Wed 30 Nov 14:30–15:30"; "now, 14:30–15:30"; "all the time". */
export function chanceWhen({ occasion, ends_at, now }: ApproachChance): string {
  const said = words().approach;
  if (!occasion.starts_at) return said.allTime;
  const hours = timeRange(occasion.starts_at, ends_at, occasion.zone);
  return now ? `${said.now}, ${hours}` : afterDay(shownDay(occasion.starts_at, occasion.zone), hours);
}

/** "Wed 30 Nov 19:05, Partner dinner". */
export function metWhen(met: MetAt): string {
  return [shownMoment(met.at, met.zone), met.occasion?.title].filter(Boolean).join(", ");
}
