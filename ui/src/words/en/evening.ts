// Wrapping up the day: what the screen says.
import type { Outcome } from "../kinds";
import { plural } from "../plural";

export const evening = {
  title: "Wrap up the day",
  left: (items: number) => (items === 0 ? "Nothing left" : `${plural(items, "thing", "things")} left`),
  before: "Day before",
  after: "Day after",
  skip: "Later",
  skipped: (items: number) => `${plural(items, "thing", "things")} put off`,
  again: "Show again",
  open: (items: number) => `Wrap up the day: ${items} left`,

  capture: "Whose is it?",
  captureHint: "Name, title @ company, e-mail. Enter saves.",
  dismiss: "Nobody",
  dismissed: "Put away",
  same: "The same person?",
  sameAs: "looks like",
  yes: "Same person",
  no: "Two people",
  sameDone: (name: string) => `Made one: ${name}`,
  notSame: "Two people, not asked again",
  place: "Where was it?",
  placeGuessed: "The time is a guess: the photo did not say its zone.",
  placeSaved: "Place saved",
  right: "It is right",
  rate: "How was it?",
  note: "A note on what it was about",
  noteSaved: "Note saved",
  rated: (rating: string) => `Rated ${rating}`,
  outcome: "What became of it?",
  outcomeSaved: (title: string, outcome: string) => `${title}: ${outcome}`,
  outcomes: { attended: "I was there", walk_up: "Got in by walk-up", in_overflow: "In the overflow room", turned_away: "Turned away", missed: "Missed it" } satisfies Record<Outcome, string>,

  done: "The day is wrapped up",
  doneWhy: "Everybody has a name, a place and a word.",
  quiet: "Nothing happened here",
  quietWhy: "Nobody was met on this day and nothing was planned.",
  summary: "The day",
  copy: "Copy the summary",
  copied: "Summary copied",
  numbers: { met: "met", new: "new", hot: "hot", warm: "warm", attended: "attended", to_write: "to write" },
  asText: (day: string, met: number, fresh: number, hot: number, attended: number, toWrite: number) =>
    `${day}: ${met} met (${fresh} new), ${hot} hot, ${plural(attended, "session or dinner", "sessions and dinners")}, ${toWrite} to write by tomorrow`,
};
