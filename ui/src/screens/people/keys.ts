// The shortcuts of the screen, by physical key.
import type { Shortcut } from "../../kit/keys.svelte";
import { words } from "../../words/index.svelte";

type Acts = Record<"search" | "add" | "met" | "follow" | "remove", () => void>;

/** What the keys do here; moving and ticking are the list's own. */
export function peopleKeys({ search, add, met, follow, remove }: Acts): Shortcut[] {
  const said = () => words().people;
  return [
    { code: "Slash", label: () => words().keys.search, run: search },
    { code: "KeyN", label: () => words().act.addPerson, run: add },
    { code: "KeyE", label: () => words().act.metAgain, run: met },
    { code: "KeyF", label: () => said().followUp, run: follow },
    { code: "KeyX", label: () => said().tick },
    { code: "Delete", label: () => words().act.delete, run: remove },
  ];
}
