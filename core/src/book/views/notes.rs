//! Pasted notes, understood.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{OccasionRef, QuickPart};
use crate::book::forms::Place;

/// What a piece of a pasted text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NotesKind {
    /// Somebody.
    Person,
    /// Talk, and what a messenger itself says: left out unless it is asked for.
    Talk,
    /// Only a day or a time, of what follows.
    Day,
}

/// A piece of a pasted text: one line, or several that are one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotesPiece {
    /// What it is.
    pub kind: NotesKind,
    /// What was there.
    pub text: String,
    /// The same as one line to be added.
    pub line: String,
    /// What the line is understood as; nothing for a day.
    pub parts: Vec<QuickPart>,
    /// When it was; `None` is now.
    pub at: Option<DateTime<Utc>>,
    /// The IANA zone of the clock then.
    pub zone: String,
    /// Where it will be recorded.
    pub place: Place,
    /// The occasion of that instant.
    pub occasion: Option<OccasionRef>,
}
