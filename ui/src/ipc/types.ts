// Written by a test of core (book/ipc_types.rs) from the Rust types. Do not edit.

export type ContactId = string;

export type PointId = string;

export type AffiliationId = string;

export type CompanyId = string;

export type SavedViewId = string;

export type ConferenceId = string;

export type VenueId = string;

export type RoomId = string;

export type OccasionId = string;

export type ProgrammeId = string;

export type OccasionPersonId = string;

export type LinkId = string;

export type ShiftId = string;

export type ApproachId = string;

export type EncounterId = string;

export type NoteId = string;

export type QuestionId = string;

export type FollowUpId = string;

export type FieldId = string;

export type RelationId = string;

export type FieldKind = "text" | "number" | "date" | "choice" | "yes_no";

export type RelationKind = "introduced_by" | "colleague_of" | "reports_to";

export type CustomField = { 
/**
 * Its id; the same for everyone who calls it so.
 */
id: FieldId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it holds.
 */
kind: FieldKind, 
/**
 * What can be chosen.
 */
choices: Array<string>, 
/**
 * Order among the fields.
 */
position: number, };

export type FieldValue = { 
/**
 * The field.
 */
field: CustomField, 
/**
 * What is in it.
 */
value: string | null, };

export type FieldView = { 
/**
 * The field.
 */
field: CustomField, 
/**
 * How many people have something in it.
 */
people: number, };

export type TagView = { 
/**
 * The tag.
 */
name: string, 
/**
 * How many have it.
 */
people: number, };

export type RelationView = { 
/**
 * The relation.
 */
id: RelationId, 
/**
 * How.
 */
kind: RelationKind, 
/**
 * The person on show is the other of it: who introduced, who is the boss.
 */
turned: boolean, 
/**
 * The one on the other side.
 */
person: PersonRow, };

export type TimelineEntry = { 
/**
 * When.
 */
at: string, 
/**
 * The zone to show it in.
 */
zone: string, 
/**
 * What.
 */
what: Happened, };

export type Happened = { "what": "met", 
/**
 * Where and how, with notes and answers.
 */
view: EncounterView, } | { "what": "session", 
/**
 * Which.
 */
link: SessionLink, } | { "what": "note", 
/**
 * The note.
 */
note: Note, } | { "what": "done", 
/**
 * What.
 */
follow_up: FollowUp, 
/**
 * What came of it.
 */
note: Note | null, } | { "what": "sent", 
/**
 * About what.
 */
follow_up: FollowUp, } | { "what": "exported", 
/**
 * In which format.
 */
preset: string, 
/**
 * The file.
 */
file: string, } | { "what": "merged", 
/**
 * Its name.
 */
name: PersonName, } | { "what": "added", 
/**
 * How.
 */
source: Source, };

export type PersonCard = { 
/**
 * As a vCard 3.0.
 */
vcard: string, 
/**
 * As a code to scan; without the last contact points where all are too many.
 */
code: CardCode, };

export type AffiliationForm = { 
/**
 * The one to edit; `None` makes a new one.
 */
id: AffiliationId | null, 
/**
 * Whose.
 */
contact: ContactId, 
/**
 * The company's name, found or made.
 */
company: string | null, 
/**
 * The title.
 */
title: string | null, 
/**
 * The department.
 */
department: string | null, 
/**
 * First day.
 */
from_on: string | null, 
/**
 * Last day; `None` while it lasts.
 */
to_on: string | null, };

export type FieldForm = { 
/**
 * The field to edit, which keeps its kind; `None` makes a new one.
 */
id: FieldId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it holds.
 */
kind: FieldKind, 
/**
 * What can be chosen.
 */
choices: Array<string>, };

export type Due = { 
/**
 * The day, on my clock.
 */
on: string, 
/**
 * The hour, where one was promised.
 */
at: string | null, };

export type OwedGroup = "overdue" | "today" | "fresh" | "later" | "someday";

export type FollowUps = { 
/**
 * The zone of my clock.
 */
zone: string, 
/**
 * Today on it.
 */
today: string, 
/**
 * What I owe, group by group, in the order to do it.
 */
owed: Array<Owed>, 
/**
 * The conference that ended less than 72 hours ago.
 */
after: AfterConference | null, 
/**
 * Who was warm there and was promised nothing, the warmest first.
 */
unpromised: Array<PersonRow>, };

export type AfterConference = { 
/**
 * Which.
 */
name: string, 
/**
 * Until when people remember.
 */
until: string, };

export type OwedLine = { 
/**
 * What is left to say what.
 */
what: string, 
/**
 * When, where the line says so.
 */
due: Due | null, };

export type MessageDraft = { 
/**
 * The language it is written in.
 */
language: TripLanguage, 
/**
 * Whom to; their primary address.
 */
to: string | null, 
/**
 * Their name, as a mail program shows it.
 */
to_name: string, 
/**
 * What about.
 */
subject: string, 
/**
 * The text.
 */
body: string, };

export type MessageTemplate = { 
/**
 * The language.
 */
language: TripLanguage, 
/**
 * The subject.
 */
subject: string, 
/**
 * The text.
 */
body: string, };

export type Reminders = "off" | "count" | "names";

export type CaptureId = string;

export type LayoutId = string;

export type ColleagueId = string;

export type CardId = string;

export type StepId = string;

export type ContentHash = string;

export type PointKind = "email" | "phone" | "url" | "social" | "address";

export type OccasionKind = "session" | "booth" | "dinner" | "party" | "meeting" | "hallway" | "badge_pickup" | "break" | "other";

export type Plan = "none" | "favourite" | "reserved" | "waitlisted";

export type OccasionState = "any" | "mine" | "favourite" | "reserved" | "attended" | "watch_later" | "vanished";

export type Outcome = "attended" | "walk_up" | "in_overflow" | "turned_away" | "missed";

export type CompanyRelation = "customer" | "prospect" | "partner" | "vendor" | "competitor" | "peer" | "other";

export type CompanyRole = "host" | "sponsor" | "subject";

export type PersonRole = "speaker" | "moderator" | "host" | "guest";

export type TravelMode = "walk" | "shuttle" | "car";

export type LinkKind = "recording" | "slides" | "write_up" | "other";

export type ProgrammeKind = "frab_xml" | "frab_json" | "ics" | "reinvent" | "table";

export type ProgrammeReason = "no_title" | "doubled" | "called_off" | "damaged" | "same_id" | "bad_time" | "ends_before_start" | "unknown_zone" | "recurring" | "bad_end" | "skipped_hour" | "several_days" | "undecodable";

export type ProgrammeZone = "given" | "file" | "sessions" | "conference" | "place" | "unknown";

export type ProgrammeChangeKind = "moved" | "renamed" | "cancelled" | "added" | "back" | "details";

export type SessionField = "ignore" | "id" | "code" | "title" | "description" | "date" | "starts" | "ends" | "minutes" | "place" | "venue" | "room" | "track" | "format" | "level" | "language" | "topics" | "speakers" | "speaker_title" | "speaker_company" | "host" | "sponsor" | "link";

export type Visibility = "mine" | "team" | "crm";

export type Rating = "hot" | "warm" | "cold";

export type QuestionKind = "text" | "single" | "multiple";

export type Source = "scan" | "typed" | "pasted" | "import" | "programme" | "colleague";

export type Via = "camera" | "scanner" | "image" | "text";

export type Basis = "card_handed_over" | "badge_consent" | "public_speaker" | "unknown";

export type InstantSource = "clock" | "exif" | "exif_local" | "file_name" | "file_time" | "typed";

export type CaptureStatus = "saved" | "already_met" | "unresolved" | "not_a_person" | "dismissed";

export type Meaning = "person" | "profile" | "contact_point" | "link" | "badge_id" | "wifi" | "event" | "place" | "payment" | "device_setup" | "sign_in" | "picture" | "unknown_payload";

export type PersonField = "ignore" | "id" | "name" | "family" | "given" | "second_name" | "title" | "company" | "department" | "email" | "phone" | "url" | "note" | "tags";

export type Verb = "set_me" | "add_conference" | "edit_conference" | "save_venue" | "remove_venue" | "save_travel" | "save_rules" | "add_occasion" | "edit_occasion" | "delete_occasion" | "link_speaker" | "keep_speaker" | "save_link" | "mark_approach" | "write_instead" | "expect_guests" | "save_shift" | "add_contact" | "add_notes" | "edit_contact" | "tag_people" | "untag_people" | "set_company" | "save_field" | "trash_contact" | "restore_contact" | "erase" | "set_retention" | "log_encounter" | "edit_encounter" | "delete_encounter" | "rate_encounter" | "correct_captures" | "drop_scan" | "answer_question" | "save_question" | "delete_question" | "save_colleague" | "remove_colleague" | "save_capture" | "dismiss_capture" | "take_back_capture" | "match_list" | "teach_badge" | "same_person" | "merge_companies" | "not_same" | "name_capture" | "change_pictures" | "write_note" | "follow_up" | "edit_company" | "save_card" | "import_contacts" | "import_programme" | "fill_sample" | "generate" | "undo" | "redo";

export type ErrorCode = "invalid" | "not_found" | "not_empty" | "newer_profile" | "damaged" | "not_writable" | "in_profile" | "disk_full" | "busy" | "unreadable" | "bad_programme" | "nothing_to_undo" | "was_erased" | "undo_blocked" | "too_old_to_undo" | "card_too_long" | "cancelled" | "internal";

export type Problem = { 
/**
 * What to branch on.
 */
code: ErrorCode, 
/**
 * The path, field, id or count a sentence needs.
 */
detail: string, };

export type PersonName = { 
/**
 * As it is shown: `박지원`, `Jiwon Park`.
 */
display: string, 
/**
 * Family name: `박`, `Park`.
 */
family: string | null, 
/**
 * Given name: `지원`, `Jiwon`.
 */
given: string | null, };

export type PointDraft = { 
/**
 * What kind of point it is.
 */
kind: PointKind, 
/**
 * `work`, `mobile`, … as the card calls it, lower-case.
 */
label: string | null, 
/**
 * The value as given, NFC, trimmed.
 */
value: string, };

export type ContactDraft = { 
/**
 * The name shown first.
 */
name: PersonName, 
/**
 * The same name in another script, if the card has it.
 */
second_name: PersonName | null, 
/**
 * How the name is read (vCard `X-PHONETIC-*`, `SORT-AS`).
 */
reading: string | null, 
/**
 * Job title.
 */
title: string | null, 
/**
 * Company, first component of vCard `ORG`.
 */
company: string | null, 
/**
 * Department, the other components of vCard `ORG`, joined by `, `.
 */
department: string | null, 
/**
 * E-mails, phones, URLs, handles and addresses, in the card's order.
 */
points: Array<PointDraft>, 
/**
 * The card's own note.
 */
note: string | null, 
/**
 * vCard `CATEGORIES`.
 */
tags: Array<string>, 
/**
 * vCard `LANG`, a BCP 47 tag.
 */
language: string | null, };

export type Contact = { 
/**
 * Its id; still resolves after a merge.
 */
id: ContactId, 
/**
 * The name shown first.
 */
name: PersonName, 
/**
 * The same name in another script.
 */
second_name: PersonName | null, 
/**
 * How the name is read.
 */
reading: string | null, 
/**
 * BCP 47 tag of the language to write to them in.
 */
language: string | null, 
/**
 * IANA zone they live in.
 */
zone: string | null, 
/**
 * How they came in.
 */
source: Source, 
/**
 * On what basis they are kept.
 */
basis: Basis, 
/**
 * When the entry was made.
 */
added_at: string, 
/**
 * Since when they are in the trash.
 */
trashed_at: string | null, };

