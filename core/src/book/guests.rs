//! The guests of a dinner or a booth: expected, met one after the other, and told about beforehand.

use chrono::{DateTime, Utc};

use super::Book;
use super::encounter::{self, Stamped};
use super::forms::{EncounterForm, PersonForm, Place};
use super::known;
use super::me;
use super::occasion;
use super::quick_add::{add_line, draft, read, said};
use super::save_person::{complete_person, form_of};
use super::show::Show;
use super::speaker::{make_contact, speaker_key};
use super::views::{CaptureOutcome, GuestSheet, GuestView, SpeakerView};
use crate::agenda;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};

/// So many notes on a guest are shown, the latest.
const NOTES: usize = 3;

impl Book {
    /// Who comes to an occasion and what is known of them.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn guest_sheet(&self, moment: &Moment, id: OccasionId) -> Result<GuestSheet> {
        let speakers = self.speakers(moment, id)?;
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let occasion: Occasion = reader.expect_row(id)?;
            let encounters = reader.encounters_at(id)?;
            let mut guests = Vec::new();
            for speaker in speakers {
                guests.push(expected(&mut show, &occasion, &encounters, speaker)?);
            }
            for met in &encounters {
                let there = |guest: &GuestView| {
                    guest.contact.as_ref().is_some_and(|row| row.id == met.contact)
                };
                if !guests.iter().any(there) {
                    guests.push(known(&mut show, &occasion, &encounters, met.contact)?);
                }
            }
            Ok(GuestSheet { row: occasion::row(&mut show, occasion)?, guests })
        })
    }

    /// Says who is expected, a line a person as in [`quick_add`](Book::quick_add): `Jiwon Park, CTO
    /// @ Bandal`. Whoever is expected already is not expected twice. One step.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] where no line names anybody.
    pub fn expect_guests(
        &self,
        moment: &Moment,
        id: OccasionId,
        lines: &str,
    ) -> Result<GuestSheet> {
        self.store.write(moment, Verb::ExpectGuests, |writer| {
            writer.expect_row::<Occasion>(id)?;
            let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
            let mut named = 0;
            for line in lines {
                expect_guest(writer, moment, id, line)?;
                named += 1;
            }
            match named {
                0 => Err(Error::Invalid { field: "line", text: String::new() }),
                _ => Ok(((), Args::one(id.0))),
            }
        })?;
        self.guest_sheet(moment, id)
    }

    /// Takes somebody off the list of those expected.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn drop_guest(&self, moment: &Moment, id: OccasionPersonId) -> Result<GuestSheet> {
        let occasion = self.store.write(moment, Verb::ExpectGuests, |writer| {
            let person: OccasionPerson = writer.expect_row(id)?;
            writer.delete_programme_person(id)?;
            Ok((person.occasion, Args::one(person.occasion.0)))
        })?;
        self.guest_sheet(moment, occasion)
    }

    /// Records that somebody expected came: they become a contact if they are none, met there. Who
    /// was met there already is not met twice.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn guest_came(&self, moment: &Moment, id: OccasionPersonId) -> Result<GuestSheet> {
        let occasion = self.store.write(moment, Verb::LogEncounter, |writer| {
            let person: OccasionPerson = writer.expect_row(id)?;
            let occasion: Occasion = writer.expect_row(person.occasion)?;
            let contact = make_contact(writer, moment, &person)?;
            let there = writer.encounters_at(occasion.id)?;
            if there.iter().all(|met| met.contact != contact) {
                let form = met_at(&occasion, moment.now);
                let stamped = Stamped::from_form(writer, moment, &form)?;
                encounter::insert(writer, moment, contact, &stamped, Source::Typed, None)?;
            }
            Ok((occasion.id, Args::one(contact.0)))
        })?;
        self.guest_sheet(moment, occasion)
    }

    /// Adds somebody met at an occasion from a line, as [`quick_add`](Book::quick_add) does; who was
    /// expected by that name is linked.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for a line that says nothing.
    pub fn add_guest(&self, moment: &Moment, id: OccasionId, line: &str) -> Result<CaptureOutcome> {
        said(line)?;
        self.store.write(moment, Verb::AddContact, |writer| {
            let occasion: Occasion = writer.expect_row(id)?;
            let form = met_at(&occasion, moment.now);
            let (outcome, contact) = add_line(writer, moment, line, &form, Source::Typed)?;
            link_expected(writer, moment, id, contact)?;
            Ok((outcome, Args::one(contact.0)))
        })
    }
}

/// An encounter at an occasion: now while it goes on or is still to come, else when it began.
fn met_at(occasion: &Occasion, now: DateTime<Utc>) -> EncounterForm {
    let over = occasion.starts_at.filter(|start| *start <= now && !agenda::is_on(occasion, now));
    EncounterForm {
        at: over,
        place: Place::Occasion { id: occasion.id },
        ..EncounterForm::default()
    }
}

