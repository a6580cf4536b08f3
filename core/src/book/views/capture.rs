//! Scanning and the stamp.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{MetAt, OccasionRef, PersonRow};
use crate::model::*;
use crate::scan::Pass;

/// Where the stamp's occasion comes from, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StampReason {
    /// Pinned by hand.
    Pinned,
    /// I marked it attended (or walk-up, or overflow).
    Attended,
    /// I hold a seat.
    Reserved,
    /// I have a shift at the booth.
    Shift,
    /// It is the only thing on now.
    OnNow,
    /// Several things are on, or what I only marked as interesting.
    Unsure,
    /// Nothing is on.
    Nothing,
}

/// The occasion a capture gets now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StampView {
    /// The occasion.
    pub occasion: Option<OccasionRef>,
    /// Why this one.
    pub reason: StampReason,
}

/// What became of one code, text or form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum CaptureOutcome {
    /// A new contact with an encounter.
    Saved {
        /// The new row.
        row: Box<PersonRow>,
        /// Its encounter, if there is one.
        encounter: Option<EncounterId>,
        /// Somebody known with the same name at the same company: perhaps the same person.
        #[serde(default)]
        maybe: Option<Box<PersonRow>>,
    },
    /// Known already: a new encounter on the old contact.
    AlreadyMet {
        /// The contact's row.
        row: Box<PersonRow>,
        /// When and where it was met before.
        last: Option<Box<MetAt>>,
        /// The new encounter, if there is one.
        encounter: Option<EncounterId>,
        /// It is no new one: a line a moment ago was about the same meeting, which this one goes on
        /// about.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
        joined: bool,
    },
    /// It was captured from the same file before; nothing was written.
    ScannedBefore {
        /// The person it is about, if anybody.
        row: Option<Box<PersonRow>>,
        /// The instant of that capture.
        at: DateTime<Utc>,
        /// The zone to show that in.
        zone: String,
    },
    /// Kept until it can be understood.
    Unresolved {
        /// The capture.
        capture: CaptureId,
        /// Why: what it is.
        reason: Meaning,
        /// The picture kept with it: somebody may read the name in it.
        #[serde(default)]
        photo: Option<ContentHash>,
    },
    /// Understood, and not a person. Links are kept; the rest only for who asks for it, as it may
    /// hold passwords.
    NotAPerson {
        /// The capture, if it was kept.
        capture: Option<CaptureId>,
        /// What it is.
        what: Meaning,
        /// Which: a host, the name of a network, the title of an event.
        about: Option<String>,
    },
    /// The camera saw the same code a moment ago: nothing was saved.
    AlreadyScanned {
        /// Whom it became or met then, if anybody.
        row: Option<Box<PersonRow>>,
    },
    /// Only read, nothing saved (`--read-only`).
    Read {
        /// What it is.
        what: Meaning,
        /// Which, in a few words.
        about: Option<String>,
        /// The person it would become, if it is one.
        draft: Option<Box<ContactDraft>>,
    },
}

impl CaptureOutcome {
    /// Whom it is about, if that is known.
    #[must_use]
    pub fn row(&self) -> Option<&PersonRow> {
        match self {
            Self::Saved { row, .. } | Self::AlreadyMet { row, .. } => Some(row),
            Self::AlreadyScanned { row } | Self::ScannedBefore { row, .. } => row.as_deref(),
            Self::Unresolved { .. } | Self::NotAPerson { .. } | Self::Read { .. } => None,
        }
    }
}

/// One code found in an image, or one pasted text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScannedCode {
    /// What it says.
    pub text: String,
    /// `qr`, `data_matrix`, … ; `None` for text.
    pub symbology: Option<String>,
    /// What it took to read it from a picture; left out for text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub pass: Option<Pass>,
    /// What it was read with; left out for a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub via: Option<Via>,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: CaptureOutcome,
}

/// One image (or text) that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScannedFile {
    /// The file's name as given; `None` for what came from the clipboard.
    pub file: Option<String>,
    /// Its codes; empty when it has none.
    pub codes: Vec<ScannedCode>,
    /// Why it could not be read, as a code.
    pub problem: Option<ScanProblem>,
    /// When it was made, also if there is nobody in it; left out where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub made: Option<Made>,
}

/// An instant on the clock of its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Made {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The zone to show it in.
    pub zone: String,
}

/// Why an image could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ScanProblem {
    /// The file cannot be opened.
    Unreadable,
    /// It is no image Hallway knows.
    NotAnImage,
    /// It is an image of a kind that cannot be read yet (AVIF, TIFF).
    UnknownFormat,
    /// It is cut off or damaged.
    Damaged,
    /// It has too many pixels or bytes.
    TooLarge,
    /// The decoder crashed on it, took too long or wanted too much memory.
    GaveUp,
    /// It is an image without a code.
    NoCode,
}

/// What a scan did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScanReport {
    /// Every file, in order.
    pub files: Vec<ScannedFile>,
    /// The step that undoes all of it; `None` when nothing was saved.
    pub step: Option<StepId>,
}

/// What is known of a file by its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum FileState {
    /// Nothing.
    New,
    /// It was looked at and had nothing for us.
    Seen,
    /// Something was captured from it.
    Captured {
        /// The instant of that.
        at: DateTime<Utc>,
    },
}

/// A code in a camera's frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FrameCode {
    /// Its corners in pixels from the frame's top left: its own top left, top right, bottom right,
    /// bottom left.
    pub corners: [(i32, i32); 4],
    /// What became of it; `None` while it stays in view.
    pub code: Option<ScannedCode>,
}

/// What a camera's frame shows, and what was saved of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FrameReport {
    /// The codes that can be read.
    pub codes: Vec<FrameCode>,
    /// Where codes are that cannot be read; `None` where nobody looked for those.
    pub unread: Option<Vec<[(i32, i32); 4]>>,
    /// The step that undoes what was saved.
    pub step: Option<StepId>,
}
