// Which hue a kind of occasion wears. Party and meeting share dinner's and hallway's; overflow is a
// hatch on the session's hue, drawn where it is needed, and not a hue of its own.
import type { OccasionKind } from "../words/kinds";

export type Hue = "dinner" | "booth" | "session" | "hallway" | "slate" | "time" | "bad" | "ok";

/** The colours of venues, as the core names them. */
export const venueHues = ["blue", "amber", "teal", "plum", "violet", "olive", "rose", "slate"] as const;
export type VenueHue = (typeof venueHues)[number];

const hues: Record<OccasionKind, Hue> = {
  session: "session",
  booth: "booth",
  dinner: "dinner",
  party: "dinner",
  meeting: "hallway",
  hallway: "hallway",
  badge_pickup: "slate",
  break: "slate",
  other: "slate",
};

/** The hue of a kind; no kind (never met, unknown) is neutral. */
export function hueOf(kind: OccasionKind | null | undefined): Hue {
  return kind ? hues[kind] : "slate";
}

/** The hue of a venue: its own colour, else one that it always gets. No venue is neutral. */
export function venueHue(venue: { id: string; colour: string | null } | null | undefined): VenueHue {
  const own = venueHues.find((one) => one === venue?.colour);
  if (!venue || own) return own ?? "slate";
  let sum = 0;
  for (const letter of venue.id) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return venueHues[sum % (venueHues.length - 1)] ?? "slate"; // the last is neutral
}
