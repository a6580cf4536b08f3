//! My agenda as a calendar file (RFC 5545) for the phone: the same entry keeps its name in every file,
//! and each has an alarm for when to leave.

use std::path::Path;

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use uuid::Uuid;

use super::Book;
use super::day::Trip;
use super::occasion::row;
use super::owed::owed;
use super::places::map_of;
use super::show::Show;
use super::views::{OccasionRow, Owed};
use crate::agenda::{Plans, Reach};
use crate::error::Result;
use crate::model::*;

/// People come before a conference begins and stay after it.
const AROUND: Days = Days::new(3);

/// Without a conference: what comes within this.
const AHEAD: Days = Days::new(60);

/// How long before its start something is told that needs no way.
const NOTICE: Duration = Duration::minutes(10);

/// Octets of a line (RFC 5545, 3.1).
const LINE: usize = 75;

impl Book {
    /// My agenda at the conference on show and what I owe by a day as a calendar, and how many entries
    /// it has. A reminder of a closed app never rings, the phone's does.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn agenda_calendar(&self, moment: &Moment) -> Result<(String, usize)> {
        self.store.read(|reader| {
            let trip = Trip::on_show(reader, moment)?;
            let (first, last) = match &trip.conference {
                Some(own) => (own.starts_on - AROUND, own.ends_on + AROUND),
                None => (trip.today, trip.today + AHEAD),
            };
            let mine = trip.mine_from(reader, moment, first, last)?;
            let map = map_of(reader, trip.conference.as_ref().map(|own| own.id))?;
            let planned = mine.planned();
            let plans = Plans::new(&planned, None, moment.now, &map);
            let mut show = Show::new(reader, moment.zone)?;
            let mut calendar = Calendar::new(moment.now);
            for (id, occasion) in mine.all() {
                if occasion.outcome.is_some_and(|outcome| !outcome.was_there()) {
                    continue;
                }
                let reach = plans.reach(&occasion);
                calendar.event(id, &row(&mut show, occasion)?, reach.as_ref());
            }
            for one in owed(&mut show, moment)? {
                calendar.owed(&one);
            }
            Ok(calendar.end())
        })
    }

    /// Writes my agenda to a calendar file and says how many entries it has.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write_agenda(&self, moment: &Moment, path: &Path) -> Result<usize> {
        let (text, count) = self.agenda_calendar(moment)?;
        self.write_file(moment, path, text.as_bytes())?;
        Ok(count)
    }
}

/// A calendar while it is written.
struct Calendar {
    text: String,
    now: DateTime<Utc>,
    count: usize,
}

impl Calendar {
    fn new(now: DateTime<Utc>) -> Self {
        let mut own = Self { text: String::new(), now, count: 0 };
        own.line("BEGIN", "VCALENDAR");
        own.line("VERSION", "2.0");
        own.line("PRODID", "-//Hallway//Hallway//EN");
        own
    }

    fn end(mut self) -> (String, usize) {
        self.line("END", "VCALENDAR");
        (self.text, self.count)
    }

    fn event(&mut self, id: Uuid, row: &OccasionRow, reach: Option<&Reach>) {
        let occasion = &row.occasion;
        let Some(day) = occasion.starts_at.map(|at| at.date_naive()).or(occasion.all_day_on) else {
            return;
        };
        self.count += 1;
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{id}@hallway"));
        self.line("DTSTAMP", &instant(self.now));
        match occasion.starts_at {
            Some(start) => {
                self.line("DTSTART", &instant(start));
                let end = occasion.ends_at.filter(|end| *end > start);
                end.into_iter().for_each(|end| self.line("DTEND", &instant(end)));
            }
            None => self.line("DTSTART;VALUE=DATE", &date(day)),
        }
        let title = match &occasion.code {
            Some(code) => format!("{code} {}", occasion.title),
            None => occasion.title.clone(),
        };
        self.text_line("SUMMARY", &title);
        if let Some(place) = &row.place {
            self.text_line("LOCATION", place);
        }
        let people = [row.hosts.join(", "), row.speakers.join(", ")];
        let about: Vec<&str> =
            people.iter().map(String::as_str).chain(occasion.description.as_deref()).collect();
        let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
        if !about.is_empty() {
            self.text_line("DESCRIPTION", &about.join("\n"));
        }
        let status = match occasion.plan {
            _ if occasion.vanished_at.is_some() => "CANCELLED",
            Plan::Favourite | Plan::Waitlisted if occasion.outcome.is_none() => "TENTATIVE",
            _ => "CONFIRMED",
        };
        self.line("STATUS", status);
        let start = occasion.starts_at.filter(|start| {
            *start > self.now && occasion.vanished_at.is_none() && occasion.outcome.is_none()
        });
        if let Some(start) = start {
            let way = reach.filter(|reach| reach.way.is_some_and(|way| way.minutes > 0));
            let at = way.map_or(start - NOTICE, |reach| reach.leave_by);
            self.alarm(at, row.place.as_deref().unwrap_or(&title));
        }
        self.line("END", "VEVENT");
    }

    /// Something I owe: at its hour, else all day and told in its morning. It keeps no time from others.
    fn owed(&mut self, one: &Owed) {
        let Some(due) = one.due else { return };
        self.count += 1;
        let title = format!("{}: {}", one.person.name.display, one.follow_up.what);
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{}@hallway", one.follow_up.id));
        self.line("DTSTAMP", &instant(self.now));
        match due.at {
            Some(at) => self.line("DTSTART", &instant(at)),
            None => self.line("DTSTART;VALUE=DATE", &date(due.on)),
        }
        self.text_line("SUMMARY", &title);
        self.line("STATUS", "CONFIRMED");
        self.line("TRANSP", "TRANSPARENT");
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        // An hour before it, or nine hours into its day, wherever that day is lived.
        self.line("TRIGGER", if due.at.is_some() { "-PT1H" } else { "PT9H" });
        self.text_line("DESCRIPTION", &title);
        self.line("END", "VALARM");
        self.line("END", "VEVENT");
    }

    fn alarm(&mut self, at: DateTime<Utc>, what: &str) {
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("TRIGGER;VALUE=DATE-TIME", &instant(at));
        self.text_line("DESCRIPTION", &format!("→ {what}"));
        self.line("END", "VALARM");
    }

    /// A property whose value is a text (RFC 5545, 3.3.11).
    fn text_line(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in value.chars() {
            match letter {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                letter if letter.is_control() => {}
                letter => escaped.push(letter),
            }
        }
        self.line(name, &escaped);
    }

    /// A line, folded between characters and never inside one.
    fn line(&mut self, name: &str, value: &str) {
        let mut taken = 0;
        for letter in format!("{name}:{value}").chars() {
            if taken + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                taken = 1;
            }
            self.text.push(letter);
            taken += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn date(on: NaiveDate) -> String {
    on.format("%Y%m%d").to_string()
}
