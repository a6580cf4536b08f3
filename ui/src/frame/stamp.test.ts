import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { app } from "../ipc/app.svelte";
import { pin } from "../ipc/commands";
import type { AppState, OccasionRef, StampView } from "../ipc/types";
import { stamp } from "./stamp.svelte";

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {} }));
vi.mock("../ipc/commands", () => ({ pin: vi.fn(), appState: vi.fn(), saveOccasion: vi.fn(), problemOf: (problem: unknown) => problem }));

const at = (id: string): OccasionRef => ({ id, kind: "dinner", title: id, code: null, starts_at: null, zone: "UTC", overflow: false });
const dinner: StampView = { occasion: at("dinner"), reason: "on_now" };
const booth: StampView = { occasion: at("booth"), reason: "reserved" };
const nothing: StampView = { occasion: null, reason: "nothing" };
const pinned: StampView = { occasion: at("dinner"), reason: "pinned" };

beforeEach(() => {
  vi.mocked(pin).mockImplementation(async (id) => ({ stamp: id === null ? booth : { occasion: at(id), reason: "pinned" } }) as AppState);
});
afterEach(() => {
  stamp.release();
  vi.mocked(pin).mockClear();
  app.state = undefined;
});

/** Tells the stamps one after the other, as a screen that holds it sees them. */
async function seen(...stamps: StampView[]): Promise<void> {
  for (const one of stamps) stamp.seen(one);
  await Promise.resolve().then(() => {});
}

test.each([["another occasion", booth], ["nothing", nothing]])("when the clock says %s, the old one stays and the bar asks", async (_, next) => {
  await seen(dinner, next);
  expect(pin).toHaveBeenCalledExactlyOnceWith("dinner");
  expect(stamp.question).toEqual({ still: dinner.occasion, next: next.occasion });
});

test("a pin, and taking one away, are no question", async () => {
  await seen(dinner, pinned, booth);
  expect(stamp.question).toBeUndefined();
  expect(pin).not.toHaveBeenCalled();
});

test("nothing that becomes something is taken: there is nothing to stay at", async () => {
  await seen(nothing, dinner);
  expect(stamp.question).toBeUndefined();
});

test("leaving the screen unanswered lets the clock have its way", async () => {
  await seen(dinner, booth);
  stamp.release();
  expect(pin).toHaveBeenLastCalledWith(null);
  expect(stamp.question).toBeUndefined();
});

test("without a screen that holds it, the first stamp seen is only remembered", async () => {
  await seen(booth);
  expect(pin).not.toHaveBeenCalled();
});
