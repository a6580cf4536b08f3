//! One error for the whole core, and the code the UI and the terminal branch on.
//!
//! [`Error`] carries what a person needs to know as data (a name, a path, a line number) and the
//! cause as a chain for the log. [`ErrorCode`] is what other programs see; the sentence a person
//! reads is chosen from it where the language is known. A code exists only if somebody branches on
//! it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Everything that can go wrong in the core.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A text that should be an id is not one.
    #[error("not an id: {text}")]
    NotAnId {
        /// The text.
        text: String,
    },
    /// A word outside its closed set.
    #[error("{text:?} is not a {set}")]
    UnknownWord {
        /// The set's name.
        set: &'static str,
        /// The word.
        text: String,
    },
    /// A field a person filled in cannot be taken.
    #[error("{field} cannot be {text:?}")]
    Invalid {
        /// The field.
        field: &'static str,
        /// What it holds.
        text: String,
    },
    /// There is no such thing (any more).
    #[error("no such {what}: {id}")]
    NotFound {
        /// What was looked for.
        what: &'static str,
        /// Its id or name.
        id: String,
    },
    /// The profile holds something already, where only an empty one may be filled.
    #[error("the profile {path} is not empty")]
    NotEmpty {
        /// The profile.
        path: PathBuf,
    },
    /// The profile was written by a newer Hallway. Nothing was written.
    #[error("the profile at {path} has schema {found}, this version knows up to {known}")]
    NewerProfile {
        /// The database.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema this version knows.
        known: i64,
    },
    /// The database is damaged. It was left as it is.
    #[error("the database {path} is damaged")]
    Damaged {
        /// The database.
        path: PathBuf,
        /// What SQLite said.
        #[source]
        cause: rusqlite::Error,
    },
    /// The profile's folder cannot be written.
    #[error("{path} cannot be written")]
    NotWritable {
        /// The folder or file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: Cause,
    },
    /// A file would be written among the profile's own, perhaps over the database.
    #[error("{path} is in the profile's own folder")]
    InProfile {
        /// The file.
        path: PathBuf,
    },
    /// The disk is full, or files may not grow any more. The change was not made, everything before it is kept.
    #[error("the disk is full")]
    DiskFull(#[source] Cause),
    /// Another process holds the profile alone, or holds it while this one must be alone.
    #[error("the profile {path} is in use")]
    Busy {
        /// The profile.
        path: PathBuf,
    },
    /// A file cannot be read.
    #[error("{path} cannot be read")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// A file that is no programme, or one that nobody can read to its end. Nothing was changed.
    #[error("not a programme: {reason} {line:?}")]
    BadProgramme {
        /// Why: `unknown_format`, `broken`, `entities`, `too_large`, `too_many`, `no_title_column`.
        reason: &'static str,
        /// Where.
        line: Option<usize>,
    },
    /// There is nothing to undo or redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Somebody with this address or number was erased, and asked for that perhaps. Nobody was added.
    #[error("they were erased")]
    WasErased,
    /// Later changes to the same people stand in the way of an undo.
    #[error("{later} later steps about {people} people stand in the way")]
    UndoBlocked {
        /// How many later steps.
        later: usize,
        /// How many people they are about.
        people: usize,
    },
    /// The step was written by an older version in a shape that can no longer be taken back.
    #[error("this step is too old to be undone")]
    TooOldToUndo,
    /// A card of mine holds too much for a code that reads well.
    #[error("{bytes} bytes are too many for a code of {limit}")]
    CardTooLong {
        /// Bytes of the card's text.
        bytes: usize,
        /// How many would fit.
        limit: usize,
    },
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// SQLite failed in a way nobody can do anything about.
    #[error("the database failed")]
    Database(#[source] rusqlite::Error),
    /// The journal holds bytes that are not a changeset.
    #[error("the journal is damaged: {what}")]
    Journal {
        /// What was found.
        what: &'static str,
    },
}

/// What the system or SQLite said.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub enum Cause {
    /// The system.
    Io(#[from] std::io::Error),
    /// SQLite.
    Sqlite(#[from] rusqlite::Error),
}

/// The core's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a program branches on. Sentences for each are in `ui/src/words` and `cli/src/words.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A field holds what it cannot.
    Invalid,
    /// There is no such thing.
    NotFound,
    /// Choose another folder for the sample.
    NotEmpty,
    /// Update Hallway.
    NewerProfile,
    /// Restore a backup.
    Damaged,
    /// Choose another folder or change its rights.
    NotWritable,
    /// Choose a place outside the profile.
    InProfile,
    /// Free some space.
    DiskFull,
    /// Close the other one.
    Busy,
    /// Choose another file.
    Unreadable,
    /// Choose another programme.
    BadProgramme,
    /// Nothing to undo or redo.
    NothingToUndo,
    /// Ask whether they are to be brought back.
    WasErased,
    /// Choose what to do with later changes.
    UndoBlocked,
    /// The step stays.
    TooOldToUndo,
    /// Shorten the card.
    CardTooLong,
    /// Stopped by the person.
    Cancelled,
    /// Report it.
    Internal,
}

impl Error {
    /// The code for programs.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::NotAnId { .. } | Self::UnknownWord { .. } | Self::Invalid { .. } => {
                ErrorCode::Invalid
            }
            Self::NotFound { .. } => ErrorCode::NotFound,
            Self::NotEmpty { .. } => ErrorCode::NotEmpty,
            Self::NewerProfile { .. } => ErrorCode::NewerProfile,
            Self::Damaged { .. } => ErrorCode::Damaged,
            Self::NotWritable { .. } => ErrorCode::NotWritable,
            Self::InProfile { .. } => ErrorCode::InProfile,
            Self::DiskFull(_) => ErrorCode::DiskFull,
            Self::Busy { .. } => ErrorCode::Busy,
            Self::Unreadable { .. } => ErrorCode::Unreadable,
            Self::BadProgramme { .. } => ErrorCode::BadProgramme,
            Self::NothingToUndo => ErrorCode::NothingToUndo,
            Self::WasErased => ErrorCode::WasErased,
            Self::UndoBlocked { .. } => ErrorCode::UndoBlocked,
            Self::TooOldToUndo => ErrorCode::TooOldToUndo,
            Self::CardTooLong { .. } => ErrorCode::CardTooLong,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::Database(_) | Self::Journal { .. } => ErrorCode::Internal,
        }
    }

    /// The data a sentence needs: the path, field, id or count.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::NotAnId { text } | Self::UnknownWord { text, .. } => text.clone(),
            Self::Invalid { field, .. } => (*field).to_owned(),
            Self::NotFound { id, .. } => id.clone(),
            Self::NotEmpty { path }
            | Self::NewerProfile { path, .. }
            | Self::Damaged { path, .. }
            | Self::NotWritable { path, .. }
            | Self::InProfile { path }
            | Self::Busy { path }
            | Self::Unreadable { path, .. } => path.display().to_string(),
            Self::BadProgramme { reason, line } => {
                line.map_or_else(|| (*reason).to_owned(), |line| format!("{reason} {line}"))
            }
            Self::UndoBlocked { people, .. } => people.to_string(),
            Self::DiskFull(_)
            | Self::NothingToUndo
            | Self::WasErased
            | Self::TooOldToUndo
            | Self::Cancelled => String::new(),
            Self::CardTooLong { bytes, .. } => bytes.to_string(),
            Self::Database(cause) => cause.to_string(),
            Self::Journal { what } => (*what).to_owned(),
        }
    }
}

