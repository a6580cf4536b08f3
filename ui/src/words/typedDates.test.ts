import { describe, expect, test } from "vitest";
import { addDays, dateText, parseDate } from "./typedDates";

test.each([["2022-11-29", "en", "29 Nov 2022"], ["2022-11-29", "ko", "2022. 11. 29."], ["2022-01-02", "ko", "2022. 1. 2."], ["", "en", ""]] as const)(
  "%s in %s is shown as %o", (on, language, text) => {
    expect(dateText(on, language)).toBe(text);
    if (on) expect(parseDate(text, "2030-05-05", language), "and understood again").toBe(on);
  },
);

describe("a date typed freely", () => {
  test.each([
    ["2022-11-29", "2022-11-29"], ["20221129", "2022-11-29"], ["2022/11/29", "2022-11-29"], ["2022년 11월 29일", "2022-11-29"],
    ["29 november 2022", "2022-11-29"], ["Nov 29, 2022", "2022-11-29"], ["29 Nov", "2022-11-29"], ["nov 29", "2022-11-29"],
    ["11월 29일", "2022-11-29"], ["29/11", "2022-11-29"], ["11/29", "2022-11-29"], ["29.11.22", "2022-11-29"],
    ["3 Jan", "2023-01-03"], ["today", "2022-11-20"], ["내일", "2022-11-21"], ["2/3/2023", "2023-03-02"],
    ["", undefined], ["soon", undefined], ["29", undefined], ["31 Feb 2022", undefined], ["2022-13-01", undefined], ["1 2 3 4", undefined],
  ])("%o is %o", (typed, on) => expect(parseDate(typed, "2022-11-20", "en")).toBe(on));

  test("month and day stand in the order of the language", () => {
    expect(parseDate("2/3", "2022-11-20", "ko")).toBe("2023-02-03");
    expect(parseDate("2. 3.", "2022-11-20", "ko")).toBe("2023-02-03");
    expect(parseDate("2/3", "2022-11-20", "en")).toBe("2023-03-02");
  });
});

test("days are counted across months and years", () => {
  expect(addDays("2022-12-31", 1)).toBe("2023-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
});
