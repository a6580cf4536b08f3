//! My day, and what is on now.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{ApproachEntry, OccasionRef, OccasionRow, Owed, PersonRow, StampView};
use crate::agenda::WayOutKind;
use crate::model::*;

/// One day of mine, or several side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayView {
    /// The zone of its clock: the conference's on show, else home's.
    pub zone: String,
    /// Today on that clock.
    pub today: NaiveDate,
    /// The days of the conference on show.
    pub trip: Vec<NaiveDate>,
    /// The days asked for.
    pub days: Vec<Day>,
}

/// A day of mine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Day {
    /// The date.
    pub on: NaiveDate,
    /// Its midnight.
    pub starts_at: DateTime<Utc>,
    /// The midnight after it: 23, 24 or 25 hours later.
    pub ends_at: DateTime<Utc>,
    /// What fills it.
    pub all_day: Vec<OccasionRow>,
    /// What has its hours, in the order of time.
    pub blocks: Vec<DayBlock>,
    /// What I cannot be at both of, worst first.
    pub clashes: Vec<DayClash>,
}

/// Something that has its place on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayBlock {
    /// What.
    pub row: OccasionRow,
    /// The building, for its colour.
    pub venue: Option<Venue>,
    /// When I am there: its own hours, or those of my shift. May be before the day.
    pub starts_at: DateTime<Utc>,
    /// Until when, also where the end is open. May be after the day.
    pub ends_at: DateTime<Utc>,
    /// Whether it is a shift of mine at a booth.
    pub shift: bool,
    /// Whether it has opening hours: one comes and goes, and it stands in lanes of its own.
    pub open: bool,
    /// The first lane it stands in, from 0.
    pub lane: usize,
    /// How many lanes it takes.
    pub width: usize,
    /// How many lanes there are.
    pub of: usize,
    /// Whether I can make it; `None` for what has opening hours and what is over.
    pub reach: Option<ReachView>,
}

/// What can be said about getting to an occasion, mine or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Chances {
    /// Whether I can make it; `None` for what has opening hours, no time, or is over.
    pub reach: Option<ReachView>,
    /// How to have it after all, the nearest first.
    pub ways_out: Vec<WayOutView>,
}

/// Whether I can make it to an occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReachView {
    /// When I have to be there: the start, or earlier where a seat lapses.
    pub door: DateTime<Utc>,
    /// What I come from; `None`: from here, or nobody knows.
    pub from: Option<OccasionRef>,
    /// The place I come from.
    pub from_place: Option<String>,
    /// How long the way is; `None` where it is not known where I am then.
    pub minutes: Option<i64>,
    /// How, where somebody said.
    pub mode: Option<TravelMode>,
    /// Whether the minutes are only assumed: nobody said how long this way takes.
    pub assumed: bool,
    /// When to leave.
    pub leave_by: DateTime<Utc>,
    /// Minutes in hand at the door; below zero: short.
    pub spare_minutes: i64,
    /// What of mine is in the way, worst first.
    pub clashes: Vec<DayClash>,
}

/// Two occasions I cannot be at both of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayClash {
    /// The one that begins first.
    pub first: OccasionRef,
    /// The other.
    pub second: OccasionRef,
    /// How long both go on.
    pub overlap_minutes: i64,
    /// How late I am at the door of the second when I stay to the end of the first.
    pub short_minutes: i64,
}

/// What is on now, what comes next, and what I owe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NowView {
    /// Where new people are recorded, and why.
    pub stamp: StampView,
    /// That occasion.
    pub here: Option<OccasionRow>,
    /// What else is on that I may be at.
    pub likely: Vec<OccasionRow>,
    /// Who is to be met here, or before I go on.
    pub approach: Vec<ApproachEntry>,
    /// Who was met here, the latest first; where nothing is on, today.
    pub met: Vec<MetHere>,
    /// How many people were met today.
    pub met_today: i64,
    /// The zone of the clock.
    pub zone: String,
    /// My day, if it is one of the conference or has anything of mine.
    pub day: Day,
    /// What comes next of mine, today or tomorrow.
    pub next: Option<DayBlock>,
    /// What I could do until I have to go on; `None` while I am at something.
    pub gap: Option<Gap>,
    /// What I owe, the nearest due first.
    pub owed: Vec<Owed>,
    /// How much that is in all.
    pub owed_count: i64,
    /// After the last of what I meant to be at: how much the day left open.
    pub evening: Option<usize>,
}

/// Some time of my own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Gap {
    /// When I have to go on, or as far as was looked.
    pub until: DateTime<Utc>,
    /// What fits, best first.
    pub fits: Vec<GapFit>,
}

/// Something that fits into a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapFit {
    /// What.
    pub row: OccasionRow,
    /// How long the way is, where that is known.
    pub minutes: Option<i64>,
    /// From when I am there.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// How to have something after all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WayOutView {
    /// What it is.
    pub kind: WayOutKind,
    /// Which to go to; for a recording the session itself.
    pub row: OccasionRow,
    /// How long the way is, where that is known.
    pub minutes: Option<i64>,
    /// Minutes in hand at its door.
    pub spare_minutes: Option<i64>,
    /// Where the recording is, once somebody said.
    pub link: Option<OccasionLink>,
}

/// Somebody who was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MetHere {
    /// Who.
    pub person: PersonRow,
    /// When.
    pub at: DateTime<Utc>,
}

/// The two facts about an occasion and me, and the flag beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MyPart {
    /// What I mean to do.
    pub plan: Plan,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// To be watched as a recording.
    pub watch_later: bool,
}
