//! What is said about a session or dinner and its people.

use serde::{Deserialize, Serialize};

use crate::model::*;

/// A link of an occasion; an empty address deletes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkForm {
    /// The link to edit; `None` adds one.
    pub id: Option<LinkId>,
    /// The occasion; a link that is edited keeps its own.
    pub occasion: OccasionId,
    /// What it leads to.
    pub kind: LinkKind,
    /// Where it leads.
    pub url: String,
    /// What it is called.
    pub title: Option<String>,
}
