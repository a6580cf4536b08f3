import { expect, test, vi } from "vitest";
import type { PersonRow } from "../../../ipc/types";
import { words } from "../../../words/index.svelte";
import { viewOf } from "./entry";

vi.mock("../../../ipc/desktop", () => ({}));
vi.mock("../../../ipc/commands", () => ({}));

const met = { at: "2022-11-30T19:05:00Z", zone: "America/Los_Angeles", occasion: null };
const row = { id: "id", name: { display: "Jiwon Park" }, last: met } as unknown as PersonRow;

test("a line that goes on about the meeting a moment ago says so", () => {
  const code = { text: "Jiwon Park, CTO", symbology: null, outcome: "already_met" as const, row, last: null, encounter: "e", joined: true };
  const view = viewOf({ key: 0, at: 0, file: null, code, step: "step" }, "2022-11-30T19:06:00Z");
  expect(view.state).toBe(words().scan.joined);
  expect(view.met).toEqual(met);
  expect(view.detail).toBeUndefined();
});
