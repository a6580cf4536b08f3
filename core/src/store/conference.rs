//! Conferences, venues and rooms.

use super::field::table;
use super::reader::Reader;
use crate::error::Result;
use crate::model::{Conference, ConferenceId, Room, Venue};

table!(Conference, "conference", id, name, city, zone, starts_on, ends_on);
table!(Venue, "venue", id, conference, name);
table!(Room, "room", id, venue, name);

impl Reader<'_> {
    /// All conferences, the latest first.
    pub(crate) fn conferences(&self) -> Result<Vec<Conference>> {
        self.list("ORDER BY starts_on DESC, id", [])
    }

    /// The venues of a conference, by name.
    pub(crate) fn venues_of(&self, conference: ConferenceId) -> Result<Vec<Venue>> {
        self.list("WHERE conference = ? ORDER BY name, id", [conference])
    }

    /// The rooms of all venues of a conference, by name.
    pub(crate) fn rooms_of(&self, conference: ConferenceId) -> Result<Vec<Room>> {
        self.list(
            "WHERE venue IN (SELECT id FROM venue WHERE conference = ?) ORDER BY name, id",
            [conference],
        )
    }
}
