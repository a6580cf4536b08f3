import { expect, test } from "vitest";
import { Burst, type Key } from "./burst";
import { unframed } from "./framing";

/** Keys as they were recorded: what they say, and the milliseconds since the one before. */
type Recorded = [key: string, gap: number, more?: Partial<Key>];

const codeOf = (key: string) => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key);

function played(keys: Recorded[], burst = new Burst()) {
  let at = 0;
  const codes: string[] = [];
  const verdicts = keys.map(([key, gap, more]) => {
    at += gap;
    const step = burst.press({ key, code: codeOf(key), shift: /^[A-Z]$/.test(key), at, ...more });
    codes.push(...step.codes);
    return step.verdict;
  });
  codes.push(...burst.rest(at + 5_000));
  return { codes, verdicts };
}

const typed = (text: string, gap: number, first = 1_000): Recorded[] =>
  [...text].map((letter, at) => [letter === "\n" ? "Enter" : letter === "\t" ? "Tab" : letter, at === 0 ? first : gap]);

const badge = "RI22-7F3K-2209";
const card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jiwon Park\nEMAIL:jiwon@bandal.example\nEND:VCARD";

test.each([2, 10, 30])("a scanner that types a letter every %i ms is known, whatever ends the code", (gap) => {
  for (const end of ["\n", "\t", ""]) expect(played(typed(badge + end, gap)).codes, `ended by ${JSON.stringify(end)}`).toEqual([badge]);
});

test("the first five letters may be anybody's, the sixth proves it, the end is the scanner's too", () => {
  const { verdicts } = played(typed("AB12CD3\n", 10));
  expect(verdicts).toEqual(["wait", "wait", "wait", "wait", "wait", "begin", "take", "take"]);
});

test("a scanner is no metronome", () => {
  const gaps = [0, 28, 41, 22, 39, 30, 25, 44, 21, 33, 60, 18, 31, 30];
  expect(played([...badge].map((letter, at) => [letter, gaps[at] ?? 30])).codes).toEqual([badge]);
});

test("nobody types so fast", () => {
  // 140 words a minute, with the rolls of two and three keys that fast typists make.
  const gaps = [0, 92, 38, 71, 118, 24, 31, 96, 83, 45, 29, 77, 104, 62, 27, 33, 88, 140, 36, 70, 55, 99];
  const text = "see you at the booth 7";
  const { codes, verdicts } = played([...text].map((letter, at) => [letter, gaps[at] ?? 80]));
  expect(codes).toEqual([]);
  expect(verdicts.filter((verdict) => verdict === "begin" || verdict === "take")).toEqual([]);
  expect(played([...typed("Mina Kang", 85), ["Enter", 90]])).toEqual({ codes: [], verdicts: [...Array(4).fill("wait"), "pass", ...Array(4).fill("wait"), "pass"] });
  expect(played(typed("the\n", 20)).codes, "a roll of three and Enter").toEqual([]);
});

test("a key held down is no burst, whether the system says that it repeats or not", () => {
  const held = Array.from({ length: 40 }, (_, at): Recorded => ["a", at === 0 ? 500 : 30, { repeat: at > 0 }]);
  expect(played(held).codes).toEqual([]);
  expect(played(typed("a".repeat(40), 30)).codes).toEqual([]);
});

test("Enter within a card does not cut it, and ends it behind its last line", () => {
  for (const gap of [2, 10, 30]) {
    expect(played(typed(`${card}\n`, gap)).codes).toEqual([card]);
    expect(played(typed(card, gap)).codes, "with nothing behind it").toEqual([card]);
  }
  expect(played(typed("MECARD:N:Park,Jiwon;\nTEL:01012345678;;\n", 5)).codes).toEqual(["MECARD:N:Park,Jiwon;\nTEL:01012345678;;"]);
  expect(played(typed('{"name":"Jiwon {Park",\n"id":7}\n', 5)).codes).toEqual(['{"name":"Jiwon {Park",\n"id":7}']);
});

