//! Pictures, each once, by the hash of its bytes.
//!
//! They are no facts: the journal names them, and does not hold them. What nothing names any more is
//! collected later, so that an undo still finds its picture.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::field::{Field, get};
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ContentHash, Moment};

impl Reader<'_> {
    /// The picture of this hash, unless it was collected.
    pub(crate) fn blob(&self, hash: ContentHash) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT bytes FROM blob WHERE hash = ?";
        Ok(self.rows(sql, params![hash.store()], |row| row.get(0))?.pop())
    }

    /// Pictures that nothing names, kept before `unnamed`, and those kept before `frames` that only
    /// belong to badges nobody named yet.
    pub(crate) fn old_blobs(
        &self,
        unnamed: DateTime<Utc>,
        frames: DateTime<Utc>,
    ) -> Result<Vec<ContentHash>> {
        self.rows(
            "SELECT hash FROM blob WHERE
               hash NOT IN (SELECT photo FROM contact WHERE photo IS NOT NULL) AND
               ((added_at < ?1 AND NOT EXISTS (SELECT 1 FROM capture WHERE photo = hash))
               OR (added_at < ?2 AND NOT EXISTS (SELECT 1 FROM capture WHERE photo = hash AND
                   (status <> 'unresolved' OR reason IS 'picture'))))",
            params![unnamed.store(), frames.store()],
            |row| get(row, 0),
        )
    }
}

impl Writer<'_> {
    /// Deletes pictures.
    pub(crate) fn delete_blobs(&self, hashes: &[ContentHash]) -> Result<()> {
        for hash in hashes {
            self.run("DELETE FROM blob WHERE hash = ?", params![hash.store()])?;
        }
        Ok(())
    }

    /// Keeps a picture.
    pub(crate) fn keep_blob(&self, moment: &Moment, bytes: &[u8]) -> Result<ContentHash> {
        let hash = ContentHash::of(bytes);
        let sql = "INSERT INTO blob (hash, bytes, added_at) VALUES (?, ?, ?)
                   ON CONFLICT (hash) DO UPDATE SET added_at = excluded.added_at";
        let values = params![hash.store(), bytes, moment.now.store()];
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(hash)
    }
}
