//! Anything that happens at a time and place.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    CompanyId, CompanyRole, ConferenceId, ContactId, OccasionId, OccasionKind, OccasionPersonId,
    Outcome, PersonRole, Plan, RoomId, Source, VenueId,
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
