//! Pasted notes become people: plain lines, a copied chat, a signature, a list of addresses.
//!
//! Each has the time it was written at, on the clock one lived by then, and the occasion of that
//! time. Nothing is lost: every line is in a piece, and what names nobody is told apart, to be taken
//! or left. A messenger's way to copy is a function in `chat.rs`.

mod blocks;
mod chat;
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
use super::views::{NotesKind, NotesPiece, ScanReport, ScannedCode, ScannedFile};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Reader;
use blocks::Piece;
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
            (NotesUse::Note, Some((_, notes))) => notes.push(line.line.clone()),
            (NotesUse::Note, None) => first.push(line.line.clone()),
        }
    }
    match people.len() {
        0 => Err(Error::Invalid { field: "line", text: String::new() }),
        count if count > PEOPLE_CAP => Err(too_many(count)),
        _ => Ok(people),
    }
}

fn too_many(count: usize) -> Error {
    Error::Invalid { field: "pasted_people", text: count.to_string() }
}

fn read(reader: &Reader<'_>, moment: &Moment, text: &str) -> Result<Vec<NotesPiece>> {
    let mut show = Show::new(reader, moment.zone)?;
    let region = me::region(reader, moment)?;
    let today = moment.now.with_timezone(&show.clock()?.zone(moment.now)).date_naive();
    let mut read = Vec::new();
    let mut people = 0;
    for message in chat::messages(text) {
        let at = instant(&mut show, moment, today, &message)?;
        let zone = show.clock()?.zone(at.unwrap_or(moment.now));
        let on = at.unwrap_or(moment.now).with_timezone(&zone).date_naive();
        let zone = zone.name().to_owned();
        let is_noon = message.time.is_none() && at.is_some(); // and where that was nobody said
        let stamp =
            if is_noon { None } else { stamp_at(reader, moment, at.unwrap_or(moment.now))? };
        let occasion = stamp.map(|(id, _)| show.occasion(id)).transpose()?;
        for Piece { text, line, is_talk, .. } in pieces_of(&message, today) {
            let kind = match message.from {
                From::Day => NotesKind::Day,
                From::Note if line.is_empty() => NotesKind::Day,
                From::System => NotesKind::Talk,
                _ if is_talk => NotesKind::Talk,
                _ => NotesKind::Person,
            };
            people += usize::from(kind == NotesKind::Person);
            let parts = match kind {
                NotesKind::Day => Vec::new(),
                _ => line::parse(&line, on, region.as_deref()),
            };
            let place = if is_noon { Place::Nowhere } else { Place::Stamp };
            let (zone, occasion) = (zone.clone(), occasion.clone());
            read.push(NotesPiece { kind, text, line, parts, at, zone, place, occasion });
        }
    }
    if people > PEOPLE_CAP {
        return Err(too_many(people));
    }
    // One line that says nothing about anybody may be a code of a kind nobody knows yet.
    let is_code = text.trim().lines().count() == 1
        && !read.iter().any(|piece| talk::is_about_somebody(&piece.line, &piece.parts));
    Ok(if is_code { Vec::new() } else { read })
}

fn pieces_of(message: &Message<'_>, today: NaiveDate) -> Vec<Piece> {
    blocks::pieces(&message.lines, today, message.from == From::Chat)
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
