//! Conference programmes: bytes in, one [`Schedule`] out.
//!
//! One file per format, which is told by what is in it and never by a name ([`recognise`]). Whatever
//! cannot be placed says where it stands and why, so that the sums add up to what was read. Ids,
//! repeats, overflow rooms and sponsors are made out for all formats alike at the end (`settle`).
//! A new format is a file that fills [`Session`]s.

mod charset;
mod company;
mod date;
#[cfg(test)]
mod doubtful;
mod frab;
mod frab_json;
mod frab_xml;
mod html;
mod ics;
mod json;
mod place;
mod recognise;
mod recur;
mod reinvent;
mod repeat;
mod settle;
pub mod table;
#[cfg(test)]
mod tests;
mod when;
mod zone;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::error::{Error, Result};
use crate::model::{
    CompanyRole, LinkKind, OccasionKind, PersonRole, ProgrammeKind, ProgrammeReason,
};
pub use place::Place;
pub use recognise::{Recognised, recognise};
pub use when::{Clock, End, Times, When};
pub use zone::of_places;

/// The largest file that is read as one piece (XML, JSON, iCalendar).
pub const FILE_CAP: usize = 256 * 1024 * 1024;
/// The most sessions of a programme; the largest known has a hundredth of it.
pub const SESSIONS_CAP: usize = 200_000;

/// Hears how many bytes were read, and may stop it.
pub type Tick<'a> = &'a dyn Fn(usize) -> Result<()>;

/// A programme as its file tells it.
#[derive(Debug)]
pub struct Schedule {
    /// Its format.
    pub kind: ProgrammeKind,
    /// What it calls itself.
    pub name: Option<String>,
    /// What tells it from another programme of the same conference.
    pub key: Option<String>,
    /// The IANA zone of the times that name none.
    pub zone: Option<String>,
    /// Its first and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Where its rooms are, if it says so.
    pub venue: Option<String>,
    /// The city, if it says so.
    pub city: Option<String>,
    /// The zones that single sessions of it name, with how many do.
    pub named: BTreeMap<&'static str, usize>,
    /// What can be placed.
    pub sessions: Vec<Session>,
    /// How many it held, placed or not.
    pub read: usize,
    /// What was wrong.
    pub problems: Vec<Problem>,
}

impl Schedule {
    fn new(kind: ProgrammeKind) -> Self {
        Self {
            kind,
            name: None,
            key: None,
            zone: None,
            days: None,
            venue: None,
            city: None,
            named: BTreeMap::new(),
            sessions: Vec::new(),
            read: 0,
            problems: Vec::new(),
        }
    }

    /// Whether a time of it needs a zone that it does not name.
    #[must_use]
    pub fn asks_zone(&self) -> bool {
        self.zone.is_none() && self.sessions.iter().any(|session| session.when.is_local())
    }

    fn add(&mut self, session: Session) -> Result<()> {
        if self.read >= SESSIONS_CAP {
            return Err(Error::BadProgramme { reason: "too_many", line: None });
        }
        self.read += 1;
        self.sessions.push(session);
        Ok(())
    }

    fn tell(&mut self, spot: &Spot, reason: ProgrammeReason, detail: Option<&str>) {
        self.tell_of(spot, "", reason, detail);
    }

    /// Says what is wrong with the session of that title: several may stand in one place.
    fn tell_of(&mut self, spot: &Spot, title: &str, reason: ProgrammeReason, detail: Option<&str>) {
        let detail = detail.map(|text| text.trim().chars().take(120).collect());
        let title = Some(title.to_owned());
        self.problems.push(Problem { spot: spot.clone(), title, reason, detail });
    }
}

/// Where in a file something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The line, from 1.
    pub line: Option<usize>,
    /// The way to it in a file without lines: `sessions[3]`.
    pub path: Option<String>,
}

impl Spot {
    pub(crate) const fn line(line: usize) -> Self {
        Self { line: Some(line), path: None }
    }

    fn path(path: String) -> Self {
        Self { line: None, path: Some(path) }
    }
}

/// What was wrong with a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub spot: Spot,
    /// What it is called.
    pub title: Option<String>,
    /// What was wrong.
    pub reason: ProgrammeReason,
    /// The text in question.
    pub detail: Option<String>,
}

/// One item of a programme.
#[derive(Clone, Debug)]
pub struct Session {
    /// Where it stands.
    pub spot: Spot,
    /// What the file calls it; never empty and never twice once the programme is read.
    pub id: String,
    /// The file gives it none; this one was made of what else is known of it.
    pub has_own_id: bool,
    /// What it is.
    pub kind: OccasionKind,
    /// What it is called.
    pub title: String,
    /// `SVS318`.
    pub code: Option<String>,
    /// When it is.
    pub when: When,
    /// Where it is.
    pub place: Place,
    /// What it is about, with paragraphs and links.
    pub description: Option<String>,
    /// The language it is held in.
    pub language: Option<String>,
    /// Its track.
    pub track: Option<String>,
    /// What it is about, in the file's own words.
    pub topics: Vec<String>,
    /// `300 - Advanced`.
    pub level: Option<String>,
    /// `Chalk talk`.
    pub format: Option<String>,
    /// Who speaks.
    pub people: Vec<Speaker>,
    /// Companies with a part in it.
    pub companies: Vec<(String, CompanyRole)>,
    /// Recordings, slides and pages.
    pub links: Vec<Link>,
    /// It was called off.
    pub cancelled: bool,
    /// It says that it is a repeat.
    pub is_repeat: bool,
    /// The place among the sessions of the one it repeats.
    pub repeat_of: Option<usize>,
    /// The place among the sessions of the one it is the overflow room of.
    pub overflow_of: Option<usize>,
}

impl Session {
    fn new(spot: Spot) -> Self {
        Self {
            spot,
            id: String::new(),
            has_own_id: false,
            kind: OccasionKind::Session,
            title: String::new(),
            code: None,
            when: When::Unscheduled,
            place: Place::default(),
            description: None,
            language: None,
            track: None,
            topics: Vec::new(),
            level: None,
            format: None,
            people: Vec::new(),
            companies: Vec::new(),
            links: Vec::new(),
            cancelled: false,
            is_repeat: false,
            repeat_of: None,
            overflow_of: None,
        }
    }
}

/// Somebody on a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// The job title.
    pub title: Option<String>,
    /// The company.
    pub company: Option<String>,
    /// The part.
    pub role: Option<PersonRole>,
}

impl Speaker {
    fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }
}

/// What a session links to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// `https:` or `http:`.
    pub url: String,
    /// What it is called.
    pub title: Option<String>,
    /// What it leads to.
    pub kind: LinkKind,
}

/// Reads a programme that is no table; those are read row by row, see [`table`]. `days` are those of
/// its conference, where they are known: what comes again and again is placed on them.
///
/// # Errors
/// [`Error::BadProgramme`] for what is no programme, is broken or too large; what `tick` says.
pub fn read(
    bytes: &[u8],
    days: Option<(NaiveDate, NaiveDate)>,
    tick: Tick<'_>,
) -> Result<Schedule> {
    if bytes.len() > FILE_CAP {
        return Err(Error::BadProgramme { reason: "too_large", line: None });
    }
    let schedule = match recognise(bytes) {
        Recognised::Xml => frab_xml::read(bytes, tick)?,
        Recognised::Json => json::read(bytes, tick)?,
        Recognised::Ics => ics::read(bytes, days, tick)?,
        _ => return Err(Error::BadProgramme { reason: "unknown_format", line: None }),
    };
    settle::settle(schedule, tick)
}
