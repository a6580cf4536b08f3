//! Two rows become one: everything that names the one names the other, and nothing is lost.
//!
//! The row that was stays, with `merged_into`: its id still leads to whom it became, and undo finds
//! everything where it was. A test holds that no column of the schema is forgotten.

use rusqlite::params;

use super::field::get;
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{CompanyId, ContactId};

/// Tables whose rows belong to a contact and simply go over.
const GO_OVER: &[&str] = &[
    "affiliation",
    "contact_point",
    "capture",
    "encounter",
    "answer",
    "note",
    "follow_up",
    "occasion_person",
    "approach",
];

/// The columns of a contact that are taken from one or the other, beside its names.
const COLUMNS: &str = "reading, language, zone, hex(photo), keep_until, basis";

/// What two contacts may differ in, as text: reading, language, zone, photo, keep-until, basis.
pub(crate) type MergeValues = [Option<String>; 6];

impl Reader<'_> {
    /// Whom a contact was merged into, or itself.
    pub(crate) fn survivor(&self, id: ContactId) -> Result<ContactId> {
        let sql = "SELECT coalesce(merged_into, id) FROM contact WHERE id = ?";
        Ok(self.rows(sql, [id], |row| get(row, 0))?.pop().unwrap_or(id))
    }

    /// What a company was merged into, or itself.
    pub(crate) fn surviving_company(&self, id: CompanyId) -> Result<CompanyId> {
        let sql = "SELECT coalesce(merged_into, id) FROM company WHERE id = ?";
        Ok(self.rows(sql, [id], |row| get(row, 0))?.pop().unwrap_or(id))
    }

    /// What a merge chooses among, beside names and work.
    pub(crate) fn merge_values(&self, id: ContactId) -> Result<MergeValues> {
        let sql = format!("SELECT {COLUMNS} FROM contact WHERE id = ?");
        let read = |row: &rusqlite::Row<'_>| {
            let mut values = MergeValues::default();
            for (n, value) in values.iter_mut().enumerate() {
                *value = row.get::<_, Option<String>>(n)?.filter(|text| !text.is_empty());
            }
            Ok(values)
        };
        Ok(self.rows(&sql, [id], read)?.pop().unwrap_or_default())
    }

    /// The custom values of a contact: field, its name, value.
    pub(crate) fn custom_values_of(
        &self,
        id: ContactId,
    ) -> Result<Vec<(uuid::Uuid, String, String)>> {
        self.rows(
            "SELECT v.field, f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field
             WHERE v.contact = ? ORDER BY f.position, f.id",
            [id],
            |row| Ok((get(row, 0)?, row.get(1)?, row.get(2)?)),
        )
    }
}

