//! One typed line becomes a person met: `Jiwon Park, CTO @ Acme, jiwon@acme.example #prospect !fri
//! send pricing`. It never refuses: what it cannot place is the note.

mod again;
mod company;
pub(super) mod due;
pub(super) mod fields;
pub(super) mod line;
pub(super) mod place;
pub(super) mod sentence;
mod signs;
#[cfg(test)]
mod tests;
pub(super) mod titles;
mod who;

use chrono::{DateTime, NaiveDate, Utc};

use super::Book;
use super::capture::{blank_capture, conference_of};
use super::encounter::{self, Stamped};
use super::erased;
use super::follow_up::write_follow_up;
use super::forms::{EncounterForm, FollowUpForm, OccasionForm, PersonForm};
use super::known;
use super::me;
use super::occasion::write_occasion;
use super::save_person::{FoundOrMade, add_tags, find_or_make, form_of, known_person};
use super::show::Show;
use super::views::{CaptureOutcome, QuickKind, QuickPart, ScanReport, ScannedCode, ScannedFile};
use super::work;
use crate::agenda;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::{clean_line, fold, has_ink};

impl Book {
    /// What a line would be understood as if it were added now; nothing is saved.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn read_line(&self, moment: &Moment, line: &str) -> Result<Vec<QuickPart>> {
        self.store.read(|reader| read(reader, moment, line, moment.now))
    }

    /// Saves what a line says as one step: the person, met where `met` or the stamp says, with note,
    /// tags and follow-ups. Somebody with the same e-mail or phone is met again; a line about whom a
    /// line was about a moment ago, at the same place, goes on about that meeting. A line of signs
    /// alone waits as a capture.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty line, [`Error::NotFound`] for a place in `met` that is not
    /// there.
    pub fn quick_add(
        &self,
        moment: &Moment,
        line: &str,
        met: &EncounterForm,
    ) -> Result<ScanReport> {
        let step = StepId(moment.id());
        if has_ink(line) && said(line).is_err() {
            let outcome = self.store.write_in(moment, step, Verb::SaveCapture, |writer| {
                Ok((keep_line(writer, moment, line, met)?, Args::many(1)))
            })?;
            return Ok(report(line, outcome, step));
        }
        said(line)?;
        let outcome = self.store.write_in(moment, step, Verb::AddContact, |writer| {
            let (outcome, contact) = add_line(writer, moment, line, met, Source::Typed)?;
            Ok((outcome, Args::one(contact.0)))
        })?;
        Ok(report(line, outcome, step))
    }
}

/// Keeps a line of signs alone: it waits until somebody says whose it is.
fn keep_line(
    writer: &Writer<'_>,
    moment: &Moment,
    line: &str,
    met: &EncounterForm,
) -> Result<CaptureOutcome> {
    let stamped = Stamped::from_form(writer, moment, met)?;
    let note = stamped.note.iter().map(|(note, _)| note.as_str());
    let payload = std::iter::once(line.trim()).chain(note).collect::<Vec<_>>().join("\n");
    let reason = Meaning::Unknown;
    let kept = blank_capture(writer, moment, &stamped, Source::Typed, &payload)?;
    let capture = Capture { reason: Some(reason), ..kept };
    let id = capture.id;
    writer.insert_capture(capture, known::payload_hash(&payload))?;
    Ok(CaptureOutcome::Unresolved { capture: id, reason, photo: None })
}

/// Writes what a line says: the person, the encounter, tags and follow-ups.
pub(super) fn add_line(
    writer: &Writer<'_>,
    moment: &Moment,
    line: &str,
    met: &EncounterForm,
    source: Source,
) -> Result<(CaptureOutcome, ContactId)> {
    let parts = read(writer, moment, line, met.at.unwrap_or(moment.now))?;
    let mut stamped = Stamped::from_form(writer, moment, met)?;
    if let Some(title) = only(&parts, QuickKind::Place) {
        let place = hallway(writer, moment, stamped.at, title)?;
        if source == Source::Typed || met.at.is_none() {
            writer.set_setting(me::PINNED, &Some(place))?; // I am there now
        }
        stamped.occasion = Some(place);
    }
    add_note(&mut stamped, met, &parts);
    let draft = draft(&parts, &clean_line(line));
    let form = form_of(&draft);
    let ago = again::moment_ago(writer, moment, &stamped, &form)?;
    let found = match &ago {
        Some(met) => known_person(writer, moment, met.contact, &form)?.met_just_now(),
        None => {
            erased::ask(writer, moment, &form)?;
            find_or_make(writer, moment, &form, None, source, Basis::Unknown)?
        }
    };
    let contact = found.contact;
    keep_work(writer, &found, &form, &mut stamped)?;
    add_tags(writer, contact, &draft.tags)?;
    let capture = Capture {
        status: if found.known { CaptureStatus::AlreadyMet } else { CaptureStatus::Saved },
        contact: Some(contact),
        ..blank_capture(writer, moment, &stamped, source, line)?
    };
    let id = capture.id;
    writer.insert_capture(capture, known::payload_hash(line))?;
    let encounter = match ago {
        Some(met) => encounter::go_on(writer, moment, &met, &stamped)?,
        None => encounter::insert(writer, moment, contact, &stamped, source, Some(id))?,
    };
    follow_ups(writer, moment, contact, &parts, &form.name.display)?;
    Ok((found.outcome(writer, moment, Some(encounter))?, contact))
}

