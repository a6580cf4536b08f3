//! Lists of people as views by position, and the search index behind them.
//!
//! Opening a view settles which contacts it shows and in which order; its rows are then asked for by
//! position, so that a list of a million costs what is on the screen.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use super::Book;
use super::narrow::narrow;
use super::order;
use super::show::Show;
use super::views::{DayOfPeople, PeopleFilter, PeopleView, PersonRow};
use crate::error::Result;
use crate::model::*;
use crate::search::{Entry, Hit, Index, parse, standing};
use crate::store::{Reader, Searchable};

/// How the index is searched: forgiving or exact.
type Search = fn(&Index, &str, usize) -> Vec<Hit>;

impl Book {
    /// Opens a list of people.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn people(&self, moment: &Moment, filter: &PeopleFilter) -> Result<PeopleView> {
        let listed = self.listed(moment, filter, Index::search)?;
        let (view, first) = self.views.open(listed.iter().map(|(id, _)| *id).collect());
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let (rows, days) = (show.rows(&first)?, days(&mut show, &listed)?);
            Ok(PeopleView { view, count: listed.len(), rows, days })
        })
    }

    /// Rows `offset..offset + limit` of an open list.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) when the view was closed because newer ones were opened.
    pub fn people_rows(
        &self,
        moment: &Moment,
        view: u32,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<PersonRow>> {
        let ids = self.views.slice(view, offset, limit)?;
        self.store.read(|reader| Show::new(reader, moment.zone)?.rows(&ids))
    }

    /// Where a person stands in an open list; `None` if not in it.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) when the view was closed because newer ones were opened.
    pub fn people_position(&self, view: u32, id: ContactId) -> Result<Option<usize>> {
        self.views.position(view, id)
    }

    /// The contacts a filter lets through, in its order; in them is what was typed, as it was typed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn matching(&self, moment: &Moment, filter: &PeopleFilter) -> Result<Vec<ContactId>> {
        Ok(self
            .listed(moment, filter, Index::search_exact)?
            .into_iter()
            .map(|(id, _)| id)
            .collect())
    }

    /// The same, each with the instant by which it stands where it stands, if it is by one.
    pub(super) fn listed(
        &self,
        moment: &Moment,
        filter: &PeopleFilter,
        how: Search,
    ) -> Result<Vec<(ContactId, Option<i64>)>> {
        let asked = parse(&filter.query);
        let found = self.search(&asked.text, how)?;
        self.store.read(|reader| {
            let narrowed = narrow(reader, moment, filter, &asked.terms)?;
            let keep = |id: &ContactId| narrowed.as_ref().is_none_or(|kept| kept.holds(*id));
            let ids = match found {
                Some(found) => found.into_iter().map(|id| (id, None)).collect(),
                None => order::everybody(reader, filter.sort)?,
            };
            Ok(ids.into_iter().filter(|(id, _)| keep(id)).collect())
        })
    }

    /// Who matches a query, best first; `None` for an empty query, which everybody matches.
    fn search(&self, query: &str, how: Search) -> Result<Option<Vec<ContactId>>> {
        if query.trim().is_empty() {
            return Ok(None);
        }
        self.warm()?;
        let followed = self.index.read().unwrap_or_else(PoisonError::into_inner);
        let found = followed.index.as_ref().map(|index| how(index, query, usize::MAX));
        Ok(found.map(|hits| hits.into_iter().map(|hit| hit.id).collect()))
    }
}

/// Where days begin in a list by time; none in any other.
fn days(show: &mut Show<'_, '_>, listed: &[(ContactId, Option<i64>)]) -> Result<Vec<DayOfPeople>> {
    let instants = listed.iter().map_while(|(_, met)| *met);
    let days = show.clock()?.days(instants);
    Ok(days.into_iter().map(|(on, first)| DayOfPeople { on, first }).collect())
}

/// The index over everybody.
pub(super) fn build_index(reader: &Reader<'_>) -> Result<Index> {
    let everybody = reader.searchable(None)?;
    let lines: Vec<Lines<'_>> = everybody.iter().map(Lines::of).collect();
    let mut index = Index::new();
    index.build(everybody.iter().zip(&lines).map(|(searchable, lines)| entry(searchable, lines)));
    Ok(index)
}

/// Brings the index up to date for these contacts.
pub(super) fn update_index(
    reader: &Reader<'_>,
    index: &mut Index,
    contacts: &BTreeSet<ContactId>,
) -> Result<()> {
    for contact in contacts {
        match reader.searchable(Some(*contact))?.first() {
            Some(searchable) => index.upsert(&entry(searchable, &Lines::of(searchable))),
            None => drop(index.remove(*contact)),
        }
    }
    Ok(())
}

/// A contact's points and tags, line by line.
struct Lines<'a> {
    points: Vec<&'a str>,
    tags: Vec<&'a str>,
}

impl<'a> Lines<'a> {
    fn of(searchable: &'a Searchable) -> Self {
        let points = searchable.points.lines().collect();
        Self { points, tags: searchable.tags.lines().collect() }
    }
}

fn entry<'a>(searchable: &'a Searchable, lines: &'a Lines<'a>) -> Entry<'a> {
    Entry {
        id: searchable.id,
        names: [&searchable.name, &searchable.second_name, &searchable.reading],
        company: &searchable.company,
        title: &searchable.title,
        points: &lines.points,
        tags: &lines.tags,
        standing: standing(
            Some(searchable.last_met_ms).filter(|met| *met != 0),
            searchable.met_count,
        ),
    }
}
