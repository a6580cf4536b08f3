import { expect, test } from "vitest";
import { hintFor, Watch } from "./hint";
import type { Corners } from "./place";

const frame = { width: 1920, height: 1080 };
const square = (left: number, top: number, side: number): Corners => [[left, top], [left + side, top], [left + side, top + side], [left, top + side]];

test.each([
  ["far away", square(900, 500, 100), "closer"],
  ["large and blurred", square(700, 300, 400), "steady"],
  ["at the picture's left, which is the mirror's right", square(-20, 300, 400), "left"],
  ["at the picture's right", square(1540, 300, 400), "right"],
  ["at the top", square(700, 2, 400), "down"],
  ["at the bottom", square(700, 700, 400), "up"],
] as const)("a code %s", (_, corners, expected) => {
  expect(hintFor(corners, frame)).toBe(expected);
});

test("one look is not enough to say anything, and unreadable is said once", () => {
  const watch = new Watch();
  const blurred = [square(700, 300, 400)];
  const looks = Array.from({ length: 8 }, () => watch.look(blurred, frame));
  expect(looks.map(({ hint }) => hint)).toEqual([undefined, ...Array(7).fill("steady")]);
  expect(looks.map(({ unreadable }) => unreadable).filter(Boolean)).toHaveLength(1);
  expect(watch.look([], frame), "it left").toEqual({ hint: undefined, unreadable: false });
  expect(watch.look(blurred, frame).hint, "and is another one now").toBeUndefined();
  watch.look(blurred, frame);
  watch.reset();
  expect(watch.look(blurred, frame).hint, "one was read").toBeUndefined();
});
