//! Venues, ways and the rules of a conference, and who of us is at a booth when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::model::*;

/// A venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VenueForm {
    /// The venue to edit; `None` makes a new one.
    pub id: Option<VenueId>,
    /// Its conference.
    pub conference: ConferenceId,
    /// Its name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// One of [`COLOURS`](crate::book::COLOURS).
    pub colour: Option<String>,
    /// Its address.
    pub address: Option<String>,
}

/// How long a way takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WayForm {
    /// From where.
    pub from: VenueId,
    /// Where to.
    pub to: VenueId,
    /// How.
    pub mode: TravelMode,
    /// Minutes; `None` forgets what was said.
    pub minutes: Option<i64>,
    /// The way back takes as long.
    pub both_ways: bool,
}

/// The rules of a conference; `None` where it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RulesForm {
    /// A reserved seat lapses so many minutes before the start.
    pub door_minutes: Option<i64>,
    /// Minutes added to the travel between venues at peak hours.
    pub buffer_minutes: Option<i64>,
    /// Minutes between two venues of which nothing is known.
    pub travel_minutes: Option<i64>,
    /// Minutes between two rooms of one venue.
    pub within_minutes: Option<i64>,
    /// Minute of the day at which the peak begins.
    pub peak_from: Option<i64>,
    /// Minute of the day at which the peak is over.
    pub peak_until: Option<i64>,
}

/// When one of us is at a booth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShiftForm {
    /// The shift to edit; `None` makes a new one.
    pub id: Option<ShiftId>,
    /// The booth.
    pub occasion: OccasionId,
    /// Who; `None` for whoever it was, else for who scans at this computer.
    pub colleague: Option<ColleagueId>,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// Until when.
    pub ends_at: DateTime<Utc>,
}
