//! Connections: how SQLite is set up here. Each pragma has its reason in `docs/data-model.md`.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, ffi};

use crate::error::{Error, Result};

/// How long a writer waits for another process before it says the profile is busy.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// What a writer keeps of the database in memory, at most. Indexes over names, e-mails and phones are
/// hit all over by an import; with SQLite's 2 MB each of their pages is written and read many times.
const WRITER_CACHE_KIB: i64 = 24 * 1024;

/// What a reader keeps: an export in the order of the list reads tables all over.
const READER_CACHE_KIB: i64 = 8 * 1024;

/// A connection that may become the one that writes. Until [`make_writing`], opening and closing it
/// leaves the database file as it is: not even its log is written into it.
pub(super) fn unchanged(database: &Path) -> Result<Connection> {
    let conn = open(database, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(conn)
}

/// A connection that writes, to a database that was proven.
pub(super) fn writing(database: &Path) -> Result<Connection> {
    let conn = unchanged(database)?;
    make_writing(&conn)?;
    Ok(conn)
}

/// Sets up the one connection that writes.
pub(super) fn make_writing(conn: &Connection) -> Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "cache_size", -WRITER_CACHE_KIB)?;
    Ok(())
}

/// A connection that cannot write.
pub(super) fn reading(database: &Path) -> Result<Connection> {
    let conn = open(database, OpenFlags::SQLITE_OPEN_READ_WRITE)?; // WAL needs write access to its index
    conn.pragma_update(None, "query_only", true)?;
    conn.pragma_update(None, "cache_size", -READER_CACHE_KIB)?;
    Ok(conn)
}

fn open(database: &Path, access: OpenFlags) -> Result<Connection> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    #[cfg_attr(not(test), allow(unused_mut))] // only a test changes it
    let mut conn = Connection::open_with_flags(database, flags)?;
    #[cfg(test)]
    super::tests::equip(&mut conn)?;
    conn.busy_timeout(BUSY_TIMEOUT)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.set_prepared_statement_cache_capacity(128);
    rusqlite::vtab::array::load_module(&conn)?;
    Ok(conn)
}

/// Empties the write-ahead log into the database: a damaged log silently loses rows, an empty one
/// has none to lose.
pub(super) fn checkpoint(conn: &Connection) -> Result<()> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// Empties the log, or says that somebody still reads what is in it.
pub(super) fn empty_log(conn: &Connection) -> Result<()> {
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(Error::Busy { path: PathBuf::new() }) } else { Ok(()) }
}

/// A database that cannot be used, with what is wrong with it.
pub(super) fn damaged(said: impl Into<String>) -> Error {
    let corrupt = ffi::Error::new(ffi::SQLITE_CORRUPT);
    let cause = rusqlite::Error::SqliteFailure(corrupt, Some(said.into()));
    Error::Damaged { path: PathBuf::new(), cause }
}

/// The name of what SQLite keeps beside a database: `-wal`, `-shm`, `-journal`.
pub(super) fn beside(database: &Path, suffix: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