export type Affiliation = { 
/**
 * Its id.
 */
id: AffiliationId, 
/**
 * Whose it is.
 */
contact: ContactId, 
/**
 * The company, if one is known.
 */
company: CompanyId | null, 
/**
 * Job title.
 */
title: string | null, 
/**
 * Department.
 */
department: string | null, 
/**
 * First day, if known.
 */
from_on: string | null, 
/**
 * Last day; `None` while it lasts.
 */
to_on: string | null, };

export type ContactPoint = { 
/**
 * Its id.
 */
id: PointId, 
/**
 * Whose it is.
 */
contact: ContactId, 
/**
 * What it is.
 */
kind: PointKind, 
/**
 * `work`, `mobile`, … .
 */
label: string | null, 
/**
 * As given.
 */
value: string, 
/**
 * Comparable form: E.164 for phones, lower-case for e-mails. `None` when it does not parse.
 */
normal: string | null, 
/**
 * Order within the contact; the lowest of a kind is the primary one.
 */
position: number, };

export type FollowUp = { 
/**
 * Its id.
 */
id: FollowUpId, 
/**
 * Whom I owe it.
 */
contact: ContactId, 
/**
 * What I promised.
 */
what: string, 
/**
 * The day it is due, if one was promised.
 */
due_on: string | null, 
/**
 * When it is due, if an hour was promised too.
 */
due_at: string | null, 
/**
 * When it was done.
 */
done_at: string | null, 
/**
 * It comes back on the day of this instant.
 */
snoozed_until: string | null, 
/**
 * It comes back so many weeks after the last real contact.
 */
cadence_weeks: number | null, 
/**
 * Since when a message about it is drafted.
 */
drafted_at: string | null, 
/**
 * When a message about it was sent.
 */
sent_at: string | null, 
/**
 * When it was promised.
 */
added_at: string, };

export type Company = { 
/**
 * Its id.
 */
id: CompanyId, 
/**
 * The name shown.
 */
name: string, 
/**
 * What it is to us.
 */
relation: CompanyRelation, 
/**
 * Its site.
 */
website: string | null, 
/**
 * Its city.
 */
city: string | null, };

export type Conference = { 
/**
 * Its id.
 */
id: ConferenceId, 
/**
 * `AWS re:Invent 2022`.
 */
name: string, 
/**
 * `Las Vegas`.
 */
city: string | null, 
/**
 * IANA zone of its clock: `America/Los_Angeles`.
 */
zone: string, 
/**
 * First day, in its zone.
 */
starts_on: string, 
/**
 * Last day, in its zone, included.
 */
ends_on: string, 
/**
 * A reserved seat lapses so many minutes before the start; `None` where it does not.
 */
door_minutes: number | null, 
/**
 * Minutes added to the travel between venues at peak hours.
 */
buffer_minutes: number | null, 
/**
 * Minutes between two venues of which nothing is known.
 */
travel_minutes: number | null, 
/**
 * Minutes between two rooms of one venue.
 */
within_minutes: number | null, 
/**
 * Minute of the day at which the peak begins; `None` with [`peak_until`](Self::peak_until): always.
 */
peak_from: number | null, 
/**
 * Minute of the day at which the peak is over.
 */
peak_until: number | null, };

export type Venue = { 
/**
 * Its id.
 */
id: VenueId, 
/**
 * Whose building; `None` for one of an occasion outside any conference.
 */
conference: ConferenceId | null, 
/**
 * `Venetian`.
 */
name: string, 
/**
 * One of the hues of the UI's tokens.
 */
colour: string | null, 
/**
 * Its postal address, in one line.
 */
address: string | null, };

export type Room = { 
/**
 * Its id.
 */
id: RoomId, 
/**
 * The building.
 */
venue: VenueId, 
/**
 * `Titian 2203`.
 */
name: string, 
/**
 * `Level 2`.
 */
level: string | null, };

export type Occasion = { 
/**
 * Its id.
 */
id: OccasionId, 
/**
 * The conference it belongs to, if any.
 */
conference: ConferenceId | null, 
/**
 * What it is.
 */
kind: OccasionKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * `SVS318`.
 */
code: string | null, 
/**
 * When it begins; `None` while unscheduled or when it fills [`all_day_on`](Self::all_day_on).
 */
starts_at: string | null, 
/**
 * When it ends; `None` while open.
 */
ends_at: string | null, 
/**
 * The day it fills, in the conference's zone.
 */
all_day_on: string | null, 
/**
 * The building.
 */
venue: VenueId | null, 
/**
 * The room.
 */
room: RoomId | null, 
/**
 * What it is about.
 */
description: string | null, 
/**
 * The language it is held in, as the programme gives it.
 */
language: string | null, 
/**
 * `Serverless compute`.
 */
track: string | null, 
/**
 * What it is about, in the programme's own words.
 */
topics: Array<string>, 
/**
 * `300 - Advanced`.
 */
level: string | null, 
/**
 * `Chalk talk`.
 */
format: string | null, 
/**
 * What I mean to do.
 */
plan: Plan, 
/**
 * What became of it.
 */
outcome: Outcome | null, 
/**
 * To be watched as a recording.
 */
watch_later: boolean, 
/**
 * The session this one repeats.
 */
repeat_of: OccasionId | null, 
/**
 * The session this one is the overflow room of.
 */
overflow_of: OccasionId | null, 
/**
 * How it came in.
 */
source: Source, 
/**
 * The programme it came from.
 */
programme: ProgrammeId | null, 
/**
 * What that programme calls it: a guid, a code.
 */
source_id: string | null, 
/**
 * When it was found to be no longer on the programme.
 */
vanished_at: string | null, };

export type OccasionPerson = { 
/**
 * Its id.
 */
id: OccasionPersonId, 
/**
 * The occasion.
 */
occasion: OccasionId, 
/**
 * Who it is among the contacts, once known.
 */
contact: ContactId | null, 
/**
 * The name as the programme gives it.
 */
name: string, 
/**
 * The title as the programme gives it.
 */
title: string | null, 
/**
 * The company as the programme gives it.
 */
company: string | null, 
/**
 * The person's part.
 */
role: PersonRole, 
/**
 * Order on the programme.
 */
position: number, };

export type OccasionLink = { 
/**
 * Its id.
 */
id: LinkId, 
/**
 * The occasion.
 */
occasion: OccasionId, 
/**
 * What it leads to.
 */
kind: LinkKind, 
/**
 * Where it leads, `https:` or `http:`.
 */
url: string, 
/**
 * What it is called; nobody fetches it.
 */
title: string | null, };

export type BoothShift = { 
/**
 * Its id.
 */
id: ShiftId, 
/**
 * The booth.
 */
occasion: OccasionId, 
/**
 * Who of us.
 */
colleague: ColleagueId, 
/**
 * From when.
 */
starts_at: string, 
/**
 * Until when.
 */
ends_at: string, };

export type Approach = { 
/**
 * Its id.
 */
id: ApproachId, 
/**
 * The conference to meet at, if it is one.
 */
conference: ConferenceId | null, 
/**
 * A contact.
 */
contact: ContactId | null, 
/**
 * A company.
 */
company: CompanyId | null, 
/**
 * A person on a programme who is no contact yet.
 */
occasion_person: OccasionPersonId | null, 
/**
 * Why.
 */
why: string | null, 
/**
 * When this was decided.
 */
marked_at: string, 
/**
 * When it was done with, met or not.
 */
done_at: string | null, };

export type VenueAlias = { 
/**
 * The venue.
 */
venue: VenueId, 
/**
 * `MB`.
 */
alias: string, };

export type Travel = { 
/**
 * From where.
 */
from_venue: VenueId, 
/**
 * Where to; the way back is a row of its own.
 */
to_venue: VenueId, 
/**
 * How.
 */
mode: TravelMode, 
/**
 * Minutes from door to door.
 */
minutes: number, };

export type Programme = { 
/**
 * Its id, the same for everyone.
 */
id: ProgrammeId, 
/**
 * Whose programme.
 */
conference: ConferenceId, 
/**
 * What the file calls itself.
 */
name: string, 
/**
 * Its format.
 */
kind: ProgrammeKind, };

export type Encounter = { 
/**
 * Its id.
 */
id: EncounterId, 
/**
 * With whom.
 */
contact: ContactId, 
/**
 * When.
 */
at: string, 
/**
 * How we know when.
 */
at_source: InstantSource, 
/**
 * Where.
 */
occasion: OccasionId | null, 
/**
 * Who of us.
 */
met_by: ColleagueId | null, 
/**
 * How warm it was.
 */
rating: Rating | null, 
/**
 * How it came in.
 */
source: Source, 
/**
 * The capture behind it.
 */
capture: CaptureId | null, };

export type Note = { 
/**
 * Its id.
 */
id: NoteId, 
/**
 * The contact it is about.
 */
contact: ContactId | null, 
/**
 * The encounter with that contact it belongs to.
 */
encounter: EncounterId | null, 
/**
 * The occasion it is about.
 */
occasion: OccasionId | null, 
/**
 * The company it is about.
 */
company: CompanyId | null, 
/**
 * When it was written.
 */
at: string, 
/**
 * Who wrote it.
 */
author: ColleagueId | null, 
/**
 * The text.
 */
body: string, 
/**
 * Who may read it.
 */
visibility: Visibility, };

export type Question = { 
/**
 * Its id.
 */
id: QuestionId, 
/**
 * The conference that asks.
 */
conference: ConferenceId, 
/**
 * The question.
 */
text: string, 
/**
 * How it is answered.
 */
kind: QuestionKind, 
/**
 * What can be chosen; empty for a text.
 */
choices: Array<string>, 
/**
 * Order among the conference's questions.
 */
position: number, };

export type Capture = { 
/**
 * Its id.
 */
id: CaptureId, 
/**
 * When it was captured.
 */
at: string, 
/**
 * How we know when.
 */
at_source: InstantSource, 
/**
 * The conference it was captured at.
 */
conference: ConferenceId | null, 
/**
 * The stamp it got.
 */
occasion: OccasionId | null, 
/**
 * Who of us captured it.
 */
by: ColleagueId | null, 
/**
 * How it came in.
 */
source: Source, 
/**
 * The name of the file it came from, without its folder.
 */
file_name: string | null, 
/**
 * The file it came from.
 */
file_hash: ContentHash | null, 
/**
 * `QRCode`, `DataMatrix`, … ; `None` for text.
 */
symbology: string | null, 
/**
 * What it says.
 */
payload: string, 
/**
 * The person's number in the organiser's list, where it has one.
 */
badge: string | null, 
/**
 * What became of it.
 */
status: CaptureStatus, 
/**
 * What it is, when it is nobody: why it waits, or what it is instead.
 */
reason: Meaning | null, 
/**
 * The picture kept with it.
 */
photo: ContentHash | null, 
/**
 * The person it became.
 */
contact: ContactId | null, };

export type BadgeLayout = { 
/**
 * Its id.
 */
id: LayoutId, 
/**
 * Whose badges; `None`: those scanned at no conference.
 */
conference: ConferenceId | null, 
/**
 * What stands where.
 */
layout: BadgeShape, };

export type BadgeShape = { "kind": "parts", 
/**
 * What stands between two parts.
 */
delimiter: string, 
/**
 * What each part is, in order.
 */
fields: Array<PersonField>, } | { "kind": "keys", 
/**
 * What stands under which key; what is not named is ignored.
 */
fields: Array<KeyField>, };

export type KeyField = { 
/**
 * The key; keys of objects within objects are joined by a dot.
 */
key: string, 
/**
 * What stands there.
 */
field: PersonField, };

export type Card = { 
/**
 * Its id.
 */
id: CardId, 
/**
 * What I call it: `Partner dinners`.
 */
label: string, 
/**
 * The name on it.
 */
name: PersonName, 
/**
 * The name in another script.
 */
second_name: PersonName | null, 
/**
 * Job title.
 */
title: string | null, 
/**
 * Company.
 */
company: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * Web address.
 */
url: string | null, 
/**
 * A line of my own.
 */
note: string | null, 
/**
 * Order among my cards.
 */
position: number, };

