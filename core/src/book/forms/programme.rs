//! How a programme is to be read.

use serde::{Deserialize, Serialize};

use crate::model::*;

/// How a programme is to be read, and where to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct ProgrammeOptions {
    /// The conference; `None`: the one it was for before, that is called so, or is on show.
    pub conference: Option<ConferenceId>,
    /// Makes a new conference of this name.
    pub new_conference: Option<String>,
    /// The zone of times that name none; `None`: the file's, else the conference's.
    pub zone: Option<String>,
    /// What each column is; `None`: as it was the last time for such a table, else guessed.
    pub fields: Option<Vec<SessionField>>,
    /// The file holds only a part of the programme: what it lacks has not vanished.
    pub partial: bool,
    /// Most of what was known is no longer on the programme, and that is no mistake.
    pub rest_is_gone: bool,
    /// What the file is called, for what has no name of its own.
    pub file_name: Option<String>,
}
