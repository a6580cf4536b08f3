//! What is in a programme, and what an import of it does.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::model::*;

/// What is in a programme and what importing it would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeLook {
    /// Its format.
    pub kind: ProgrammeKind,
    /// What it calls itself.
    pub name: Option<String>,
    /// The conference it goes to; `None`: a new one is made.
    pub conference: Option<ConferenceId>,
    /// That conference's name.
    pub conference_name: String,
    /// The IANA zone its times are in, where they do not say so themselves.
    pub zone: String,
    /// The file names no zone: it has to be asked.
    pub asks_zone: bool,
    /// Most of what is known would be marked as gone: is that so, or is it only a part?
    pub asks_rest: bool,
    /// Nothing tells that it is of the conference on show: that has to be asked.
    pub asks_conference: bool,
    /// The columns, if it is a table.
    pub columns: Vec<SessionColumn>,
    /// What the columns are was known from an earlier table of this shape.
    pub saved: bool,
    /// What an import would do.
    pub report: ProgrammeReport,
}

/// One column of a table of sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SessionColumn {
    /// Its header.
    pub header: String,
    /// What it is taken for.
    pub field: SessionField,
    /// Its first cells.
    pub cells: Vec<String>,
}

/// What an import of a programme does. `read` is the sum of `added`, `changed`, `unchanged` and
/// `not_placed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeReport {
    /// Items in the file.
    pub read: usize,
    /// New ones.
    pub added: usize,
    /// Known ones that are different now.
    pub changed: usize,
    /// Known ones that are as they were.
    pub unchanged: usize,
    /// Those that could not be placed; each is among the problems.
    pub not_placed: usize,
    /// Known ones that are no longer in the file: marked, not deleted.
    pub vanished: usize,
    /// Items that have a time or a day.
    pub scheduled: usize,
    /// Items without one.
    pub unscheduled: usize,
    /// Different people on the programme.
    pub people: usize,
    /// Speakers of all sessions together.
    pub speakers: usize,
    /// Different companies with a part in it.
    pub companies: usize,
    /// Different buildings.
    pub venues: usize,
    /// Different rooms.
    pub rooms: usize,
    /// Repeats of other sessions.
    pub repeats: usize,
    /// Overflow rooms of other sessions.
    pub overflows: usize,
    /// What moved, was renamed, called off or added since the last import; the first thousand.
    pub changes: Vec<ProgrammeChange>,
    /// What was wrong, with its line; the first thousand.
    pub problems: Vec<ProgrammeProblem>,
    /// How many problems there are.
    pub problem_count: usize,
    /// The conference.
    pub conference: Option<ConferenceId>,
    /// What the conference is called.
    pub conference_name: String,
    /// The IANA zone of the times that name none.
    pub zone: String,
    /// How that zone is known.
    pub zone_why: ProgrammeZone,
    /// The step that undoes all of it; `None` when nothing changed.
    pub step: Option<StepId>,
}

/// What became of a session since the last import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeChange {
    /// What.
    pub kind: ProgrammeChangeKind,
    /// The session.
    pub occasion: OccasionId,
    /// What it is called now.
    pub title: String,
    /// What it was called.
    pub was: Option<String>,
    /// When and where it was.
    pub from: Option<WhenWhere>,
    /// When and where it is.
    pub to: Option<WhenWhere>,
    /// I mean to go, or was there.
    pub mine: bool,
}

/// When and where a session is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WhenWhere {
    /// When it begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ends.
    pub ends_at: Option<DateTime<Utc>>,
    /// The day it fills.
    pub all_day_on: Option<NaiveDate>,
    /// The building.
    pub venue: Option<String>,
    /// The room.
    pub room: Option<String>,
}

/// What was wrong with an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeProblem {
    /// The line it stands in, from 1.
    pub line: Option<usize>,
    /// The way to it in a file without lines.
    pub path: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// What was wrong.
    pub reason: ProgrammeReason,
    /// The text in question.
    pub detail: Option<String>,
    /// It came in nevertheless.
    pub placed: bool,
}
