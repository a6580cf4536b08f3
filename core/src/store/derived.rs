//! What is derived from facts: list keys and match keys of each contact.
//!
//! Contacts in the trash or merged away have no derived rows, so lists and matching never see them.

use std::rc::Rc;

use rusqlite::params;
use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::vtab::array::Array;

use super::reader::Reader;
use super::tables::DERIVED;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ContactId, PointKind};
use crate::text::{SortOrder, sort_key};

impl Writer<'_> {
    /// Makes the derived rows of these contacts anew.
    pub(super) fn refresh_derived(
        &self,
        contacts: impl IntoIterator<Item = ContactId>,
    ) -> Result<()> {
        let ids = contacts.into_iter().map(|contact| Value::Blob(contact.0.as_bytes().to_vec()));
        let ids: Array = Rc::new(ids.collect());
        for table in DERIVED {
            self.conn
                .prepare_cached(&format!("DELETE FROM {table} WHERE contact IN rarray(?)"))?
                .execute([&ids])?;
        }
        self.conn
            .prepare_cached(
                "INSERT OR IGNORE INTO match_key (kind, key, contact)
                 SELECT p.kind, p.normal, p.contact
                 FROM contact c CROSS JOIN contact_point p ON p.contact = c.id
                 WHERE c.id IN rarray(?1) AND c.trashed_at IS NULL AND c.merged_into IS NULL
                   AND p.normal IS NOT NULL AND p.kind IN (?2, ?3)",
            )?
            .execute(params![ids, PointKind::Email.as_str(), PointKind::Phone.as_str()])?;
        let mut listed = self.conn.prepare_cached(
            "SELECT id, name, second_name,
                    coalesce((SELECT max(at) FROM encounter WHERE encounter.contact = contact.id), 0)
             FROM contact WHERE id IN rarray(?) AND trashed_at IS NULL AND merged_into IS NULL",
        )?;
        let mut list = self.conn.prepare_cached(
            "INSERT INTO contact_list (contact, sort_ko, sort_en, last_met) VALUES (?, ?, ?, ?)",
        )?;
        let mut rows = listed.query([&ids])?;
        while let Some(row) = rows.next()? {
            let name: String = row.get(1)?;
            let second_name: Option<String> = row.get(2)?;
            let key = |order| best_key(&name, second_name.as_deref(), order);
            let (id, last_met) = (row.get_ref(0)?, row.get_ref(3)?);
            list.execute(params![
                ToSqlOutput::Borrowed(id),
                key(SortOrder::Korean),
                key(SortOrder::Latin),
                ToSqlOutput::Borrowed(last_met),
            ])?;
        }
        Ok(())
    }

    /// Makes all derived rows anew.
    pub(crate) fn rebuild_derived(&self) -> Result<()> {
        self.conn.execute_batch("DELETE FROM contact_list; DELETE FROM match_key;")?;
        let all: Vec<ContactId> =
            self.rows("SELECT id FROM contact", [], |row| super::field::get(row, 0))?;
        self.refresh_derived(all)?;
        self.rebuild_texts()
    }
}

impl Reader<'_> {
    /// The contacts that have this normalised e-mail or phone.
    pub(crate) fn contacts_with_point(&self, kind: PointKind, key: &str) -> Result<Vec<ContactId>> {
        self.rows(
            "SELECT contact FROM match_key WHERE kind = ? AND key = ? ORDER BY contact",
            [kind.as_str(), key],
            |row| super::field::get(row, 0),
        )
    }
}

/// A person is listed under the name written in the reader's script, if there is one.
fn best_key(name: &str, second_name: Option<&str>, order: SortOrder) -> Vec<u8> {
    let first = sort_key(name, order);
    match second_name {
        Some(second) => first.min(sort_key(second, order)),
        None => first,
    }
}