export type Colleague = { 
/**
 * Its id.
 */
id: ColleagueId, 
/**
 * The name.
 */
name: PersonName, 
/**
 * The e-mail, if known.
 */
email: string | null, 
/**
 * The IANA zone at home.
 */
zone: string | null, };

export type Args = { 
/**
 * The one thing it was about, if there was one.
 */
id?: string | null, 
/**
 * How many it was about.
 */
count?: number | null, 
/**
 * Of a scan: what the codes were read with. Steps of older versions do not say.
 */
via?: Via, };

export type Step = { 
/**
 * Its id.
 */
id: StepId, 
/**
 * What it did; for an undo or redo see [`of`](Self::of).
 */
verb: Verb, 
/**
 * What the step it took back or did again had done.
 */
of: Verb | null, 
/**
 * When its first entry was written.
 */
at: string, 
/**
 * How many entries it has.
 */
entries: number, 
/**
 * What it was about.
 */
args: Args, 
/**
 * The name of what it was about, as it is called now.
 */
name: string | null, 
/**
 * Whether its changes are in force; `false` after an undo.
 */
live: boolean, 
/**
 * Whether it can be undone (or, when not live, redone through its undo).
 */
undoable: boolean, 
/**
 * How many rows of people who were erased are no part of it any more.
 */
erased?: number, };

export type UndoState = { 
/**
 * The step that undo takes back.
 */
undo: Step | null, 
/**
 * The step that redo does again, told as the original step.
 */
redo: Step | null, };

export type OccasionRef = { 
/**
 * Its id.
 */
id: OccasionId, 
/**
 * What it is.
 */
kind: OccasionKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * `SVS318`.
 */
code: string | null, 
/**
 * When it begins.
 */
starts_at: string | null, 
/**
 * The zone of its clock.
 */
zone: string, 
/**
 * Whether I followed it from, or it is, an overflow room.
 */
overflow: boolean, };

export type MetAt = { 
/**
 * When.
 */
at: string, 
/**
 * The zone to show it in: that of the occasion, else the clock I lived by then.
 */
zone: string, 
/**
 * Where.
 */
occasion: OccasionRef | null, 
/**
 * How warm it was.
 */
rating: Rating | null, 
/**
 * Who of us.
 */
met_by: ColleagueRef | null, };

export type ColleagueRef = { 
/**
 * The id.
 */
id: ColleagueId, 
/**
 * The name.
 */
name: PersonName, 
/**
 * Whether it is me.
 */
me: boolean, };

export type CompanyRef = { 
/**
 * Its id.
 */
id: CompanyId, 
/**
 * Its name.
 */
name: string, };

export type PersonRow = { 
/**
 * The contact.
 */
id: ContactId, 
/**
 * The name shown first.
 */
name: PersonName, 
/**
 * The name in another script.
 */
second_name: PersonName | null, 
/**
 * Current title.
 */
title: string | null, 
/**
 * Current company.
 */
company: string | null, 
/**
 * The kind of occasion of the first encounter: the avatar's tint. `None`: met at none.
 */
first_kind: OccasionKind | null, 
/**
 * The last encounter; `None`: never met.
 */
last: MetAt | null, 
/**
 * The next open follow-up, due when it really is: what put it off or brings it back counted in.
 */
follow_up: FollowUp | null, };

export type PeopleFilter = { 
/**
 * As typed into the search box.
 */
query: string, 
/**
 * Only people met at this conference.
 */
conference: ConferenceId | null, 
/**
 * Only people met at this occasion.
 */
occasion: OccasionId | null, 
/**
 * Only people of this company.
 */
company: CompanyId | null, 
/**
 * Only people a step was about, for instance an import.
 */
step: StepId | null, 
/**
 * Only people with an open follow-up.
 */
follow_up: boolean, 
/**
 * Only people met on this day, on the clock I lived by then.
 */
on?: string, 
/**
 * Only people whose company is this to us.
 */
relation?: CompanyRelation, 
/**
 * Only people with this tag.
 */
tag?: string, 
/**
 * Only people whose last rated encounter was rated so.
 */
rating?: Rating, 
/**
 * Only people with an e-mail address.
 */
has_email?: boolean, 
/**
 * Only people who were met and to whom nothing promised was done yet.
 */
not_followed_up?: boolean, 
/**
 * Only people met by this one of us.
 */
met_by?: ColleagueId, 
/**
 * The order.
 */
sort: PeopleSort, };

export type PeopleSort = "last_met" | "name_korean" | "name_latin" | "company" | "closeness" | "next_step";

export type PeopleView = { 
/**
 * Names the list in later calls.
 */
view: number, 
/**
 * How many rows it has.
 */
count: number, 
/**
 * The first rows, so that the first paint needs no second call.
 */
rows: Array<PersonRow>, 
/**
 * Where its days begin; only a list by the last met has days.
 */
days: Array<DayOfPeople>, };

