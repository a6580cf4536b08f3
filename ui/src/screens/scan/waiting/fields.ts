// What a column or a part of a badge can be, as choices.
import type { PersonField } from "../../../ipc/types";
import { words } from "../../../words/index.svelte";

/** Every field, in the order people look for them. */
export function fieldOptions(): { value: PersonField; label: string }[] {
  const names = words().waiting.field;
  return (Object.keys(names) as PersonField[]).map((value) => ({ value, label: names[value] }));
}
