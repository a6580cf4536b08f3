//! iCalendar (RFC 5545), as conferences and calendars publish it.
//!
//! Lines are unfolded as bytes, because some writers fold within a character and end lines with
//! `\r\r\n`; calcard unfolds text, and tells no line numbers, which a report needs. What follows is a
//! name, parameters and a value, so no more of the format is needed here.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::charset::decode;
use super::recur::{self, Event, Range, Recurrence, Stamp};
use super::when::{instant, is_likely, is_skipped};
use super::zone::zone;
use super::{Clock, End, Link, Schedule, Session, Speaker, Spot, Tick, When, frab, place};
use crate::error::{Error, Result};
use crate::model::{CompanyRole, LinkKind, ProgrammeKind, ProgrammeReason};

/// So many lines lie between two looks at whether to stop.
const BETWEEN_TICKS: usize = 4_096;
/// A value longer than that is cut.
const VALUE_CAP: usize = 1024 * 1024;

/// `days` are those of the conference, where they are known.
pub(super) fn read(bytes: &[u8], days: Option<Range>, tick: Tick<'_>) -> Result<Schedule> {
    let (text, lines) = unfold(bytes, tick)?;
    let text = decode(&text);
    let mut reading = Reading::new();
    let mut last = 0;
    for (number, (line, at)) in text.split('\n').zip(lines).enumerate() {
        if number % BETWEEN_TICKS == 0 {
            tick(0)?;
        }
        last = at;
        if let Some(property) = Property::of(line) {
            reading.take(&property, at);
        }
    }
    if reading.depth > 0 {
        // Half a calendar would look as if the rest had been called off.
        return Err(Error::BadProgramme { reason: "broken", line: Some(last) });
    }
    let Reading { mut schedule, events, .. } = reading;
    recur::place(&mut schedule, events, days, tick)?;
    Ok(schedule)
}

/// The content lines, each ended by one `\n`, with the line of the file each begins in.
fn unfold(bytes: &[u8], tick: Tick<'_>) -> Result<(Vec<u8>, Vec<usize>)> {
    let mut text = Vec::with_capacity(bytes.len());
    let mut lines = Vec::new();
    // Some old programs end lines by `\r` alone.
    let end_of_line = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    for (index, line) in bytes.split(|byte| *byte == end_of_line).enumerate() {
        if index % BETWEEN_TICKS == 0 {
            tick(text.len())?;
        }
        let end = line.iter().rposition(|byte| *byte != b'\r').map_or(0, |at| at + 1);
        let line = line.get(..end).unwrap_or_default();
        match line.split_first() {
            Some((b' ' | b'\t', rest)) if !lines.is_empty() => text.extend_from_slice(rest),
            _ => {
                if !lines.is_empty() {
                    text.push(b'\n');
                }
                lines.push(index + 1);
                text.extend_from_slice(line);
            }
        }
    }
    Ok((text, lines))
}

/// One content line.
struct Property<'a> {
    name: String,
    parameters: HashMap<String, String>,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let line = line.trim_start_matches('\u{FEFF}');
        let mut quoted = false;
        let mut cuts = Vec::new();
        let mut colon = None;
        for (at, c) in line.char_indices() {
            match c {
                '"' => quoted = !quoted,
                ';' if !quoted => cuts.push(at),
                ':' if !quoted => {
                    colon = Some(at);
                    break;
                }
                _ => {}
            }
        }
        let colon = colon?;
        let head = line.get(..colon)?;
        cuts.push(colon);
        let mut parts = Vec::new();
        let mut from = 0;
        for cut in cuts {
            parts.push(head.get(from..cut).unwrap_or_default());
            from = cut + 1;
        }
        let mut parts = parts.into_iter();
        let name = parts.next()?.trim().to_ascii_uppercase();
        let parameter = |part: &str| {
            let (key, value) = part.split_once('=')?;
            Some((key.trim().to_ascii_uppercase(), value.trim_matches('"').to_owned()))
        };
        Some(Self {
            name,
            parameters: parts.filter_map(parameter).collect(),
            value: line.get(colon + 1..)?,
        })
    }

    /// The value with `\n`, `\,` and `\;` resolved.
    fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len().min(VALUE_CAP));
        let mut letters = self.value.chars();
        while let Some(c) = letters.next() {
            if text.len() > VALUE_CAP {
                break;
            }
            match c {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                c => text.push(c),
            }
        }
        text
    }
}

struct Reading {
    schedule: Schedule,
    depth: usize,
    event: Option<Open>,
    events: Vec<Event>,
    /// Within an alarm or a part of a zone.
    inner: usize,
}

/// An event that is not over yet.
#[derive(Default)]
struct Open {
    line: usize,
    session: Option<Session>,
    start: Option<Stamp>,
    end: Option<Stamp>,
    length: Option<TimeDelta>,
    recurrence: Recurrence,
}

