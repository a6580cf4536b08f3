import { expect, test } from "vitest";
import type { Day, DayBlock, ReachView } from "../../ipc/types";
import { tightness } from "../../kit/reach";
import { asideOf, boxOf, dayHeight, hour_px, hoursOf, keyOf, neighbour, stripsOf } from "./layout";

/** A day in Las Vegas: midnight is 08:00 UTC. */
const day = (blocks: DayBlock[], on = "2022-11-30", hours = 24): Day => {
  const starts = Date.parse(`${on}T08:00:00Z`);
  return { on, starts_at: new Date(starts).toISOString(), ends_at: new Date(starts + hours * 3_600_000).toISOString(), all_day: [], blocks, clashes: [] };
};
const at = (hour: number) => new Date(Date.parse("2022-11-30T08:00:00Z") + hour * 3_600_000).toISOString();
const block = (id: string, from: number, until: number, more: Partial<DayBlock> = {}): DayBlock =>
  ({ row: { occasion: { id } }, venue: null, starts_at: at(from), ends_at: at(until), shift: false, lane: 0, width: 1, of: 1, reach: null, ...more }) as DayBlock;
const reach = (minutes: number | null, spare_minutes: number, overlap_minutes = 0): ReachView => ({
  door: at(12), from: null, from_place: null, minutes, mode: null, assumed: false, leave_by: at(11), spare_minutes,
  clashes: overlap_minutes ? [{ overlap_minutes, short_minutes: overlap_minutes } as ReachView["clashes"][number]] : [],
});

test("what goes over midnight is cut there, what takes no time can be read", () => {
  const on = day([]);
  expect(boxOf(on, block("night", -1, 2))).toMatchObject({ top: 0, height: 2 * hour_px });
  expect(boxOf(on, block("late", 23, 26))).toMatchObject({ top: 23 * hour_px, height: hour_px });
  expect(boxOf(on, block("instant", 9, 9)).height).toBeGreaterThanOrEqual(16);
  expect(boxOf(on, block("right", 9, 10, { lane: 1, of: 2 }))).toMatchObject({ left: 0.5, width: 0.5, aside: 0 });
});

test("a day of 25 hours is taller, and its hours are those of both clocks", () => {
  expect(dayHeight(day([], "2022-11-06", 25))).toBe(25 * hour_px);
  const hours = hoursOf(day([]), "America/Los_Angeles", "Asia/Seoul");
  expect(hours).toHaveLength(24);
  expect(hours[8]).toMatchObject({ here: "08:00", home: "01:00", down: 8 * hour_px });
});

test("a way is drawn in the gap before its block, and nowhere where there is none", () => {
  const strips = (...blocks: DayBlock[]) => stripsOf(day(blocks)).map(({ block: { row }, down, height }) => [row.occasion.id, Math.round((down / hour_px) * 100) / 100, Math.round((height / hour_px) * 100) / 100]);
  const leave = (hour: number, spare: number) => ({ ...reach(20, spare), leave_by: at(hour) });
  const first = block("first", 9, 10);
  expect(strips(first, block("next", 10.5, 11, { reach: leave(10.1, 6) }))).toEqual([["next", 10.1, 0.4]]);
  expect(strips(first, block("long after", 14, 15, { reach: leave(13.5, 200) })), "from when to leave").toEqual([["long after", 13.5, 0.5]]);
  expect(strips(first, block("late", 10.5, 11, { reach: leave(9.8, -12) })), "not before the end of what one comes from").toEqual([["late", 10, 0.5]]);
  expect(strips(first, block("at once", 10, 11, { reach: reach(20, -20) })), "no gap").toEqual([]);
  expect(strips(first, block("here", 10.5, 11, { reach: reach(null, 30) })), "no way").toEqual([]);
  expect(strips(first, block("overlap", 10.5, 11, { reach: reach(20, -50, 30) })), "its block says so").toEqual([]);
  expect([-1, 0, 9, 10].map(tightness)).toEqual(["bad", "time", "time", "slate"]);
});

test("a way begins in the lane of what one comes from, not under what was missed", () => {
  const missed = block("missed", 16, 17.5, { lane: 0, of: 2 });
  const source = block("source", 16.5, 17.5, { lane: 1, of: 2 });
  const from = { id: "source" } as ReachView["from"];
  const dinner = block("dinner", 18.5, 21, { lane: 0, of: 2, reach: { ...reach(30, 20), from, leave_by: at(18) } });
  expect(stripsOf(day([missed, source, dinner]))).toMatchObject([{ left: 0.5, width: 0.5, down: 18 * hour_px }]);
});

test("opening hours stand in slim lanes at the right", () => {
  const booth = block("booth", 10, 17, { open: true });
  expect(boxOf(day([booth]), booth)).toMatchObject({ aside: 1 });
  expect([asideOf(day([booth])), asideOf(day([]))]).toEqual([1, 0]);
});

test("arrows go on in time and to what is beside", () => {
  const [left, right] = [block("left", 9, 11, { lane: 0, of: 2 }), block("right", 10, 12, { lane: 1, of: 2 })];
  const later = block("later", 15, 16);
  const tomorrow = block("tomorrow", 24 + 15, 24 + 16);
  const days = [day([left, right, later]), day([tomorrow], "2022-12-01")];
  const from = (one: DayBlock, code: string) => neighbour(days, keyOf(one), code);
  expect(neighbour(days, undefined, "ArrowDown"), "the first").toBe(keyOf(left));
  expect(from(left, "ArrowDown")).toBe(keyOf(right));
  expect(from(right, "ArrowUp")).toBe(keyOf(left));
  expect(from(left, "ArrowRight"), "beside").toBe(keyOf(right));
  expect(from(later, "ArrowRight"), "the next day").toBe(keyOf(tomorrow));
  expect(from(tomorrow, "ArrowDown"), "nothing follows").toBeUndefined();
});
