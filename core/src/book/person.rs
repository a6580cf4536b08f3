//! A person's page, and the trash.

use super::Book;
use super::owed::owed_of;
use super::show::Show;
use super::views::{AffiliationView, EncounterView, Person, PersonRow, SessionLink};
use super::{own_field, pictures, relation, timeline};
use crate::error::Result;
use crate::model::*;
use crate::store::{Progress, Reader};

impl Book {
    /// Everything about one person.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn person(&self, moment: &Moment, id: ContactId) -> Result<Person> {
        self.store.read(|reader| page(reader, moment, id))
    }

    /// Puts people into the trash, where they wait to be restored.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound), [`Error::Cancelled`](crate::Error::Cancelled);
    /// then nobody is put there.
    pub fn trash_people(
        &self,
        moment: &Moment,
        ids: &[ContactId],
        progress: &dyn Progress,
    ) -> Result<()> {
        self.set_trashed(moment, Verb::TrashContact, ids, progress)
    }

    /// Takes people out of the trash.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound), [`Error::Cancelled`](crate::Error::Cancelled);
    /// then nobody is restored.
    pub fn restore_people(
        &self,
        moment: &Moment,
        ids: &[ContactId],
        progress: &dyn Progress,
    ) -> Result<()> {
        self.set_trashed(moment, Verb::RestoreContact, ids, progress)
    }

    /// Who is in the trash, the last deleted first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn trash(&self, moment: &Moment) -> Result<Vec<PersonRow>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            reader.trash()?.iter().map(|contact| show.row_of(contact)).collect()
        })
    }

    fn set_trashed(
        &self,
        moment: &Moment,
        verb: Verb,
        ids: &[ContactId],
        progress: &dyn Progress,
    ) -> Result<()> {
        let trashed_at = (verb == Verb::TrashContact).then_some(moment.now);
        self.store.write(moment, verb, |writer| {
            for (done, id) in ids.iter().enumerate() {
                progress.report(done, ids.len())?;
                let contact: Contact = writer.expect_row(writer.survivor(*id)?)?;
                writer.update(&Contact { trashed_at, ..contact })?;
            }
            let args = match ids {
                [one] => Args::one(one.0),
                many => Args::many(u64::try_from(many.len()).unwrap_or(u64::MAX)),
            };
            Ok(((), args))
        })
    }

    /// Every tag in use, the most used first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn tags(&self) -> Result<Vec<String>> {
        self.store.read(|reader| reader.tags())
    }
}

/// A person's page within one look at the database.
pub(super) fn page(reader: &Reader<'_>, moment: &Moment, id: ContactId) -> Result<Person> {
    let id = reader.survivor(id)?;
    let mut show = Show::new(reader, moment.zone)?;
    let contact: Contact = reader.expect_row(id)?;
    let mut affiliations = Vec::new();
    for affiliation in reader.affiliations_of(id)? {
        let company = affiliation.company.map(|id| show.company(id)).transpose()?;
        affiliations.push(AffiliationView { affiliation, company });
    }
    let notes = reader.notes_of(id)?.into_iter().filter(|note| note.encounter.is_none());
    let encounters = reader.encounters_of(id)?.into_iter();
    let encounters = encounters.map(|one| show.encounter(one)).collect::<Result<_>>()?;
    let notes: Vec<Note> = notes.collect();
    let encounters: Vec<EncounterView> = encounters;
    let sessions = sessions(&mut show, id)?;
    let timeline = timeline::of(&mut show, &contact, (&encounters, &sessions, &notes))?;
    Ok(Person {
        row: show.row_of(&contact)?,
        timeline,
        photo: reader.photo_of(id)?,
        keep_until: reader.keep_until(id)?,
        fields: own_field::values(reader, id)?,
        relations: relation::shown(&mut show, id)?,
        sessions,
        affiliations,
        points: reader.points_of(id)?,
        tags: reader.tags_of(id)?,
        encounters,
        notes,
        owed: owed_of(&mut show, moment, reader.follow_ups_of(id)?)?,
        follow_ups: reader.follow_ups_of(id)?,
        pictures: pictures::shown(&mut show, reader.pictures_of(id)?)?,
        contact,
    })
}

/// Sessions the person is on the programme of, and those where we met.
fn sessions(show: &mut Show<'_, '_>, contact: ContactId) -> Result<Vec<SessionLink>> {
    let reader = show.reader;
    let mut links = Vec::new();
    for occasion in reader.occasions_spoken_at(contact)? {
        let people = reader.programme_people_of(occasion.id)?;
        let part = people.iter().find(|person| person.contact == Some(contact));
        let role = part.map(|person| person.role);
        let outcome = occasion.outcome;
        links.push(SessionLink { occasion: show.occasion_ref(&occasion)?, role, outcome });
    }
    for occasion in reader.sessions_met_at(contact)? {
        if links.iter().all(|link| link.occasion.id != occasion.id) {
            let outcome = occasion.outcome;
            links.push(SessionLink {
                occasion: show.occasion_ref(&occasion)?,
                role: None,
                outcome,
            });
        }
    }
    Ok(links)
}
