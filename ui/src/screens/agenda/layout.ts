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

export type Box = { top: number; height: number; left: number; width: number };

/** Where a block is drawn: pixels down, parts of the column across. What goes over midnight is cut there. */
export function boxOf(day: Day, block: DayBlock): Box {
  const top = Math.max(0, downTo(day, block.starts_at));
  const end = Math.min(dayHeight(day), downTo(day, block.ends_at));
  return { top, height: Math.max(end - top, least_px), left: block.lane / block.of, width: block.width / block.of };
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

/** The ways to the blocks of a day that take time. */
export function stripsOf(day: Day): Strip[] {
  const found: Strip[] = [];
  for (const block of day.blocks) {
    const { reach } = block;
    // Where both go on at once, the block says so itself.
    if (!reach?.minutes || reach.clashes.some((clash) => clash.overlap_minutes > 0)) continue;
    const box = boxOf(day, block);
    const above = day.blocks.filter((other) => other !== block && overlapsAcross(other, block));
    const ends = above.map((other) => boxOf(day, other)).map((other) => other.top + other.height).filter((end) => end <= box.top + 1);
    const down = Math.max(0, ...ends, box.top - hour_px); // a long gap is not a long way
    const height = box.top - down;
    if (height >= 16) found.push({ down, height, left: box.left, width: box.width, block });
  }
  return found;
}

function overlapsAcross(one: DayBlock, other: DayBlock): boolean {
  const [from, to] = [one.lane / one.of, (one.lane + one.width) / one.of];
  return from < (other.lane + other.width) / other.of && other.lane / other.of < to;
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
