//! Ways between the places of a conference: how long they take, and by when one has to leave.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::model::{Conference, Occasion, OccasionKind, Plan, RoomId, Travel, TravelMode, VenueId};

/// Minutes between two venues where neither the way nor the conference's own default is known.
pub const DEFAULT_TRAVEL: i64 = 30;
/// Minutes between two rooms of one venue where the conference says nothing.
pub const DEFAULT_WITHIN: i64 = 5;
/// No way takes longer than a day.
const LONGEST: i64 = 24 * 60;

/// Where one is, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Spot {
    /// The building.
    pub venue: Option<VenueId>,
    /// The room.
    pub room: Option<RoomId>,
}

impl Spot {
    /// Where an occasion takes place.
    #[must_use]
    pub const fn of(occasion: &Occasion) -> Self {
        Self { venue: occasion.venue, room: occasion.room }
    }
}

/// How long a way takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Way {
    /// From door to door, the buffer at peak hours included.
    pub minutes: i64,
    /// How many of them are that buffer.
    pub buffer_minutes: i64,
    /// What is fastest; `None` within a venue and where nobody said.
    pub mode: Option<TravelMode>,
    /// Somebody said so; else it is the conference's default.
    pub is_known: bool,
}

/// The ways of one conference and its rules.
#[derive(Clone, Debug)]
pub struct Map {
    zone: Tz,
    /// The fastest of each way.
    fastest: HashMap<(VenueId, VenueId), (i64, TravelMode)>,
    unknown: i64,
    within: i64,
    door: i64,
    buffer: i64,
    peak_from: Option<i64>,
    peak_until: Option<i64>,
}

impl Map {
    /// The ways of a conference; without one the defaults hold.
    #[must_use]
    pub fn new(conference: Option<&Conference>, ways: &[Travel]) -> Self {
        let mut fastest = HashMap::new();
        for way in ways {
            let this = (bounded(way.minutes), way.mode);
            let best = fastest.entry((way.from_venue, way.to_venue)).or_insert(this);
            *best = this.min(*best);
        }
        let of = |rule: fn(&Conference) -> Option<i64>| conference.and_then(rule).map(bounded);
        Self {
            zone: conference.and_then(|own| own.zone.parse().ok()).unwrap_or(Tz::UTC),
            fastest,
            unknown: of(|own| own.travel_minutes).unwrap_or(DEFAULT_TRAVEL),
            within: of(|own| own.within_minutes).unwrap_or(DEFAULT_WITHIN),
            door: of(|own| own.door_minutes).unwrap_or(0),
            buffer: of(|own| own.buffer_minutes).unwrap_or(0),
            peak_from: of(|own| own.peak_from),
            peak_until: of(|own| own.peak_until),
        }
    }

    /// The way from one place to another for somebody who has to be there at `arrive`.
    ///
    /// From or to a place nobody named it takes no time: a guess would invent clashes.
    #[must_use]
    pub fn way(&self, from: Spot, to: Spot, arrive: DateTime<Utc>) -> Way {
        let way = |minutes, mode, is_known| Way { minutes, buffer_minutes: 0, mode, is_known };
        let (Some(start), Some(end)) = (from.venue, to.venue) else { return way(0, None, false) };
        if from == to {
            return way(0, None, true);
        }
        if start == end {
            return way(self.within, None, from.room.is_some() && to.room.is_some());
        }
        let buffer_minutes = if self.is_peak(arrive) { self.buffer } else { 0 };
        let known = self.fastest.get(&(start, end));
        let minutes = buffer_minutes + known.map_or(self.unknown, |(minutes, _)| *minutes);
        Way {
            minutes,
            buffer_minutes,
            mode: known.map(|(_, mode)| *mode),
            is_known: known.is_some(),
        }
    }

    /// By when one has to be at the door: a session's reserved seat lapses before its start. A dinner
    /// keeps its chair.
    #[must_use]
    pub fn door(&self, occasion: &Occasion) -> Option<DateTime<Utc>> {
        let start = occasion.starts_at?;
        let lapses = occasion.plan == Plan::Reserved && occasion.kind == OccasionKind::Session;
        Some(before(start, if lapses { self.door } else { 0 }))
    }

    /// When one has to leave to be there at `arrive`, and the way.
    #[must_use]
    pub fn leave_by(&self, from: Spot, to: Spot, arrive: DateTime<Utc>) -> (DateTime<Utc>, Way) {
        let way = self.way(from, to, arrive);
        (before(arrive, way.minutes), way)
    }

    /// Minutes between two venues of which nobody said.
    #[must_use]
    pub const fn unknown(&self) -> i64 {
        self.unknown
    }

    /// Minutes between two rooms of one venue.
    #[must_use]
    pub const fn within(&self) -> i64 {
        self.within
    }

    /// No way on this map takes longer.
    pub(super) fn longest(&self) -> i64 {
        let known = self.fastest.values().map(|(minutes, _)| *minutes).max().unwrap_or(0);
        self.within.max(self.unknown.max(known) + self.buffer)
    }

    /// No seat lapses earlier before its start.
    pub(super) const fn earliest_door(&self) -> i64 {
        self.door
    }

    /// Whether the ways are crowded at an instant, by the conference's clock.
    fn is_peak(&self, at: DateTime<Utc>) -> bool {
        let local = at.with_timezone(&self.zone);
        let minute = i64::from(local.hour() * 60 + local.minute());
        match (self.peak_from, self.peak_until) {
            (None, None) => true,
            (Some(from), None) => from <= minute,
            (None, Some(until)) => minute < until,
            (Some(from), Some(until)) if from <= until => from <= minute && minute < until,
            // Over midnight.
            (Some(from), Some(until)) => from <= minute || minute < until,
        }
    }
}

impl Default for Map {
    fn default() -> Self {
        Self::new(None, &[])
    }
}

fn bounded(minutes: i64) -> i64 {
    minutes.clamp(0, LONGEST)
}

/// So many minutes before an instant; the instant itself at the beginning of time.
pub(super) fn before(at: DateTime<Utc>, minutes: i64) -> DateTime<Utc> {
    at.checked_sub_signed(Duration::minutes(minutes)).unwrap_or(at)
}

/// Whole minutes from one instant to another, below zero when it is over; a begun one does not count.
pub(super) fn minutes(from: DateTime<Utc>, to: DateTime<Utc>) -> i64 {
    (to - from).num_milliseconds().div_euclid(60_000)
}
