//! What an import of a programme asks for at once: all of a conference, in a few queries.

use super::field::{Table, get};
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{
    ConferenceId, Occasion, OccasionCompany, OccasionLink, OccasionPerson, OccasionPersonId,
    VenueAlias,
};

const OF_CONFERENCE: &str = "WHERE occasion IN (SELECT id FROM occasion WHERE conference = ?)";

impl Reader<'_> {
    /// All occasions of a conference, those that vanished too, by id.
    pub(crate) fn all_occasions_of(
        &self,
        conference: ConferenceId,
        go_on: &dyn Fn() -> Result<()>,
    ) -> Result<Vec<Occasion>> {
        let mut found: Vec<Occasion> = self.all("WHERE conference = ?", conference, go_on)?;
        found.sort_by_key(|one| one.id);
        Ok(found)
    }

    /// The people on all programmes of a conference, those of one in their order.
    pub(crate) fn all_people_of(
        &self,
        conference: ConferenceId,
        go_on: &dyn Fn() -> Result<()>,
    ) -> Result<Vec<OccasionPerson>> {
        let mut found: Vec<OccasionPerson> = self.all(OF_CONFERENCE, conference, go_on)?;
        found.sort_by_key(|one| (one.occasion, one.position, one.id));
        Ok(found)
    }

    /// The parts of companies in all occasions of a conference.
    pub(crate) fn all_companies_of(
        &self,
        conference: ConferenceId,
        go_on: &dyn Fn() -> Result<()>,
    ) -> Result<Vec<OccasionCompany>> {
        self.all(OF_CONFERENCE, conference, go_on)
    }

    /// The links of all occasions of a conference.
    pub(crate) fn all_links_of(
        &self,
        conference: ConferenceId,
        go_on: &dyn Fn() -> Result<()>,
    ) -> Result<Vec<OccasionLink>> {
        self.all(OF_CONFERENCE, conference, go_on)
    }

    fn all<T: Table>(
        &self,
        tail: &str,
        conference: ConferenceId,
        go_on: &dyn Fn() -> Result<()>,
    ) -> Result<Vec<T>> {
        self.rows_asking(&[T::SELECT, tail].concat(), [conference], go_on, |row| T::from_row(row))
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
