//! The guests of a dinner or a booth.

use serde::{Deserialize, Serialize};

use super::{MetAt, OccasionRef, OccasionRow, PersonRow, SpeakerGuess};
use crate::model::*;

/// Who comes to an occasion, and what is known of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuestSheet {
    /// The occasion.
    pub row: OccasionRow,
    /// Those expected, as the programme has them; behind them whoever else was met there.
    pub guests: Vec<GuestView>,
}

/// Somebody expected or met at an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuestView {
    /// As expected; `None` for whoever came without being so.
    pub person: Option<OccasionPerson>,
    /// Who it is among the contacts.
    pub contact: Option<PersonRow>,
    /// Who it may be.
    pub maybe: Vec<SpeakerGuess>,
    /// When they were met there.
    pub came: Option<MetAt>,
    /// When they were met last before.
    pub before: Option<MetAt>,
    /// What their company is to us.
    pub relation: Option<CompanyRelation>,
    /// Their tags.
    pub tags: Vec<String>,
    /// The latest notes on them.
    pub notes: Vec<Note>,
    /// What I owe them.
    pub follow_ups: Vec<FollowUp>,
    /// Where they speak at the same conference.
    pub sessions: Vec<OccasionRef>,
}
