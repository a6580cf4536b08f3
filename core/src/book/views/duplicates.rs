//! Who may be one: suggestions with their reasons, and what a merge would make of them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{CompanyRow, Person, PersonRow};
use crate::matching::Likeness;
use crate::model::{ContactId, ContactPoint, PointId};

/// Suggestions, settled when they were looked for; their rows are asked for by position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DuplicatesView {
    /// What to ask rows of.
    pub view: u32,
    /// How many pairs there are.
    pub count: usize,
    /// The first of them.
    pub rows: Vec<Duplicate>,
}

/// Two who may be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Duplicate {
    /// Who was known first.
    pub one: PersonRow,
    /// Who came later.
    pub other: PersonRow,
    /// How sure it is, and why.
    pub likeness: Likeness,
    /// Whether it still waits for an answer: neither merged, nor told apart, nor deleted meanwhile.
    pub open: bool,
}

/// Two companies that may be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyDuplicate {
    /// Where more people are.
    pub one: CompanyRow,
    /// The other.
    pub other: CompanyRow,
    /// How sure it is, and why.
    pub likeness: Likeness,
}

/// What people who are merged may differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "field", rename_all = "snake_case")]
pub enum MergeField {
    /// The name shown first.
    Name,
    /// The name in another script.
    SecondName,
    /// How the name is read.
    Reading,
    /// The language to write to them in.
    Language,
    /// Where they live.
    Zone,
    /// Their picture.
    Photo,
    /// Until when they are kept.
    KeepUntil,
    /// On what basis they are kept.
    Basis,
    /// What they do now, and where.
    Work,
    /// A field of one's own.
    Custom {
        /// Which.
        #[cfg_attr(test, ts(type = "string"))]
        id: Uuid,
    },
}

/// A field in which there is something to choose or to see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergeChoice {
    /// Which.
    pub field: MergeField,
    /// The name of a field of one's own.
    pub name: Option<String>,
    /// Whose there are: each with its text, the survivor's first.
    pub options: Vec<MergeOption>,
    /// Whose is taken.
    pub picked: ContactId,
}

/// What one of those merged has in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergeOption {
    /// Whose.
    pub contact: ContactId,
    /// As text; of a photo the hash.
    pub text: String,
}

/// What a merge would make: nothing is changed by looking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergePlan {
    /// All sides as they are, the one that stays first.
    pub sides: Vec<Person>,
    /// Why the others may be the first, where anything says so.
    pub likenesses: Vec<Option<Likeness>>,
    /// What is taken from whom.
    pub choices: Vec<MergeChoice>,
    /// The contact points afterwards, in their order.
    pub points: Vec<ContactPoint>,
    /// What goes over from the others.
    pub moves: MergeMoves,
}

/// How much goes over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergeMoves {
    /// Encounters.
    pub encounters: usize,
    /// Notes, those of encounters included.
    pub notes: usize,
    /// Follow-ups.
    pub follow_ups: usize,
    /// Tags that the one who stays lacks.
    pub tags: usize,
}

/// Who is merged into whom, and what is chosen otherwise than proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergeForm {
    /// Who stays.
    pub into: ContactId,
    /// Who becomes a part of them.
    pub from: Vec<ContactId>,
    /// Whose value is taken, field by field; where nothing is said, what the plan picks.
    #[serde(default)]
    pub choices: Vec<MergePick>,
    /// Contact points that are wrong and go.
    #[serde(default)]
    pub drop: Vec<PointId>,
    /// Contact points that come first, as the primary ones.
    #[serde(default)]
    pub first: Vec<PointId>,
}

/// Whose value of a field is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergePick {
    /// Which field.
    pub field: MergeField,
    /// Whose.
    pub contact: ContactId,
}

impl MergeForm {
    /// A merge as the plan proposes it.
    #[must_use]
    pub fn new(into: ContactId, from: Vec<ContactId>) -> Self {
        Self { into, from, choices: Vec::new(), drop: Vec::new(), first: Vec::new() }
    }
}
