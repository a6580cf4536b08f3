//! Pasted notes become people: plain lines, a copied chat, a signature, a list of addresses.
//!
//! Each has the time it was written at, on the clock one lived by then, and the occasion of that
//! time. Nothing is lost: every line is in a piece, and what names nobody is told apart, to be taken
//! or left. A messenger's way to copy is a function in `chat.rs`.

mod blocks;
mod chat;
mod heading;
mod mail;
mod table;
mod talk;
#[cfg(test)]
mod tests;
mod when;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use super::Book;
use super::capture::{Pasted, what_is_pasted};
use super::forms::{EncounterForm, NotesLine, NotesUse, Place};
use super::me;
use super::quick_add::{add_line, line};
use super::show::Show;
use super::stamp::stamp_at;
use super::views::{
    NotesKind, NotesPiece, OccasionRef, QuickKind, ScanReport, ScannedCode, ScannedFile,
};
use crate::agenda;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Reader;
use blocks::{Piece, without_bullet};
use chat::{From, Message};
use when::Day;

/// Nobody meets more people between two pastes.
const PEOPLE_CAP: usize = 500;

impl Book {
    /// What a pasted text would become, piece by piece; nothing for a single code or card.
    ///
    /// # Errors
    /// [`Error::Invalid`] for over 1 MB (`pasted_text`) or 500 people (`pasted_people`).
    pub fn read_notes(&self, moment: &Moment, text: &str) -> Result<Vec<NotesPiece>> {
        let text = text.replace(['\u{a0}', '\u{202f}'], " ");
        match what_is_pasted(&text)? {
            Pasted::Code => Ok(Vec::new()),
            Pasted::Text => self.store.read(|reader| read(reader, moment, &text)),
        }
    }

    /// Adds the people of pasted notes as one step: each line is a person, or a note on the person
    /// above it (the first ones: below).
    ///
    /// # Errors
    /// [`Error::Invalid`] where no line is a person (`line`) or more than 500 are
    /// (`pasted_people`), [`Error::NotFound`] for an occasion that is not there.
    pub fn add_notes(&self, moment: &Moment, lines: &[NotesLine]) -> Result<ScanReport> {
        let moment = &moment.in_sequence();
        let people = with_notes(lines)?;
        let step = StepId(moment.id());
        let codes = self.store.write_in(moment, step, Verb::AddNotes, |writer| {
            let mut codes = Vec::with_capacity(people.len());
            let mut count = 0;
            for (line, notes) in &people {
                let note = (!notes.is_empty()).then(|| notes.join("\n"));
                let met = EncounterForm {
                    at: line.at,
                    place: line.place,
                    note,
                    ..EncounterForm::default()
                };
                let (outcome, _) = add_line(writer, moment, &line.line, &met, Source::Pasted)?;
                count += 1;
                codes.push(ScannedCode {
                    text: line.line.clone(),
                    symbology: None,
                    pass: None,
                    via: None,
                    outcome,
                });
            }
            Ok((codes, Args::many(count)))
        })?;
        let file = ScannedFile { file: None, codes, problem: None, made: None };
        Ok(ScanReport { files: vec![file], step: Some(step) })
    }
}

/// Each person with the notes about them.
fn with_notes(lines: &[NotesLine]) -> Result<Vec<(&NotesLine, Vec<String>)>> {
    let mut people: Vec<(&NotesLine, Vec<String>)> = Vec::new();
    let mut first = Vec::new();
    for line in lines {
        match (line.becomes, people.last_mut()) {
            (NotesUse::Person, _) => people.push((line, std::mem::take(&mut first))),
            (NotesUse::Note, Some((_, notes))) => notes.push(without_bullet(&line.line).to_owned()),
            (NotesUse::Note, None) => first.push(without_bullet(&line.line).to_owned()),
        }
    }
    match people.len() {
        0 => Err(Error::Invalid { field: "line", text: String::new() }),
        count if count > PEOPLE_CAP => Err(too_many(&count.to_string())),
        _ => Ok(people),
    }
}

fn too_many(what: &str) -> Error {
    Error::Invalid { field: "pasted_people", text: what.to_owned() }
}

