import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { run } from "../run/run.svelte";
import { notes } from "./notes.svelte";
import TextSource from "./TextSource.svelte";

const ipc = vi.hoisted(() => ({ readNotes: vi.fn(), scanText: vi.fn(), addNotes: vi.fn() }));
vi.mock("../../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc, problemOf: (problem: unknown) => problem }));

const tooMany = "These are more than 500 people. Paste them in parts.";

beforeEach(() => {
  vi.clearAllMocks();
  notes.text = "";
  ipc.readNotes.mockRejectedValue({ code: "invalid", detail: "pasted_people" });
});

test("more than 500 people are refused where they are typed", async () => {
  render(TextSource);
  notes.text = "Jiwon Park @Bandal\n".repeat(501);
  document.querySelector("textarea")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true })); // before it is read
  expect(await screen.findByText(tooMany)).toBeTruthy();
  const button = screen.getByRole<HTMLButtonElement>("button", { name: /Read|Add/ });
  expect(button.disabled, "nothing can be saved").toBe(true);
  await tick();
  expect(ipc.scanText).not.toHaveBeenCalled();
});

test("and where they are pasted with nothing focused", async () => {
  await run.pasted("Jiwon Park @Bandal\n".repeat(501));
  expect(ipc.scanText, "they are no code").not.toHaveBeenCalled();
  expect(notes.offered, "the text is shown").toBe(true);
  render(TextSource);
  expect(await screen.findByText(tooMany)).toBeTruthy();
});
