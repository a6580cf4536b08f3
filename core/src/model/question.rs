//! What a conference wants to know of everybody we meet there.

use serde::{Deserialize, Serialize};

use super::{ConferenceId, QuestionId, QuestionKind};

/// A question a conference asks about each encounter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The conference that asks.
    pub conference: ConferenceId,
    /// The question.
    pub text: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What can be chosen; empty for a text.
    pub choices: Vec<String>,
    /// Order among the conference's questions.
    pub position: i64,
}
