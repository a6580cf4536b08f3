//! A day of mine as one page for the phone: stops, doors, ways, whom to meet and what is known of them.
//! It needs no network and no other file.

mod words;

use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::Book;
use super::forms::TripLanguage;
use super::views::{ApproachEntry, Day, DayBlock, GuestView, ReachView};
use crate::error::Result;
use crate::model::*;
use crate::text::{escape_markup, visible};
use words::Words;

/// Readable in the sun and at night, on paper too.
const STYLE: &str = "body{max-width:34rem;margin:0 auto;padding:1rem;font:1rem/1.45 system-ui,sans-serif;\
color:#1c211f;background:#fff;word-break:keep-all;overflow-wrap:anywhere}h1{font-size:1.3rem;margin:0}\
h2{font-size:1.05rem;margin:0}.stop{padding:.75rem 0;border-top:1px solid #d8dcda;break-inside:avoid}\
.hours{font-weight:600;font-variant-numeric:tabular-nums}.leave{color:#a04a00;font-weight:600}\
.quiet{color:#5d6663}ul{margin:.35rem 0 0;padding-left:1.1rem}\
@media (prefers-color-scheme:dark){body{color:#e6ebe9;background:#121615}.stop{border-color:#333b38}\
.leave{color:#ffb27a}.quiet{color:#a3ada9}}@media print{body{color:#000;background:#fff}}";

/// The kinds with a table one sits at: who is expected is worth a look before.
const TABLES: [OccasionKind; 4] =
    [OccasionKind::Dinner, OccasionKind::Party, OccasionKind::Meeting, OccasionKind::Booth];

impl Book {
    /// A day of mine as an HTML page, and how many stops it has.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn day_sheet(
        &self,
        moment: &Moment,
        on: NaiveDate,
        language: TripLanguage,
    ) -> Result<(String, usize)> {
        let view = self.day(moment, Some(on), 1)?;
        let zone: Tz = view.zone.parse().unwrap_or(moment.zone);
        let words = words::of(language);
        let Some(day) = view.days.first() else { return Ok((String::new(), 0)) };
        let approach = self.approach_here(moment, None, day.ends_at)?;
        let mut page = Page::begin(&(words.date)(on), zone, words);
        page.day(day);
        for block in &day.blocks {
            let id = block.row.occasion.id;
            let guests = match TABLES.contains(&block.row.occasion.kind) {
                true => self.guest_sheet(moment, id)?.guests,
                false => Vec::new(),
            };
            let there = |entry: &&ApproachEntry| {
                entry.chances.iter().any(|chance| chance.occasion.id == id)
            };
            page.stop(block, &guests, &approach.iter().filter(there).collect::<Vec<_>>());
        }
        Ok((page.end(), day.blocks.len() + day.all_day.len()))
    }

    /// Writes the page to a file and says how many stops it has.
    ///
    /// # Errors
    /// [`InProfile`](crate::Error::InProfile), [`NotWritable`](crate::Error::NotWritable),
    /// [`DiskFull`](crate::Error::DiskFull); then nothing is left behind.
    pub fn write_day_sheet(
        &self,
        moment: &Moment,
        on: NaiveDate,
        language: TripLanguage,
        path: &Path,
    ) -> Result<usize> {
        let (page, stops) = self.day_sheet(moment, on, language)?;
        self.write_file(moment, path, page.as_bytes())?;
        Ok(stops)
    }
}

/// A page while it is written. A `String` takes everything, so writing to it cannot fail.
struct Page {
    html: String,
    zone: Tz,
    words: &'static Words,
}

impl Page {
    fn begin(title: &str, zone: Tz, words: &'static Words) -> Self {
        let (lang, title) = (words.lang, shown(title));
        let html = format!(
            "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
             <title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n\
             <p class=\"quiet\">{}</p>\n",
            shown(zone.name())
        );
        Self { html, zone, words }
    }

    fn end(mut self) -> String {
        self.html.push_str("</body></html>\n");
        self.html
    }

    fn day(&mut self, day: &Day) {
        for row in &day.all_day {
            let _ = writeln!(
                self.html,
                "<p>{}: {}</p>",
                self.words.all_day,
                shown(&row.occasion.title)
            );
        }
        if day.blocks.is_empty() && day.all_day.is_empty() {
            let _ = writeln!(self.html, "<p>{}</p>", self.words.nothing);
        }
    }

