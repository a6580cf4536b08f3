//! What is derived from facts: list keys and match keys of each contact.
//!
//! Contacts in the trash or merged away have no derived rows, so lists and matching never see them.

use rusqlite::{OptionalExtension, params};

use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ContactId, PointKind};
use crate::text::{SortOrder, sort_key};

impl Writer<'_> {
    /// Makes one contact's derived rows anew.
    pub(super) fn refresh_derived(&self, contact: ContactId) -> Result<()> {
        let run = |sql: &str| -> Result<()> {
            self.conn.prepare_cached(sql)?.execute([contact])?;
            Ok(())
        };
        run("DELETE FROM match_key WHERE contact = ?")?;
        let names: Option<(String, Option<String>)> = self
            .conn
            .prepare_cached(
                "SELECT name, second_name FROM contact
                 WHERE id = ? AND trashed_at IS NULL AND merged_into IS NULL",
            )?
            .query_row([contact], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((name, second_name)) = names else {
            return run("DELETE FROM contact_list WHERE contact = ?");
        };
        let second_name = second_name.as_deref();
        self.conn
            .prepare_cached(
                "INSERT OR REPLACE INTO contact_list (contact, sort_ko, sort_en, last_met)
                 VALUES (?1, ?2, ?3,
                         coalesce((SELECT max(at) FROM encounter WHERE contact = ?1), 0))",
            )?
            .execute(params![
                contact,
                best_key(&name, second_name, SortOrder::Korean),
                best_key(&name, second_name, SortOrder::Latin),
            ])?;
        self.conn
            .prepare_cached(
                "INSERT OR IGNORE INTO match_key (kind, key, contact)
                 SELECT kind, normal, contact FROM contact_point
                 WHERE contact = ?1 AND normal IS NOT NULL AND kind IN (?2, ?3)",
            )?
            .execute(params![contact, PointKind::Email.as_str(), PointKind::Phone.as_str()])?;
        Ok(())
    }

    /// Makes all derived rows anew.
    pub(crate) fn rebuild_derived(&self) -> Result<()> {
        self.conn.execute_batch("DELETE FROM contact_list; DELETE FROM match_key;")?;
        let all: Vec<ContactId> =
            self.rows("SELECT id FROM contact", [], |row| super::field::get(row, 0))?;
        all.into_iter().try_for_each(|contact| self.refresh_derived(contact))
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
