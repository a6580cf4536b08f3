import { expect, test } from "vitest";
import { aRow } from "../person/sample";
import type { Owed } from "../../ipc/types";
import { keyOf, toTell } from "./reminders.svelte";

const now = Date.parse("2022-12-05T06:00:00Z");
const owed = (id: string, group: Owed["group"], at: string | null): Owed => ({
  follow_up: {
    id, contact: "jiwon", what: "call", due_on: "2022-12-05", due_at: at, done_at: null, snoozed_until: null, cadence_weeks: null,
    drafted_at: null, sent_at: null, added_at: "2022-12-01T00:00:00Z",
  },
  person: aRow(), due: { on: "2022-12-05", at }, group, zone: null, clock: "Asia/Seoul",
});

test("what is due today is told once, what has its hour when that comes", () => {
  const day = owed("day", "today", null);
  const soon = owed("soon", "today", "2022-12-05T06:04:00Z");
  const later = owed("later", "today", "2022-12-05T09:00:00Z");
  const over = owed("over", "overdue", "2022-12-05T05:59:00Z");
  const other = owed("other", "later", null);
  const told = (before: Owed[]) => toTell([day, soon, later, over, other], new Set(before.map(keyOf)), now).map((one) => one.follow_up.id);
  expect(told([])).toEqual(["day", "soon", "over"]);
  expect(told([day, soon, over])).toEqual([]);
});
