//! XML of frab, pentabarf and pretalx, read event by event.
//!
//! Only the five entities of XML and numbers are resolved. A file that declares entities of its own is
//! refused: nothing good comes that way, and a few lines of them fill any memory.

use chrono::NaiveDate;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Xml};

use super::charset::decode;
use super::date::time;
use super::frab::{self, Day, Event};
use super::html::character;
use super::{Schedule, Speaker, Spot, Tick};
use crate::error::{Error, Result};
use crate::model::{ProgrammeKind, ProgrammeReason};

/// Deeper than any programme.
const DEPTH: usize = 64;
/// A text longer than that is cut; no abstract is.
const TEXT_CAP: usize = 1024 * 1024;
/// How many events of XML lie between two looks at whether to stop.
const BETWEEN_TICKS: usize = 2_000;

pub(super) fn read(bytes: &[u8], tick: Tick<'_>) -> Result<Schedule> {
    let text = decode(bytes);
    let mut reader = Reader::from_str(&text);
    let mut reading = Reading::default();
    let mut lines = Lines { text: text.as_bytes(), seen: 0, line: 1 };
    for count in 0.. {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        if count % BETWEEN_TICKS == 0 {
            tick(at)?;
        }
        let broken = |line| Error::BadProgramme { reason: "broken", line: Some(line) };
        match reader.read_event() {
            Err(_) => return Err(broken(lines.at(at))),
            Ok(Xml::Eof) if reading.stack.is_empty() => break,
            Ok(Xml::Eof) => return Err(broken(lines.at(at))),
            Ok(Xml::DocType(doctype)) => {
                let told = String::from_utf8_lossy(&doctype);
                if told.contains("ENTITY") || told.contains('[') {
                    return Err(Error::BadProgramme {
                        reason: "entities",
                        line: Some(lines.at(at)),
                    });
                }
            }
            Ok(Xml::Start(tag)) => {
                if reading.stack.len() >= DEPTH {
                    return Err(broken(lines.at(at)));
                }
                reading.open(&tag, &mut lines, at);
            }
            Ok(Xml::Empty(tag)) => {
                reading.open(&tag, &mut lines, at);
                reading.close()?;
            }
            Ok(Xml::End(_)) => reading.close()?,
            Ok(Xml::Text(part)) => reading.push(&String::from_utf8_lossy(&part)),
            Ok(Xml::CData(part)) => reading.push(&String::from_utf8_lossy(&part)),
            Ok(Xml::GeneralRef(reference)) => {
                let name = String::from_utf8_lossy(&reference).into_owned();
                match character(&name) {
                    Some(c) => reading.push(c.encode_utf8(&mut [0; 4])),
                    None => reading.push(&format!("&{name};")),
                }
            }
            Ok(_) => {}
        }
    }
    if !reading.is_schedule {
        return Err(Error::BadProgramme { reason: "unknown_format", line: None });
    }
    Ok(reading.schedule)
}

/// Counts lines as far as somebody asks.
struct Lines<'a> {
    text: &'a [u8],
    seen: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, place: usize) -> usize {
        if let Some(passed) = self.text.get(self.seen..place) {
            self.line += memchr::memchr_iter(b'\n', passed).count();
            self.seen = place;
        }
        self.line
    }
}

struct Reading {
    schedule: Schedule,
    is_schedule: bool,
    stack: Vec<String>,
    text: String,
    change: Option<chrono::NaiveTime>,
    day: Option<NaiveDate>,
    room: String,
    event: Option<Event>,
    href: String,
    first: String,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            schedule: Schedule::new(ProgrammeKind::FrabXml),
            is_schedule: false,
            stack: Vec::new(),
            text: String::new(),
            change: None,
            day: None,
            room: String::new(),
            event: None,
            href: String::new(),
            first: String::new(),
        }
    }
}

