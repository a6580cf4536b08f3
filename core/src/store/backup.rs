//! Copies of a profile's database, each made with SQLite's backup API, then opened, checked and
//! counted before it counts as one.
//!
//! A backup is one plain file, named by the instant of the state it holds (`2022-11-30T190512Z.db`)
//! so that names sort by time. It is written under another name, synced and renamed. Putting one
//! back is in `backup/restore.rs`, which of them are kept in `backup/thin.rs`.

mod restore;
mod thin;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::connection::{beside, damaged};
use super::field::get;
use super::profile::{Profile, make_private_folder, private_file, sync_folder, wait};
use super::{Store, connection, migrate};
use crate::error::{Error, Result};

pub(crate) use restore::{Restored, restore_closed};

/// How the instant is written in a file's name; sorts by time and is allowed on every system.
const NAME: &str = "%Y-%m-%dT%H%M%SZ";

/// A backup that was read and found whole, or that could not be read.
#[derive(Debug)]
pub(crate) struct Backup {
    pub path: PathBuf,
    /// The instant in its name.
    pub at: DateTime<Utc>,
    pub bytes: u64,
    /// What is in it; `None` when it cannot be read.
    pub contents: Option<Contents>,
}

/// What a database holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Contents {
    pub schema: i64,
    /// The newest journal entry; 0 when nothing was ever done.
    pub seq: i64,
    pub people: i64,
    pub encounters: i64,
    pub companies: i64,
    pub last_change: Option<DateTime<Utc>>,
}

impl Store {
    /// Makes a backup of now in the profile, and a copy of it in `second` if there is one.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the copy, and so the database, does not pass SQLite's check;
    /// [`Error::DiskFull`]; [`Error::NotWritable`] (of `second`: the one in the profile was made).
    pub(crate) fn back_up(&self, now: DateTime<Utc>, second: Option<&Path>) -> Result<Backup> {
        let made = back_up(&self.database(), &self.profile.backups(), now)?;
        if let Some(second) = second {
            let copied = copy_file(&made.path, second)?;
            thin::thin(second, &copied)?;
        }
        Ok(made)
    }
}

/// The backups in a profile's folder, newest first, whether or not its database can be opened.
pub(crate) fn backups_of(folder: &Path) -> Result<Vec<Backup>> {
    list(&Profile::backups_in(folder))
}

/// The backups in a folder, newest first. A folder that is not there holds none.
pub(crate) fn list(folder: &Path) -> Result<Vec<Backup>> {
    let mut backups = Vec::new();
    for (path, at) in named(folder)? {
        let bytes = fs::metadata(&path).map_or(0, |meta| meta.len());
        let contents = read(&path).ok();
        backups.push(Backup { path, at, bytes, contents });
    }
    Ok(backups)
}

/// What is in one file. It need not stand among the backups.
///
/// # Errors
/// [`Error::Unreadable`] when it is not a database of Hallway.
pub(crate) fn look_into(path: &Path) -> Result<Backup> {
    let meta = fs::metadata(path).map_err(|cause| unreadable(path, cause))?;
    let modified = meta.modified().map_or(DateTime::UNIX_EPOCH, DateTime::from);
    let at = instant_of(path).unwrap_or(modified);
    let contents = read(path)?;
    Ok(Backup { path: path.to_owned(), at, bytes: meta.len(), contents: Some(contents) })
}

/// Makes a verified copy of `database` in `folder` under the name of `at`, and thins the folder.
fn back_up(database: &Path, folder: &Path, at: DateTime<Utc>) -> Result<Backup> {
    make_private_folder(folder).map_err(|cause| Error::not_written(folder, cause))?;
    let source = connection::reading(database)?;
    let _held = hold(folder)?;

    let path = free_name(folder, at);
    let unproven = folder.join("writing.part");
    let outcome = copy(&source, &unproven).map_err(|error| error.at(database)).and_then(|found| {
        keep_as(&unproven, &path)?;
        Ok(found)
    });
    if outcome.is_err() {
        let _ = fs::remove_file(&unproven); // written over next time if it stays
    }
    let contents = Some(outcome?);
    thin::thin(folder, &path)?;
    // Whoever overwrites the state before relies on this file.
    let meta = fs::metadata(&path).map_err(|cause| Error::not_written(&path, cause))?;
    Ok(Backup { path, at, bytes: meta.len(), contents })
}

/// Makes this the one who writes in a folder of backups, so that what a crash left under a name of
/// its own can be written over.
pub(super) fn hold(folder: &Path) -> Result<File> {
    make_private_folder(folder).map_err(|cause| Error::not_written(folder, cause))?;
    let path = folder.join("writing.lock");
    let lock = private_file(&path).map_err(|cause| Error::not_written(&path, cause))?;
    wait(|| lock.try_lock()).map_err(|_| Error::Busy { path: folder.to_owned() })?;
    Ok(lock)
}

/// Keeps the state before an upgrade, under the instant at which it was written last.
pub(super) fn before_upgrade(profile: &Profile) -> Result<Backup> {
    let database = profile.database();
    let written = fs::metadata(&database).and_then(|meta| meta.modified());
    let at = written.map_or(DateTime::UNIX_EPOCH, DateTime::from);
    back_up(&database, &profile.backups(), at)
}

