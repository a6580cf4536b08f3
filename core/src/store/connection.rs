//! Connections: how SQLite is set up here. Each pragma has its reason in `docs/data-model.md`.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::Result;

/// How long a writer waits for another process before it says the profile is busy.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// The one connection that writes.
pub(super) fn writing(database: &Path) -> Result<Connection> {
    let conn = open(database, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    Ok(conn)
}

/// A connection that cannot write.
pub(super) fn reading(database: &Path) -> Result<Connection> {
    let conn = open(database, OpenFlags::SQLITE_OPEN_READ_WRITE)?; // WAL needs write access to its index
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

fn open(database: &Path, access: OpenFlags) -> Result<Connection> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(database, flags)?;
    conn.busy_timeout(BUSY_TIMEOUT)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

/// Empties the write-ahead log into the database: a damaged log silently loses rows, an empty one
/// has none to lose.
pub(super) fn checkpoint(conn: &Connection) -> Result<()> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}
