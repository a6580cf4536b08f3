import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ariaChord, chordNames, keys, type Shortcut } from "./keys.svelte";
import { moveRegion } from "./regions";

let stop: () => void;
let removers: (() => void)[] = [];
beforeEach(() => {
  stop = keys.listen();
});
afterEach(() => {
  stop();
  for (const remove of removers) remove();
  removers = [];
  keys.singleLetters = true;
  document.body.replaceChildren();
});

function shortcut(chord: Omit<Shortcut, "label" | "run">) {
  const run = vi.fn();
  removers.push(keys.add({ ...chord, label: () => "Do it", run }));
  return run;
}

function add<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, parent: HTMLElement = document.body) {
  const element = document.createElement(tag);
  parent.append(element);
  return element;
}

function press(init: KeyboardEventInit, target: HTMLElement = document.body) {
  target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
}

describe("shortcuts", () => {
  test("go by the physical key: X is ㅌ under a Korean layout", () => {
    const run = shortcut({ code: "KeyX" });
    press({ code: "KeyX", key: "ㅌ" });
    expect(run).toHaveBeenCalledOnce();
  });

  test.each([
    ["with a modifier it does not name", { code: "KeyX", ctrlKey: true }],
    ["while a syllable is composed", { code: "KeyX", isComposing: true }],
    ["on another key", { code: "KeyC", key: "x" }],
  ])("do nothing %s", (_, init) => {
    const run = shortcut({ code: "KeyX" });
    press(init);
    expect(run).not.toHaveBeenCalled();
  });

  test("single letters rest while a field has the focus or when switched off; commands do not", () => {
    const [letter, command] = [shortcut({ code: "KeyN" }), shortcut({ code: "KeyE", mod: true })];
    press({ code: "KeyN" }, add("input"));
    keys.singleLetters = false;
    press({ code: "KeyN" });
    expect(letter, "typing n types n").not.toHaveBeenCalled();
    press({ code: "KeyE", ctrlKey: true }, add("textarea"));
    expect(command).toHaveBeenCalledOnce();
  });

  test("undo is the field's only while the field has changes", () => {
    const undo = shortcut({ code: "KeyZ", mod: true, yieldsToField: true });
    const input = add("input");
    input.focus();
    press({ code: "KeyZ", ctrlKey: true }, input);
    expect(undo, "nothing typed: the window's undo").toHaveBeenCalledOnce();
    input.value = "박";
    press({ code: "KeyZ", ctrlKey: true }, input);
    expect(undo, "something typed: the field's own undo").toHaveBeenCalledOnce();
  });

  test("rest behind an open dialog, unless made for dialogs", () => {
    const [behind, inside] = [shortcut({ code: "KeyN" }), shortcut({ code: "F1", inDialogs: true })];
    add("dialog").open = true;
    press({ code: "KeyN" });
    press({ code: "F1" });
    expect(behind).not.toHaveBeenCalled();
    expect(inside).toHaveBeenCalledOnce();
  });

  test("the newest of two wins", () => {
    const [frame, screen] = [shortcut({ code: "KeyN" }), shortcut({ code: "KeyN" })];
    press({ code: "KeyN" });
    expect([frame.mock.calls.length, screen.mock.calls.length]).toEqual([0, 1]);
  });

  test("are listed once by what they do, with every key that does it", () => {
    const stop = keys.add(
      { code: "KeyL", alt: true, label: () => "Light" },
      { code: "KeyM", label: () => "Sound" },
      { code: "KeyL", label: () => "Light" },
      { code: "KeyL", label: () => "Light" },
      { code: "KeyL", scope: "list", label: () => "Light" },
    );
    const rows = keys.listed("here").map(({ label, chords }) => [label, ...chords.map((chord) => ariaChord(chord, false))]);
    expect(rows).toEqual([["Light", "Alt+L", "L"], ["Sound", "M"]]);
    expect(keys.listed("list")).toHaveLength(1);
    stop();
  });

  test("are named as the keyboard names them", () => {
    const chord = { code: "KeyS", mod: true, shift: true };
    expect(chordNames(chord, true)).toEqual(["⌘", "⇧", "S"]);
    expect(chordNames(chord, false)).toEqual(["Ctrl", "Shift", "S"]);
    expect(ariaChord(chord, false)).toBe("Control+Shift+S");
  });
});

test("F6 goes round the regions and comes back to where the focus was", () => {
  const [side, list] = ["sidebar", "list"].map((name) => {
    const region = add("section");
    region.dataset.region = name;
    return [add("button", region), add("button", region)] as const;
  });
  add("section").dataset.region = "nothing to focus here";
  side?.[1].focus();
  moveRegion(1);
  expect(document.activeElement).toBe(list?.[0]);
  moveRegion(1);
  expect(document.activeElement, "the second button had the focus before").toBe(side?.[1]);
  moveRegion(-1);
  expect(document.activeElement).toBe(list?.[0]);
});
