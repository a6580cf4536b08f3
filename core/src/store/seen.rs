//! Files that were looked at before, by the hash of their bytes.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::field::{Field, get};
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ContentHash, Moment};

impl Reader<'_> {
    /// The instant of the latest capture from this file. One whose person is in the trash does not
    /// count.
    pub(crate) fn captured_at(&self, file: ContentHash) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT at FROM capture WHERE file_hash = ? AND NOT EXISTS
                   (SELECT 1 FROM contact WHERE contact.id = capture.contact AND trashed_at IS NOT NULL)
                   ORDER BY at DESC LIMIT 1";
        Ok(self.rows(sql, params![file.store()], |row| get(row, 0))?.pop())
    }

    /// Whether the file is one that had nothing for us.
    pub(crate) fn is_seen(&self, file: ContentHash) -> Result<bool> {
        self.value("SELECT EXISTS (SELECT 1 FROM seen_file WHERE hash = ?)", params![file.store()])
    }
}

impl Writer<'_> {
    /// Marks a file as one that had nothing for us.
    pub(crate) fn mark_seen(&self, moment: &Moment, file: ContentHash) -> Result<()> {
        let sql = "INSERT INTO seen_file (hash, at) VALUES (?, ?)
                   ON CONFLICT (hash) DO UPDATE SET at = excluded.at";
        self.conn.prepare_cached(sql)?.execute(params![file.store(), moment.now.store()])?;
        Ok(())
    }
}