export type TextRange = { 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

export type SearchKey = "tag" | "company" | "met" | "at" | "on";

export type Found = { 
/**
 * People; those met last for an empty query.
 */
people: Array<FoundPerson>, 
/**
 * How many people there are.
 */
people_count: number, 
/**
 * Companies.
 */
companies: Array<FoundCompany>, 
/**
 * How many companies there are.
 */
companies_count: number, 
/**
 * Occasions of every conference.
 */
occasions: Array<FoundOccasion>, 
/**
 * How many occasions there are.
 */
occasions_count: number, };

export type FoundPerson = { 
/**
 * The person.
 */
row: PersonRow, 
/**
 * What matches in the name.
 */
name: Array<TextRange>, 
/**
 * In the name in the second script.
 */
second_name: Array<TextRange>, 
/**
 * In the company.
 */
company: Array<TextRange>, 
/**
 * In the title.
 */
title: Array<TextRange>, };

export type FoundCompany = { 
/**
 * The company.
 */
id: CompanyId, 
/**
 * Its name.
 */
name: string, 
/**
 * What matches in the name.
 */
marks: Array<TextRange>, 
/**
 * The alias or domain that matches where the name does not.
 */
alias: string | null, 
/**
 * What matches in it.
 */
alias_marks: Array<TextRange>, 
/**
 * How many people of it are known.
 */
people: number, };

export type FoundOccasion = { 
/**
 * The occasion.
 */
row: OccasionRow, 
/**
 * What matches in the title.
 */
title: Array<TextRange>, };

export type FoundText = { 
/**
 * The note; `None` for the abstract of an occasion.
 */
note: NoteId | null, 
/**
 * Whose page it is on.
 */
contact: ContactId | null, 
/**
 * The occasion whose page it is on.
 */
occasion: OccasionId | null, 
/**
 * The company whose page it is on.
 */
company: CompanyId | null, 
/**
 * Who or what that is.
 */
about: string, 
/**
 * The lines around what was found.
 */
snippet: string, 
/**
 * What matches in it.
 */
marks: Array<TextRange>, };

export type QueryCompletion = { 
/**
 * What a candidate replaces.
 */
range: TextRange, 
/**
 * The candidates, the likeliest first.
 */
candidates: Array<QueryCandidate>, };

export type QueryCandidate = { 
/**
 * What to put in: a key with its colon, or a whole field.
 */
insert: string, 
/**
 * What to show: the value, or the key.
 */
label: string, 
/**
 * The field it is of.
 */
key: SearchKey, 
/**
 * Whether only the key is meant, and a value is to follow.
 */
is_key: boolean, };

export type SavedView = { 
/**
 * Its id.
 */
id: SavedViewId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it shows.
 */
filter: PeopleFilter, };

export type Chosen = { "chosen": "view", 
/**
 * The list.
 */
view: number, 
/**
 * Who was taken out of the choice.
 */
except: Array<ContactId>, } | { "chosen": "people", 
/**
 * Who.
 */
ids: Array<ContactId>, };

export type PeopleChange = { "change": "tag", 
/**
 * The tag.
 */
name: string, } | { "change": "untag", 
/**
 * The tag.
 */
name: string, } | { "change": "company", 
/**
 * The company, found or made.
 */
name: string, } | { "change": "follow_up", 
/**
 * What.
 */
what: string, 
/**
 * By when.
 */
due_on: string | null, } | { "change": "move", 
/**
 * Where to.
 */
occasion: OccasionId, } | { "change": "trash" };

export type DayOfPeople = { 
/**
 * The day on the clock I lived by then: the conference's, else the one at home. `None`: never
 * met.
 */
on: string | null, 
/**
 * The position of the first of them; the others follow.
 */
first: number, };

export type AffiliationView = { 
/**
 * The affiliation.
 */
affiliation: Affiliation, 
/**
 * The company.
 */
company: CompanyRef | null, };

export type EncounterView = { 
/**
 * The encounter.
 */
encounter: Encounter, 
/**
 * Where and when, ready to show.
 */
met: MetAt, 
/**
 * Its notes, in the order they were written.
 */
notes: Array<Note>, 
/**
 * The conference's questions about it, with what was answered.
 */
answers: Array<Answered>, };

export type Answered = { 
/**
 * The question.
 */
question: Question, 
/**
 * The answer, if there is one; several choices are several lines.
 */
value: string | null, };

export type SessionLink = { 
/**
 * The session.
 */
occasion: OccasionRef, 
/**
 * Whether the person was on its programme, and as what.
 */
role: PersonRole | null, 
/**
 * What became of it for me.
 */
outcome: Outcome | null, };

export type Person = { 
/**
 * The row as lists show it.
 */
row: PersonRow, 
/**
 * The contact itself.
 */
contact: Contact, 
/**
 * Titles and companies, the current one first.
 */
affiliations: Array<AffiliationView>, 
/**
 * Contact points in order.
 */
points: Array<ContactPoint>, 
/**
 * Tags by name.
 */
tags: Array<string>, 
/**
 * Encounters, the latest first.
 */
encounters: Array<EncounterView>, 
/**
 * Sessions in common.
 */
sessions: Array<SessionLink>, 
/**
 * Notes that belong to no encounter, the latest first.
 */
notes: Array<Note>, 
/**
 * Follow-ups, open ones first.
 */
follow_ups: Array<FollowUp>, 
/**
 * The open ones in the order to do them, with when that is.
 */
owed: Array<Owed>, 
/**
 * Their photo.
 */
photo: ContentHash | null, 
/**
 * Until when they are kept.
 */
keep_until: string | null, 
/**
 * Fields of one's own, in order.
 */
fields: Array<FieldValue>, 
/**
 * Whom they know, and who knows them.
 */
relations: Array<RelationView>, 
/**
 * Everything that happened, the latest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * Pictures kept with them, such as both sides of a paper card, in the order they were taken.
 */
pictures: Array<PictureView>, };

export type StampReason = "pinned" | "attended" | "reserved" | "shift" | "on_now" | "unsure" | "nothing";

export type StampView = { 
/**
 * The occasion.
 */
occasion: OccasionRef | null, 
/**
 * Why this one.
 */
reason: StampReason, };

export type CaptureOutcome = { "outcome": "saved", 
/**
 * The new row.
 */
row: PersonRow, 
/**
 * Its encounter, if there is one.
 */
encounter: EncounterId | null, 
/**
 * Somebody known with the same name at the same company: perhaps the same person.
 */
maybe: PersonRow | null, } | { "outcome": "already_met", 
/**
 * The contact's row.
 */
row: PersonRow, 
/**
 * When and where it was met before.
 */
last: MetAt | null, 
/**
 * The new encounter, if there is one.
 */
encounter: EncounterId | null, 
/**
 * It is no new one: a line a moment ago was about the same meeting, which this one goes on
 * about.
 */
joined?: boolean, } | { "outcome": "scanned_before", 
/**
 * The person it is about, if anybody.
 */
row: PersonRow | null, 
/**
 * The instant of that capture.
 */
at: string, 
/**
 * The zone to show that in.
 */
zone: string, } | { "outcome": "unresolved", 
/**
 * The capture.
 */
capture: CaptureId, 
/**
 * Why: what it is.
 */
reason: Meaning, 
/**
 * The picture kept with it: somebody may read the name in it.
 */
photo: ContentHash | null, } | { "outcome": "not_a_person", 
/**
 * The capture, if it was kept.
 */
capture: CaptureId | null, 
/**
 * What it is.
 */
what: Meaning, 
/**
 * Which: a host, the name of a network, the title of an event.
 */
about: string | null, } | { "outcome": "already_scanned", 
/**
 * Whom it became or met then, if anybody.
 */
row: PersonRow | null, } | { "outcome": "read", 
/**
 * What it is.
 */
what: Meaning, 
/**
 * Which, in a few words.
 */
about: string | null, 
/**
 * The person it would become, if it is one.
 */
draft: ContactDraft | null, };

export type Pass = "fast" | "full_size" | "global" | "flattened" | "shrunk" | "sharpened" | "threshold" | "second_reader" | "smoothed" | "enlarged" | "unrolled" | "evened";

export type ScannedCode = { 
/**
 * What it says.
 */
text: string, 
/**
 * `qr`, `data_matrix`, … ; `None` for text.
 */
symbology: string | null, 
/**
 * What it took to read it from a picture; left out for text.
 */
pass?: Pass, 
/**
 * What it was read with; left out for a line.
 */
via?: Via, } & ({ "outcome": "saved", 
/**
 * The new row.
 */
row: PersonRow, 
/**
 * Its encounter, if there is one.
 */
encounter: EncounterId | null, 
/**
 * Somebody known with the same name at the same company: perhaps the same person.
 */
maybe: PersonRow | null, } | { "outcome": "already_met", 
/**
 * The contact's row.
 */
row: PersonRow, 
/**
 * When and where it was met before.
 */
last: MetAt | null, 
/**
 * The new encounter, if there is one.
 */
encounter: EncounterId | null, 
/**
 * It is no new one: a line a moment ago was about the same meeting, which this one goes on
 * about.
 */
joined?: boolean, } | { "outcome": "scanned_before", 
/**
 * The person it is about, if anybody.
 */
row: PersonRow | null, 
/**
 * The instant of that capture.
 */
at: string, 
/**
 * The zone to show that in.
 */
zone: string, } | { "outcome": "unresolved", 
/**
 * The capture.
 */
capture: CaptureId, 
/**
 * Why: what it is.
 */
reason: Meaning, 
/**
 * The picture kept with it: somebody may read the name in it.
 */
photo: ContentHash | null, } | { "outcome": "not_a_person", 
/**
 * The capture, if it was kept.
 */
capture: CaptureId | null, 
/**
 * What it is.
 */
what: Meaning, 
/**
 * Which: a host, the name of a network, the title of an event.
 */
about: string | null, } | { "outcome": "already_scanned", 
/**
 * Whom it became or met then, if anybody.
 */
row: PersonRow | null, } | { "outcome": "read", 
/**
 * What it is.
 */
what: Meaning, 
/**
 * Which, in a few words.
 */
about: string | null, 
/**
 * The person it would become, if it is one.
 */
draft: ContactDraft | null, });

export type ScannedFile = { 
/**
 * The file's name as given; `None` for what came from the clipboard.
 */
file: string | null, 
/**
 * Its codes; empty when it has none.
 */
codes: Array<ScannedCode>, 
/**
 * Why it could not be read, as a code.
 */
problem: ScanProblem | null, 
/**
 * When it was made, also if there is nobody in it; left out where that is not known.
 */
made?: Made, };

export type ScanProblem = "unreadable" | "not_an_image" | "unknown_format" | "damaged" | "too_large" | "gave_up" | "no_code";

export type ScanReport = { 
/**
 * Every file, in order.
 */
files: Array<ScannedFile>, 
/**
 * The step that undoes all of it; `None` when nothing was saved.
 */
step: StepId | null, };

export type CaptureView = { 
/**
 * The capture.
 */
capture: Capture, 
/**
 * The zone of its clock.
 */
zone: string, 
/**
 * Where.
 */
occasion: OccasionRef | null, 
/**
 * The conference's name.
 */
conference: string | null, };

export type ListColumn = { 
/**
 * Its header; its number where the list has none.
 */
header: string, 
/**
 * What it is.
 */
field: PersonField, 
/**
 * The first cells.
 */
cells: Array<string>, };

export type ListLook = { 
/**
 * Its columns.
 */
columns: Array<ListColumn>, 
/**
 * Whether what they are was saved with another list of this shape.
 */
saved: boolean, 
/**
 * What matching would do; how many are new is not known yet.
 */
report: MatchReport, };

export type Made = { 
/**
 * The instant.
 */
at: string, 
/**
 * The zone to show it in.
 */
zone: string, };

export type MatchReport = { 
/**
 * Rows of the list, its header not counted.
 */
rows: number, 
/**
 * Rows that say whose a badge is that waits.
 */
matched: number, 
/**
 * Rows that say it of a badge that another row says to be somebody else's; it waits on.
 */
disputed: number, 
/**
 * Rows for which no badge waits; they are not imported.
 */
unmatched: number, 
/**
 * Rows without a number.
 */
without_id: number, 
/**
 * Rows with the number of an earlier one.
 */
repeated: number, 
/**
 * Rows left out because nobody can tell what they say.
 */
damaged: number, 
/**
 * Rows that came in although something in them had to be put right.
 */
repaired: number, 
/**
 * The first of the damaged and repaired rows, each with its line.
 */
problems: Array<ImportProblem>, 
/**
 * Badges that waited.
 */
waiting: number, 
/**
 * Badges that are people now.
 */
resolved: number, 
/**
 * Badges that wait for another list.
 */
still_waiting: number, 
/**
 * New people.
 */
added: number, 
/**
 * People who were known before.
 */
known: number, 
/**
 * The step that undoes all of it; `None` when nothing was changed.
 */
step: StepId | null, };

export type BadgeParts = { 
/**
 * What stands between them; `None` for a JSON object or one single part.
 */
delimiter: string | null, 
/**
 * The parts, in order.
 */
parts: Array<BadgePart>, };

export type BadgePart = { 
/**
 * Its key, in a JSON object.
 */
key: string | null, 
/**
 * What it says.
 */
text: string, 
/**
 * What it most likely is.
 */
field: PersonField, };

export type BadgeTrial = { 
/**
 * The person, if it makes one.
 */
draft: ContactDraft | null, 
/**
 * The number in the organiser's list, if it says one.
 */
badge: string | null, 
/**
 * How many other captures that wait it reads too.
 */
others: number, };

export type BadgeLayoutView = { 
/**
 * The layout.
 */
layout: BadgeLayout, 
/**
 * The conference's name.
 */
conference: string | null, };

export type Taught = { 
/**
 * The layout.
 */
layout: BadgeLayout, 
/**
 * How many captures that waited became people.
 */
read: number, 
/**
 * The step that undoes all of it.
 */
step: StepId, };

export type FileState = { "state": "new" } | { "state": "seen" } | { "state": "captured", 
/**
 * The instant of that.
 */
at: string, };

export type FrameCode = { 
/**
 * Its corners in pixels from the frame's top left: its own top left, top right, bottom right,
 * bottom left.
 */
corners: [[number, number], [number, number], [number, number], [number, number]], 
/**
 * What became of it; `None` while it stays in view.
 */
code: ScannedCode | null, };

export type FrameReport = { 
/**
 * The codes that can be read.
 */
codes: Array<FrameCode>, 
/**
 * Where codes are that cannot be read; `None` where nobody looked for those.
 */
unread: Array<[[number, number], [number, number], [number, number], [number, number]]> | null, 
/**
 * The step that undoes what was saved.
 */
step: StepId | null, };

export type PhotoList = { 
/**
 * In the order they were taken.
 */
photos: Array<PhotoView>, 
/**
 * The zone taken for cameras that did not write down theirs.
 */
camera: string, 
/**
 * For how many photos that mattered.
 */
without_offset: number, 
/**
 * What may be a photo or hold some and cannot be looked at, by its name in the folder.
 */
unreadable: Array<string>, };

export type PhotoView = { 
/**
 * Where it is.
 */
path: string, 
/**
 * The name of its file.
 */
name: string, 
/**
 * How we know when it was taken.
 */
at_source: InstantSource, 
/**
 * When that was, and where.
 */
stamp: PhotoStamp, };

export type PhotoStamp = { 
/**
 * When.
 */
at: string, 
/**
 * The day on the clock I lived by.
 */
day: string, 
/**
 * The zone to show it in.
 */
zone: string, 
/**
 * What was on then.
 */
occasion: OccasionRef | null, };

export type PhotosReport = { 
/**
 * How many were chosen.
 */
total: number, 
/**
 * How many were read before it was stopped.
 */
read: number, 
/**
 * Led to somebody.
 */
people: number, 
/**
 * Hold a code that waits to be understood.
 */
waiting: number, 
/**
 * Hold codes about no person.
 */
not_people: number, 
/**
 * Were kept with a session.
 */
sessions: number, 
/**
 * Are paper cards that wait to be typed in.
 */
cards: number, 
/**
 * Hold no code and stay where they are.
 */
nothing: number, 
/**
 * Were read before.
 */
seen: number, 
/**
 * Could not be read.
 */
unreadable: number, 
/**
 * Those that are worth a line.
 */
files: Array<ScannedFile>, 
/**
 * The step that undoes all of it; `None` when nothing was saved.
 */
step: StepId | null, };

export type PaperCard = { 
/**
 * Its capture.
 */
capture: CaptureId, 
/**
 * The picture; `None`: it could not be made.
 */
photo: ContentHash | null, 
/**
 * The name of the file.
 */
file_name: string | null, 
/**
 * When and where it was photographed.
 */
stamp: PhotoStamp, };

export type PictureView = { 
/**
 * Its capture.
 */
capture: CaptureId, 
/**
 * The picture.
 */
hash: ContentHash, 
/**
 * When it was taken.
 */
at: string, 
/**
 * The zone to show that in.
 */
zone: string, 
/**
 * The name of the file.
 */
file_name: string | null, };

export type InboxNews = { "news": "read", 
/**
 * What became of them.
 */
report: PhotosReport, } | { "news": "gone", 
/**
 * Which.
 */
folder: string, } | { "news": "back", 
/**
 * Which.
 */
folder: string, };

export type QuickKind = "name" | "second_name" | "title" | "company" | "email" | "phone" | "url" | "tag" | "follow_up" | "place" | "note";

export type QuickPart = { 
/**
 * What it is.
 */
kind: QuickKind, 
/**
 * What will be saved of it, without the marks around it.
 */
text: string, 
/**
 * Where it begins in the line, in UTF-16 units, as JavaScript counts.
 */
from: number, 
/**
 * Where it ends, in UTF-16 units; that unit is no longer in it.
 */
to: number, 
/**
 * Of a follow-up: the day it is due, if one was understood.
 */
due_on: string | null, };

export type NotesKind = "person" | "talk" | "day";

export type NotesPiece = { 
/**
 * What it is.
 */
kind: NotesKind, 
/**
 * What was there.
 */
text: string, 
/**
 * The same as one line to be added.
 */
line: string, 
/**
 * What the line is understood as; nothing for a day.
 */
parts: Array<QuickPart>, 
/**
 * When it was; `None` is now.
 */
at: string | null, 
/**
 * The IANA zone of the clock then.
 */
zone: string, 
/**
 * Where it will be recorded.
 */
place: Place, 
/**
 * The occasion of that instant.
 */
occasion: OccasionRef | null, };

export type CompanyRow = { 
/**
 * The company.
 */
company: Company, 
/**
 * How many people of it are known.
 */
people: number, 
/**
 * How many occasions it has a part in.
 */
occasions: number, };

export type CompanyPage = { 
/**
 * The company.
 */
company: Company, 
/**
 * Other names.
 */
aliases: Array<string>, 
/**
 * Mail domains.
 */
domains: Array<string>, 
/**
 * Its people, the last met first.
 */
people: Array<PersonRow>, 
/**
 * Who writes from one of its mail domains and works nowhere that is known.
 */
by_domain: Array<PersonRow>, 
/**
 * Occasions it has a part in.
 */
occasions: Array<CompanyOccasion>, 
/**
 * Encounters with any of its people, the latest first.
 */
encounters: Array<CompanyEncounter>, 
/**
 * Notes, the latest first.
 */
notes: Array<Note>, };

export type WrapUp = { 
/**
 * The day.
 */
on: string, 
/**
 * The day that is now, on the same clock.
 */
today: string, 
/**
 * The days of the conference on show.
 */
trip: Array<string>, 
/**
 * What is open, in the order to go through it.
 */
items: Array<WrapItem>, 
/**
 * What the day came to.
 */
summary: DaySummary, 
/**
 * Where nothing is open: the last day of the conference that left something.
 */
open: string | null, };

export type WrapItem = { "item": "photos", 
/**
 * Which, in the order they were taken.
 */
paths: Array<string>, } | { "item": "capture", 
/**
 * The capture.
 */
capture: CaptureView, } | { "item": "same", 
/**
 * Who is new.
 */
person: PersonRow, 
/**
 * Who was known before.
 */
other: PersonRow, } | { "item": "place", 
/**
 * Who.
 */
person: PersonRow, 
/**
 * The encounter.
 */
met: EncounterView, } | { "item": "rate", 
/**
 * Who.
 */
person: PersonRow, 
/**
 * The encounter.
 */
met: EncounterView, } | { "item": "outcome", 
/**
 * The occasion.
 */
row: OccasionRow, };

export type DaySummary = { 
/**
 * How many people were met.
 */
met: number, 
/**
 * How many of them were met for the first time.
 */
new: number, 
/**
 * How many were hot.
 */
hot: number, 
/**
 * How many were warm.
 */
warm: number, 
/**
 * How many sessions, dinners and the rest I was at.
 */
attended: number, 
/**
 * How many of those met are owed something by the day after.
 */
to_write: number, };

export type OccasionFilter = { 
/**
 * Whose; `None`: those of no conference.
 */
conference: ConferenceId | null, 
/**
 * Words that must all occur in title, code, people, companies, place, track, level, format or topics.
 */
query: string, 
/**
 * On this day of the conference's clock.
 */
on: string | null, 
/**
 * Without a day.
 */
unscheduled: boolean, 
/**
 * Of this kind.
 */
kind: OccasionKind | null, 
/**
 * At this venue.
 */
venue: VenueId | null, 
/**
 * In this track.
 */
track: string | null, 
/**
 * Of this level.
 */
level: string | null, 
/**
 * In this format.
 */
format: string | null, 
/**
 * With a part of this company.
 */
company: CompanyId | null, 
/**
 * Of this state.
 */
state: OccasionState, };

export type OccasionsView = { 
/**
 * Names the list in later calls.
 */
view: number, 
/**
 * How many rows it has.
 */
count: number, 
/**
 * The first rows, so that the first paint needs no second call.
 */
rows: Array<OccasionRow>, 
/**
 * Where its days begin; a list that was searched is by rank and has none.
 */
days: Array<DayOfOccasions>, };

export type DayOfOccasions = { 
/**
 * The day on the conference's clock; `None`: not scheduled.
 */
on: string | null, 
/**
 * The position of the first of them; the others follow.
 */
first: number, };

export type OccasionFacets = { 
/**
 * How many there are.
 */
total: number, 
/**
 * Those that are on no day.
 */
unscheduled: number, 
/**
 * Those no longer on the programme.
 */
vanished: number, 
/**
 * Days, the first first.
 */
days: Array<Facet>, 
/**
 * Kinds, in the order people expect.
 */
kinds: Array<Facet>, 
/**
 * Venues by name.
 */
venues: Array<Facet>, 
/**
 * Tracks by name.
 */
tracks: Array<Facet>, 
/**
 * Levels by name.
 */
levels: Array<Facet>, 
/**
 * Formats by name.
 */
formats: Array<Facet>, 
/**
 * Companies by name.
 */
companies: Array<Facet>, };

export type Facet = { 
/**
 * What the filter takes: an id, a day, a word.
 */
value: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How many occasions have it.
 */
count: number, };

export type CompanyOccasion = { 
/**
 * The occasion.
 */
occasion: OccasionRef, 
/**
 * The company's part.
 */
role: CompanyRole, };

export type CompanyEncounter = { 
/**
 * With whom.
 */
contact: ContactId, 
/**
 * The name.
 */
name: PersonName, 
/**
 * When and where.
 */
met: MetAt, };

export type OccasionRow = { 
/**
 * The occasion.
 */
occasion: Occasion, 
/**
 * The zone of its clock.
 */
zone: string, 
/**
 * `Venetian, Titian 2203`.
 */
place: string | null, 
/**
 * The hosts' and sponsors' names.
 */
hosts: Array<string>, 
/**
 * The speakers' names.
 */
speakers: Array<string>, 
/**
 * How many people were met there.
 */
met: number, };

export type OccasionPage = { 
/**
 * The row as lists show it.
 */
row: OccasionRow, 
/**
 * The venue.
 */
venue: Venue | null, 
/**
 * The room.
 */
room: Room | null, 
/**
 * Its companies.
 */
companies: Array<OccasionCompanyView>, 
/**
 * The people on its programme.
 */
people: Array<OccasionPerson>, 
/**
 * Where it can be watched or read again.
 */
links: Array<OccasionLink>, 
/**
 * Who was met there.
 */
met: Array<PersonRow>, 
/**
 * The session it is the overflow of or repeats.
 */
original: OccasionRef | null, 
/**
 * Notes, the latest first.
 */
notes: Array<Note>, 
/**
 * Pictures taken there that are of nobody: slides.
 */
pictures: Array<PictureView>, };

export type ApproachEntry = { 
/**
 * Whom; the contact where there is one.
 */
target: ApproachTarget, 
/**
 * The name shown first.
 */
name: PersonName, 
/**
 * The name in another script.
 */
second_name: PersonName | null, 
/**
 * The title.
 */
title: string | null, 
/**
 * The company; of a company none.
 */
company: string | null, 
/**
 * The kind of occasion of the first encounter: the avatar's tint.
 */
first_kind: OccasionKind | null, 
/**
 * How things stand.
 */
state: ApproachState, 
/**
 * Why they are on the list.
 */
reasons: Array<ApproachReason>, 
/**
 * What was decided by hand.
 */
mark: Approach | null, 
/**
 * Where they can be met from now on, the next first.
 */
chances: Array<ApproachChance>, 
/**
 * When they were met at this conference.
 */
met: MetAt | null, 
/**
 * When they were met last, wherever.
 */
last: MetAt | null, };

export type ApproachState = "ahead" | "passed" | "met" | "done";

export type ApproachReason = { 
/**
 * Their part in it.
 */
part: ApproachPart, 
/**
 * A session I go or went to, a dinner of mine.
 */
occasion: OccasionRef, };

export type ApproachChance = { 
/**
 * Their part in it.
 */
part: ApproachPart, 
/**
 * What it is; without a start it goes on all the time.
 */
occasion: OccasionRef, 
/**
 * When it ends, where that is known.
 */
ends_at: string | null, 
/**
 * `Venetian, Titian 2203`.
 */
place: string | null, 
/**
 * Whether it is on now.
 */
now: boolean, };

export type ApproachPart = "speaks" | "hosts" | "guest" | "booth";

export type ApproachMark = { 
/**
 * The mark.
 */
approach: Approach, 
/**
 * The contact it means.
 */
contact: ContactId | null, 
/**
 * The entries on programmes that are the same person.
 */
people: Array<OccasionPersonId>, };

export type GuestSheet = { 
/**
 * The occasion.
 */
row: OccasionRow, 
/**
 * Those expected, as the programme has them; behind them whoever else was met there.
 */
guests: Array<GuestView>, };

export type GuestView = { 
/**
 * As expected; `None` for whoever came without being so.
 */
person: OccasionPerson | null, 
/**
 * Who it is among the contacts.
 */
contact: PersonRow | null, 
/**
 * Who it may be.
 */
maybe: Array<SpeakerGuess>, 
/**
 * When they were met there.
 */
came: MetAt | null, 
/**
 * When they were met last before.
 */
before: MetAt | null, 
/**
 * What their company is to us.
 */
relation: CompanyRelation | null, 
/**
 * Their tags.
 */
tags: Array<string>, 
/**
 * The latest notes on them.
 */
notes: Array<Note>, 
/**
 * What I owe them.
 */
follow_ups: Array<FollowUp>, 
/**
 * Where they speak at the same conference.
 */
sessions: Array<OccasionRef>, };

export type TripReportPreview = { 
/**
 * What its folder could be called.
 */
folder_name: string, 
/**
 * How many days it has something of.
 */
days: number, 
/**
 * How many sessions, dinners and so on would be in it, whatever is chosen.
 */
occasions: number, 
/**
 * How many notes only I may read.
 */
my_notes: number, 
/**
 * How many people were met there.
 */
people: number, 
/**
 * The pictures that can be chosen, in the order they were taken.
 */
pictures: Array<PictureView>, };

export type TripReportDone = { 
/**
 * The folder.
 */
folder: string, 
/**
 * How many days it has.
 */
days: number, 
/**
 * How many sessions, dinners and so on.
 */
occasions: number, 
/**
 * How many pictures.
 */
pictures: number, 
/**
 * How many notes were left out because only I may read them.
 */
notes_left_out: number, };

export type SpeakerView = { 
/**
 * As the programme has it.
 */
person: OccasionPerson, 
/**
 * Who it is among the contacts; met if there is a last encounter.
 */
contact: PersonRow | null, 
/**
 * Who it may be, the likeliest first; nobody once that is settled.
 */
maybe: Array<SpeakerGuess>, 
/**
 * How many other sessions of the conference the same person is on the programme of.
 */
elsewhere: number, };

export type SpeakerGuess = { 
/**
 * The contact.
 */
contact: PersonRow, 
/**
 * What speaks for it, the strongest first.
 */
reasons: Array<SpeakerReason>, };

export type SpeakerReason = "company" | "mail_domain" | "former_company" | "title" | "name_alone";

export type OccasionCompanyView = { 
/**
 * The company.
 */
company: CompanyRef, 
/**
 * Its part.
 */
role: CompanyRole, };

export type DayView = { 
/**
 * The zone of its clock: the conference's on show, else home's.
 */
zone: string, 
/**
 * Today on that clock.
 */
today: string, 
/**
 * The days of the conference on show.
 */
trip: Array<string>, 
/**
 * The days asked for.
 */
days: Array<Day>, };

export type Day = { 
/**
 * The date.
 */
on: string, 
/**
 * Its midnight.
 */
starts_at: string, 
/**
 * The midnight after it: 23, 24 or 25 hours later.
 */
ends_at: string, 
/**
 * What fills it.
 */
all_day: Array<OccasionRow>, 
/**
 * What has its hours, in the order of time.
 */
blocks: Array<DayBlock>, 
/**
 * What I cannot be at both of, worst first.
 */
clashes: Array<DayClash>, };

export type DayBlock = { 
/**
 * What.
 */
row: OccasionRow, 
/**
 * The building, for its colour.
 */
venue: Venue | null, 
/**
 * When I am there: its own hours, or those of my shift. May be before the day.
 */
starts_at: string, 
/**
 * Until when, also where the end is open. May be after the day.
 */
ends_at: string, 
/**
 * Whether it is a shift of mine at a booth.
 */
shift: boolean, 
/**
 * Whether it has opening hours: one comes and goes, and it stands in lanes of its own.
 */
open: boolean, 
/**
 * The first lane it stands in, from 0.
 */
lane: number, 
/**
 * How many lanes it takes.
 */
width: number, 
/**
 * How many lanes there are.
 */
of: number, 
/**
 * Whether I can make it; `None` for what has opening hours and what is over.
 */
reach: ReachView | null, };

export type DayClash = { 
/**
 * The one that begins first.
 */
first: OccasionRef, 
/**
 * The other.
 */
second: OccasionRef, 
/**
 * How long both go on.
 */
overlap_minutes: number, 
/**
 * How late I am at the door of the second when I stay to the end of the first.
 */
short_minutes: number, };

export type Chances = { 
/**
 * Whether I can make it; `None` for what has opening hours, no time, or is over.
 */
reach: ReachView | null, 
/**
 * How to have it after all, the nearest first.
 */
ways_out: Array<WayOutView>, };

export type WayOutView = { 
/**
 * What it is.
 */
kind: WayOutKind, 
/**
 * Which to go to; for a recording the session itself.
 */
row: OccasionRow, 
/**
 * How long the way is, where that is known.
 */
minutes: number | null, 
/**
 * Minutes in hand at its door.
 */
spare_minutes: number | null, 
/**
 * Where the recording is, once somebody said.
 */
link: OccasionLink | null, };

export type WayOutKind = "overflow" | "repeat" | "recording" | "similar";

export type Gap = { 
/**
 * When I have to go on, or as far as was looked.
 */
until: string, 
/**
 * What fits, best first.
 */
fits: Array<GapFit>, };

export type GapFit = { 
/**
 * What.
 */
row: OccasionRow, 
/**
 * How long the way is, where that is known.
 */
minutes: number | null, 
/**
 * From when I am there.
 */
from: string, 
/**
 * Until when.
 */
until: string, };

export type ReachView = { 
/**
 * When I have to be there: the start, or earlier where a seat lapses.
 */
door: string, 
/**
 * What I come from; `None`: from here, or nobody knows.
 */
from: OccasionRef | null, 
/**
 * The place I come from.
 */
from_place: string | null, 
/**
 * How long the way is; `None` where it is not known where I am then.
 */
minutes: number | null, 
/**
 * How, where somebody said.
 */
mode: TravelMode | null, 
/**
 * Whether the minutes are only assumed: nobody said how long this way takes.
 */
assumed: boolean, 
/**
 * When to leave.
 */
leave_by: string, 
/**
 * Minutes in hand at the door; below zero: short.
 */
spare_minutes: number, 
/**
 * What of mine is in the way, worst first.
 */
clashes: Array<DayClash>, };

export type NowView = { 
/**
 * Where new people are recorded, and why.
 */
stamp: StampView, 
/**
 * That occasion.
 */
here: OccasionRow | null, 
/**
 * What else is on that I may be at.
 */
likely: Array<OccasionRow>, 
/**
 * Who is to be met here, or before I go on.
 */
approach: Array<ApproachEntry>, 
/**
 * Who was met here, the latest first; where nothing is on, today.
 */
met: Array<MetHere>, 
/**
 * How many people were met today.
 */
met_today: number, 
/**
 * The zone of the clock.
 */
zone: string, 
/**
 * My day, if it is one of the conference or has anything of mine.
 */
day: Day, 
/**
 * What comes next of mine, today or tomorrow.
 */
next: DayBlock | null, 
/**
 * What I could do until I have to go on; `None` while I am at something.
 */
gap: Gap | null, 
/**
 * What I owe, the nearest due first.
 */
owed: Array<Owed>, 
/**
 * How much that is in all.
 */
owed_count: number, 
/**
 * After the last of what I meant to be at: how much the day left open.
 */
evening: number | null, };

export type MetHere = { 
/**
 * Who.
 */
person: PersonRow, 
/**
 * When.
 */
at: string, };

export type Owed = { 
/**
 * What.
 */
follow_up: FollowUp, 
/**
 * Whom.
 */
person: PersonRow, 
/**
 * When.
 */
due: Due | null, 
/**
 * How soon that is.
 */
group: OwedGroup, 
/**
 * The zone they live in, where it is known.
 */
zone: string | null, 
/**
 * The zone of my present clock.
 */
clock: string, };

export type MyPart = { 
/**
 * What I mean to do.
 */
plan: Plan, 
/**
 * What became of it.
 */
outcome: Outcome | null, 
/**
 * To be watched as a recording.
 */
watch_later: boolean, };

export type ConferencePage = { 
/**
 * The conference.
 */
conference: Conference, 
/**
 * Its venues by name.
 */
venues: Array<Venue>, 
/**
 * The rooms of all of them.
 */
rooms: Array<Room>, };

export type VenueView = { 
/**
 * The venue.
 */
venue: Venue, 
/**
 * Its other names.
 */
aliases: Array<string>, 
/**
 * Its rooms by name.
 */
rooms: Array<Room>, 
/**
 * How many occasions take place there.
 */
occasions: number, };

export type PlacesPage = { 
/**
 * The conference with its rules.
 */
conference: Conference, 
/**
 * Its venues by name.
 */
venues: Array<VenueView>, 
/**
 * The ways somebody said.
 */
ways: Array<Travel>, 
/**
 * Minutes between venues of which nobody said, as the rules have it or by default.
 */
travel_minutes: number, 
/**
 * Minutes between two rooms of one venue, likewise.
 */
within_minutes: number, };

export type ShiftView = { 
/**
 * The shift.
 */
shift: BoothShift, 
/**
 * Who it is.
 */
by: ColleagueRef, };

export type QuestionView = { 
/**
 * The question.
 */
question: Question, 
/**
 * How often it was answered.
 */
answers: number, };

export type CardView = { 
/**
 * The card.
 */
card: Card, 
/**
 * Its code.
 */
code: CardCode, };

export type CardCode = { "state": "readable", 
/**
 * The rows of the symbol, `1` for dark, without quiet zone.
 */
modules: Array<string>, 
/**
 * QR version, 1 to 40.
 */
version: number, 
/**
 * Bytes of the vCard in it.
 */
bytes: number, } | { "state": "too_much", 
/**
 * Bytes of the vCard.
 */
bytes: number, 
/**
 * How many would fit.
 */
limit: number, 
/**
 * The fields to shorten, the longest first.
 */
shorten: Array<string>, };

export type ImportReport = { 
/**
 * Cards in the file.
 */
read: number, 
/**
 * New contacts.
 */
added: number, 
/**
 * Known by the same card.
 */
same_card: number, 
/**
 * Known by the same e-mail.
 */
same_email: number, 
/**
 * Known by the same phone.
 */
same_phone: number, 
/**
 * Left out, each with its line and reason.
 */
skipped: Array<ImportProblem>, 
/**
 * Cards that came in although part of them could not be read.
 */
problems: Array<ImportProblem>, 
/**
 * The step that undoes all of it; `None` when nothing was added.
 */
step: StepId | null, };

export type ImportProblem = { 
/**
 * The line in the file, from 1.
 */
line: number, 
/**
 * What was wrong, as a code.
 */
reason: string, 
/**
 * What it was about: a vCard property, a list's name.
 */
detail: string | null, };

export type ProgrammeLook = { 
/**
 * Its format.
 */
kind: ProgrammeKind, 
/**
 * What it calls itself.
 */
name: string | null, 
/**
 * The conference it goes to; `None`: a new one is made.
 */
conference: ConferenceId | null, 
/**
 * That conference's name.
 */
conference_name: string, 
/**
 * The IANA zone its times are in, where they do not say so themselves.
 */
zone: string, 
/**
 * The file names no zone: it has to be asked.
 */
asks_zone: boolean, 
/**
 * Most of what is known would be marked as gone: is that so, or is it only a part?
 */
asks_rest: boolean, 
/**
 * Nothing tells that it is of the conference on show: that has to be asked.
 */
asks_conference: boolean, 
/**
 * The columns, if it is a table.
 */
columns: Array<SessionColumn>, 
/**
 * What the columns are was known from an earlier table of this shape.
 */
saved: boolean, 
/**
 * What an import would do.
 */
report: ProgrammeReport, };

export type SessionColumn = { 
/**
 * Its header.
 */
header: string, 
/**
 * What it is taken for.
 */
field: SessionField, 
/**
 * Its first cells.
 */
cells: Array<string>, };

export type ProgrammeReport = { 
/**
 * Items in the file.
 */
read: number, 
/**
 * New ones.
 */
added: number, 
/**
 * Known ones that are different now.
 */
changed: number, 
/**
 * Known ones that are as they were.
 */
unchanged: number, 
/**
 * Those that could not be placed; each is among the problems.
 */
not_placed: number, 
/**
 * Known ones that are no longer in the file: marked, not deleted.
 */
vanished: number, 
/**
 * Items that have a time or a day.
 */
scheduled: number, 
/**
 * Items without one.
 */
unscheduled: number, 
/**
 * Different people on the programme.
 */
people: number, 
/**
 * Speakers of all sessions together.
 */
speakers: number, 
/**
 * Different companies with a part in it.
 */
companies: number, 
/**
 * Different buildings.
 */
venues: number, 
/**
 * Different rooms.
 */
rooms: number, 
/**
 * Repeats of other sessions.
 */
repeats: number, 
/**
 * Overflow rooms of other sessions.
 */
overflows: number, 
/**
 * What moved, was renamed, called off or added since the last import; the first thousand.
 */
changes: Array<ProgrammeChange>, 
/**
 * What was wrong, with its line; the first thousand.
 */
problems: Array<ProgrammeProblem>, 
/**
 * How many problems there are.
 */
problem_count: number, 
/**
 * The conference.
 */
conference: ConferenceId | null, 
/**
 * What the conference is called.
 */
conference_name: string, 
/**
 * The IANA zone of the times that name none.
 */
zone: string, 
/**
 * How that zone is known.
 */
zone_why: ProgrammeZone, 
/**
 * The step that undoes all of it; `None` when nothing changed.
 */
step: StepId | null, };

export type ProgrammeChange = { 
/**
 * What.
 */
kind: ProgrammeChangeKind, 
/**
 * The session.
 */
occasion: OccasionId, 
/**
 * What it is called now.
 */
title: string, 
/**
 * What it was called.
 */
was: string | null, 
/**
 * When and where it was.
 */
from: WhenWhere | null, 
/**
 * When and where it is.
 */
to: WhenWhere | null, 
/**
 * I mean to go, or was there.
 */
mine: boolean, };

export type WhenWhere = { 
/**
 * When it begins.
 */
starts_at: string | null, 
/**
 * When it ends.
 */
ends_at: string | null, 
/**
 * The day it fills.
 */
all_day_on: string | null, 
/**
 * The building.
 */
venue: string | null, 
/**
 * The room.
 */
room: string | null, };

export type ProgrammeProblem = { 
/**
 * The line it stands in, from 1.
 */
line: number | null, 
/**
 * The way to it in a file without lines.
 */
path: string | null, 
/**
 * What it is called.
 */
title: string | null, 
/**
 * What was wrong.
 */
reason: ProgrammeReason, 
/**
 * The text in question.
 */
detail: string | null, 
/**
 * It came in nevertheless.
 */
placed: boolean, };

export type BackupView = { 
/**
 * Where it is.
 */
path: string, 
/**
 * The instant of the state it holds.
 */
at: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Whether it cannot be read, and so cannot be restored; the counts are 0 then.
 */
damaged: boolean, 
/**
 * People in it.
 */
people: number, 
/**
 * Encounters in it.
 */
encounters: number, 
/**
 * Companies in it.
 */
companies: number, 
/**
 * When its newest change was made.
 */
last_change: string | null, };

export type RestoreDone = { 
/**
 * People in the profile now.
 */
people: number, 
/**
 * Encounters in the profile now.
 */
encounters: number, 
/**
 * Companies in the profile now.
 */
companies: number, 
/**
 * The state before: restoring it takes this restore back.
 */
kept: BackupView | null, 
/**
 * Where the database was put that could not be read.
 */
set_aside: string | null, };

export type CheckReport = { 
/**
 * Whether there is nothing below to worry about.
 */
sound: boolean, 
/**
 * What SQLite says about its pages and indexes.
 */
database: Array<string>, 
/**
 * Rows that refer to something that is not there, as `table: count`.
 */
references: Array<string>, 
/**
 * Derived rows that differ from what the facts say, as `table: count`.
 */
derived: Array<string>, 
/**
 * Journal entries that cannot be read, and so not be undone.
 */
journal: Array<string>, 
/**
 * Files that others than their owner may read.
 */
exposed: Array<string>, 
/**
 * How many journal entries were read.
 */
entries: number, };

export type ExportPreview = { 
/**
 * The columns' headers.
 */
columns: Array<string>, 
/**
 * The first rows, cell by cell as they will stand in the file.
 */
rows: Array<Array<string>>, 
/**
 * How many rows the file will have, the header not counted.
 */
total: number, 
/**
 * How many people have no e-mail, which most CRMs take as the key.
 */
without_email: number, 
/**
 * How many phones could not be brought to E.164 and stay as given.
 */
phones_as_given: number, 
/**
 * How many notes stay here because of their visibility.
 */
notes_left_out: number, 
/**
 * A name for the file.
 */
file_name: string, };

export type ExportDone = { 
/**
 * Where.
 */
path: string, 
/**
 * Rows, the header not counted.
 */
rows: number, 
/**
 * How many people have no e-mail.
 */
without_email: number, 
/**
 * How many phones have no known E.164 form.
 */
phones_as_given: number, 
/**
 * How many notes stayed here because of their visibility.
 */
notes_left_out: number, };

export type Preset = "spreadsheet" | "hubspot";

export type Settings = { 
/**
 * Country for phone numbers without a prefix (ISO 3166, `KR`); `None`: that of the home zone.
 */
region: string | null, 
/**
 * A second folder for backups.
 */
backup_folder: string | null, 
/**
 * How many days the frame of a badge waits for somebody to read it; `None`: 30.
 */
frame_days: number | null, 
/**
 * How the window reminds of what is due today.
 */
reminders: Reminders, };

export type AppState = { 
/**
 * The profile's folder.
 */
folder: string, 
/**
 * Whether this is the sample.
 */
sample: boolean, 
/**
 * Who uses the app; `None` at the first run.
 */
me: Colleague | null, 
/**
 * All of us, in the order we were added.
 */
colleagues: Array<Colleague>, 
/**
 * Who of us is scanning.
 */
operator: ColleagueId | null, 
/**
 * All conferences, the latest first.
 */
conferences: Array<Conference>, 
/**
 * The conference on show.
 */
conference: Conference | null, 
/**
 * Where new people are recorded.
 */
stamp: StampView, 
/**
 * How many contacts.
 */
people: number, 
/**
 * How many companies.
 */
companies: number, 
/**
 * How many captures wait to be understood.
 */
unresolved: number, 
/**
 * What undo and redo would do.
 */
undo: UndoState, 
/**
 * The folder whose new photos are read as they arrive.
 */
inbox: string | null, 
/**
 * Settings of this computer.
 */
settings: Settings, 
/**
 * The instant this state was told, by the clock of the verb.
 */
now: string, };

export type Sureness = "certain" | "likely" | "possible";

export type Reason = { "reason": "same_name", name: string, } | { "reason": "other_script", one: string, other: string, } | { "reason": "nickname", one: string, other: string, } | { "reason": "initial", one: string, other: string, } | { "reason": "spelling", one: string, other: string, } | { "reason": "part_of_name", one: string, other: string, } | { "reason": "given_name", one: string, other: string, } | { "reason": "family_name", one: string, other: string, } | { "reason": "email", address: string, } | { "reason": "alike_email", one: string, other: string, } | { "reason": "phone", number: string, shared: boolean, } | { "reason": "badge", badge: string, } | { "reason": "link", link: string, } | { "reason": "company", name: string, } | { "reason": "title", title: string, } | { "reason": "other_emails", one: string, other: string, } | { "reason": "other_phones", one: string, other: string, } | { "reason": "other_badges", one: string, other: string, } | { "reason": "same_company_name", one: string, other: string, } | { "reason": "initialism", one: string, other: string, } | { "reason": "domain", domain: string, };

export type Likeness = { 
/**
 * How sure it is.
 */
sureness: Sureness, 
/**
 * What speaks for it, the strongest first, then what speaks against it.
 */
reasons: Array<Reason>, };

export type DuplicatesView = { 
/**
 * What to ask rows of.
 */
view: number, 
/**
 * How many pairs there are.
 */
count: number, 
/**
 * The first of them.
 */
rows: Array<Duplicate>, };

export type Duplicate = { 
/**
 * Who was known first.
 */
one: PersonRow, 
/**
 * Who came later.
 */
other: PersonRow, 
/**
 * How sure it is, and why.
 */
likeness: Likeness, 
/**
 * Whether it still waits for an answer: neither merged, nor told apart, nor deleted meanwhile.
 */
open: boolean, };

export type CompanyDuplicate = { 
/**
 * Where more people are.
 */
one: CompanyRow, 
/**
 * The other.
 */
other: CompanyRow, 
/**
 * How sure it is, and why.
 */
likeness: Likeness, };

export type MergeField = { "field": "name" } | { "field": "second_name" } | { "field": "reading" } | { "field": "language" } | { "field": "zone" } | { "field": "photo" } | { "field": "keep_until" } | { "field": "basis" } | { "field": "work" } | { "field": "custom", 
/**
 * Which.
 */
id: string, };

export type MergeChoice = { 
/**
 * Which.
 */
field: MergeField, 
/**
 * The name of a field of one's own.
 */
name: string | null, 
/**
 * Whose there are: each with its text, the survivor's first.
 */
options: Array<MergeOption>, 
/**
 * Whose is taken.
 */
picked: ContactId, };

export type MergeOption = { 
/**
 * Whose.
 */
contact: ContactId, 
/**
 * As text; of a photo the hash.
 */
text: string, };

export type MergePlan = { 
/**
 * All sides as they are, the one that stays first.
 */
sides: Array<Person>, 
/**
 * Why the others may be the first, where anything says so.
 */
likenesses: Array<Likeness | null>, 
/**
 * What is taken from whom.
 */
choices: Array<MergeChoice>, 
/**
 * The contact points afterwards, in their order.
 */
points: Array<ContactPoint>, 
/**
 * What goes over from the others.
 */
moves: MergeMoves, };

export type MergeMoves = { 
/**
 * Encounters.
 */
encounters: number, 
/**
 * Notes, those of encounters included.
 */
notes: number, 
/**
 * Follow-ups.
 */
follow_ups: number, 
/**
 * Tags that the one who stays lacks.
 */
tags: number, };

export type MergeForm = { 
/**
 * Who stays.
 */
into: ContactId, 
/**
 * Who becomes a part of them.
 */
from: Array<ContactId>, 
/**
 * Whose value is taken, field by field; where nothing is said, what the plan picks.
 */
choices: Array<MergePick>, 
/**
 * Contact points that are wrong and go.
 */
drop: Array<PointId>, 
/**
 * Contact points that come first, as the primary ones.
 */
first: Array<PointId>, };

export type MergePick = { 
/**
 * Which field.
 */
field: MergeField, 
/**
 * Whose.
 */
contact: ContactId, };

export type ObstaclesView = { 
/**
 * Later steps about the same people, newest first.
 */
later: Array<Step>, 
/**
 * The names of those people.
 */
people: Array<PersonName>, 
/**
 * The names of everybody else whose changes would be undone with them.
 */
others: Array<PersonName>, 
/**
 * The titles of the occasions they are about.
 */
occasions: Array<string>, };

export type Receipt = { 
/**
 * When.
 */
at: string, 
/**
 * How many people.
 */
people: number, 
/**
 * Rows, per table.
 */
removed: Array<Removed>, 
/**
 * Rows of a public programme that stay, and say no more who it is.
 */
programme_rows: number, 
/**
 * Steps of the history that are partial now.
 */
steps_partial: number, 
/**
 * Entries of the history that are gone.
 */
steps_removed: number, 
/**
 * Pictures deleted.
 */
pictures: number, 
/**
 * Pictures that stay, as they belong to somebody else as well.
 */
pictures_shared: number, 
/**
 * What became of backups, of databases that were set aside, of what a crash left.
 */
files: Array<ErasedFile>, 
/**
 * Files outside of Hallway that hold them still.
 */
exports: Array<HeldOutside>, 
/**
 * Rows about others that mention them: to be edited, or left.
 */
mentions: Array<Mention>, 
/**
 * How many of those there are, also where not all are listed.
 */
mentions_total: number, 
/**
 * What was found in the bytes of a file and is explained by no row.
 */
left: Array<Left>, 
/**
 * Addresses and numbers that are known again by a hash.
 */
hashes: number, };

export type Removed = { 
/**
 * The table.
 */
place: string, 
/**
 * How many rows.
 */
count: number, };

export type ErasedFile = { 
/**
 * Where.
 */
path: string, 
/**
 * What became of it.
 */
fate: FileFate, };

export type FileFate = "rewritten" | "clean" | "deleted" | "unreachable";

export type HeldOutside = { 
/**
 * The file's name, without its folder: that is not kept.
 */
file_name: string, 
/**
 * When it was written.
 */
at: string, 
/**
 * As what.
 */
preset: string, 
/**
 * Whether the log names them; else they were among those it was made of.
 */
sure: boolean, };

export type Mention = { 
/**
 * The table; `journal`: an earlier wording of one, and the text says in how many parts.
 */
place: string, 
/**
 * The row.
 */
id: string | null, 
/**
 * Whom it is about.
 */
contact: ContactId | null, 
/**
 * How it begins.
 */
text: string, };

export type Left = { 
/**
 * The file.
 */
file: string, 
/**
 * What of them.
 */
what: TraceKind, 
/**
 * How often.
 */
count: number, };

export type TraceKind = "name" | "address" | "phone" | "word" | "id";

export type TrashRow = { 
/**
 * Who.
 */
row: PersonRow, 
/**
 * Since when.
 */
trashed_at: string, 
/**
 * When they are erased.
 */
ends_at: string, 
/**
 * The day of that, here.
 */
ends_on: string, };

export type RetentionView = { 
/**
 * The day of each conference.
 */
conferences: Array<ConferenceKept>, 
/**
 * Whose day is over, the longest past first: to be looked at, nothing happens by itself.
 */
due: Array<KeptTooLong>, };

export type ConferenceKept = { 
/**
 * The conference.
 */
id: ConferenceId, 
/**
 * What it is called.
 */
name: string, 
/**
 * The day; `None`: nobody said.
 */
keep_until: string | null, };

export type KeptTooLong = { 
/**
 * Who.
 */
row: PersonRow, 
/**
 * The day.
 */
keep_until: string, };

export type KeptPerson = { 
/**
 * The day; `None`: nobody said.
 */
keep_until: string | null, 
/**
 * Whether it is their own, and not that of a conference.
 */
own: boolean, };

export type AboutDone = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The files in it.
 */
files: Array<string>, };

