//! Contacts from a vCard file: read as a stream, matched, saved as one step.
//!
//! Nobody in an address book was met by being in it, so imported people get no encounter. Each card
//! is kept as a capture, without its pictures: so the same card is known the next time, and what
//! Hallway does not understand today is not lost.

mod known;

use std::io::BufRead;
use std::path::PathBuf;

use self::known::KnownSoFar;
use super::Book;
use super::erased::Erased;
use super::known::{KnownBy, payload_hash};
use super::me;
use super::save_person::{self, usable_form};
use super::shared::Shared;
use super::views::{ImportProblem, ImportReport};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Progress, Writer};
use crate::text::clean_text;
use crate::vcard::{Card, CardReader, Problem, ProblemKind, read_card};

/// Progress is told once in so many cards.
const CARDS_BETWEEN_REPORTS: usize = 64;

impl Book {
    /// Imports a vCard file as one step that undo takes back. Who is known by the same card, e-mail
    /// or phone, here or earlier in the file, is not added again and gets what was lacking.
    ///
    /// How many cards there are is not known before the end, so progress is told as `n` of 0.
    ///
    /// # Errors
    /// [`Error::Unreadable`] (its path is the caller's to add, see [`Error::at`]),
    /// [`Error::Cancelled`], [`Error::DiskFull`]; then nothing was imported.
    pub fn import_contacts(
        &self,
        moment: &Moment,
        input: impl BufRead,
        progress: &dyn Progress,
    ) -> Result<ImportReport> {
        self.import(moment, input, false, progress)
    }

    /// The same with those who were erased. Unasked they are left out, and the report says so.
    ///
    /// # Errors
    /// Those of [`import_contacts`](Self::import_contacts).
    pub fn import_bringing_back(
        &self,
        moment: &Moment,
        input: impl BufRead,
        progress: &dyn Progress,
    ) -> Result<ImportReport> {
        self.import(moment, input, true, progress)
    }

    fn import(
        &self,
        moment: &Moment,
        input: impl BufRead,
        bring_back: bool,
        progress: &dyn Progress,
    ) -> Result<ImportReport> {
        let moment = &moment.in_sequence();
        let step = StepId(moment.id());
        let mut report = self.store.write_in(moment, step, Verb::ImportContacts, |writer| {
            let erased = if bring_back { None } else { Some(Erased::of(writer)?) };
            let mut import = Import::new(writer, moment, erased)?;
            for raw in CardReader::new(input) {
                let raw = raw.map_err(|cause| Error::Unreadable { path: PathBuf::new(), cause })?;
                if import.report.read % CARDS_BETWEEN_REPORTS == 0 {
                    progress.report(import.report.read, 0)?;
                }
                import.take(raw.line, read_card(&raw))?;
            }
            progress.report(import.report.read, import.report.read)?;
            let report = import.report;
            let count = u64::try_from(report.added).unwrap_or(u64::MAX);
            Ok((report, Args::many(count)))
        })?;
        if report.read == 0 {
            report.problems.push(problem(&Problem { line: 1, what: ProblemKind::NoCard }));
        }
        let changed = report.added + report.same_email + report.same_phone > 0;
        report.step = changed.then_some(step);
        Ok(report)
    }
}

/// An import under way.
struct Import<'w, 'c> {
    writer: &'w Writer<'c>,
    moment: &'w Moment,
    me: Option<ColleagueId>,
    shared: Shared,
    known: KnownSoFar<'w, 'c>,
    /// Who is left out; `None`: they are to come back.
    erased: Option<Erased>,
    report: ImportReport,
}

impl<'w, 'c> Import<'w, 'c> {
    fn new(writer: &'w Writer<'c>, moment: &'w Moment, erased: Option<Erased>) -> Result<Self> {
        Ok(Self {
            writer,
            moment,
            me: me::operator(writer, moment)?,
            shared: Shared::of(writer, moment)?,
            known: KnownSoFar::new(writer)?,
            erased,
            report: ImportReport::default(),
        })
    }

