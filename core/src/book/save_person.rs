//! Writing a person: from a form or a card, new or known, always through the same few lines.

use super::duplicates;
use super::encounter::{self, Stamped};
use super::erased;
use super::forms::{EncounterForm, PersonForm, PointForm};
use super::known;
use super::me;
use super::person;
use super::shared::Shared;
use super::show::Show;
use super::views::{CaptureOutcome, MetAt, Person};
use super::{Book, typed, work};
use crate::error::Result;
use crate::model::*;
use crate::store::Writer;
use crate::text::{
    clean_line, cut_name, fold, has_ink, normalise_email, normalise_phone, split_name,
};

impl Book {
    /// Saves a typed person, met at the stamp's occasion unless `met` says otherwise or is `None`.
    ///
    /// Somebody with the same e-mail or phone gets a new encounter instead of a twin.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) for an empty name or a contact point that is none;
    /// [`Error::WasErased`](crate::Error::WasErased) unless the form says to bring them back.
    pub fn add_person(
        &self,
        moment: &Moment,
        form: &PersonForm,
        met: Option<&EncounterForm>,
    ) -> Result<CaptureOutcome> {
        typed::new_emails(&form.points, &[])?;
        self.store.write(moment, Verb::AddContact, |writer| {
            erased::ask(writer, moment, form)?;
            let found = find_or_make(writer, moment, form, None, Source::Typed, Basis::Unknown)?;
            let contact = found.contact;
            let log = |met| {
                let stamped = Stamped::from_form(writer, moment, met)?;
                encounter::insert(writer, moment, contact, &stamped, Source::Typed, None)
            };
            let encounter = met.map(log).transpose()?;
            let outcome = found.outcome(writer, moment, encounter)?;
            Ok((outcome, Args::one(contact.0)))
        })
    }

    /// Edits a person: what the form says is what is there afterwards.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound), [`Error::Invalid`](crate::Error::Invalid).
    pub fn edit_person(&self, moment: &Moment, id: ContactId, form: &PersonForm) -> Result<Person> {
        self.store.write(moment, Verb::EditContact, |writer| {
            let id = writer.survivor(id)?;
            let old: Contact = writer.expect_row(id)?;
            typed::new_emails(&form.points, &writer.points_of(id)?)?;
            writer.update(&contact_of(&old, form)?)?;
            let affiliation = writer.affiliations_of(id)?.into_iter().find(|a| a.to_on.is_none());
            let shared = Shared::of(writer, moment)?;
            set_affiliation(writer, moment, &shared, id, affiliation, form)?;
            set_points(writer, moment, id, &form.points)?;
            set_tags(writer, id, &form.tags)?;
            Ok((person::page(writer, moment, id)?, Args::one(id.0)))
        })
    }
}

/// A person who was known already, or was written just now.
pub(super) struct FoundOrMade {
    pub contact: ContactId,
    pub known: bool,
    /// Where a known person was met before what is being saved.
    last: Option<MetAt>,
    /// Whether what is being saved goes on about the last meeting.
    joined: bool,
}

impl FoundOrMade {
    /// The meeting goes on.
    pub(super) fn met_just_now(self) -> Self {
        Self { last: None, joined: true, ..self }
    }

    /// What the screen hears, with the row as it is now.
    pub(super) fn outcome(
        self,
        writer: &Writer<'_>,
        moment: &Moment,
        encounter: Option<EncounterId>,
    ) -> Result<CaptureOutcome> {
        let mut show = Show::new(writer, moment.zone)?;
        let row = Box::new(show.row(self.contact)?);
        if self.known {
            let last = self.last.map(Box::new);
            return Ok(CaptureOutcome::AlreadyMet { row, last, encounter, joined: self.joined });
        }
        let maybe = duplicates::maybe(writer, moment, self.contact)?;
        let maybe = maybe.map(|id| show.row(id)).transpose()?.map(Box::new);
        Ok(CaptureOutcome::Saved { row, encounter, maybe })
    }
}

/// The known person with this card, badge, e-mail or phone, who gets what they lack; else a new one.
pub(super) fn find_or_make(
    writer: &Writer<'_>,
    moment: &Moment,
    form: &PersonForm,
    card: Option<&known::Card>,
    source: Source,
    basis: Basis,
) -> Result<FoundOrMade> {
    let region = me::region(writer, moment)?;
    let Some(known) = known::find(writer, card, &form.points, region.as_deref())? else {
        let contact = insert_person(writer, moment, form, source, basis)?;
        return Ok(FoundOrMade { contact, known: false, last: None, joined: false });
    };
    known_person(writer, moment, known.contact, form)
}

