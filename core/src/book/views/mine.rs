//! My cards, settings and the frame of the window.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::StampView;
use crate::model::*;

/// A card of mine with its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CardView {
    /// The card.
    pub card: Card,
    /// Its code.
    pub code: CardCode,
}

/// The code of a card, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum CardCode {
    /// It scans.
    Readable {
        /// The rows of the symbol, `1` for dark, without quiet zone.
        modules: Vec<String>,
        /// QR version, 1 to 40.
        version: i16,
        /// Bytes of the vCard in it.
        bytes: usize,
    },
    /// Too much text for a code that reads well.
    TooMuch {
        /// Bytes of the vCard.
        bytes: usize,
        /// How many would fit.
        limit: usize,
        /// The fields to shorten, the longest first.
        shorten: Vec<String>,
    },
}

/// Settings of this profile on this computer. How the window looks is the window's own business.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Settings {
    /// Country for phone numbers without a prefix (ISO 3166, `KR`); `None`: that of the home zone.
    pub region: Option<String>,
    /// A second folder for backups.
    pub backup_folder: Option<String>,
    /// How many days the frame of a badge waits for somebody to read it; `None`: 30.
    pub frame_days: Option<u16>,
    /// How the window reminds of what is due today.
    pub reminders: Reminders,
}

/// How the window reminds of what is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reminders {
    /// Not at all.
    Off,
    /// With a number; somebody may look over my shoulder.
    Count,
    /// With what and whom.
    #[default]
    Names,
}

/// What the frame of the window shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AppState {
    /// The profile's folder.
    pub folder: String,
    /// Whether this is the sample.
    pub sample: bool,
    /// Who uses the app; `None` at the first run.
    pub me: Option<Colleague>,
    /// All of us, in the order we were added.
    pub colleagues: Vec<Colleague>,
    /// Who of us is scanning.
    pub operator: Option<ColleagueId>,
    /// All conferences, the latest first.
    pub conferences: Vec<Conference>,
    /// The conference on show.
    pub conference: Option<Conference>,
    /// Where new people are recorded.
    pub stamp: StampView,
    /// How many contacts.
    pub people: i64,
    /// How many companies.
    pub companies: i64,
    /// How many captures wait to be understood.
    pub unresolved: i64,
    /// What undo and redo would do.
    pub undo: UndoState,
    /// The folder whose new photos are read as they arrive.
    pub inbox: Option<String>,
    /// Settings of this computer.
    pub settings: Settings,
    /// The instant this state was told, by the clock of the verb.
    pub now: DateTime<Utc>,
}
