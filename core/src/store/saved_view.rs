//! Lists that somebody keeps: this computer's own, never journaled.

use rusqlite::params;

use super::field::get;
use super::reader::Reader;
use super::writer::Writer;
use crate::error::{Error, Result};
use crate::model::SavedViewId;

/// A kept list: its id, its name and what it shows, as JSON.
pub(crate) type SavedRow = (SavedViewId, String, String);

impl Reader<'_> {
    /// The kept lists, in their order.
    pub(crate) fn saved_views(&self) -> Result<Vec<SavedRow>> {
        let sql = "SELECT id, name, view FROM saved_view ORDER BY position, id";
        self.rows(sql, [], |row| Ok((get(row, 0)?, row.get(1)?, row.get(2)?)))
    }
}

impl Writer<'_> {
    /// Keeps a list at the end, or in place of what it was.
    pub(crate) fn save_view(&self, id: SavedViewId, name: &str, view: &str) -> Result<()> {
        self.run(
            "INSERT INTO saved_view (id, name, view, position)
             VALUES (?1, ?2, ?3, (SELECT coalesce(max(position), 0) + 1 FROM saved_view))
             ON CONFLICT (id) DO UPDATE SET name = ?2, view = ?3",
            params![id, name, view],
        )
        .map(drop)
    }

    /// Renames a kept list.
    pub(crate) fn rename_view(&self, id: SavedViewId, name: &str) -> Result<()> {
        let sql = "UPDATE saved_view SET name = ?2 WHERE id = ?1";
        one(id, self.run(sql, params![id, name])?)
    }

    /// Puts the kept lists in this order.
    pub(crate) fn order_views(&self, ids: &[SavedViewId]) -> Result<()> {
        for (position, id) in (1_i64..).zip(ids) {
            let sql = "UPDATE saved_view SET position = ?2 WHERE id = ?1";
            one(*id, self.run(sql, params![id, position])?)?;
        }
        Ok(())
    }

    /// Keeps a list no more.
    pub(crate) fn delete_view(&self, id: SavedViewId) -> Result<()> {
        one(id, self.run("DELETE FROM saved_view WHERE id = ?", [id])?)
    }
}

fn one(id: SavedViewId, changed: usize) -> Result<()> {
    if changed == 0 {
        return Err(Error::NotFound { what: "saved_view", id: id.to_string() });
    }
    Ok(())
}
