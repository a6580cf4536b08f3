// Who may read a note, from the fewest to the most, as choices.
import { words } from "../words/index.svelte";
import type { Visibility } from "../words/kinds";

/** The choices in the language shown now. */
export function readers(): { value: Visibility; label: string }[] {
  return (["mine", "team", "crm"] as const).map((value) => ({ value, label: words().visibility[value] }));
}
