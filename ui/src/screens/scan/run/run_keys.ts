// The keys of the run. Letters belong to the note line while it has the focus, so everything has a chord
// with Alt that works from any field; V alone works where no field has the focus.
import type { Shortcut } from "../../../kit/keys.svelte";
import { router } from "../../../kit/route.svelte";
import { words } from "../../../words/index.svelte";
import { rate } from "./act";
import { ratings } from "./entry";
import { run } from "./run.svelte";
import { selection } from "./selection.svelte";

type Does = { toggle: () => void; answer: () => void; correct: () => void };

/** The shortcuts while the run is on the screen. */
export function runKeys({ toggle, answer, correct }: Does): Shortcut[] {
  const say = () => words().run;
  const cover = { label: () => (run.covered ? words().scan.show : words().scan.hide), run: toggle };
  return [
    ...ratings.map((rating, index) => ({
      code: `Digit${index + 1}`,
      alt: true,
      label: () => say().rateAs(words().rating[rating]),
      run: () => void rate(selection.entry, rating),
    })),
    { code: "Digit0", alt: true, label: () => say().unrate, run: () => void rate(selection.entry, null) },
    { code: "KeyQ", alt: true, label: () => say().answer, run: answer },
    { code: "KeyP", alt: true, label: () => say().open, run: open },
    { code: "KeyT", alt: true, label: () => say().correct, run: correct },
    { code: "KeyV", alt: true, ...cover },
    { code: "KeyV", ...cover },
    { code: "Enter", label: () => say().saveNote },
    { code: "ArrowDown", label: () => say().move },
    { code: "ArrowDown", shift: true, label: () => say().mark },
    { code: "Escape", label: () => say().leave },
  ];
}

function open() {
  const code = selection.entry?.code;
  if (code && "row" in code && code.row) router.go({ screen: "people", id: code.row.id });
}
