//! A folder of photos, and what became of them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{OccasionRef, ScannedFile};
use crate::model::*;

/// The photos of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PhotoList {
    /// In the order they were taken.
    pub photos: Vec<PhotoView>,
    /// The zone taken for cameras that did not write down theirs.
    pub camera: String,
    /// For how many photos that mattered.
    pub without_offset: usize,
    /// What may be a photo or hold some and cannot be looked at, by its name in the folder.
    pub unreadable: Vec<String>,
}

/// A photo that nobody opened yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PhotoView {
    /// Where it is.
    pub path: String,
    /// The name of its file.
    pub name: String,
    /// How we know when it was taken.
    pub at_source: InstantSource,
    /// When that was, and where.
    pub stamp: PhotoStamp,
}

/// When and where a photo was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PhotoStamp {
    /// When.
    pub at: DateTime<Utc>,
    /// The day on the clock I lived by.
    pub day: NaiveDate,
    /// The zone to show it in.
    pub zone: String,
    /// What was on then.
    pub occasion: Option<OccasionRef>,
}

/// What became of photos. `read` is the sum of the counts below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PhotosReport {
    /// How many were chosen.
    pub total: usize,
    /// How many were read before it was stopped.
    pub read: usize,
    /// Led to somebody.
    pub people: usize,
    /// Hold a code that waits to be understood.
    pub waiting: usize,
    /// Hold codes about no person.
    pub not_people: usize,
    /// Were kept with a session.
    pub sessions: usize,
    /// Are paper cards that wait to be typed in.
    pub cards: usize,
    /// Hold no code and stay where they are.
    pub nothing: usize,
    /// Were read before.
    pub seen: usize,
    /// Could not be read.
    pub unreadable: usize,
    /// Those that are worth a line.
    pub files: Vec<ScannedFile>,
    /// The step that undoes all of it; `None` when nothing was saved.
    pub step: Option<StepId>,
}

/// A paper card that waits to be typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperCard {
    /// Its capture.
    pub capture: CaptureId,
    /// The picture; `None`: it could not be made.
    pub photo: Option<ContentHash>,
    /// The name of the file.
    pub file_name: Option<String>,
    /// When and where it was photographed.
    pub stamp: PhotoStamp,
}

/// A picture that is kept with a person or a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PictureView {
    /// Its capture.
    pub capture: CaptureId,
    /// The picture.
    pub hash: ContentHash,
    /// When it was taken.
    pub at: DateTime<Utc>,
    /// The zone to show that in.
    pub zone: String,
    /// The name of the file.
    pub file_name: Option<String>,
}

/// What happened in the watched folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "news", rename_all = "snake_case")]
pub enum InboxNews {
    /// New photos were read.
    Read {
        /// What became of them.
        report: Box<PhotosReport>,
    },
    /// The folder cannot be opened any more.
    Gone {
        /// Which.
        folder: String,
    },
    /// It is there again.
    Back {
        /// Which.
        folder: String,
    },
}
