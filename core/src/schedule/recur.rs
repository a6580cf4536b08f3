//! What comes again and again (RRULE, RDATE, EXDATE, RECURRENCE-ID).
//!
//! A series is reckoned on its own wall clock, so that nine o'clock stays nine o'clock when clocks
//! change. Each of its sessions is called by the time the rule gives it, the first by the series' own
//! id: an override is called the same, and importing again finds each of them.

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use rrule::{RRule, RRuleSet, Unvalidated};

use super::when::instant;
use super::{Clock, End, FILE_CAP, Schedule, Session, Tick, When};
use crate::error::{Error, Result};
use crate::model::ProgrammeReason;

/// So many sessions of one series are placed, and none later than a year after its first.
const MOST: u16 = 500;
const LONGEST: Days = Days::new(366);

/// A first and a last day.
pub(super) type Range = (NaiveDate, NaiveDate);

/// A point in time, with the zone it was given in.
#[derive(Clone, Copy)]
pub(super) enum Stamp {
    Day(NaiveDate),
    At(Clock, Option<Tz>),
}

/// What an event says about coming again.
#[derive(Default)]
pub(super) struct Recurrence {
    pub rules: Vec<String>,
    pub more: Vec<Stamp>,
    pub less: Vec<Stamp>,
    /// It stands for one of a series: its text, and what it means.
    pub instead_of: Option<(String, Option<Stamp>)>,
}

impl Recurrence {
    fn is_series(&self) -> bool {
        !self.rules.is_empty() || !self.more.is_empty()
    }
}

/// An event that was read.
pub(super) struct Event {
    pub session: Session,
    pub start: Option<Stamp>,
    pub recurrence: Recurrence,
}

/// Puts events into the programme, each series as the sessions it has on `days`; where that is none or
/// nobody knows the days, as many as a year has.
pub(super) fn place(
    schedule: &mut Schedule,
    events: Vec<Event>,
    days: Option<Range>,
    tick: Tick<'_>,
) -> Result<()> {
    let mut series: HashMap<String, Stamp> = HashMap::new();
    let mut own: Option<Range> = None;
    for Event { session, start, recurrence } in &events {
        let Some(start) = start else { continue };
        if recurrence.is_series() {
            series.insert(session.id.clone(), *start);
        } else {
            let day = start.wall(start.zone()).date();
            own = Some(own.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
    }
    let mut instead: HashMap<String, BTreeSet<NaiveDateTime>> = HashMap::new();
    for Event { session, recurrence, .. } in &events {
        if let (Some((_, Some(stamp))), Some(start)) =
            (&recurrence.instead_of, series.get(&session.id))
        {
            instead.entry(session.id.clone()).or_default().insert(stamp.wall(start.zone()));
        }
    }
    let mut written = 0;
    for Event { mut session, start, recurrence } in events {
        let first = series.get(&session.id).copied();
        match (&recurrence.instead_of, start) {
            (Some((text, stamp)), _) => {
                session.id = match (stamp, first) {
                    (Some(stamp), Some(first)) => {
                        called(&session.id, stamp.wall(first.zone()), first)
                    }
                    _ => format!("{}/{text}", session.id),
                };
                schedule.add(session)?;
            }
            (None, Some(start)) if recurrence.is_series() => {
                tick(0)?;
                let (mut times, whole) = times(start, &recurrence, days, own);
                if !whole {
                    schedule.tell(&session.spot, ProgrammeReason::Recurring, None);
                }
                for stamp in &recurrence.less {
                    times.remove(&stamp.wall(start.zone()));
                }
                for gone in instead.get(&session.id).into_iter().flatten() {
                    times.remove(gone);
                }
                for time in times {
                    written += session.description.as_ref().map_or(0, String::len);
                    if written > FILE_CAP {
                        return Err(Error::BadProgramme { reason: "too_large", line: None });
                    }
                    schedule.add(at(&session, start, time))?;
                }
            }
            _ => schedule.add(session)?,
        }
    }
    Ok(())
}

impl Stamp {
    const fn zone(self) -> Option<Tz> {
        match self {
            Self::Day(_) => None,
            Self::At(_, zone) => zone,
        }
    }

    /// What the clocks of a zone say then.
    fn wall(self, zone: Option<Tz>) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::At(Clock::Local(local), _) => local,
            Self::At(Clock::Instant(instant), _) => {
                instant.with_timezone(&zone.unwrap_or(Tz::UTC)).naive_local()
            }
        }
    }
}

fn called(series: &str, time: NaiveDateTime, start: Stamp) -> String {
    if time == start.wall(start.zone()) {
        return series.to_owned();
    }
    let format = if matches!(start, Stamp::Day(_)) { "%Y%m%d" } else { "%Y%m%dT%H%M%S" };
    format!("{series}/{}", time.format(format))
}

