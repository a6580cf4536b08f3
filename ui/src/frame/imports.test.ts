import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CommandError, importContacts, undoStep } from "../ipc/commands";
import type { ImportReport } from "../ipc/types";
import { router } from "../kit/route.svelte";
import { toasts } from "../kit/toasts.svelte";
import Imports from "./Imports.svelte";
import { imports } from "./imports.svelte";

const ipc = vi.hoisted(() => ({ importContacts: vi.fn(), undoStep: vi.fn(), appState: vi.fn() }));
vi.mock("../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

const report: ImportReport = {
  read: 1_234, added: 1_200, same_card: 20, same_email: 10, same_phone: 3,
  skipped: [{ line: 13, reason: "group_card", detail: "Friends" }],
  problems: [{ line: 2_000, reason: "undecodable", detail: "PHOTO" }, { line: 7, reason: "from_the_future", detail: null }],
  step: "step",
};
const file = new File(["BEGIN:VCARD"], "phone.vcf");

beforeEach(() => {
  imports.reports = [];
  imports.asked = undefined;
  for (const { id } of toasts.items) toasts.close(id);
  ipc.importContacts.mockReset().mockResolvedValue(report);
  ipc.appState.mockReturnValue(new Promise(() => {}));
  ipc.undoStep.mockReturnValue(new Promise(() => {}));
});

test("a file is imported, and its report adds up and names every line", async () => {
  render(Imports);
  await imports.take(file);
  expect(importContacts).toHaveBeenCalledExactlyOnceWith(file);

  const dialog = within(await screen.findByRole("dialog", { name: "1,200 people added" }));
  const rows = dialog.getAllByRole("row").map((row) => Number(row.querySelector("td")?.textContent?.replace(/\D/g, "")));
  const all = rows.pop();
  expect([rows.reduce((sum, count) => sum + count), all]).toEqual([1_234, 1_234]);
  expect(dialog.getByText("Line 13: a list of people, not a person: Friends")).toBeTruthy();
  expect(dialog.getByText("Line 2,000: PHOTO cannot be decoded")).toBeTruthy();
  expect(dialog.getByText("Line 7: it cannot be read"), "a reason this version has no words for").toBeTruthy();
});

test("from the report the import is taken back, or its people are shown", async () => {
  const user = userEvent.setup();
  render(Imports);
  await imports.take(file);
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(undoStep, "that step, whatever came after it").toHaveBeenCalledExactlyOnceWith("step", "ask");
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  router.go({ screen: "scan" });
  await imports.take(file);
  await user.click(await screen.findByRole("button", { name: "Show them" }));
  expect([router.current.screen, imports.asked]).toEqual(["people", "step"]);
});

test("each of several files has its report, one after the other", async () => {
  const user = userEvent.setup();
  render(Imports);
  await imports.take(file);
  ipc.importContacts.mockResolvedValue({ ...report, read: 0, added: 0, problems: [], skipped: [], step: null });
  await imports.take(file);
  await user.click(screen.getByRole("button", { name: "Close" }));
  const dialog = within(await screen.findByRole("dialog", { name: "No contacts in this file" }));
  expect(dialog.queryByRole("button", { name: "Undo" }), "there is nothing to undo").toBeNull();
  expect(dialog.queryByRole("table")).toBeNull();
});

test("what was stopped is told as such, without a report", async () => {
  ipc.importContacts.mockRejectedValue(new CommandError({ code: "cancelled", detail: "" }));
  render(Imports);
  expect(await imports.take(file)).toBeUndefined();
  expect(toasts.items.map(({ kind, text }) => [kind, text])).toEqual([["info", "Stopped. Nothing was changed."]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});
