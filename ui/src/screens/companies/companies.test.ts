import { describe, expect, test } from "vitest";
import type { CompanyPage, CompanyRow } from "../../ipc/types";
import { filtered, formOf, patched, siteUrl } from "./companies.svelte";

const row = (name: string, relation: CompanyRow["company"]["relation"], city: string | null = null): CompanyRow => ({
  company: { id: name, name, relation, website: null, city }, people: 0, occasions: 0,
});
const rows = [row("Hanul Cloud", "partner", "Seoul"), row("한울클라우드", "partner"), row("Pàdo Pay", "prospect")];

describe("the filter", () => {
  test.each([
    ["", "any", 3], ["", "partner", 2], ["cloud", "any", 1], ["PADO", "any", 1], ["한울", "any", 1], ["seoul", "partner", 1],
    ["cloud", "prospect", 0], ["  pay ", "any", 1],
  ] as const)("%o with %s lets %i through", (text, relation, count) => {
    expect(filtered(rows, text, relation)).toHaveLength(count);
  });
});

const page: CompanyPage = {
  company: { id: "c1", name: "Hanul", relation: "partner", website: "hanul.example", city: null },
  aliases: ["한울"], domains: ["hanul.example"], by_domain: [], people: [], occasions: [], encounters: [], notes: [],
};

test("the form of a page changes nothing", () => {
  expect(formOf(page)).toEqual({
    id: "c1", name: "Hanul", relation: "partner", website: "hanul.example", city: null, aliases: ["한울"], domains: ["hanul.example"],
  });
  expect(patched(page, {}), "an empty edit is no edit").toEqual(page);
});

test("a second edit builds on the first", () => {
  const once = patched(page, { aliases: ["한울", "HC"] });
  expect(formOf(patched(once, { city: "Seoul" }))).toMatchObject({ aliases: ["한울", "HC"], city: "Seoul", name: "Hanul" });
});

test.each([["hanul.example", "https://hanul.example"], ["http://hanul.example", "http://hanul.example"], ["HTTPS://x.example", "HTTPS://x.example"]])(
  "the site %s opens as %s", (typed, url) => expect(siteUrl(typed)).toBe(url),
);