impl Writer<'_> {
    /// Gives a contact this column of another.
    pub(crate) fn take_column(&self, to: ContactId, from: ContactId, column: &str) -> Result<()> {
        let sql = format!(
            "UPDATE contact SET {column} = (SELECT {column} FROM contact WHERE id = ?2) WHERE id = ?1"
        );
        self.run(&sql, [to, from]).map(drop)
    }

    /// Gives a contact another's value of a custom field.
    pub(crate) fn take_custom(
        &self,
        to: ContactId,
        from: ContactId,
        field: uuid::Uuid,
    ) -> Result<()> {
        let field = field.as_bytes().as_slice();
        self.run("DELETE FROM custom_value WHERE contact = ? AND field = ?", params![to, field])?;
        let sql = "UPDATE custom_value SET contact = ?1 WHERE contact = ?2 AND field = ?3";
        self.run(sql, params![to, from, field]).map(drop)
    }

    /// Makes `from` a part of `to`: everything of it goes over, and its row says where.
    pub(crate) fn merge_contact(&self, to: ContactId, from: ContactId) -> Result<()> {
        for table in GO_OVER {
            let sql = format!("UPDATE {table} SET contact = ?1 WHERE contact = ?2");
            self.run(&sql, [to, from])?;
        }
        for sql in [
            // Nobody is a colleague of themselves, nor somebody else than they are.
            "DELETE FROM relation WHERE contact IN (?1, ?2) AND other IN (?1, ?2)",
            "DELETE FROM not_same WHERE contact IN (?1, ?2) AND other IN (?1, ?2)",
            "UPDATE relation SET contact = ?1 WHERE contact = ?2",
            "UPDATE relation SET other = ?1 WHERE other = ?2",
            "INSERT INTO not_same (contact, other)
             SELECT min(?1, one), max(?1, one) FROM
                 (SELECT iif(contact = ?2, other, contact) AS one FROM not_same
                  WHERE contact = ?2 OR other = ?2)
             WHERE true ON CONFLICT DO NOTHING",
            "INSERT INTO contact_tag (contact, tag)
             SELECT ?1, tag FROM contact_tag WHERE contact = ?2 ON CONFLICT DO NOTHING",
            "INSERT INTO not_speaker (occasion_person, contact)
             SELECT occasion_person, ?1 FROM not_speaker WHERE contact = ?2 ON CONFLICT DO NOTHING",
            "INSERT INTO custom_value (contact, field, value)
             SELECT ?1, field, value FROM custom_value WHERE contact = ?2 ON CONFLICT DO NOTHING",
            "UPDATE contact SET merged_into = ?1 WHERE id = ?2 OR merged_into = ?2",
        ] {
            self.run(sql, [to, from])?;
        }
        for sql in [
            "DELETE FROM not_same WHERE contact = ?1 OR other = ?1",
            "DELETE FROM contact_tag WHERE contact = ?",
            "DELETE FROM not_speaker WHERE contact = ?",
            "DELETE FROM custom_value WHERE contact = ?",
        ] {
            self.run(sql, [from])?;
        }
        let twice = "DELETE FROM relation WHERE contact = ?1 AND EXISTS
            (SELECT 1 FROM relation r WHERE r.contact = relation.contact AND r.other = relation.other
                AND r.kind = relation.kind AND r.id < relation.id)
            OR other = ?1 AND EXISTS
            (SELECT 1 FROM relation r WHERE r.contact = relation.contact AND r.other = relation.other
                AND r.kind = relation.kind AND r.id < relation.id)";
        self.run(twice, [to]).map(drop)
    }

    /// After a merge was taken back: what was written meanwhile about an encounter that went back goes
    /// with it.
    pub(super) fn notes_follow_encounters(&self) -> Result<()> {
        for table in ["note", "answer"] {
            let sql = format!(
                "UPDATE {table} SET contact = (SELECT contact FROM encounter e WHERE e.id = {table}.encounter)
                 WHERE encounter IS NOT NULL
                   AND contact != (SELECT contact FROM encounter e WHERE e.id = {table}.encounter)"
            );
            self.run(&sql, [])?;
        }
        Ok(())
    }

    /// Makes `from` a part of `to`: people, occasions, notes and marks go over, its names become
    /// aliases.
    pub(crate) fn merge_company(&self, to: CompanyId, from: CompanyId) -> Result<()> {
        for sql in [
            "UPDATE affiliation SET company = ?1 WHERE company = ?2",
            "UPDATE note SET company = ?1 WHERE company = ?2",
            "UPDATE approach SET company = ?1 WHERE company = ?2",
            "INSERT INTO occasion_company (occasion, company, role)
             SELECT occasion, ?1, role FROM occasion_company WHERE company = ?2
             ON CONFLICT DO NOTHING",
            "INSERT INTO company_alias (company, alias)
             SELECT ?1, alias FROM company_alias WHERE company = ?2 ON CONFLICT DO NOTHING",
            "INSERT INTO company_alias (company, alias)
             SELECT ?1, name FROM company WHERE id = ?2
                 AND name != (SELECT name FROM company WHERE id = ?1) ON CONFLICT DO NOTHING",
            "INSERT INTO company_domain (company, domain)
             SELECT ?1, domain FROM company_domain WHERE company = ?2 ON CONFLICT DO NOTHING",
            "UPDATE company SET website = coalesce(website, (SELECT website FROM company WHERE id = ?2)),
                 city = coalesce(city, (SELECT city FROM company WHERE id = ?2)),
                 relation = iif(relation = 'other', (SELECT relation FROM company WHERE id = ?2), relation)
             WHERE id = ?1",
            "UPDATE company SET merged_into = ?1 WHERE id = ?2 OR merged_into = ?2",
        ] {
            self.run(sql, [to, from])?;
        }
        for sql in [
            "DELETE FROM occasion_company WHERE company = ?",
            "DELETE FROM company_alias WHERE company = ?",
            "DELETE FROM company_domain WHERE company = ?",
        ] {
            self.run(sql, [from])?;
        }
        Ok(())
    }
}
