//! A table row by row: each column is what a mapping says.

use chrono::{NaiveDate, NaiveTime};

use super::date::{Order, date, is_day_first, iso, length, time};
use super::place::{is_nothing, some, split};
use super::reinvent::after_midnight;
use super::{Clock, End, Link, Schedule, Session, Speaker, Spot, Tick, When, settle};
use crate::error::Result;
use crate::model::{
    CompanyRole, LinkKind, PersonRole, ProgrammeKind, ProgrammeReason, SessionField,
};

/// A programme made of rows.
pub struct Table {
    schedule: Schedule,
    fields: Vec<SessionField>,
    order: Order,
    year: Option<i32>,
}

impl Table {
    /// A table whose columns are `fields`. Of dates without a year it is `year`.
    #[must_use]
    pub fn new(fields: Vec<SessionField>, year: Option<i32>) -> Self {
        let schedule = Schedule::new(ProgrammeKind::Table);
        Self { schedule, fields, order: Order::default(), year }
    }

    /// Whether a row shows that days come before months in it; all rows are asked before any is taken.
    pub fn look_at(&mut self, cells: &[String]) {
        let (days, starts) = (SessionField::Date, SessionField::Starts);
        if self.of(cells, days).chain(self.of(cells, starts)).any(is_day_first) {
            self.order = Order::DayFirst;
        }
    }

    fn of<'a>(
        &'a self,
        cells: &'a [String],
        field: SessionField,
    ) -> impl Iterator<Item = &'a str> + 'a {
        let named = self.fields.iter().zip(cells).filter(move |(found, _)| **found == field);
        named.map(|(_, cell)| cell.as_str()).filter(|cell| !is_nothing(cell))
    }

    /// Whether a row with more cells than there are headers has its cells where they belong: its times
    /// are times.
    #[must_use]
    pub fn fits(&self, cells: &[String]) -> bool {
        let mut days = self.of(cells, SessionField::Date).peekable();
        let mut starts = self.of(cells, SessionField::Starts).peekable();
        let is_told = days.peek().is_some() || starts.peek().is_some();
        is_told
            && days.all(|cell| date(cell, self.order, self.year).is_some())
            && starts.all(|cell| time(cell).is_some())
    }

    /// Takes a row that cannot be told into cells.
    pub fn take_damaged(&mut self, line: usize) {
        self.schedule.read += 1;
        self.schedule.tell(&Spot::line(line), ProgrammeReason::Damaged, None);
    }

    /// Takes a row.
    ///
    /// # Errors
    /// When there are too many.
    pub fn take(&mut self, line: usize, cells: &[String], undecodable: bool) -> Result<()> {
        let spot = Spot::line(line);
        if undecodable {
            self.schedule.tell(&spot, ProgrammeReason::Undecodable, None);
        }
        let mut session = Session::new(spot);
        let first = |field| self.of(cells, field).next().map(str::to_owned);
        let all = |field| self.of(cells, field).collect::<Vec<_>>();
        session.id =
            first(SessionField::Id).or_else(|| first(SessionField::Code)).unwrap_or_default();
        session.code = first(SessionField::Code);
        session.title = first(SessionField::Title).unwrap_or_default();
        session.description = Some(all(SessionField::Description).join("\n\n"));
        session.track = first(SessionField::Track);
        session.format = first(SessionField::Format);
        session.level = first(SessionField::Level);
        session.language = first(SessionField::Language);
        let lists = |field| all(field).into_iter().flat_map(|cell| cell.split([',', ';', '\n']));
        session.topics = lists(SessionField::Topics).filter_map(some).collect();
        session.place = first(SessionField::Place).map(|cell| split(&cell)).unwrap_or_default();
        session.place.venue = session.place.venue.take().or_else(|| first(SessionField::Venue));
        session.place.room = session.place.room.take().or_else(|| first(SessionField::Room));
        for (field, role) in
            [(SessionField::Host, CompanyRole::Host), (SessionField::Sponsor, CompanyRole::Sponsor)]
        {
            session.companies.extend(
                all(field)
                    .into_iter()
                    .flat_map(|cell| cell.split([';', '\n']))
                    .map(|name| (name.to_owned(), role)),
            );
        }
        session.people = people(&all(SessionField::Speakers));
        let (title, company) =
            (first(SessionField::SpeakerTitle), first(SessionField::SpeakerCompany));
        if let [person] = session.people.as_mut_slice() {
            person.title = person.title.take().or(title);
            person.company = person.company.take().or(company);
        }
        let link = |url: &str| Link { url: url.to_owned(), title: None, kind: LinkKind::Other };
        session.links = all(SessionField::Link).into_iter().map(link).collect();
        session.when = self.when(cells, &session.spot, &session.title);
        self.schedule.add(session)
    }

    fn when(&mut self, cells: &[String], spot: &Spot, title: &str) -> When {
        let first = |field| self.of(cells, field).next().map(str::to_owned);
        let (day_text, start_text) = (first(SessionField::Date), first(SessionField::Starts));
        let (end_text, minutes) = (first(SessionField::Ends), first(SessionField::Minutes));
        if day_text.is_none() && start_text.is_none() {
            return When::Unscheduled;
        }
        // A day of its own, else the one before the time; `07:00 - 23:59` ends too.
        let own = start_text.as_deref().or(day_text.as_deref()).unwrap_or_default();
        let (own, range) = range(own);
        let day = day_text.as_deref().and_then(|text| date(text, self.order, self.year));
        let day = day.or_else(|| date(own, self.order, self.year));
        let clock = |text: &str, day: Option<NaiveDate>| {
            let at = |at: NaiveTime| Some(Clock::Local(day?.and_time(at)));
            iso(text).or_else(|| at(time(text)?))
        };
        let Some(start) = clock(own, day) else {
            if let Some(day) = day
                && start_text.is_none()
            {
                return When::AllDay(day);
            }
            let told: Vec<String> = [day_text, start_text].into_iter().flatten().collect();
            let reason = ProgrammeReason::BadTime;
            self.schedule.tell_of(spot, title, reason, Some(&told.join(" ")));
            return When::Unscheduled;
        };
        let end = end_text.as_deref().or(range);
        let of_end = end.and_then(|text| {
            let has_day = text.contains(['-', '/', '.']) || text.split(' ').count() > 2;
            let own = if has_day { date(text, self.order, self.year) } else { None };
            clock(text, own.or(day)).map(|end| after_midnight(start, end))
        });
        let of_length = || minutes.as_deref().and_then(length).map(End::After);
        let ends = of_end.map(End::At).or_else(of_length);
        if ends.is_none()
            && let Some(text) = end.or(minutes.as_deref())
        {
            self.schedule.tell_of(spot, title, ProgrammeReason::BadEnd, Some(text));
        }
        When::At { start, end: ends }
    }

    /// The programme. `key` tells it from another table of the same conference.
    ///
    /// # Errors
    /// What `tick` says.
    pub fn finish(self, key: &str, name: Option<&str>, tick: Tick<'_>) -> Result<Schedule> {
        let mut schedule = self.schedule;
        schedule.key = Some(key.to_owned());
        schedule.name = name.map(str::to_owned);
        settle::settle(schedule, tick)
    }
}

