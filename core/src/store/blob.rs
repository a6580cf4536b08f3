//! Pictures, each once, by the hash of its bytes.
//!
//! They are no facts: the journal names them, and does not hold them. What nothing names any more is
//! collected later, so that an undo still finds its picture.

use rusqlite::params;

use super::field::Field;
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
}

impl Writer<'_> {
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
