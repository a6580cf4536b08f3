// Invented people for the tests of this screen.
import { conferenceOf } from "../../ipc/samples";
import type { AppState, EncounterView, MetAt, Person, PersonRow } from "../../ipc/types";

const when = "2022-12-01T03:05:00Z"; // Wed 30 Nov 19:05 in Las Vegas
const zone = "America/Los_Angeles";

/** A partner dinner on Wednesday evening. */
export function aMeeting(change: Partial<MetAt> = {}): MetAt {
  return {
    at: when, zone, rating: "hot", met_by: { id: "me", name: { display: "나", family: null, given: null }, me: true },
    occasion: { id: "dinner", kind: "dinner", title: "Partner dinner", code: null, starts_at: when, zone, overflow: false },
    ...change,
  };
}

/** One row of the list. */
export function aRow(change: Partial<PersonRow> = {}): PersonRow {
  return {
    id: "jiwon", name: { display: "Jiwon Park", family: "Park", given: "Jiwon" },
    second_name: { display: "박지원", family: "박", given: "지원" },
    title: "CTO", company: "Bandal", first_kind: "dinner", last: aMeeting(), follow_up: null, ...change,
  };
}

/** Everything about one person. */
export function aPerson(change: Partial<Person> = {}): Person {
  const row = aRow();
  const met: EncounterView = {
    encounter: {
      id: "met-1", contact: row.id, at: when, at_source: "clock", occasion: "dinner", met_by: "me", rating: "hot",
      source: "scan", capture: null,
    },
    met: aMeeting(),
    notes: [], answers: [],
  };
  return {
    row,
    contact: {
      id: row.id, name: row.name, second_name: row.second_name, reading: "jee-won", language: "ko", zone: "Asia/Seoul",
      source: "scan", basis: "card_handed_over", added_at: when, trashed_at: null,
    },
    affiliations: [{
      affiliation: { id: "work", contact: row.id, company: "bandal", title: "CTO", department: "Platform", from_on: null, to_on: null },
      company: { id: "bandal", name: "Bandal" },
    }],
    points: [
      { id: "point-1", contact: row.id, kind: "email", label: "work", value: "jiwon@bandal.example", normal: "jiwon@bandal.example", position: 0 },
      { id: "point-2", contact: row.id, kind: "phone", label: null, value: "010-0000-4821", normal: "+821000004821", position: 1 },
    ],
    tags: ["observability", "seed-A"],
    encounters: [met],
    timeline: [{ at: when, zone, what: { what: "met", view: met } }],
    photo: null, keep_until: null, fields: [], relations: [],
    sessions: [], notes: [], follow_ups: [], owed: [], pictures: [], ...change,
  };
}

/** The window's state while the conference runs. */
export function aState(change: Partial<AppState> = {}): AppState {
  return {
    folder: "/profile", sample: false, me: null, colleagues: [], operator: null, conferences: [],
    conference: conferenceOf({ id: "reinvent", name: "re:Invent 2022", city: "Las Vegas" }),
    stamp: { occasion: null, reason: "nothing" }, people: 1, companies: 1, unresolved: 0, undo: { undo: null, redo: null },
    inbox: null, settings: { region: null, backup_folder: null, frame_days: null, reminders: "off" },
    now: "2022-12-01T04:00:00Z", ...change,
  };
}
