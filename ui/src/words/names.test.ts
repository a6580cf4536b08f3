import { describe, expect, test } from "vitest";
import { fullName, initials, nameParts } from "./names";

const jiwon = { display: "Jiwon Park", family: "Park", given: "Jiwon" };
const 지원 = { display: "박 지원", family: "박", given: "지원" };
const ayaka = { display: "森本 彩香", family: "森本", given: "彩香" };
const marta = { display: "Marta Lindqvist" };

describe("a person's name", () => {
  test.each([
    [jiwon, 지원, "en", "Jiwon Park 박지원"],
    [jiwon, 지원, "ko", "박지원 Jiwon Park"],
    [지원, jiwon, "en", "Jiwon Park 박지원"],
    [ayaka, { display: "Ayaka Morimoto" }, "en", "Ayaka Morimoto 森本 彩香"],
    [ayaka, { display: "Ayaka Morimoto" }, "ko", "Ayaka Morimoto 森本 彩香"],
    [marta, null, "ko", "Marta Lindqvist"],
    [지원, undefined, "en", "박지원"],
    [{ display: "남궁 민수" }, null, "ko", "남궁 민수"],
    [{ display: "  " }, 지원, "en", "박지원"],
  ] as const)("%o with %o in %s is %s", (name, second, language, expected) => {
    expect(fullName(name, second, language), "own script first, Hangul unspaced when its parts are known").toBe(expected);
  });

  test("Hangul runs carry their language for fonts and screen readers", () => {
    expect(nameParts(jiwon, 지원, "en").map((part) => part.lang)).toEqual([undefined, "ko"]);
  });
});

describe("an avatar", () => {
  test.each([
    [jiwon, 지원, "지원"],
    [지원, null, "지원"],
    [{ display: "박지원" }, null, "지원"],
    [{ display: "김훈" }, null, "김훈"],
    [{ display: "선우연", family: "선우", given: "연" }, null, "연"],
    [marta, null, "ML"],
    [{ display: "Ludwig van Beethoven" }, null, "LB"],
    [{ display: "Cher" }, null, "C"],
    [{ display: "élodie ångström".normalize("NFD") }, null, "ÉÅ"],
    [{ display: "👩‍🔬 Kim" }, null, "👩‍🔬K"],
    [{ display: "" }, null, ""],
  ])("of %o and %o shows %s", (name, second, expected) => {
    expect(initials(name, second), "the given name in Hangul, else the ends of the Latin name").toBe(expected);
  });

  test("the smallest shows one character", () => {
    expect(initials(jiwon, 지원, true)).toBe("지");
    expect(initials(marta, null, true)).toBe("M");
  });
});