/// Somebody known, who gets what they lack.
pub(super) fn known_person(
    writer: &Writer<'_>,
    moment: &Moment,
    contact: ContactId,
    form: &PersonForm,
) -> Result<FoundOrMade> {
    let last = Show::new(writer, moment.zone)?.row(contact)?.last;
    complete_person(writer, moment, contact, form)?;
    Ok(FoundOrMade { contact, known: true, last, joined: false })
}

/// Writes a new contact with everything the form holds.
pub(super) fn insert_person(
    writer: &Writer<'_>,
    moment: &Moment,
    form: &PersonForm,
    source: Source,
    basis: Basis,
) -> Result<ContactId> {
    let shared = Shared::of(writer, moment)?;
    let id = ContactId(moment.id());
    let points = shared.points(moment, id, &form.points);
    insert(writer, moment, &shared, id, (form, &points), (source, basis))?;
    Ok(id)
}

/// Writes the new contact `id`: what its form holds, with its points made of it already.
pub(super) fn insert(
    writer: &Writer<'_>,
    moment: &Moment,
    shared: &Shared,
    id: ContactId,
    (form, points): (&PersonForm, &[ContactPoint]),
    (source, basis): (Source, Basis),
) -> Result<()> {
    let blank = Contact {
        id,
        name: PersonName::default(),
        second_name: None,
        reading: None,
        language: None,
        zone: None,
        source,
        basis,
        added_at: moment.now,
        trashed_at: None,
    };
    writer.insert(&contact_of(&blank, form)?)?;
    set_affiliation(writer, moment, shared, id, None, form)?;
    points.iter().try_for_each(|point| writer.insert(point))?;
    if form.tags.is_empty() { Ok(()) } else { set_tags(writer, id, &form.tags) }
}

/// Adds to a known contact what it lacks; nothing that is there is overwritten.
pub(super) fn complete_person(
    writer: &Writer<'_>,
    moment: &Moment,
    contact: ContactId,
    form: &PersonForm,
) -> Result<()> {
    let shared = Shared::of(writer, moment)?;
    let points = shared.points(moment, contact, &form.points);
    complete(writer, moment, &shared, contact, (form, &points))
}

/// The same with the form's points made of it already.
pub(super) fn complete(
    writer: &Writer<'_>,
    moment: &Moment,
    shared: &Shared,
    contact: ContactId,
    (form, points): (&PersonForm, &[ContactPoint]),
) -> Result<()> {
    let works = writer.affiliations_of(contact)?;
    match work::current(&works) {
        None if works.is_empty() => {
            set_affiliation(writer, moment, shared, contact, None, form)?;
        }
        None => {}
        Some(current) => work::complete(writer, moment, shared, current, form)?,
    }
    let there = writer.points_of(contact)?;
    complete_name(writer, contact, &there, form)?;
    let mut position = there.last().map_or(0, |point| point.position + 1);
    for new in points {
        let same = |old: &ContactPoint| {
            old.kind == new.kind
                && (old.value == new.value || (old.normal.is_some() && old.normal == new.normal))
        };
        if !there.iter().any(same) {
            writer.insert(&ContactPoint { position, ..new.clone() })?;
            position += 1;
        }
    }
    Ok(())
}

/// Names somebody who went by a number or an address of theirs.
fn complete_name(
    writer: &Writer<'_>,
    contact: ContactId,
    points: &[ContactPoint],
    form: &PersonForm,
) -> Result<()> {
    let given = clean_line(&form.name.display);
    let is_point = |text: &str| points.iter().any(|point| point.value == text);
    if points.is_empty() || form.points.iter().any(|point| clean_line(&point.value) == given) {
        return Ok(());
    }
    let old: Contact = writer.expect_row(contact)?;
    if !is_point(&old.name.display) || is_point(&given) || !has_ink(&given) {
        return Ok(());
    }
    writer.update(&Contact { name: typed::name("name", &form.name)?, ..old })
}

fn contact_of(old: &Contact, form: &PersonForm) -> Result<Contact> {
    let line = |text: &Option<String>| typed::line(text.as_deref());
    let second = form.second_name.as_ref().filter(|name| has_ink(&name.display));
    Ok(Contact {
        name: typed::name("name", &form.name)?,
        second_name: second.map(|name| typed::name("second_name", name)).transpose()?,
        reading: line(&form.reading),
        language: line(&form.language).map(|tag| typed::language(&tag)).transpose()?,
        zone: line(&form.zone).map(|zone| typed::zone(&zone)).transpose()?,
        basis: form.basis.unwrap_or(old.basis),
        ..old.clone()
    })
}

