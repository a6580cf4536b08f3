import { expect, test } from "vitest";
import { partsOf } from "./linked";

test("an address is a link without the sentence around it", () => {
  expect(partsOf("See the link (https://x.example/a). More")).toEqual([
    { text: "See the link (" }, { text: "x.example/a", url: "https://x.example/a" }, { text: "). More" },
  ]);
  expect(partsOf("https://en.wiki.example/Foo_(bar)")).toEqual([{ text: "en.wiki.example/Foo_(bar)", url: "https://en.wiki.example/Foo_(bar)" }]);
  expect(partsOf("nothing, ftp://x or javascript:alert(1)")).toEqual([{ text: "nothing, ftp://x or javascript:alert(1)" }]);
});

test("a long address is shortened, and leads where it led", () => {
  const url = `https://www.x.example/${"a".repeat(80)}`;
  const [part] = partsOf(url);
  expect(part?.url).toBe(url);
  expect(part?.text).toHaveLength(48);
});
