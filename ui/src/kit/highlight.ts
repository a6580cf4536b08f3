// Which parts of a text a search matched, for marking them. The core decides who matches; this only
// draws why: text without case and accents, unfinished syllables while they are typed (박ㅈ, 바 for 박),
// and initial consonants (ㅂㅈㅇ for 박지원).

/** A piece of a text; `hit` where the query matched. */
export type Piece = { text: string; hit: boolean };

const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const medials = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const finals = ["", ..."ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ")];
/** Letters that input methods make of two consonants typed in a row: ㄱㅅ arrives as ㄳ. */
const pairs: Record<string, string> = {
  ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
};

/** The text in pieces, in order; one piece if nothing matches. */
export function highlight(text: string, query: string): Piece[] {
  const words = query.normalize("NFC").split(/\s+/).filter(Boolean);
  if (words.length === 0 || text === "") return [{ text, hit: false }];
  const chars = [...text.normalize("NFC")];
  const folded = chars.map(fold);
  const hits = new Array<boolean>(chars.length).fill(false);
  for (const word of words) mark(folded, [...word].map(fold), hits);
  return pieces(chars, hits);
}

/** Marks every place where the word stands: letter by letter as typed, or as initial consonants. */
function mark(text: readonly string[], word: readonly string[], hits: boolean[]) {
  const typed = word.map(strokes).join("");
  const strokesOfText = text.map(strokes);
  const consonants = word.map((char) => pairs[char] ?? char).join("");
  for (let start = 0; start < text.length; start++) {
    const length = Math.max(typedLength(strokesOfText, start, typed), initialsLength(text, start, consonants));
    hits.fill(true, start, start + length);
  }
}

/** How many characters from `start` the typed letters cover; 0 if they are others. */
function typedLength(strokesOfText: readonly string[], start: number, typed: string): number {
  let rest = typed;
  for (let at = start; at < strokesOfText.length; at++) {
    const here = strokesOfText[at] ?? "";
    if (here.startsWith(rest)) return at - start + 1;
    if (here === "" || !rest.startsWith(here)) return 0;
    rest = rest.slice(here.length);
  }
  return 0;
}

/** How many characters from `start` these syllables and initial consonants cover; 0 if they are others. */
function initialsLength(text: readonly string[], start: number, letters: string): number {
  const wanted = [...letters];
  const covers = (letter: string, n: number) => letter === text[start + n] || letter === initialOf(text[start + n] ?? "");
  return wanted.every(covers) ? wanted.length : 0;
}

function pieces(chars: readonly string[], hits: readonly boolean[]): Piece[] {
  const all: Piece[] = [];
  chars.forEach((char, n) => {
    const hit = hits[n] ?? false;
    const open = all.at(-1);
    if (open?.hit === hit) open.text += char;
    else all.push({ text: char, hit });
  });
  return all;
}

/** The keys struck for a character: ㅇㅜㅓㄴ for 원, itself for everything else. */
function strokes(char: string): string {
  const place = placeOf(char);
  if (place === undefined) return pairs[char] ?? char;
  const [initial, medial, final] = [Math.floor(place / 588), Math.floor(place / 28) % 21, place % 28];
  return `${initials[initial] ?? ""}${medials[medial] ?? ""}${finals[final] ?? ""}`;
}

function initialOf(char: string): string | undefined {
  const place = placeOf(char);
  return place === undefined ? undefined : initials[Math.floor(place / 588)];
}

/** Where a syllable stands among the 11,172 of Unicode, which are ordered by their three letters. */
function placeOf(char: string): number | undefined {
  const place = (char.codePointAt(0) ?? 0) - 0xac00;
  return place >= 0 && place < 11_172 ? place : undefined;
}

function fold(char: string): string {
  return char.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC");
}
