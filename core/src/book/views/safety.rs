//! History, backups and checks.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::model::*;

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

/// What stands in the way of an undo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObstaclesView {
    /// Later steps about the same people, newest first.
    pub later: Vec<Step>,
    /// The names of those people.
    pub people: Vec<PersonName>,
    /// The names of everybody else whose changes would be undone with them.
    pub others: Vec<PersonName>,
    /// The titles of the occasions they are about.
    pub occasions: Vec<String>,
}

/// What an undo or redo did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UndoDone {
    /// The step that was taken back or done again.
    pub step: Step,
    /// People left out because of later changes.
    pub left_out: usize,
    /// Of a merge taken back: later changes that stay with the one who was the survivor.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub kept: Option<usize>,
    /// What undo and redo would do now.
    pub undo: UndoState,
}
