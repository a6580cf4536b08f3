// The closed sets of words that come from the core, as it spells them (core/src/model/kinds.rs).
// A sentence table keyed by one of these types fails `npm run check` when a word is missing.

export type OccasionKind =
  | "session" | "booth" | "dinner" | "party" | "meeting" | "hallway" | "badge_pickup" | "break" | "other";
export type Plan = "none" | "favourite" | "reserved" | "waitlisted";
export type Outcome = "attended" | "walk_up" | "in_overflow" | "turned_away" | "missed";
export type CompanyRelation = "customer" | "prospect" | "partner" | "vendor" | "competitor" | "peer" | "other";
export type CompanyRole = "host" | "sponsor" | "subject";
export type PersonRole = "speaker" | "moderator" | "host" | "guest";
export type Visibility = "mine" | "team" | "crm";
export type Rating = "hot" | "warm" | "cold";
export type PointKind = "email" | "phone" | "url" | "social" | "address";
export type Source = "scan" | "typed" | "pasted" | "import" | "programme" | "colleague";
export type InstantSource = "clock" | "exif" | "exif_local" | "file_name" | "file_time" | "typed";
export type CaptureStatus = "saved" | "already_met" | "unresolved" | "not_a_person";

/** What the data of an error may hold: names, places, numbers, never sentences. */
export type ErrorDetail = { text?: string; set?: string; path?: string; line?: number; limit?: number };
/** The codes somebody branches on; `unknown` stands for any other. */
export type ErrorCode = "not_an_id" | "unknown_word" | "unknown";
