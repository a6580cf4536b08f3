//! What I owe: when each is due by my clock, in which order, and what a conference left behind.

use std::cmp::Reverse;

use chrono::{DateTime, Days, Duration, NaiveDate, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::Book;
use super::day::midnight;
use super::owed_line;
use super::show::Show;
use super::views::{AfterConference, Due, FollowUps, Owed, OwedGroup, OwedLine, PersonRow};
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

/// How long after a conference people remember who wrote to them.
const FRESH: Duration = Duration::hours(72);

/// How many of those who were promised nothing are shown.
const UNPROMISED: usize = 30;

impl Book {
    /// Everything I owe.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn follow_ups(&self, moment: &Moment) -> Result<FollowUps> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let zone = show.clock()?.zone(moment.now);
            let after = just_over(reader, moment)?;
            let owed = owed(&mut show, moment)?;
            let unpromised = match &after {
                Some(after) => unpromised(&mut show, after, moment.now)?,
                None => Vec::new(),
            };
            let after = after.map(|one| AfterConference { name: one.name, until: one.until });
            let today = moment.now.with_timezone(&zone).date_naive();
            Ok(FollowUps { zone: zone.name().to_owned(), today, owed, after, unpromised })
        })
    }

    /// What a typed line says to do, and by when.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn read_owed(&self, moment: &Moment, text: &str) -> Result<OwedLine> {
        self.store.read(|reader| {
            let read = read_line(reader, moment, text)?;
            Ok(read.unwrap_or_else(|| OwedLine { what: text.to_owned(), due: None }))
        })
    }
}

/// What a line with quick words says to do, and by when on my clock.
pub(super) fn read_line(
    reader: &Reader<'_>,
    moment: &Moment,
    text: &str,
) -> Result<Option<OwedLine>> {
    if !text.contains(['!', '！']) {
        return Ok(None);
    }
    let mut show = Show::new(reader, moment.zone)?;
    let zone = show.clock()?.zone(moment.now);
    let today = moment.now.with_timezone(&zone).date_naive();
    Ok(owed_line::read(text, today).map(|line| {
        let at = line.at.and_then(|local| zone.from_local_datetime(&local).earliest());
        let at = at.map(|at| at.to_utc());
        OwedLine { what: line.what, due: Some(Due { on: line.on, at }) }
    }))
}

/// When something is due on the clock of a zone. What is put off is due when it comes back; what has a
/// cadence is due so many weeks after the last real contact, or after it was written down.
pub(super) fn due_of(one: &FollowUp, last: Option<DateTime<Utc>>, zone: Tz) -> Option<Due> {
    let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
    let from = last.map_or(one.added_at, |last| last.max(one.added_at));
    let weeks = one.cadence_weeks.and_then(|weeks| u64::try_from(weeks).ok());
    let again =
        weeks.and_then(|weeks| day(from).checked_add_days(Days::new(weeks.checked_mul(7)?)));
    let due = match (again, one.due_at, one.due_on) {
        (Some(on), ..) => Some(Due { on, at: None }),
        (None, Some(at), _) => Some(Due { on: day(at), at: Some(at) }),
        (None, None, on) => on.map(|on| Due { on, at: None }),
    };
    let back = one.snoozed_until.map(|until| Due { on: day(until), at: None });
    // Put off is only ever later.
    if back.map(|back| back.on) > due.map(|due| due.on) { back } else { due }
}

/// What I owe somebody next, due when it really is.
pub(super) fn next_owed(
    show: &mut Show<'_, '_>,
    follow_ups: &[FollowUp],
    last_met: Option<DateTime<Utc>>,
) -> Result<Option<FollowUp>> {
    let last = follow_ups.iter().filter_map(|one| one.sent_at).chain(last_met).max();
    let mut next: Option<(bool, Option<Due>, &FollowUp)> = None;
    for one in follow_ups.iter().filter(|one| one.done_at.is_none()) {
        // On the clock I live by then.
        let then = one.due_at.or(one.snoozed_until).or(last).unwrap_or(one.added_at);
        let due = due_of(one, last, show.clock()?.zone(then));
        if next.is_none_or(|(none, soonest, _)| (due.is_none(), due) < (none, soonest)) {
            next = Some((due.is_none(), due, one));
        }
    }
    Ok(next.map(|(_, due, one)| {
        let (due_on, due_at) = (due.map(|due| due.on), due.and_then(|due| due.at));
        FollowUp { due_on, due_at, ..one.clone() }
    }))
}

