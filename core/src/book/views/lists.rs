//! What waits, lists that say whose it is, and badges that were taught.

use serde::{Deserialize, Serialize};

use super::{ImportProblem, OccasionRef};
use crate::model::*;

/// A capture with where it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CaptureView {
    /// The capture.
    pub capture: Capture,
    /// The zone of its clock.
    pub zone: String,
    /// Where.
    pub occasion: Option<OccasionRef>,
    /// The conference's name.
    pub conference: Option<String>,
}

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListColumn {
    /// Its header; its number where the list has none.
    pub header: String,
    /// What it is.
    pub field: PersonField,
    /// The first cells.
    pub cells: Vec<String>,
}

/// What is in a list, and what matching it would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListLook {
    /// Its columns.
    pub columns: Vec<ListColumn>,
    /// Whether what they are was saved with another list of this shape.
    pub saved: bool,
    /// What matching would do; how many are new is not known yet.
    pub report: MatchReport,
}

/// What matching a list did. `rows` is the sum of `matched`, `disputed`, `unmatched`, `without_id`, `repeated` and
/// `damaged`; `waiting` that of `resolved` and `still_waiting`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MatchReport {
    /// Rows of the list, its header not counted.
    pub rows: usize,
    /// Rows that say whose a badge is that waits.
    pub matched: usize,
    /// Rows that say it of a badge that another row says to be somebody else's; it waits on.
    pub disputed: usize,
    /// Rows for which no badge waits; they are not imported.
    pub unmatched: usize,
    /// Rows without a number.
    pub without_id: usize,
    /// Rows with the number of an earlier one.
    pub repeated: usize,
    /// Rows left out because nobody can tell what they say.
    pub damaged: usize,
    /// Rows that came in although something in them had to be put right.
    pub repaired: usize,
    /// The first of the damaged and repaired rows, each with its line.
    pub problems: Vec<ImportProblem>,
    /// Badges that waited.
    pub waiting: usize,
    /// Badges that are people now.
    pub resolved: usize,
    /// Badges that wait for another list.
    pub still_waiting: usize,
    /// New people.
    pub added: usize,
    /// People who were known before.
    pub known: usize,
    /// The step that undoes all of it; `None` when nothing was changed.
    pub step: Option<StepId>,
}

/// A badge's text in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeParts {
    /// What stands between them; `None` for a JSON object or one single part.
    pub delimiter: Option<String>,
    /// The parts, in order.
    pub parts: Vec<BadgePart>,
}

/// A part of a badge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgePart {
    /// Its key, in a JSON object.
    pub key: Option<String>,
    /// What it says.
    pub text: String,
    /// What it most likely is.
    pub field: PersonField,
}

/// What a layout makes of a badge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeTrial {
    /// The person, if it makes one.
    pub draft: Option<ContactDraft>,
    /// The number in the organiser's list, if it says one.
    pub badge: Option<String>,
    /// How many other captures that wait it reads too.
    pub others: usize,
}

/// A layout that was taught.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeLayoutView {
    /// The layout.
    pub layout: BadgeLayout,
    /// The conference's name.
    pub conference: Option<String>,
}

/// What teaching a badge did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Taught {
    /// The layout.
    pub layout: BadgeLayout,
    /// How many captures that waited became people.
    pub read: usize,
    /// The step that undoes all of it.
    pub step: StepId,
}