test("a scanner may rest at the end of each line of a card", () => {
  const keys = typed(`${card}\n`, 8).map(([key, gap], at, all): Recorded => [key, all[at - 1]?.[0] === "Enter" ? 300 : gap]);
  expect(played(keys).codes).toEqual([card]);
});

test("a card that is cut off is not lost", () => {
  expect(played(typed("BEGIN:VCARD\nFN:Jiwon", 5)).codes).toEqual(["BEGIN:VCARD\nFN:Jiwon"]);
});

test("codes typed one after the other are several", () => {
  expect(played(typed("RI22-0001\nRI22-0002\n", 4)).codes).toEqual(["RI22-0001", "RI22-0002"]);
  expect(played([...typed("RI22-0001", 4), ...typed("RI22-0002", 4, 400)]).codes).toEqual(["RI22-0001", "RI22-0002"]);
});

test("a line feed behind the carriage return is the scanner's too", () => {
  const { codes, verdicts } = played([...typed(`${badge}\n`, 5), ["Enter", 5], ["j", 5, { command: true, code: "KeyJ" }]]);
  expect(codes).toEqual([badge]);
  expect(verdicts.slice(-2)).toEqual(["take", "take"]);
});

test("under a Korean layout the keys tell the letters, with or without an input method", () => {
  const jamo: Record<string, string> = { R: "ㄲ", I: "ㅑ", F: "ㄹ", K: "ㅏ" };
  const keys = (said: (letter: string) => string) =>
    [...badge].map((letter, at): Recorded => [said(letter), at === 0 ? 900 : 10, { code: letter === "-" ? "Minus" : codeOf(letter), shift: /[A-Z]/.test(letter) }]);
  expect(played(keys((letter) => jamo[letter] ?? letter)).codes).toEqual([badge]);
  expect(played(keys(() => "Process")).codes).toEqual([badge]);
  expect(played(keys(() => "Unidentified")).codes).toEqual([badge]);
  const nameless = [..."ㄱㅑ22-7ㄹ3ㅏ"].map((key, at): Recorded => [key, at === 0 ? 900 : 10, { code: "" }]);
  expect(played(nameless).codes).toEqual(["ri22-7f3k"]);
});

test("Caps Lock and Shift are read from the keys only where the letter is unknown", () => {
  const keys = [..."abcdef"].map((letter, at): Recorded => ["Process", at === 0 ? 900 : 10, { code: codeOf(letter), caps: true, shift: at === 0 }]);
  expect(played(keys).codes).toEqual(["aBCDEF"]);
  expect(played(typed("abcDEF", 10).map(([key, gap]) => [key, gap, { caps: true }])).codes).toEqual(["abcDEF"]);
});

test("Shift struck between the letters is part of the burst, a command is the end of what waited", () => {
  const shifted = typed(badge, 10).flatMap((key): Recorded[] => (/[A-Z]/.test(key[0]) ? [["Shift", 4], [key[0], 6]] : [key]));
  expect(played([["x", 900], ...shifted]).codes).toEqual([`x${badge}`]);
  expect(played([...typed("abc", 20), ["v", 20, { command: true }], ...typed("def", 20, 20)])).toMatchObject({ codes: [] });
  const { verdicts } = played([...typed("abcdef", 10), ["w", 10, { command: true }], ["ArrowLeft", 10]]);
  expect(verdicts.slice(-2), "nor does a control character of a code close the window").toEqual(["take", "take"]);
});

test("a space alone presses the button it is for", () => {
  expect(played([[" ", 900]]).verdicts).toEqual(["pass"]);
});

test("what a scanner puts around a code is taken off", () => {
  const framing = { prefix: "~", suffix: "##" };
  expect(unframed("~]Q1RI22-7F3K##", framing)).toBe("RI22-7F3K");
  expect(unframed("RI22-7F3K", framing)).toBe("RI22-7F3K");
  const burst = new Burst(() => framing);
  expect(played(typed(`~${card}##\n`, 5), burst).codes, "a card goes on behind a prefix as well").toEqual([card]);
});