export type UndoDone = { 
/**
 * The step that was taken back or done again.
 */
step: Step, 
/**
 * People left out because of later changes.
 */
left_out: number, 
/**
 * Of a merge taken back: later changes that stay with the one who was the survivor.
 */
kept?: number, 
/**
 * What undo and redo would do now.
 */
undo: UndoState, };

export type LaterChanges = "ask" | "undo_too" | "leave_out";

export type HowFar = { 
/**
 * Done so far: cards, rows, people, parts of a step.
 */
done: number, 
/**
 * Of how many; 0 while nobody knows.
 */
total: number, };

export type MeForm = { 
/**
 * My name.
 */
name: string, 
/**
 * My e-mail.
 */
email: string | null, 
/**
 * My IANA zone at home.
 */
zone: string | null, };

export type ColleagueForm = { 
/**
 * Whom to edit; `None` adds somebody.
 */
id: ColleagueId | null, 
/**
 * The name.
 */
name: string, 
/**
 * The e-mail.
 */
email: string | null, };

export type QuestionForm = { 
/**
 * The question to edit; `None` adds one.
 */
id: QuestionId | null, 
/**
 * The conference that asks; one that is edited keeps its own.
 */
conference: ConferenceId, 
/**
 * The question.
 */
text: string, 
/**
 * How it is answered.
 */
kind: QuestionKind, 
/**
 * What can be chosen, 2 to 9; not for a text.
 */
choices: Array<string>, };

