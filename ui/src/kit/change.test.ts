import { beforeEach, expect, test, vi } from "vitest";
import { CommandError } from "../ipc/commands";
import { change } from "./change";
import { router } from "./route.svelte";
import { toasts } from "./toasts.svelte";

const ipc = vi.hoisted(() => ({ appState: vi.fn(), history: vi.fn(), undoStep: vi.fn() }));
vi.mock("../ipc/commands", async (original) => ({ ...(await original<object>()), ...ipc }));

beforeEach(() => {
  for (const toast of toasts.items) toasts.close(toast.id);
  ipc.history.mockResolvedValue([{ id: "s1" }]);
  ipc.appState.mockReset().mockResolvedValue({});
  ipc.undoStep.mockReset();
});

test("a change is told, and its notice takes back that very step", async () => {
  expect(await change(Promise.resolve(7), (answer) => `Saved ${answer}`)).toBe(7);
  ipc.history.mockResolvedValue([{ id: "s2" }]); // somebody changed something since
  const [toast] = toasts.items;
  expect(toast?.text).toBe("Saved 7");
  toasts.act(toast?.id ?? 0);
  expect(ipc.undoStep, "not the newest step, the one that was told").toHaveBeenCalledExactlyOnceWith("s1", "ask");
});

test("what is shown is asked for again at once, after the change and after its way back", async () => {
  await change(Promise.resolve(1), "Saved");
  expect(ipc.appState).toHaveBeenCalledTimes(1);
  toasts.act(toasts.items[0]?.id ?? 0);
  await vi.waitFor(() => expect(ipc.appState).toHaveBeenCalledTimes(2));
});

test("a problem is told instead, and answers nothing", async () => {
  const refused = Promise.reject(new CommandError({ code: "disk_full", detail: "" }));
  expect(await change(refused, "Saved")).toBeUndefined();
  expect(toasts.items.map(({ kind }) => kind)).toEqual(["problem"]);
});

test("what later changes block leads to the history", async () => {
  ipc.undoStep.mockRejectedValue(new CommandError({ code: "undo_blocked", detail: "2" }));
  await change(Promise.resolve(1), "Saved");
  toasts.act(toasts.items[0]?.id ?? 0);
  await vi.waitFor(() => expect(toasts.items[0]?.kind).toBe("problem"));
  toasts.act(toasts.items[0]?.id ?? 0);
  expect(router.current.screen).toBe("history");
});
