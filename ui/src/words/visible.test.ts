import { describe, expect, test } from "vitest";
import { visible, withoutHidden } from "./visible";

describe("what would be hidden is shown", () => {
  test.each([
    ["Evil\u202Egnp.exe", "Evil<U+202E>gnp.exe"],
    ["\u2066x\u2069\u200F\u061C\u0000", "<U+2066>x<U+2069><U+200F><U+061C><U+0000>"],
    ["a\u001B[2Jb\r\u009B", "a<U+001B>[2Jb<U+000D><U+009B>"],
    ["one\n\ttwo", "one\n\ttwo"],
    ["박지원, é", "박지원, é"],
    ["\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u{1F469}\u200D\u{1F4BB}", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u{1F469}\u200D\u{1F4BB}"],
  ])("%j is shown as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(shown), "showing it twice changes nothing").toBe(shown);
  });

  test("an avatar leaves them out", () => {
    expect(withoutHidden("\u202EJP\u200E")).toBe("JP");
  });
});
