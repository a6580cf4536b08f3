//! What the verbs answer with: exactly what a screen or `--json` shows next.
//!
//! Ids come with the names and kinds needed to show them, so nobody has to ask again.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::model::*;

/// An occasion as it is mentioned elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionRef {
    /// Its id.
    pub id: OccasionId,
    /// What it is.
    pub kind: OccasionKind,
    /// What it is called.
    pub title: String,
    /// `SVS318`.
    pub code: Option<String>,
    /// When it begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// The zone of its clock.
    pub zone: String,
    /// Whether I followed it from, or it is, an overflow room.
    pub overflow: bool,
}

/// When and where somebody was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MetAt {
    /// When.
    pub at: DateTime<Utc>,
    /// The zone to show it in: the conference's, else home.
    pub zone: String,
    /// Where.
    pub occasion: Option<OccasionRef>,
    /// How warm it was.
    pub rating: Option<Rating>,
    /// Who of us.
    pub met_by: Option<ColleagueRef>,
}

/// One of us as mentioned elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ColleagueRef {
    /// The id.
    pub id: ColleagueId,
    /// The name.
    pub name: PersonName,
    /// Whether it is me.
    pub me: bool,
}

/// A company as mentioned elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyRef {
    /// Its id.
    pub id: CompanyId,
    /// Its name.
    pub name: String,
}

/// One row of a list of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRow {
    /// The contact.
    pub id: ContactId,
    /// The name shown first.
    pub name: PersonName,
    /// The name in another script.
    pub second_name: Option<PersonName>,
    /// Current title.
    pub title: Option<String>,
    /// Current company.
    pub company: Option<String>,
    /// The kind of occasion of the first encounter: the avatar's tint. `None`: met at none.
    pub first_kind: Option<OccasionKind>,
    /// The last encounter; `None`: never met.
    pub last: Option<MetAt>,
    /// The day the next open follow-up is due.
    pub follow_up: Option<FollowUp>,
}

/// What a list of people shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct PeopleFilter {
    /// As typed into the search box.
    pub query: String,
    /// Only people met at this conference.
    pub conference: Option<ConferenceId>,
    /// Only people met at this occasion.
    pub occasion: Option<OccasionId>,
    /// Only people of this company.
    pub company: Option<CompanyId>,
    /// Only people with an open follow-up.
    pub follow_up: bool,
    /// The order.
    pub sort: PeopleSort,
}

/// The order of a list of people. A query's own ranking comes before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PeopleSort {
    /// The last met first.
    #[default]
    LastMet,
    /// By name, Hangul first.
    NameKorean,
    /// By name, Latin first.
    NameLatin,
}

/// An opened list: its rows are asked for by position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeopleView {
    /// Names the list in later calls.
    pub view: u32,
    /// How many rows it has.
    pub count: usize,
    /// The first rows, so that the first paint needs no second call.
    pub rows: Vec<PersonRow>,
}

/// A title at a company, with the company's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AffiliationView {
    /// The affiliation.
    pub affiliation: Affiliation,
    /// The company.
    pub company: Option<CompanyRef>,
}

/// An encounter on a person's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EncounterView {
    /// The encounter.
    pub encounter: Encounter,
    /// Where and when, ready to show.
    pub met: MetAt,
    /// Its notes, in the order they were written.
    pub notes: Vec<Note>,
}

/// A session in common: they spoke or were met there, or both of us were in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SessionLink {
    /// The session.
    pub occasion: OccasionRef,
    /// Whether the person was on its programme, and as what.
    pub role: Option<PersonRole>,
    /// What became of it for me.
    pub outcome: Option<Outcome>,
}

/// Everything the page of a person shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Person {
    /// The row as lists show it.
    pub row: PersonRow,
    /// The contact itself.
    pub contact: Contact,
    /// Titles and companies, the current one first.
    pub affiliations: Vec<AffiliationView>,
    /// Contact points in order.
    pub points: Vec<ContactPoint>,
    /// Tags by name.
    pub tags: Vec<String>,
    /// Encounters, the latest first.
    pub encounters: Vec<EncounterView>,
    /// Sessions in common.
    pub sessions: Vec<SessionLink>,
    /// Notes that belong to no encounter, the latest first.
    pub notes: Vec<Note>,
    /// Follow-ups, open ones first.
    pub follow_ups: Vec<FollowUp>,
}

/// Where the stamp's occasion comes from, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StampReason {
    /// Pinned by hand.
    Pinned,
    /// I marked it attended (or walk-up, or overflow).
    Attended,
    /// I hold a seat.
    Reserved,
    /// It is the only thing on now.
    OnNow,
    /// Nothing is on, or too much is.
    Nothing,
}

/// The occasion a capture gets now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StampView {
    /// The occasion.
    pub occasion: Option<OccasionRef>,
    /// Why this one.
    pub reason: StampReason,
}

