import { expect, test } from "vitest";
import type { ApproachEntry, ApproachState } from "../../ipc/types";
import { grouped, keyOf, missedAt } from "./approach";

const entry = (id: string, state: ApproachState, titles: string[] = []): ApproachEntry => ({
  target: { what: "contact", id }, name: { display: id, family: null, given: null }, second_name: null, title: null, company: null,
  first_kind: null, state, mark: null, chances: [], met: null, last: null,
  reasons: titles.map((title) => ({
    part: "speaks", occasion: { id: title, kind: "session", title, code: null, starts_at: null, zone: "UTC", overflow: false },
  })),
});

test("what can still happen comes first, and no group is empty", () => {
  const groups = grouped([entry("a", "met"), entry("b", "ahead"), entry("c", "passed"), entry("d", "ahead")]);
  expect(groups.map(({ state, entries }) => [state, entries.map(keyOf)])).toEqual([
    ["ahead", ["contact b", "contact d"]], ["passed", ["contact c"]], ["met", ["contact a"]],
  ]);
});

test("a message begins with the last session they were missed at", () => {
  expect(missedAt(entry("a", "passed", ["Cells", "Cells again"]))).toBe("Cells again");
  expect(missedAt(entry("a", "passed"))).toBe("");
});
