//! Lists of occasions by position, and what they can be narrowed by.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::OccasionRow;

/// A list of occasions that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionsView {
    /// Names the list in later calls.
    pub view: u32,
    /// How many rows it has.
    pub count: usize,
    /// The first rows, so that the first paint needs no second call.
    pub rows: Vec<OccasionRow>,
    /// Where its days begin; a list that was searched is by rank and has none.
    pub days: Vec<DayOfOccasions>,
}

/// The occasions of a list that are on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayOfOccasions {
    /// The day on the conference's clock; `None`: not scheduled.
    pub on: Option<NaiveDate>,
    /// The position of the first of them; the others follow.
    pub first: usize,
}

/// What the occasions of a conference can be narrowed by: each value that occurs, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionFacets {
    /// How many there are.
    pub total: usize,
    /// Those that are on no day.
    pub unscheduled: usize,
    /// Those no longer on the programme.
    pub vanished: usize,
    /// Days, the first first.
    pub days: Vec<Facet>,
    /// Kinds, in the order people expect.
    pub kinds: Vec<Facet>,
    /// Venues by name.
    pub venues: Vec<Facet>,
    /// Tracks by name.
    pub tracks: Vec<Facet>,
    /// Levels by name.
    pub levels: Vec<Facet>,
    /// Formats by name.
    pub formats: Vec<Facet>,
    /// Companies by name.
    pub companies: Vec<Facet>,
}

/// A value to narrow by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Facet {
    /// What the filter takes: an id, a day, a word.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// How many occasions have it.
    pub count: usize,
}
