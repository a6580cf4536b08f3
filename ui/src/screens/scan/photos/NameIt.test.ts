import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { nameCapture, readLine } from "../../../ipc/commands";
import { toasts } from "../../../kit/toasts.svelte";
import { run } from "../run/run.svelte";
import NameIt from "./NameIt.svelte";

vi.mock("../../../ipc/desktop", () => ({}));
vi.mock("../../../frame/imports.svelte", () => ({ imports: {} }));
vi.mock("../../../ipc/app.svelte", () => ({ app: { refresh: async () => {} } }));
vi.mock("../../../ipc/commands", () => ({ readLine: vi.fn(), nameCapture: vi.fn(), problemOf: (problem: unknown) => problem }));

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Whose is it?" });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const enter = () => fireEvent.keyDown(field(), { key: "Enter" });

beforeEach(() => {
  run.entries = [];
  vi.mocked(readLine).mockImplementation(async (line) => [{ kind: "name", text: line, from: 0, to: 1, due_on: null }]);
  const code = { text: "x", symbology: null, outcome: "saved", row: { id: "c", name: { display: "Mina" }, second_name: null, last: null } };
  vi.mocked(nameCapture).mockResolvedValue({ files: [{ file: null, codes: [code as never], problem: null }], step: "step" });
});

test("the line is understood while typing, and Enter says whose it is", async () => {
  const named = vi.fn();
  render(NameIt, { capture: "waits", autofocus: true, onnamed: named });
  expect(document.activeElement).toBe(field());
  await type("Mina");
  await waitFor(() => expect(screen.getByRole("listitem").textContent).toMatch(/Name\s*Mina/));
  await enter();
  expect(nameCapture).toHaveBeenCalledExactlyOnceWith("waits", "Mina");
  await waitFor(() => expect(named).toHaveBeenCalledExactlyOnceWith("c"));
  expect(field().value).toBe("");
  expect(run.entries[0]?.step).toBe("step");
});

test("a line that could not be saved stays", async () => {
  vi.mocked(nameCapture).mockRejectedValue({ code: "disk_full", detail: "" });
  const named = vi.fn();
  render(NameIt, { capture: "waits", onnamed: named });
  await type("Mina");
  await enter();
  await waitFor(() => expect(toasts.items[0]?.text).toMatch(/disk is full/));
  expect(field().value).toBe("Mina");
  expect(named).not.toHaveBeenCalled();
});
