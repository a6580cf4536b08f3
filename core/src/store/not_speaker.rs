//! People on programmes, and which contacts they are not.

use rusqlite::params;

use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ConferenceId, ContactId, OccasionPerson, OccasionPersonId};

impl Reader<'_> {
    /// Everybody on the programme of a conference (`None`: of the occasions of none).
    pub(crate) fn programme_people_at(
        &self,
        conference: Option<ConferenceId>,
    ) -> Result<Vec<OccasionPerson>> {
        self.list(
            "WHERE occasion IN (SELECT id FROM occasion
                                WHERE conference IS ? AND vanished_at IS NULL)
             ORDER BY occasion, position, id",
            [Owned(conference)],
        )
    }

    /// Whether somebody said that this contact is not this person.
    pub(crate) fn is_not_speaker(
        &self,
        person: OccasionPersonId,
        contact: ContactId,
    ) -> Result<bool> {
        self.value(
            "SELECT EXISTS (SELECT 1 FROM not_speaker WHERE occasion_person = ? AND contact = ?)",
            params![person, contact],
        )
    }
}

impl Writer<'_> {
    /// Keeps that this contact is not this person.
    pub(crate) fn set_not_speaker(
        &self,
        person: OccasionPersonId,
        contact: ContactId,
    ) -> Result<()> {
        self.add_missing(
            "INSERT INTO not_speaker (occasion_person, contact) VALUES (?, ?)
             ON CONFLICT DO NOTHING",
            params![person, contact],
        )?;
        Ok(())
    }

    /// Forgets it.
    pub(crate) fn clear_not_speaker(
        &self,
        person: OccasionPersonId,
        contact: ContactId,
    ) -> Result<()> {
        self.run(
            "DELETE FROM not_speaker WHERE occasion_person = ? AND contact = ?",
            params![person, contact],
        )?;
        Ok(())
    }

    /// Deletes a person of a programme with what was said about them.
    pub(crate) fn delete_programme_person(&self, id: OccasionPersonId) -> Result<()> {
        self.run("DELETE FROM not_speaker WHERE occasion_person = ?", [id])?;
        self.run("DELETE FROM approach WHERE occasion_person = ?", [id])?;
        self.delete::<OccasionPerson>(id)
    }
}
