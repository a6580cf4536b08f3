import { expect, test, vi } from "vitest";
import type { Step } from "../../../ipc/types";
import { taken } from "./taken.svelte";

const ipc = vi.hoisted(() => ({ history: vi.fn() }));
vi.mock("../../../ipc/commands", () => ipc);

const step = (id: string, live: boolean) => ({ id, live }) as Step;

test("a step is taken back when the journal says so, however far back it is", async () => {
  const newest = Array.from({ length: 50 }, (_, n) => step(`n${n}`, true));
  ipc.history.mockImplementation(async (before: string | null) => (before === null ? newest : [step("old", false), step("kept", true)]));
  await taken.look(["old", "kept", "n3"]);
  expect(["old", "kept", "n3"].filter((id) => taken.has(id))).toEqual(["old"]);
  expect(ipc.history).toHaveBeenLastCalledWith("n49", 50);

  ipc.history.mockResolvedValue([step("old", true)]);
  await taken.look(["old"]);
  expect(taken.has("old"), "done again").toBe(false);
});
