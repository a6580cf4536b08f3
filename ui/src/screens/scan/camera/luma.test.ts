import { expect, test } from "vitest";
import { toLuma } from "./luma";

test("brightness is what the eye sees: green more than red, red more than blue", () => {
  const rgba = new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]);
  const luma = new Uint8Array(5);
  toLuma(rgba, luma);
  expect([...luma]).toEqual([0, 255, 76, 149, 28]);
});
