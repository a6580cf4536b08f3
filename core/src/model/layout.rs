//! How the badges of one conference are read, as its user taught it.

use serde::{Deserialize, Serialize};

use super::{ConferenceId, LayoutId, PersonField};

/// A taught layout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeLayout {
    /// Its id.
    pub id: LayoutId,
    /// Whose badges; `None`: those scanned at no conference.
    pub conference: Option<ConferenceId>,
    /// What stands where.
    pub layout: BadgeShape,
}

/// What stands where on a badge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BadgeShape {
    /// Parts in a row.
    Parts {
        /// What stands between two parts.
        delimiter: String,
        /// What each part is, in order.
        fields: Vec<PersonField>,
    },
    /// A JSON object.
    Keys {
        /// What stands under which key; what is not named is ignored.
        fields: Vec<KeyField>,
    },
}

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeyField {
    /// The key; keys of objects within objects are joined by a dot.
    pub key: String,
    /// What stands there.
    pub field: PersonField,
}
