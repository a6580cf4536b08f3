import { expect, test } from "vitest";
import { outcomesOf } from "./part";

test("only what its kind can have is offered, and what was said can be taken back", () => {
  expect(outcomesOf({ kind: "dinner", outcome: null })).toEqual(["attended", "missed"]);
  expect(outcomesOf({ kind: "booth", outcome: "in_overflow" })).toEqual(["attended", "missed", "in_overflow"]);
  expect(outcomesOf({ kind: "session", outcome: "walk_up" })).toHaveLength(5);
});
