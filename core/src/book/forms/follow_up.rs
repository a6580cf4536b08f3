//! What I owe, as it is typed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::model::*;

/// Something I owe a contact; an empty text deletes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpForm {
    /// The follow-up to edit; `None` makes a new one.
    pub id: Option<FollowUpId>,
    /// Whom.
    pub contact: ContactId,
    /// What; `!fri 15:00` in it says by when.
    pub what: String,
    /// By which day.
    pub due_on: Option<NaiveDate>,
    /// By which hour of it.
    #[serde(default)]
    pub due_at: Option<DateTime<Utc>>,
    /// Again so many weeks after the last real contact.
    #[serde(default)]
    pub cadence_weeks: Option<i64>,
    /// Whether it is done.
    pub done: bool,
}

impl FollowUpForm {
    /// A new one of which nothing else is known.
    #[must_use]
    pub fn new(contact: ContactId, what: impl Into<String>) -> Self {
        let what = what.into();
        Self {
            id: None,
            contact,
            what,
            due_on: None,
            due_at: None,
            cadence_weeks: None,
            done: false,
        }
    }

    /// The form that changes nothing.
    #[must_use]
    pub fn of(old: &FollowUp) -> Self {
        Self {
            id: Some(old.id),
            contact: old.contact,
            what: old.what.clone(),
            due_on: old.due_on,
            due_at: old.due_at,
            cadence_weeks: old.cadence_weeks,
            done: old.done_at.is_some(),
        }
    }
}

/// How far a message about a follow-up is, as its writer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MessageState {
    /// Not begun.
    None,
    /// Written and not sent.
    Drafted,
    /// Sent: a real contact.
    Sent,
}
