import { describe, expect, test } from "vitest";
import { highlight } from "./highlight";

/** The text with its hits in brackets. */
const marked = (text: string, query: string) =>
  highlight(text, query).map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join("");

describe("what a search matched", () => {
  test.each([
    ["박지원", "ㅂㅈㅇ", "[박지원]"],
    ["박지원", "ㅈㅇ", "박[지원]"],
    ["박지원", "지", "박[지]원"],
    ["박지원", "박ㅈ", "[박지]원"],
    ["박지원", "바", "[박]지원"],
    ["박지원", "바지", "박지원"],
    ["박지원", "지우", "박[지원]"],
    ["김수", "ㄱㅅ", "[김수]"],
    ["김수", "ㄳ", "[김수]"],
    ["반달", "ㅂㄷ", "[반달]"],
    ["Jiwon Park", "park jiw", "[Jiw]on [Park]"],
    ["Élodie Ångström", "elo ang", "[Élo]die [Ång]ström"],
    ["Élodie".normalize("NFD"), "él", "[Él]odie"],
    ["banana", "ana", "b[anana]"],
    ["Marta Lindqvist", "ㅂㅈㅇ", "Marta Lindqvist"],
    ["Bandal", "", "Bandal"],
    ["", "x", ""],
    ["👩‍🔬 Kim", "kim", "👩‍🔬 [Kim]"],
  ])("%s for %s is %s", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});
