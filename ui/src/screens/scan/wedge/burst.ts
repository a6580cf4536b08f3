// Whether keys come from a scanner that types: a state machine over keys and their times, without a
// window and without a clock.
//
// A scanner is known by its speed, whatever ends its code: nobody strikes six different keys with
// some 35 ms between them. So the first keys may be anybody's ("wait"); with the one that makes it
// certain the burst begins, and all further keys belong to it.
import { goesOn, unframed, type Framing } from "./framing";
import { letterOf, type Stroke } from "./letter";

export type Key = Stroke & {
  /** When it was struck, in milliseconds. */
  at: number;
  /** Ctrl, Alt or Cmd is down: a command, no letter. */
  command?: boolean;
  /** It is held down. */
  repeat?: boolean;
};

/** What a key is: not ours, perhaps the beginning of a burst, the key that proves it, or part of it. */
export type Verdict = "pass" | "wait" | "begin" | "take";

/** The verdict, and codes that are complete now. */
export type Step = { verdict: Verdict; codes: string[] };

/** Letters that prove a burst, and how many do when Enter or Tab follows as fast. */
const proof = 6;
const proof_ended = 4;
/** The longest mean time between letters that prove it, and the longest single one. */
const mean_ms = 35;
const gap_ms = 70;
/** How long a burst may pause: between letters, and within a card, where scanners rest at line ends. */
const pause_ms = 120;
const pause_in_card_ms = 600;
/** More than any code holds. */
const longest = 100_000;

export class Burst {
  #framing: () => Framing;
  #letters: string[] = [];
  #text = "";
  #first = 0;
  #last = -Infinity;
  #taking = false;
  #ended = -Infinity;

  constructor(framing: () => Framing = () => ({ prefix: "", suffix: "" })) {
    this.#framing = framing;
  }

  /** Whether a burst goes on. */
  get taking(): boolean {
    return this.#taking;
  }

  /** How many letters may be the beginning of one. */
  get waiting(): number {
    return this.#taking ? 0 : this.#letters.length;
  }

  /** How long to wait for another key before `rest` is asked; undefined when nothing waits. */
  get patience(): number | undefined {
    if (this.#taking) return this.#goesOn() ? pause_in_card_ms : pause_ms;
    return this.#letters.length > 0 ? gap_ms : undefined;
  }

  /** A key was struck. */
  press(key: Key): Step {
    const codes = this.rest(key.at);
    return { verdict: this.#judge(key, codes), codes };
  }

  /** Nothing was struck until `at`: a burst may be over, and what waited was somebody typing. */
  rest(at: number): string[] {
    if (this.patience === undefined || at - this.#last < this.patience) return [];
    return this.#taking ? this.#end() : this.#forget();
  }

  #judge(key: Key, codes: string[]): Verdict {
    if (/^(Shift|CapsLock|NumLock|Control|Alt|AltGraph|Meta|HangulMode)$/.test(key.key)) return "pass"; // comes with the next key
    if (key.repeat) return this.#taking ? "take" : this.#no();
    if (isLineEnd(key)) return this.#line(key.at, codes);
    const letter = key.command ? null : letterOf(key);
    if (letter === null) return this.#taking ? "take" : this.#no();
    if (this.#letters.length === 0) {
      if (letter === " " && !this.#taking) return "pass"; // no code begins with a space, but it presses buttons
      this.#first = key.at;
    }
    this.#add(letter, key.at);
    if (this.#taking) {
      if (this.#text.length > longest) codes.push(...this.#end());
      return "take";
    }
    if (this.#letters.length < proof || !this.#isFast(proof)) return "wait";
    this.#taking = true;
    return "begin";
  }

  /** Enter or Tab: the end of a code, a line of a card, or nothing of ours. */
  #line(at: number, codes: string[]): Verdict {
    if (this.#taking) {
      if (this.#goesOn()) {
        this.#add("\n", at); // some are set up to type Tab there
        return "take";
      }
      this.#ended = at;
      codes.push(...this.#end());
      return "take";
    }
    if (at - this.#ended < gap_ms) {
      this.#ended = at; // the line feed behind the carriage return
      return "take";
    }
    if (this.#letters.length >= proof_ended && this.#isFast(proof_ended) && at - this.#last <= mean_ms) {
      this.#ended = at;
      codes.push(...this.#end());
      return "begin";
    }
    return this.#no();
  }

  #add(letter: string, at: number) {
    this.#letters.push(letter);
    this.#text += letter;
    this.#last = at;
  }

  #goesOn(): boolean {
    return goesOn(unframed(this.#text, this.#framing()));
  }

  #isFast(least: number): boolean {
    const gaps = this.#letters.length - 1;
    return gaps >= least - 1 && (this.#last - this.#first) / gaps <= mean_ms && new Set(this.#letters).size > 1;
  }

  #end(): string[] {
    const code = unframed(this.#text, this.#framing());
    this.#forget();
    return code.trim() === "" ? [] : [code];
  }

  #no(): "pass" {
    this.#forget();
    return "pass";
  }

  #forget(): string[] {
    this.#letters = [];
    this.#text = "";
    this.#taking = false;
    return [];
  }
}

/** Enter and Tab, as such or as the control characters that some scanners type. */
function isLineEnd({ key, code, command }: Key): boolean {
  if (command) return /^Key[IJM]$/.test(code);
  return /^(Enter|Tab)$/.test(key) || /^(Enter|NumpadEnter|Tab)$/.test(code);
}
