import { describe, expect, test } from "vitest";
import { Viewport } from "./viewport.svelte";

describe("a list that fits the browser's largest element", () => {
  test("draws the rows in view and a few around them", () => {
    const view = new Viewport(100_000, 50, 500);
    expect(view.inView).toEqual([0, 9]);
    view.scrolled(575);
    expect(view.inView, "the half-hidden first and last row are in view").toEqual([11, 21]);
    expect(view.drawn).toEqual([7, 25]);
    expect(view.slots, "room for all of them").toBe(19);
    expect(view.rowTop_px(7), "rows stand where their number puts them").toBe(350);
  });

  test("a step within a row draws nothing anew", () => {
    const view = new Viewport(100_000, 50, 500);
    view.scrolled(560);
    const { drawn } = view;
    view.scrolled(590);
    expect(view.drawn, "the very same value, so nothing hears of it").toBe(drawn);
    view.scrolled(601);
    expect(view.drawn).toEqual([8, 26]);
  });

  test.each([[0, 0], [4, 0], [9, 0], [10, 50], [99_999, 4_999_500]])("row %i is revealed at %i px", (index, scroll_px) => {
    expect(new Viewport(100_000, 50, 500).reveal(index), "moving as little as possible").toBe(scroll_px);
  });

  test("an empty and a short list do not scroll", () => {
    expect(new Viewport(0, 50, 500).drawn).toEqual([0, -1]);
    expect(new Viewport(3, 50, 500).drawn).toEqual([0, 2]);
    expect(new Viewport(3, 50, 500).reveal(2)).toBe(0);
  });
});

describe("heads between the rows", () => {
  const heads = { before: [0, 3, 90_000], px: 30 };
  const make = (scroll_px = 0) => new Viewport(100_000, 50, 500, scroll_px, heads);

  test("push down the rows below them", () => {
    expect([0, 2, 3, 4, 90_000, 99_999].map((index) => make().rowTop_px(index))).toEqual([30, 130, 210, 260, 4_500_090, 5_000_040]);
    expect(make().content_px).toBe(5_000_090);
  });

  test.each([[0, [0, 8]], [29, [0, 9]], [179, [2, 12]], [180, [3, 12]], [209, [3, 12]], [260, [4, 13]], [4_500_059, [89_999, 90_009]], [4_500_060, [90_000, 90_009]]])(
    "at %i px the rows %o are in view", (scroll_px, rows) => expect(make(scroll_px).inView).toEqual(rows),
  );

  test("are drawn over all their rows, so that they stay while one of them is in view", () => {
    expect(make().headed()).toEqual([{ head: 0, top_px: 0, height_px: 180 }, { head: 1, top_px: 180, height_px: 4_499_880 }]);
    expect(make(1_000_000).headed().map(({ head }) => head)).toEqual([1]);
    expect(make(4_999_000).headed()).toEqual([{ head: 2, top_px: 4_500_060, height_px: 500_030 }]);
  });

  test("do not cover a row that is revealed", () => {
    const view = make(1_000_000);
    expect(view.reveal(100), "below the head that stays at the top").toBe(100 * 50 + 60 - 30);
    expect(view.reveal(0), "the first comes with its head").toBe(0);
  });

  test("a day of more rows than an element may be high keeps its head", () => {
    const view = new Viewport(2_000_000, 52, 520, 0, { before: [0], px: 30 });
    view.scrolled(view.content_px / 2);
    const [{ top_px, height_px } = { top_px: 0, height_px: 0 }] = view.headed();
    expect(top_px).toBeLessThanOrEqual(view.content_px / 2);
    expect(top_px + height_px).toBeGreaterThanOrEqual(view.content_px / 2 + 520);
    expect(height_px).toBeLessThan(33_554_430);
  });
});

describe("a list of 5,000,000 rows", () => {
  const rows = 5_000_000;
  const make = () => new Viewport(rows, 52, 520);

  test("stays under WebKit's largest element", () => {
    expect(make().content_px).toBeLessThan(33_554_430);
  });

  test("dragging to the end shows the last row", () => {
    const view = make();
    view.scrolled(view.content_px - 520);
    expect(view.inView[1]).toBe(rows - 1);
  });

  test("dragging to the middle shows the middle", () => {
    const view = make();
    view.scrolled((view.content_px - 520) / 2);
    expect(Math.abs(view.inView[0] - rows / 2)).toBeLessThan(10);
  });

  test("a turn of the wheel skips no row", () => {
    const view = make();
    view.scrolled(10_000_000);
    const before_px = view.top_px;
    for (let turn = 1; turn <= 20; turn++) view.scrolled(10_000_000 + turn * 100);
    expect(view.top_px - before_px, "rows move by the pixels turned").toBeCloseTo(2_000);
    const drawn_px = view.rowTop_px(view.inView[0]);
    view.seat();
    expect(view.top_px - before_px, "taking the thumb to its place moves no row").toBeCloseTo(2_000);
    expect(drawn_px).toBeGreaterThan(10_000_000 + 2_000 - 52);
  });

  test("a revealed row is drawn inside the view", () => {
    const view = make();
    for (const index of [3_141_592, 3_141_593, 17, rows - 1]) {
      const scroll_px = view.reveal(index);
      const offset_px = view.rowTop_px(index) - scroll_px;
      expect(offset_px, `row ${index}`).toBeGreaterThanOrEqual(0);
      expect(offset_px, `row ${index}`).toBeLessThanOrEqual(520 - 52);
    }
  });
});
