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
