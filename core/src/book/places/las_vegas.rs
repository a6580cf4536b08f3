//! A starting set for re:Invent's Las Vegas: its hotels, the ways between them and its rules, as
//! people who went tell them.

use super::super::Book;
use super::super::views::PlacesPage;
use super::{free_colour, page, venue_called};
use crate::error::Result;
use crate::model::*;
use crate::store::Writer;
use crate::text::fold;

const HOTELS: &[(&str, &[&str])] = &[
    ("MGM Grand", &["MGM"]),
    ("Caesars Forum", &["Caesars Forum Conference Center"]),
    ("Venetian", &["The Venetian", "Venetian Expo", "Palazzo"]),
    ("Wynn", &["Wynn Las Vegas"]),
    ("Caesars Palace", &[]),
    ("Encore", &["Encore at Wynn", "Encore Las Vegas"]),
    ("Mandalay Bay", &["MB"]),
];

/// Minutes as one attendee's tool assumes them, with the bus or on foot, either direction. Encore is
/// the next house to Wynn, and reached through it; nothing is farther from Mandalay Bay than Encore, half
/// an hour by car.
const WAYS: &[(&str, &str, TravelMode, i64)] = &[
    ("MGM Grand", "Caesars Forum", TravelMode::Shuttle, 50),
    ("MGM Grand", "Venetian", TravelMode::Shuttle, 55),
    ("MGM Grand", "Wynn", TravelMode::Shuttle, 70),
    ("MGM Grand", "Caesars Palace", TravelMode::Shuttle, 45),
    ("Caesars Forum", "Venetian", TravelMode::Walk, 20),
    ("Caesars Forum", "Wynn", TravelMode::Walk, 30),
    ("Caesars Forum", "Caesars Palace", TravelMode::Walk, 25),
    ("Venetian", "Wynn", TravelMode::Walk, 20),
    ("Venetian", "Caesars Palace", TravelMode::Walk, 25),
    ("Wynn", "Caesars Palace", TravelMode::Walk, 35),
    ("Wynn", "Encore", TravelMode::Walk, 10),
    ("Encore", "MGM Grand", TravelMode::Shuttle, 80),
    ("Encore", "Caesars Forum", TravelMode::Walk, 40),
    ("Encore", "Venetian", TravelMode::Walk, 30),
    ("Encore", "Caesars Palace", TravelMode::Walk, 45),
    ("Mandalay Bay", "Encore", TravelMode::Car, 30),
    ("Mandalay Bay", "Wynn", TravelMode::Car, 30),
    ("Mandalay Bay", "Venetian", TravelMode::Car, 30),
    ("Mandalay Bay", "Caesars Forum", TravelMode::Car, 30),
    ("Mandalay Bay", "Caesars Palace", TravelMode::Car, 30),
    ("Mandalay Bay", "MGM Grand", TravelMode::Car, 30),
];
const WITHIN: i64 = 10;
const DOOR: i64 = 10;

impl Book {
    /// Fills in the hotels of re:Invent, the ways between them and its rules, where nothing was said
    /// yet.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn start_with_las_vegas(
        &self,
        moment: &Moment,
        conference: ConferenceId,
    ) -> Result<PlacesPage> {
        self.store.write(moment, Verb::SaveTravel, |writer| {
            fill_las_vegas(writer, moment, conference)?;
            Ok((page(writer, conference)?, Args::one(conference.0)))
        })
    }
}

/// Writes the hotels, the ways and the rules.
pub(in crate::book) fn fill_las_vegas(
    writer: &Writer<'_>,
    moment: &Moment,
    id: ConferenceId,
) -> Result<()> {
    let conference: Conference = writer.expect_row(id)?;
    writer.update(&Conference {
        door_minutes: conference.door_minutes.or(Some(DOOR)),
        within_minutes: conference.within_minutes.or(Some(WITHIN)),
        ..conference
    })?;
    let mut hotels = Vec::new();
    for (name, aliases) in HOTELS {
        hotels.push((*name, hotel(writer, moment, id, name, aliases)?));
    }
    let called = |name: &str| hotels.iter().find(|(hotel, _)| *hotel == name).map(|(_, id)| *id);
    let said = writer.travel_of(Some(id))?;
    for (from, to, mode, minutes) in WAYS {
        let Some((from, to)) = called(from).zip(called(to)) else { continue };
        for way in [(from, to), (to, from)] {
            if !said.iter().any(|one| (one.from_venue, one.to_venue) == way) {
                writer.set_travel(way, *mode, Some(*minutes))?;
            }
        }
    }
    Ok(())
}

/// The hotel by one of its names, made if it is not there.
fn hotel(
    writer: &Writer<'_>,
    moment: &Moment,
    conference: ConferenceId,
    name: &str,
    aliases: &[&str],
) -> Result<VenueId> {
    let conference = Some(conference);
    let mut found = venue_called(writer, conference, name)?;
    for alias in aliases {
        found = found.map_or_else(|| venue_called(writer, conference, alias), |id| Ok(Some(id)))?;
    }
    let id = match found {
        Some(id) => id,
        None => {
            let colour = free_colour(&writer.venues_of(conference)?);
            let id = VenueId(moment.id());
            let venue = Venue { colour, ..Venue::new(id, conference, name.to_owned()) };
            writer.insert(&venue)?;
            id
        }
    };
    let own: Venue = writer.expect_row(id)?;
    let mut free = Vec::new();
    for alias in [name].iter().chain(aliases) {
        if fold(alias) != fold(&own.name) && venue_called(writer, conference, alias)?.is_none() {
            free.push((*alias).to_owned());
        }
    }
    writer.set_venue_aliases(id, &[], &free)?;
    Ok(id)
}
