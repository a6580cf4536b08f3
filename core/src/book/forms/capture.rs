//! What is asked of what was captured: lists to match with, badges to teach, photos and notes to take.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Place;
use crate::model::*;

/// How the badges of a conference are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BadgeLayoutForm {
    /// The layout to edit; `None` makes a new one.
    pub id: Option<LayoutId>,
    /// Whose badges; `None`: those scanned at no conference.
    pub conference: Option<ConferenceId>,
    /// What stands where.
    pub layout: BadgeShape,
}

/// How an organiser's list is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct MatchOptions {
    /// What each column is; `None`: as it was the last time for such a list, else guessed.
    pub fields: Option<Vec<PersonField>>,
    /// Whose list it is: badges of other conferences have other numbers. `None`: of all.
    pub conference: Option<ConferenceId>,
}

/// Photos to read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct PhotosForm {
    /// Which.
    pub photos: Vec<PhotoForm>,
    /// The zone of cameras that did not write down theirs; `None`: the conference's, else here.
    pub camera: Option<String>,
}

/// A photo to read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct PhotoForm {
    /// Where it is.
    pub path: PathBuf,
    /// When it was taken, if it is known better than the file knows.
    pub at: Option<DateTime<Utc>>,
    /// Where it was taken, if it is known better than the agenda knows.
    pub occasion: Option<OccasionId>,
    /// Without a code it is a paper card, to be typed in.
    pub card: bool,
}

/// A line of pasted notes, as it is to be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotesLine {
    /// The line.
    pub line: String,
    /// What becomes of it.
    pub becomes: NotesUse,
    /// When; `None` is now.
    pub at: Option<DateTime<Utc>>,
    /// Where.
    pub place: Place,
}

/// What becomes of a line that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NotesUse {
    /// A person met.
    Person,
    /// A note on the person before it.
    Note,
}