/// Copies a database to the new file `to` and proves that the copy is whole.
fn copy(source: &Connection, to: &Path) -> Result<Contents> {
    let fail = |cause| Error::not_written(to, cause);
    for left_over in ["", "-wal", "-shm", "-journal"].map(|suffix| beside(to, suffix)) {
        remove(&left_over)?;
    }
    private_file(to).map_err(fail)?;
    let mut conn = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.pragma_update(None, "synchronous", "off")?; // synced below, as a whole
    pour(source, &mut conn)?;
    conn.pragma_update(None, "journal_mode", "delete")?; // one plain file, nothing beside it
    verify(&conn)?;
    let contents = contents(&conn)?;
    drop(conn);
    File::open(to).and_then(|file| file.sync_all()).map_err(fail)?;
    Ok(contents)
}

/// Makes `to` what `from` is, in one transaction.
pub(super) fn pour(from: &Connection, to: &mut Connection) -> Result<()> {
    match Copying::new(from, to)?.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(Error::Busy { path: PathBuf::new() }),
    }
}

/// SQLite's own check of every page, index and constraint.
pub(super) fn verify(conn: &Connection) -> Result<()> {
    let said: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(damaged(said)) }
}

/// Counts what a database holds. Needs nothing that a later schema could take away lightly.
fn contents(conn: &Connection) -> Result<Contents> {
    let sql = "SELECT (SELECT coalesce(max(seq), 0) FROM journal),
                      (SELECT count(*) FROM contact WHERE trashed_at IS NULL AND merged_into IS NULL),
                      (SELECT count(*) FROM encounter),
                      (SELECT count(*) FROM company WHERE merged_into IS NULL),
                      (SELECT max(at) FROM journal)";
    let schema = migrate::version(conn)?;
    let counted = conn.query_row(sql, [], |row| {
        Ok(Contents {
            schema,
            seq: row.get(0)?,
            people: row.get(1)?,
            encounters: row.get(2)?,
            companies: row.get(3)?,
            last_change: get(row, 4)?,
        })
    });
    Ok(counted?)
}

/// Opens a file without changing it and counts what is in it.
fn read(path: &Path) -> Result<Contents> {
    let look = || contents(&open_unchanged(path)?);
    look().map_err(|error| unreadable(path, std::io::Error::other(error)))
}

/// Opens a database that must stay as it is.
pub(super) fn open_unchanged(path: &Path) -> Result<Connection> {
    Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

/// Copies a finished backup into another folder, under the same name. Returns its path there.
fn copy_file(backup: &Path, folder: &Path) -> Result<PathBuf> {
    let path = folder.join(backup.file_name().unwrap_or_default());
    let unproven = folder.join("writing.part");
    let fail = |cause| Error::not_written(folder, cause);
    // The folder is not made: where a disk is not plugged in, there is none.
    let mut to = private_file(&unproven).map_err(fail)?;
    let copied = to
        .set_len(0)
        .and_then(|()| std::io::copy(&mut File::open(backup)?, &mut to))
        .and_then(|_| to.sync_all());
    copied.map_err(fail)?;
    let read_back = open_unchanged(&unproven).and_then(|conn| verify(&conn));
    read_back.map_err(|error| error.at(&unproven))?;
    keep_as(&unproven, &path)?;
    Ok(path)
}

/// Gives a proven file its name, for good.
fn keep_as(proven: &Path, path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::rename(proven, path)
        .and_then(|()| sync_folder(folder))
        .map_err(|cause| Error::not_written(path, cause))
}

/// The backups in a folder by their names, newest first.
pub(super) fn named(folder: &Path) -> Result<Vec<(PathBuf, DateTime<Utc>)>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(unreadable(folder, cause)),
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut found: Vec<_> =
        paths.filter_map(|path| instant_of(&path).map(|at| (path, at))).collect();
    found.sort_by(|(a, a_at), (b, b_at)| b_at.cmp(a_at).then_with(|| b.cmp(a)));
    Ok(found)
}

/// The instant in a backup's name; `None` for any other file.
fn instant_of(path: &Path) -> Option<DateTime<Utc>> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".db")?;
    let (instant, twin) = stem.split_once('Z')?;
    let is_twin = twin.strip_prefix('-').is_some_and(|n| n.parse::<u32>().is_ok());
    let instant = NaiveDateTime::parse_from_str(&format!("{instant}Z"), NAME).ok()?;
    (twin.is_empty() || is_twin).then_some(instant.and_utc())
}

/// A name for `at` that no file has yet.
fn free_name(folder: &Path, at: DateTime<Utc>) -> PathBuf {
    let instant = at.format(NAME).to_string();
    let first = std::iter::once(format!("{instant}.db"));
    let twins = (2..1_000).map(|n| format!("{instant}-{n:03}.db"));
    let mut paths = first.chain(twins).map(|name| folder.join(name));
    let free = paths.find(|path| !path.exists());
    free.unwrap_or_else(|| folder.join(format!("{instant}.db")))
}

/// Deletes a file; none is as good.
pub(super) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::not_written(path, cause))
        }
        _ => Ok(()),
    }
}

fn unreadable(path: &Path, cause: std::io::Error) -> Error {
    Error::Unreadable { path: path.to_owned(), cause }
}