impl Reading {
    fn new() -> Self {
        let schedule = Schedule::new(ProgrammeKind::Ics);
        Self { schedule, depth: 0, event: None, events: Vec::new(), inner: 0 }
    }

    fn take(&mut self, property: &Property<'_>, line: usize) {
        match (property.name.as_str(), property.value.trim().to_ascii_uppercase().as_str()) {
            ("BEGIN", what) => {
                self.depth += 1;
                if self.event.is_some() {
                    self.inner += 1;
                } else if what == "VEVENT" {
                    let session = Some(Session::new(Spot::line(line)));
                    self.event = Some(Open { line, session, ..Open::default() });
                }
            }
            ("END", what) => {
                self.depth = self.depth.saturating_sub(1);
                if self.inner > 0 {
                    self.inner -= 1;
                } else if what == "VEVENT"
                    && let Some(event) = self.event.take()
                {
                    self.add(event);
                }
            }
            _ if self.inner > 0 => {}
            _ if self.event.is_some() => {
                self.look_at_zone(property);
                self.of_event(property);
            }
            ("X-WR-CALNAME" | "NAME", _) => self.schedule.name = Some(property.text()),
            ("X-WR-CALDESC", _) if self.schedule.name.is_none() => {
                self.schedule.name = Some(property.text());
            }
            ("PRODID", _) => self.schedule.key = Some(property.text()),
            ("X-WR-TIMEZONE", _) => self.schedule.set_zone(&property.text(), &Spot::line(line)),
            _ => {}
        }
    }

    /// Counts the zones that are named, and says which times the clocks of theirs skip.
    fn look_at_zone(&mut self, property: &Property<'_>) {
        let zone = property.parameters.get("TZID").and_then(|named| zone(named));
        let (true, Some(zone), Some(event)) = (property.name == "DTSTART", zone, &self.event)
        else {
            return;
        };
        *self.schedule.named.entry(zone.name()).or_default() += 1;
        let local = NaiveDateTime::parse_from_str(property.value.trim(), "%Y%m%dT%H%M%S");
        if let Some(local) = local.ok().filter(|local| is_skipped(zone, *local)) {
            let (spot, reason) = (Spot::line(event.line), ProgrammeReason::SkippedHour);
            self.schedule.tell(&spot, reason, Some(&local.to_string()));
        }
    }

    fn of_event(&mut self, property: &Property<'_>) {
        let is_time =
            ["DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"].contains(&&*property.name);
        let values = property.value.split(',').take(if is_time { usize::MAX } else { 0 });
        let stamps: Vec<Stamp> =
            values.filter_map(|value| self.stamp(property, value.split('/').next()?)).collect();
        let stamp = stamps.first().copied();
        let Some(event) = &mut self.event else { return };
        let Some(session) = &mut event.session else { return };
        match property.name.as_str() {
            "DTSTART" => event.start = stamp,
            "DTEND" => event.end = stamp,
            "DURATION" => {
                event.length = duration(property.value);
                if event.length.is_none() {
                    let spot = Spot::line(event.line);
                    self.schedule.tell(&spot, ProgrammeReason::BadEnd, Some(property.value));
                }
            }
            "UID" => session.id = property.text(),
            "RECURRENCE-ID" => {
                event.recurrence.instead_of = Some((property.value.to_owned(), stamp));
            }
            "RRULE" => event.recurrence.rules.push(property.value.to_owned()),
            "RDATE" => event.recurrence.more.extend(stamps),
            "EXDATE" => event.recurrence.less.extend(stamps),
            "SUMMARY" => session.title = property.text(),
            "DESCRIPTION" => session.description = Some(property.text()),
            "LOCATION" => session.place = place::of_calendar(&property.text()),
            "CATEGORIES" => {
                let text = property.text();
                session.topics.extend(text.split(',').map(str::to_owned));
            }
            "STATUS" => session.cancelled = property.value.trim().eq_ignore_ascii_case("CANCELLED"),
            "URL" => session.links.push(page(property.text())),
            "ATTACH" if property.value.starts_with("http") => {
                session.links.push(page(property.value.to_owned()));
            }
            "ATTENDEE" => {
                let name = property.parameters.get("CN").map(String::as_str).unwrap_or_default();
                // What is no name is an address.
                if !name.contains('@') {
                    session.people.push(Speaker::named(name));
                }
            }
            "ORGANIZER" => {
                let name = property.parameters.get("CN").cloned().unwrap_or_default();
                if !name.contains('@') && !name.is_empty() {
                    session.companies.push((name, CompanyRole::Host));
                }
            }
            _ => {}
        }
    }

