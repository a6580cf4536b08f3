import { describe, expect, test } from "vitest";
import { dayAfter, dueText, mailto, mondayAfter } from "./owed";

const seoul = "Asia/Seoul";

describe("when something is due", () => {
  test.each([
    [{ on: "2022-12-05", at: null }, null, "Today"],
    [{ on: "2022-12-06", at: null }, "Europe/Berlin", "Tomorrow"],
    [{ on: "2022-12-09", at: "2022-12-09T06:00:00Z" }, null, /^Fri 9 Dec 15:00/],
    [{ on: "2022-12-09", at: "2022-12-09T06:00:00Z" }, "Europe/Berlin", /15:00.* \(07:00 GMT\+1\)$/],
    [{ on: "2022-12-09", at: "2022-12-09T02:00:00Z" }, "America/Los_Angeles", /11:00.* \(Thu 8 Dec 18:00 PST\)$/],
    [{ on: "2022-12-09", at: "2022-12-09T06:00:00Z" }, seoul, /15:00[^(]*$/],
  ] as const)("%o of somebody in %s", (due, theirs, expected) => {
    expect(dueText(due, seoul, "2022-12-05", theirs)).toMatch(expected);
  });
});

test("the days one puts it off to", () => {
  expect(dayAfter("2022-12-31", 1)).toBe("2023-01-01");
  expect(mondayAfter("2022-12-02")).toBe("2022-12-05");
  expect(mondayAfter("2022-12-05"), "a Monday means the next").toBe("2022-12-12");
  expect(mondayAfter("2022-12-04")).toBe("2022-12-05");
});

test("a message opens with everything in it, and nothing of it is an address", () => {
  expect(mailto({ to: "a@b.example", subject: "견적 & more?", body: "Hi\nthere #1" })).toBe(
    `mailto:a@b.example?subject=${encodeURIComponent("견적 & more?")}&body=Hi%0D%0Athere%20%231`,
  );
  expect(mailto({ to: "a@b.example?bcc=x@y.example", subject: "", body: "" })).toContain("%3Fbcc");
});