fn read(reader: &Reader<'_>, moment: &Moment, all: &str) -> Result<Vec<NotesPiece>> {
    let mut show = Show::new(reader, moment.zone)?;
    let region = me::region(reader, moment)?;
    let today = moment.now.with_timezone(&show.clock()?.zone(moment.now)).date_naive();
    let (mut read, mut people) = (Vec::new(), 0);
    let mut heading = None;
    for message in chat::messages(all) {
        if message.from == From::Day {
            heading = under(&mut show, today, &message)?;
        }
        let met = met(reader, &mut show, moment, today, (&message, heading.as_ref()))?;
        for Piece { text, line, is_talk, .. } in pieces_of(&message, today) {
            let kind = match message.from {
                From::Day => NotesKind::Day,
                From::Note if line.is_empty() => NotesKind::Day,
                From::System => NotesKind::Talk,
                _ if is_talk => NotesKind::Talk,
                _ => NotesKind::Person,
            };
            people += usize::from(kind == NotesKind::Person);
            if people > PEOPLE_CAP {
                return Err(too_many(&format!("{} lines", all.lines().count())));
            }
            let parts = match kind {
                NotesKind::Day => Vec::new(),
                _ => line::parse(&line, met.on, region.as_deref()),
            };
            let Met { at, zone, place, occasion, .. } = met.clone();
            read.push(NotesPiece { kind, text, line, parts, at, zone, place, occasion });
        }
    }
    // One line that says nothing about anybody may be a code of a kind nobody knows yet.
    let is_code = all.trim().lines().count() == 1
        && !read.iter().any(|piece| talk::is_about_somebody(&piece.line, &piece.parts))
        && !read.iter().any(names_somebody);
    Ok(if is_code { Vec::new() } else { read })
}

/// Whether a line says more of somebody than a name.
fn names_somebody(piece: &NotesPiece) -> bool {
    let has = |kind| piece.parts.iter().any(|part| part.kind == kind);
    let says_more = has(QuickKind::Company) || has(QuickKind::Note);
    piece.kind == NotesKind::Person && has(QuickKind::Name) && says_more
}

/// When and where the pieces of a message were.
#[derive(Clone)]
struct Met {
    at: Option<DateTime<Utc>>,
    /// The day of that.
    on: NaiveDate,
    zone: String,
    place: Place,
    occasion: Option<OccasionRef>,
}

fn met(
    reader: &Reader<'_>,
    show: &mut Show<'_, '_>,
    moment: &Moment,
    today: NaiveDate,
    (message, heading): (&Message<'_>, Option<&Occasion>),
) -> Result<Met> {
    let heading = heading.filter(|_| message.time.is_none());
    let at = match heading {
        Some(occasion) if agenda::is_on(occasion, moment.now) => None,
        Some(occasion) => occasion.starts_at.filter(|at| *at <= moment.now),
        None => instant(show, moment, today, message)?,
    };
    let zone = show.clock()?.zone(at.unwrap_or(moment.now));
    let on = at.unwrap_or(moment.now).with_timezone(&zone).date_naive();
    let is_noon = message.time.is_none() && at.is_some(); // and where that was nobody said
    let (id, place) = match heading {
        Some(Occasion { id, .. }) => (Some(*id), Place::Occasion { id: *id }),
        None if is_noon => (None, Place::Nowhere),
        None => {
            let stamp = stamp_at(reader, moment, at.unwrap_or(moment.now))?;
            (stamp.map(|(id, _)| id), Place::Stamp)
        }
    };
    let occasion = id.map(|id| show.occasion(id)).transpose()?;
    Ok(Met { at, on, zone: zone.name().to_owned(), place, occasion })
}

/// The occasion that a heading is about.
fn under(
    show: &mut Show<'_, '_>,
    today: NaiveDate,
    message: &Message<'_>,
) -> Result<Option<Occasion>> {
    let day = message.day.and_then(|day: Day| day.date(today));
    match (day, message.lines.first()) {
        (Some(day), Some((_, line))) => heading::occasion(show, day, line),
        _ => Ok(None),
    }
}

fn pieces_of(message: &Message<'_>, today: NaiveDate) -> Vec<Piece> {
    blocks::pieces(&message.lines, today, message.from == From::Chat, PEOPLE_CAP)
}

/// When a message was written; `None` is now, also for what cannot have been yet.
fn instant(
    show: &mut Show<'_, '_>,
    moment: &Moment,
    today: NaiveDate,
    message: &Message<'_>,
) -> Result<Option<DateTime<Utc>>> {
    let day = message.day.and_then(|day: Day| day.date(today));
    let local = match (day, message.time) {
        (None, None) => return Ok(None),
        (Some(day), None) if day == today => return Ok(None),
        (Some(day), None) => day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()),
        (day, Some(time)) => day.unwrap_or(today).and_time(time),
    };
    let clock = show.clock()?;
    let mut at = clock.instant(local);
    if day.is_none() && at.is_some_and(|at| at > moment.now) {
        at = clock.instant(local - Duration::days(1)); // it was last night
    }
    Ok(at.filter(|at| *at <= moment.now))
}
