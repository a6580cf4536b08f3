// Hears the keys of the window before anything else does and takes those of a scanner.
//
// In a field the first letters of a burst are seen before it is known: the field gets back what it
// had. Elsewhere letters are held for the moment it takes to know, as they may be shortcuts.
import { isComposing } from "../../../kit/ime";
import { Burst } from "./burst";
import { fieldOf, remembered } from "./field";
import type { Framing } from "./framing";

type Held = { event: KeyboardEvent; target: EventTarget };

/** Takes bursts until the returned function is called. */
export function listen(framing: () => Framing, taken: (code: string) => void, target: Window = window): () => void {
  const burst = new Burst(framing);
  const replayed = new WeakSet<Event>();
  const down = new Set<string>();
  let held: Held[] = [];
  let restore: (() => void) | undefined;
  let composed: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  function keydown(event: KeyboardEvent) {
    if (replayed.has(event)) return;
    const repeat = event.repeat || down.has(event.code);
    down.add(event.code);
    last = event.timeStamp;
    clearTimeout(timer);
    const command = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph");
    const { key, code, shiftKey: shift } = event;
    const [waited, wasTaking] = [burst.waiting, burst.taking];
    const { verdict, codes } = burst.press({ key, code, shift, caps: event.getModifierState("CapsLock"), at: event.timeStamp, command, repeat });
    const isAnew = burst.waiting < waited || (verdict === "wait" && burst.waiting === waited);
    if (wasTaking && !burst.taking) over();
    else if (isAnew && verdict !== "begin") settle();
    if (verdict === "wait") wait(event);
    else if (verdict !== "pass") take(event, verdict === "begin");
    if (verdict === "begin" && !burst.taking) over();
    codes.forEach(taken);
    arm();
  }

  /** The letter may be anybody's. */
  function wait(event: KeyboardEvent) {
    const field = fieldOf(event.target);
    if (burst.waiting === 1) restore = field && remembered(field);
    if (field) {
      if (isComposing(event)) composed = field;
    } else if (event.target) {
      held.push({ event, target: event.target });
      stop(event);
    }
  }

  /** The letter is the scanner's. */
  function take(event: KeyboardEvent, begins: boolean) {
    stop(event);
    if (!begins) return;
    held = [];
    const field = fieldOf(event.target);
    if (field && isComposing(event)) composed = field;
    composed?.blur(); // or the input method goes on composing there
    restore?.();
  }

  /** What waited was somebody typing: the keys do now what they are for. */
  function settle() {
    restore = composed = undefined;
    const keys = held;
    held = [];
    for (const { event, target } of keys) {
      const again = new KeyboardEvent("keydown", event);
      replayed.add(again);
      target.dispatchEvent(again);
    }
  }

  function over() {
    restore?.();
    composed?.focus();
    restore = composed = undefined;
    held = [];
  }

  function rest() {
    const wasTaking = burst.taking;
    const codes = burst.rest(last + (burst.patience ?? 0));
    if (wasTaking) over();
    else settle();
    codes.forEach(taken);
  }

  function arm() {
    clearTimeout(timer);
    // Keys that were struck while the window was busy come first: their own times tell.
    if (burst.patience !== undefined) timer = setTimeout(() => (timer = setTimeout(rest)), burst.patience);
  }

  const keyup = (event: KeyboardEvent) => down.delete(event.code);
  const blur = () => down.clear();

  target.addEventListener("keydown", keydown, true);
  target.addEventListener("keyup", keyup, true);
  target.addEventListener("blur", blur);
  return () => {
    clearTimeout(timer);
    settle();
    target.removeEventListener("keydown", keydown, true);
    target.removeEventListener("keyup", keyup, true);
    target.removeEventListener("blur", blur);
  };
}

function stop(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
