import { expect, test } from "vitest";
import { brackets, placed, shortestSide, type Corners } from "./place";

const frame = { width: 1920, height: 1080 };
const square = (left: number, top: number, side: number): Corners => [[left, top], [left + side, top], [left + side, top + side], [left, top + side]];

test("the picture is mirrored", () => {
  const [topLeft, topRight] = placed(square(0, 0, 100), frame, { width: 1920, height: 1080 });
  expect([topLeft, topRight]).toEqual([[1920, 0], [1820, 0]]);
});

test("what is cut off at the sides or above is left out of the count", () => {
  expect(placed(square(960, 540, 0), frame, { width: 540, height: 540 })[0], "the middle stays the middle").toEqual([270, 270]);
  expect(placed(square(0, 0, 540), frame, { width: 540, height: 540 })[0], "beyond the right edge").toEqual([750, 0]);
  expect(placed(square(0, 0, 540), frame, { width: 1920, height: 540 })[0], "above the top edge").toEqual([1920, -270]);
  expect(placed(square(960, 0, 1080), frame, { width: 960, height: 540 })[2], "half the size").toEqual([-60, 540]);
});

test("brackets stand a little off the four corners", () => {
  const path = brackets(square(100, 100, 200));
  expect(path.match(/M/g)).toHaveLength(4);
  expect(path).toMatch(/^M85\.0 135\.6L85\.0 85\.0L135\.6 85\.0/);
});

test("the shortest side is the one that counts", () => {
  expect(shortestSide([[0, 0], [100, 0], [100, 30], [0, 40]])).toBe(30);
});
