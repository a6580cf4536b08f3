import { afterEach, describe, expect, test } from "vitest";
import { en } from "./en";
import type { ErrorCode } from "./kinds";
import { errorText, language, preferredLanguage, words } from "./index.svelte";
import { ko } from "./ko";

afterEach(() => {
  language.current = "en";
});

/** Every sentence of a language with its path, functions called with something to say. */
function sentences(node: unknown, path = ""): [path: string, text: string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return [[path, String(node(2, 5, 7))]];
  return Object.entries(node as object).flatMap(([key, value]) => sentences(value, path ? `${path}.${key}` : key));
}

describe("the words", () => {
  test("both languages say the same things", () => {
    expect(sentences(ko).map(([path]) => path)).toEqual(sentences(en).map(([path]) => path));
  });

  test("nothing is left blank or half filled in", () => {
    for (const [path, text] of [...sentences(en), ...sentences(ko)]) {
      expect(text.trim(), `${path} says something`).not.toBe("");
      expect(text, `${path} has every value it shows`).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test("Korean is written in Korean, but for names", () => {
    const latin = new Set(["app.name", "settings.english", "settings.zoomValue", "visibility.crm"]);
    for (const [path, text] of sentences(ko)) {
      if (!latin.has(path)) expect(text, path).toMatch(/\p{Script=Hangul}/u);
    }
  });

  test("Korean puts no particle behind an inserted value", () => {
    const shown = [ko.kit.removeNamed("박지원"), ko.kit.createNamed("박지원"), ko.kit.editNamed("박지원"), ko.empty.search("박지원"), ko.kit.inZone("박지원")];
    for (const text of shown) expect(text, "the last sound of a name is not known").not.toMatch(/박지원[”"]?(이|가|을|를|은|는|와|과|으로|로)(\s|$)/);
  });

  test("one is singular", () => {
    expect([en.count.people(1), en.count.people(2), en.count.companies(1), en.count.people(12345)])
      .toEqual(["1 person", "2 people", "1 company", "12,345 people"]);
  });
});

describe("the language", () => {
  test("switches at once", () => {
    expect(words().nav.people).toBe("People");
    language.current = "ko";
    expect(words().nav.people).toBe("사람");
  });

  test.each([[["ko-KR", "en"], "ko"], [["fr", "ko"], "ko"], [["fr"], "en"], [[], "en"]] as const)("for %o is %s", (tags, expected) => {
    expect(preferredLanguage(tags)).toBe(expected);
  });

  test("an error code nobody knows still has a sentence", () => {
    for (const code of ["no_such_code", "toString"]) {
      expect(errorText({ code: code as ErrorCode, detail: "x" }), "only own codes count").toBe(en.error.internal("x"));
    }
  });
});
