import { expect, test } from "vitest";
import { words } from "../../../words/index.svelte";
import { remembered } from "./stream";
import { troubleOf } from "./trouble";

test.each([
  ["NotFoundError", "No camera found"],
  ["OverconstrainedError", "No camera found"],
  ["NotAllowedError", "The camera is not allowed"],
  ["NotReadableError", "The camera is busy"],
  ["InvalidStateError", "The camera does not start"],
])("%s is told as: %s", (name, title) => {
  expect(words().camera.trouble[troubleOf(new DOMException("", name))].title).toBe(title);
});

test("whatever is thrown has a sentence", () => {
  for (const thrown of [undefined, null, "x", {}, { name: "toString" }]) expect(troubleOf(thrown)).toBe("other");
});

test("a camera is known again by its id, else by its name", () => {
  const all = [{ id: "a", label: "Built-in" }, { id: "b", label: "Phone" }, { id: "c", label: "" }];
  expect(remembered(all, { id: "b", label: "x" })).toBe("b");
  expect(remembered(all, { id: "old", label: "Phone" })).toBe("b");
  expect(remembered(all, { id: "old", label: "" }), "no name is nobody's").toBeUndefined();
  expect(remembered(all, undefined)).toBeUndefined();
});
