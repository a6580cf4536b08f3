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
    /// It is the only thing on now.
    OnNow,
    /// Nothing is on, or too much is.
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
    },
    /// Kept until it can be understood.
    Unresolved {
        /// The capture.
        capture: CaptureId,
        /// Why: what it is.
        reason: Meaning,
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
    /// It is an image of a kind that cannot be read yet (HEIC, AVIF, TIFF).
    UnknownFormat,
    /// It is cut off or damaged.
    Damaged,
    /// It has too many pixels or bytes.
    TooLarge,
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
