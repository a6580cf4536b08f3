// Who is to be met: what the list and the marks say.
import type { ApproachPart, ApproachState } from "../../ipc/types";
import { plural } from "../plural";

export const approach = {
  about: (ahead: number) => `${ahead.toLocaleString("en-GB")} still to meet`,
  mark: "Want to meet",
  markNamed: (name: string) => `Want to meet ${name}`,
  unmarkNamed: (name: string) => `Take ${name} off the list`,
  marked: (name: string) => `${name} is on the list of people to meet`,
  unmarked: (name: string) => `${name} is off the list`,
  none: "Nobody to meet yet",
  noneWhy: "Speakers of the sessions you plan and hosts of your dinners appear here, and whoever you mark with the hand.",
  states: {
    ahead: "Still to meet", passed: "Not met", met: "Met", done: "Done with",
  } satisfies Record<ApproachState, string>,
  passedWhy: "The last chance has gone by. A few lines still work.",
  part: {
    speaks: "Speaks", hosts: "Invites", guest: "Expected", booth: "Booth",
  } satisfies Record<ApproachPart, string>,
  reason: {
    speaks: (title: string) => `Speaks in ${title}`,
    hosts: (title: string) => `Invites to ${title}`,
    guest: (title: string) => `Expected at ${title}`,
    booth: (title: string) => `At the booth ${title}`,
  } satisfies Record<ApproachPart, (title: string) => string>,
  byHand: "Marked by you",
  now: "now",
  allTime: "all the time",
  moreChances: (count: number) => plural(count, "more chance"),
  noChance: "Not on the programme again",
  anywhere: "Somewhere at the conference",
  met: "Met",
  metNamed: (name: string) => `Met ${name}`,
  metSaid: (name: string) => `Met ${name}`,
  write: "Write now",
  writeNamed: (name: string) => `Write now: ${name}`,
  writeWhat: (title: string) => (title ? `Write: missed you at ${title}` : "Write: missed you at the conference"),
  written: (name: string) => `Follow-up: write to ${name}`,
  done: "Done with",
  doneNamed: (name: string) => `Done with ${name}`,
  doneSaid: (name: string) => `${name} is done with`,
  again: "Put back",
  againNamed: (name: string) => `Put ${name} back on the list`,
  why: "Why",
  addWhy: "Add why",
  whySaved: "Kept",
  menu: (name: string) => `More about ${name}`,
};
