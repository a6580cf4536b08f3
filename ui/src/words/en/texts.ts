// Texts and typed codes on the scan screen.

import { plural } from "../plural";

export const texts = {
  notes: {
    label: "Notes, a chat, a signature, addresses, or a code",
    placeholder: "Paste many lines, each a person:\nJiwon Park, CTO @ Acme, jiwon@acme.example\n[Hyunwoo] [7:05 PM] Owen Castellan @ Fernway",
    preview: "What will become of it",
    people: (count: number) => plural(count, "person", "people"),
    leftOut: (count: number) => `${plural(count, "line")} left out`,
    showLeftOut: "Show what is left out",
    take: (line: string) => `Take: ${line}`,
    noteOnlyOf: (line: string) => `Only a note: ${line}`,
    note: "Note",
    add: (count: number) => `Add ${plural(count, "person", "people")}`,
    now: "Now",
    nowhere: "No occasion",
    more: (count: number) => `${plural(count, "more line")} not shown, taken as understood`,
  },
  met: {
    title: (cards: number) => (cards === 1 ? "Where did you meet?" : `Where did you meet these ${cards}?`),
    elsewhere: "Somewhere else…",
    unmet: "Not met, only import",
    take: "Met there",
    importOnly: "Import",
  },
  form: "Form",
  wedge: {
    title: "USB scanner",
    why: "A scanner that types is heard on this screen, wherever the cursor is.",
    prefix: "Typed before a code",
    suffix: "Typed after a code",
    try: "Try it",
    stopTrying: "Stop trying",
    scanNow: "Scan something now. It is only shown, nothing is saved.",
    heard: "Heard",
  },
};