    /// A point in time. One of a zone nobody knows is on the clock of the place.
    fn stamp(&mut self, property: &Property<'_>, value: &str) -> Option<Stamp> {
        let spot = Spot::line(self.event.as_ref().map_or(0, |event| event.line));
        let value = value.trim();
        let day = NaiveDate::parse_from_str(value, "%Y%m%d").ok();
        if let Some(day) = day.filter(|day| is_likely(*day)) {
            return Some(Stamp::Day(day));
        }
        let (value, is_utc) = value.strip_suffix('Z').map_or((value, false), |value| (value, true));
        let formats = ["%Y%m%dT%H%M%S", "%Y%m%dT%H%M"];
        let parsed = formats.iter().find_map(|f| NaiveDateTime::parse_from_str(value, f).ok());
        let Some(local) = parsed.filter(|local| is_likely(local.date())) else {
            self.schedule.tell(&spot, ProgrammeReason::BadTime, Some(property.value));
            return None;
        };
        if is_utc {
            let utc = DateTime::<Utc>::from_naive_utc_and_offset(local, Utc);
            return Some(Stamp::At(Clock::Instant(utc), Some(Tz::UTC)));
        }
        let Some(named) = property.parameters.get("TZID") else {
            return Some(Stamp::At(Clock::Local(local), None));
        };
        Some(match zone(named) {
            Some(zone) => Stamp::At(Clock::Instant(instant(zone, local)), Some(zone)),
            None => {
                if property.name == "DTSTART" {
                    self.schedule.tell(&spot, ProgrammeReason::UnknownZone, Some(named));
                }
                Stamp::At(Clock::Local(local), None)
            }
        })
    }

    fn add(&mut self, event: Open) {
        let Some(mut session) = event.session else { return };
        let at_end = |end: &Stamp| match end {
            Stamp::At(clock, _) => Some(End::At(*clock)),
            Stamp::Day(_) => None,
        };
        session.when = match event.start {
            None => When::Unscheduled,
            Some(Stamp::Day(day)) => When::AllDay(day),
            Some(Stamp::At(start, _)) => {
                let end = event.end.as_ref().and_then(at_end);
                When::At { start, end: end.or_else(|| event.length.map(End::After)) }
            }
        };
        let odd = match (&event.start, &event.end) {
            (Some(Stamp::Day(first)), Some(Stamp::Day(end))) if first.succ_opt() < Some(*end) => {
                let (first, last) = (*first, end.pred_opt().unwrap_or(*end));
                Some((ProgrammeReason::SeveralDays, format!("{first} – {last}")))
            }
            (Some(Stamp::Day(_)), Some(Stamp::At(..))) => {
                Some((ProgrammeReason::BadEnd, String::new()))
            }
            (Some(Stamp::At(..)), Some(Stamp::Day(end))) => {
                Some((ProgrammeReason::BadEnd, end.to_string()))
            }
            _ => None,
        };
        if let Some((reason, detail)) = odd {
            let detail = Some(detail.as_str()).filter(|detail| !detail.is_empty());
            self.schedule.tell_of(&session.spot, &session.title, reason, detail);
        }
        if session.people.is_empty() {
            session.people = told_speakers(session.description.as_deref().unwrap_or_default());
        }
        let (start, recurrence) = (event.start, event.recurrence);
        self.events.push(Event { session, start, recurrence });
    }
}

/// `Speaker: Ana Ruiz, Jiwon Park` at the head of a description.
fn told_speakers(description: &str) -> Vec<Speaker> {
    const HEADS: [&str; 7] =
        ["speaker:", "speakers:", "speaker(s):", "presenter:", "von:", "연사:", "발표자:"];
    let first = description.lines().next().unwrap_or_default().trim();
    let head = HEADS
        .iter()
        .find(|head| first.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head)));
    let names = head.and_then(|head| first.get(head.len()..)).unwrap_or_default();
    names.split([',', ';']).take(20).map(Speaker::named).collect()
}

fn page(url: String) -> Link {
    let kind = frab::kind_of(&url, "").unwrap_or(LinkKind::Other);
    Link { url, title: None, kind }
}

/// `PT1H30M`, `P1D`.
fn duration(text: &str) -> Option<TimeDelta> {
    let mut minutes = 0_i64;
    let mut number = 0_i64;
    for c in text.trim().trim_start_matches('+').chars() {
        match c {
            '0'..='9' => {
                number = number.checked_mul(10)?.checked_add(i64::from(c.to_digit(10)?))?;
                continue;
            }
            'W' => minutes = minutes.checked_add(number.checked_mul(10_080)?)?,
            'D' => minutes = minutes.checked_add(number.checked_mul(1_440)?)?,
            'H' => minutes = minutes.checked_add(number.checked_mul(60)?)?,
            'M' => minutes = minutes.checked_add(number)?,
            'P' | 'T' | 'S' => {}
            _ => return None,
        }
        number = 0;
    }
    // A session lasts no longer than a month.
    (minutes <= 44_640).then(|| TimeDelta::minutes(minutes))
}
