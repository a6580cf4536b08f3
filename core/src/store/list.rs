//! What lists and the search index read: ids in order, and the searchable texts of contacts.

use super::field::get;
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ConferenceId, ContactId, EncounterId, Occasion, OccasionId};

/// The order of a list of everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListOrder {
    /// The last met first, then by name.
    LastMet,
    /// By name, Hangul first.
    Korean,
    /// By name, Latin first.
    Latin,
}

/// What the search index knows of a contact.
pub(crate) struct Searchable {
    pub id: ContactId,
    pub name: String,
    pub second_name: String,
    pub reading: String,
    pub company: String,
    pub title: String,
    /// Contact points, one a line, in normal form where they have one.
    pub points: String,
    /// Tags, one a line.
    pub tags: String,
    pub last_met_ms: i64,
}

impl Reader<'_> {
    /// Everybody in an order; the trash is left out. An order by time says when each was met: 0 for
    /// never, milliseconds since 1970 else.
    pub(crate) fn contact_list(&self, order: ListOrder) -> Result<Vec<(ContactId, Option<i64>)>> {
        // Each reads one index and nothing else.
        let (met, order) = match order {
            ListOrder::LastMet => ("last_met", "last_met DESC, sort_en"),
            ListOrder::Korean => ("NULL", "sort_ko"),
            ListOrder::Latin => ("NULL", "sort_en"),
        };
        let sql = format!("SELECT contact, {met} FROM contact_list ORDER BY {order}, contact");
        self.rows(&sql, [], |row| Ok((get(row, 0)?, get(row, 1)?)))
    }

    /// Everybody met at a conference.
    pub(crate) fn contacts_met_at_conference(&self, id: ConferenceId) -> Result<Vec<ContactId>> {
        self.rows(
            "SELECT DISTINCT e.contact FROM occasion o JOIN encounter e ON e.occasion = o.id
             WHERE o.conference = ?",
            [id],
            |row| get(row, 0),
        )
    }

    /// Everybody I owe something.
    pub(crate) fn contacts_with_follow_up(&self) -> Result<Vec<ContactId>> {
        let sql = "SELECT DISTINCT contact FROM follow_up WHERE done_at IS NULL";
        self.rows(sql, [], |row| get(row, 0))
    }

    /// Sessions where a contact was met.
    pub(crate) fn sessions_met_at(&self, contact: ContactId) -> Result<Vec<Occasion>> {
        self.list(
            "WHERE kind = 'session' AND id IN (SELECT occasion FROM encounter WHERE contact = ?)
             ORDER BY starts_at, id",
            [contact],
        )
    }

    /// How many people were met at an occasion.
    pub(crate) fn met_count(&self, occasion: OccasionId) -> Result<usize> {
        self.value(
            "SELECT count(DISTINCT e.contact) FROM encounter e
             JOIN contact_list l ON l.contact = e.contact WHERE e.occasion = ?",
            [occasion],
        )
        .map(|count: i64| usize::try_from(count).unwrap_or(0))
    }

    /// The searchable texts of one contact, or of everybody; the trash is left out.
    pub(crate) fn each_searchable(
        &self,
        only: Option<ContactId>,
        mut take: impl FnMut(Searchable),
    ) -> Result<()> {
        const TEXTS: &str = "
            SELECT c.id, c.name, c.second_name, c.reading, m.name, a.title,
                   (SELECT group_concat(coalesce(normal, value), char(10)) FROM contact_point p
                    WHERE p.contact = c.id),
                   (SELECT group_concat(t.name, char(10)) FROM contact_tag x JOIN tag t ON t.id = x.tag
                    WHERE x.contact = c.id),
                   l.last_met
            FROM contact_list l JOIN contact c ON c.id = l.contact
            LEFT JOIN affiliation a ON a.id =
                (SELECT id FROM affiliation WHERE contact = c.id AND to_on IS NULL ORDER BY id LIMIT 1)
            LEFT JOIN company m ON m.id = a.company ";
        let sql = [TEXTS, if only.is_some() { "WHERE l.contact = ?1" } else { "WHERE ?1 IS NULL" }];
        let mut statement = self.conn.prepare_cached(&sql.concat())?;
        let mut rows = statement.query([Owned(only)])?;
        while let Some(row) = rows.next()? {
            let text =
                |index: usize| get::<Option<String>>(row, index).map(Option::unwrap_or_default);
            take(Searchable {
                id: get(row, 0)?,
                name: text(1)?,
                second_name: text(2)?,
                reading: text(3)?,
                company: text(4)?,
                title: text(5)?,
                points: text(6)?,
                tags: text(7)?,
                last_met_ms: get(row, 8)?,
            });
        }
        Ok(())
    }
}

impl Writer<'_> {
    /// Takes an occasion out of everything that mentions it, so that it can be deleted.
    pub(crate) fn unlink_occasion(&self, id: OccasionId) -> Result<()> {
        for sql in [
            "UPDATE encounter SET occasion = NULL WHERE occasion = ?",
            "UPDATE capture SET occasion = NULL WHERE occasion = ?",
            "UPDATE occasion SET repeat_of = NULL WHERE repeat_of = ?",
            "UPDATE occasion SET overflow_of = NULL WHERE overflow_of = ?",
            "UPDATE approach SET occasion_person = NULL WHERE occasion_person IN
                 (SELECT id FROM occasion_person WHERE occasion = ?)",
            "DELETE FROM occasion_person WHERE occasion = ?",
            "DELETE FROM occasion_company WHERE occasion = ?",
            "DELETE FROM occasion_link WHERE occasion = ?",
            "DELETE FROM booth_shift WHERE occasion = ?",
            "DELETE FROM note WHERE occasion = ?",
        ] {
            self.run(sql, [id])?;
        }
        Ok(())
    }

    /// Deletes the answers given at an encounter.
    pub(crate) fn delete_answers(&self, encounter: EncounterId) -> Result<()> {
        self.run("DELETE FROM answer WHERE encounter = ?", [encounter]).map(drop)
    }
}
