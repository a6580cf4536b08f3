// An occasion as what its dialog edits.
import type { OccasionForm, OccasionKind, OccasionPage } from "../../ipc/types";

/** In the order in which they are offered. */
export const kinds: readonly OccasionKind[] = [
  "session", "booth", "dinner", "party", "meeting", "hallway", "badge_pickup", "break", "other",
];

/** The form that changes nothing. */
export function formOf({ row, venue, room, companies, people }: OccasionPage): OccasionForm {
  // What only the programme says is not in the form.
  const { source, language, track, topics, programme, source_id, vanished_at, ...occasion } = row.occasion;
  return {
    ...occasion,
    venue: venue?.name ?? null,
    room: room?.name ?? null,
    hosts: companies.filter(({ role }) => role === "host").map(({ company }) => company.name),
    speakers: people.map(({ name, title, company, role, contact }) => ({ name, title, company, role, contact })),
  };
}
