//! Who of the contacts is on a programme: suggested by name and company, said by a person. What is
//! said holds for the same person (same name, same company) in the conference's other sessions too.

use super::Book;
use super::forms::PersonForm;
use super::save_person::insert_person;
use super::show::Show;
use super::views::{PeopleFilter, SpeakerGuess, SpeakerReason, SpeakerView};
use crate::error::{Error, Result};
use crate::matching::{company_key, name_key, same_name};
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::{domain_of, fold, normalise_email};

/// Of so many contacts with a name like it the company is looked at.
const CANDIDATES: usize = 50;

impl Book {
    /// The people of an occasion's programme, with who they are or may be.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn speakers(&self, moment: &Moment, occasion: OccasionId) -> Result<Vec<SpeakerView>> {
        let people = self.store.read(|reader| {
            reader.expect_row::<Occasion>(occasion)?;
            reader.programme_people_of(occasion)
        })?;
        let mut named = Vec::with_capacity(people.len());
        for person in people {
            let query = if person.contact.is_some() { "" } else { person.name.as_str() };
            named.push((self.called(moment, query)?, person));
        }
        self.store.read(|reader| {
            let conference = reader.expect_row::<Occasion>(occasion)?.conference;
            let all = reader.programme_people_at(conference)?;
            let mut show = Show::new(reader, moment.zone)?;
            let view = |(candidates, person)| view(&mut show, &all, candidates, person);
            named.into_iter().map(view).collect()
        })
    }

    /// The contacts whose name may be this one.
    fn called(&self, moment: &Moment, name: &str) -> Result<Vec<ContactId>> {
        if name.trim().is_empty() {
            return Ok(Vec::new());
        }
        let filter = PeopleFilter { query: name.to_owned(), ..PeopleFilter::default() };
        let mut found = self.matching(moment, &filter)?;
        found.truncate(CANDIDATES);
        Ok(found)
    }

    /// Says who somebody on a programme is.
    ///
    /// # Errors
    /// [`Error::NotFound`], also for a contact in the trash.
    pub fn link_speaker(
        &self,
        moment: &Moment,
        id: OccasionPersonId,
        contact: ContactId,
    ) -> Result<Vec<SpeakerView>> {
        let occasion = self.store.write(moment, Verb::LinkSpeaker, |writer| {
            let row: Contact = writer.expect_row(contact)?;
            if row.trashed_at.is_some() {
                return Err(Error::NotFound { what: "contact", id: contact.to_string() });
            }
            let person = link(writer, id, contact)?;
            Ok((person.occasion, Args::one(contact.0)))
        })?;
        self.speakers(moment, occasion)
    }

    /// Says who somebody on a programme is not; a link to that contact is taken off.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn reject_speaker(
        &self,
        moment: &Moment,
        id: OccasionPersonId,
        contact: ContactId,
    ) -> Result<Vec<SpeakerView>> {
        let occasion = self.store.write(moment, Verb::LinkSpeaker, |writer| {
            writer.expect_row::<Contact>(contact)?;
            let person: OccasionPerson = writer.expect_row(id)?;
            for one in same_speaker(writer, &person)? {
                writer.set_not_speaker(one.id, contact)?;
                if one.contact == Some(contact) {
                    writer.update(&OccasionPerson { contact: None, ..one })?;
                }
            }
            Ok((person.occasion, Args::one(contact.0)))
        })?;
        self.speakers(moment, occasion)
    }

    /// Makes somebody on a programme a contact, kept as a public speaker.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for somebody who is one already.
    pub fn keep_speaker(&self, moment: &Moment, id: OccasionPersonId) -> Result<Vec<SpeakerView>> {
        let occasion = self.store.write(moment, Verb::KeepSpeaker, |writer| {
            let person: OccasionPerson = writer.expect_row(id)?;
            if person.contact.is_some() {
                return Err(Error::Invalid { field: "speaker", text: person.name });
            }
            let contact = make_contact(writer, moment, &person)?;
            Ok((person.occasion, Args::one(contact.0)))
        })?;
        self.speakers(moment, occasion)
    }
}

/// Links a person of a programme, and the same one elsewhere in the conference, to a contact.
pub(super) fn link(
    writer: &Writer<'_>,
    id: OccasionPersonId,
    contact: ContactId,
) -> Result<OccasionPerson> {
    let person: OccasionPerson = writer.expect_row(id)?;
    for one in same_speaker(writer, &person)? {
        // Elsewhere somebody may have said otherwise.
        let settled = one.contact.is_some() || writer.is_not_speaker(one.id, contact)?;
        if one.id == id || !settled {
            writer.clear_not_speaker(one.id, contact)?;
            writer.update(&OccasionPerson { contact: Some(contact), ..one })?;
        }
    }
    Ok(person)
}

