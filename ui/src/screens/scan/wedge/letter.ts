// What a key of a scanner means: the letter of a US keyboard, as that is what scanners pretend to be.
//
// Under a Korean input method a key says "ㅂ", "Process" or nothing: then the physical key and Shift
// tell the letter.

/** A key as far as a burst is concerned. */
export type Stroke = { key: string; code: string; shift: boolean; caps?: boolean };

const us: Record<string, string> = {
  Backquote: "`~", Digit1: "1!", Digit2: "2@", Digit3: "3#", Digit4: "4$", Digit5: "5%", Digit6: "6^", Digit7: "7&", Digit8: "8*", Digit9: "9(", Digit0: "0)",
  Minus: "-_", Equal: "=+", BracketLeft: "[{", BracketRight: "]}", Backslash: "\\|", Semicolon: ";:", Quote: "'\"", Comma: ",<", Period: ".>", Slash: "/?", Space: "  ",
};

/** The two-set layout: which key types a letter of Hangul. */
const twoSet: Record<string, string> = {
  ㅂ: "q", ㅈ: "w", ㄷ: "e", ㄱ: "r", ㅅ: "t", ㅛ: "y", ㅕ: "u", ㅑ: "i", ㅐ: "o", ㅔ: "p", ㅁ: "a", ㄴ: "s", ㅇ: "d", ㄹ: "f", ㅎ: "g", ㅗ: "h", ㅓ: "j", ㅏ: "k", ㅣ: "l",
  ㅋ: "z", ㅌ: "x", ㅊ: "c", ㅍ: "v", ㅠ: "b", ㅜ: "n", ㅡ: "m", ㅃ: "Q", ㅉ: "W", ㄸ: "E", ㄲ: "R", ㅆ: "T", ㅒ: "O", ㅖ: "P",
};

/** The letter of a stroke; null for keys that type nothing. */
export function letterOf({ key, code, shift, caps = false }: Stroke): string | null {
  if ([...key].length === 1 && !/\p{Script=Hangul}/u.test(key)) return key;
  const physical = ofCode(code, shift, caps);
  if (physical !== null && /^(Process|Unidentified|Dead|.?)$/u.test(key)) return physical;
  return twoSet[key] ?? null;
}

function ofCode(code: string, shift: boolean, caps: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift !== caps ? letter : letter.toLowerCase();
  return us[code]?.[shift ? 1 : 0] ?? /^Numpad(\d)$/.exec(code)?.[1] ?? null;
}
