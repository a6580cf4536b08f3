// The shortcuts that work on every screen.
import { app } from "../ipc/app.svelte";
import type { Conference } from "../ipc/types";
import { moveRegion } from "../kit/regions";
import type { Chord, Shortcut } from "../kit/keys.svelte";
import { router, screens } from "../kit/route.svelte";
import { theme } from "../kit/theme.svelte";
import { words } from "../words/index.svelte";
import { places } from "./places/places.svelte";
import { programme } from "./programme/programme.svelte";
import { tripWriting } from "./trip/trip.svelte";
import { undoing } from "./undo.svelte";

/** The keys of what has no screen, or no digit. */
export const keyOf = {
  evening: { code: "KeyE", mod: true, shift: true },
  programme: { code: "KeyO", mod: true, shift: true },
  places: { code: "KeyP", mod: true, shift: true },
  trip: { code: "KeyT", mod: true, shift: true },
} satisfies Record<string, Chord>;

/** What can be done with the conference on show. */
function conferenceKeys(): Shortcut[] {
  const of = (run: (conference: Conference) => void) => () => {
    if (app.state?.conference) run(app.state.conference);
  };
  return [
    { scope: "everywhere", ...keyOf.programme, label: () => words().programme.import, run: () => programme.ask() },
    { scope: "everywhere", ...keyOf.places, label: () => words().places.menu, run: of(({ id }) => void places.show(id)) },
    { scope: "everywhere", ...keyOf.trip, label: () => words().trip.menu, run: of((conference) => tripWriting.open(conference)) },
  ];
}

/** The frame's shortcuts; `showKeys` opens their list. */
export function frameKeys(showKeys: () => void): Shortcut[] {
  const everywhere = { scope: "everywhere" as const };
  return [
    ...screens.slice(0, 10).map((screen, index) => ({
      ...everywhere,
      code: `Digit${(index + 1) % 10}`,
      label: () => words().keys.goTo(words().nav[screen]),
      run: () => router.go({ screen }),
    })),
    { ...everywhere, ...keyOf.evening, label: () => words().keys.goTo(words().nav.evening), run: () => router.go({ screen: "evening" }) },
    ...conferenceKeys(),
    { ...everywhere, code: "KeyS", mod: true, shift: true, label: () => words().act.scan, run: () => router.go({ screen: "scan" }) },
    { ...everywhere, code: "KeyA", mod: true, shift: true, label: () => words().scan.quick.label, run: () => router.go({ screen: "scan", id: "add" }) },
    { ...everywhere, code: "KeyC", mod: true, shift: true, label: () => words().act.showMyCard, run: () => router.go({ screen: "cards", id: "show" }) },
    { ...everywhere, code: "KeyZ", mod: true, yieldsToField: true, label: () => words().act.undo, run: () => void undoing.undo() },
    { ...everywhere, code: "KeyZ", mod: true, shift: true, yieldsToField: true, label: () => words().act.redo, run: () => void undoing.redo() },
    { ...everywhere, code: "KeyY", mod: true, yieldsToField: true, label: () => words().act.redo, run: () => void undoing.redo() },
    { ...everywhere, code: "F6", label: () => words().keys.nextRegion, run: () => moveRegion(1) },
    { ...everywhere, code: "F6", shift: true, label: () => words().keys.previousRegion, run: () => moveRegion(-1) },
    { ...everywhere, code: "Equal", mod: true, label: () => words().settings.zoomIn, run: () => theme.step(1) },
    { ...everywhere, code: "Minus", mod: true, label: () => words().settings.zoomOut, run: () => theme.step(-1) },
    { ...everywhere, code: "Slash", shift: true, label: () => words().keys.thisList, run: showKeys },
    // Components handle these themselves; they are here to be listed.
    { scope: "list", code: "ArrowDown", label: () => words().keys.move },
    { scope: "list", code: "Enter", label: () => words().keys.open },
    { scope: "list", code: "End", label: () => words().keys.firstLast },
  ];
}
