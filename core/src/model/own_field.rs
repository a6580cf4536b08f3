//! Fields of one's own, and how people know each other.

use serde::{Deserialize, Serialize};

use super::{ContactId, FieldId, FieldKind, RelationId, RelationKind};

/// A field that every contact has since somebody defined it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CustomField {
    /// Its id; the same for everyone who calls it so.
    pub id: FieldId,
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What can be chosen.
    pub choices: Vec<String>,
    /// Order among the fields.
    pub position: i64,
}

/// How one contact knows another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Relation {
    /// Its id.
    pub id: RelationId,
    /// Whose it is.
    pub contact: ContactId,
    /// Whom they know.
    pub other: ContactId,
    /// How.
    pub kind: RelationKind,
}
