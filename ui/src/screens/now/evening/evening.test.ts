import { beforeEach, expect, test, vi } from "vitest";
import type { WrapItem, WrapUp } from "../../../ipc/types";
import { Evening } from "./evening.svelte";

const asked = vi.hoisted(() => vi.fn());
vi.mock("../../../ipc/commands", async (actual) => ({ ...(await actual<object>()), wrapUp: asked }));

const item = (id: string) => ({ item: "outcome", row: { occasion: { id } } }) as unknown as WrapItem;
const view = (...ids: string[]): WrapUp => ({
  on: "2022-11-30", today: "2022-11-30", trip: [], items: ids.map(item), open: null,
  summary: { met: 0, new: 0, hot: 0, warm: 0, attended: 0, to_write: 0 },
});
const first = (evening: Evening) => (evening.item?.item === "outcome" ? evening.item.row.occasion.id : undefined);

beforeEach(() => asked.mockReset());

test("a second key before the first is saved answers nothing", async () => {
  asked.mockResolvedValue(view("one", "two"));
  const evening = new Evening();
  await evening.load();
  let saved: (answer: unknown) => void = () => {};
  const work = vi.fn(() => new Promise((done) => (saved = done)));
  const answers = [evening.answer(work), evening.answer(work)];
  expect(work).toHaveBeenCalledTimes(1);
  expect(first(evening), "still asked while it is saved").toBe("one");
  saved({});
  await Promise.all(answers);
  expect(first(evening), "gone as soon as it is saved, whatever the next look says").toBe("two");
  await evening.answer(() => Promise.resolve(undefined));
  expect(first(evening), "what could not be saved is still asked").toBe("two");
});

test("the next look decides: what is open again is asked again", async () => {
  asked.mockResolvedValue(view("one", "two"));
  const evening = new Evening();
  await evening.load();
  await evening.answer(() => Promise.resolve({}));
  expect([first(evening), evening.put_off]).toEqual(["two", 0]);
  await evening.load();
  expect(first(evening)).toBe("one");
});
