//! What one search box finds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{OccasionRow, PeopleFilter, PersonRow};
use crate::model::*;
use crate::search::{SearchKey, TextRange};

/// What is found at once: each group with its best, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// People; those met last for an empty query.
    pub people: Vec<FoundPerson>,
    /// How many people there are.
    pub people_count: usize,
    /// Companies.
    pub companies: Vec<FoundCompany>,
    /// How many companies there are.
    pub companies_count: usize,
    /// Occasions of every conference.
    pub occasions: Vec<FoundOccasion>,
    /// How many occasions there are.
    pub occasions_count: usize,
}

/// A person who was found, and where the query matches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundPerson {
    /// The person.
    pub row: PersonRow,
    /// What matches in the name.
    pub name: Vec<TextRange>,
    /// In the name in the second script.
    pub second_name: Vec<TextRange>,
    /// In the company.
    pub company: Vec<TextRange>,
    /// In the title.
    pub title: Vec<TextRange>,
}

/// A company that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundCompany {
    /// The company.
    pub id: CompanyId,
    /// Its name.
    pub name: String,
    /// What matches in the name.
    pub marks: Vec<TextRange>,
    /// The alias or domain that matches where the name does not.
    pub alias: Option<String>,
    /// What matches in it.
    pub alias_marks: Vec<TextRange>,
    /// How many people of it are known.
    pub people: usize,
}

/// An occasion that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundOccasion {
    /// The occasion.
    pub row: OccasionRow,
    /// What matches in the title.
    pub title: Vec<TextRange>,
}

/// A note or an abstract that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundText {
    /// The note; `None` for the abstract of an occasion.
    pub note: Option<NoteId>,
    /// Whose page it is on.
    pub contact: Option<ContactId>,
    /// The occasion whose page it is on.
    pub occasion: Option<OccasionId>,
    /// The company whose page it is on.
    pub company: Option<CompanyId>,
    /// Who or what that is.
    pub about: String,
    /// The lines around what was found.
    pub snippet: String,
    /// What matches in it.
    pub marks: Vec<TextRange>,
}

/// A list that somebody keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedView {
    /// Its id.
    pub id: SavedViewId,
    /// What it is called.
    pub name: String,
    /// What it shows.
    pub filter: PeopleFilter,
}

/// Whom a change of many is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "chosen", rename_all = "snake_case")]
pub enum Chosen {
    /// Everybody in an open list but these.
    View {
        /// The list.
        view: u32,
        /// Who was taken out of the choice.
        except: Vec<ContactId>,
    },
    /// These.
    People {
        /// Who.
        ids: Vec<ContactId>,
    },
}

/// A change of many people at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum PeopleChange {
    /// Gives them a tag.
    Tag {
        /// The tag.
        name: String,
    },
    /// Takes a tag from them.
    Untag {
        /// The tag.
        name: String,
    },
    /// Says where they work now; titles stay.
    Company {
        /// The company, found or made.
        name: String,
    },
    /// Notes that I owe each of them something.
    FollowUp {
        /// What.
        what: String,
        /// By when.
        due_on: Option<NaiveDate>,
    },
    /// Moves the last encounter with each to an occasion, for instance of another conference.
    Move {
        /// Where to.
        occasion: OccasionId,
    },
    /// Puts them into the trash.
    Trash,
}

/// How the word under the caret may go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QueryCompletion {
    /// What a candidate replaces.
    pub range: TextRange,
    /// The candidates, the likeliest first.
    pub candidates: Vec<QueryCandidate>,
}

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QueryCandidate {
    /// What to put in: a key with its colon, or a whole field.
    pub insert: String,
    /// What to show: the value, or the key.
    pub label: String,
    /// The field it is of.
    pub key: SearchKey,
    /// Whether only the key is meant, and a value is to follow.
    pub is_key: bool,
}
