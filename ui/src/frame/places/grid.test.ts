import { describe, expect, test } from "vitest";
import type { PlacesPage, Travel } from "../../ipc/types";
import { cellOf, clockOf, minuteOfDay, minutesOf, next } from "./grid";

const way = (from_venue: string, to_venue: string, mode: Travel["mode"], minutes: number): Travel => ({ from_venue, to_venue, mode, minutes });
const page = { ways: [way("a", "b", "walk", 20), way("a", "b", "car", 8), way("b", "a", "shuttle", 30)] } as PlacesPage;

test("a cell has its own minutes, and else the fastest other way", () => {
  expect(cellOf(page, "a", "b", "walk")).toEqual({ own: 20, other: way("a", "b", "car", 8) });
  expect(cellOf(page, "a", "b", "shuttle")).toEqual({ own: null, other: way("a", "b", "car", 8) });
  expect(cellOf(page, "b", "a", "walk")).toEqual({ own: null, other: way("b", "a", "shuttle", 30) });
  expect(cellOf(page, "a", "c", "walk")).toEqual({ own: null, other: null });
});

test.each([["", null], [" 25 ", 25], ["0", 0], ["1:10", 70], ["720", 720], ["721", undefined], ["12:01", undefined], ["1:5", undefined], ["-3", undefined], ["ten", undefined]] as const)(
  "%j is %j minutes", (text, minutes) => expect(minutesOf(text)).toBe(minutes),
);

test.each([["", null], ["11:00", 660], ["9", 540], ["0930", 570], ["24:00", 1440], ["24:01", undefined], ["11:60", undefined], ["noon", undefined]] as const)(
  "%j is minute %j of the day", (text, minute) => expect(minuteOfDay(text)).toBe(minute),
);

test("a minute of the day reads as a clock", () => {
  expect([clockOf(null), clockOf(0), clockOf(545)]).toEqual(["", "00:00", "09:05"]);
});

describe("keys in a grid of three", () => {
  test.each([
    ["ArrowRight", { row: 0, column: 1 }, { row: 0, column: 2 }],
    ["ArrowRight", { row: 1, column: 0 }, { row: 1, column: 2 }],
    ["ArrowLeft", { row: 2, column: 0 }, undefined],
    ["ArrowDown", { row: 0, column: 1 }, { row: 2, column: 1 }],
    ["Enter", { row: 1, column: 2 }, undefined],
    ["ArrowUp", { row: 1, column: 0 }, undefined],
    ["a", { row: 1, column: 0 }, undefined],
  ] as const)("%s from %j leads to %j", (key, from, to) => expect(next(from, key, 3)).toEqual(to));
});
