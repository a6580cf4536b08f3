//! Places and travel.

use serde::{Deserialize, Serialize};

use super::ColleagueRef;
use crate::model::*;

/// A conference's venues, the ways between them and its rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlacesPage {
    /// The conference with its rules.
    pub conference: Conference,
    /// Its venues by name.
    pub venues: Vec<VenueView>,
    /// The ways somebody said.
    pub ways: Vec<Travel>,
    /// Minutes between venues of which nobody said, as the rules have it or by default.
    pub travel_minutes: i64,
    /// Minutes between two rooms of one venue, likewise.
    pub within_minutes: i64,
}

/// A venue with everything about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VenueView {
    /// The venue.
    pub venue: Venue,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Its rooms by name.
    pub rooms: Vec<Room>,
    /// How many occasions take place there.
    pub occasions: i64,
}

/// When one of us is at a booth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShiftView {
    /// The shift.
    pub shift: BoothShift,
    /// Who it is.
    pub by: ColleagueRef,
}
