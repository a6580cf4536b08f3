//! Occasions: listed by day, shown with who was met there, made and edited by hand.

use super::company::find_or_make_company;
use super::conference::{find_or_make_room, find_or_make_venue};
use super::forms::{OccasionForm, SpeakerForm};
use super::pictures;
use super::show::Show;
use super::views::{OccasionCompanyView, OccasionPage, OccasionRow};
use super::{Book, typed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};

impl Book {
    /// The occasions of a conference (`None`: those of none) in the order of time, as they are kept;
    /// what is no longer on the programme comes last.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn occasions(&self, conference: Option<ConferenceId>) -> Result<Vec<Occasion>> {
        self.store.read(|reader| reader.occasions_ever_of(conference))
    }

    /// Everything about one occasion.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn occasion(&self, moment: &Moment, id: OccasionId) -> Result<OccasionPage> {
        self.store.read(|reader| page(reader, moment, id))
    }

    /// Makes or edits an occasion.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty title, an end before the start, or a session that repeats itself.
    pub fn save_occasion(&self, moment: &Moment, form: &OccasionForm) -> Result<OccasionPage> {
        let verb = if form.id.is_some() { Verb::EditOccasion } else { Verb::AddOccasion };
        self.store.write(moment, verb, |writer| {
            let id = write_occasion(writer, moment, form)?;
            Ok((page(writer, moment, id)?, Args::one(id.0)))
        })
    }

    /// Deletes an occasion. Who was met there stays met, without a place.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_occasion(&self, moment: &Moment, id: OccasionId) -> Result<()> {
        self.store.write(moment, Verb::DeleteOccasion, |writer| {
            writer.expect_row::<Occasion>(id)?;
            writer.unlink_occasion(id)?;
            writer.delete::<Occasion>(id)?;
            Ok(((), Args::one(id.0)))
        })
    }
}

/// Writes an occasion and what hangs on it.
pub(super) fn write_occasion(
    writer: &Writer<'_>,
    moment: &Moment,
    form: &OccasionForm,
) -> Result<OccasionId> {
    let title = typed::required("title", &form.title)?;
    if let (Some(start), Some(end)) = (form.starts_at, form.ends_at)
        && end < start
    {
        return Err(Error::Invalid { field: "ends_at", text: end.to_rfc3339() });
    }
    let old: Option<Occasion> = form.id.map(|id| writer.expect_row(id)).transpose()?;
    let venue = form.venue.as_deref().unwrap_or_default();
    let venue = find_or_make_venue(writer, moment, form.conference, venue)?;
    let room = match (venue, &form.room) {
        (Some(venue), Some(room)) => find_or_make_room(writer, moment, venue, room)?,
        _ => None,
    };
    let id = form.id.unwrap_or_else(|| OccasionId(moment.id()));
    let is_new = old.is_none();
    let occasion = Occasion {
        conference: form.conference,
        kind: form.kind,
        title,
        code: typed::line(form.code.as_deref()),
        starts_at: form.starts_at,
        ends_at: form.ends_at,
        all_day_on: form.all_day_on,
        venue,
        room,
        description: typed::paragraphs(form.description.as_deref()),
        level: typed::line(form.level.as_deref()),
        format: typed::line(form.format.as_deref()),
        plan: form.plan,
        outcome: form.outcome,
        watch_later: form.watch_later,
        repeat_of: another(writer, id, form.repeat_of, "repeat_of")?,
        overflow_of: another(writer, id, form.overflow_of, "overflow_of")?,
        ..old.unwrap_or_else(|| Occasion::new(id, form.kind, ""))
    };
    match is_new {
        true => writer.insert(&occasion)?,
        false => writer.update(&occasion)?,
    }
    let mut companies: Vec<OccasionCompany> = writer.companies_of(occasion.id)?;
    companies.retain(|link| link.role != CompanyRole::Host);
    for host in &form.hosts {
        if let Some(company) = find_or_make_company(writer, moment, host)? {
            companies.push(OccasionCompany {
                occasion: occasion.id,
                company,
                role: CompanyRole::Host,
            });
        }
    }
    writer.set_companies(occasion.id, &companies)?;
    set_speakers(writer, moment, occasion.id, &form.speakers)?;
    Ok(occasion.id)
}