fn expect_guest(
    writer: &Writer<'_>,
    moment: &Moment,
    occasion: OccasionId,
    line: &str,
) -> Result<()> {
    let line = said(line)?;
    let form = form_of(&draft(&read(writer, moment, &line, moment.now)?, &line));
    let region = me::region(writer, moment)?;
    let contact = known::find(writer, None, &form.points, region.as_deref())?;
    let there = writer.programme_people_of(occasion)?;
    let guest = OccasionPerson {
        id: OccasionPersonId(moment.id()),
        occasion,
        contact: contact.map(|known| known.contact),
        name: form.name.display,
        title: form.title,
        company: form.company,
        role: PersonRole::Guest,
        position: there.last().map_or(0, |last| last.position + 1),
    };
    let key = speaker_key(&guest);
    if there.iter().any(|old| speaker_key(old) == key) { Ok(()) } else { writer.insert(&guest) }
}

/// Links who was expected by the name of a contact, at their company or at none. What was said of
/// them beforehand and the contact lacks is theirs.
fn link_expected(
    writer: &Writer<'_>,
    moment: &Moment,
    occasion: OccasionId,
    contact: ContactId,
) -> Result<()> {
    let row: Contact = writer.expect_row(contact)?;
    let works = writer.affiliations_of(contact)?;
    let company = works.first().and_then(|work| work.company);
    let company: Option<Company> = company.map_or(Ok(None), |id| writer.row(id))?;
    for person in writer.programme_people_of(occasion)? {
        if person.contact.is_none() && is_them(&person, &row, company.as_ref()) {
            let said = PersonForm {
                title: person.title.clone(),
                company: person.company.clone(),
                ..PersonForm::default()
            };
            complete_person(writer, moment, contact, &said)?;
            writer.update(&OccasionPerson { contact: Some(contact), ..person })?;
        }
    }
    Ok(())
}

/// Whether who is expected has the name of a contact, and no other company.
fn is_them(person: &OccasionPerson, contact: &Contact, company: Option<&Company>) -> bool {
    let key = |name: &str, company: Option<&str>| {
        speaker_key(&OccasionPerson {
            name: name.to_owned(),
            company: company.map(str::to_owned),
            ..person.clone()
        })
    };
    let (name, at) = speaker_key(person);
    let names = std::iter::once(&contact.name).chain(&contact.second_name);
    names.into_iter().any(|one| {
        let (other, theirs) = key(&one.display, company.map(|company| company.name.as_str()));
        other == name && (at.is_empty() || theirs.is_empty() || at == theirs)
    })
}

/// Somebody expected. Who was scanned there under the same name is them, linked or not.
fn expected(
    show: &mut Show<'_, '_>,
    occasion: &Occasion,
    encounters: &[Encounter],
    speaker: SpeakerView,
) -> Result<GuestView> {
    let SpeakerView { person, contact, maybe, .. } = speaker;
    let mut id = contact.map(|row| row.id);
    if id.is_none() {
        for met in encounters {
            let row: Contact = show.reader.expect_row(met.contact)?;
            let company = company_of(show.reader, met.contact)?;
            if is_them(&person, &row, company.as_ref()) {
                id = Some(met.contact);
                break;
            }
        }
    }
    let blank = GuestView {
        person: None,
        contact: None,
        maybe,
        came: None,
        before: None,
        relation: None,
        tags: Vec::new(),
        notes: Vec::new(),
        follow_ups: Vec::new(),
        sessions: Vec::new(),
    };
    Ok(match id {
        Some(id) => GuestView { person: Some(person), ..known(show, occasion, encounters, id)? },
        None => {
            let called = person.company.as_deref().map(|name| show.reader.companies_called(name));
            let company = called.transpose()?.and_then(|all| all.into_iter().next());
            let relation = company.map(|company| company.relation);
            GuestView { person: Some(person), relation, ..blank }
        }
    })
}

/// Everything a sheet says of a contact.
fn known(
    show: &mut Show<'_, '_>,
    occasion: &Occasion,
    encounters: &[Encounter],
    id: ContactId,
) -> Result<GuestView> {
    let reader = show.reader;
    let came = encounters.iter().find(|met| met.contact == id);
    let before = reader.encounters_of(id)?.into_iter().find(|met| {
        met.occasion != Some(occasion.id) && occasion.starts_at.is_none_or(|start| met.at < start)
    });
    let mut notes = reader.notes_of(id)?;
    notes.truncate(NOTES);
    let mut sessions = Vec::new();
    for other in reader.occasions_spoken_at(id)? {
        if other.id != occasion.id && other.conference == occasion.conference {
            sessions.push(show.occasion_ref(&other)?);
        }
    }
    let owed = reader.follow_ups_of(id)?.into_iter();
    Ok(GuestView {
        person: None,
        contact: Some(show.row(id)?),
        maybe: Vec::new(),
        came: came.map(|met| show.met(met)).transpose()?,
        before: before.map(|met| show.met(&met)).transpose()?,
        relation: company_of(reader, id)?.map(|company| company.relation),
        tags: reader.tags_of(id)?,
        notes,
        follow_ups: owed.filter(|one| one.done_at.is_none()).collect(),
        sessions,
    })
}

/// The company somebody is at.
fn company_of(reader: &Reader<'_>, contact: ContactId) -> Result<Option<Company>> {
    let work = reader.affiliations_of(contact)?.into_iter().next();
    work.and_then(|work| work.company).map_or(Ok(None), |id| reader.row(id))
}

#[cfg(test)]
mod tests;
