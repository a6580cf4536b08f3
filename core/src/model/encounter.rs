//! "I talked with this contact, then, there", the notes about it, and the raw captures behind it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    CaptureId, CaptureStatus, ColleagueId, CompanyId, ConferenceId, ContactId, ContentHash,
    EncounterId, InstantSource, Meaning, NoteId, OccasionId, Rating, Source, Visibility,
};

/// One time somebody of us talked with a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Encounter {
    /// Its id.
    pub id: EncounterId,
    /// With whom.
    pub contact: ContactId,
    /// When.
    pub at: DateTime<Utc>,
    /// How we know when.
    pub at_source: InstantSource,
    /// Where.
    pub occasion: Option<OccasionId>,
    /// Who of us.
    pub met_by: Option<ColleagueId>,
    /// How warm it was.
    pub rating: Option<Rating>,
    /// How it came in.
    pub source: Source,
    /// The capture behind it.
    pub capture: Option<CaptureId>,
}

/// A text on exactly one contact, occasion or company; on a contact it may belong to an encounter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The contact it is about.
    pub contact: Option<ContactId>,
    /// The encounter with that contact it belongs to.
    pub encounter: Option<EncounterId>,
    /// The occasion it is about.
    pub occasion: Option<OccasionId>,
    /// The company it is about.
    pub company: Option<CompanyId>,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub author: Option<ColleagueId>,
    /// The text.
    pub body: String,
    /// Who may read it.
    pub visibility: Visibility,
}

/// The raw thing scanned, pasted or typed. Always kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Capture {
    /// Its id.
    pub id: CaptureId,
    /// When it was captured.
    pub at: DateTime<Utc>,
    /// How we know when.
    pub at_source: InstantSource,
    /// The conference it was captured at.
    pub conference: Option<ConferenceId>,
    /// The stamp it got.
    pub occasion: Option<OccasionId>,
    /// Who of us captured it.
    pub by: Option<ColleagueId>,
    /// How it came in.
    pub source: Source,
    /// The name of the file it came from, without its folder.
    pub file_name: Option<String>,
    /// The file it came from.
    pub file_hash: Option<ContentHash>,
    /// `QRCode`, `DataMatrix`, … ; `None` for text.
    pub symbology: Option<String>,
    /// What it says.
    pub payload: String,
    /// The person's number in the organiser's list, where it has one.
    pub badge: Option<String>,
    /// What became of it.
    pub status: CaptureStatus,
    /// What it is, when it is nobody: why it waits, or what it is instead.
    pub reason: Option<Meaning>,
    /// The picture kept with it.
    pub photo: Option<ContentHash>,
    /// The person it became.
    pub contact: Option<ContactId>,
}
