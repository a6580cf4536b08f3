//! What an erase says when it is over, and what it would do.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ContactId;
use super::kinds::kinds;
use crate::error::Error;

kinds! {
    /// What became of a file.
    FileFate {
        /// It holds nothing of them any more.
        Rewritten = "rewritten",
        /// It held nothing of them.
        Clean = "clean",
        /// It could not be rewritten, so it was overwritten and deleted.
        Deleted = "deleted",
        /// Its folder cannot be reached now; it is rewritten when the profile is opened and it can.
        Unreachable = "unreachable",
    }

    /// What was looked for.
    TraceKind {
        /// A full name.
        Name = "name",
        /// An e-mail, page, handle or address.
        Address = "address",
        /// A phone number.
        Phone = "phone",
        /// An unusual word of a note.
        Word = "word",
        /// An id.
        Id = "id",
    }
}

/// What was removed where, and what is left to be decided. It names nobody and is kept nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Receipt {
    /// When.
    pub at: DateTime<Utc>,
    /// How many people.
    pub people: usize,
    /// Rows, per table.
    pub removed: Vec<Removed>,
    /// Rows of a public programme that stay, and say no more who it is.
    pub programme_rows: usize,
    /// Steps of the history that are partial now.
    pub steps_partial: usize,
    /// Entries of the history that are gone.
    pub steps_removed: usize,
    /// Pictures deleted.
    pub pictures: usize,
    /// Pictures that stay, as they belong to somebody else as well.
    pub pictures_shared: usize,
    /// What became of backups, of databases that were set aside, of what a crash left.
    pub files: Vec<ErasedFile>,
    /// Files outside of Hallway that hold them still.
    pub exports: Vec<HeldOutside>,
    /// Rows about others that mention them: to be edited, or left.
    pub mentions: Vec<Mention>,
    /// How many of those there are, also where not all are listed.
    pub mentions_total: usize,
    /// What was found in the bytes of a file and is explained by no row.
    pub left: Vec<Left>,
    /// Addresses and numbers that are known again by a hash.
    pub hashes: usize,
}

/// Rows of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Removed {
    /// The table.
    pub place: String,
    /// How many rows.
    pub count: usize,
}

/// A file with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErasedFile {
    /// Where.
    pub path: String,
    /// What became of it.
    pub fate: FileFate,
}

/// An export that somebody was part of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldOutside {
    /// The file's name, without its folder: that is not kept.
    pub file_name: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// As what.
    pub preset: String,
    /// Whether the log names them; else they were among those it was made of.
    pub sure: bool,
}

/// A row that mentions somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mention {
    /// The table; `journal`: an earlier wording of one, and the text says in how many parts.
    pub place: String,
    /// The row.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub id: Option<Uuid>,
    /// Whom it is about.
    pub contact: Option<ContactId>,
    /// How it begins.
    pub text: String,
}

/// What is left in the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Left {
    /// The file.
    pub file: String,
    /// What of them.
    pub what: TraceKind,
    /// How often.
    pub count: usize,
}