/// The two ends of `07:00 AM - 11:59 PM`.
fn range(text: &str) -> (&str, Option<&str>) {
    for dash in [" - ", " – ", "–", " ~ ", "~", " to "] {
        if let Some((from, to)) = text.split_once(dash)
            && time(from).is_some()
            && time(to).is_some()
        {
            return (from, Some(to));
        }
    }
    (text, None)
}

/// Cut at the commas outside of parentheses.
fn at_commas(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let split = text.split(|letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    });
    split.collect()
}

/// `Jiwon Park (CTO, Acme); Ana Ruiz, Acme`: one a line or between semicolons, else between the commas
/// outside of parentheses.
fn people(cells: &[&str]) -> Vec<Speaker> {
    let mut people = Vec::new();
    for cell in cells {
        let is_list = cell.contains([';', '\n']);
        let pieces = cell.split([';', '\n']);
        let parts = pieces.flat_map(|piece| {
            if is_list && !piece.contains('(') { vec![piece] } else { at_commas(piece) }
        });
        for part in parts {
            let (name, rest) = match part.split_once('(') {
                Some((name, rest)) => (name, Some(rest.trim_end_matches([')', ' ']))),
                None => {
                    part.split_once(',').map_or((part, None), |(name, rest)| (name, Some(rest)))
                }
            };
            let (title, company) = match rest.map(|rest| rest.rsplit_once(',')) {
                Some(Some((title, company))) => (some(title), some(company)),
                Some(None) => (None, rest.and_then(some)),
                None => (None, None),
            };
            if some(name).is_some() {
                let role = Some(PersonRole::Speaker);
                people.push(Speaker { name: name.to_owned(), title, company, role });
            }
        }
    }
    people
}
