//! What lies beside the database: backups, databases that were set aside, what a crash left.
//!
//! A copy is rewritten as a new file, proven, and given the old one's name; the old bytes are
//! overwritten. What cannot be opened and holds a trace is overwritten and deleted.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use uuid::Uuid;

use super::needles::Needles;
use super::scrub::scrub;
use super::{traces, write_anew};
use crate::error::{Error, Result};
use crate::model::{ErasedFile, FileFate, Left, Receipt};
use crate::store::backup::{self, open_unchanged, pour, verify};
use crate::store::connection::{beside, damaged};
use crate::store::profile::{DATABASE, Profile, private_file, sync_folder};

/// What ends the name of a file under way, or of one that is to go.
const UNDER_WAY: &str = "erasing.part";
const SET_ASIDE: &str = "hallway.damaged-";
/// Files that SQLite or the system's locks would lose if anybody else opened and closed them.
const NOT_READ: [&str; 4] = [DATABASE, "hallway.db-wal", "hallway.db-shm", "profile.lock"];

/// The files beside the database, while they are rewritten.
pub(super) struct Beside<'a> {
    pub needles: &'a mut Needles,
    pub receipt: &'a mut Receipt,
}

impl Beside<'_> {
    /// Rewrites the backups in a folder.
    pub(super) fn backups(&mut self, folder: &Path, people: &BTreeSet<Uuid>) -> Result<()> {
        wipe(&folder.join("writing.part"))?; // left by a crash: whoever holds the folder writes none
        for (path, _) in backup::named(folder)? {
            self.copy(&path, people)?;
        }
        Ok(())
    }

    /// Rewrites the copies in the second folder. Says whether it could be reached.
    pub(super) fn second(&mut self, folder: &Path, people: &BTreeSet<Uuid>) -> Result<bool> {
        if !folder.is_dir() {
            self.told(folder, FileFate::Unreachable);
            return Ok(false);
        }
        self.backups(folder, people)?;
        Ok(true)
    }

    /// Rewrites or deletes databases that could not be read once.
    pub(super) fn set_aside(&mut self, folder: &Path, people: &BTreeSet<Uuid>) -> Result<()> {
        for path in set_aside(folder)? {
            self.copy(&path, people)?;
        }
        Ok(())
    }

    /// Overwrites and deletes what a crash left half-written.
    pub(super) fn left_overs(&mut self, profile: &Profile) -> Result<()> {
        for name in ["restoring.db", "restoring.db-journal", "restoring.db-wal", "restoring.db-shm"]
        {
            let path = profile.folder.join(name);
            if path.exists() {
                wipe(&path)?;
                self.told(&path, FileFate::Deleted);
            }
        }
        Ok(())
    }

    fn told(&mut self, path: &Path, fate: FileFate) {
        self.receipt.files.push(ErasedFile { path: path.display().to_string(), fate });
    }

    /// Rewrites one copy. One that cannot be, and holds a trace, is overwritten and deleted.
    fn copy(&mut self, path: &Path, people: &BTreeSet<Uuid>) -> Result<()> {
        let folder = path.parent().unwrap_or(path);
        let scratch = folder.join(UNDER_WAY);
        for left_over in [&scratch, &beside(&scratch, "-journal")] {
            wipe(left_over)?;
        }
        let rewritten = self.rewrite(path, &scratch, people);
        let outcome = match rewritten {
            Ok(true) => replace(&scratch, path).map(|()| FileFate::Rewritten),
            Ok(false) => Ok(FileFate::Clean),
            Err(error @ (Error::DiskFull(_) | Error::NotWritable { .. })) if !is_theirs(&error) => {
                Err(error)
            }
            Err(_) => self.cannot_be_rewritten(path),
        };
        wipe(&scratch)?;
        wipe(&beside(&scratch, "-journal"))?;
        self.told(path, outcome?);
        Ok(())
    }

    /// Writes a copy without them to `scratch`. Says whether they were in it.
    fn rewrite(&mut self, path: &Path, scratch: &Path, people: &BTreeSet<Uuid>) -> Result<bool> {
        let log = beside(path, "-wal");
        if log.exists() {
            return Err(damaged("its log is beside it")); // it was set aside with it
        }
        let source = open_unchanged(path)?;
        private_file(scratch).map_err(|cause| Error::not_written(scratch, cause))?;
        let mut conn = Connection::open_with_flags(scratch, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        rusqlite::vtab::array::load_module(&conn)?;
        pour(&source, &mut conn)?;
        drop(source);
        conn.pragma_update(None, "journal_mode", "delete")?; // one plain file, nothing beside it
        conn.pragma_update(None, "journal_mode", "memory")?; // if this ends early it is thrown away
        conn.pragma_update(None, "synchronous", "off")?; // synced below, as a whole
        conn.pragma_update(None, "secure_delete", true)?;
        verify(&conn)?;
        let tx = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate)?;
        let done = scrub(&tx, people, self.needles, &())?;
        tx.commit()?;
        if done.is_nothing() {
            return Ok(false);
        }
        write_anew(&conn)?;
        verify(&conn)?;
        let broken: i64 =
            conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        if broken > 0 {
            return Err(damaged("rows refer to what was erased"));
        }
        let needles = self.needles.needles();
        let rows = traces::in_rows(&conn, &needles)?;
        drop(conn);
        let left = traces::in_bytes(scratch, path, &needles, &rows.explained)?;
        self.receipt.left.extend(left);
        let sync = File::open(scratch).and_then(|file| file.sync_all());
        sync.map_err(|cause| Error::not_written(scratch, cause))?;
        Ok(true)
    }

    /// A file that nobody can open goes when it holds a trace, and its log with it.
    fn cannot_be_rewritten(&mut self, path: &Path) -> Result<FileFate> {
        let log = beside(path, "-wal");
        let needles = self.needles.needles();
        let mut found: Vec<Left> = Vec::new();
        for file in [path, &log] {
            if file.exists() {
                found.extend(traces::in_bytes(file, path, &needles, &BTreeSet::new())?);
            }
        }
        if found.is_empty() {
            return Ok(FileFate::Clean);
        }
        wipe(&log)?;
        wipe(path)?;
        Ok(FileFate::Deleted)
    }
}

