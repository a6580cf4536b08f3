// Where an encounter was, as choices: here and now, any other occasion, nowhere, not met at all.
import type { OccasionRow, Place, StampView } from "../../ipc/types";
import type { Option } from "../../kit/combobox";
import { shownMoment } from "../../kit/when";
import { words } from "../../words/index.svelte";
import { occasionName } from "../../kit/occasion";

/** `stamp`, `nowhere`, `unmet`, or an occasion's id. */
export type PlaceChoice = string;

/** What is chosen before anybody chooses: what is on now, else nowhere. */
export function firstChoice(stamp: StampView | undefined): PlaceChoice {
  return stamp?.occasion ? "stamp" : "nowhere";
}

/** The choices, what is on now first, then the occasions newest first. */
export function placeOptions(stamp: StampView | undefined, occasions: readonly OccasionRow[], unmet: boolean): Option[] {
  const said = words().people;
  const now = stamp?.occasion;
  return [
    ...(now ? [{ value: "stamp", label: said.stampOption(occasionName(now)) }] : []),
    { value: "nowhere", label: said.nowhere },
    ...(unmet ? [{ value: "unmet", label: said.notMetOption }] : []),
    ...occasions
      .filter(({ occasion }) => occasion.id !== now?.id)
      .map(({ occasion, zone, hosts }) => ({
        value: occasion.id,
        label: occasion.code ? `${occasion.code} ${occasion.title}` : occasion.title,
        keywords: `${words().occasionKind[occasion.kind]} ${hosts.join(" ")}`,
        ...(occasion.starts_at ? { hint: shownMoment(occasion.starts_at, zone) } : {}),
      })),
  ];
}

/** The choice as the core takes it. */
export function placeOf(choice: PlaceChoice): Place {
  if (choice === "stamp" || choice === "nowhere") return { at: choice };
  return choice === "unmet" ? { at: "nowhere" } : { at: "occasion", id: choice };
}
