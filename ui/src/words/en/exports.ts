// Export: what the screen says.
import type { Preset } from "../../ipc/types";
import { plural } from "../plural";

export const exports = {
  presets: "Where it goes",
  preset: { spreadsheet: "Spreadsheet", hubspot: "HubSpot" } satisfies Record<Preset, string>,
  presetWhy: {
    spreadsheet: "Opens in Excel, Numbers and Sheets with Korean intact; no cell can run as a formula.",
    hubspot: "For HubSpot's import of contacts: its columns, phones with country code, values untouched.",
  } satisfies Record<Preset, string>,
  scope: "Who",
  everyone: "Everyone",
  conference: (name: string) => `Met at ${name}`,
  preview: "Preview",
  firstRows: (shown: number, all: number) =>
    shown < all ? `first ${shown} of ${plural(all, "row")}` : plural(all, "row"),
  table: "First rows of the file",
  row: "Row",
  checks: "Before you save",
  notesLeftOut: (count: number) => `${plural(count, "note")} stay here`,
  notesLeftOutWhy: "Only notes meant for this kind of file go along. Change who may read a note where it stands.",
  allNotes: "No note is left out",
  withoutEmail: (count: number) => `${plural(count, "person", "people")} without an email`,
  withoutEmailWhy: "Most CRMs know people by it. They are in the file; the CRM may refuse or double them.",
  allEmail: "Everyone has an email",
  phonesAsGiven: (count: number) => `${plural(count, "phone")} as given`,
  phonesAsGivenWhy: "No country code could be found, so they stand as they were typed.",
  allPhones: "Every phone was understood",
  save: (rows: number) => `Save ${plural(rows, "row")}`,
  fileName: "File",
  saved: (rows: number) => `Saved ${plural(rows, "row")}`,
  nobody: "Nobody to export",
  nobodyWhy: "Nobody was met at this conference yet. Choose everyone, or scan somebody.",
};
