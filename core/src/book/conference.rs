//! Conferences and their venues, made and edited by hand.

use super::forms::ConferenceForm;
use super::me::{CONFERENCE, PINNED};
use super::views::ConferencePage;
use super::{Book, places, typed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::fold;

impl Book {
    /// All conferences, the latest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn conferences(&self) -> Result<Vec<Conference>> {
        self.store.read(|reader| reader.conferences())
    }

    /// A conference with its venues and rooms.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn conference(&self, id: ConferenceId) -> Result<ConferencePage> {
        self.store.read(|reader| page(reader, id))
    }

    /// Makes or edits a conference. A new one is shown from then on.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name, an unknown zone, an end before the start.
    pub fn save_conference(
        &self,
        moment: &Moment,
        form: &ConferenceForm,
    ) -> Result<ConferencePage> {
        let verb = if form.id.is_some() { Verb::EditConference } else { Verb::AddConference };
        self.store.write(moment, verb, |writer| {
            let id = write_conference(writer, moment, form)?;
            Ok((page(writer, id)?, Args::one(id.0)))
        })
    }

    /// Chooses the conference on show; `None` shows what belongs to none. A pin at another
    /// conference's occasion is let go.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn choose_conference(&self, id: Option<ConferenceId>) -> Result<()> {
        self.store.write_local(|writer| {
            if let Some(id) = id {
                writer.expect_row::<Conference>(id)?;
            }
            show(writer, id)
        })
    }
}

/// Puts a conference on show. Whoever turns to another one is no longer where the pin says.
fn show(writer: &Writer<'_>, id: Option<ConferenceId>) -> Result<()> {
    let pinned: Option<OccasionId> = writer.setting(PINNED)?.flatten();
    let pinned: Option<Occasion> = pinned.map_or(Ok(None), |pinned| writer.row(pinned))?;
    if pinned.is_some_and(|pinned| pinned.conference.is_some() && pinned.conference != id) {
        writer.set_setting(PINNED, &None::<OccasionId>)?;
    }
    writer.set_setting(CONFERENCE, &id)
}

/// Writes a conference with its venues. A new one is shown from then on.
pub(super) fn write_conference(
    writer: &Writer<'_>,
    moment: &Moment,
    form: &ConferenceForm,
) -> Result<ConferenceId> {
    let name = typed::required("name", &form.name)?;
    if form.ends_on < form.starts_on {
        return Err(Error::Invalid { field: "ends_on", text: form.ends_on.to_string() });
    }
    let zone = typed::zone(&form.zone)?;
    let id = form.id.unwrap_or_else(|| ConferenceId(moment.id()));
    let city = typed::line(form.city.as_deref());
    let days = (form.starts_on, form.ends_on);
    let conference = Conference { city, ..Conference::new(id, name, zone, days) };
    if form.id.is_some() {
        let old: Conference = writer.expect_row(id)?;
        let Conference { name, city, zone, starts_on, ends_on, .. } = conference;
        writer.update(&Conference { name, city, zone, starts_on, ends_on, ..old })?;
    } else {
        writer.insert(&conference)?;
        show(writer, Some(id))?;
    }
    set_venues(writer, moment, id, &form.venues)?;
    Ok(id)
}

fn page(reader: &Reader<'_>, id: ConferenceId) -> Result<ConferencePage> {
    let conference = reader.expect_row(id)?;
    Ok(ConferencePage {
        conference,
        venues: reader.venues_of(Some(id))?,
        rooms: reader.rooms_of(id)?,
    })
}

/// Makes the venues that are new; deletes those not named any more where nothing takes place.
fn set_venues(
    writer: &Writer<'_>,
    moment: &Moment,
    conference: ConferenceId,
    names: &[String],
) -> Result<()> {
    let wanted: Vec<String> = names.iter().map(|name| fold(name)).collect();
    for venue in writer.venues_of(Some(conference))? {
        if !wanted.contains(&fold(&venue.name)) && !writer.venue_is_used(venue.id)? {
            writer.delete_venue(venue.id)?;
        }
    }
    names
        .iter()
        .try_for_each(|name| find_or_make_venue(writer, moment, Some(conference), name).map(drop))
}

/// The venue of this name or alias, made if there is none; `None` for an empty name.
pub(super) fn find_or_make_venue(
    writer: &Writer<'_>,
    moment: &Moment,
    conference: Option<ConferenceId>,
    name: &str,
) -> Result<Option<VenueId>> {
    let Some(name) = typed::line(Some(name)) else { return Ok(None) };
    if let Some(venue) = places::venue_called(writer, conference, &name)? {
        return Ok(Some(venue));
    }
    let colour = places::free_colour(&writer.venues_of(conference)?);
    let venue = Venue { colour, ..Venue::new(VenueId(moment.id()), conference, name) };
    writer.insert(&venue)?;
    Ok(Some(venue.id))
}

/// The venue's room of this name, made if there is none; `None` for an empty name.
pub(super) fn find_or_make_room(
    writer: &Writer<'_>,
    moment: &Moment,
    venue: VenueId,
    name: &str,
) -> Result<Option<RoomId>> {
    let Some(name) = typed::line(Some(name)) else { return Ok(None) };
    let known = writer.rooms_in(venue)?;
    if let Some(room) = known.into_iter().find(|room| fold(&room.name) == fold(&name)) {
        return Ok(Some(room.id));
    }
    let room = Room { id: RoomId(moment.id()), venue, name, level: None };
    writer.insert(&room)?;
    Ok(Some(room.id))
}
