// A session's people, links and notes: what the page says.
import type { LinkKind, SpeakerReason } from "../../ipc/types";
import { plural } from "../plural";

export const speakers = {
  moreSessions: (count: number) => plural(count, "more session"),
  lastMet: (when: string) => `Met ${when}`,
  knownNotMet: "In your people, not met yet",
  isIt: (name: string) => `Is this ${name}?`,
  why: {
    company: "same company", mail_domain: "an e-mail there", former_company: "worked there before", title: "same title",
    name_alone: "only the name to go by",
  } satisfies Record<SpeakerReason, string>,
  sameName: "Same name",
  yes: "Same person",
  no: "Somebody else",
  linked: (name: string) => `${name} is linked, in the other sessions too`,
  rejected: (name: string) => `Said not to be ${name}`,
  notThem: (name: string) => `Not ${name}`,
  keep: "Make a contact",
  kept: (name: string) => `${name} is a contact now`,
  menu: (name: string) => `More about ${name}`,
  abstractMore: "Show all",
  abstractLess: "Show less",
  track: "Track",
  topics: "Topics",

  notes: {
    mine: "My notes",
    placeholder: "What stays with you. Markdown works; it is kept as you type.",
    saving: "Keeping…",
    kept: "Kept",
    others: "More notes",
  },

  links: {
    title: "To watch and read again",
    none: "No recording, slides or write-up yet.",
    add: "Add a link",
    url: "Address",
    name: "What it is called",
    kind: "What it is",
    kinds: { recording: "Recording", slides: "Slides", write_up: "Write-up", other: "Other" } satisfies Record<LinkKind, string>,
    saved: "Link saved",
    removed: "Link removed",
    menu: (name: string) => `Edit or remove ${name}`,
  },
};
