//! The evening: what a day left open becomes one queue, and the day a few numbers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};

use super::Book;
use super::day::Trip;
use super::duplicates::maybe;
use super::occasion;
use super::show::Show;
use super::views::{DaySummary, WrapItem, WrapUp};
use super::waiting;
use crate::agenda;
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

/// A day's evening goes on after midnight.
const INTO_THE_NIGHT: Duration = Duration::hours(5);

impl Book {
    /// What a day left open and what it came to; without a day the one that is ending, or ended in the
    /// last hours.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn wrap_up(&self, moment: &Moment, on: Option<NaiveDate>) -> Result<WrapUp> {
        let (evening, items) = self.left(moment, on)?;
        self.store.read(|reader| {
            let trip = Trip::on_show(reader, moment)?;
            let open = if items.is_empty() { last_open(reader, moment, &trip)? } else { None };
            let summary = evening.summary(reader)?;
            let (today, trip) = (trip.today, trip.days());
            Ok(WrapUp { on: evening.on, today, trip, items, summary, open })
        })
    }

    /// A day with what it left open, photos first.
    fn left(&self, moment: &Moment, on: Option<NaiveDate>) -> Result<(Evening, Vec<WrapItem>)> {
        let evening = self.store.read(|reader| {
            let trip = Trip::on_show(reader, moment)?;
            Evening::of(reader, &trip, on.unwrap_or_else(|| ending(&trip, moment)))
        })?;
        let paths = self.photos_left(moment, (evening.from, evening.until))?;
        let photos = (!paths.is_empty()).then_some(WrapItem::Photos { paths });
        let mut items: Vec<_> = photos.into_iter().collect();
        items.extend(self.store.read(|reader| evening.items(reader, moment))?);
        Ok((evening, items))
    }

    /// How much the day that is ending left open.
    pub(super) fn left_open(&self, moment: &Moment) -> Result<usize> {
        Ok(self.left(moment, None)?.1.len())
    }

    /// Says that two contacts are two people, however alike they look.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn not_same_person(&self, moment: &Moment, one: ContactId, other: ContactId) -> Result<()> {
        self.store.write(moment, Verb::NotSame, |writer| {
            for id in [one, other] {
                writer.expect_row::<Contact>(id)?;
            }
            writer.set_not_same(one, other)?;
            Ok(((), Args::one(one.0)))
        })
    }
}

/// The day that is ending, or ended in the last hours.
pub(super) fn ending(trip: &Trip, moment: &Moment) -> NaiveDate {
    (moment.now - INTO_THE_NIGHT).with_timezone(&trip.zone).date_naive()
}

/// The last day of the conference on show, until today, that left something open.
fn last_open(reader: &Reader<'_>, moment: &Moment, trip: &Trip) -> Result<Option<NaiveDate>> {
    for on in trip.days().into_iter().rev().filter(|on| *on <= trip.today) {
        if !Evening::of(reader, trip, on)?.items(reader, moment)?.is_empty() {
            return Ok(Some(on));
        }
    }
    Ok(None)
}

/// A day with its encounters.
struct Evening {
    on: NaiveDate,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    mine: Vec<Occasion>,
    encounters: Vec<Encounter>,
}

impl Evening {
    fn of(reader: &Reader<'_>, trip: &Trip, on: NaiveDate) -> Result<Self> {
        let next = on.checked_add_days(Days::new(1)).unwrap_or(on);
        let [from, until] = [on, next].map(|on| trip.midnight(on) + INTO_THE_NIGHT);
        let mine = reader.mine_between((from, until), (on, on))?;
        let encounters = reader.encounters_between(from, until)?;
        Ok(Self { on, from, until, mine, encounters })
    }

    /// What is open, but for photos.
    fn items(&self, reader: &Reader<'_>, moment: &Moment) -> Result<Vec<WrapItem>> {
        let parts = [
            self.captures(reader, moment)?,
            self.people(reader, moment)?,
            self.outcomes(reader, moment)?,
        ];
        Ok(parts.concat())
    }