/// The parts of a line that is about an instant.
pub(super) fn read(
    reader: &Reader<'_>,
    moment: &Moment,
    line: &str,
    at: DateTime<Utc>,
) -> Result<Vec<QuickPart>> {
    let today = today(reader, moment, at)?;
    Ok(line::parse(line, today, me::region(reader, moment)?.as_deref()))
}

/// The day it is by the clock one lives by.
fn today(reader: &Reader<'_>, moment: &Moment, at: DateTime<Utc>) -> Result<NaiveDate> {
    let zone = Show::new(reader, moment.zone)?.clock()?.zone(at);
    Ok(at.with_timezone(&zone).date_naive())
}

fn texts(parts: &[QuickPart], kind: QuickKind) -> impl Iterator<Item = &str> {
    parts.iter().filter(move |part| part.kind == kind).map(|part| part.text.as_str())
}

pub(super) fn only(parts: &[QuickPart], kind: QuickKind) -> Option<&str> {
    texts(parts, kind).next()
}

/// Who the parts are about. Whoever has no name goes by the best word there is.
pub(super) fn draft(parts: &[QuickPart], line: &str) -> ContactDraft {
    let mut shown = who::SHOWN.iter().filter_map(|kind| only(parts, *kind));
    let shown = shown.find(|text| !text.is_empty()).unwrap_or(line);
    let name = |display: &str| PersonName { display: display.to_owned(), ..PersonName::default() };
    let kinds = [
        (QuickKind::Email, PointKind::Email),
        (QuickKind::Phone, PointKind::Phone),
        (QuickKind::Url, PointKind::Url),
    ];
    let points = parts.iter().filter_map(|part| {
        let (_, kind) = kinds.iter().find(|(quick, _)| *quick == part.kind)?;
        Some(PointDraft { kind: *kind, label: None, value: part.text.clone() })
    });
    let text_of = |kind| only(parts, kind).map(str::to_owned);
    ContactDraft {
        name: name(shown),
        second_name: only(parts, QuickKind::SecondName).map(name),
        title: text_of(QuickKind::Title),
        company: text_of(QuickKind::Company),
        points: points.collect(),
        tags: texts(parts, QuickKind::Tag).map(str::to_owned).collect(),
        ..ContactDraft::default()
    }
}

/// Keeps what a line says of the work of somebody known; what cannot be placed becomes the note.
pub(super) fn keep_work(
    writer: &Writer<'_>,
    found: &FoundOrMade,
    form: &PersonForm,
    stamped: &mut Stamped,
) -> Result<()> {
    if found.known
        && let Some(work) = work::keep(writer, found.contact, form)?
    {
        let (note, visibility) = stamped.note.take().unwrap_or((String::new(), Visibility::Mine));
        let lines = [work, note];
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        stamped.note = Some((lines.join("\n"), visibility));
    }
    Ok(())
}

/// What the line says besides, behind what the form says.
pub(super) fn add_note(stamped: &mut Stamped, met: &EncounterForm, parts: &[QuickPart]) {
    let visibility = met.visibility.unwrap_or(Visibility::Mine);
    let given = stamped.note.take().map(|(note, _)| note);
    let notes: Vec<String> =
        given.into_iter().chain(texts(parts, QuickKind::Note).map(str::to_owned)).collect();
    stamped.note = (!notes.is_empty()).then(|| (notes.join("\n"), visibility));
}

/// The line without what nobody sees; one that says nothing is refused.
pub(super) fn said(line: &str) -> Result<String> {
    let text = clean_line(line);
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Error::Invalid { field: "line", text: line.to_owned() });
    }
    Ok(text)
}

/// What became of one line.
pub(super) fn report(line: &str, outcome: CaptureOutcome, step: StepId) -> ScanReport {
    let code =
        ScannedCode { text: line.to_owned(), symbology: None, pass: None, via: None, outcome };
    let file = ScannedFile { file: None, codes: vec![code], problem: None, made: None };
    ScanReport { files: vec![file], step: Some(step) }
}

/// Writes down what the parts say I owe; a day alone is about the person of this name.
pub(super) fn follow_ups(
    writer: &Writer<'_>,
    moment: &Moment,
    contact: ContactId,
    parts: &[QuickPart],
    name: &str,
) -> Result<()> {
    let owed = writer.follow_ups_of(contact)?;
    for part in parts.iter().filter(|part| part.kind == QuickKind::FollowUp) {
        let what = if part.text.is_empty() { name.to_owned() } else { part.text.clone() };
        let is_it = |old: &FollowUp| old.what == what && old.due_on == part.due_on;
        if owed.iter().any(|old| old.done_at.is_none() && is_it(old)) {
            continue; // promised once already
        }
        let form = FollowUpForm { due_on: part.due_on, ..FollowUpForm::new(contact, what) };
        write_follow_up(writer, moment, &form)?;
    }
    Ok(())
}

/// The hallway occasion of this name that was on, or a new one with an open end.
pub(super) fn hallway(
    writer: &Writer<'_>,
    moment: &Moment,
    at: DateTime<Utc>,
    title: &str,
) -> Result<OccasionId> {
    let is_it = |occasion: &Occasion| {
        occasion.kind == OccasionKind::Hallway
            && fold(&occasion.title) == fold(title)
            && agenda::is_on(occasion, at)
    };
    match writer.occasions_between(at, at)?.iter().find(|occasion| is_it(occasion)) {
        Some(occasion) => Ok(occasion.id),
        None => {
            let form = OccasionForm {
                conference: conference_of(writer, at, None)?,
                starts_at: Some(at),
                ..OccasionForm::new(OccasionKind::Hallway, title)
            };
            write_occasion(writer, moment, &form)
        }
    }
}
