//! The programme as a list that is searched and narrowed: thousands of sessions, by position.
//!
//! What is asked is answered from memory: the catalogue of the conference on show is read once and
//! read again when the journal went on.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::Book;
use super::forms::OccasionFilter;
use super::occasion;
use super::show::Show;
use super::views::{DayOfOccasions, Facet, OccasionFacets, OccasionRow, OccasionsView};
use crate::error::Result;
use crate::model::*;
use crate::search::{Entry, Index};
use crate::store::Listed;
use crate::text::natural_key;

/// So many are offered to choose from; who looks for another types more of it.
const PICKED: usize = 50;

/// A conference's occasions in the order of its programme, as far as the journal went.
#[derive(Clone)]
pub(super) struct Catalogue {
    conference: Option<ConferenceId>,
    home: Tz,
    seq: i64,
    held: Arc<Held>,
}

pub(super) struct Held {
    lines: Vec<Line>,
    places: HashMap<OccasionId, usize>,
    index: Index<OccasionId>,
}

/// An occasion and its day on the conference's clock.
struct Line {
    on: Option<NaiveDate>,
    /// Its title in the order of numbers: session 3 before session 15.
    title: String,
    listed: Listed,
}

impl Book {
    /// Opens a list of occasions: by day and hour, what fills a day first, what has no day last;
    /// searched, the best match first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn occasion_list(&self, moment: &Moment, filter: &OccasionFilter) -> Result<OccasionsView> {
        let held = self.catalogue_of(moment, filter.conference)?;
        let found = held.found(filter);
        let days = if filter.query.trim().is_empty() { days(&found) } else { Vec::new() };
        let (view, first) =
            self.occasion_views.open(found.iter().map(|line| line.listed.id).collect());
        let rows = self.occasion_rows_of(moment, &first)?;
        Ok(OccasionsView { view, count: found.len(), rows, days })
    }

    /// Rows `offset..offset + limit` of an open list of occasions.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) when the view was closed because newer ones were
    /// opened.
    pub fn occasion_rows(
        &self,
        moment: &Moment,
        view: u32,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<OccasionRow>> {
        self.occasion_rows_of(moment, &self.occasion_views.slice(view, offset, limit)?)
    }

    /// Where an occasion stands in an open list; `None` if not in it.
    ///
    /// # Errors
    /// As [`occasion_rows`](Self::occasion_rows).
    pub fn occasion_position(&self, view: u32, id: OccasionId) -> Result<Option<usize>> {
        self.occasion_views.position(view, id)
    }

    /// Those to choose one from, as many as are looked at: without a query the nearest to now first,
    /// with one the best match. Not what left the programme.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn pick_occasions(
        &self,
        moment: &Moment,
        conference: Option<ConferenceId>,
        query: &str,
        kind: Option<OccasionKind>,
    ) -> Result<Vec<OccasionRow>> {
        let held = self.catalogue_of(moment, conference)?;
        let query_is_empty = query.trim().is_empty();
        let query = query.to_owned();
        let mut found =
            held.found(&OccasionFilter { query, kind, ..OccasionFilter::all(conference) });
        found.retain(|line| !line.listed.has_vanished);
        if query_is_empty {
            found.sort_by_key(|line| line.far_from(moment.now));
        }
        let ids: Vec<OccasionId> = found.iter().take(PICKED).map(|line| line.listed.id).collect();
        self.occasion_rows_of(moment, &ids)
    }

    /// What the occasions of a conference can be narrowed by.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn occasion_facets(
        &self,
        moment: &Moment,
        conference: Option<ConferenceId>,
    ) -> Result<OccasionFacets> {
        Ok(self.catalogue_of(moment, conference)?.facets())
    }

    /// One deleted meanwhile is left out: the list is about to be opened anew.
    fn occasion_rows_of(&self, moment: &Moment, ids: &[OccasionId]) -> Result<Vec<OccasionRow>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let found = ids.iter().filter_map(|id| reader.row(*id).transpose());
            found.map(|occasion| occasion::row(&mut show, occasion?)).collect()
        })
    }

    fn catalogue_of(&self, moment: &Moment, conference: Option<ConferenceId>) -> Result<Arc<Held>> {
        let mut kept = self.catalogue.lock().unwrap_or_else(PoisonError::into_inner);
        self.store.read(|reader| {
            let seq = reader.last_seq()?;
            let zone = Show::new(reader, moment.zone)?.zone_of(conference)?;
            let home = zone.parse().unwrap_or(moment.zone);
            let is_same =
                |one: &&Catalogue| (one.conference, one.home, one.seq) == (conference, home, seq);
            if let Some(same) = kept.as_ref().filter(is_same) {
                return Ok(Arc::clone(&same.held));
            }
            let held = Arc::new(Held::of(reader.listed(conference)?, home));
            *kept = Some(Catalogue { conference, home, seq, held: Arc::clone(&held) });
            Ok(held)
        })
    }
}

