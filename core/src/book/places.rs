//! Places and travel: the venues of a conference, the ways between them and its rules.

mod las_vegas;
#[cfg(test)]
mod tests;

pub(super) use las_vegas::fill_las_vegas;

use super::forms::{RulesForm, VenueForm, WayForm};
use super::views::{PlacesPage, VenueView};
use super::{Book, typed};
use crate::agenda::Map;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::fold;

/// The colours of venues; the UI has a hue for each.
pub const COLOURS: &[&str] = &["blue", "amber", "teal", "plum", "violet", "olive", "rose", "slate"];

/// No way and no rule is longer than half a day.
const MOST_MINUTES: i64 = 12 * 60;
const DAY_MINUTES: i64 = 24 * 60;

impl Book {
    /// A conference's venues, the ways between them and its rules.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn places(&self, conference: ConferenceId) -> Result<PlacesPage> {
        self.store.read(|reader| page(reader, conference))
    }

    /// Makes or edits a venue.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name (`name`), one that another venue has (`venue_name`), or a
    /// colour that is none (`colour`); [`Error::NotFound`].
    pub fn save_venue(&self, moment: &Moment, form: &VenueForm) -> Result<PlacesPage> {
        self.store.write(moment, Verb::SaveVenue, |writer| {
            let id = write_venue(writer, moment, form)?;
            Ok((page(writer, form.conference)?, Args::one(id.0)))
        })
    }

    /// Deletes a venue where nothing takes place.
    ///
    /// # Errors
    /// [`Error::Invalid`] for one that is in use (`venue_in_use`); [`Error::NotFound`].
    pub fn delete_venue(&self, moment: &Moment, id: VenueId) -> Result<PlacesPage> {
        self.store.write(moment, Verb::RemoveVenue, |writer| {
            let (venue, conference) = venue_of(writer, id)?;
            if writer.venue_is_used(id)? {
                return Err(Error::Invalid { field: "venue_in_use", text: venue.name });
            }
            writer.delete_venue(id)?;
            Ok((page(writer, conference)?, Args::one(id.0)))
        })
    }

    /// Makes two venues one: what takes place at `gone`, its rooms, names and ways are those of `kept`
    /// from then on.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a venue of another conference, or twice the same (`venues`);
    /// [`Error::NotFound`].
    pub fn merge_venues(
        &self,
        moment: &Moment,
        gone: VenueId,
        kept: VenueId,
    ) -> Result<PlacesPage> {
        self.store.write(moment, Verb::RemoveVenue, |writer| {
            let conference = merge(writer, gone, kept)?;
            Ok((page(writer, conference)?, Args::one(gone.0)))
        })
    }

    /// Says how long a way takes, or forgets it.
    ///
    /// # Errors
    /// [`Error::Invalid`] for minutes that cannot be (`minutes`), a way from a venue to itself or to
    /// another conference (`venues`); [`Error::NotFound`].
    pub fn save_way(&self, moment: &Moment, form: &WayForm) -> Result<PlacesPage> {
        self.store.write(moment, Verb::SaveTravel, |writer| {
            let conference = same_conference(writer, form.from, form.to)?;
            let minutes = bounded("minutes", form.minutes, MOST_MINUTES)?;
            writer.set_travel((form.from, form.to), form.mode, minutes)?;
            if form.both_ways {
                writer.set_travel((form.to, form.from), form.mode, minutes)?;
            }
            Ok((page(writer, conference)?, Args::one(form.from.0)))
        })
    }

    /// Makes these the rules of a conference.
    ///
    /// # Errors
    /// [`Error::Invalid`] for minutes that cannot be, with the field's name; [`Error::NotFound`].
    pub fn save_rules(
        &self,
        moment: &Moment,
        conference: ConferenceId,
        form: &RulesForm,
    ) -> Result<PlacesPage> {
        self.store.write(moment, Verb::SaveRules, |writer| {
            let old: Conference = writer.expect_row(conference)?;
            writer.update(&Conference {
                door_minutes: bounded("door_minutes", form.door_minutes, MOST_MINUTES)?,
                buffer_minutes: bounded("buffer_minutes", form.buffer_minutes, MOST_MINUTES)?,
                travel_minutes: bounded("travel_minutes", form.travel_minutes, MOST_MINUTES)?,
                within_minutes: bounded("within_minutes", form.within_minutes, MOST_MINUTES)?,
                peak_from: bounded("peak_from", form.peak_from, DAY_MINUTES)?,
                peak_until: bounded("peak_until", form.peak_until, DAY_MINUTES)?,
                ..old
            })?;
            Ok((page(writer, conference)?, Args::one(conference.0)))
        })
    }
}

