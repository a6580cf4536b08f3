//! Everything about one person, as a file for them.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{KeptPerson, Person};
use crate::model::*;

/// Everything Hallway holds about one person. The keys are told in `docs/erase.md`.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// What this file is: `hallway about 1`.
    pub format: &'static str,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Facts, encounters with notes and answers, notes, follow-ups, sessions in common.
    pub person: Person,
    /// Until when they are kept.
    pub kept: KeptPerson,
    /// The exported files they are in.
    pub exports: Vec<HeldOutside>,
    /// Every row about them as it is stored, table by table; captures with the code or text itself.
    pub rows: serde_json::Value,
}

/// What was written about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AboutDone {
    /// The folder.
    pub folder: String,
    /// The files in it.
    pub files: Vec<String>,
}