/// The contact of somebody on a programme, made if there is none.
pub(super) fn make_contact(
    writer: &Writer<'_>,
    moment: &Moment,
    person: &OccasionPerson,
) -> Result<ContactId> {
    if let Some(contact) = person.contact {
        return Ok(contact);
    }
    let form = PersonForm {
        name: PersonName { display: person.name.clone(), ..PersonName::default() },
        title: person.title.clone(),
        company: person.company.clone(),
        ..PersonForm::default()
    };
    let basis = match person.role {
        PersonRole::Speaker | PersonRole::Moderator => Basis::PublicSpeaker,
        PersonRole::Host | PersonRole::Guest => Basis::Unknown,
    };
    let contact = insert_person(writer, moment, &form, Source::Programme, basis)?;
    link(writer, person.id, contact)?;
    Ok(contact)
}

/// What makes two people of a conference's programme the same.
pub(super) fn speaker_key(person: &OccasionPerson) -> (String, String) {
    (name_key(&person.name), company_key(person.company.as_deref().unwrap_or_default()))
}

/// This person wherever in the conference they are on the programme, this entry included.
fn same_speaker(reader: &Reader<'_>, person: &OccasionPerson) -> Result<Vec<OccasionPerson>> {
    let conference = reader.expect_row::<Occasion>(person.occasion)?.conference;
    let all = match conference {
        Some(_) => reader.programme_people_at(conference)?,
        None => reader.programme_people_of(person.occasion)?, // the rest have nothing in common
    };
    let key = speaker_key(person);
    let is_same = |one: &OccasionPerson| one.id == person.id || speaker_key(one) == key;
    Ok(all.into_iter().filter(is_same).collect())
}

fn view(
    show: &mut Show<'_, '_>,
    all: &[OccasionPerson],
    candidates: Vec<ContactId>,
    person: OccasionPerson,
) -> Result<SpeakerView> {
    let key = speaker_key(&person);
    let elsewhere =
        all.iter().filter(|one| one.occasion != person.occasion && speaker_key(one) == key).count();
    let contact = person.contact.map(|id| show.row(id)).transpose()?;
    let mut maybe = Vec::new();
    for id in candidates {
        let reasons = reasons(show.reader, &person, id)?;
        if !reasons.is_empty() {
            maybe.push(SpeakerGuess { contact: show.row(id)?, reasons });
        }
    }
    maybe.sort_by(|one, other| one.reasons.cmp(&other.reasons));
    Ok(SpeakerView { person, contact, maybe, elsewhere })
}

/// What speaks for a contact being this person; nothing where it is somebody else.
fn reasons(
    reader: &Reader<'_>,
    person: &OccasionPerson,
    id: ContactId,
) -> Result<Vec<SpeakerReason>> {
    let contact: Contact = reader.expect_row(id)?;
    let name = PersonName { display: person.name.clone(), ..PersonName::default() };
    let names: Vec<&PersonName> =
        std::iter::once(&contact.name).chain(&contact.second_name).collect();
    if !same_name(&[&name], &names) || reader.is_not_speaker(person.id, id)? {
        return Ok(Vec::new());
    }
    let works = reader.affiliations_of(id)?;
    let mut reasons = Vec::new();
    if let Some(company) = &person.company {
        let is_it = |work: &&Affiliation| is_company(reader, work.company, company);
        let at = |now: bool| works.iter().filter(move |work| work.to_on.is_none() == now);
        let has = |now| at(now).map(|work| is_it(&work)).collect::<Result<Vec<_>>>();
        if has(true)?.contains(&true) {
            reasons.push(SpeakerReason::Company);
        }
        if has_mail_at(reader, id, company)? {
            reasons.push(SpeakerReason::MailDomain);
        }
        if has(false)?.contains(&true) {
            reasons.push(SpeakerReason::FormerCompany);
        }
    }
    let has_company = works.iter().any(|work| work.company.is_some());
    if reasons.is_empty() && (person.company.is_none() || !has_company) {
        reasons.push(SpeakerReason::NameAlone);
    }
    let title = person.title.as_deref().map(fold);
    let has_title =
        |work: &Affiliation| title.is_some() && work.title.as_deref().map(fold) == title;
    if !reasons.is_empty() && works.iter().any(has_title) {
        reasons.push(SpeakerReason::Title);
        reasons.sort_unstable();
    }
    Ok(reasons)
}

/// Whether a company goes by this name, whatever its legal form, or by an alias of it.
fn is_company(reader: &Reader<'_>, company: Option<CompanyId>, name: &str) -> Result<bool> {
    let Some(id) = company else { return Ok(false) };
    let known: Company = reader.expect_row(id)?;
    let key = company_key(name);
    let names = std::iter::once(known.name).chain(reader.aliases_of(id)?);
    Ok(!key.is_empty() && names.into_iter().any(|name| company_key(&name) == key))
}

fn has_mail_at(reader: &Reader<'_>, contact: ContactId, company: &str) -> Result<bool> {
    for point in reader.points_of(contact)? {
        let address = normalise_email(&point.value).filter(|_| point.kind == PointKind::Email);
        let Some(domain) = address.as_deref().and_then(domain_of) else { continue };
        for id in reader.companies_of_domain(domain)? {
            if is_company(reader, Some(id), company)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests;
