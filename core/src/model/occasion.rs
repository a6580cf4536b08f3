//! Anything that happens at a time and place.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    ApproachId, ColleagueId, CompanyId, CompanyRole, ConferenceId, ContactId, LinkId, LinkKind,
    OccasionId, OccasionKind, OccasionPersonId, Outcome, PersonRole, Plan, ProgrammeId, RoomId,
    ShiftId, Source, VenueId,
};

/// A session, booth, dinner, queue, … .
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Occasion {
    /// Its id.
    pub id: OccasionId,
    /// The conference it belongs to, if any.
    pub conference: Option<ConferenceId>,
    /// What it is.
    pub kind: OccasionKind,
    /// What it is called.
    pub title: String,
    /// `SVS318`.
    pub code: Option<String>,
    /// When it begins; `None` while unscheduled or when it fills [`all_day_on`](Self::all_day_on).
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ends; `None` while open.
    pub ends_at: Option<DateTime<Utc>>,
    /// The day it fills, in the conference's zone.
    pub all_day_on: Option<NaiveDate>,
    /// The building.
    pub venue: Option<VenueId>,
    /// The room.
    pub room: Option<RoomId>,
    /// What it is about.
    pub description: Option<String>,
    /// The language it is held in, as the programme gives it.
    pub language: Option<String>,
    /// `Serverless compute`.
    pub track: Option<String>,
    /// What it is about, in the programme's own words.
    pub topics: Vec<String>,
    /// `300 - Advanced`.
    pub level: Option<String>,
    /// `Chalk talk`.
    pub format: Option<String>,
    /// What I mean to do.
    pub plan: Plan,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// To be watched as a recording.
    pub watch_later: bool,
    /// The session this one repeats.
    pub repeat_of: Option<OccasionId>,
    /// The session this one is the overflow room of.
    pub overflow_of: Option<OccasionId>,
    /// How it came in.
    pub source: Source,
    /// The programme it came from.
    pub programme: Option<ProgrammeId>,
    /// What that programme calls it: a guid, a code.
    pub source_id: Option<String>,
    /// When it was found to be no longer on the programme.
    pub vanished_at: Option<DateTime<Utc>>,
}

impl Occasion {
    /// An occasion of which nothing else is known.
    #[must_use]
    pub fn new(id: OccasionId, kind: OccasionKind, title: impl Into<String>) -> Self {
        Self {
            id,
            conference: None,
            kind,
            title: title.into(),
            code: None,
            starts_at: None,
            ends_at: None,
            all_day_on: None,
            venue: None,
            room: None,
            description: None,
            language: None,
            track: None,
            topics: Vec::new(),
            level: None,
            format: None,
            plan: Plan::None,
            outcome: None,
            watch_later: false,
            repeat_of: None,
            overflow_of: None,
            source: Source::Typed,
            programme: None,
            source_id: None,
            vanished_at: None,
        }
    }
}

impl Outcome {
    /// Whether I was in the room, or in one it was shown in.
    #[must_use]
    pub const fn was_there(self) -> bool {
        !matches!(self, Self::Missed | Self::TurnedAway)
    }
}

/// A recording, slides or a write-up of an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionLink {
    /// Its id.
    pub id: LinkId,
    /// The occasion.
    pub occasion: OccasionId,
    /// What it leads to.
    pub kind: LinkKind,
    /// Where it leads, `https:` or `http:`.
    pub url: String,
    /// What it is called; nobody fetches it.
    pub title: Option<String>,
}

/// When one of us is at a booth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BoothShift {
    /// Its id.
    pub id: ShiftId,
    /// The booth.
    pub occasion: OccasionId,
    /// Who of us.
    pub colleague: ColleagueId,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// Until when.
    pub ends_at: DateTime<Utc>,
}

/// Somebody to be met: a contact, anyone of a company, or a person on a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Approach {
    /// Its id.
    pub id: ApproachId,
    /// The conference to meet at, if it is one.
    pub conference: Option<ConferenceId>,
    /// A contact.
    pub contact: Option<ContactId>,
    /// A company.
    pub company: Option<CompanyId>,
    /// A person on a programme who is no contact yet.
    pub occasion_person: Option<OccasionPersonId>,
    /// Why.
    pub why: Option<String>,
    /// When this was decided.
    pub marked_at: DateTime<Utc>,
    /// When it was done with, met or not.
    pub done_at: Option<DateTime<Utc>>,
}

/// A company's part in an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionCompany {
    /// The occasion.
    pub occasion: OccasionId,
    /// The company.
    pub company: CompanyId,
    /// Its part.
    pub role: CompanyRole,
}

/// A person of an occasion, known as a contact or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionPerson {
    /// Its id.
    pub id: OccasionPersonId,
    /// The occasion.
    pub occasion: OccasionId,
    /// Who it is among the contacts, once known.
    pub contact: Option<ContactId>,
    /// The name as the programme gives it.
    pub name: String,
    /// The title as the programme gives it.
    pub title: Option<String>,
    /// The company as the programme gives it.
    pub company: Option<String>,
    /// The person's part.
    pub role: PersonRole,
    /// Order on the programme.
    pub position: i64,
}
