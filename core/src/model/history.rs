//! What the history screen and `hallway history` say about a step.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{StepId, Verb, Via};

/// What a journal entry was about: ids and counts, never a name or a word of anybody's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Args {
    /// The one thing it was about, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "string | null"))]
    pub id: Option<Uuid>,
    /// How many it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Of a scan: what the codes were read with. Steps of older versions do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub via: Option<Via>,
}

impl Args {
    /// About one thing.
    #[must_use]
    pub fn one(id: Uuid) -> Self {
        Self { id: Some(id), ..Self::default() }
    }

    /// About many.
    #[must_use]
    pub fn many(count: u64) -> Self {
        Self { count: Some(count), ..Self::default() }
    }
}

/// What a person undoes at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// What it did; for an undo or redo see [`of`](Self::of).
    pub verb: Verb,
    /// What the step it took back or did again had done.
    pub of: Option<Verb>,
    /// When its first entry was written.
    pub at: DateTime<Utc>,
    /// How many entries it has.
    pub entries: u64,
    /// What it was about.
    pub args: Args,
    /// The name of what it was about, as it is called now.
    pub name: Option<String>,
    /// Whether its changes are in force; `false` after an undo.
    pub live: bool,
    /// Whether it can be undone (or, when not live, redone through its undo).
    pub undoable: bool,
    /// How many rows of people who were erased are no part of it any more.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[cfg_attr(test, ts(optional, as = "Option<u64>"))]
    pub erased: u64,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde wants it
fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// What the next undo and redo would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UndoState {
    /// The step that undo takes back.
    pub undo: Option<Step>,
    /// The step that redo does again, told as the original step.
    pub redo: Option<Step>,
}
