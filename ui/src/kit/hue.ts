// Which hue a kind of occasion wears. Party and meeting share dinner's and hallway's; overflow is a
// hatch on the session's hue, drawn where it is needed, and not a hue of its own.
import type { OccasionKind } from "../words/kinds";

export type Hue = "dinner" | "booth" | "session" | "hallway" | "slate" | "time" | "bad" | "ok";

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

/** The hues a venue may wear. Red and persimmon say that something is wrong or that time is running. */
export const venueHues = ["session", "booth", "dinner", "hallway", "ok"] as const satisfies readonly Hue[];

/** The hue of a venue: its own, else one that it always gets. No venue is neutral. */
export function venueHue(venue: { id: string; colour: string | null } | null | undefined): Hue {
  if (!venue) return "slate";
  const own = venueHues.find((hue) => hue === venue.colour);
  if (own) return own;
  let sum = 0;
  for (const letter of venue.id) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return venueHues[sum % 4] ?? "slate"; // pine is for those who ask for it: it is near teal
}
