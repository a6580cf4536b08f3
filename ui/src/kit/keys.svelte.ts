// The keyboard map of the window: screens register shortcuts while they are shown, one listener
// dispatches them, `?` lists them.
//
// A shortcut names a *physical* key (`KeyX`), because under a Korean layout the key X types ㅌ. A
// shortcut without Ctrl/Cmd, Alt or function key works only while no field has the focus, and can be
// switched off as a whole (WCAG 2.1.4). Later registrations win, so a screen can take a key over.
import { SvelteSet } from "svelte/reactivity";
import { isComposing } from "./ime";
import { isApple } from "./platform";

/** A key with its modifiers; `mod` is Cmd on Apple keyboards and Ctrl elsewhere. */
export type Chord = { code: string; mod?: boolean; shift?: boolean; alt?: boolean };

export type Shortcut = Chord & {
  /** What it does, for the list; a function, so that it follows the language. */
  label: () => string;
  /** Where it works, for the list. */
  scope?: "everywhere" | "here" | "list";
  /** Does it. Without one the entry is only listed: a component handles the key itself. */
  run?: () => void;
  /** Leave the key to a text field that has unsaved changes (undo, redo). */
  yieldsToField?: boolean;
  /** Not in the list: it only keeps a key from what it does elsewhere. */
  quiet?: boolean;
  /** Work while a dialog is open too. */
  inDialogs?: boolean;
};

class Keys {
  /** Whether single-letter shortcuts work. */
  singleLetters = $state(true);
  #all = new SvelteSet<Shortcut>();
  #valueAtFocus = new WeakMap<Element, string>();

  /** Registers shortcuts; the returned function removes them (return it from `$effect`). */
  add(...shortcuts: Shortcut[]): () => void {
    for (const shortcut of shortcuts) this.#all.add(shortcut);
    return () => {
      for (const shortcut of shortcuts) this.#all.delete(shortcut);
    };
  }

  /** All shortcuts that work now, oldest first. */
  get all(): Shortcut[] {
    return [...this.#all];
  }

  /** What there is to list of a scope: what several keys do stands there once, with all of them. */
  listed(scope: NonNullable<Shortcut["scope"]>): { label: string; chords: Chord[] }[] {
    const byLabel = new Map<string, Chord[]>();
    for (const shortcut of this.#all) {
      if (shortcut.quiet || (shortcut.scope ?? "here") !== scope) continue;
      const chords = byLabel.get(shortcut.label()) ?? [];
      const isThere = chords.some((chord) => ariaChord(chord) === ariaChord(shortcut));
      byLabel.set(shortcut.label(), isThere ? chords : [...chords, shortcut]);
    }
    return [...byLabel].map(([label, chords]) => ({ label, chords }));
  }

  /** Starts listening; call once, from the frame. */
  listen(target: Window = window): () => void {
    const keydown = (event: KeyboardEvent) => this.#dispatch(event);
    const focusin = (event: FocusEvent) => this.#remember(event.target);
    target.addEventListener("keydown", keydown);
    target.addEventListener("focusin", focusin);
    return () => {
      target.removeEventListener("keydown", keydown);
      target.removeEventListener("focusin", focusin);
    };
  }

  #dispatch(event: KeyboardEvent) {
    if (event.defaultPrevented || isComposing(event)) return;
    const field = fieldOf(event.target);
    const inDialog = document.querySelector("dialog[open]") !== null;
    const shortcut = this.all.reverse().find((one) => one.run && matches(one, event));
    if (!shortcut?.run || (inDialog && !shortcut.inDialogs)) return;
    if (isPlain(shortcut) && (field || !this.singleLetters)) return;
    if (shortcut.yieldsToField && field && this.#hasChanges(field)) return;
    event.preventDefault();
    shortcut.run();
  }

  #remember(target: EventTarget | null) {
    const field = fieldOf(target);
    if (field) this.#valueAtFocus.set(field, valueOf(field));
  }

  #hasChanges(field: HTMLElement): boolean {
    return this.#valueAtFocus.get(field) !== valueOf(field);
  }
}

/** The shortcuts of the window. */
export const keys = new Keys();

/** What a chord is called on this keyboard: `["⌘", "⇧", "S"]` or `["Ctrl", "Shift", "S"]`. */
export function chordNames(chord: Chord, apple = isApple): string[] {
  return [
    ...(chord.mod ? [apple ? "⌘" : "Ctrl"] : []),
    ...(chord.alt ? [apple ? "⌥" : "Alt"] : []),
    ...(chord.shift ? [apple ? "⇧" : "Shift"] : []),
    keyNames[chord.code] ?? chord.code.replace(/^(Key|Digit)/, ""),
  ];
}

/** The chord for `aria-keyshortcuts`. */
export function ariaChord(chord: Chord, apple = isApple): string {
  const key = keyNames[chord.code] && chord.code === "Slash" ? "/" : chord.code.replace(/^(Key|Digit)/, "");
  return [chord.mod && (apple ? "Meta" : "Control"), chord.alt && "Alt", chord.shift && "Shift", key].filter(Boolean).join("+");
}

const keyNames: Record<string, string> = {
  ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Enter: "↵", Escape: "Esc",
  Slash: "/", BracketLeft: "[", BracketRight: "]", Comma: ",", Equal: "+", Minus: "−", Space: "␣",
};

function matches(chord: Chord, event: KeyboardEvent): boolean {
  const mod = isApple ? event.metaKey : event.ctrlKey;
  const otherMod = isApple ? event.ctrlKey : event.metaKey;
  return (
    event.code === chord.code && mod === Boolean(chord.mod) && !otherMod &&
    event.shiftKey === Boolean(chord.shift) && event.altKey === Boolean(chord.alt)
  );
}

/** A key that would type something or move inside a field. */
function isPlain(chord: Chord): boolean {
  return !chord.mod && !chord.alt && !/^F\d+$/.test(chord.code);
}

function fieldOf(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const field = target.closest<HTMLElement>("input, textarea, select, [contenteditable=true]");
  const buttonLike = field instanceof HTMLInputElement && /^(checkbox|radio|button|range|file)$/.test(field.type);
  return buttonLike ? undefined : (field ?? undefined);
}

function valueOf(field: HTMLElement): string {
  return "value" in field ? String(field.value) : (field.textContent ?? "");
}
