//! What the day's functions answer, by example here and against brute force in `random`.

mod day;
mod random;

use chrono::{DateTime, Duration, TimeZone, Utc};

use super::*;
use crate::model::*;

pub(super) fn conference() -> Conference {
    let id = ConferenceId(same_for_everyone("conference", "re:Invent"));
    let days = ("2022-11-28".parse().unwrap(), "2022-12-02".parse().unwrap());
    Conference::new(id, "re:Invent", "America/Los_Angeles", days)
}

pub(super) fn venue(name: &str) -> VenueId {
    VenueId(same_for_everyone("venue", name))
}

/// `Venetian` or `Venetian/Titian`.
pub(super) fn spot(place: &str) -> Spot {
    let (building, room) = place.split_once('/').unwrap_or((place, ""));
    let room = (!room.is_empty()).then(|| RoomId(same_for_everyone("room", place)));
    Spot { venue: (!building.is_empty()).then(|| venue(building)), room }
}

pub(super) fn way(from: &str, to: &str, mode: TravelMode, minutes: i64) -> Travel {
    Travel { from_venue: venue(from), to_venue: venue(to), mode, minutes }
}

/// An instant of 30 November 2022 by the clock of Las Vegas: `14:30`.
pub(super) fn at(clock: &str) -> DateTime<Utc> {
    let (hour, minute) = clock.split_once(':').unwrap();
    let midnight = Utc.with_ymd_and_hms(2022, 11, 30, 8, 0, 0).unwrap();
    midnight + Duration::minutes(hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap())
}

/// A session I marked: `session("a", "14:00-15:00", "Venetian/Titian")`.
pub(super) fn session(title: &str, hours: &str, place: &str) -> Occasion {
    let (start, end) = hours.split_once('-').unwrap();
    let id = OccasionId(same_for_everyone("occasion", title));
    Occasion {
        conference: Some(conference().id),
        starts_at: Some(at(start)),
        ends_at: (!end.is_empty()).then(|| at(end)),
        venue: spot(place).venue,
        room: spot(place).room,
        plan: Plan::Favourite,
        source: Source::Programme,
        ..Occasion::new(id, OccasionKind::Session, title)
    }
}

pub(super) fn reserved(title: &str, hours: &str, place: &str) -> Occasion {
    Occasion { plan: Plan::Reserved, ..session(title, hours, place) }
}
