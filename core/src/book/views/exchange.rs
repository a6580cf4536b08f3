//! Import and export.

use serde::{Deserialize, Serialize};

use crate::model::*;

/// What an import of contacts did. `read` is the sum of the counts below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportReport {
    /// Cards in the file.
    pub read: usize,
    /// New contacts.
    pub added: usize,
    /// Known by the same card.
    pub same_card: usize,
    /// Known by the same e-mail.
    pub same_email: usize,
    /// Known by the same phone.
    pub same_phone: usize,
    /// Left out, each with its line and reason.
    pub skipped: Vec<ImportProblem>,
    /// Cards that came in although part of them could not be read.
    pub problems: Vec<ImportProblem>,
    /// The step that undoes all of it; `None` when nothing was added.
    pub step: Option<StepId>,
}

/// What was wrong where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportProblem {
    /// The line in the file, from 1.
    pub line: usize,
    /// What was wrong, as a code.
    pub reason: String,
    /// What it was about: a vCard property, a list's name.
    pub detail: Option<String>,
}

/// What an export would write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportPreview {
    /// The columns' headers.
    pub columns: Vec<String>,
    /// The first rows, cell by cell as they will stand in the file.
    pub rows: Vec<Vec<String>>,
    /// How many rows the file will have, the header not counted.
    pub total: usize,
    /// How many people have no e-mail, which most CRMs take as the key.
    pub without_email: usize,
    /// How many phones could not be brought to E.164 and stay as given.
    pub phones_as_given: usize,
    /// How many notes stay here because of their visibility.
    pub notes_left_out: usize,
    /// A name for the file.
    pub file_name: String,
}

/// What an export wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportDone {
    /// Where.
    pub path: String,
    /// Rows, the header not counted.
    pub rows: usize,
    /// How many people have no e-mail.
    pub without_email: usize,
    /// How many phones have no known E.164 form.
    pub phones_as_given: usize,
    /// How many notes stayed here because of their visibility.
    pub notes_left_out: usize,
}

/// What may be exported where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// A spreadsheet: UTF-8 with BOM, formulas neutralised.
    Spreadsheet,
    /// HubSpot contacts: values untouched, no BOM.
    Hubspot,
}
