// Where the window begins.

import type { AppState } from "../ipc/types";
import type { Screen } from "../kit/route.svelte";
import { localText } from "../words/dates";

/** While the conference on show is on, the day is what matters; before and after it, the people. */
export function homeScreen({ conference, now }: Pick<AppState, "conference" | "now">): Screen {
  if (!conference) return "people";
  const today = localText(now, conference.zone).slice(0, 10);
  return conference.starts_on <= today && today <= conference.ends_on ? "now" : "people";
}