export type Correction = { 
/**
 * The encounters; the captures behind them are corrected too.
 */
encounters: Array<EncounterId>, 
/**
 * The captures; what they recorded is corrected too.
 */
captures: Array<CaptureId>, 
/**
 * Where; `None` leaves each where it is.
 */
place: Place | null, 
/**
 * How many minutes later (or, negative, earlier) it was.
 */
shift_minutes: number, };

export type ConferenceForm = { 
/**
 * The conference to edit; `None` makes a new one.
 */
id: ConferenceId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its city.
 */
city: string | null, 
/**
 * Its IANA zone.
 */
zone: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * Names of its venues; new ones are made, missing ones are deleted if nothing is there.
 */
venues: Array<string>, };

export type VenueForm = { 
/**
 * The venue to edit; `None` makes a new one.
 */
id: VenueId | null, 
/**
 * Its conference.
 */
conference: ConferenceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its other names.
 */
aliases: Array<string>, 
/**
 * One of [`COLOURS`](crate::book::COLOURS).
 */
colour: string | null, 
/**
 * Its address.
 */
address: string | null, };

export type WayForm = { 
/**
 * From where.
 */
from: VenueId, 
/**
 * Where to.
 */
to: VenueId, 
/**
 * How.
 */
mode: TravelMode, 
/**
 * Minutes; `None` forgets what was said.
 */
minutes: number | null, 
/**
 * The way back takes as long.
 */
both_ways: boolean, };

