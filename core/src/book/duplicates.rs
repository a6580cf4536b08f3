//! Who may be one: over everybody, and for one person as they are saved. Only ever suggestions; what
//! was told apart stays apart.

mod facts;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::Book;
use super::show::Show;
use super::views::{CompanyDuplicate, CompanyRow, Duplicate, DuplicatesView};
use crate::error::{Error, Result};
use crate::matching::{Crowds, Firm, Likeness, Person, alike_companies, compare, pairs};
use crate::model::*;
use crate::store::{Progress, Reader};
use facts::Known;

/// Rows sent along at once: enough for the first screen.
const FIRST_ROWS: usize = 60;

/// So many who share one address or company are looked at when one person is saved.
const MOST: usize = 500;

/// Two contacts, who was known first first, and why they may be one.
type Pair = (ContactId, ContactId, Likeness);

/// What was found last.
#[derive(Default)]
pub(super) struct Found(Mutex<(u32, Arc<[Pair]>)>);

impl Book {
    /// Looks for duplicates among everybody, the surest first.
    ///
    /// # Errors
    /// [`Error::Cancelled`]; when the database cannot be read.
    pub fn duplicates(&self, moment: &Moment, progress: &dyn Progress) -> Result<DuplicatesView> {
        let found = self.store.read(|reader| {
            progress.report(0, 0)?;
            let people = Known::of(reader, moment)?.people(reader, None)?;
            let apart = reader.not_same()?;
            let alike = pairs(&people, &|done, total| progress.report(done, total))?;
            let ids = alike.into_iter().filter_map(|(one, other, likeness)| {
                Some((people.get(one)?.id, people.get(other)?.id, likeness))
            });
            let is_open =
                |(one, other, _): &Pair| !apart.contains(&(*one.min(other), *one.max(other)));
            Ok(ids.filter(is_open).collect::<Vec<Pair>>())
        })?;
        let (count, found) = (found.len(), Arc::from(found));
        let view = {
            let mut kept = self.found.0.lock().unwrap_or_else(PoisonError::into_inner);
            *kept = (kept.0.wrapping_add(1), found);
            kept.0
        };
        let rows = self.duplicates_rows(moment, view, 0, FIRST_ROWS)?;
        Ok(DuplicatesView { view, count, rows })
    }

    /// Suggestions `offset..offset + limit` of those found last.
    ///
    /// # Errors
    /// [`Error::NotFound`] when others were looked for meanwhile.
    pub fn duplicates_rows(
        &self,
        moment: &Moment,
        view: u32,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<Duplicate>> {
        let (known, found) = self.found.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if known != view {
            return Err(Error::NotFound { what: "view", id: view.to_string() });
        }
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let pairs = found.iter().skip(offset).take(limit);
            pairs.map(|pair| shown(&mut show, pair)).collect()
        })
    }

    /// Who else somebody may be, the surest first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn duplicates_of(&self, moment: &Moment, id: ContactId) -> Result<Vec<Duplicate>> {
        self.store.read(|reader| {
            reader.expect_row::<Contact>(id)?;
            let mut show = Show::new(reader, moment.zone)?;
            let found = alike(reader, moment, id)?.into_iter();
            found.map(|(other, likeness)| shown(&mut show, &(other, id, likeness))).collect()
        })
    }

    /// Looks for companies that may be one, the surest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn company_duplicates(&self) -> Result<Vec<CompanyDuplicate>> {
        self.store.read(|reader| {
            let lines = reader.company_lines()?;
            let places: BTreeMap<CompanyId, usize> =
                lines.iter().enumerate().map(|(place, line)| (line.company.id, place)).collect();
            let mut firms: Vec<Firm> = lines
                .iter()
                .map(|line| Firm {
                    names: vec![line.company.name.clone()],
                    domains: BTreeSet::new(),
                })
                .collect();
            for (id, name) in reader.company_names()? {
                let firm = places.get(&id).and_then(|place| firms.get_mut(*place));
                firm.into_iter().for_each(|firm| firm.names.push(name.clone()));
            }
            let mut domains = reader.company_domains()?;
            domains.extend(reader.domains_of_people()?);
            let site = |url: &String| {
                let bare = url.split("://").last()?.split('/').next()?;
                Some(bare.trim_start_matches("www.").to_lowercase())
            };
            domains.extend(lines.iter().filter_map(|line| {
                Some((line.company.id, line.company.website.as_ref().and_then(site)?))
            }));
            for (id, domain) in domains {
                let firm = places.get(&id).and_then(|place| firms.get_mut(*place));
                firm.into_iter().for_each(|firm| firm.domains.extend([domain.to_lowercase()]));
            }
            let row = |place: usize| {
                lines.get(place).map(|line| CompanyRow {
                    company: line.company.clone(),
                    people: line.people,
                    occasions: line.occasions,
                })
            };
            let alike = alike_companies(&firms).into_iter();
            Ok(alike
                .filter_map(|(one, other, likeness)| {
                    let (one, other) = (row(one)?, row(other)?);
                    let (one, other) =
                        if other.people > one.people { (other, one) } else { (one, other) };
                    Some(CompanyDuplicate { one, other, likeness })
                })
                .collect())
        })
    }
}

fn shown(show: &mut Show<'_, '_>, (one, other, likeness): &Pair) -> Result<Duplicate> {
    let reader = show.reader;
    let open = reader.is_listed(*one)?
        && reader.is_listed(*other)?
        && !reader.is_not_same(*one, *other)?;
    let likeness = likeness.clone();
    Ok(Duplicate { one: show.row(*one)?, other: show.row(*other)?, likeness, open })
}

/// Why two may be one, if anything says so.
pub(super) fn likeness(
    reader: &Reader<'_>,
    moment: &Moment,
    one: ContactId,
    other: ContactId,
) -> Result<Option<Likeness>> {
    let found = alike(reader, moment, other)?.into_iter();
    Ok(found.filter(|(id, _)| *id == one).map(|(_, likeness)| likeness).next())
}

/// Who else somebody may be, the surest first; of those equally sure the last met.
pub(super) fn maybe(
    reader: &Reader<'_>,
    moment: &Moment,
    id: ContactId,
) -> Result<Option<ContactId>> {
    let found = alike(reader, moment, id)?;
    let Some(surest) = found.first().map(|(_, likeness)| likeness.sureness) else {
        return Ok(None);
    };
    let mut best = None;
    for (id, _) in found.into_iter().filter(|(_, likeness)| likeness.sureness == surest) {
        let met = reader.encounters_of(id)?.first().map(|last| last.at);
        best = best.max(Some((met, id)));
    }
    Ok(best.map(|(_, id)| id))
}

fn alike(
    reader: &Reader<'_>,
    moment: &Moment,
    id: ContactId,
) -> Result<Vec<(ContactId, Likeness)>> {
    let candidates = facts::candidates(reader, id)?;
    if candidates.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ContactId> = candidates.into_iter().chain([id]).collect();
    let people = Known::of(reader, moment)?.people(reader, Some(&ids))?;
    let crowds = Crowds::of(&people);
    let Some(me) = people.iter().find(|person| person.id == id) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for other in people.iter().filter(|other| other.id != id) {
        if let Some(likeness) = compare(other, me, &crowds)
            && !reader.is_not_same(id, other.id)?
        {
            found.push((other.id, likeness));
        }
    }
    found.sort_by_key(|(id, likeness): &(ContactId, Likeness)| (likeness.sureness, *id));
    Ok(found)
}
