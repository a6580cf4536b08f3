import { expect, test } from "vitest";
import { minutesOf } from "./shift";

test.each([["-16:00", -960], ["0:30", 30], ["+1:05", 65], ["−0:30", -30], ["", 0], ["16", undefined], ["1:60", undefined], ["a:00", undefined]])(
  "%s is %s minutes",
  (typed, expected) => expect(minutesOf(typed)).toBe(expected),
);
