import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stopWork } from "../ipc/commands";
import { works } from "../ipc/work.svelte";
import ProgressDialog from "./ProgressDialog.svelte";

vi.mock("../ipc/commands", () => ({ stopWork: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => {
  let id = 0;
  class Channel {
    id = ++id;
    onmessage: (message: unknown) => void = () => {};
  }
  return { Channel };
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

/** Work that goes on until `end`. */
function begin(kind: "import" | "undo" = "import") {
  let end = () => {};
  let tell: (done: number, total: number) => void = () => {};
  let id = 0;
  const over = works.follow(kind, (channel) => {
    id = channel.id;
    tell = (done, total) => channel.onmessage({ done, total });
    return new Promise<void>((done) => (end = done));
  });
  return { end: () => (end(), over), tell: (done: number, total: number) => tell(done, total), id };
}

const dialog = (name = "Importing contacts") => screen.queryByRole("dialog", { name });

test("work that is soon over is not shown, what takes longer is, with how far it is", async () => {
  render(ProgressDialog);
  await begin().end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(dialog(), "it was over in no time").toBeNull();

  const { end, tell } = begin();
  await vi.advanceTimersByTimeAsync(299);
  expect(dialog()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(dialog()).not.toBeNull();
  tell(12_345, 0);
  await vi.advanceTimersByTimeAsync(0);
  const bar = screen.getByRole("progressbar", { name: "Importing contacts" });
  expect(bar.getAttribute("aria-valuetext")).toBe("12,345 cards read");
  expect(bar.hasAttribute("aria-valuenow"), "of how many is not known").toBe(false);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.getByRole("status").textContent, "it is heard, now and then").toBe("12,345 cards read");
  await end();
  await vi.advanceTimersByTimeAsync(0);
  expect(dialog(), "it goes with the work").toBeNull();
});

test("Cancel and Escape stop it once, and it stays until the work has ended", async () => {
  vi.useRealTimers();
  const user = userEvent.setup();
  render(ProgressDialog);
  for (const cancel of [
    () => user.click(screen.getByRole("button", { name: "Cancel" })),
    () => fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true })),
  ]) {
    const { end, tell, id } = begin("undo");
    await screen.findByRole("dialog", { name: "Taking it back" });
    tell(1, 3);
    await vi.waitFor(() => expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("33% done"));
    expect(document.activeElement?.textContent?.trim()).toBe("Cancel");
    await cancel();
    await cancel();
    expect(stopWork).toHaveBeenCalledExactlyOnceWith(id);
    expect(dialog("Taking it back"), "what it did is not known yet").not.toBeNull();
    expect(screen.getByRole("status").textContent).toBe("Stopping");
    await end();
    await vi.waitFor(() => expect(dialog("Taking it back")).toBeNull());
    vi.mocked(stopWork).mockClear();
  }
});

test("of two, the one that began first is shown", async () => {
  render(ProgressDialog);
  const first = begin();
  const second = begin("undo");
  await vi.advanceTimersByTimeAsync(300);
  expect(dialog()).not.toBeNull();
  await first.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(dialog("Taking it back")).not.toBeNull();
  await second.end();
});
