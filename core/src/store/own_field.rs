//! Fields of one's own with their values, how people know each other, and what else a contact has that
//! lists need not.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

use super::field::{Field as _, get, table};
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::*;

table!(CustomField, "custom_field", id, name, kind, choices, position);
table!(Relation, "relation", id, contact, other, kind);

/// An export somebody was in.
pub(crate) struct ExportedIn {
    pub at: DateTime<Utc>,
    pub preset: String,
    pub file_name: String,
}

impl Reader<'_> {
    /// All fields of one's own, in order.
    pub(crate) fn own_fields(&self) -> Result<Vec<CustomField>> {
        self.list("ORDER BY position, id", [])
    }

    /// What a contact's fields hold.
    pub(crate) fn own_values(&self, contact: ContactId) -> Result<Vec<(FieldId, String)>> {
        let sql = "SELECT field, value FROM custom_value WHERE contact = ?";
        self.rows(sql, [contact], |row| Ok((get(row, 0)?, get(row, 1)?)))
    }

    /// How many contacts have a value in a field.
    pub(crate) fn value_count(&self, field: FieldId) -> Result<i64> {
        self.value("SELECT count(*) FROM custom_value WHERE field = ?", [field])
    }

    /// How a contact knows others, and others them.
    pub(crate) fn relations_of(&self, contact: ContactId) -> Result<Vec<Relation>> {
        self.list("WHERE contact = ?1 OR other = ?1 ORDER BY id", [contact])
    }

    /// A contact's photo.
    pub(crate) fn photo_of(&self, contact: ContactId) -> Result<Option<ContentHash>> {
        let sql = "SELECT photo FROM contact WHERE id = ?";
        Ok(self.rows(sql, [contact], |row| get(row, 0))?.into_iter().next().flatten())
    }

    /// Until when a contact is kept.
    pub(crate) fn keep_until(&self, contact: ContactId) -> Result<Option<NaiveDate>> {
        let sql = "SELECT keep_until FROM contact WHERE id = ?";
        Ok(self.rows(sql, [contact], |row| get(row, 0))?.into_iter().next().flatten())
    }

    /// Who became part of a contact, with when that entry was made.
    pub(crate) fn merged_into(&self, contact: ContactId) -> Result<Vec<Contact>> {
        self.list("WHERE merged_into = ? ORDER BY id", [contact])
    }

    /// The exports a contact was in, of this computer.
    pub(crate) fn exports_of(&self, contact: ContactId) -> Result<Vec<ExportedIn>> {
        self.rows(
            "SELECT r.at, r.preset, r.file_name FROM export_row e JOIN export_run r ON r.id = e.run
             WHERE e.contact = ? ORDER BY r.at",
            [contact],
            |row| {
                Ok(ExportedIn { at: get(row, 0)?, preset: get(row, 1)?, file_name: get(row, 2)? })
            },
        )
    }

    /// Who writes from a mail domain, or one below it, and works nowhere that is known.
    pub(crate) fn people_of_domain(&self, domain: &str) -> Result<Vec<ContactId>> {
        self.rows(
            "SELECT DISTINCT l.contact FROM contact_point p JOIN contact_list l ON l.contact = p.contact
             WHERE p.kind = ?1 AND (p.normal LIKE '%@' || ?2 OR p.normal LIKE '%@%.' || ?2)
               AND NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.contact = p.contact
                               AND a.company IS NOT NULL AND a.to_on IS NULL)
             ORDER BY l.sort_en",
            params![PointKind::Email.as_str(), domain],
            |row| get(row, 0),
        )
    }

    /// Every tag with how many have it, by name.
    pub(crate) fn tag_counts(&self) -> Result<Vec<(String, i64)>> {
        self.rows(
            "SELECT t.name, count(*) FROM tag t JOIN contact_tag c ON c.tag = t.id
             JOIN contact_list l ON l.contact = c.contact GROUP BY t.id ORDER BY t.name",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// Who has a tag, the trash included.
    pub(crate) fn tagged(&self, folded: &str) -> Result<Vec<ContactId>> {
        let tag = TagId(same_for_everyone("tag", folded));
        self.rows("SELECT contact FROM contact_tag WHERE tag = ?", [tag], |row| get(row, 0))
    }
}

impl Writer<'_> {
    /// Keeps a value in place of the one before; `None` takes that one away.
    pub(crate) fn set_own_value(
        &self,
        contact: ContactId,
        field: FieldId,
        value: Option<&str>,
    ) -> Result<()> {
        let Some(value) = value else {
            let sql = "DELETE FROM custom_value WHERE contact = ? AND field = ?";
            return self.run(sql, [contact.0, field.0].map(Owned)).map(drop);
        };
        let sql = "INSERT INTO custom_value (contact, field, value) VALUES (?, ?, ?)
            ON CONFLICT (contact, field) DO UPDATE SET value = excluded.value";
        self.run(sql, params![contact, field, value]).map(drop)
    }

    /// Deletes everybody's values of a field.
    pub(crate) fn delete_own_values(&self, field: FieldId) -> Result<()> {
        self.run("DELETE FROM custom_value WHERE field = ?", [field]).map(drop)
    }

    /// Writes a tag another way that means the same.
    pub(crate) fn respell_tag(&self, folded: &str, name: &str) -> Result<()> {
        let tag = TagId(same_for_everyone("tag", folded));
        self.run("UPDATE tag SET name = ? WHERE id = ?", params![name, tag]).map(drop)
    }

    /// Gives a contact a photo, or takes it away.
    pub(crate) fn set_photo(&self, contact: ContactId, photo: Option<ContentHash>) -> Result<()> {
        let sql = "UPDATE contact SET photo = ? WHERE id = ?";
        self.run(sql, params![photo.store(), contact]).map(drop)
    }

    /// Says until when a contact is kept.
    pub(crate) fn set_keep_until(
        &self,
        contact: ContactId,
        until: Option<NaiveDate>,
    ) -> Result<()> {
        let sql = "UPDATE contact SET keep_until = ? WHERE id = ?";
        self.run(sql, params![until.store(), contact]).map(drop)
    }
}
