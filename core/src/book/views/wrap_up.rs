//! What a day leaves to be settled.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CaptureView, EncounterView, OccasionRow, PersonRow};

/// The evening of a day: what is open, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WrapUp {
    /// The day.
    pub on: NaiveDate,
    /// The day that is now, on the same clock.
    pub today: NaiveDate,
    /// The days of the conference on show.
    pub trip: Vec<NaiveDate>,
    /// What is open, in the order to go through it.
    pub items: Vec<WrapItem>,
    /// What the day came to.
    pub summary: DaySummary,
    /// Where nothing is open: the last day of the conference that left something.
    pub open: Option<NaiveDate>,
}

/// Something a day left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum WrapItem {
    /// Photos of the day in the watched folder that nobody read.
    Photos {
        /// Which, in the order they were taken.
        paths: Vec<PathBuf>,
    },
    /// A badge, a paper card or a text of which nobody knows whose it is.
    Capture {
        /// The capture.
        capture: Box<CaptureView>,
    },
    /// Somebody new who may be somebody known.
    Same {
        /// Who is new.
        person: Box<PersonRow>,
        /// Who was known before.
        other: Box<PersonRow>,
    },
    /// Somebody met nowhere, or at a time that was guessed.
    Place {
        /// Who.
        person: Box<PersonRow>,
        /// The encounter.
        met: Box<EncounterView>,
    },
    /// Somebody met of whom nothing is said: how warm it was, what it was about.
    Rate {
        /// Who.
        person: Box<PersonRow>,
        /// The encounter.
        met: Box<EncounterView>,
    },
    /// Something I meant to be at, and nobody knows what became of it.
    Outcome {
        /// The occasion.
        row: Box<OccasionRow>,
    },
}

/// What a day came to, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DaySummary {
    /// How many people were met.
    pub met: usize,
    /// How many of them were met for the first time.
    pub new: usize,
    /// How many were hot.
    pub hot: usize,
    /// How many were warm.
    pub warm: usize,
    /// How many sessions, dinners and the rest I was at.
    pub attended: usize,
    /// How many of those met are owed something by the day after.
    pub to_write: usize,
}
