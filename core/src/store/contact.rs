//! Contacts and what belongs to them: affiliations, contact points, tags, follow-ups.

use rusqlite::types::ToSqlOutput;
use rusqlite::{Row, params};

use super::field::{Field, Table, get, statements, table};
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{
    Affiliation, Contact, ContactId, ContactPoint, FollowUp, PersonName, TagId, same_for_everyone,
};

impl Table for Contact {
    statements!(
        "contact",
        id,
        name,
        family,
        given,
        second_name,
        second_family,
        second_given,
        reading,
        language,
        zone,
        source,
        basis,
        added_at,
        trashed_at,
    );

    fn values(&self) -> Vec<ToSqlOutput<'_>> {
        let mut values = vec![self.id.store()];
        values.extend(store_name(&self.name));
        values.extend(store_second_name(self.second_name.as_ref()));
        values.extend([
            self.reading.store(),
            self.language.store(),
            self.zone.store(),
            self.source.store(),
            self.basis.store(),
            self.added_at.store(),
            self.trashed_at.store(),
        ]);
        values
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: get(row, 0)?,
            name: load_name(row, 1)?,
            second_name: load_second_name(row, 4)?,
            reading: get(row, 7)?,
            language: get(row, 8)?,
            zone: get(row, 9)?,
            source: get(row, 10)?,
            basis: get(row, 11)?,
            added_at: get(row, 12)?,
            trashed_at: get(row, 13)?,
        })
    }
}

table!(Affiliation, "affiliation", id, contact, company, title, department, from_on, to_on);
table!(ContactPoint, "contact_point", id, contact, kind, label, value, normal, position);
table!(
    FollowUp,
    "follow_up",
    id,
    contact,
    what,
    due_on,
    due_at,
    done_at,
    snoozed_until,
    cadence_weeks,
    drafted_at,
    sent_at,
    added_at,
);

impl Reader<'_> {
    /// All titles and companies of a contact, the current one first.
    pub(crate) fn affiliations_of(&self, contact: ContactId) -> Result<Vec<Affiliation>> {
        self.list(
            "WHERE contact = ? ORDER BY to_on IS NOT NULL, to_on DESC, from_on DESC, id",
            [contact],
        )
    }

    /// The contact points of a contact, in order.
    pub(crate) fn points_of(&self, contact: ContactId) -> Result<Vec<ContactPoint>> {
        self.list("WHERE contact = ? ORDER BY position, id", [contact])
    }

    /// The follow-ups of a contact: open ones first, by their day.
    pub(crate) fn follow_ups_of(&self, contact: ContactId) -> Result<Vec<FollowUp>> {
        self.list(
            "WHERE contact = ? ORDER BY done_at IS NOT NULL, due_on IS NULL, due_on, added_at",
            [contact],
        )
    }

    /// The names of a contact's tags, in order.
    pub(crate) fn tags_of(&self, contact: ContactId) -> Result<Vec<String>> {
        self.rows(
            "SELECT t.name FROM contact_tag c JOIN tag t ON t.id = c.tag WHERE c.contact = ?
             ORDER BY t.name",
            [contact],
            |row| row.get(0),
        )
    }

    /// Every tag in use, the most used first.
    pub(crate) fn tags(&self) -> Result<Vec<String>> {
        self.rows(
            "SELECT t.name FROM tag t JOIN contact_tag c ON c.tag = t.id
             GROUP BY t.id ORDER BY count(*) DESC, t.name",
            [],
            |row| row.get(0),
        )
    }

    /// Contacts in the trash, the last deleted first.
    pub(crate) fn trash(&self) -> Result<Vec<Contact>> {
        self.list("WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, id", [])
    }

    /// How many contacts there are, the trash not counted.
    pub(crate) fn contact_count(&self) -> Result<i64> {
        self.value("SELECT count(*) FROM contact_list", [])
    }
}

impl Writer<'_> {
    /// Gives a contact a tag; the tag is made if nobody has it yet.
    pub(crate) fn tag(&self, contact: ContactId, name: &str, folded: &str) -> Result<()> {
        let tag = TagId(same_for_everyone("tag", folded));
        self.add_missing(
            "INSERT INTO tag (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
            params![tag, name],
        )?;
        self.add_missing(
            "INSERT INTO contact_tag (contact, tag) VALUES (?, ?) ON CONFLICT DO NOTHING",
            params![contact, tag],
        )?;
        Ok(())
    }

    /// Takes a tag from a contact.
    pub(crate) fn untag(&self, contact: ContactId, folded: &str) -> Result<()> {
        let tag = TagId(same_for_everyone("tag", folded));
        self.run(
            "DELETE FROM contact_tag WHERE contact = ? AND tag = ?",
            [contact.0, tag.0].map(Owned),
        )?;
        Ok(())
    }
}

/// The three columns of a name.
pub(super) fn store_name(name: &PersonName) -> [ToSqlOutput<'_>; 3] {
    [name.display.store(), name.family.store(), name.given.store()]
}

/// The three columns of a name that may be missing.
pub(super) fn store_second_name(name: Option<&PersonName>) -> [ToSqlOutput<'_>; 3] {
    const NONE: ToSqlOutput<'_> = ToSqlOutput::Owned(rusqlite::types::Value::Null);
    name.map_or([NONE; 3], store_name)
}

/// A name from three columns.
pub(super) fn load_name(row: &Row<'_>, from: usize) -> rusqlite::Result<PersonName> {
    Ok(PersonName {
        display: get(row, from)?,
        family: get(row, from + 1)?,
        given: get(row, from + 2)?,
    })
}

/// A name that may be missing, from three columns.
pub(super) fn load_second_name(row: &Row<'_>, from: usize) -> rusqlite::Result<Option<PersonName>> {
    match get::<Option<String>>(row, from)? {
        Some(_) => load_name(row, from).map(Some),
        None => Ok(None),
    }
}