fn set_affiliation(
    writer: &Writer<'_>,
    moment: &Moment,
    shared: &Shared,
    contact: ContactId,
    old: Option<Affiliation>,
    form: &PersonForm,
) -> Result<()> {
    let line = |text: &Option<String>| typed::line(text.as_deref());
    let company = form.company.as_deref().unwrap_or_default();
    let new = Affiliation {
        id: old.as_ref().map_or_else(|| AffiliationId(moment.id()), |old| old.id),
        contact,
        company: shared.company(writer, moment, company)?,
        title: line(&form.title),
        department: line(&form.department),
        from_on: old.as_ref().and_then(|old| old.from_on),
        to_on: None,
    };
    let empty = new.company.is_none() && new.title.is_none() && new.department.is_none();
    match (old, empty) {
        (None, true) => Ok(()),
        (None, false) => writer.insert(&new),
        (Some(old), true) => writer.delete::<Affiliation>(old.id),
        (Some(_), false) => writer.update(&new),
    }
}

fn set_points(
    writer: &Writer<'_>,
    moment: &Moment,
    contact: ContactId,
    forms: &[PointForm],
) -> Result<()> {
    let region = me::region(writer, moment)?;
    let mut old = writer.points_of(contact)?;
    for (position, form) in (0..).zip(forms) {
        let new = contact_point(moment, contact, form, position, region.as_deref());
        if new.value.is_empty() {
            continue;
        }
        match old.iter().position(|point| Some(point.id) == form.id) {
            Some(at) => {
                let id = old.remove(at).id;
                writer.update(&ContactPoint { id, ..new })?;
            }
            None => writer.insert(&new)?,
        }
    }
    old.iter().try_for_each(|gone| writer.delete::<ContactPoint>(gone.id))
}

pub(super) fn contact_point(
    moment: &Moment,
    contact: ContactId,
    form: &PointForm,
    position: i64,
    region: Option<&str>,
) -> ContactPoint {
    let value = clean_line(&form.value);
    ContactPoint {
        id: PointId(moment.id()),
        contact,
        kind: form.kind,
        label: typed::line(form.label.as_deref()),
        normal: normal(form.kind, &value, region),
        value,
        position,
    }
}

/// The comparable form of a contact point; `None` when it does not parse or the kind has none.
pub(super) fn normal(kind: PointKind, value: &str, region: Option<&str>) -> Option<String> {
    match kind {
        PointKind::Email => normalise_email(value),
        PointKind::Phone => normalise_phone(value, region).map(|phone| phone.e164),
        PointKind::Url | PointKind::Social | PointKind::Address => None,
    }
}

fn set_tags(writer: &Writer<'_>, contact: ContactId, tags: &[String]) -> Result<()> {
    let wanted = typed::lines(tags);
    let folded: Vec<String> = wanted.iter().map(|tag| fold(tag)).collect();
    for gone in writer.tags_of(contact)?.iter().map(|tag| fold(tag)) {
        if !folded.contains(&gone) {
            writer.untag(contact, &gone)?;
        }
    }
    add_tags(writer, contact, &wanted)
}

/// Adds tags to those that are there.
pub(super) fn add_tags(writer: &Writer<'_>, contact: ContactId, tags: &[String]) -> Result<()> {
    tags.iter().try_for_each(|tag| writer.tag(contact, tag, &fold(tag)))
}

/// What a card says, as a form that can be saved where anything on it can be a name: one too long is
/// cut, and what is no language is left out.
pub(super) fn form_of(draft: &ContactDraft) -> PersonForm {
    let mut name = draft.name.clone();
    if !has_ink(&name.display) {
        let display = draft.best_name().unwrap_or_default().to_owned();
        name = PersonName { display, ..name };
    }
    name = short(name);
    if name.family.is_none() && name.given.is_none() && !draft.name.display.trim().is_empty() {
        (name.family, name.given) = split_name(&clean_line(&name.display));
    }
    PersonForm {
        name,
        second_name: draft.second_name.clone().map(short),
        reading: draft.reading.clone(),
        title: draft.title.clone(),
        company: draft.company.clone(),
        department: draft.department.clone(),
        points: draft
            .points
            .iter()
            .map(|point| PointForm {
                id: None,
                kind: point.kind,
                label: point.label.clone(),
                value: point.value.clone(),
            })
            .collect(),
        tags: draft.tags.clone(),
        language: draft.language.clone().filter(|tag| typed::is_language(tag)),
        ..PersonForm::default()
    }
}

fn short(mut name: PersonName) -> PersonName {
    let cut = cut_name(&name.display).map(str::to_owned);
    if let Some(display) = cut {
        name = PersonName { display, ..PersonName::default() };
    }
    name
}

/// What a card says as a form, if anything on it can be a name.
pub(super) fn usable_form(draft: &ContactDraft) -> Option<PersonForm> {
    Some(form_of(draft)).filter(|form| has_ink(&form.name.display))
}