/// The ways of a conference (`None`: outside any) and its rules.
pub(super) fn map_of(reader: &Reader<'_>, conference: Option<ConferenceId>) -> Result<Map> {
    let own = conference.map(|id| reader.expect_row::<Conference>(id)).transpose()?;
    Ok(Map::new(own.as_ref(), &reader.travel_of(conference)?))
}

/// The venue of a conference with this name, else with this alias.
pub(super) fn venue_called(
    reader: &Reader<'_>,
    conference: Option<ConferenceId>,
    name: &str,
) -> Result<Option<VenueId>> {
    let name = fold(name);
    let venues = reader.venues_of(conference)?;
    if let Some(venue) = venues.into_iter().find(|venue| fold(&venue.name) == name) {
        return Ok(Some(venue.id));
    }
    let aliases = reader.venue_aliases_of(conference)?;
    Ok(aliases.into_iter().find(|one| fold(&one.alias) == name).map(|one| one.venue))
}

/// The colour fewest of a conference's venues have.
pub(super) fn free_colour(venues: &[Venue]) -> Option<String> {
    let used = |colour: &str| {
        venues.iter().filter(|venue| venue.colour.as_deref() == Some(colour)).count()
    };
    COLOURS.iter().min_by_key(|colour| used(colour)).map(|colour| (*colour).to_owned())
}

fn page(reader: &Reader<'_>, id: ConferenceId) -> Result<PlacesPage> {
    let conference: Conference = reader.expect_row(id)?;
    let aliases = reader.venue_aliases_of(Some(id))?;
    let rooms = reader.rooms_of(id)?;
    let mut venues = Vec::new();
    for venue in reader.venues_of(Some(id))? {
        let own = aliases.iter().filter(|one| one.venue == venue.id);
        venues.push(VenueView {
            aliases: own.map(|one| one.alias.clone()).collect(),
            rooms: rooms.iter().filter(|room| room.venue == venue.id).cloned().collect(),
            occasions: reader.occasion_count_at(venue.id)?,
            venue,
        });
    }
    let map = map_of(reader, Some(id))?;
    Ok(PlacesPage {
        conference,
        venues,
        ways: reader.travel_of(Some(id))?,
        travel_minutes: map.unknown(),
        within_minutes: map.within(),
    })
}