/// What became of one code, text or form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum CaptureOutcome {
    /// A new contact with an encounter.
    Saved {
        /// The new row.
        row: Box<PersonRow>,
    },
    /// Known already: a new encounter on the old contact.
    AlreadyMet {
        /// The contact's row.
        row: Box<PersonRow>,
        /// When and where it was met before.
        last: Option<Box<MetAt>>,
    },
    /// Kept until it can be understood.
    Unresolved {
        /// The capture.
        capture: CaptureId,
        /// Why, as a code.
        reason: String,
    },
    /// Understood, and not a person; kept as a capture.
    NotAPerson {
        /// The capture.
        capture: CaptureId,
        /// What it says.
        text: String,
    },
    /// Only read, nothing saved (`--read-only`).
    Read {
        /// The person it would become, if it is one.
        draft: Option<Box<ContactDraft>>,
    },
}

/// One code found in an image, or one pasted text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScannedCode {
    /// What it says.
    pub text: String,
    /// `QRCode`, `DataMatrix`, … ; `None` for text.
    pub symbology: Option<String>,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: CaptureOutcome,
}

/// One image (or text) that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScannedFile {
    /// The file's name as given; `None` for what came from the clipboard.
    pub file: Option<String>,
    /// Its codes; empty when it has none.
    pub codes: Vec<ScannedCode>,
    /// Why it could not be read, as a code.
    pub problem: Option<ScanProblem>,
}

/// Why an image could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ScanProblem {
    /// The file cannot be opened.
    Unreadable,
    /// It is no image Hallway knows.
    NotAnImage,
    /// It is an image of a kind that cannot be read yet (HEIC, AVIF, TIFF).
    UnknownFormat,
    /// It is cut off or damaged.
    Damaged,
    /// It has too many pixels or bytes.
    TooLarge,
    /// It is an image without a code.
    NoCode,
}

/// What a scan did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScanReport {
    /// Every file, in order.
    pub files: Vec<ScannedFile>,
    /// The step that undoes all of it; `None` when nothing was saved.
    pub step: Option<StepId>,
    /// Whether it was stopped before the end.
    pub cancelled: bool,
}

/// A company in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyRow {
    /// The company.
    pub company: Company,
    /// How many people of it are known.
    pub people: i64,
    /// How many occasions it has a part in.
    pub occasions: i64,
}

/// Everything the page of a company shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyPage {
    /// The company.
    pub company: Company,
    /// Other names.
    pub aliases: Vec<String>,
    /// Mail domains.
    pub domains: Vec<String>,
    /// Its people, the last met first.
    pub people: Vec<PersonRow>,
    /// Occasions it has a part in.
    pub occasions: Vec<CompanyOccasion>,
    /// Encounters with any of its people, the latest first.
    pub encounters: Vec<CompanyEncounter>,
    /// Notes, the latest first.
    pub notes: Vec<Note>,
}

/// An occasion a company has a part in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyOccasion {
    /// The occasion.
    pub occasion: OccasionRef,
    /// The company's part.
    pub role: CompanyRole,
}

/// An encounter with somebody of a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyEncounter {
    /// With whom.
    pub contact: ContactId,
    /// The name.
    pub name: PersonName,
    /// When and where.
    pub met: MetAt,
}

/// An occasion in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionRow {
    /// The occasion.
    pub occasion: Occasion,
    /// The zone of its clock.
    pub zone: String,
    /// `Venetian, Titian 2203`.
    pub place: Option<String>,
    /// The hosts' and sponsors' names.
    pub hosts: Vec<String>,
    /// The speakers' names.
    pub speakers: Vec<String>,
    /// How many people were met there.
    pub met: usize,
}

/// Everything the page of an occasion shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionPage {
    /// The row as lists show it.
    pub row: OccasionRow,
    /// The venue.
    pub venue: Option<Venue>,
    /// The room.
    pub room: Option<Room>,
    /// Its companies.
    pub companies: Vec<OccasionCompanyView>,
    /// The people on its programme.
    pub people: Vec<OccasionPerson>,
    /// Who was met there.
    pub met: Vec<PersonRow>,
    /// The session it is the overflow of or repeats.
    pub original: Option<OccasionRef>,
    /// Notes, the latest first.
    pub notes: Vec<Note>,
}

/// A company's part in an occasion, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionCompanyView {
    /// The company.
    pub company: CompanyRef,
    /// Its part.
    pub role: CompanyRole,
}

/// A conference with its buildings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConferencePage {
    /// The conference.
    pub conference: Conference,
    /// Its venues by name.
    pub venues: Vec<Venue>,
    /// The rooms of all of them.
    pub rooms: Vec<Room>,
}

/// A card of mine with its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CardView {
    /// The card.
    pub card: Card,
    /// Its code.
    pub code: CardCode,
}

/// The code of a card, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum CardCode {
    /// It scans.
    Readable {
        /// The rows of the symbol, `1` for dark, without quiet zone.
        modules: Vec<String>,
        /// QR version, 1 to 40.
        version: i16,
        /// Bytes of the vCard in it.
        bytes: usize,
    },
    /// Too much text for a code that reads well.
    TooMuch {
        /// Bytes of the vCard.
        bytes: usize,
        /// How many would fit.
        limit: usize,
        /// The fields to shorten, the longest first.
        shorten: Vec<String>,
    },
}

