// My cards: what the screen says. `field` names what the code holds, for the sentence on what to shorten.

const field = {
  name: "Name", company: "Company", title: "Title", phone: "Phone", email: "Email", url: "Web", note: "Your own line",
};

export const cards = {
  list: "My cards",
  add: "New card",
  fresh: "New card",
  preview: "Preview",
  fields: "In the code",
  label: "What you call it",
  labelHint: "Only you see this: Work, Korean.",
  secondName: "Name in another script",
  field,
  show: "Show to scan",
  save: "Save",
  saved: (label: string) => `Saved card ${label}`,
  archive: "Put away",
  archived: (label: string) => `Put away card ${label}`,
  saveSvg: "Save as SVG",
  savePng: "Save as PNG",
  written: "Saved",
  codeOf: (name: string) => `QR code of ${name}`,
  readable: "Reads well on any phone",
  size: (version: number, bytes: number) => `version ${version}, ${bytes} bytes`,
  nameNeeded: "A card needs a name.",
  tooMuch: (bytes: number, limit: number) => `${bytes} bytes are more than a code that phones read well can hold (${limit}).`,
  unreadable: "This code could not be read back.",
  shorten: (fields: string) => `Shorten: ${fields}.`,
  unsaved: "Not saved yet",
  onWhite: "Dark on white in both themes, for every camera",
  previous: "Previous card",
  next: "Next card",
  nth: (position: number, all: number) => `Card ${position} of ${all}`,
};

/** A field of the card as the core names it. */
export type CardField = keyof typeof field;
