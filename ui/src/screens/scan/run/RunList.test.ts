import { render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { encounters, rateEncounter, writeNote } from "../../../ipc/commands";
import type { EncounterView, PersonRow } from "../../../ipc/types";
import { keys } from "../../../kit/keys.svelte";
import { run } from "./run.svelte";
import RunList from "./RunList.svelte";
import { selection } from "./selection.svelte";

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {} }));
vi.mock("../../../ipc/desktop", () => ({ copyText: vi.fn() }));
vi.mock("../../../frame/imports.svelte", () => ({ imports: { take: vi.fn() } }));
vi.mock("../../../ipc/commands", () => ({
  encounters: vi.fn(), rateEncounter: vi.fn(), writeNote: vi.fn(), history: vi.fn(async () => []), appState: vi.fn(async () => ({})),
  problemOf: (problem: unknown) => problem,
}));

const at = "2022-12-01T03:05:00Z";
const view = (id: string): EncounterView => ({
  encounter: { id, contact: id, at, at_source: "clock", occasion: null, met_by: null, rating: null, source: "scan", capture: null },
  met: { at, zone: "America/Los_Angeles", occasion: null, rating: null, met_by: null },
  notes: [], answers: [],
});
function scan(key: number, name: string) {
  const person = { display: name, family: null, given: null };
  const row: PersonRow = { id: name, name: person, second_name: null, title: null, company: null, first_kind: null, last: null, follow_up: null };
  const code = { text: "x", symbology: null, outcome: "saved" as const, row, encounter: `met-${name}`, maybe: null };
  run.entries = [{ key, at: key, file: null, code, step: `step-${key}` }, ...run.entries];
}
const note = () => screen.getByRole("combobox");
let stop: () => void;

beforeEach(() => {
  vi.mocked(encounters).mockImplementation(async (ids) => ids.map(view));
  vi.mocked(writeNote).mockResolvedValue({} as never);
  vi.mocked(rateEncounter).mockImplementation(async (id) => view(id));
  Element.prototype.scrollIntoView = () => {};
  stop = keys.listen();
  run.entries = [];
  run.covered = false;
  selection.follow();
});
afterEach(() => {
  stop();
  vi.clearAllMocks();
});

async function shown() {
  scan(1, "Ara Lee");
  scan(2, "Bora Kim");
  render(RunList);
  await waitFor(() => expect(document.activeElement).toBe(note()));
  await waitFor(() => expect(note().hasAttribute("readonly")).toBe(false));
}

test("letters are a note of the selected entry, which Enter keeps for me alone", async () => {
  await shown();
  await userEvent.keyboard("jkv{Enter}");
  const form = { id: null, about: { about: "encounter", id: "met-Bora Kim" }, body: "jkv", visibility: "mine" };
  expect(writeNote).toHaveBeenCalledExactlyOnceWith(form);
  await waitFor(() => expect(note()).toHaveProperty("value", ""));
  expect(document.activeElement).toBe(note());
});

test("the Enter of an input method saves nothing, nor does a key that was taken already", async () => {
  await shown();
  await userEvent.keyboard("ㅎ");
  const fire = (init: KeyboardEventInit, taken = false) => {
    const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, key: "Enter", code: "Enter", ...init });
    if (taken) event.preventDefault();
    note().dispatchEvent(event);
  };
  fire({ isComposing: true });
  fire({ keyCode: 229 });
  fire({}, true);
  expect(writeNote).not.toHaveBeenCalled();
  fire({});
  expect(writeNote).toHaveBeenCalledOnce();
});

test("Alt rates from any field, arrows choose, and a hidden run shows no name", async () => {
  await shown();
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  await userEvent.keyboard("{Alt>}[Digit2]{/Alt}");
  expect(rateEncounter).toHaveBeenLastCalledWith("met-Bora Kim", "warm");
  field.remove();
  note().focus();
  await userEvent.keyboard("{ArrowDown}{Alt>}[Digit1]{/Alt}");
  expect(rateEncounter).toHaveBeenLastCalledWith("met-Ara Lee", "hot");
  await userEvent.keyboard("{Alt>}[KeyV]{/Alt}");
  expect(document.body.textContent).not.toMatch(/Ara|Bora/);
  expect(screen.queryByRole("combobox")).toBeNull();
});
