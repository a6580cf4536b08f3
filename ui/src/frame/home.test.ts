import { expect, test } from "vitest";
import { conferenceOf } from "../ipc/samples";
import { homeScreen } from "./home";

const conference = conferenceOf({ zone: "America/Los_Angeles", starts_on: "2022-11-28", ends_on: "2022-12-02" });

test.each([
  ["2022-11-28T07:59:00Z", "people"], // still Sunday in Las Vegas
  ["2022-11-28T08:00:00Z", "now"],
  ["2022-12-03T07:59:00Z", "now"],
  ["2022-12-03T08:00:00Z", "people"],
])("at %s the window begins with %s", (now, screen) => {
  expect(homeScreen({ conference, now })).toBe(screen);
});

test("without a conference it begins with the people", () => {
  expect(homeScreen({ conference: null, now: "2022-11-28T08:00:00Z" })).toBe("people");
});
