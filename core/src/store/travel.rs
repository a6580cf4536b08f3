//! The ways between venues, and the other names of these.

use rusqlite::params;

use super::field::table;
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ConferenceId, Room, RoomId, Travel, TravelMode, Venue, VenueAlias, VenueId};

// Neither is updated by a key of one column: the writers below are for changes.
table!(VenueAlias, "venue_alias", venue, alias);
table!(Travel, "travel", from_venue, to_venue, mode, minutes);

impl Reader<'_> {
    /// The ways between the venues of a conference (`None`: those outside any).
    pub(crate) fn travel_of(&self, conference: Option<ConferenceId>) -> Result<Vec<Travel>> {
        self.list(
            "WHERE from_venue IN (SELECT id FROM venue WHERE conference IS ?)
             ORDER BY from_venue, to_venue, mode",
            [Owned(conference)],
        )
    }

    /// How many occasions take place at a venue.
    pub(crate) fn occasion_count_at(&self, venue: VenueId) -> Result<i64> {
        self.value("SELECT count(*) FROM occasion WHERE venue = ? AND vanished_at IS NULL", [venue])
    }

    /// The other names of a conference's venues (`None`: of those outside any).
    pub(crate) fn venue_aliases_of(
        &self,
        conference: Option<ConferenceId>,
    ) -> Result<Vec<VenueAlias>> {
        self.list(
            "WHERE venue IN (SELECT id FROM venue WHERE conference IS ?) ORDER BY venue, alias",
            [Owned(conference)],
        )
    }
}

impl Writer<'_> {
    /// Makes these the other names of a venue, which had `old`.
    pub(crate) fn set_venue_aliases(
        &self,
        venue: VenueId,
        old: &[String],
        new: &[String],
    ) -> Result<()> {
        for gone in old.iter().filter(|alias| !new.contains(alias)) {
            let sql = "DELETE FROM venue_alias WHERE venue = ? AND alias = ?";
            self.run(sql, params![venue, gone])?;
        }
        let insert = "INSERT INTO venue_alias (venue, alias) VALUES (?, ?) ON CONFLICT DO NOTHING";
        for alias in new.iter().filter(|alias| !old.contains(alias)) {
            self.add_missing(insert, params![venue, alias])?;
        }
        Ok(())
    }

    /// Says how long a way takes; `None` forgets it.
    pub(crate) fn set_travel(
        &self,
        (from, to): (VenueId, VenueId),
        mode: TravelMode,
        minutes: Option<i64>,
    ) -> Result<()> {
        let Some(minutes) = minutes else {
            let sql = "DELETE FROM travel WHERE from_venue = ? AND to_venue = ? AND mode = ?";
            return self.run(sql, params![from, to, mode.as_str()]).map(drop);
        };
        self.run(
            "INSERT INTO travel (from_venue, to_venue, mode, minutes) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET minutes = excluded.minutes",
            params![from, to, mode.as_str(), minutes],
        )
        .map(drop)
    }

    /// Deletes a venue where nothing takes place, its other names and the ways from and to it.
    pub(crate) fn delete_venue(&self, venue: VenueId) -> Result<()> {
        self.run("DELETE FROM venue_alias WHERE venue = ?", [venue])?;
        self.run("DELETE FROM travel WHERE from_venue = ?1 OR to_venue = ?1", [venue])?;
        self.delete::<Venue>(venue)
    }

    /// Moves everything that takes place at one venue to another.
    pub(crate) fn move_venue(&self, from: VenueId, to: VenueId) -> Result<()> {
        self.run("UPDATE room SET venue = ? WHERE venue = ?", [to, from])?;
        self.run("UPDATE occasion SET venue = ? WHERE venue = ?", [to, from]).map(drop)
    }

    /// Makes the occasions of one room those of another, and lets the first go.
    pub(crate) fn merge_room(&self, from: RoomId, to: RoomId) -> Result<()> {
        self.run("UPDATE occasion SET room = ? WHERE room = ?", [to, from])?;
        self.delete::<Room>(from)
    }
}
