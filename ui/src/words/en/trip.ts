// A conference as a folder of Markdown: what the dialog says.
import { plural } from "../plural";

export const trip = {
  menu: "Trip report",
  title: (name: string) => `Trip report of ${name}`,
  holds: (days: number, entries: number) => `${plural(days, "day")}, ${plural(entries, "entry", "entries")}: sessions with notes and links, dinners, booths, in the order of time.`,
  empty: "Nothing to tell yet: mark what you went to, or write a note on it.",
  language: "Language",
  people: (count: number) => (count > 0 ? `Who spoke, and ${plural(count, "person", "people")} met` : "Who spoke"),
  companies: "Hosts, sponsors, and titles that name a company",
  myNotes: (count: number) => `${plural(count, "note")} only you may read`,
  notesWhy: "Notes are taken over as they were written, with whoever they name.",
  pictures: "Pictures",
  picturesWhy: "They say nothing of where they were taken.",
  all: "All",
  noPictures: "None",
  choose: (when: string) => `Picture of ${when}`,
  save: "Choose a folder…",
  saved: (folder: string, pictures: number) => `Written to ${folder}${pictures > 0 ? `, ${plural(pictures, "picture")}` : ""}`,
};
