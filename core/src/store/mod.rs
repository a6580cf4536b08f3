//! The only place that knows SQLite: one file, every change to facts in the journal.
//!
//! [`Store::write`] runs a verb in a transaction and journals what it changed; [`Store::read`] looks
//! on a connection of its own, so that a long import never blocks a list. Each table's queries are
//! in `store/<table>.rs` as methods of [`Reader`] and [`Writer`]. The rules that make undo work, and
//! what was tried before they were made, are in `docs/data-model.md`.

mod about;
mod approach;
mod asked;
mod backup;
mod blob;
mod capture;
mod catalogue;
mod changeset;
mod check;
mod company;
mod conference;
mod connection;
mod contact;
mod day;
mod derived;
mod encounter;
mod erase;
mod export;
mod field;
#[cfg(test)]
pub(crate) mod floor;
mod inserts;
mod journal;
mod likeness;
mod link;
mod list;
mod merge;
mod migrate;
mod mine;
mod not_speaker;
mod obstacles;
mod occasion;
mod own_field;
#[cfg(test)]
mod peers;
mod profile;
mod programme;
mod question;
mod reader;
mod retention;
mod saved_view;
mod searchable;
mod seen;
mod shift;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
mod texts;
mod touched;
mod travel;
mod undo;
mod wrap_up;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::model::{Args, DeviceId, Moment, StepId, Verb};
use journal::Entry;
use profile::Profile;

pub(crate) use backup::{
    Backup, Contents, Restored, backups_of, list as list_backups, look_into, restore_closed,
};
pub(crate) use catalogue::Listed;
pub(crate) use encounter::CaptureRow;
pub(crate) use export::{ExportPoint, ExportRun, Exportable};
pub(crate) use likeness::Compared;
pub(crate) use list::ListOrder;
pub use obstacles::Obstacles;
#[cfg(test)]
pub(crate) use peers::{Peers, noted};
pub use reader::Reader;
pub(crate) use searchable::Searchable;
pub use touched::Touched;
pub use undo::LaterChanges;
pub use writer::Writer;

/// Hears how far long work is, and may stop it.
pub trait Progress {
    /// `done` of `total`, 0 while nobody knows; answering [`Error::Cancelled`] stops the work and takes it all back.
    fn report(&self, done: usize, total: usize) -> Result<()>;
}

/// Nobody is watching.
impl Progress for () {
    fn report(&self, _done: usize, _total: usize) -> Result<()> {
        Ok(())
    }
}

/// An open profile.
pub struct Store {
    profile: Profile,
    device: Mutex<DeviceId>,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl Store {
    /// Opens the profile in `folder`, making it if there is none and bringing it up to date.
    ///
    /// `fresh` becomes this computer's id if the profile has none for it yet.
    ///
    /// # Errors
    /// [`Error::NewerProfile`], [`Error::Damaged`], [`Error::NotWritable`], [`Error::Busy`]; the
    /// folder is then as it was.
    pub fn open(folder: &Path, fresh: DeviceId) -> Result<Self> {
        let profile = Profile::open(folder)?;
        let database = profile.database();
        profile.prepare_database()?;
        let writer = open_checked(&profile, &database).map_err(|error| error.at(&database))?;
        let device = profile.device(fresh)?;
        Ok(Self {
            profile,
            device: Mutex::new(device),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
        })
    }

    /// This computer's id; another one after a restore.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        *lock(&self.device)
    }

    /// The profile's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.profile.folder
    }

    /// The database file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.profile.database()
    }

    /// Looks at the database.
    pub fn read<T>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let idle = lock(&self.readers).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => connection::reading(&self.database()).map_err(|e| self.explain(e))?,
        };
        let outcome = (|| {
            // One snapshot for all queries of one look.
            let snapshot = conn.unchecked_transaction()?;
            let outcome = look(&Reader { conn: &conn });
            snapshot.finish()?;
            outcome
        })();
        lock(&self.readers).push(conn);
        outcome.map_err(|error| self.explain(error))
    }

    /// Changes facts as a step of its own: all of it or nothing.
    pub fn write<T>(
        &self,
        moment: &Moment,
        verb: Verb,
        change: impl FnOnce(&Writer<'_>) -> Result<(T, Args)>,
    ) -> Result<T> {
        self.write_in(moment, StepId(moment.id()), verb, change)
    }

    /// Changes facts as one more entry of `step`.
    pub fn write_in<T>(
        &self,
        moment: &Moment,
        step: StepId,
        verb: Verb,
        change: impl FnOnce(&Writer<'_>) -> Result<(T, Args)>,
    ) -> Result<T> {
        self.transaction(|writer| {
            let (value, args) = change(writer)?;
            writer.journal(moment, &Entry { step, verb, args: &args, undoes: None })?;
            Ok(value)
        })
    }

    /// Takes a step back (or, for an undo, does it again). Returns how many people were left out.
    pub fn undo(
        &self,
        moment: &Moment,
        step: StepId,
        later: LaterChanges,
        progress: &dyn Progress,
    ) -> Result<usize> {
        let own = StepId(moment.id());
        self.transaction(|writer| writer.undo(moment, own, step, later, progress))
    }

    /// Changes local tables: nothing of it is journaled.
    pub fn write_local<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        self.transaction(change)
    }

    fn transaction<T>(&self, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        let conn = lock(&self.writer);
        let outcome = (|| {
            let writer = Writer::begin(&conn)?;
            let value = change(&writer)?;
            writer.commit()?;
            Ok(value)
        })();
        outcome.map_err(|error| self.explain(error))
    }

    /// Empties the write-ahead log; called when idle and on close.
    pub fn checkpoint(&self) -> Result<()> {
        connection::checkpoint(&lock(&self.writer)).map_err(|error| self.explain(error))
    }

    /// Names the database, but not where another file could not be read meanwhile.
    fn explain(&self, error: Error) -> Error {
        if matches!(error, Error::Unreadable { .. }) { error } else { error.at(&self.database()) }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        lock(&self.readers).clear();
        let _ = self.checkpoint(); // the next process does it if this one cannot
    }
}

/// Opens the database for writing, brought up to date. A newer or damaged one is left as it is.
fn open_checked(profile: &Profile, database: &Path) -> Result<Connection> {
    let mut conn = connection::unchanged(database)?;
    let found = migrate::version(&conn)?;
    let known = migrate::newest();
    if found > known {
        return Err(Error::NewerProfile { path: database.to_owned(), found, known });
    }
    migrate::probe(&conn, found)?;
    if found < known {
        let upgraded = profile.alone(|| upgrade(profile, &mut conn));
        // Whoever was first may hold the profile by now.
        if migrate::version(&conn)? != known {
            upgraded?;
        }
    }
    connection::make_writing(&conn)?;
    Ok(conn)
}

/// Brings the database up to date, unless another process did it meanwhile.
fn upgrade(profile: &Profile, conn: &mut Connection) -> Result<()> {
    connection::make_writing(conn)?;
    if (1..migrate::newest()).contains(&migrate::version(conn)?) {
        backup::before_upgrade(profile)?;
    }
    migrate::migrate(conn, migrate::known().migrations)?;
    let writer = Writer::begin(conn)?;
    if writer.lacks_texts()? {
        writer.rebuild_texts()?;
    }
    writer.commit()
}

/// A panic elsewhere leaves a connection without an open transaction (the writer rolls back), so the
/// lock's poison means nothing here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
