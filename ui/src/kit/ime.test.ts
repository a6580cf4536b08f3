import { expect, test } from "vitest";
import { isComposing } from "./ime";

test.each([
  ["a plain Enter", { key: "Enter", keyCode: 13 }, false],
  ["an Enter that ends a syllable (Chromium, Gecko)", { key: "Enter", keyCode: 13, isComposing: true }, true],
  ["an Enter that ended a syllable just before (WebKit)", { key: "Enter", keyCode: 229 }, true],
  ["a letter being composed", { key: "Process", keyCode: 229, isComposing: true }, true],
])("%s", (_, init, expected) => {
  expect(isComposing(new KeyboardEvent("keydown", init)), "composing keys are the input method's").toBe(expected);
});
