//! What an import of a programme asks for at once: all of a conference, in a few queries.

use super::field::get;
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{
    ConferenceId, Occasion, OccasionCompany, OccasionLink, OccasionPerson, OccasionPersonId,
    VenueAlias,
};

const OF_CONFERENCE: &str = "WHERE occasion IN (SELECT id FROM occasion WHERE conference = ?)";

impl Reader<'_> {
    /// All occasions of a conference, those that vanished too.
    pub(crate) fn all_occasions_of(&self, conference: ConferenceId) -> Result<Vec<Occasion>> {
        self.list("WHERE conference = ? ORDER BY id", [conference])
    }

    /// The people on all programmes of a conference.
    pub(crate) fn all_people_of(&self, conference: ConferenceId) -> Result<Vec<OccasionPerson>> {
        self.list(&format!("{OF_CONFERENCE} ORDER BY occasion, position, id"), [conference])
    }

    /// The parts of companies in all occasions of a conference.
    pub(crate) fn all_companies_of(
        &self,
        conference: ConferenceId,
    ) -> Result<Vec<OccasionCompany>> {
        self.list(OF_CONFERENCE, [conference])
    }

    /// The links of all occasions of a conference.
    pub(crate) fn all_links_of(&self, conference: ConferenceId) -> Result<Vec<OccasionLink>> {
        self.list(OF_CONFERENCE, [conference])
    }

    /// The other names of the venues of a conference.
    pub(crate) fn all_aliases_of(&self, conference: ConferenceId) -> Result<Vec<VenueAlias>> {
        self.rows(
            "SELECT venue, alias FROM venue_alias
             WHERE venue IN (SELECT id FROM venue WHERE conference = ?)",
            [conference],
            |row| Ok(VenueAlias { venue: get(row, 0)?, alias: row.get(1)? }),
        )
    }
}

impl Writer<'_> {
    /// Deletes somebody off a programme, unless he or she is marked to be met.
    pub(crate) fn delete_speaker(&self, id: OccasionPersonId) -> Result<()> {
        let marked: bool =
            self.value("SELECT EXISTS (SELECT 1 FROM approach WHERE occasion_person = ?)", [id])?;
        if marked {
            return Ok(());
        }
        self.run("DELETE FROM not_speaker WHERE occasion_person = ?", [id])?;
        self.delete::<OccasionPerson>(id)
    }
}
