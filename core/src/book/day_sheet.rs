//! A day of mine as a sheet for the phone: stops, doors, ways, whom to meet and what is known of them; and
//! who comes to a dinner.

mod words;

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::Book;
use super::forms::TripLanguage;
use super::views::{ApproachEntry, Day, DayBlock, GuestSheet, GuestView, ReachView};
use crate::error::Result;
use crate::model::*;
use crate::sheet::{Sheet, Style};
use words::Words;

/// The kinds with a table one sits at: who is expected is worth a look before.
const TABLES: [OccasionKind; 4] =
    [OccasionKind::Dinner, OccasionKind::Party, OccasionKind::Meeting, OccasionKind::Booth];

/// What a sheet is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetFormat {
    /// A page for any browser.
    Html,
    /// Pages of a phone's size.
    Pdf,
}

impl SheetFormat {
    /// What the ending of a file's name asks for.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        match path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
            true => Self::Pdf,
            false => Self::Html,
        }
    }
}

impl Book {
    /// A day of mine as a file for the phone, and how many stops it has.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn day_sheet(
        &self,
        moment: &Moment,
        on: NaiveDate,
        language: TripLanguage,
        format: SheetFormat,
    ) -> Result<(Vec<u8>, usize)> {
        let view = self.day(moment, Some(on), 1)?;
        let words = words::of(language);
        let mut page = Page::begin(&(words.date)(on), &view.zone, moment, words);
        let Some(day) = view.days.first() else { return Ok((page.bytes(format)?, 0)) };
        let approach = self.approach_here(moment, None, day.ends_at)?;
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
        Ok((page.bytes(format)?, day.blocks.len() + day.all_day.len()))
    }

    /// Writes the sheet to a file and says how many stops it has.
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
        let (page, stops) = self.day_sheet(moment, on, language, SheetFormat::of(path))?;
        self.write_file(moment, path, &page)?;
        Ok(stops)
    }

    /// Writes who comes to an occasion, and what is known of them, to a file; says how many they are.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) and those of [`write_day_sheet`](Book::write_day_sheet).
    pub fn write_guest_sheet(
        &self,
        moment: &Moment,
        id: OccasionId,
        language: TripLanguage,
        path: &Path,
    ) -> Result<usize> {
        let GuestSheet { row, guests } = self.guest_sheet(moment, id)?;
        let mut page = Page::begin(&row.occasion.title, &row.zone, moment, words::of(language));
        if let Some(start) = row.occasion.starts_at {
            let on = start.with_timezone(&page.zone).date_naive();
            let when = format!("{} {}", (page.words.date)(on), page.clock(start));
            page.sheet.add(Style::Hours, &when);
        }
        if let Some(place) = &row.place {
            page.sheet.add(Style::Text, place);
        }
        for guest in &guests {
            page.guest_section(guest);
        }
        self.write_file(moment, path, &page.bytes(SheetFormat::of(path))?)?;
        Ok(guests.len())
    }
}

/// A sheet while it is written.
struct Page {
    sheet: Sheet,
    zone: Tz,
    words: &'static Words,
}

impl Page {
    fn begin(title: &str, zone: &str, moment: &Moment, words: &'static Words) -> Self {
        let zone: Tz = zone.parse().unwrap_or(moment.zone);
        let mut sheet = Sheet::new(words.lang, title);
        sheet.add(Style::Quiet, zone.name());
        Self { sheet, zone, words }
    }

    fn bytes(&self, format: SheetFormat) -> Result<Vec<u8>> {
        match format {
            SheetFormat::Html => Ok(self.sheet.html().into_bytes()),
            SheetFormat::Pdf => self.sheet.pdf(),
        }
    }

    fn day(&mut self, day: &Day) {
        for row in &day.all_day {
            let line = format!("{}: {}", self.words.all_day, row.occasion.title);
            self.sheet.add(Style::Text, &line);
        }
        if day.blocks.is_empty() && day.all_day.is_empty() {
            self.sheet.add(Style::Text, self.words.nothing);
        }
    }

    fn stop(&mut self, block: &DayBlock, guests: &[GuestView], approach: &[&ApproachEntry]) {
        let occasion = &block.row.occasion;
        let until = occasion.ends_at.map(|_| self.clock(block.ends_at)).unwrap_or_default();
        let hours = format!("{}–{until}", self.clock(block.starts_at));
        let code = occasion.code.as_deref().map(|code| format!("{code} ")).unwrap_or_default();
        self.sheet.section();
        self.sheet.add(Style::Hours, &hours);
        self.sheet.add(Style::Head, &format!("{code}{}", occasion.title));
        if let Some(place) = &block.row.place {
            self.sheet.add(Style::Text, place);
        }
        if let Some(reach) = &block.reach {
            self.reach(reach, block.starts_at);
        }
        self.sheet.list(self.words.to_meet, approach.iter().map(|entry| who(entry)));
        let guests: Vec<String> = guests.iter().filter_map(|guest| self.guest(guest)).collect();
        self.sheet.list(self.words.guests, guests);
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
            self.sheet.add(Style::Urgent, &line);
        }
        for clash in &reach.clashes {
            let (first, second) = (&clash.first.title, &clash.second.title);
            self.sheet.add(Style::Urgent, &format!("{}: {first} / {second}", self.words.clash));
        }
    }

    /// Somebody expected, with what is known of them, as one line.
    fn guest(&self, guest: &GuestView) -> Option<String> {
        let facts = self.facts(guest);
        let note = guest.notes.first().map(|note| note.body.clone());
        let owed = guest.follow_ups.iter().map(|one| one.what.clone());
        let all = [Some(name(guest)?)].into_iter().chain(facts).chain([note]).flatten().chain(owed);
        Some(all.collect::<Vec<_>>().join(" · "))
    }

    /// The same as a section.
    fn guest_section(&mut self, guest: &GuestView) {
        let Some(name) = name(guest) else { return };
        let [title, company, before] = self.facts(guest);
        let work = [title, company].into_iter().flatten().collect::<Vec<_>>().join(", ");
        self.sheet.section();
        self.sheet.add(Style::Head, &name);
        for (style, line) in [(Style::Text, Some(work)), (Style::Quiet, before)] {
            if let Some(line) = line.filter(|line| !line.is_empty()) {
                self.sheet.add(style, &line);
            }
        }
        let owed = guest.follow_ups.iter().map(|one| one.what.clone());
        let notes = guest.notes.iter().map(|note| note.body.clone());
        for line in owed.chain(notes).collect::<Vec<_>>() {
            self.sheet.add(Style::Item, &line);
        }
    }

    /// Their work and company, and when they were met last.
    fn facts(&self, guest: &GuestView) -> [Option<String>; 3] {
        let (row, person) = (guest.contact.as_ref(), guest.person.as_ref());
        let title =
            row.and_then(|row| row.title.clone()).or(person.and_then(|one| one.title.clone()));
        let company =
            row.and_then(|row| row.company.clone()).or(person.and_then(|one| one.company.clone()));
        let before = guest.before.as_ref().map(|met| {
            let zone: Tz = met.zone.parse().unwrap_or(self.zone);
            (self.words.met)(met.at.with_timezone(&zone).date_naive())
        });
        [title, company, before]
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

fn name(guest: &GuestView) -> Option<String> {
    let known = guest.contact.as_ref().map(|row| row.name.display.clone());
    known.or(guest.person.as_ref().map(|one| one.name.clone()))
}

#[cfg(test)]
mod tests;