    fn take(&mut self, line: usize, card: Card) -> Result<()> {
        self.report.read += 1;
        let form = card.draft.as_ref().and_then(usable_form);
        let (Some(form), Some(draft)) = (form, card.draft) else {
            // The last problem is why there is nobody: those before it are about single lines.
            let why = card.problems.into_iter().next_back();
            let empty = Problem { line, what: ProblemKind::EmptyCard };
            self.report.skipped.push(problem(&Problem { line, ..why.unwrap_or(empty) }));
            return Ok(());
        };
        self.report.problems.extend(card.problems.iter().map(problem));
        let hash = payload_hash(&card.text);
        let fresh = ContactId(self.moment.id());
        let mut points = self.shared.points(self.moment, fresh, &form.points);
        let known = self.known.find(&hash, &points)?;
        let is_erased = |erased: &Erased| erased.knows(&points);
        if known.is_none() && self.erased.as_ref().map_or(Ok(false), is_erased)? {
            let (reason, detail) = ("was_erased".to_owned(), None);
            self.report.skipped.push(ImportProblem { line, reason, detail });
            return Ok(());
        }
        let contact = match known {
            Some((_, KnownBy::Card)) => {
                self.report.same_card += 1;
                return Ok(());
            }
            Some((contact, by)) => {
                points.iter_mut().for_each(|point| point.contact = contact);
                let from = (&form, points.as_slice());
                save_person::complete(self.writer, self.moment, &self.shared, contact, from)?;
                match by {
                    KnownBy::Email => self.report.same_email += 1,
                    _ => self.report.same_phone += 1,
                }
                contact
            }
            None => {
                self.report.added += 1;
                let (from, of) = ((&form, points.as_slice()), (Source::Import, Basis::Unknown));
                save_person::insert(self.writer, self.moment, &self.shared, fresh, from, of)?;
                fresh
            }
        };
        self.note(contact, known.is_some(), draft.note.as_deref())?;
        self.keep(contact, known.is_some(), &card.text, &hash)?;
        self.known.learn(contact, &hash, points);
        Ok(())
    }

    /// Keeps the card's own note, once.
    fn note(&self, contact: ContactId, known: bool, text: Option<&str>) -> Result<()> {
        let Some(body) = text.map(clean_text).filter(|body| !body.is_empty()) else {
            return Ok(());
        };
        if known && self.writer.notes_of(contact)?.iter().any(|note| note.body == body) {
            return Ok(());
        }
        self.writer.insert(&Note {
            id: NoteId(self.moment.id()),
            contact: Some(contact),
            encounter: None,
            occasion: None,
            company: None,
            at: self.moment.now,
            author: self.me,
            body,
            visibility: Visibility::Mine,
        })
    }

    fn keep(&self, contact: ContactId, known: bool, text: &str, hash: &[u8]) -> Result<()> {
        let status = if known { CaptureStatus::AlreadyMet } else { CaptureStatus::Saved };
        let capture = Capture {
            id: CaptureId(self.moment.id()),
            at: self.moment.now,
            at_source: InstantSource::Clock,
            conference: None,
            occasion: None,
            by: self.me,
            source: Source::Import,
            file_name: None,
            file_hash: None,
            symbology: None,
            payload: without_pictures(text),
            status,
            badge: None,
            photo: None,
            reason: None,
            contact: Some(contact),
        };
        self.writer.insert_capture(capture, hash.to_vec())
    }
}

/// The card's text, one field a line, without those that hold pictures, sounds and keys.
fn without_pictures(text: &str) -> String {
    let binary = |line: &&str| {
        let header = line.split([':', ';']).next().unwrap_or_default();
        let property = header.rsplit('.').next().unwrap_or_default();
        ["PHOTO", "LOGO", "SOUND", "KEY"].iter().any(|name| property.eq_ignore_ascii_case(name))
    };
    text.split_inclusive("\r\n").filter(|line| !binary(line)).collect()
}

fn problem(problem: &Problem) -> ImportProblem {
    use ProblemKind as P;
    let (reason, detail) = match &problem.what {
        P::NoCard => ("no_card", None),
        P::MissingEnd => ("missing_end", None),
        P::EmptyCard => ("empty_card", None),
        P::GroupCard { name } => ("group_card", Some(name)),
        P::StrayLine => ("stray_line", None),
        P::UnknownCharset { property, .. } => ("unknown_charset", Some(property)),
        P::Undecodable { property } => ("undecodable", Some(property)),
        P::TooLong { property } => ("too_long", Some(property)),
        P::CardTooLong => ("card_too_long", None),
        P::Unreadable => ("unreadable", None),
    };
    ImportProblem { line: problem.line, reason: reason.to_owned(), detail: detail.cloned() }
}

#[cfg(test)]
mod tests;
