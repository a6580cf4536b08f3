import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Occasion, ShiftView } from "../../ipc/types";
import Shifts from "./Shifts.svelte";

const ipc = vi.hoisted(() => ({ appState: vi.fn(), history: vi.fn(), shifts: vi.fn(), saveShift: vi.fn() }));
vi.mock("../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

const shift = { id: "s1", occasion: "booth", colleague: "me", starts_at: "2022-11-30T20:00:00Z", ends_at: "2022-11-30T22:00:00Z" };
const view = { shift, by: { id: "me", name: { display: "Minseo Kim", family: null, given: null } } } as unknown as ShiftView;

test("a shift is edited where it stands", async () => {
  ipc.appState.mockResolvedValue({});
  ipc.history.mockResolvedValue([]);
  ipc.shifts.mockResolvedValue([view]);
  ipc.saveShift.mockResolvedValue([view]);
  render(Shifts, { occasion: { id: "booth" } as Occasion, zone: "America/Los_Angeles" });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /Edit the shift of Minseo Kim/ }));
  const [, , , until] = screen.getAllByRole<HTMLInputElement>("textbox");
  if (!until) throw new Error("four fields");
  await user.clear(until);
  await user.type(until, "15:30");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(ipc.saveShift).toHaveBeenCalledExactlyOnceWith({ ...shift, ends_at: "2022-11-30T23:30:00.000Z", starts_at: "2022-11-30T20:00:00.000Z" });
  await vi.waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
});
