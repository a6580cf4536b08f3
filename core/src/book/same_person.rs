//! Somebody new who may be somebody known: the same name at the same company. Only ever a suggestion;
//! saying yes makes the two one.

use super::Book;
use super::save_person::add_tags;
use super::show::Show;
use super::views::CaptureOutcome;
use crate::error::{Error, Result};
use crate::matching::{company_key, same_name};
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::{domain_of, normalise_email, script_of};

impl Book {
    /// Says that `new` is `old`: the encounters of `new`, its captures, notes and whatever else `old`
    /// lacks go to `old`, and `new` into the trash. One step.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is gone or in the trash; [`Error::Invalid`] when they are
    /// one already.
    pub fn same_person(
        &self,
        moment: &Moment,
        new: ContactId,
        old: ContactId,
    ) -> Result<CaptureOutcome> {
        if new == old {
            return Err(Error::Invalid { field: "same_person", text: old.to_string() });
        }
        self.store.write(moment, Verb::SamePerson, |writer| {
            let (from, to) = (expect_live(writer, new)?, expect_live(writer, old)?);
            let last = Show::new(writer, moment.zone)?.row(old)?.last.map(Box::new);
            let encounter = writer.encounters_of(new)?.first().map(|encounter| encounter.id);
            complete(writer, moment, &from, &to)?;
            writer.move_to(old, new)?;
            writer.update(&Contact { trashed_at: Some(moment.now), ..from })?;
            let row = Box::new(Show::new(writer, moment.zone)?.row(old)?);
            Ok((
                CaptureOutcome::AlreadyMet { row, last, encounter, joined: false },
                Args::one(old.0),
            ))
        })
    }
}

fn expect_live(reader: &Reader<'_>, id: ContactId) -> Result<Contact> {
    let contact: Contact = reader.expect_row(id)?;
    match contact.trashed_at {
        None => Ok(contact),
        Some(_) => Err(Error::NotFound { what: "contact", id: id.to_string() }),
    }
}

/// Gives one contact what the other has and it lacks; nothing that is there is overwritten.
fn complete(writer: &Writer<'_>, moment: &Moment, from: &Contact, to: &Contact) -> Result<()> {
    let script = script_of(&to.name.display);
    let mut others = names(from).into_iter().rev();
    if to.second_name.is_none()
        && let Some(other) = others.find(|name| script_of(&name.display) != script)
    {
        writer.update(&Contact { second_name: Some(other.clone()), ..to.clone() })?;
    }
    if writer.affiliations_of(to.id)?.is_empty() {
        for affiliation in writer.affiliations_of(from.id)? {
            let id = AffiliationId(moment.id());
            writer.insert(&Affiliation { id, contact: to.id, ..affiliation })?;
        }
    }
    let there = writer.points_of(to.id)?;
    let mut position = there.last().map_or(0, |point| point.position + 1);
    for point in writer.points_of(from.id)? {
        let is_there = |old: &ContactPoint| {
            let same_normal = old.normal.is_some() && old.normal == point.normal;
            old.kind == point.kind && (old.value == point.value || same_normal)
        };
        if !there.iter().any(is_there) {
            writer.insert(&ContactPoint {
                id: PointId(moment.id()),
                contact: to.id,
                position,
                ..point
            })?;
            position += 1;
        }
    }
    add_tags(writer, to.id, &writer.tags_of(from.id)?)
}

/// Somebody else with the same name who works at the same company, by its name, an alias or its mail
/// domain; the last met of several.
pub(super) fn maybe(reader: &Reader<'_>, new: ContactId) -> Result<Option<ContactId>> {
    let contact: Contact = reader.expect_row(new)?;
    let mut candidates = Vec::new();
    for company in companies_of(reader, new)? {
        for id in reader.people_of_company(company)? {
            if id == new || candidates.contains(&id) {
                continue;
            }
            candidates.push(id);
        }
    }
    let mine = names(&contact);
    let mut best: Option<(chrono::DateTime<chrono::Utc>, ContactId)> = None;
    for id in candidates {
        let Some(other) = reader.row::<Contact>(id)? else { continue };
        if !same_name(&mine, &names(&other)) || reader.is_not_same(new, id)? {
            continue;
        }
        let met = reader.encounters_of(id)?.first().map_or(other.added_at, |last| last.at);
        best = best.max(Some((met, id)));
    }
    Ok(best.map(|(_, id)| id))
}

fn names(contact: &Contact) -> Vec<&PersonName> {
    std::iter::once(&contact.name).chain(&contact.second_name).collect()
}

/// The companies somebody is of: as the card says, whatever its legal form, and by the mail's domain.
fn companies_of(reader: &Reader<'_>, contact: ContactId) -> Result<Vec<CompanyId>> {
    let mut companies = Vec::new();
    let own = reader.affiliations_of(contact)?;
    for id in own.into_iter().filter(|a| a.to_on.is_none()).filter_map(|a| a.company) {
        let company: Company = reader.expect_row(id)?;
        let key = company_key(&company.name);
        companies.push(id);
        let same = |(_, name): &(CompanyId, String)| !key.is_empty() && company_key(name) == key;
        companies.extend(reader.company_names()?.into_iter().filter(same).map(|(id, _)| id));
    }
    for point in reader.points_of(contact)? {
        let address = normalise_email(&point.value).filter(|_| point.kind == PointKind::Email);
        if let Some(domain) = address.as_deref().and_then(domain_of) {
            companies.extend(reader.companies_of_domain(domain)?);
        }
    }
    companies.sort_unstable();
    companies.dedup();
    Ok(companies)
}

#[cfg(test)]
mod tests;
