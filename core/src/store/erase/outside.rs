//! Which exported files hold somebody: they are outside, and only their reader can delete them.

use std::collections::BTreeSet;
use std::rc::Rc;

use rusqlite::Connection;
use rusqlite::types::Value;
use rusqlite::vtab::array::Array;
use uuid::Uuid;

use crate::error::Result;
use crate::model::HeldOutside;
use crate::store::field::get;

/// Exports that name one of them in the log; of those without a log, all they were in the scope of:
/// of a conference those met there, and nobody added later or in the trash by then.
const HELD: &str = "
    SELECT r.file_name, r.at, r.preset,
           EXISTS (SELECT 1 FROM export_row x WHERE x.run = r.id AND x.contact IN rarray(?1)) AS sure
    FROM export_run r
    WHERE sure OR (NOT EXISTS (SELECT 1 FROM export_row x WHERE x.run = r.id) AND EXISTS (
        SELECT 1 FROM contact c WHERE c.id IN rarray(?1) AND c.added_at <= r.at
          AND (c.trashed_at IS NULL OR c.trashed_at > r.at)
          AND (json_extract(r.scope, '$.conference') IS NULL OR EXISTS (
              SELECT 1 FROM encounter e JOIN occasion o ON o.id = e.occasion
              WHERE e.contact = c.id AND lower(hex(o.conference)) =
                    replace(json_extract(r.scope, '$.conference'), '-', '')))))
    ORDER BY r.at DESC";

/// The exported files that hold one of `people`, the latest first.
pub(in crate::store) fn held_outside(
    conn: &Connection,
    people: &BTreeSet<Uuid>,
) -> Result<Vec<HeldOutside>> {
    let ids = people.iter().map(|id| Value::Blob(id.as_bytes().to_vec()));
    let ids: Array = Rc::new(ids.collect());
    let mut statement = conn.prepare(HELD)?;
    let rows = statement.query_map([&ids], |row| {
        Ok(HeldOutside {
            file_name: row.get(0)?,
            at: get(row, 1)?,
            preset: row.get(2)?,
            sure: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
