//! My day: what I planned, typed or was at, on the conference's clock.

#[cfg(test)]
mod figures;

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::Book;
use super::me::{self, CONFERENCE};
use super::occasion::row;
use super::places::map_of;
use super::reach::{Here, clash_views, reach_view};
use super::show::Show;
use super::views::{Day, DayBlock, DayView, MyPart, OccasionRow, ReachView};
use crate::agenda::{self, Map, Plans};
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

/// How tall something with an open end is drawn.
const OPEN_END: Duration = Duration::minutes(30);

/// How many days stand side by side at most.
const MOST_DAYS: usize = 7;

/// How many days of a conference can be chosen from.
const LONGEST: usize = 31;

impl Book {
    /// `count` days of mine from `on` on; without a day today, or the conference's first with anything
    /// of mine where today is none of its days.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn day(&self, moment: &Moment, on: Option<NaiveDate>, count: usize) -> Result<DayView> {
        self.store.read(|reader| {
            let trip = Trip::on_show(reader, moment)?;
            let first = match on {
                Some(on) => on,
                None => trip.first_to_show(reader)?,
            };
            let days = first.iter_days().take(count.clamp(1, MOST_DAYS));
            let around = Around::of(reader, &trip, Here::now(reader, moment)?)?;
            let show = &mut Show::new(reader, moment.zone)?;
            let mut day =
                |on| trip.day(show, moment, on, &trip.mine_on(reader, moment, on)?, &around);
            Ok(DayView {
                zone: trip.zone.name().to_owned(),
                today: trip.today,
                trip: trip.days(),
                days: days.map(&mut day).collect::<Result<_>>()?,
            })
        })
    }

    /// Says what I mean to do about an occasion and what became of it.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn set_my_part(
        &self,
        moment: &Moment,
        id: OccasionId,
        part: MyPart,
    ) -> Result<OccasionRow> {
        self.store.write(moment, Verb::EditOccasion, |writer| {
            let MyPart { plan, outcome, watch_later } = part;
            let old: Occasion = writer.expect_row(id)?;
            let occasion = Occasion { plan, outcome, watch_later, ..old };
            writer.update(&occasion)?;
            let row = row(&mut Show::new(writer, moment.zone)?, occasion)?;
            Ok((row, Args::one(id.0)))
        })
    }
}

/// The conference on show, if any, and its clock.
pub(super) struct Trip {
    pub conference: Option<Conference>,
    pub zone: Tz,
    pub today: NaiveDate,
}

impl Trip {
    pub(super) fn on_show(reader: &Reader<'_>, moment: &Moment) -> Result<Self> {
        let chosen: Option<ConferenceId> = reader.setting(CONFERENCE)?.flatten();
        let conference: Option<Conference> = chosen.map_or(Ok(None), |id| reader.row(id))?;
        let zone =
            Show::new(reader, moment.zone)?.zone_of(conference.as_ref().map(|one| one.id))?;
        let zone: Tz = zone.parse().unwrap_or(moment.zone);
        let today = moment.now.with_timezone(&zone).date_naive();
        Ok(Self { conference, zone, today })
    }

    /// The days of the conference.
    pub(super) fn days(&self) -> Vec<NaiveDate> {
        let Some(conference) = &self.conference else { return Vec::new() };
        let days = conference.starts_on.iter_days();
        days.take_while(|on| *on <= conference.ends_on).take(LONGEST).collect()
    }

    fn first_to_show(&self, reader: &Reader<'_>) -> Result<NaiveDate> {
        let Some(conference) = &self.conference else { return Ok(self.today) };
        let midnights = (self.midnight(self.today), self.midnight(self.today + Days::new(1)));
        if (conference.starts_on..=conference.ends_on).contains(&self.today)
            || !reader.mine_between(midnights, (self.today, self.today))?.is_empty()
        {
            return Ok(self.today);
        }
        let first = reader.first_of_mine(conference.id)?;
        Ok(first.map_or(conference.starts_on, |at| at.with_timezone(&self.zone).date_naive()))
    }

    /// When a day begins on this clock. Where clocks go forward over midnight, it begins after that.
    pub(super) fn midnight(&self, on: NaiveDate) -> DateTime<Utc> {
        midnight(self.zone, on)
    }

    /// What of mine is on a day.
    pub(super) fn mine_on(
        &self,
        reader: &Reader<'_>,
        moment: &Moment,
        on: NaiveDate,
    ) -> Result<Mine> {
        self.mine_from(reader, moment, on, on)
    }

