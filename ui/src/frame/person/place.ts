// Where an encounter was, as choices: here and now, any other occasion, nowhere, not met at all.
import type { Place, StampView } from "../../ipc/types";
import type { Option } from "../../kit/combobox";
import { words } from "../../words/index.svelte";
import { occasionName } from "../../kit/occasion";

/** `stamp`, `nowhere`, `unmet`, or an occasion's id. */
export type PlaceChoice = string;

/** What is chosen before anybody chooses: what is on now, else nowhere. */
export function firstChoice(stamp: StampView | undefined): PlaceChoice {
  return stamp?.occasion ? "stamp" : "nowhere";
}

/** The choices that are no other occasion, what is on now first. */
export function placeOptions(stamp: StampView | undefined, unmet: boolean): Option[] {
  const said = words().people;
  const now = stamp?.occasion;
  return [
    ...(now ? [{ value: "stamp", label: said.stampOption(occasionName(now)) }] : []),
    { value: "nowhere", label: said.nowhere },
    ...(unmet ? [{ value: "unmet", label: said.notMetOption }] : []),
  ];
}

/** The choice as the core takes it. */
export function placeOf(choice: PlaceChoice): Place {
  if (choice === "stamp" || choice === "nowhere") return { at: choice };
  return choice === "unmet" ? { at: "nowhere" } : { at: "occasion", id: choice };
}
