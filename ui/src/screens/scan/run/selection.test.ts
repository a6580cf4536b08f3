import { beforeEach, expect, test, vi } from "vitest";
import { run, type Entry } from "./run.svelte";
import { selection } from "./selection.svelte";

vi.mock("../../../ipc/desktop", () => ({}));
vi.mock("../../../frame/imports.svelte", () => ({ imports: { take: vi.fn() } }));
vi.mock("../../../ipc/app.svelte", () => ({ app: { refresh: async () => {} } }));
vi.mock("../../../ipc/commands", () => ({ problemOf: (problem: unknown) => problem }));

const entry = (key: number): Entry => ({ key, at: key, file: `${key}.png`, step: null });
const scan = (key: number) => (run.entries = [entry(key), ...run.entries]);
const selected = () => selection.entry?.key;
const all = () => selection.entries.map(({ key }) => key);

beforeEach(() => {
  run.entries = [];
  for (const key of [1, 2, 3]) scan(key);
  selection.follow();
  selection.draft = "";
});

test("the newest is selected until somebody moves, and again from the top", () => {
  expect(selected()).toBe(3);
  scan(4);
  expect(selected()).toBe(4);
  selection.move(1);
  scan(5);
  expect(selected(), "moved by hand").toBe(3);
  selection.move(-Infinity);
  scan(6);
  expect(selected(), "back at the top").toBe(6);
  selection.move(Infinity);
  expect(selected()).toBe(1);
});

test("a note begun for one person never reaches the next", () => {
  selection.draft = "wants a quo";
  scan(4);
  expect(selected()).toBe(3);
  expect(selection.draft).toBe("wants a quo");
  selection.draft = ""; // saved, or let go
  expect(selected(), "the newest is followed again").toBe(4);
  expect(selection.draft).toBe("");
});

test("drafts wait with their entries", () => {
  selection.draft = "first";
  selection.move(1);
  expect(selection.draft).toBe("");
  selection.draft = "second";
  selection.move(-1);
  expect(selection.draft).toBe("first");
});

test("several are marked by Shift and by Ctrl", () => {
  selection.move(1, true);
  expect(all()).toEqual([3, 2]);
  selection.move(1, true);
  expect(all()).toEqual([3, 2, 1]);
  selection.select(run.entries[1]!, "also");
  expect(all(), "taken out again").toEqual([3, 1]);
  selection.move(-1);
  expect(all(), "a plain move marks one").toHaveLength(1);
});
