//! The trash, and who is kept until when.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::PersonRow;
use crate::model::*;

/// Somebody in the trash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrashRow {
    /// Who.
    pub row: PersonRow,
    /// Since when.
    pub trashed_at: DateTime<Utc>,
    /// When they are erased.
    pub ends_at: DateTime<Utc>,
    /// The day of that, here.
    pub ends_on: NaiveDate,
}

/// Who is kept until when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RetentionView {
    /// The day of each conference.
    pub conferences: Vec<ConferenceKept>,
    /// Whose day is over, the longest past first: to be looked at, nothing happens by itself.
    pub due: Vec<KeptTooLong>,
}

/// A conference with the day until which those met there are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConferenceKept {
    /// The conference.
    pub id: ConferenceId,
    /// What it is called.
    pub name: String,
    /// The day; `None`: nobody said.
    pub keep_until: Option<NaiveDate>,
}

/// Somebody whose day is over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeptTooLong {
    /// Who.
    pub row: PersonRow,
    /// The day.
    pub keep_until: NaiveDate,
}

/// Until when one person is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeptPerson {
    /// The day; `None`: nobody said.
    pub keep_until: Option<NaiveDate>,
    /// Whether it is their own, and not that of a conference.
    pub own: bool,
}
