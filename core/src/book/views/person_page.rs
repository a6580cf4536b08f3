//! What a person's page shows beside the row of lists.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{CardCode, EncounterView, PersonRow, SessionLink};
use crate::model::*;

/// A field of one's own with what a contact has in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldValue {
    /// The field.
    pub field: CustomField,
    /// What is in it.
    pub value: Option<String>,
}

/// A field of one's own and how many use it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldView {
    /// The field.
    pub field: CustomField,
    /// How many people have something in it.
    pub people: i64,
}

/// A tag and how many have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TagView {
    /// The tag.
    pub name: String,
    /// How many have it.
    pub people: i64,
}

/// Somebody a person knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RelationView {
    /// The relation.
    pub id: RelationId,
    /// How.
    pub kind: RelationKind,
    /// The person on show is the other of it: who introduced, who is the boss.
    pub turned: bool,
    /// The one on the other side.
    pub person: PersonRow,
}

/// Something that happened with a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// The zone to show it in.
    pub zone: String,
    /// What.
    pub what: Happened,
}

/// What happened with a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "a page has a handful")]
pub enum Happened {
    /// We met.
    Met {
        /// Where and how, with notes and answers.
        view: EncounterView,
    },
    /// They were on stage, or both of us were there.
    Session {
        /// Which.
        link: SessionLink,
    },
    /// A note was written.
    Note {
        /// The note.
        note: Note,
    },
    /// What I owed was done.
    Done {
        /// What.
        follow_up: FollowUp,
        /// What came of it.
        note: Option<Note>,
    },
    /// I wrote.
    Sent {
        /// About what.
        follow_up: FollowUp,
    },
    /// They left in a file.
    Exported {
        /// In which format.
        preset: String,
        /// The file.
        file: String,
    },
    /// Another entry became theirs.
    Merged {
        /// Its name.
        name: PersonName,
    },
    /// The entry was made.
    Added {
        /// How.
        source: Source,
    },
}

/// A person to hand on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonCard {
    /// As a vCard 3.0.
    pub vcard: String,
    /// As a code to scan; without the last contact points where all are too many.
    pub code: CardCode,
}
