//! A conference as a folder of Markdown.

use serde::{Deserialize, Serialize};

use super::PictureView;

/// What a trip report could hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TripReportPreview {
    /// What its folder could be called.
    pub folder_name: String,
    /// How many days it has something of.
    pub days: usize,
    /// How many sessions, dinners and so on would be in it, whatever is chosen.
    pub occasions: usize,
    /// How many notes only I may read.
    pub my_notes: usize,
    /// How many people were met there.
    pub people: usize,
    /// The pictures that can be chosen, in the order they were taken.
    pub pictures: Vec<PictureView>,
}

/// A trip report that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TripReportDone {
    /// The folder.
    pub folder: String,
    /// How many days it has.
    pub days: usize,
    /// How many sessions, dinners and so on.
    pub occasions: usize,
    /// How many pictures.
    pub pictures: usize,
    /// How many notes were left out because only I may read them.
    pub notes_left_out: usize,
}