impl Held {
    pub(super) fn of(listed: Vec<Listed>, zone: Tz) -> Self {
        let day = |one: &Listed| {
            let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
            one.all_day_on.or(one.starts_at.map(day))
        };
        let line =
            |listed: Listed| Line { on: day(&listed), title: natural_key(&listed.title), listed };
        let mut lines: Vec<Line> = listed.into_iter().map(line).collect();
        lines.sort_by(|one, other| one.order().cmp(&other.order()));
        let places = lines.iter().map(|line| line.listed.id).zip(0..).collect();
        let texts: Vec<Texts<'_>> = lines.iter().map(|line| Texts::of(&line.listed)).collect();
        let mut index = Index::default();
        index.build(lines.iter().zip(&texts).zip(0..).map(|((line, texts), place)| Entry {
            id: line.listed.id,
            names: [
                &line.listed.title,
                line.listed.code.as_deref().unwrap_or_default(),
                &texts.people,
            ],
            company: &texts.companies,
            title: &texts.place,
            points: &[],
            tags: &texts.tags,
            standing: -place, // of two that match alike the earlier comes first
        }));
        Self { lines, places, index }
    }

    /// Those that match a query and are shown, best first.
    pub(super) fn searched(&self, query: &str) -> Vec<OccasionId> {
        let line = |id: &OccasionId| self.lines.get(*self.places.get(id)?);
        let mut found = self.index.search_all(query);
        found.retain(|id| line(id).is_some_and(Line::is_shown));
        found
    }

    /// The lines a filter lets through, in the order of the list.
    fn found(&self, filter: &OccasionFilter) -> Vec<&Line> {
        let keeps = |line: &&Line| line.passes(filter);
        if filter.query.trim().is_empty() {
            return self.lines.iter().filter(keeps).collect();
        }
        let line = |id: OccasionId| self.lines.get(*self.places.get(&id)?);
        self.index.search_all(&filter.query).into_iter().filter_map(line).filter(keeps).collect()
    }

    fn facets(&self) -> OccasionFacets {
        let shown = || self.lines.iter().filter(|line| line.is_shown());
        let of = |values: &dyn Fn(&Listed) -> Vec<(String, String)>| {
            count(shown().flat_map(|line| values(&line.listed)))
        };
        let word =
            |word: &Option<String>| word.iter().map(|one| (one.clone(), one.clone())).collect();
        let kinds = of(&|one| vec![(one.kind.as_str().to_owned(), String::new())]);
        OccasionFacets {
            total: shown().count(),
            unscheduled: shown().filter(|line| line.on.is_none()).count(),
            vanished: self.lines.iter().filter(|line| line.listed.has_vanished).count(),
            days: count(
                shown().filter_map(|line| line.on).map(|on| (on.to_string(), on.to_string())),
            ),
            kinds: OccasionKind::ALL
                .iter()
                .filter_map(|kind| kinds.iter().find(|facet| facet.value == kind.as_str()).cloned())
                .collect(),
            venues: of(&|one| {
                one.venue.iter().map(|(id, name)| (id.to_string(), name.clone())).collect()
            }),
            tracks: of(&|one| word(&one.track)),
            levels: of(&|one| word(&one.level)),
            formats: of(&|one| word(&one.format)),
            companies: of(&|one| {
                one.companies.iter().map(|(id, name)| (id.to_string(), name.clone())).collect()
            }),
        }
    }
}

