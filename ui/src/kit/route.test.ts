import { expect, test } from "vitest";
import { parseRoute, routeHash } from "./route.svelte";

test.each([
  ["#/people", { screen: "people" }],
  ["#/people/0190a5c2", { screen: "people", id: "0190a5c2" }],
  ["#/companies/a%2Fb", { screen: "companies", id: "a/b" }],
  ["", { screen: "people" }],
  ["#/insights", { screen: "people" }],
  ["#/people/%", { screen: "people", id: "%" }],
])("%o leads to %o", (hash, expected) => {
  expect(parseRoute(hash), "an address from anywhere leads somewhere").toEqual(expected);
});

test("a route's link leads back to it", () => {
  const route = { screen: "occasions", id: "SVS 318/부스" } as const;
  expect(parseRoute(routeHash(route))).toEqual(route);
});
