import { expect, test, vi } from "vitest";
import type { PersonRow, Via } from "../../../ipc/types";
import { words } from "../../../words/index.svelte";
import { titleOf, viewOf } from "./entry";

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

test("what nobody is known by says what it was read with", () => {
  const code = { text: "RI22", symbology: null, outcome: "unresolved" as const, capture: "c", reason: "badge_id" as const, photo: null };
  const title = (via: Via, camera = {}) => titleOf({ key: 0, at: 0, file: null, code: { ...code, via }, step: "step", ...camera });
  expect(title("scanner")).toBe(words().scan.fromScanner);
  expect(title("text")).toBe(words().scan.clipboard);
  expect(title("camera", { camera: true })).toBe(words().scan.fromCamera);
});