    fn stop(&mut self, block: &DayBlock, guests: &[GuestView], approach: &[&ApproachEntry]) {
        let occasion = &block.row.occasion;
        let until = occasion.ends_at.map(|_| self.clock(block.ends_at)).unwrap_or_default();
        let hours = format!("{}–{until}", self.clock(block.starts_at));
        let code = occasion.code.as_deref().map(|code| format!("{code} ")).unwrap_or_default();
        let title = shown(&format!("{code}{}", occasion.title));
        let _ = writeln!(
            self.html,
            "<section class=\"stop\"><p class=\"hours\">{hours}</p><h2>{title}</h2>"
        );
        if let Some(place) = &block.row.place {
            let _ = writeln!(self.html, "<p>{}</p>", shown(place));
        }
        if let Some(reach) = &block.reach {
            self.reach(reach, block.starts_at);
        }
        self.people(self.words.to_meet, approach.iter().map(|entry| who(entry)));
        let guests: Vec<String> = guests.iter().filter_map(|guest| self.guest(guest)).collect();
        self.people(self.words.guests, guests.into_iter());
        self.html.push_str("</section>\n");
    }

    /// By when to leave and from where; the door where it is before the start.
    fn reach(&mut self, reach: &ReachView, starts_at: DateTime<Utc>) {
        let door = (reach.door != starts_at).then(|| (self.words.door)(&self.clock(reach.door)));
        let from = reach.from_place.as_deref().unwrap_or_default();
        let leave = reach
            .minutes
            .filter(|way| *way > 0)
            .map(|way| (self.words.leave)(&self.clock(reach.leave_by), from, way));
        for line in [leave, door].into_iter().flatten() {
            let _ = writeln!(self.html, "<p class=\"leave\">{}</p>", shown(&line));
        }
        for clash in &reach.clashes {
            let other = [&clash.first.title, &clash.second.title].map(|title| shown(title));
            let _ = writeln!(
                self.html,
                "<p class=\"leave\">{}: {}</p>",
                self.words.clash,
                other.join(" / ")
            );
        }
    }

    fn people(&mut self, title: &str, lines: impl Iterator<Item = String>) {
        let lines: Vec<String> = lines.map(|line| format!("<li>{}</li>", shown(&line))).collect();
        if !lines.is_empty() {
            let _ =
                writeln!(self.html, "<p class=\"quiet\">{title}</p><ul>{}</ul>", lines.concat());
        }
    }

    /// Somebody expected, with what is known of them.
    fn guest(&self, guest: &GuestView) -> Option<String> {
        let row = guest.contact.as_ref();
        let person = guest.person.as_ref();
        let name = row.map(|row| row.name.display.clone()).or(person.map(|one| one.name.clone()))?;
        let title =
            row.and_then(|row| row.title.clone()).or(person.and_then(|one| one.title.clone()));
        let company =
            row.and_then(|row| row.company.clone()).or(person.and_then(|one| one.company.clone()));
        let before = guest.before.as_ref().map(|met| {
            let zone: Tz = met.zone.parse().unwrap_or(self.zone);
            (self.words.met)(met.at.with_timezone(&zone).date_naive())
        });
        let owed = guest.follow_ups.iter().map(|one| one.what.clone());
        let note = guest.notes.first().map(|note| note.body.clone());
        let facts = [title, company, before, note].into_iter().flatten().chain(owed);
        Some([name].into_iter().chain(facts).collect::<Vec<_>>().join(" · "))
    }

    fn clock(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.zone).format("%H:%M").to_string()
    }
}

fn who(entry: &ApproachEntry) -> String {
    let why = entry.mark.as_ref().and_then(|mark| mark.why.clone());
    let facts = [entry.title.clone(), entry.company.clone(), why].into_iter().flatten();
    [entry.name.display.clone()].into_iter().chain(facts).collect::<Vec<_>>().join(" · ")
}

fn shown(text: &str) -> String {
    escape_markup(&visible(text))
}

#[cfg(test)]
mod tests;
