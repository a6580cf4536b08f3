//! Encounters: "met again", corrected, deleted.

use chrono::{DateTime, Utc};

use super::forms::{EncounterForm, Place};
use super::me;
use super::person;
use super::show::Show;
use super::stamp::stamp_at;
use super::views::{EncounterView, Person};
use super::{Book, typed};
use crate::error::Result;
use crate::model::*;
use crate::store::{Reader, Writer};

/// When and where something is recorded, and what is said about it.
pub(super) struct Stamped {
    pub at: DateTime<Utc>,
    pub at_source: InstantSource,
    pub occasion: Option<OccasionId>,
    pub rating: Option<Rating>,
    pub note: Option<(String, Visibility)>,
}

impl Stamped {
    /// At an instant whose occasion the stamp chooses.
    pub(super) fn at(
        reader: &Reader<'_>,
        moment: &Moment,
        at: DateTime<Utc>,
        at_source: InstantSource,
    ) -> Result<Self> {
        let occasion = stamp_at(reader, moment, at)?.map(|(id, _)| id);
        Ok(Self { at, at_source, occasion, rating: None, note: None })
    }

    /// As a form says; what it leaves out comes from the clock and the stamp.
    pub(super) fn from_form(
        reader: &Reader<'_>,
        moment: &Moment,
        form: &EncounterForm,
    ) -> Result<Self> {
        let at = form.at.unwrap_or(moment.now);
        let at_source = if form.at.is_some() { InstantSource::Typed } else { InstantSource::Clock };
        let stamped = Self::at(reader, moment, at, at_source)?;
        let occasion = match form.place {
            Place::Stamp => stamped.occasion,
            Place::Nowhere => None,
            Place::Occasion { id } => Some(reader.expect_row::<Occasion>(id)?.id),
        };
        let visibility = form.visibility.unwrap_or(Visibility::Mine);
        let note = typed::paragraphs(form.note.as_deref()).map(|note| (note, visibility));
        Ok(Self { occasion, rating: form.rating, note, ..stamped })
    }
}

impl Book {
    /// Logs another encounter with a contact.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn met_again(
        &self,
        moment: &Moment,
        contact: ContactId,
        form: &EncounterForm,
    ) -> Result<Person> {
        self.store.write(moment, Verb::LogEncounter, |writer| {
            let contact = writer.expect_row::<Contact>(writer.survivor(contact)?)?.id;
            let stamped = Stamped::from_form(writer, moment, form)?;
            insert(writer, moment, contact, &stamped, Source::Typed, None)?;
            Ok((person::page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }

    /// Corrects when, where and how warm an encounter was. A note in the form is added to it.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn edit_encounter(
        &self,
        moment: &Moment,
        id: EncounterId,
        form: &EncounterForm,
    ) -> Result<Person> {
        self.store.write(moment, Verb::EditEncounter, |writer| {
            let old: Encounter = writer.expect_row(id)?;
            let at = form.at.unwrap_or(old.at);
            let given = EncounterForm { at: Some(at), ..form.clone() };
            let stamped = Stamped::from_form(writer, moment, &given)?;
            let at_source = if at == old.at { old.at_source } else { InstantSource::Typed };
            let occasion = match form.place {
                Place::Stamp if at == old.at => old.occasion,
                _ => stamped.occasion,
            };
            let contact = old.contact;
            writer.update(&Encounter { at, at_source, occasion, rating: form.rating, ..old })?;
            note(writer, moment, contact, id, stamped.note)?;
            Ok((person::page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }

    /// Encounters with everything said about them, in this order; those that are gone are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn encounters(&self, moment: &Moment, ids: &[EncounterId]) -> Result<Vec<EncounterView>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let found = ids.iter().filter_map(|id| reader.row(*id).transpose());
            found.map(|encounter| show.encounter(encounter?)).collect()
        })
    }

    /// Says how warm an encounter was.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn rate_encounter(
        &self,
        moment: &Moment,
        id: EncounterId,
        rating: Option<Rating>,
    ) -> Result<EncounterView> {
        self.store.write(moment, Verb::RateEncounter, |writer| {
            let rated = Encounter { rating, ..writer.expect_row(id)? };
            writer.update(&rated)?;
            let contact = rated.contact;
            let view = Show::new(writer, moment.zone)?.encounter(rated)?;
            Ok((view, Args::one(contact.0)))
        })
    }

    /// Deletes an encounter and its notes. The capture behind it is kept.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn delete_encounter(&self, moment: &Moment, id: EncounterId) -> Result<Person> {
        self.store.write(moment, Verb::DeleteEncounter, |writer| {
            let encounter: Encounter = writer.expect_row(id)?;
            remove(writer, id)?;
            let contact = encounter.contact;
            Ok((person::page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }
}

/// Deletes an encounter and everything said about it.
pub(super) fn remove(writer: &Writer<'_>, id: EncounterId) -> Result<()> {
    for note in writer.notes_of_encounter(id)? {
        writer.delete::<Note>(note.id)?;
    }
    writer.delete_answers(id)?;
    writer.delete::<Encounter>(id)
}

/// Writes an encounter with its note.
pub(super) fn insert(
    writer: &Writer<'_>,
    moment: &Moment,
    contact: ContactId,
    stamped: &Stamped,
    source: Source,
    capture: Option<CaptureId>,
) -> Result<EncounterId> {
    let id = EncounterId(moment.id());
    writer.insert(&Encounter {
        id,
        contact,
        at: stamped.at,
        at_source: stamped.at_source,
        occasion: stamped.occasion,
        met_by: me::operator(writer, moment)?,
        rating: stamped.rating,
        source,
        capture,
    })?;
    note(writer, moment, contact, id, stamped.note.clone())?;
    Ok(id)
}

/// Adds to an encounter what is said about it besides; what is there already is not said twice.
pub(super) fn go_on(
    writer: &Writer<'_>,
    moment: &Moment,
    met: &Encounter,
    stamped: &Stamped,
) -> Result<EncounterId> {
    let id = met.id;
    let said = writer.notes_of_encounter(id)?;
    let is_new = |body: &str| said.iter().all(|old| old.body != body);
    note(writer, moment, met.contact, id, stamped.note.clone().filter(|(body, _)| is_new(body)))?;
    if stamped.rating.is_some() && stamped.rating != met.rating {
        writer.update(&Encounter { rating: stamped.rating, ..met.clone() })?;
    }
    Ok(id)
}

/// Keeps what the card itself says, for me alone.
pub(super) fn note_from_card(
    writer: &Writer<'_>,
    moment: &Moment,
    contact: ContactId,
    encounter: EncounterId,
    text: &str,
) -> Result<()> {
    let body = typed::paragraphs(Some(text)).map(|body| (body, Visibility::Mine));
    note(writer, moment, contact, encounter, body)
}

fn note(
    writer: &Writer<'_>,
    moment: &Moment,
    contact: ContactId,
    encounter: EncounterId,
    note: Option<(String, Visibility)>,
) -> Result<()> {
    let Some((body, visibility)) = note else { return Ok(()) };
    writer.insert(&Note {
        id: NoteId(moment.id()),
        contact: Some(contact),
        encounter: Some(encounter),
        occasion: None,
        company: None,
        at: moment.now,
        author: me::operator(writer, moment)?,
        body,
        visibility,
    })
}
