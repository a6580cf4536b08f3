//! Zones by their names; and which one a programme is in that names none, by the cities and buildings
//! it names.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::Schedule;
use crate::text::fold;

/// Buildings whose name alone says enough, also where it stands as a room.
const BUILDINGS: [(&str, Tz); 16] = [
    ("venetian", Tz::America__Los_Angeles),
    ("the venetian", Tz::America__Los_Angeles),
    ("mandalay bay", Tz::America__Los_Angeles),
    ("caesars forum", Tz::America__Los_Angeles),
    ("caesars palace", Tz::America__Los_Angeles),
    ("mgm grand", Tz::America__Los_Angeles),
    ("wynn", Tz::America__Los_Angeles),
    ("encore", Tz::America__Los_Angeles),
    ("bellagio", Tz::America__Los_Angeles),
    ("resorts world", Tz::America__Los_Angeles),
    ("moscone center", Tz::America__Los_Angeles),
    ("javits center", Tz::America__New_York),
    ("mccormick place", Tz::America__Chicago),
    ("excel london", Tz::Europe__London),
    ("coex", Tz::Asia__Seoul),
    ("코엑스", Tz::Asia__Seoul),
];

/// Cities where conferences are; they count in the name of a programme, a building or its address.
const CITIES: [(&str, Tz); 37] = [
    ("las vegas", Tz::America__Los_Angeles),
    ("los angeles", Tz::America__Los_Angeles),
    ("san francisco", Tz::America__Los_Angeles),
    ("san jose", Tz::America__Los_Angeles),
    ("anaheim", Tz::America__Los_Angeles),
    ("seattle", Tz::America__Los_Angeles),
    ("denver", Tz::America__Denver),
    ("salt lake city", Tz::America__Denver),
    ("chicago", Tz::America__Chicago),
    ("austin", Tz::America__Chicago),
    ("new york", Tz::America__New_York),
    ("boston", Tz::America__New_York),
    ("atlanta", Tz::America__New_York),
    ("toronto", Tz::America__Toronto),
    ("london", Tz::Europe__London),
    ("dublin", Tz::Europe__Dublin),
    ("lisbon", Tz::Europe__Lisbon),
    ("madrid", Tz::Europe__Madrid),
    ("barcelona", Tz::Europe__Madrid),
    ("paris", Tz::Europe__Paris),
    ("brussels", Tz::Europe__Brussels),
    ("bruxelles", Tz::Europe__Brussels),
    ("amsterdam", Tz::Europe__Amsterdam),
    ("berlin", Tz::Europe__Berlin),
    ("munich", Tz::Europe__Berlin),
    ("zurich", Tz::Europe__Zurich),
    ("vienna", Tz::Europe__Vienna),
    ("stockholm", Tz::Europe__Stockholm),
    ("copenhagen", Tz::Europe__Copenhagen),
    ("singapore", Tz::Asia__Singapore),
    ("tokyo", Tz::Asia__Tokyo),
    ("seoul", Tz::Asia__Seoul),
    ("서울", Tz::Asia__Seoul),
    ("busan", Tz::Asia__Seoul),
    ("부산", Tz::Asia__Seoul),
    ("sydney", Tz::Australia__Sydney),
    ("melbourne", Tz::Australia__Melbourne),
];

/// The zone that most of what a programme names is in.
#[must_use]
pub fn of_places(schedule: &Schedule) -> Option<Tz> {
    let mut count: BTreeMap<&str, (usize, Tz)> = BTreeMap::new();
    let mut found = |zone: Tz| count.entry(zone.name()).or_insert((0, zone)).0 += 1;
    let texts = [&schedule.name, &schedule.venue, &schedule.city].into_iter().flatten();
    let places = schedule.sessions.iter().map(|session| &session.place);
    let texts = texts.chain(places.clone().flat_map(|p| [&p.venue, &p.address]).flatten());
    for text in texts {
        let folded = format!(" {} ", fold(text));
        let words = folded.replace([',', '(', ')', '-', '.', '_'], " ");
        let named = |(name, _): &&(&str, Tz)| words.contains(&format!(" {name} "));
        if let Some((_, zone)) = CITIES.iter().chain(&BUILDINGS).find(named) {
            found(*zone);
        }
    }
    for room in places.filter_map(|place| place.room.as_deref().map(fold)) {
        if let Some((_, zone)) = BUILDINGS.iter().find(|(name, _)| *name == room) {
            found(*zone);
        }
    }
    count.into_values().max_by_key(|(count, _)| *count).map(|(_, zone)| zone)
}

/// A zone by its IANA name, with a prefix or in another case; Windows' most usual names too.
pub(super) fn zone(name: &str) -> Option<Tz> {
    let name = name.trim().trim_start_matches('/');
    let windows = [
        ("Pacific Standard Time", Tz::America__Los_Angeles),
        ("Mountain Standard Time", Tz::America__Denver),
        ("Central Standard Time", Tz::America__Chicago),
        ("Eastern Standard Time", Tz::America__New_York),
        ("GMT Standard Time", Tz::Europe__London),
        ("W. Europe Standard Time", Tz::Europe__Berlin),
        ("Romance Standard Time", Tz::Europe__Paris),
        ("Korea Standard Time", Tz::Asia__Seoul),
        ("Tokyo Standard Time", Tz::Asia__Tokyo),
        ("UTC", Tz::UTC),
    ];
    let known = Tz::from_str_insensitive(name).ok();
    let of_windows = || windows.iter().find(|(known, _)| *known == name).map(|(_, zone)| *zone);
    // `/mozilla.org/20050126_1/Europe/Berlin`
    let last = || {
        let mut parts = name.rsplit('/');
        let (city, region) = (parts.next()?, parts.next()?);
        Tz::from_str_insensitive(&format!("{region}/{city}")).ok()
    };
    known.or_else(of_windows).or_else(last)
}
