import { afterEach, describe, expect, test } from "vitest";
import { day, dayAfter, dayTime, eventClock, exists, instantOf, localText, moment, parseTime, relativeDay, time, timeRange, zoneCity, zoneLongName, zoneName } from "./dates";
import { language } from "./index.svelte";

const vegas = "America/Los_Angeles";
const seoul = "Asia/Seoul";
const dinner = "2022-12-01T03:05:00Z"; // Wed 30 Nov 19:05 in Las Vegas, Thu 1 Dec 12:05 in Seoul

afterEach(() => {
  language.current = "en";
});

describe("days and times", () => {
  test.each([
    [day(dinner, vegas, "en"), "Wed 30 Nov"],
    [day(dinner, vegas, "ko"), "11월 30일 수"],
    [day(dinner, vegas, "en", "long"), "Wednesday 30 Nov"],
    [day(dinner, vegas, "ko", "long"), "11월 30일 수요일"],
    [day("2022-09-01T12:00:00Z", "UTC", "en"), "Thu 1 Sep"],
    [dayTime(dinner, seoul, "ko"), "12월 1일 목 12:05"],
    [time("2022-11-30T08:00:00Z", vegas), "00:00"],
    [timeRange(dinner, "2022-12-01T05:30:00Z", vegas), "19:05–21:30"],
    [timeRange(dinner, "2022-12-01T08:30:00Z", vegas), "19:05–00:30 +1 d"],
    [timeRange(dinner, null, vegas), "19:05"],
  ])("%s", (shown, expected) => {
    expect(shown, "the zone decides the day, and midnight is 00:00").toBe(expected);
  });

  test.each([
    ["2022-12-01T03:05:00Z", "en", "Today"],
    ["2022-11-30T07:59:00Z", "en", "Yesterday"],
    ["2022-12-01T08:00:00Z", "en", "Tomorrow"],
    ["2022-11-27T20:00:00Z", "en", "Sun"],
    ["2022-11-23T20:00:00Z", "en", "Wed 23 Nov"],
    ["2022-12-05T20:00:00Z", "en", "Mon 5 Dec"],
    ["2021-11-30T20:00:00Z", "en", "Tue 30 Nov 2021"],
    ["2022-11-30T07:59:00Z", "ko", "어제"],
    ["2021-11-30T20:00:00Z", "ko", "2021년 11월 30일 화"],
  ] as const)("%s seen from the dinner in %s is %s", (at, shown, expected) => {
    language.current = shown;
    expect(relativeDay(at, dinner, vegas, shown), "days are counted in the event's zone").toBe(expected);
  });
});

test.each([
  [moment(dinner, "2022-11-30T00:00:00Z", vegas, vegas, "en"), "Wed 30 Nov 19:05"],
  [moment(dinner, "2022-11-30T00:00:00Z", vegas, seoul, "en"), "Wed 30 Nov 19:05 PST"],
  [moment(dinner, "2022-11-30T00:00:00Z", "Asia/Tokyo", seoul, "en"), "Thu 1 Dec 12:05"],
  [moment(dinner, "2026-11-22T00:00:00Z", vegas, seoul, "en"), "Wed 30 Nov 2022, 19:05 PST"],
  [moment(dinner, "2026-11-22T00:00:00Z", vegas, seoul, "ko"), "2022년 11월 30일 수 19:05 PST"],
  [moment(dinner, "2023-01-01T07:00:00Z", vegas, vegas, "en"), "Wed 30 Nov 19:05"],
])("%s", (shown, expected) => {
  expect(shown, "the year where it is another there, the zone where home's clocks say something else").toBe(expected);
});

describe("zones", () => {
  test("the event clock has the home clock and its day beside it", () => {
    const clock = eventClock(dinner, vegas, seoul, "en");
    expect(clock).toEqual({ time: "19:05", day: "Wed 30 Nov", zone: "PST", home: { time: "12:05", zone: "KST", days: 1 } });
    expect(eventClock(dinner, seoul, seoul, "en").home, "one clock at home").toBeUndefined();
  });

  test.each([
    [zoneName(dinner, "Asia/Ho_Chi_Minh"), "GMT+7"],
    [zoneCity("America/Argentina/Buenos_Aires", "ko"), "Buenos Aires"],
    [zoneCity("America/Sao_Paulo", "ko"), "상파울루"],
    [zoneCity("America/Sao_Paulo", "en"), "Sao Paulo"],
    [zoneLongName(vegas, "en"), "Pacific Time"],
  ])("%s", (shown, expected) => expect(shown).toBe(expected));
});

describe("wall time typed by a person", () => {
  test.each([
    ["2022-11-30T19:05", vegas, "2022-12-01T03:05:00.000Z"],
    ["2022-11-30T19:05", seoul, "2022-11-30T10:05:00.000Z"],
    ["2022-11-06T01:30", vegas, "2022-11-06T08:30:00.000Z"], // comes twice: the first, still PDT
    ["2022-03-13T02:30", vegas, "2022-03-13T10:30:00.000Z"], // skipped: 03:30 PDT
    ["2022-11-30T19:05", "Asia/Kathmandu", "2022-11-30T13:20:00.000Z"],
    ["2022-12-31T12:00", "Pacific/Apia", "2022-12-30T23:00:00.000Z"],
  ])("%s in %s is %s", (local, zone, expected) => {
    expect(new Date(instantOf(local, zone) ?? Number.NaN).toISOString()).toBe(expected);
  });

  test.each([
    ["19:05", "19:05"], ["1905", "19:05"], ["905", "09:05"], ["9", "09:00"], ["7:05 pm", "19:05"], ["12am", "00:00"],
    ["12 PM", "12:00"], ["오후 7:05", "19:05"], ["오후 7시 5분", "19:05"], ["오전 9시 30분", "09:30"], ["19시", "19:00"],
    ["24:00", undefined], ["9:60", undefined], ["13pm", undefined], ["", undefined], ["soon", undefined],
  ])("the typed time %o is %o", (typed, expected) => expect(parseTime(typed)).toBe(expected));

  test.each(["", "tomorrow", "2022-02-31T10:00", "2022-11-30T25:00"])("%o is not a time", (text) => {
    expect(instantOf(text, vegas), "a date that does not exist is not silently another").toBeUndefined();
  });

  test("a skipped hour is known as such, and a kept one returns as typed", () => {
    expect(exists("2022-03-13T02:30", vegas)).toBe(false);
    expect(exists("2022-03-13T03:30", vegas)).toBe(true);
    expect(localText(instantOf("2022-11-30T19:05", vegas) ?? 0, vegas)).toBe("2022-11-30T19:05");
  });
});

test("the day after is the next date, over months and clock changes", () => {
  expect(["2022-11-30", "2022-12-31", "2023-03-11"].map(dayAfter)).toEqual(["2022-12-01", "2023-01-01", "2023-03-12"]);
});