/// Whether what could not be written is the copy itself, which is only read.
fn is_theirs(error: &Error) -> bool {
    matches!(error, Error::NotWritable { path, .. } if path.as_os_str().is_empty())
}

/// Searches the rows and the bytes of the database, and every other file of the profile.
pub(super) fn look_for_traces(
    profile: &Profile,
    conn: &Connection,
    needles: &Needles,
    receipt: &mut Receipt,
) -> Result<()> {
    let needles = needles.needles();
    let rows = traces::in_rows(conn, &needles)?;
    (receipt.mentions, receipt.mentions_total) = (rows.mentions, rows.total);
    // Whoever closes the database's file takes this process's own locks off it. So its pages are
    // read by SQLite, into a copy that holds exactly them.
    let scratch = profile.folder.join(UNDER_WAY);
    wipe(&scratch)?;
    private_file(&scratch).map_err(|cause| Error::not_written(&scratch, cause))?;
    let mut copy = Connection::open_with_flags(&scratch, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    copy.pragma_update(None, "journal_mode", "off")?;
    let looked = pour(conn, &mut copy).and_then(|()| {
        drop(copy);
        traces::in_bytes(&scratch, &profile.database(), &needles, &rows.explained)
    });
    for left_over in [&scratch, &beside(&scratch, "-wal"), &beside(&scratch, "-shm")] {
        wipe(left_over)?;
    }
    receipt.left.extend(looked?);
    // Backups were searched when they were rewritten; what could not be reached is told.
    let backups: Vec<PathBuf> =
        backup::named(&profile.backups())?.into_iter().map(|(path, _)| path).collect();
    let mut others = Vec::new();
    every_file(&profile.folder, &mut others);
    for path in others {
        let name = path.file_name().unwrap_or_default();
        let is_top = path.parent() == Some(&*profile.folder);
        let is_known = is_top && NOT_READ.iter().any(|known| name == *known);
        if !is_known && !backups.contains(&path) && name != "writing.lock" {
            receipt.left.extend(traces::in_bytes(&path, &path, &needles, &BTreeSet::new())?);
        }
    }
    Ok(())
}

/// The files an erase would rewrite or delete.
pub(super) fn would_touch(profile: &Profile, second: Option<&Path>) -> Result<Vec<ErasedFile>> {
    let mut files = backup::named(&profile.backups())?;
    let second_is_there = second.is_none_or(Path::is_dir);
    if let (Some(second), true) = (second, second_is_there) {
        files.extend(backup::named(second)?);
    }
    let told = |path: &Path, fate| ErasedFile { path: path.display().to_string(), fate };
    let mut all: Vec<ErasedFile> =
        files.iter().map(|(path, _)| told(path, FileFate::Rewritten)).collect();
    all.extend(set_aside(&profile.folder)?.iter().map(|path| told(path, FileFate::Deleted)));
    if let (Some(second), false) = (second, second_is_there) {
        all.push(told(second, FileFate::Unreachable));
    }
    Ok(all)
}

/// Databases that were set aside; a log without its database stands for itself.
fn set_aside(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    every_file(folder, &mut all);
    let is_aside = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let database = name.strip_suffix("-wal").map(|name| path.with_file_name(name));
        name.starts_with(SET_ASIDE)
            && path.parent() == Some(folder)
            && !database.is_some_and(|database| database.exists())
    };
    Ok(all.into_iter().filter(is_aside).collect())
}

fn every_file(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => every_file(&path, found),
            Ok(kind) if kind.is_file() => found.push(path),
            _ => {}
        }
    }
}

/// Gives a proven file the name of another, whose bytes are overwritten.
fn replace(new: &Path, path: &Path) -> Result<()> {
    let fail = |cause| Error::not_written(path, cause);
    // Held open it can be reached without its name. Not every system lets go of an open one.
    let mut old = File::options().write(true).open(path).ok();
    let rename = || fs::rename(new, path);
    let renamed = rename().or_else(|_| {
        old = None;
        rename()
    });
    renamed.and_then(|()| sync_folder(path.parent().unwrap_or(path))).map_err(fail)?;
    old.map_or(Ok(()), |file| overwrite(&file)).map_err(fail)
}

/// Overwrites a file and deletes it; none is as good.
fn wipe(path: &Path) -> Result<()> {
    let fail = |cause| Error::not_written(path, cause);
    let file = match File::options().write(true).open(path) {
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        opened => opened.map_err(fail)?,
    };
    overwrite(&file).map_err(fail)?;
    drop(file);
    fs::remove_file(path).map_err(fail)
}

fn overwrite(mut file: &File) -> std::io::Result<()> {
    let zeros = [0_u8; 64 * 1024];
    let mut left = file.metadata()?.len();
    while left > 0 {
        let some = usize::try_from(left).unwrap_or(usize::MAX).min(zeros.len());
        file.write_all(zeros.get(..some).unwrap_or_default())?;
        left -= some as u64;
    }
    file.sync_all()
}
