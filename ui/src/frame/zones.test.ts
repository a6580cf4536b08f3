import { expect, test } from "vitest";
import { offset, searchZones, zoneOfCity, zoneTitle } from "./zones";

const winter = "2022-11-30T12:00:00Z";

function check(typed: string, language: "en" | "ko", zone: string, label: string) {
  const [first] = searchZones(typed, language, winter);
  expect([first?.value, first?.label], `${typed} in ${language}`).toEqual([zone, label]);
}

test("a zone is found by its cities in both languages, its id and its name", () => {
  check("Las Vegas", "en", "America/Los_Angeles", "Las Vegas");
  check("라스베", "ko", "America/Los_Angeles", "라스베이거스");
  check("서울", "en", "Asia/Seoul", "Seoul");
  check("busan", "ko", "Asia/Seoul", "부산");
  check("america/los", "en", "America/Los_Angeles", "Los Angeles");
  check("sao paulo", "en", "America/Sao_Paulo", "São Paulo");
});

test("every zone is offered once", () => {
  const zones = searchZones("", "en", winter).map((option) => option.value);
  expect(new Set(zones).size).toBe(zones.length);
});

test("the hint is the clock there now, summer or winter", () => {
  expect(searchZones("Las Vegas", "en", winter)[0]?.hint).toBe("04:00 GMT-8");
  expect(offset("America/Los_Angeles", "2022-07-01T12:00:00Z")).toBe("GMT-7");
});

test("a chosen zone reads as a place", () => {
  expect(zoneTitle("Asia/Seoul", "en", winter)).toBe("Seoul, KST (GMT+9)");
  expect(zoneTitle("Asia/Seoul", "ko", winter)).toBe("서울, KST (GMT+9)");
  expect(zoneTitle("UTC", "en", winter)).toBe("UTC");
});

test("a typed city brings its zone, whatever its case", () => {
  expect([zoneOfCity("las vegas "), zoneOfCity("라스베이거스"), zoneOfCity("Nowhere")]).toEqual(["America/Los_Angeles", "America/Los_Angeles", undefined]);
});
