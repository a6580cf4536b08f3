import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CommandError } from "../ipc/commands";
import type { Note } from "../ipc/types";
import Notes from "./Notes.svelte";

const ipc = vi.hoisted(() => ({ appState: vi.fn(), history: vi.fn(), writeNote: vi.fn() }));
vi.mock("../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

const about = { about: "company" as const, id: "bandal" };
const note: Note = {
  id: "n1", contact: null, encounter: null, occasion: null, company: "bandal", at: "2022-12-01T03:05:00Z", author: null, body: "Usage pricing", visibility: "mine",
};

beforeEach(() => {
  ipc.appState.mockResolvedValue({});
  ipc.history.mockResolvedValue([]);
  ipc.writeNote.mockReset().mockResolvedValue(note);
});

function show() {
  render(Notes, { notes: [note], about, zone: () => "America/Los_Angeles" });
  return userEvent.setup();
}

test("a note is edited where it stands, and says when it was written", async () => {
  const user = show();
  expect(screen.getByText("Wed 30 Nov 2022, 19:05 PST"), "on the clock it was handed, and which").toBeTruthy();
  await user.click(screen.getByRole("button", { name: /Edit Note/ }));
  await user.keyboard("Flat pricing{Control>}{Enter}{/Control}");
  expect(ipc.writeNote).toHaveBeenCalledExactlyOnceWith({ id: "n1", about, body: "Flat pricing", visibility: "mine" });
});

test("who may read it changes without touching the text", async () => {
  const user = show();
  await user.click(screen.getByRole("button", { name: "Who may read it: Only me" }));
  await user.click(screen.getByRole("menuitemradio", { name: "CRM" }));
  expect(ipc.writeNote).toHaveBeenCalledExactlyOnceWith({ id: "n1", about, body: "Usage pricing", visibility: "crm" });
});

test("a new note is for me alone, and is not lost with a problem", async () => {
  const user = show();
  ipc.writeNote.mockRejectedValueOnce(new CommandError({ code: "disk_full", detail: "" }));
  await user.click(screen.getByRole("button", { name: "Write a note" }));
  await user.keyboard("Two offices{Control>}{Enter}{/Control}");
  expect(ipc.writeNote).toHaveBeenLastCalledWith({ id: null, about, body: "Two offices", visibility: "mine" });
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
  expect(field.value, "what was typed stays").toBe("Two offices");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
});