    /// What of mine is on these days.
    pub(super) fn mine_from(
        &self,
        reader: &Reader<'_>,
        moment: &Moment,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Mine> {
        let midnights = (self.midnight(first), self.midnight(last + Days::new(1)));
        let shifts = match me::operator(reader, moment)? {
            Some(me) => reader.shifts_between(me, midnights.0, midnights.1)?,
            None => Vec::new(),
        };
        let mut occasions = reader.mine_between(midnights, (first, last))?;
        // At a booth I am during my shifts, whatever its opening hours.
        occasions.retain(|one| shifts.iter().all(|shift| shift.occasion != one.id));
        let mut manned = Vec::new();
        for shift in shifts {
            let booth: Occasion = reader.expect_row(shift.occasion)?;
            let (starts_at, ends_at) = (Some(shift.starts_at), Some(shift.ends_at));
            manned.push((shift.id, Occasion { starts_at, ends_at, ..booth }));
        }
        Ok(Mine { midnights, occasions, manned })
    }

    /// A day of mine.
    pub(super) fn day(
        &self,
        show: &mut Show<'_, '_>,
        moment: &Moment,
        on: NaiveDate,
        mine: &Mine,
        Around { here, map }: &Around,
    ) -> Result<Day> {
        let planned = mine.planned();
        let (starts_at, ends_at) = mine.midnights;
        // What has begun is seen as in the morning, what comes as it is now.
        let morning = Plans::new(&planned, None, starts_at.min(moment.now), map);
        let now = Plans::new(&planned, here.spot, moment.now, map);

        let (mut all_day, mut blocks) = (Vec::new(), Vec::new());
        let shifts = mine.manned.iter().map(|(_, booth)| (booth, true));
        for (occasion, shift) in mine.occasions.iter().map(|one| (one, false)).chain(shifts) {
            let occasion = occasion.clone();
            let Some(start) = occasion.starts_at else {
                all_day.push(row(show, occasion)?);
                continue;
            };
            let plans = if start < moment.now { &morning } else { &now };
            let reach = plans.reach(&occasion).filter(|_| shift || agenda::is_meant(&occasion));
            let reach = reach.map(|reach| reach_view(show, here, &reach)).transpose()?;
            blocks.push(block(show, occasion, start, reach, shift)?);
        }
        blocks.sort_by_key(|block| (block.starts_at, block.ends_at, block.row.occasion.id));
        // Opening hours stand aside: they keep nobody from anything.
        for open in [false, true] {
            let own = blocks.iter_mut().filter(|block| block.open == open);
            let own: Vec<&mut DayBlock> = own.collect();
            let spans: Vec<_> = own.iter().map(|block| (block.starts_at, block.ends_at)).collect();
            for (block, lane) in own.into_iter().zip(agenda::lanes(&spans)) {
                (block.lane, block.width, block.of) = (lane.lane, lane.width, lane.of);
            }
        }
        let clashes = clash_views(show, &agenda::clashes(&planned, map))?;
        Ok(Day { on, starts_at, ends_at, all_day, blocks, clashes })
    }
}

/// Where I am and how far everything is.
pub(super) struct Around {
    pub here: Here,
    pub map: Map,
}

impl Around {
    pub(super) fn of(reader: &Reader<'_>, trip: &Trip, here: Here) -> Result<Self> {
        Ok(Self { here, map: map_of(reader, trip.conference.as_ref().map(|one| one.id))? })
    }
}

/// What of mine is on a day.
pub(super) struct Mine {
    midnights: (DateTime<Utc>, DateTime<Utc>),
    occasions: Vec<Occasion>,
    /// Booths I am at, each with the hours of a shift.
    manned: Vec<(ShiftId, Occasion)>,
}

impl Mine {
    /// All of it, each with an id of its own: a booth may have several shifts.
    pub(super) fn all(self) -> impl Iterator<Item = (Uuid, Occasion)> {
        let occasions = self.occasions.into_iter().map(|one| (one.id.0, one));
        occasions.chain(self.manned.into_iter().map(|(shift, booth)| (shift.0, booth)))
    }

    /// What counts when plans are made. A shift is settled, and has no door that closes.
    pub(super) fn planned(&self) -> Vec<Occasion> {
        let settled =
            |(_, booth): &(ShiftId, Occasion)| Occasion { plan: Plan::Waitlisted, ..booth.clone() };
        self.occasions.iter().cloned().chain(self.manned.iter().map(settled)).collect()
    }

    /// When the last of what I mean to be at ends; `None` where nothing has an hour.
    pub(super) fn end(&self) -> Option<DateTime<Utc>> {
        let planned = self.planned();
        let meant = planned.iter().filter(|one| agenda::is_meant(one));
        meant.filter_map(|one| Some(end_of(one, one.starts_at?))).max()
    }
}

/// When an occasion is over; one without an end soon after its start.
fn end_of(occasion: &Occasion, starts_at: DateTime<Utc>) -> DateTime<Utc> {
    occasion.ends_at.unwrap_or(starts_at + OPEN_END)
}

fn block(
    show: &mut Show<'_, '_>,
    occasion: Occasion,
    starts_at: DateTime<Utc>,
    reach: Option<ReachView>,
    shift: bool,
) -> Result<DayBlock> {
    let ends_at = end_of(&occasion, starts_at);
    let open = !shift && agenda::is_drop_in(&occasion);
    let venue = occasion.venue.map_or(Ok(None), |id| show.reader.row(id))?;
    let row = row(show, occasion)?;
    Ok(DayBlock { row, venue, starts_at, ends_at, shift, open, lane: 0, width: 1, of: 1, reach })
}

/// When a day begins in a zone. Where clocks go forward over midnight, it begins after that.
pub(super) fn midnight(zone: Tz, on: NaiveDate) -> DateTime<Utc> {
    let local = on.and_time(NaiveTime::MIN);
    let quarters = (0..8).map(|n| local + Duration::minutes(15 * n));
    let mut found = quarters.filter_map(|local| zone.from_local_datetime(&local).earliest());
    found.next().map_or_else(|| local.and_utc(), |at| at.to_utc())
}
