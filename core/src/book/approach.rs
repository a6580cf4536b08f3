//! Who is to be met: speakers of the sessions I go to, hosts of my dinners, and whoever was marked.
//! Where and when they can be met is in `list.rs`.

mod list;
mod programme;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::{DateTime, NaiveDate, Utc};

use super::encounter::{self, Stamped};
use super::follow_up::write_follow_up;
use super::forms::{ApproachForm, ApproachTarget, EncounterForm, FollowUpForm};
use super::me::CONFERENCE;
use super::show::Show;
use super::speaker::make_contact;
use super::views::{ApproachEntry, ApproachMark, ApproachState, PersonRow};
use super::{Book, typed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};
use programme::Programme;

impl Book {
    /// Who is to be met at a conference (`None`: at what belongs to none): first where it can still
    /// happen, by the next chance, then who was not met, who was, and who is done with.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn approach_list(
        &self,
        moment: &Moment,
        conference: Option<ConferenceId>,
    ) -> Result<Vec<ApproachEntry>> {
        self.store
            .read(|reader| list::entries(&mut Show::new(reader, moment.zone)?, moment, conference))
    }

    /// Who of those can be met at an occasion, or anywhere until an instant, with only these chances.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an occasion that is not there.
    pub fn approach_here(
        &self,
        moment: &Moment,
        occasion: Option<OccasionId>,
        until: DateTime<Utc>,
    ) -> Result<Vec<ApproachEntry>> {
        self.store.read(|reader| approach_here(reader, moment, occasion, until))
    }

    /// The marks that are still open, wherever.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn approach_marks(&self) -> Result<Vec<ApproachMark>> {
        self.store.read(marks)
    }

    /// Marks somebody to be met, or as done with.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn mark_approach(&self, moment: &Moment, form: &ApproachForm) -> Result<Approach> {
        self.store.write(moment, Verb::MarkApproach, |writer| {
            let approach = mark(writer, moment, form)?;
            Ok((approach, about(writer, form.target)?))
        })
    }

    /// Takes the marks off somebody.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn forget_approach(
        &self,
        moment: &Moment,
        target: ApproachTarget,
        conference: Option<ConferenceId>,
    ) -> Result<()> {
        self.store.write(moment, Verb::MarkApproach, |writer| {
            expect(writer, target)?;
            for mark in marks_of(writer, target, conference)? {
                writer.delete::<Approach>(mark.id)?;
            }
            Ok(((), about(writer, target)?))
        })
    }

    /// Records that somebody was met; a speaker or guest who is no contact becomes one. One step.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for a company: somebody of it is to be named.
    pub fn approach_met(
        &self,
        moment: &Moment,
        target: ApproachTarget,
        form: &EncounterForm,
    ) -> Result<PersonRow> {
        self.store.write(moment, Verb::LogEncounter, |writer| {
            let contact = contact_of(writer, moment, target)?;
            let stamped = Stamped::from_form(writer, moment, form)?;
            encounter::insert(writer, moment, contact, &stamped, Source::Typed, None)?;
            let row = Show::new(writer, moment.zone)?.row(contact)?;
            Ok((row, Args::one(contact.0)))
        })
    }

    /// Not met: writing to them becomes a follow-up, and they are done with. A speaker becomes a
    /// contact. One step.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for an empty text, and for a company: somebody of it
    /// is to be named.
    pub fn write_instead(
        &self,
        moment: &Moment,
        target: ApproachTarget,
        conference: Option<ConferenceId>,
        what: &str,
        due_on: Option<NaiveDate>,
    ) -> Result<FollowUp> {
        let what = typed::required("what", what)?;
        self.store.write(moment, Verb::WriteInstead, |writer| {
            let contact = contact_of(writer, moment, target)?;
            let form = FollowUpForm { due_on, ..FollowUpForm::new(contact, what) };
            let follow_up = write_follow_up(writer, moment, &form)?;
            let target = ApproachTarget::Contact(contact);
            mark(writer, moment, &ApproachForm { target, conference, why: None, done: true })?;
            Ok((follow_up, Args::one(contact.0)))
        })
    }
}

/// Who is to be met at an occasion, or anywhere until an instant; see [`Book::approach_here`].
pub(super) fn approach_here(
    reader: &Reader<'_>,
    moment: &Moment,
    occasion: Option<OccasionId>,
    until: DateTime<Utc>,
) -> Result<Vec<ApproachEntry>> {
    let conference = match occasion {
        Some(id) => reader.expect_row::<Occasion>(id)?.conference,
        None => reader.setting(CONFERENCE)?.flatten(),
    };
    let mut entries = list::entries(&mut Show::new(reader, moment.zone)?, moment, conference)?;
    for entry in &mut entries {
        entry.chances.retain(|chance| {
            let soon = chance.now || chance.occasion.starts_at.is_some_and(|at| at <= until);
            Some(chance.occasion.id) == occasion || soon
        });
    }
    entries.retain(|entry| entry.state == ApproachState::Ahead && !entry.chances.is_empty());
    Ok(entries)
}

