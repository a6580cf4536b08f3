// The letters of the agenda. Each works on the chosen block, and a second time takes back what it said.
import type { Outcome, Plan } from "../../ipc/types";
import type { Shortcut } from "../../kit/keys.svelte";
import { words } from "../../words/index.svelte";
import { agenda } from "./agenda.svelte";

export const planKeys: readonly [Exclude<Plan, "none">, string][] = [["favourite", "KeyF"], ["reserved", "KeyR"], ["waitlisted", "KeyW"]];

export const outcomeKeys: readonly [Outcome, string][] = [
  ["attended", "KeyA"], ["walk_up", "KeyU"], ["in_overflow", "KeyV"], ["turned_away", "KeyX"], ["missed", "KeyM"],
];

/** The agenda's shortcuts, arrows and Enter among them only to be listed: the timeline handles these. */
export function agendaKeys({ add, save }: { add: () => void; save: () => void }): Shortcut[] {
  const say = () => words().day.keys;
  return [
    ...planKeys.map(([plan, code]): Shortcut => ({ code, label: () => say().plan[plan], run: () => agenda.plan(plan) })),
    ...outcomeKeys.map(([outcome, code]): Shortcut => ({ code, label: () => say().outcome[outcome], run: () => agenda.outcome(outcome) })),
    { code: "KeyL", label: () => say().watchLater, run: () => agenda.watchLater() },
    { code: "ArrowUp", label: () => say().previous },
    { code: "ArrowDown", label: () => say().next },
    { code: "Enter", label: () => say().open },
    { code: "KeyT", label: () => words().day.today, run: () => (agenda.on = agenda.view?.today) },
    { code: "BracketLeft", label: () => words().day.earlier, run: () => agenda.step(-1) },
    { code: "BracketRight", label: () => words().day.later, run: () => agenda.step(1) },
    { code: "KeyD", label: () => say().three, run: () => (agenda.count = agenda.count === 1 ? 3 : 1) },
    { code: "KeyP", label: () => words().day.whole, run: () => (agenda.whole = !agenda.whole) },
    { code: "KeyC", label: () => say().calendar, run: save },
    { code: "KeyN", label: () => words().occasions.add, run: add },
  ];
}