/// A session of a series at another time.
fn at(session: &Session, first: Stamp, time: NaiveDateTime) -> Session {
    let clock = |time| match first.zone() {
        Some(zone) => Clock::Instant(instant(zone, time)),
        None => Clock::Local(time),
    };
    let when = match (session.when, first) {
        (When::At { start, end }, Stamp::At(..)) => {
            let length = end.and_then(|end| match (start, end) {
                (_, End::After(length)) => Some(length),
                (Clock::Instant(start), End::At(Clock::Instant(end))) => Some(end - start),
                (Clock::Local(start), End::At(Clock::Local(end))) => Some(end - start),
                _ => None,
            });
            When::At { start: clock(time), end: length.map(End::After) }
        }
        _ => When::AllDay(time.date()),
    };
    let is_first = time == first.wall(first.zone());
    let when = if is_first { session.when } else { when };
    Session { id: called(&session.id, time, first), when, ..session.clone() }
}

/// The times of a series, and whether that is all there is to place.
fn times(
    start: Stamp,
    recurrence: &Recurrence,
    days: Option<Range>,
    own: Option<Range>,
) -> (BTreeSet<NaiveDateTime>, bool) {
    let zone = start.zone();
    let first = start.wall(zone);
    let more = recurrence.more.iter().map(|stamp| stamp.wall(zone));
    let listed: BTreeSet<NaiveDateTime> = std::iter::once(first).chain(more).collect();
    let rules: Vec<Option<RRule>> =
        recurrence.rules.iter().map(|rule| understood(rule, first, zone)).collect();
    let is_understood = rules.iter().all(Option::is_some);
    let rules: Vec<RRule> = rules.into_iter().flatten().collect();
    let within = |range: Range| {
        let bounds = [range.0.and_time(NaiveTime::MIN), range.1.and_time(NaiveTime::MIN) + LAST];
        let fits = |time: &NaiveDateTime| bounds[0] <= *time && *time <= bounds[1];
        let mut found: BTreeSet<_> = listed.iter().copied().filter(fits).collect();
        found.extend(rules.iter().flat_map(|rule| expanded(rule, first, bounds)));
        found
    };
    let is_endless =
        rules.iter().any(|rule| rule.get_count().is_none() && rule.get_until().is_none());
    if let Some(found) = days.map(within).filter(|found| !found.is_empty()) {
        return (found, is_understood);
    }
    if let Some(own) = own.filter(|_| is_endless) {
        let mut found = within(own);
        found.insert(first);
        return (found, is_understood);
    }
    let last = first.date().checked_add_days(LONGEST).unwrap_or(NaiveDate::MAX);
    let mut found = within((first.date(), last));
    let is_whole = !is_endless
        && found.len() <= usize::from(MOST)
        && rules.iter().all(|rule| rule.get_until().is_none_or(|until| until.date_naive() <= last));
    while found.len() > usize::from(MOST) {
        found.pop_last();
    }
    (found, is_understood && is_whole)
}

/// To the end of a day.
const LAST: chrono::TimeDelta = chrono::TimeDelta::seconds(86_399);

fn expanded(rule: &RRule, first: NaiveDateTime, bounds: [NaiveDateTime; 2]) -> Vec<NaiveDateTime> {
    let [from, until] = bounds.map(|time| rrule::Tz::UTC.from_utc_datetime(&time));
    let set = RRuleSet::new(rrule::Tz::UTC.from_utc_datetime(&first)).rrule(rule.clone());
    let found = set.after(from).before(until).all(MOST + 1);
    found.dates.into_iter().map(|time| time.naive_utc()).collect()
}

/// A rule on the wall clock, which is called UTC here. Nothing comes more often than daily.
fn understood(rule: &str, first: NaiveDateTime, zone: Option<Tz>) -> Option<RRule> {
    let is_near = (1900..2200).contains(&first.year());
    let is_often = ["SECONDLY", "MINUTELY", "HOURLY"].iter().any(|often| rule.contains(often));
    if !is_near || is_often || rule.len() > 1_000 {
        return None;
    }
    let parts = rule.trim().to_ascii_uppercase();
    let parts = parts.split(';').filter(|part| !part.is_empty()).map(|part| {
        let Some(until) = part.strip_prefix("UNTIL=") else { return Some(part.to_owned()) };
        Some(format!("UNTIL={}", last_of(until, zone)?.format("%Y%m%dT%H%M%SZ")))
    });
    let rule: String = parts.collect::<Option<Vec<_>>>()?.join(";");
    let rule: RRule<Unvalidated> = rule.parse().ok()?;
    rule.validate(rrule::Tz::UTC.from_utc_datetime(&first)).ok()
}

/// The end of a rule on the wall clock of its series.
fn last_of(text: &str, zone: Option<Tz>) -> Option<NaiveDateTime> {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y%m%d") {
        return Some(day.and_time(NaiveTime::MIN) + LAST);
    }
    let (local, is_utc) = text.strip_suffix('Z').map_or((text, false), |text| (text, true));
    let local = NaiveDateTime::parse_from_str(local, "%Y%m%dT%H%M%S").ok()?;
    let utc = || DateTime::<Utc>::from_naive_utc_and_offset(local, Utc);
    Some(match zone.filter(|_| is_utc) {
        Some(zone) => utc().with_timezone(&zone).naive_local(),
        None => local,
    })
}
