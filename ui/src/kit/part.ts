// The signs of what I meant to do about an occasion and of what became of it.
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleX from "@lucide/svelte/icons/circle-x";
import DoorOpen from "@lucide/svelte/icons/door-open";
import Hourglass from "@lucide/svelte/icons/hourglass";
import MonitorPlay from "@lucide/svelte/icons/monitor-play";
import Star from "@lucide/svelte/icons/star";
import Ticket from "@lucide/svelte/icons/ticket";
import type { Occasion, OccasionKind, Outcome, Plan } from "../ipc/types";
import type { Hue } from "./hue";
import type { IconComponent } from "./icon";

export const planIcon: Record<Exclude<Plan, "none">, IconComponent> = { favourite: Star, reserved: Ticket, waitlisted: Hourglass };

export const outcomeSign: Record<Outcome, [IconComponent, Hue]> = {
  attended: [CircleCheck, "ok"], walk_up: [DoorOpen, "ok"], in_overflow: [MonitorPlay, "ok"],
  turned_away: [CircleX, "bad"], missed: [CircleX, "bad"],
};

const ofKind: Partial<Record<OccasionKind, readonly Outcome[]>> = {
  session: ["attended", "walk_up", "in_overflow", "turned_away", "missed"],
  party: ["attended", "walk_up", "turned_away", "missed"],
};

/** What can become of an occasion of its kind: only sessions have overflow rooms, nobody is turned away from
 * a booth. What was said all the same can be taken back. */
export function outcomesOf({ kind, outcome }: Pick<Occasion, "kind" | "outcome">): readonly Outcome[] {
  const own = ofKind[kind] ?? ["attended", "missed"];
  return outcome === null || own.includes(outcome) ? own : [...own, outcome];
}