/// Everything I owe, group by group, in the order to do it.
pub(super) fn owed(show: &mut Show<'_, '_>, moment: &Moment) -> Result<Vec<Owed>> {
    let all = show.reader.follow_ups_owed()?;
    owed_of(show, moment, all)
}

/// What I owe among these, in the order to do it.
pub(super) fn owed_of(
    show: &mut Show<'_, '_>,
    moment: &Moment,
    follow_ups: Vec<FollowUp>,
) -> Result<Vec<Owed>> {
    let zone = show.clock()?.zone(moment.now);
    let today = moment.now.with_timezone(&zone).date_naive();
    let after = just_over(show.reader, moment)?;
    let mut found = Vec::new();
    let clock = zone.name();
    for follow_up in follow_ups.into_iter().filter(|one| one.done_at.is_none()) {
        let contact = follow_up.contact;
        let last = match follow_up.cadence_weeks {
            Some(_) => show.reader.last_contact(contact)?,
            None => None,
        };
        let due = due_of(&follow_up, last, zone);
        let rating = match &after {
            Some(after) => after.rating(show.reader, contact, moment.now)?,
            None => None,
        };
        let group = group_of(due, rating.is_some(), today, moment.now);
        let order = match group {
            OwedGroup::Fresh => (rating.flatten(), due.is_none(), due),
            _ => (None, due.is_none(), due),
        };
        let zone = show.reader.expect_row::<Contact>(contact)?.zone;
        let person = show.row(contact)?;
        let rank = (group, order.0.map_or(3, warmth), order.1, timed(order.2));
        found.push((rank, Owed { follow_up, person, due, group, zone, clock: clock.to_owned() }));
    }
    found.sort_by_key(|(rank, _)| *rank);
    Ok(found.into_iter().map(|(_, owed)| owed).collect())
}

/// What has its hour comes before what is due at any of that day.
fn timed(due: Option<Due>) -> Option<(NaiveDate, bool, Option<DateTime<Utc>>)> {
    due.map(|due| (due.on, due.at.is_none(), due.at))
}

fn warmth(rating: Rating) -> u8 {
    match rating {
        Rating::Hot => 0,
        Rating::Warm => 1,
        Rating::Cold => 2,
    }
}

fn group_of(due: Option<Due>, fresh: bool, today: NaiveDate, now: DateTime<Utc>) -> OwedGroup {
    match due {
        Some(due) if due.on < today || due.at.is_some_and(|at| at < now) => OwedGroup::Overdue,
        Some(due) if due.on == today => OwedGroup::Today,
        _ if fresh => OwedGroup::Fresh,
        Some(_) => OwedGroup::Later,
        None => OwedGroup::Someday,
    }
}

/// A conference whose people still remember me.
struct Fresh {
    name: String,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

impl Fresh {
    /// How warm somebody was there; the outer `None` where they were not met.
    fn rating(
        &self,
        reader: &Reader<'_>,
        contact: ContactId,
        now: DateTime<Utc>,
    ) -> Result<Option<Option<Rating>>> {
        let met = reader.encounters_of(contact)?.into_iter();
        let ratings = met.filter(|one| self.from <= one.at && one.at <= now).map(|one| one.rating);
        Ok(ratings.min_by_key(|rating| rating.map_or(3, warmth)))
    }
}

/// The conference that is in its last day, or ended less than 72 hours ago.
fn just_over(reader: &Reader<'_>, moment: &Moment) -> Result<Option<Fresh>> {
    for conference in reader.conferences()? {
        let zone: Tz = conference.zone.parse().unwrap_or(Tz::UTC);
        let midnight = |on: NaiveDate| midnight(zone, on);
        let ends = midnight(conference.ends_on + Days::new(1));
        let (from, until) = (midnight(conference.starts_on), ends + FRESH);
        if midnight(conference.ends_on) <= moment.now && moment.now < until {
            return Ok(Some(Fresh { name: conference.name, from, until }));
        }
    }
    Ok(None)
}

/// Who was hot or warm at a conference and was promised nothing.
fn unpromised(
    show: &mut Show<'_, '_>,
    after: &Fresh,
    now: DateTime<Utc>,
) -> Result<Vec<PersonRow>> {
    let mut found = Vec::new();
    for encounter in show.reader.latest_between(after.from, now, u32::MAX)? {
        let warm = encounter.rating.is_some_and(|rating| rating != Rating::Cold);
        if warm && show.reader.follow_ups_of(encounter.contact)?.is_empty() {
            found.push(encounter);
        }
    }
    found.sort_by_key(|one| (one.rating.map_or(3, warmth), Reverse(one.at)));
    found.truncate(UNPROMISED);
    found.into_iter().map(|one| show.row(one.contact)).collect()
}
