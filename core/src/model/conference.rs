//! The event one travels to, and its buildings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ConferenceId, ProgrammeId, ProgrammeKind, RoomId, TravelMode, VenueId};

/// The event one travels to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Conference {
    /// Its id.
    pub id: ConferenceId,
    /// `AWS re:Invent 2022`.
    pub name: String,
    /// `Las Vegas`.
    pub city: Option<String>,
    /// IANA zone of its clock: `America/Los_Angeles`.
    pub zone: String,
    /// First day, in its zone.
    pub starts_on: NaiveDate,
    /// Last day, in its zone, included.
    pub ends_on: NaiveDate,
    /// A reserved seat lapses so many minutes before the start; `None` where it does not.
    pub door_minutes: Option<i64>,
    /// Minutes added to the travel between venues at peak hours.
    pub buffer_minutes: Option<i64>,
    /// Minutes between two venues of which nothing is known.
    pub travel_minutes: Option<i64>,
    /// Minutes between two rooms of one venue.
    pub within_minutes: Option<i64>,
    /// Minute of the day at which the peak begins; `None` with [`peak_until`](Self::peak_until): always.
    pub peak_from: Option<i64>,
    /// Minute of the day at which the peak is over.
    pub peak_until: Option<i64>,
}

impl Conference {
    /// A conference of which nothing else is known.
    #[must_use]
    pub fn new(
        id: ConferenceId,
        name: impl Into<String>,
        zone: impl Into<String>,
        (starts_on, ends_on): (NaiveDate, NaiveDate),
    ) -> Self {
        Self {
            id,
            name: name.into(),
            city: None,
            zone: zone.into(),
            starts_on,
            ends_on,
            door_minutes: None,
            buffer_minutes: None,
            travel_minutes: None,
            within_minutes: None,
            peak_from: None,
            peak_until: None,
        }
    }
}

/// A building.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Venue {
    /// Its id.
    pub id: VenueId,
    /// Whose building; `None` for one of an occasion outside any conference.
    pub conference: Option<ConferenceId>,
    /// `Venetian`.
    pub name: String,
    /// One of the hues of the UI's tokens.
    pub colour: Option<String>,
    /// Its postal address, in one line.
    pub address: Option<String>,
}

impl Venue {
    /// A venue of which nothing else is known.
    #[must_use]
    pub const fn new(id: VenueId, conference: Option<ConferenceId>, name: String) -> Self {
        Self { id, conference, name, colour: None, address: None }
    }
}

/// Another name of a venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VenueAlias {
    /// The venue.
    pub venue: VenueId,
    /// `MB`.
    pub alias: String,
}

/// How long one way takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Travel {
    /// From where.
    pub from_venue: VenueId,
    /// Where to; the way back is a row of its own.
    pub to_venue: VenueId,
    /// How.
    pub mode: TravelMode,
    /// Minutes from door to door.
    pub minutes: i64,
}

/// A programme that was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Programme {
    /// Its id, the same for everyone.
    pub id: ProgrammeId,
    /// Whose programme.
    pub conference: ConferenceId,
    /// What the file calls itself.
    pub name: String,
    /// Its format.
    pub kind: ProgrammeKind,
}

/// A room of a venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Room {
    /// Its id.
    pub id: RoomId,
    /// The building.
    pub venue: VenueId,
    /// `Titian 2203`.
    pub name: String,
    /// `Level 2`.
    pub level: Option<String>,
}
