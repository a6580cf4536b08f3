//! What lists read: ids in order and how many there are of things.

use super::field::get;
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ConferenceId, ContactId, Occasion, OccasionId};

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
}

impl Writer<'_> {
    /// Takes an occasion out of everything that mentions it, so that it can be deleted.
    pub(crate) fn unlink_occasion(&self, id: OccasionId) -> Result<()> {
        for sql in [
            "UPDATE encounter SET occasion = NULL WHERE occasion = ?",
            "UPDATE capture SET occasion = NULL WHERE occasion = ?",
            "UPDATE occasion SET repeat_of = NULL WHERE repeat_of = ?",
            "UPDATE occasion SET overflow_of = NULL WHERE overflow_of = ?",
            "DELETE FROM approach WHERE occasion_person IN
                 (SELECT id FROM occasion_person WHERE occasion = ?)",
            "DELETE FROM not_speaker WHERE occasion_person IN
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
}