impl Reading {
    fn open(&mut self, tag: &BytesStart<'_>, lines: &mut Lines<'_>, at: usize) {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        let attribute = |key: &str| {
            let found = tag.attributes().flatten().find(|a| a.key.as_ref() == key.as_bytes());
            found.map(|a| super::html::unescaped(&String::from_utf8_lossy(&a.value)))
        };
        match (name.as_str(), self.event.is_some()) {
            ("schedule", _) => self.is_schedule = true,
            ("day", false) => {
                let date = attribute("date").unwrap_or_default();
                self.day = date.get(..10).and_then(|date| date.parse().ok());
            }
            ("room", false) => self.room = attribute("name").unwrap_or_default(),
            ("event", false) => {
                self.event = Some(Event {
                    spot: Spot::line(lines.at(at)),
                    guid: attribute("guid").unwrap_or_default(),
                    id: attribute("id").unwrap_or_default(),
                    code: attribute("code").unwrap_or_default(),
                    room: self.room.clone(),
                    ..Event::default()
                });
            }
            ("link" | "attachment", true) => self.href = attribute("href").unwrap_or_default(),
            _ => {}
        }
        self.stack.push(name);
        self.text.clear();
    }

    fn push(&mut self, part: &str) {
        if self.text.len() < TEXT_CAP {
            self.text.push_str(part);
        }
    }

    fn close(&mut self) -> Result<()> {
        let Some(name) = self.stack.pop() else { return Ok(()) };
        let text = std::mem::take(&mut self.text);
        let parent = self.stack.last().map(String::as_str).unwrap_or_default();
        if name == "event" && parent != "event" {
            if let Some(event) = self.event.take() {
                frab::add(&mut self.schedule, event, Day { date: self.day, change: self.change })?;
            }
            return Ok(());
        }
        match &mut self.event {
            Some(event) => fill(event, parent, &name, text, &self.href),
            None if parent == "conference" => self.conference(&name, &text),
            None => {}
        }
        Ok(())
    }

    fn conference(&mut self, name: &str, text: &str) {
        let text = text.trim();
        match name {
            "title" => self.schedule.name = Some(text.to_owned()),
            "acronym" => self.schedule.key = Some(text.to_owned()).filter(|key| !key.is_empty()),
            "venue" => self.schedule.venue = Some(text.to_owned()),
            "city" => self.schedule.city = Some(text.to_owned()),
            "time_zone_name" => self.schedule.set_zone(text, &Spot::default()),
            "day_change" => self.change = time(text),
            "start" => text.clone_into(&mut self.first),
            "end" => {
                let day = |text: &str| text.get(..10)?.parse::<NaiveDate>().ok();
                self.schedule.days = day(&self.first).zip(day(text));
            }
            _ => {}
        }
    }
}

fn fill(event: &mut Event, parent: &str, name: &str, text: String, href: &str) {
    match (parent, name) {
        ("event", "title") => event.title = text,
        ("event", "subtitle") => event.subtitle = text,
        ("event", "date") => event.date = text,
        ("event", "start") => event.start = text,
        ("event", "end") => event.end = text,
        ("event", "duration") => event.duration = text,
        ("event", "room") if !text.trim().is_empty() => event.room = text,
        ("event", "track") => event.track = text,
        ("event", "type") => event.format = text,
        ("event", "language") => event.language = text,
        ("event", "abstract") => event.lead = text,
        ("event", "description") => event.description = text,
        ("event", "status") => event.status = text,
        ("event", "code") if event.code.is_empty() => event.code = text,
        ("event", "url" | "feedback_url") => event.pages.push(text),
        ("persons" | "speakers", "person" | "speaker") => event.people.push(Speaker::named(&text)),
        ("links", "link") => event.links.push((href.to_owned(), text)),
        ("attachments", "attachment") => event.attachments.push((href.to_owned(), text)),
        _ => {}
    }
}

impl Schedule {
    /// Takes a zone that is known; another one is told and not taken.
    pub(super) fn set_zone(&mut self, name: &str, spot: &Spot) {
        let name = name.trim();
        match chrono_tz::Tz::from_str_insensitive(name) {
            Ok(zone) => self.zone = Some(zone.name().to_owned()),
            Err(_) if name.is_empty() => {}
            Err(_) => self.tell(spot, ProgrammeReason::UnknownZone, Some(name)),
        }
    }
}