export type RulesForm = { 
/**
 * A reserved seat lapses so many minutes before the start.
 */
door_minutes: number | null, 
/**
 * Minutes added to the travel between venues at peak hours.
 */
buffer_minutes: number | null, 
/**
 * Minutes between two venues of which nothing is known.
 */
travel_minutes: number | null, 
/**
 * Minutes between two rooms of one venue.
 */
within_minutes: number | null, 
/**
 * Minute of the day at which the peak begins.
 */
peak_from: number | null, 
/**
 * Minute of the day at which the peak is over.
 */
peak_until: number | null, };

export type ShiftForm = { 
/**
 * The shift to edit; `None` makes a new one.
 */
id: ShiftId | null, 
/**
 * The booth.
 */
occasion: OccasionId, 
/**
 * Who; `None` for whoever it was, else for who scans at this computer.
 */
colleague: ColleagueId | null, 
/**
 * From when.
 */
starts_at: string, 
/**
 * Until when.
 */
ends_at: string, };

export type OccasionForm = { 
/**
 * The occasion to edit; `None` makes a new one.
 */
id: OccasionId | null, 
/**
 * Its conference, if it has one.
 */
conference: ConferenceId | null, 
/**
 * What it is.
 */
kind: OccasionKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * `SVS318`.
 */
code: string | null, 
/**
 * When it begins.
 */
starts_at: string | null, 
/**
 * When it ends.
 */
ends_at: string | null, 
/**
 * The day it fills.
 */
all_day_on: string | null, 
/**
 * The venue's name.
 */
venue: string | null, 
/**
 * The room's name.
 */
room: string | null, 
/**
 * What it is about.
 */
description: string | null, 
/**
 * `300`.
 */
level: string | null, 
/**
 * `Chalk talk`.
 */
format: string | null, 
/**
 * What I mean to do.
 */
plan: Plan, 
/**
 * What became of it.
 */
outcome: Outcome | null, 
/**
 * To be watched later.
 */
watch_later: boolean, 
/**
 * The session it repeats.
 */
repeat_of: OccasionId | null, 
/**
 * The session it is the overflow of.
 */
overflow_of: OccasionId | null, 
/**
 * Names of the hosting companies.
 */
hosts: Array<string>, 
/**
 * Who speaks.
 */
speakers: Array<SpeakerForm>, };

