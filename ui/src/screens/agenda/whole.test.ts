import { expect, test, vi } from "vitest";
import type { OccasionRow } from "../../ipc/types";
import { hourHeads, Whole } from "./whole.svelte";

const ipc = vi.hoisted(() => ({ appState: vi.fn(), occasionList: vi.fn(), occasionRows: vi.fn(), setMyPart: vi.fn() }));
vi.mock("../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

const row = (id: string, starts_at: string | null) =>
  ({ zone: "America/Los_Angeles", occasion: { id, title: id, starts_at, plan: "none", outcome: null, watch_later: false } }) as unknown as OccasionRow;
const [a, b, c, d] = [row("a", null), row("b", "2022-11-30T18:00:00Z"), row("c", "2022-11-30T18:30:00Z"), row("d", "2022-11-30T19:00:00Z")];

test("rows stand under their hours", () => {
  expect(hourHeads([a, b, c, d])).toEqual([{ first: 0, name: "" }, { first: 1, name: "10:00" }, { first: 3, name: "11:00" }]);
});

test("a day is in the order of its hours, also searched, and a row is planned and no longer", async () => {
  ipc.appState.mockResolvedValue({});
  ipc.occasionList.mockResolvedValue({ view: 1, count: 3, rows: [d], days: [] });
  ipc.occasionRows.mockResolvedValue([c, b]);
  ipc.setMyPart.mockResolvedValue(b);
  const whole = new Whole();
  await whole.ask("reinvent", "2022-11-30");
  expect(whole.rows?.map(({ occasion }) => occasion.id)).toEqual(["b", "c", "d"]);
  whole.plan("reserved");
  expect(ipc.setMyPart).toHaveBeenLastCalledWith("b", { plan: "reserved", outcome: null, watch_later: false });
  whole.plan("reserved");
  expect(ipc.setMyPart).toHaveBeenLastCalledWith("b", { plan: "none", outcome: null, watch_later: false });
});
