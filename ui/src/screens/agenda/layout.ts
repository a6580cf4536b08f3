// Where things stand on a day's column: minutes since its midnight as pixels, so that a day of 23 or 25
// hours has its own height.
import type { Day, DayBlock } from "../../ipc/types";
import { time, type Instant } from "../../words/dates";

export const hour_px = 52;
/** A block lower than this could not be read; the core keeps others out of its way. */
export const least_px = 17;
const hour_ms = 3_600_000;

export const px = (ms: number) => (ms / hour_ms) * hour_px;

/** How tall a day is. */
export const dayHeight = ({ starts_at, ends_at }: Day) => px(Date.parse(ends_at) - Date.parse(starts_at));

/** How far down an instant is in its day. */
export const downTo = (day: Day, at: Instant) => px(Date.parse(new Date(at).toISOString()) - Date.parse(day.starts_at));

/** How broad opening hours are drawn, in a lane of their own at the right of the day. */
export const aside_px = 25;

/** `aside`: which of the slim lanes of opening hours, counted from the right from 1; 0: none of them. */
export type Box = { top: number; height: number; left: number; width: number; aside: number };

/** How many slim lanes a day has. */
export const asideOf = (day: Day) => Math.max(0, ...day.blocks.map((block) => (block.open ? block.of : 0)));

/** Where a block is drawn: pixels down, parts of the column across. What goes over midnight is cut there. */
export function boxOf(day: Day, block: DayBlock): Box {
  const top = Math.max(0, downTo(day, block.starts_at));
  const end = Math.min(dayHeight(day), downTo(day, block.ends_at));
  return { top, height: Math.max(end - top, least_px), left: block.lane / block.of, width: block.width / block.of, aside: block.open ? block.lane + 1 : 0 };
}

/** The full hours of a day, each with its time on both clocks. */
export function hoursOf(day: Day, zone: string, home: string): { down: number; here: string; home: string }[] {
  const all = Math.round((Date.parse(day.ends_at) - Date.parse(day.starts_at)) / hour_ms);
  return Array.from({ length: all }, (_, hour) => {
    const at = Date.parse(day.starts_at) + hour * hour_ms;
    return { down: px(hour * hour_ms), here: time(at, zone), home: time(at, home) };
  });
}

/** A way between two blocks, drawn in the gap between them where there is room for it. */
export type Strip = { down: number; height: number; left: number; width: number; block: DayBlock };

type Across = { left: number; width: number };

/** The ways to the blocks of a day that take time: from when to leave, in the lane of what one comes from. */
export function stripsOf(day: Day): Strip[] {
  const found: Strip[] = [];
  const all = day.blocks.filter((block) => !block.open).map((block) => ({ block, box: boxOf(day, block) }));
  for (const { block, box } of all) {
    const { reach } = block;
    // Where both go on at once, the block says so itself.
    if (block.open || !reach?.minutes || reach.clashes.some((clash) => clash.overlap_minutes > 0)) continue;
    const source = all.find(({ block: other }) => other !== block && other.row.occasion.id === reach.from?.id)?.box;
    const lanes = source ? [common(source, box) ?? source, box] : [box];
    for (const lane of lanes) {
      const ends = all.filter(({ block: other, box: above }) => other !== block && common(above, lane) && above.top < box.top).map(({ box: above }) => above.top + above.height);
      // A long gap is not a long way: it begins when one has to leave, and has room for its words.
      const down = Math.max(0, ...ends, Math.min(downTo(day, reach.leave_by), box.top - least_px));
      const height = box.top - down;
      if (height < 16) continue;
      found.push({ down, height, left: lane.left, width: lane.width, block });
      break;
    }
  }
  return found;
}

/** What two share of a column's breadth. */
function common(one: Across, other: Across): Across | undefined {
  const left = Math.max(one.left, other.left);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  return width > 0.001 ? { left, width } : undefined;
}

/** The block an arrow leads to: up and down in time, left and right to what is beside it or on the next day. */
export function neighbour(days: readonly Day[], key: string | undefined, code: string): string | undefined {
  const all = days.flatMap((day) => day.blocks.map((block) => ({ block, day })));
  const at = all.findIndex(({ block }) => keyOf(block) === key);
  const here = all[at];
  if (!here) return all[0] && keyOf(all[0].block);
  const order = (wanted: number) => all[wanted] && keyOf(all[wanted].block);
  if (code === "ArrowDown") return order(at + 1);
  if (code === "ArrowUp") return order(at - 1);
  const side = code === "ArrowRight" ? 1 : -1;
  const beside = here.day.blocks.filter((other) => other !== here.block && other.starts_at < here.block.ends_at && here.block.starts_at < other.ends_at && Math.sign(other.lane - here.block.lane) === side);
  const [nearest] = beside.toSorted((one, other) => Math.abs(one.lane - here.block.lane) - Math.abs(other.lane - here.block.lane));
  if (nearest) return keyOf(nearest);
  const next = days[days.indexOf(here.day) + side];
  const away = (block: DayBlock) => (next ? Math.abs(downTo(next, block.starts_at) - downTo(here.day, here.block.starts_at)) : 0);
  const [level] = next ? next.blocks.toSorted((one, other) => away(one) - away(other)) : [];
  return level && keyOf(level);
}

/** A block's name among all: a booth may have several shifts. */
export const keyOf = ({ row, starts_at }: DayBlock) => `${row.occasion.id} ${starts_at}`;
