import { expect, test, vi } from "vitest";
import { Slices } from "./slices.svelte";

const numbers = (offset: number, limit: number) => Promise.resolve(Array.from({ length: limit }, (_, n) => offset + n));
const settled = () => new Promise((done) => setTimeout(done));

test("rows come by page, each page once", async () => {
  const load = vi.fn(numbers);
  const slices = new Slices(load);
  slices.want(90, 110);
  slices.want(95, 115);
  expect(slices.at(95), "on its way").toBeUndefined();
  await settled();
  expect([slices.at(95), slices.at(115)]).toEqual([95, 115]);
  expect(load.mock.calls).toEqual([[50, 50], [100, 50]]);
});

test("what a dragged scrollbar passes by is not asked for", async () => {
  const load = vi.fn(numbers);
  const slices = new Slices(load);
  for (let page = 0; page <= 1_000; page++) slices.want(page * 50, page * 50 + 20);
  await settled();
  expect(slices.at(50_007), "where it came to rest is here").toBe(50_007);
  expect(load.mock.calls).toEqual([[0, 50], [50, 50], [50_000, 50]]);
});

test("far pages are let go and come back when wanted", async () => {
  const load = vi.fn(numbers);
  const slices = new Slices(load);
  for (let page = 0; page < 60; page++) {
    slices.want(page * 50, page * 50);
    await settled();
  }
  expect(slices.at(0), "the farthest page was let go").toBeUndefined();
  expect(slices.at(2_900), "the newest is here").toBe(2_900);
  slices.want(0, 0);
  await settled();
  expect(slices.at(0)).toBe(0);
});

test("a page that failed is asked for again", async () => {
  const failed = vi.fn();
  const load = vi.fn(numbers).mockRejectedValueOnce(new Error("busy"));
  const slices = new Slices(load, { failed });
  slices.want(0, 10);
  await settled();
  expect(failed).toHaveBeenCalledOnce();
  slices.want(0, 10);
  await settled();
  expect(slices.at(3)).toBe(3);
});

test("first rows that came along are not asked for again", async () => {
  const load = vi.fn(numbers);
  const slices = new Slices(load, { first: [0, 1, 2] });
  slices.want(0, 2);
  expect(load).not.toHaveBeenCalled();
  expect(slices.at(2)).toBe(2);
  slices.want(0, 3);
  await settled();
  expect([slices.at(2), slices.at(3)]).toEqual([2, 3]);
});

test("while a changed list is on its way, what stood there is shown", async () => {
  const old = new Slices((offset, limit) => Promise.resolve(Array.from({ length: limit }, (_, n) => -(offset + n))));
  old.want(200, 210);
  await settled();
  const slices = new Slices(numbers, { before: old });
  slices.want(200, 210);
  expect(slices.at(205), "not an empty row").toBe(-205);
  await settled();
  expect(slices.at(205)).toBe(205);
});
