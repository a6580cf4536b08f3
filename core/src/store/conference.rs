//! Conferences, venues and rooms.

use super::field::table;
use super::reader::{Owned, Reader};
use crate::error::Result;
use crate::model::{Conference, ConferenceId, Programme, Room, Venue, VenueId};

table!(
    Conference,
    "conference",
    id,
    name,
    city,
    zone,
    starts_on,
    ends_on,
    door_minutes,
    buffer_minutes,
    travel_minutes,
    within_minutes,
    peak_from,
    peak_until,
);
table!(Venue, "venue", id, conference, name, colour, address);
table!(Room, "room", id, venue, name, level);
table!(Programme, "programme", id, conference, name, kind);

impl Reader<'_> {
    /// All conferences, the latest first.
    pub(crate) fn conferences(&self) -> Result<Vec<Conference>> {
        self.list("ORDER BY starts_on DESC, id", [])
    }

    /// The venues of a conference (`None`: those outside any), by name.
    pub(crate) fn venues_of(&self, conference: Option<ConferenceId>) -> Result<Vec<Venue>> {
        self.list("WHERE conference IS ? ORDER BY name, id", [Owned(conference)])
    }

    /// The rooms of all venues of a conference, by name.
    pub(crate) fn rooms_of(&self, conference: ConferenceId) -> Result<Vec<Room>> {
        self.list(
            "WHERE venue IN (SELECT id FROM venue WHERE conference = ?) ORDER BY name, id",
            [conference],
        )
    }

    /// The rooms of a venue, by name.
    pub(crate) fn rooms_in(&self, venue: VenueId) -> Result<Vec<Room>> {
        self.list("WHERE venue = ? ORDER BY name, id", [venue])
    }

    /// Whether a venue has a room or an occasion.
    pub(crate) fn venue_is_used(&self, venue: VenueId) -> Result<bool> {
        self.value(
            "SELECT EXISTS (SELECT 1 FROM room WHERE venue = ?1)
                 OR EXISTS (SELECT 1 FROM occasion WHERE venue = ?1)",
            [venue],
        )
    }
}