/// What an import of contacts did. `read` is the sum of the counts below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportReport {
    /// Cards in the file.
    pub read: usize,
    /// New contacts.
    pub added: usize,
    /// Known by the same card.
    pub same_card: usize,
    /// Known by the same e-mail.
    pub same_email: usize,
    /// Known by the same phone.
    pub same_phone: usize,
    /// Left out, each with its line and reason.
    pub skipped: Vec<ImportProblem>,
    /// Cards that came in although part of them could not be read.
    pub problems: Vec<ImportProblem>,
    /// The step that undoes all of it; `None` when nothing was added.
    pub step: Option<StepId>,
}

/// What was wrong where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportProblem {
    /// The line in the file, from 1.
    pub line: usize,
    /// What was wrong, as a code.
    pub reason: String,
}

/// A file that can be restored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupView {
    /// Where it is.
    pub path: String,
    /// The instant of the state it holds.
    pub at: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
    /// Whether it cannot be read, and so cannot be restored; the counts are 0 then.
    pub damaged: bool,
    /// People in it.
    pub people: i64,
    /// Encounters in it.
    pub encounters: i64,
    /// Companies in it.
    pub companies: i64,
    /// When its newest change was made.
    pub last_change: Option<DateTime<Utc>>,
}

/// What a restore did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RestoreDone {
    /// People in the profile now.
    pub people: i64,
    /// Encounters in the profile now.
    pub encounters: i64,
    /// Companies in the profile now.
    pub companies: i64,
    /// The state before: restoring it takes this restore back.
    pub kept: Option<BackupView>,
    /// Where the database was put that could not be read.
    pub set_aside: Option<String>,
}

/// What a check of the whole profile found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckReport {
    /// Whether there is nothing below to worry about.
    pub sound: bool,
    /// What SQLite says about its pages and indexes.
    pub database: Vec<String>,
    /// Rows that refer to something that is not there, as `table: count`.
    pub references: Vec<String>,
    /// Derived rows that differ from what the facts say, as `table: count`.
    pub derived: Vec<String>,
    /// Journal entries that cannot be read, and so not be undone.
    pub journal: Vec<String>,
    /// Files that others than their owner may read.
    pub exposed: Vec<String>,
    /// How many journal entries were read.
    pub entries: i64,
}

/// What an export would write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportPreview {
    /// The columns' headers.
    pub columns: Vec<String>,
    /// The first rows, cell by cell as they will stand in the file.
    pub rows: Vec<Vec<String>>,
    /// How many rows the file will have, the header not counted.
    pub total: usize,
    /// How many people have no e-mail, which most CRMs take as the key.
    pub without_email: usize,
    /// How many phones could not be brought to E.164 and stay as given.
    pub phones_as_given: usize,
    /// How many notes stay here because of their visibility.
    pub notes_left_out: usize,
    /// A name for the file.
    pub file_name: String,
}

/// What an export wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportDone {
    /// Where.
    pub path: String,
    /// Rows, the header not counted.
    pub rows: usize,
}

/// What may be exported where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// A spreadsheet: UTF-8 with BOM, formulas neutralised.
    Spreadsheet,
    /// HubSpot contacts: values untouched, no BOM.
    Hubspot,
}

/// Settings of this profile on this computer. How the window looks is the window's own business.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Settings {
    /// Country for phone numbers without a prefix (ISO 3166, `KR`); `None`: that of the home zone.
    pub region: Option<String>,
    /// A second folder for backups.
    pub backup_folder: Option<String>,
}

/// What the frame of the window shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AppState {
    /// The profile's folder.
    pub folder: String,
    /// Whether this is the sample.
    pub sample: bool,
    /// Who uses the app; `None` at the first run.
    pub me: Option<Colleague>,
    /// All conferences, the latest first.
    pub conferences: Vec<Conference>,
    /// The conference on show.
    pub conference: Option<Conference>,
    /// Where new people are recorded.
    pub stamp: StampView,
    /// How many contacts.
    pub people: i64,
    /// How many companies.
    pub companies: i64,
    /// How many captures wait to be understood.
    pub unresolved: i64,
    /// What undo and redo would do.
    pub undo: UndoState,
    /// Settings of this computer.
    pub settings: Settings,
    /// The instant this state was told, by the clock of the verb.
    pub now: DateTime<Utc>,
}

/// What stands in the way of an undo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObstaclesView {
    /// Later steps about the same people, newest first.
    pub later: Vec<Step>,
    /// The names of those people.
    pub people: Vec<PersonName>,
}

/// What an undo or redo did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UndoDone {
    /// The step that was taken back or done again.
    pub step: Step,
    /// People left out because of later changes.
    pub left_out: usize,
    /// What undo and redo would do now.
    pub undo: UndoState,
}