/// An occasion that repeats or shows another is not itself that other's original.
fn another(
    reader: &Reader<'_>,
    id: OccasionId,
    of: Option<OccasionId>,
    field: &'static str,
) -> Result<Option<OccasionId>> {
    /// No session is the overflow of the repeat of so many others.
    const LONGEST: usize = 8;
    let mut next = of;
    for _ in 0..LONGEST {
        let Some(original) = next else { break };
        let original: Occasion = reader.expect_row(original)?;
        if original.id == id {
            return Err(Error::Invalid { field, text: original.title });
        }
        next = original.overflow_of.or(original.repeat_of);
    }
    Ok(of)
}

/// Makes these the people on the programme; those with the same name keep their row.
fn set_speakers(
    writer: &Writer<'_>,
    moment: &Moment,
    occasion: OccasionId,
    forms: &[SpeakerForm],
) -> Result<()> {
    let mut old = writer.programme_people_of(occasion)?;
    for (position, form) in (0..).zip(forms) {
        let Some(name) = typed::line(Some(&form.name)) else { continue };
        let known = old.iter().position(|person| person.name == name).map(|at| old.remove(at));
        let person = OccasionPerson {
            id: known.as_ref().map_or_else(|| OccasionPersonId(moment.id()), |person| person.id),
            occasion,
            contact: form.contact,
            name,
            title: form.title.clone(),
            company: form.company.clone(),
            role: form.role,
            position,
        };
        match known {
            Some(_) => writer.update(&person)?,
            None => writer.insert(&person)?,
        }
    }
    old.iter().try_for_each(|gone| writer.delete_programme_person(gone.id))
}

/// An occasion as lists show it.
pub(super) fn row(show: &mut Show<'_, '_>, occasion: Occasion) -> Result<OccasionRow> {
    let reader = show.reader;
    let mut hosts = Vec::new();
    for link in reader.companies_of(occasion.id)? {
        hosts.push(show.company(link.company)?.name);
    }
    let people = reader.programme_people_of(occasion.id)?;
    Ok(OccasionRow {
        zone: show.zone_of(occasion.conference)?,
        place: place_of(reader, &occasion)?,
        hosts,
        speakers: people.into_iter().map(|person| person.name).collect(),
        met: reader.met_count(occasion.id)?,
        occasion,
    })
}

/// `Venetian, Titian 2203`.
pub(super) fn place_of(reader: &Reader<'_>, occasion: &Occasion) -> Result<Option<String>> {
    let venue: Option<Venue> = occasion.venue.map_or(Ok(None), |id| reader.row(id))?;
    let room: Option<Room> = occasion.room.map_or(Ok(None), |id| reader.row(id))?;
    let place: Vec<String> =
        venue.map(|venue| venue.name).into_iter().chain(room.map(|room| room.name)).collect();
    Ok((!place.is_empty()).then(|| place.join(", ")))
}

fn page(reader: &Reader<'_>, moment: &Moment, id: OccasionId) -> Result<OccasionPage> {
    let mut show = Show::new(reader, moment.zone)?;
    let occasion: Occasion = reader.expect_row(id)?;
    let mut companies = Vec::new();
    for link in reader.companies_of(id)? {
        let company = show.company(link.company)?;
        companies.push(OccasionCompanyView { company, role: link.role });
    }
    let mut met: Vec<ContactId> = Vec::new();
    for encounter in reader.encounters_at(id)? {
        if !met.contains(&encounter.contact) {
            met.push(encounter.contact);
        }
    }
    let original = occasion.overflow_of.or(occasion.repeat_of);
    Ok(OccasionPage {
        venue: occasion.venue.map_or(Ok(None), |id| reader.row(id))?,
        room: occasion.room.map_or(Ok(None), |id| reader.row(id))?,
        companies,
        people: reader.programme_people_of(id)?,
        links: reader.links_of(id)?,
        met: show.rows(&met)?,
        original: original.map(|id| show.occasion(id)).transpose()?,
        notes: reader.notes_of_occasion(id)?,
        pictures: pictures::shown(&mut show, reader.pictures_at(id)?)?,
        row: row(&mut show, occasion)?,
    })
}
