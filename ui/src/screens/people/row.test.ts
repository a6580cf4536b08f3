import { afterEach, describe, expect, test } from "vitest";
import { language } from "../../words/index.svelte";
import { longDay, placeOf, shortDay, zoneThen } from "./row";
import { aMeeting, aPerson } from "../../frame/person/sample";

afterEach(() => {
  language.current = "en";
});

const zone = "America/Los_Angeles";
const now = "2022-12-01T04:00:00Z"; // Wed 30 Nov 20:00 there

describe("the day somebody was met, in the conference's zone", () => {
  test.each([
    ["2022-12-01T03:05:00Z", "en", "Today"],
    ["2022-11-30T05:00:00Z", "en", "Yesterday"],
    ["2022-11-28T20:00:00Z", "en", "Mon"],
    ["2022-10-02T20:00:00Z", "en", "2 Oct"],
    ["2021-10-02T20:00:00Z", "en", "2 Oct 2021"],
    ["2022-10-02T20:00:00Z", "ko", "10월 2일"],
    ["2021-10-02T20:00:00Z", "ko", "2021년 10월 2일"],
  ] as const)("%s in %s is %s", (at, lang, expected) => {
    language.current = lang;
    expect(shortDay(at, now, zone, lang)).toBe(expected);
  });

  test("a heading says the whole day", () => {
    expect(longDay("2022-11-30", now, "en")).toBe("Wednesday 30 Nov");
    expect(longDay("2021-12-01", now, "ko")).toBe("2021년 12월 1일 수요일");
  });
});

test("what was noted within half a day of an encounter stands in its zone", () => {
  const { encounters } = aPerson(); // at 03:05
  expect(zoneThen("2022-12-01T14:00:00Z", encounters, "Asia/Seoul")).toBe(zone);
  expect(zoneThen("2022-11-30T12:00:00Z", encounters, "Asia/Seoul")).toBe("Asia/Seoul");
  expect(zoneThen("2022-12-01T03:05:00Z", [], "Asia/Seoul")).toBe("Asia/Seoul");
});

describe("a row", () => {
  test("names a session by its code, and an overflow room as one", () => {
    const occasion = { id: "s", kind: "session", title: "Events we regret", code: "SVS318", starts_at: null, zone, overflow: true } as const;
    expect(placeOf(aMeeting({ occasion }))).toBe("SVS318 Overflow room");
    expect(placeOf(aMeeting({ occasion: { ...occasion, overflow: false } }))).toBe("SVS318 Events we regret");
    expect(placeOf(aMeeting({ occasion: null }))).toBe("");
  });
});