/// An error as it crosses IPC and stands in `--json` on stderr: data, never a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// What to branch on.
    pub code: ErrorCode,
    /// The path, field, id or count a sentence needs.
    pub detail: String,
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        Self { code: error.code(), detail: error.detail() }
    }
}

/// SQLite's result codes for "no room": SQLITE_FULL, SQLITE_IOERR_WRITE and, when a full disk has no
/// room for the index of the log, SQLITE_IOERR_SHMSIZE.
const FULL: [i32; 3] = [13, 778, 4874];

impl From<rusqlite::Error> for Error {
    fn from(cause: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sqlite;
        let Some(failure) = cause.sqlite_error() else { return Self::Database(cause) };
        if FULL.contains(&failure.extended_code) {
            return Self::DiskFull(cause.into());
        }
        let path = PathBuf::new; // the store adds its own, see `Store::explain`
        match failure.code {
            Sqlite::DatabaseCorrupt | Sqlite::NotADatabase => Self::Damaged { path: path(), cause },
            Sqlite::ReadOnly | Sqlite::CannotOpen | Sqlite::PermissionDenied => {
                Self::NotWritable { path: path(), cause: cause.into() }
            }
            Sqlite::DatabaseBusy | Sqlite::DatabaseLocked => Self::Busy { path: path() },
            _ => Self::Database(cause),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(cause: std::io::Error) -> Self {
        Self::not_written(&PathBuf::new(), cause)
    }
}

impl Error {
    /// What it means that `path` could not be written: no room, or no right.
    pub(crate) fn not_written(path: &std::path::Path, cause: std::io::Error) -> Self {
        use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        if matches!(cause.kind(), StorageFull | QuotaExceeded | FileTooLarge) {
            return Self::DiskFull(cause.into());
        }
        Self::NotWritable { path: path.to_owned(), cause: cause.into() }
    }

    /// Names the file an error is about, where the place that failed did not know it.
    #[must_use]
    pub fn at(mut self, place: &std::path::Path) -> Self {
        match &mut self {
            Self::Damaged { path, .. }
            | Self::NotWritable { path, .. }
            | Self::Busy { path }
            | Self::Unreadable { path, .. }
                if path.as_os_str().is_empty() =>
            {
                place.clone_into(path);
            }
            _ => {}
        }
        self
    }
}
