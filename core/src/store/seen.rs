//! Files that were looked at before, by the hash of their bytes.

use rusqlite::params;

use super::encounter::CaptureRow;
use super::field::Field;
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{Capture, ContentHash, Moment};

impl Reader<'_> {
    /// What was captured from this file, the latest first. What is about a person in the trash does
    /// not count.
    pub(crate) fn captures_of_file(&self, file: ContentHash) -> Result<Vec<Capture>> {
        let tail = "WHERE file_hash = ? AND NOT EXISTS (SELECT 1 FROM contact
                    WHERE contact.id = capture.contact AND trashed_at IS NOT NULL)
                    ORDER BY at DESC, id DESC";
        let rows: Vec<CaptureRow> = self.list(tail, params![file.store()])?;
        Ok(rows.into_iter().map(|row| row.capture).collect())
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
