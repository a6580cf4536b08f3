//! Who is to be met.

use super::field::table;
use super::reader::{Owned, Reader};
use crate::error::Result;
use crate::model::{Approach, ConferenceId, ContactId, Encounter, OccasionCompany};

table!(
    Approach,
    "approach",
    id,
    conference,
    contact,
    company,
    occasion_person,
    why,
    marked_at,
    done_at
);

impl Reader<'_> {
    /// What was decided about people and companies to meet at a conference, and anywhere.
    pub(crate) fn approaches_at(&self, conference: Option<ConferenceId>) -> Result<Vec<Approach>> {
        self.list(
            "WHERE conference IS ?1 OR conference IS NULL ORDER BY marked_at, id",
            [Owned(conference)],
        )
    }

    /// Everybody and every company that is still to be met, wherever.
    pub(crate) fn open_approaches(&self) -> Result<Vec<Approach>> {
        self.list("WHERE done_at IS NULL ORDER BY marked_at, id", [])
    }

    /// The companies of all occasions of a conference.
    pub(crate) fn companies_at(
        &self,
        conference: Option<ConferenceId>,
    ) -> Result<Vec<OccasionCompany>> {
        self.list(
            "WHERE occasion IN (SELECT id FROM occasion
                                WHERE conference IS ? AND vanished_at IS NULL)
             ORDER BY occasion, role, company",
            [Owned(conference)],
        )
    }

    /// The encounters with a contact, the latest first; none with one in the trash.
    pub(crate) fn live_encounters_of(&self, contact: ContactId) -> Result<Vec<Encounter>> {
        self.list(
            "WHERE contact = ? AND contact IN (SELECT contact FROM contact_list)
             ORDER BY at DESC, id DESC",
            [contact],
        )
    }
}