export type LinkForm = { 
/**
 * The link to edit; `None` adds one.
 */
id: LinkId | null, 
/**
 * The occasion; a link that is edited keeps its own.
 */
occasion: OccasionId, 
/**
 * What it leads to.
 */
kind: LinkKind, 
/**
 * Where it leads.
 */
url: string, 
/**
 * What it is called.
 */
title: string | null, };

export type ApproachTarget = { "what": "contact", "id": ContactId } | { "what": "company", "id": CompanyId } | { "what": "speaker", "id": OccasionPersonId };

export type ApproachForm = { 
/**
 * Whom.
 */
target: ApproachTarget, 
/**
 * Where; `None` is anywhere.
 */
conference: ConferenceId | null, 
/**
 * Why; `None` leaves what is there.
 */
why: string | null, 
/**
 * Done with: met somewhere else, or not wanted after all.
 */
done: boolean, };

export type TripReportForm = { 
/**
 * The conference.
 */
conference: ConferenceId, 
/**
 * The language of headings and dates.
 */
language: TripLanguage, 
/**
 * With who spoke and who was met.
 */
people: boolean, 
/**
 * With hosts and sponsors, and titles that name a company.
 */
companies: boolean, 
/**
 * With notes that only I may read.
 */
my_notes: boolean, 
/**
 * The pictures that were chosen.
 */
pictures: Array<CaptureId>, };

export type TripLanguage = "en" | "ko";

export type SpeakerForm = { 
/**
 * The name.
 */
name: string, 
/**
 * The title.
 */
title: string | null, 
/**
 * The company.
 */
company: string | null, 
/**
 * The part.
 */
role: PersonRole, 
/**
 * Who it is among the contacts.
 */
contact: ContactId | null, };

export type PersonForm = { 
/**
 * The name; its parts are found when they are not given.
 */
name: PersonName, 
/**
 * The name in another script.
 */
second_name: PersonName | null, 
/**
 * How it is read.
 */
reading: string | null, 
/**
 * Current title.
 */
title: string | null, 
/**
 * Current company's name, found or made.
 */
company: string | null, 
/**
 * Current department.
 */
department: string | null, 
/**
 * Contact points in order; those with an id are kept, the others made, missing ones deleted.
 */
points: Array<PointForm>, 
/**
 * Tags.
 */
tags: Array<string>, 
/**
 * BCP 47 language.
 */
language: string | null, 
/**
 * IANA zone.
 */
zone: string | null, 
/**
 * On what basis they are kept; `None` leaves what is there.
 */
basis: Basis | null, 
/**
 * Add them although somebody with this address or number was erased.
 */
bring_back?: boolean, };

export type PointForm = { 
/**
 * The point to edit; `None` makes a new one.
 */
id: PointId | null, 
/**
 * What it is.
 */
kind: PointKind, 
/**
 * `work`, `mobile`, … .
 */
label: string | null, 
/**
 * The value.
 */
value: string, };

export type EncounterForm = { 
/**
 * When; `None` is now.
 */
at: string | null, 
/**
 * Where.
 */
place: Place, 
/**
 * How warm it was.
 */
rating: Rating | null, 
/**
 * A note of it.
 */
note: string | null, 
/**
 * Who may read the note.
 */
visibility: Visibility | null, };

export type NotesLine = { 
/**
 * The line.
 */
line: string, 
/**
 * What becomes of it.
 */
becomes: NotesUse, 
/**
 * When; `None` is now.
 */
at: string | null, 
/**
 * Where.
 */
place: Place, };

export type NotesUse = "person" | "note";

export type Place = { "at": "stamp" } | { "at": "nowhere" } | { "at": "occasion", 
/**
 * The occasion.
 */
id: OccasionId, };

export type NoteForm = { 
/**
 * The note to edit; `None` writes a new one.
 */
id: NoteId | null, 
/**
 * What it is about.
 */
about: NoteAbout, 
/**
 * The text.
 */
body: string, 
/**
 * Who may read it.
 */
visibility: Visibility, };

export type NoteAbout = { "about": "contact", "id": ContactId } | { "about": "encounter", "id": EncounterId } | { "about": "occasion", "id": OccasionId } | { "about": "company", "id": CompanyId };

export type FollowUpForm = { 
/**
 * The follow-up to edit; `None` makes a new one.
 */
id: FollowUpId | null, 
/**
 * Whom.
 */
contact: ContactId, 
/**
 * What; `!fri 15:00` in it says by when.
 */
what: string, 
/**
 * By which day.
 */
due_on: string | null, 
/**
 * By which hour of it.
 */
due_at: string | null, 
/**
 * Again so many weeks after the last real contact.
 */
cadence_weeks: number | null, 
/**
 * Whether it is done.
 */
done: boolean, };

export type MessageState = "none" | "drafted" | "sent";

export type CompanyForm = { 
/**
 * The company to edit; `None` makes a new one.
 */
id: CompanyId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is to us.
 */
relation: CompanyRelation, 
/**
 * Its site.
 */
website: string | null, 
/**
 * Its city.
 */
city: string | null, 
/**
 * Other names.
 */
aliases: Array<string>, 
/**
 * Mail domains.
 */
domains: Array<string>, };

export type CardForm = { 
/**
 * The card to edit; `None` makes a new one.
 */
id: CardId | null, 
/**
 * What I call it.
 */
label: string, 
/**
 * The name on it.
 */
name: string, 
/**
 * The name in another script.
 */
second_name: string | null, 
/**
 * Job title.
 */
title: string | null, 
/**
 * Company.
 */
company: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * Web address.
 */
url: string | null, 
/**
 * A line of my own.
 */
note: string | null, };

export type BadgeLayoutForm = { 
/**
 * The layout to edit; `None` makes a new one.
 */
id: LayoutId | null, 
/**
 * Whose badges; `None`: those scanned at no conference.
 */
conference: ConferenceId | null, 
/**
 * What stands where.
 */
layout: BadgeShape, };

export type MatchOptions = { 
/**
 * What each column is; `None`: as it was the last time for such a list, else guessed.
 */
fields: Array<PersonField> | null, 
/**
 * Whose list it is: badges of other conferences have other numbers. `None`: of all.
 */
conference: ConferenceId | null, };

export type ProgrammeOptions = { 
/**
 * The conference; `None`: the one it was for before, that is called so, or is on show.
 */
conference: ConferenceId | null, 
/**
 * Makes a new conference of this name.
 */
new_conference: string | null, 
/**
 * The zone of times that name none; `None`: the file's, else the conference's.
 */
zone: string | null, 
/**
 * What each column is; `None`: as it was the last time for such a table, else guessed.
 */
fields: Array<SessionField> | null, 
/**
 * The file holds only a part of the programme: what it lacks has not vanished.
 */
partial: boolean, 
/**
 * Most of what was known is no longer on the programme, and that is no mistake.
 */
rest_is_gone: boolean, 
/**
 * What the file is called, for what has no name of its own.
 */
file_name: string | null, };

export type PhotosForm = { 
/**
 * Which.
 */
photos: Array<PhotoForm>, 
/**
 * The zone of cameras that did not write down theirs; `None`: the conference's, else here.
 */
camera: string | null, };

export type PhotoForm = { 
/**
 * Where it is.
 */
path: string, 
/**
 * When it was taken, if it is known better than the file knows.
 */
at: string | null, 
/**
 * Where it was taken, if it is known better than the agenda knows.
 */
occasion: OccasionId | null, 
/**
 * Without a code it is a paper card, to be typed in.
 */
card: boolean, };
