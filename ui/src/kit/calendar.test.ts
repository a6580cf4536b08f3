import { expect, test } from "vitest";
import { addMonths, weeksOf, weekStart } from "./calendar";

test("a month is shown in whole weeks of the language", () => {
  const english = weeksOf("2022-11-29", "en");
  expect([english[0]?.[0], english.at(-1)?.at(-1), english.length]).toEqual(["2022-10-31", "2022-12-04", 5]);
  expect(weeksOf("2022-11-29", "ko")[0]?.[0]).toBe("2022-10-30");
  expect(weekStart("2022-12-04", "en"), "Sunday ends the week").toBe("2022-11-28");
  expect(weekStart("2022-12-04", "ko"), "일요일에 시작").toBe("2022-12-04");
});

test.each([["2022-11-29", 1, "2022-12-29"], ["2023-01-31", 1, "2023-02-28"], ["2023-01-15", -1, "2022-12-15"], ["2024-03-31", -1, "2024-02-29"]])(
  "%s and %i months is %s", (on, months, then) => expect(addMonths(on, months)).toBe(then),
);
