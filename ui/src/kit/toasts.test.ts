import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import ToastList from "./ToastList.svelte";
import { toasts } from "./toasts.svelte";

const undo = () => ({ label: "Undo", run: vi.fn() });
const texts = () => toasts.items.map((toast) => toast.text);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const { id } of toasts.items) toasts.close(id);
  toasts.resume();
  vi.useRealTimers();
});

describe("toasts", () => {
  test("an undoable one lasts eight seconds", () => {
    toasts.done("Saved", undo());
    vi.advanceTimersByTime(7_900);
    expect(texts()).toEqual(["Saved"]);
    vi.advanceTimersByTime(200);
    expect(texts()).toEqual([]);
  });

  test("time stands still while they are looked at", () => {
    toasts.done("Saved", undo());
    vi.advanceTimersByTime(5_000);
    toasts.pause();
    vi.advanceTimersByTime(60_000);
    expect(texts(), "reading is not timed").toEqual(["Saved"]);
    toasts.info("Copied");
    toasts.resume();
    vi.advanceTimersByTime(3_100);
    expect(texts(), "the rest of its time runs, and the newer one has all of its own").toEqual(["Copied"]);
  });

  test("only the newest change has its way back here", () => {
    toasts.problem("The file is gone");
    toasts.done("Saved", undo());
    toasts.info("Copied");
    toasts.pause();
    toasts.done("Took back: Saved", undo());
    expect(texts(), "what was taken back is not offered again; problems stay").toEqual(["The file is gone", "Copied", "Took back: Saved"]);
    expect(toasts.paused, "the pointer is where it was").toBe(true);
  });

  test("what is said already is not said twice", () => {
    for (const detail of ["a@hanul.example", "a@hanul.example", "b@hanul.example"]) toasts.info("Copied", detail);
    expect(toasts.items.map(({ detail }) => detail)).toEqual(["a@hanul.example", "b@hanul.example"]);
    toasts.problem("The camera is busy");
    toasts.problem("The camera is busy");
    expect(texts()).toEqual(["Copied", "Copied", "The camera is busy"]);
  });

  test("a problem stays, and is not pushed out by good news", () => {
    toasts.problem("The file is gone");
    for (const text of ["one", "two", "three"]) toasts.info(text);
    expect(texts(), "at most three").toEqual(["The file is gone", "two", "three"]);
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(["The file is gone"]);
  });

  test("undo runs once and closes", () => {
    const action = undo();
    const id = toasts.done("Deleted", action);
    toasts.act(id);
    toasts.act(id);
    expect(action.run, "a second press does not undo twice").toHaveBeenCalledOnce();
    expect(texts()).toEqual([]);
  });
});

test("the list speaks politely, and a problem at once", async () => {
  vi.useRealTimers();
  render(ToastList);
  const action = undo();
  toasts.done("Saved Jiwon Park", action);
  toasts.problem("The camera is busy");
  expect((await screen.findByRole("alert")).textContent).toContain("Problem: The camera is busy");
  expect(screen.getByRole("list").getAttribute("aria-live")).toBe("polite");
  const user = userEvent.setup();
  await user.tab();
  expect(toasts.paused, "focus stops the clock").toBe(true);
  await user.keyboard("{Enter}");
  expect(action.run).toHaveBeenCalledOnce();
});