/// The contact that is meant; somebody on a programme becomes one.
fn contact_of(writer: &Writer<'_>, moment: &Moment, target: ApproachTarget) -> Result<ContactId> {
    match target {
        ApproachTarget::Contact(id) => Ok(writer.expect_row::<Contact>(id)?.id),
        ApproachTarget::Speaker(id) => make_contact(writer, moment, &writer.expect_row(id)?),
        ApproachTarget::Company(id) => {
            Err(Error::Invalid { field: "approach", text: id.to_string() })
        }
    }
}

fn mark(writer: &Writer<'_>, moment: &Moment, form: &ApproachForm) -> Result<Approach> {
    expect(writer, form.target)?;
    if let Some(id) = form.conference {
        writer.expect_row::<Conference>(id)?;
    }
    let done_at = form.done.then_some(moment.now);
    let why = typed::line(form.why.as_deref());
    let mut known = marks_of(writer, form.target, form.conference)?;
    if let Some(old) = known.pop() {
        let why = if form.why.is_some() { why } else { old.why.clone() };
        let changed = Approach { done_at, why, ..old.clone() };
        if changed != old {
            writer.update(&changed)?;
        }
        return Ok(changed);
    }
    let (contact, company, occasion_person) = columns(form.target);
    let approach = Approach {
        id: ApproachId(moment.id()),
        conference: form.conference,
        contact,
        company,
        occasion_person,
        why,
        marked_at: moment.now,
        done_at,
    };
    writer.insert(&approach)?;
    Ok(approach)
}

/// The marks at a conference, or anywhere, that mean the same as this target.
fn marks_of(
    reader: &Reader<'_>,
    target: ApproachTarget,
    conference: Option<ConferenceId>,
) -> Result<Vec<Approach>> {
    let programme = Programme::at(reader, conference)?;
    let who = programme.who(target);
    let all = reader.approaches_at(conference)?.into_iter();
    Ok(all
        .filter(|mark| target_of(mark).map(|target| programme.who(target)) == Some(who.clone()))
        .collect())
}

fn marks(reader: &Reader<'_>) -> Result<Vec<ApproachMark>> {
    let mut marks = Vec::new();
    let mut programmes: BTreeMap<Option<ConferenceId>, Programme> = BTreeMap::new();
    for approach in reader.open_approaches()? {
        let Some(target) = target_of(&approach) else { continue };
        let conference = match approach.occasion_person {
            Some(id) => {
                let person: OccasionPerson = reader.expect_row(id)?;
                reader.expect_row::<Occasion>(person.occasion)?.conference
            }
            None => approach.conference,
        };
        let programme = match programmes.entry(conference) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Programme::at(reader, conference)?),
        };
        let who = programme.who(target);
        let people = programme.entries_of(&who).iter().map(|person| person.id).collect();
        marks.push(ApproachMark { contact: who.contact(), people, approach });
    }
    Ok(marks)
}

/// Whom a mark is about; nobody where that was deleted.
fn target_of(mark: &Approach) -> Option<ApproachTarget> {
    let contact = mark.contact.map(ApproachTarget::Contact);
    let company = mark.company.map(ApproachTarget::Company);
    contact.or(company).or(mark.occasion_person.map(ApproachTarget::Speaker))
}

const fn columns(
    target: ApproachTarget,
) -> (Option<ContactId>, Option<CompanyId>, Option<OccasionPersonId>) {
    match target {
        ApproachTarget::Contact(id) => (Some(id), None, None),
        ApproachTarget::Company(id) => (None, Some(id), None),
        ApproachTarget::Speaker(id) => (None, None, Some(id)),
    }
}

fn expect(reader: &Reader<'_>, target: ApproachTarget) -> Result<()> {
    match target {
        ApproachTarget::Contact(id) => reader.expect_row::<Contact>(id).map(drop),
        ApproachTarget::Company(id) => reader.expect_row::<Company>(id).map(drop),
        ApproachTarget::Speaker(id) => reader.expect_row::<OccasionPerson>(id).map(drop),
    }
}

/// What the history names: a speaker who is no contact by the session.
fn about(reader: &Reader<'_>, target: ApproachTarget) -> Result<Args> {
    Ok(Args::one(match target {
        ApproachTarget::Contact(id) => id.0,
        ApproachTarget::Company(id) => id.0,
        ApproachTarget::Speaker(id) => reader.expect_row::<OccasionPerson>(id)?.occasion.0,
    }))
}
