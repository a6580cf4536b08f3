//! The event one travels to, and its buildings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ConferenceId, RoomId, VenueId};

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
}