fn write_venue(writer: &Writer<'_>, moment: &Moment, form: &VenueForm) -> Result<VenueId> {
    let name = typed::required("name", &form.name)?;
    writer.expect_row::<Conference>(form.conference)?;
    let conference = Some(form.conference);
    let is_colour = |colour: &String| COLOURS.contains(&colour.as_str());
    if let Some(colour) = form.colour.as_ref().filter(|colour| !is_colour(colour)) {
        return Err(Error::Invalid { field: "colour", text: colour.clone() });
    }
    let mut aliases = typed::lines(&form.aliases);
    aliases.retain(|alias| fold(alias) != fold(&name));
    aliases.sort();
    aliases.dedup_by(|a, b| fold(a) == fold(b));
    for taken in [&name].into_iter().chain(&aliases) {
        let other = venue_called(writer, conference, taken)?;
        if other.is_some_and(|other| Some(other) != form.id) {
            return Err(Error::Invalid { field: "venue_name", text: taken.clone() });
        }
    }
    let (colour, address) = (form.colour.clone(), typed::line(form.address.as_deref()));
    let id = match form.id {
        Some(id) => {
            let old: Venue = writer.expect_row(id)?;
            writer.update(&Venue { name, colour, address, ..old })?;
            id
        }
        None => {
            let id = VenueId(moment.id());
            let colour = colour.or(free_colour(&writer.venues_of(conference)?));
            writer.insert(&Venue { id, conference, name, colour, address })?;
            id
        }
    };
    writer.set_venue_aliases(id, &aliases_of(writer, conference, id)?, &aliases)?;
    Ok(id)
}

fn aliases_of(
    reader: &Reader<'_>,
    conference: Option<ConferenceId>,
    venue: VenueId,
) -> Result<Vec<String>> {
    let all = reader.venue_aliases_of(conference)?;
    Ok(all.into_iter().filter(|one| one.venue == venue).map(|one| one.alias).collect())
}

/// A venue and the conference it belongs to.
fn venue_of(reader: &Reader<'_>, id: VenueId) -> Result<(Venue, ConferenceId)> {
    let venue: Venue = reader.expect_row(id)?;
    let conference = venue.conference;
    let outside = || Error::NotFound { what: "conference", id: venue.name.clone() };
    let conference = conference.ok_or_else(outside)?;
    Ok((venue, conference))
}

/// The conference of two different venues.
fn same_conference(reader: &Reader<'_>, from: VenueId, to: VenueId) -> Result<ConferenceId> {
    let (_, conference) = venue_of(reader, from)?;
    let (other, others) = venue_of(reader, to)?;
    if from == to || conference != others {
        return Err(Error::Invalid { field: "venues", text: other.name });
    }
    Ok(conference)
}

fn merge(writer: &Writer<'_>, gone: VenueId, kept: VenueId) -> Result<ConferenceId> {
    let conference = same_conference(writer, gone, kept)?;
    let (old, _) = venue_of(writer, gone)?;
    // Its rooms come along; of two with one name the kept venue's stays.
    let known = writer.rooms_in(kept)?;
    for room in writer.rooms_in(gone)? {
        if let Some(same) = known.iter().find(|one| fold(&one.name) == fold(&room.name)) {
            writer.merge_room(room.id, same.id)?;
        }
    }
    writer.move_venue(gone, kept)?;
    // What was said about the kept venue holds.
    let ways = writer.travel_of(Some(conference))?;
    let is_known = |way: &Travel| {
        ways.iter().any(|one| {
            (one.from_venue, one.to_venue, one.mode) == (way.from_venue, way.to_venue, way.mode)
        })
    };
    for way in &ways {
        let at = |venue| if venue == gone { kept } else { venue };
        let (from_venue, to_venue) = (at(way.from_venue), at(way.to_venue));
        let moved = Travel { from_venue, to_venue, ..*way };
        if moved != *way && from_venue != to_venue && !is_known(&moved) {
            writer.set_travel((from_venue, to_venue), way.mode, Some(way.minutes))?;
        }
    }
    let aliases = aliases_of(writer, Some(conference), kept)?;
    let mut more = aliases_of(writer, Some(conference), gone)?;
    more.push(old.name);
    more.extend(aliases.iter().cloned());
    writer.delete_venue(gone)?;
    writer.set_venue_aliases(kept, &aliases, &more)?;
    Ok(conference)
}

fn bounded(field: &'static str, minutes: Option<i64>, most: i64) -> Result<Option<i64>> {
    match minutes {
        Some(value) if !(0..=most).contains(&value) => {
            Err(Error::Invalid { field, text: value.to_string() })
        }
        _ => Ok(minutes),
    }
}
