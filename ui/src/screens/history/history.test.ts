import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CommandError } from "../../ipc/commands";
import type { Step, Verb } from "../../ipc/types";
import { words } from "../../words/index.svelte";
import { told } from "../../words/steps";
import BlockedDialog from "./BlockedDialog.svelte";
import { byDay, History } from "./history.svelte";

const ipc = vi.hoisted(() => ({ history: vi.fn(), obstacles: vi.fn(), undoStep: vi.fn() }));
vi.mock("../../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

const step = (patch: Partial<Step> = {}): Step => ({
  id: "s1", verb: "add_contact", of: null, at: "2022-12-01T03:05:00Z", entries: 1, args: {}, name: "박지원", live: true, undoable: true, ...patch,
});

describe("a step is told", () => {
  test.each([
    [step(), "Added 박지원"],
    [step({ name: null }), "Added a person"],
    [step({ verb: "import_contacts", name: null, args: { count: 120 } }), "Imported 120 people"],
    [step({ verb: "save_capture", name: null, entries: 3 }), "Scanned 3 images"],
    [step({ verb: "save_capture", entries: 3, args: { count: 1 } }), "Scanned 3 images"],
    [step({ verb: "save_capture", name: null, args: { via: "image" } }), "Scanned an image"],
    [step({ verb: "save_capture", args: { via: "scanner" } }), "Scanned 박지원"],
    [step({ verb: "save_capture", name: null, args: { via: "scanner" } }), "Scanned a code with the scanner"],
    [step({ verb: "undo", of: "save_capture", name: null, args: { via: "camera" } }), "Took back: Scanned a code with the camera"],
    [step({ verb: "undo", of: "add_contact" }), "Took back: Added 박지원"],
    [step({ verb: "redo", of: "trash_contact", name: null, args: { count: 2 } }), "Did again: Deleted 2 people"],
  ])("%#: %s", (one, text) => expect(told(one)).toBe(text));

  test("whatever it did, without leaving a gap for a missing name", () => {
    for (const verb of Object.keys(words().history.verb) as Verb[]) {
      expect(told(step({ verb, name: null })), verb).toMatch(/^\S.*\S$/);
    }
  });
});

test("days are those at home", () => {
  const days = byDay([step({ at: "2022-12-01T03:05:00Z" }), step({ at: "2022-11-30T23:00:00Z" }), step({ at: "2022-11-30T03:00:00Z" })], "Asia/Seoul");
  expect(days.map(({ on, steps }) => [on, steps.length])).toEqual([["2022-12-01", 2], ["2022-11-30", 1]]);
});

describe("taking back an old step that others stand on", () => {
  beforeEach(() => {
    ipc.history.mockResolvedValue([]);
    ipc.undoStep.mockReset().mockRejectedValueOnce(new CommandError({ code: "undo_blocked", detail: "1" }));
    ipc.obstacles.mockResolvedValue({ later: [step({ id: "s2", verb: "edit_contact" })], people: [{ display: "박지원", family: null, given: null }], others: [{ display: "Owen Park", family: null, given: null }], occasions: [] });
  });

  async function dialog() {
    const history = new History();
    await history.undoStep(step());
    if (!history.blocked) throw new Error("it should ask");
    render(BlockedDialog, { blocked: history.blocked, history });
    return { history, user: userEvent.setup() };
  }

  test("asks, names what and whom, and starts on what changes nothing", async () => {
    await dialog();
    expect(screen.getByText("Changed 박지원")).toBeTruthy();
    expect(screen.getByText("Owen Park"), "his changes would go as well").toBeTruthy();
    expect(document.activeElement?.textContent?.trim()).toBe("Cancel");
    expect(ipc.undoStep, "only the question was asked").toHaveBeenCalledExactlyOnceWith("s1", "ask");
  });

  test("about nobody there is nobody to leave out, and the later changes go too", async () => {
    ipc.obstacles.mockResolvedValue({ later: [step({ id: "s2", verb: "edit_occasion", name: "Partner dinner" })], people: [], others: [], occasions: [] });
    const { user } = await dialog();
    expect(screen.getByText(/changes to the same thing\.$/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Leave/ })).toBeNull();
    ipc.undoStep.mockResolvedValue({ step: step(), left_out: 0, undo: { undo: null, redo: null } });
    await user.click(screen.getByRole("button", { name: "Undo those too" }));
    expect(ipc.undoStep).toHaveBeenLastCalledWith("s1", "undo_too");
  });

  test.each([["Undo those too", "undo_too"], ["Leave 1 person out", "leave_out"]])("“%s” does so", async (label, later) => {
    const { user } = await dialog();
    ipc.undoStep.mockResolvedValue({ step: step(), left_out: 0, undo: { undo: null, redo: null } });
    await user.click(screen.getByRole("button", { name: label }));
    expect(ipc.undoStep).toHaveBeenLastCalledWith("s1", later);
  });
});