    /// What waits for its name.
    fn captures(&self, reader: &Reader<'_>, moment: &Moment) -> Result<Vec<WrapItem>> {
        let mut show = Show::new(reader, moment.zone)?;
        let mut waiting = reader.unresolved_captures()?;
        waiting.retain(|capture| self.from <= capture.at && capture.at < self.until);
        waiting.reverse(); // in the order of the day
        let item = |capture| {
            let capture = Box::new(waiting::view(&mut show, capture)?);
            Ok(WrapItem::Capture { capture })
        };
        waiting.into_iter().map(item).collect()
    }

    /// Who may be two, who was met nobody knows where, of whom nothing is said: each person once.
    fn people(&self, reader: &Reader<'_>, moment: &Moment) -> Result<Vec<WrapItem>> {
        let mut show = Show::new(reader, moment.zone)?;
        let (mut same, mut place, mut rate) = (Vec::new(), Vec::new(), Vec::new());
        let mut told = BTreeSet::new();
        for encounter in &self.encounters {
            let person = Box::new(show.row(encounter.contact)?);
            if told.insert(encounter.contact)
                && let Some(other) = maybe(reader, moment, encounter.contact)?
                && !told.contains(&other)
            {
                let other = Box::new(show.row(other)?);
                same.push(WrapItem::Same { person: person.clone(), other });
            }
            let met = Box::new(show.encounter(encounter.clone())?);
            let is_guess =
                matches!(encounter.at_source, InstantSource::ExifLocal | InstantSource::FileTime);
            if encounter.occasion.is_none() || is_guess {
                place.push(WrapItem::Place { person, met });
            } else if encounter.rating.is_none() && met.notes.is_empty() {
                rate.push(WrapItem::Rate { person, met });
            }
        }
        Ok([same, place, rate].concat())
    }

    /// What I meant to be at, is over, and has no outcome.
    fn outcomes(&self, reader: &Reader<'_>, moment: &Moment) -> Result<Vec<WrapItem>> {
        let mut show = Show::new(reader, moment.zone)?;
        let is_open = |one: &&Occasion| {
            one.outcome.is_none()
                && one.plan != Plan::None
                && one.starts_at.is_some_and(|start| start < moment.now)
                && !agenda::is_on(one, moment.now)
        };
        let item = |one: &Occasion| {
            let row = Box::new(occasion::row(&mut show, one.clone())?);
            Ok(WrapItem::Outcome { row })
        };
        self.mine.iter().filter(is_open).map(item).collect()
    }

    fn summary(&self, reader: &Reader<'_>) -> Result<DaySummary> {
        let mut warmest: BTreeMap<ContactId, Option<Rating>> = BTreeMap::new();
        for encounter in &self.encounters {
            let rating = warmest.entry(encounter.contact).or_default();
            *rating = [*rating, encounter.rating].into_iter().flatten().min();
        }
        let rated = |rating| warmest.values().filter(|one| **one == Some(rating)).count();
        let was_there = |one: &&Occasion| one.outcome.is_some_and(Outcome::was_there);
        let mut summary = DaySummary {
            met: warmest.len(),
            hot: rated(Rating::Hot),
            warm: rated(Rating::Warm),
            attended: self.mine.iter().filter(was_there).count(),
            ..DaySummary::default()
        };
        let tomorrow = self.on.checked_add_days(Days::new(1)).unwrap_or(self.on);
        for contact in warmest.keys() {
            if !reader.was_met_before(*contact, self.from)? {
                summary.new += 1;
            }
            let is_due = |one: &FollowUp| {
                one.done_at.is_none() && one.due_on.is_some_and(|due| due <= tomorrow)
            };
            if reader.follow_ups_of(*contact)?.iter().any(is_due) {
                summary.to_write += 1;
            }
        }
        Ok(summary)
    }
}
