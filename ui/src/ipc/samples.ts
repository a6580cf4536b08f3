/** Rows of which nothing but this is known, for tests. */
import type { Conference, Occasion } from "./types";

export const vegas = "America/Los_Angeles";

export const conferenceOf = (patch: Partial<Conference> = {}): Conference => ({
  id: "f1", name: "re:Invent", city: null, zone: vegas, starts_on: "2022-11-28", ends_on: "2022-12-02", door_minutes: null,
  buffer_minutes: null, travel_minutes: null, within_minutes: null, peak_from: null, peak_until: null, ...patch,
});

export const occasionOf = (patch: Partial<Occasion> = {}): Occasion => ({
  id: "o1", conference: "f1", kind: "dinner", title: "Partner dinner", code: null, starts_at: null, ends_at: null, all_day_on: null,
  venue: null, room: null, description: null, language: null, track: null, topics: [], level: null, format: null, plan: "none",
  outcome: null, watch_later: false, repeat_of: null, overflow_of: null, source: "typed", programme: null, source_id: null,
  vanished_at: null, ...patch,
});
