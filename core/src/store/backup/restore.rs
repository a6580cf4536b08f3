//! Putting a backup in the database's place, so that it can be taken back.
//!
//! A sound database is overwritten through SQLite in one transaction, so that connections to it stay
//! valid. A damaged one is set aside under another name and the backup takes its place. Both hold the profile alone, prove the file first, and give this computer a new id, as the journal
//! goes on from an older state.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{Backup, Contents, NAME, back_up, copy, open_unchanged, pour, remove, unreadable};
use crate::error::{Error, Result};
use crate::model::{DeviceId, Moment};
use crate::store::connection::{self, beside};
use crate::store::profile::Profile;
use crate::store::{Store, lock, migrate};

/// What a restore did.
#[derive(Debug)]
pub(crate) struct Restored {
    /// What is in the profile now.
    pub contents: Contents,
    /// The state before, as a backup.
    pub kept: Option<Backup>,
    /// Where the database was put that could not be read.
    pub set_aside: Option<PathBuf>,
}

impl Store {
    /// Makes the profile what `file` holds; the state before becomes a backup.
    ///
    /// # Errors
    /// [`Error::Unreadable`] and [`Error::NewerProfile`] of the file; [`Error::Busy`] while another
    /// process has the profile open; [`Error::Damaged`] when the state before cannot be kept: close
    /// the profile and use [`restore_closed`]. Nothing is changed then.
    pub(crate) fn restore(&self, moment: &Moment, file: &Path) -> Result<Restored> {
        let database = self.database();
        self.profile.alone(|| {
            let candidate = Candidate::prove(&self.profile, file)?;
            let kept = back_up(&database, &self.profile.backups(), moment.now);
            let kept = kept.map_err(|error| cannot_be_kept(error, &database))?;
            let mut writer = lock(&self.writer);
            candidate.overwrite(&mut writer).map_err(|error| error.at(&database))?;
            self.profile.renew_device();
            *lock(&self.device) = self.profile.device(DeviceId(moment.id()))?;
            Ok(Restored { contents: candidate.contents.clone(), kept: Some(kept), set_aside: None })
        })
    }
}

/// Makes the profile in `folder` what `file` holds, also when its database is damaged, newer or gone.
/// A database that cannot be kept as a backup is renamed to `hallway.damaged-<instant>.db`.
///
/// # Errors
/// As [`Store::restore`], without [`Error::Damaged`].
pub(crate) fn restore_closed(moment: &Moment, folder: &Path, file: &Path) -> Result<Restored> {
    let profile = Profile::open(folder)?;
    profile.alone(|| {
        let candidate = Candidate::prove(&profile, file)?;
        let database = profile.database();
        let there = fs::metadata(&database).is_ok_and(|meta| meta.len() > 0);
        let kept =
            if there { back_up(&database, &profile.backups(), moment.now) } else { Err(gone()) };
        let (kept, set_aside) = match kept.map_err(|error| cannot_be_kept(error, &database)) {
            Ok(kept) => {
                // In place: who waits for the profile has this very file open.
                let overwrite = || candidate.overwrite(&mut connection::writing(&database)?);
                overwrite().map_err(|error| error.at(&database))?;
                (Some(kept), None)
            }
            Err(Error::Damaged { .. } | Error::NotFound { .. }) => {
                let aside = set_aside(&profile, moment)?;
                candidate.take_the_place_of(&database)?;
                (None, aside)
            }
            Err(error) => return Err(error),
        };
        profile.renew_device();
        Ok(Restored { contents: candidate.contents.clone(), kept, set_aside })
    })
}

/// Whatever SQLite says of a database it cannot copy, for a restore it is a damaged one.
fn cannot_be_kept(error: Error, database: &Path) -> Error {
    match error {
        Error::Database(cause) => Error::Damaged { path: database.to_owned(), cause },
        other => other,
    }
}

/// A proven copy of the chosen file in the profile, brought up to date.
struct Candidate {
    path: PathBuf,
    contents: Contents,
}

impl Candidate {
    fn prove(profile: &Profile, file: &Path) -> Result<Self> {
        let not_ours = |error| match error {
            Error::Damaged { .. } | Error::Database(_) | Error::NotWritable { .. } => {
                unreadable(file, std::io::Error::other(error))
            }
            other => other,
        };
        fs::metadata(file).map_err(|cause| unreadable(file, cause))?;
        let path = profile.folder.join("restoring.db");
        let source = open_unchanged(file).map_err(not_ours)?;
        let (found, known) = (migrate::version(&source).map_err(not_ours)?, migrate::newest());
        if found > known {
            return Err(Error::NewerProfile { path: file.to_owned(), found, known });
        }
        let mut candidate = Self { contents: copy(&source, &path).map_err(not_ours)?, path };
        candidate.bring_up_to_date(found).map_err(not_ours)?;
        candidate.contents.schema = migrate::newest();
        Ok(candidate)
    }

    /// Makes a sound database what this is, in one transaction.
    fn overwrite(&self, writer: &mut Connection) -> Result<()> {
        pour(&open_unchanged(&self.path)?, writer)?;
        connection::checkpoint(writer)
    }

    /// Becomes the database, where the one before was set aside.
    fn take_the_place_of(&self, database: &Path) -> Result<()> {
        // What is left of a log would be played into the new file.
        for beside in [beside(database, "-wal"), beside(database, "-shm")] {
            remove(&beside)?;
        }
        fs::rename(&self.path, database).map_err(|cause| Error::not_written(database, cause))
    }

    fn bring_up_to_date(&self, found: i64) -> Result<()> {
        let mut conn = Connection::open(&self.path)?;
        migrate::probe(&conn, found)?;
        migrate::migrate(&mut conn, migrate::known().migrations)
    }
}

impl Drop for Candidate {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path); // gone already when it took the database's place
    }
}

/// Gives the database, and the log SQLite keeps beside it, another name. Without a database that is
/// the log's; `None` when there is neither.
fn set_aside(profile: &Profile, moment: &Moment) -> Result<Option<PathBuf>> {
    let database = profile.database();
    let instant = moment.now.format(NAME);
    let names = std::iter::once(format!("hallway.damaged-{instant}.db"))
        .chain((2..1_000).map(|n| format!("hallway.damaged-{instant}-{n:03}.db")));
    let mut paths = names.map(|name| profile.folder.join(name));
    let Some(aside) = paths.find(|path| !path.exists()) else { return Err(gone()) };
    let log = beside(&database, "-wal");
    let log = if log.exists() {
        let to = beside(&aside, "-wal");
        fs::rename(&log, &to).map_err(|cause| Error::not_written(&to, cause))?;
        Some(to)
    } else {
        None
    };
    if !database.exists() {
        return Ok(log);
    }
    // A second name first, so that there is a database at every instant; not every disk can do that.
    fs::hard_link(&database, &aside)
        .or_else(|_| fs::rename(&database, &aside))
        .map_err(|cause| Error::not_written(&aside, cause))?;
    Ok(Some(aside))
}

fn gone() -> Error {
    Error::NotFound { what: "database", id: String::new() }
}