/// Each value once, by its label.
fn count(values: impl Iterator<Item = (String, String)>) -> Vec<Facet> {
    let mut counted: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (value, label) in values {
        *counted.entry((label, value)).or_default() += 1;
    }
    counted.into_iter().map(|((label, value), count)| Facet { value, label, count }).collect()
}

/// Where days begin in a list by time.
fn days(found: &[&Line]) -> Vec<DayOfOccasions> {
    let mut days: Vec<DayOfOccasions> = Vec::new();
    for (first, line) in found.iter().enumerate() {
        if days.last().is_none_or(|day| day.on != line.on) {
            days.push(DayOfOccasions { on: line.on, first });
        }
    }
    days
}

impl Line {
    fn order(&self) -> impl Ord + '_ {
        let Listed { starts_at, ends_at, id, .. } = &self.listed;
        (Reverse(self.on.map(Reverse)), *starts_at, *ends_at, &self.title, *id)
    }

    /// How far it is from an instant; what has no time is the farthest.
    fn far_from(&self, at: DateTime<Utc>) -> (bool, TimeDelta) {
        let Listed { starts_at, ends_at, .. } = self.listed;
        let day = |on: NaiveDate| on.and_time(NaiveTime::MIN).and_utc();
        let Some(starts_at) = starts_at.or(self.on.map(day)) else { return (true, TimeDelta::MAX) };
        let is_on = starts_at <= at && ends_at.is_some_and(|end| at < end);
        (false, if is_on { TimeDelta::zero() } else { (starts_at - at).abs() })
    }

    /// What left the programme is shown only to those who wanted it.
    fn is_shown(&self) -> bool {
        !self.listed.has_vanished || self.is_planned()
    }

    fn is_planned(&self) -> bool {
        self.listed.plan != Plan::None || self.listed.outcome.is_some() || self.listed.watch_later
    }

    fn was_attended(&self) -> bool {
        self.listed.outcome.is_some_and(Outcome::was_there)
    }

    fn passes(&self, filter: &OccasionFilter) -> bool {
        let one = &self.listed;
        let is = |wanted: &Option<String>, own: &Option<String>| wanted.is_none() || wanted == own;
        let in_state = match filter.state {
            OccasionState::Any => self.is_shown(),
            OccasionState::Mine => self.is_planned() || one.source == Source::Typed,
            OccasionState::Favourite => one.plan == Plan::Favourite,
            OccasionState::Reserved => matches!(one.plan, Plan::Reserved | Plan::Waitlisted),
            OccasionState::Attended => self.was_attended(),
            OccasionState::WatchLater => one.watch_later,
            OccasionState::Vanished => one.has_vanished,
        };
        in_state
            && filter.on.is_none_or(|on| self.on == Some(on))
            && (!filter.unscheduled || self.on.is_none())
            && filter.kind.is_none_or(|kind| one.kind == kind)
            && filter.venue.is_none_or(|id| one.venue.as_ref().is_some_and(|venue| venue.0 == id))
            && filter.company.is_none_or(|id| one.companies.iter().any(|company| company.0 == id))
            && is(&filter.track, &one.track)
            && is(&filter.level, &one.level)
            && is(&filter.format, &one.format)
    }
}

/// What is searched in an occasion, beside its title and code.
struct Texts<'a> {
    people: String,
    companies: String,
    place: String,
    tags: Vec<&'a str>,
}

impl<'a> Texts<'a> {
    fn of(one: &'a Listed) -> Self {
        let companies: Vec<&str> = one.companies.iter().map(|(_, name)| name.as_str()).collect();
        let place: Vec<&str> =
            one.venue.iter().map(|(_, name)| name.as_str()).chain(one.room.as_deref()).collect();
        let words = [&one.track, &one.level, &one.format].into_iter().flatten().map(String::as_str);
        Self {
            people: one.people.join("\n"),
            companies: companies.join("\n"),
            place: place.join(" "),
            tags: words.chain(one.topics.iter().map(String::as_str)).collect(),
        }
    }
}
