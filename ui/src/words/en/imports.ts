// What became of the cards of an imported file.
import { plural } from "../plural";

const people = (count: number) => plural(count, "person", "people");

export const imports = {
  choose: "Import contacts…",
  file: "vCard file",
  title: (added: number) => (added > 0 ? `${people(added)} added` : "Nobody new"),
  none: "No contacts in this file",
  noneWhy: "Hallway imports vCard files (.vcf), as phones and address books export them.",
  counts: "What became of the cards",
  added: "Added",
  sameEmail: "Known by the email",
  samePhone: "Known by the phone",
  knownWhy: "They got what they lacked.",
  sameCard: "Known by the card",
  sameCardWhy: "The very same card is here already.",
  skipped: "Left out",
  all: "Cards in the file",
  skippedLines: "Left out because",
  problems: (count: number) => `${plural(count, "problem")} on cards that came in`,
  line: (line: number, reason: string) => `Line ${line.toLocaleString("en-GB")}: ${reason}`,
  reason: {
    no_card: () => "no card begins here",
    missing_end: () => "the card does not end; what there is was read",
    empty_card: () => "nobody is on the card",
    group_card: (name: string) => `a list of people, not a person: ${name}`,
    was_erased: () => "somebody with this address or number was erased",
    stray_line: () => "a line outside any card",
    unknown_charset: (field: string) => `${field} is in a charset nobody knows`,
    undecodable: (field: string) => `${field} cannot be decoded`,
    too_long: (field: string) => `${field} is too long to keep whole`,
    card_too_long: () => "the card is longer than 8 MB",
    unreadable: () => "this is not a vCard",
    other: () => "it cannot be read",
  },
  more: (count: number) => `and ${count.toLocaleString("en-GB")} more`,
  show: "Show them",
  shown: "This import",
  noneLeft: "Nobody of this import is here",
  noneLeftWhy: "It was undone, or they were deleted since.",
};
