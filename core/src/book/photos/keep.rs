//! A photo without a code that is kept: a paper card until somebody reads it, a slide with its session.

use std::io::Cursor;

use crate::book::Book;
use crate::book::capture::{KEPT_SIDE, ScanOptions, blank_capture, instant, problem_of, report};
use crate::book::encounter::Stamped;
use crate::book::known;
use crate::book::show::Show;
use crate::book::views::{CaptureOutcome, Made, ScanReport, ScannedCode};
use crate::error::{Error, Result};
use crate::model::*;
use crate::scan::{self, Look};
use crate::store::Reader;

impl Book {
    /// Keeps the photo of a paper card until somebody reads it.
    ///
    /// # Errors
    /// Only the database's: an image that cannot be read is an answer, not an error.
    pub fn keep_card(
        &self,
        moment: &Moment,
        bytes: &[u8],
        options: &ScanOptions,
    ) -> Result<ScanReport> {
        let stamped = self.store.read(|reader| stamped(reader, moment, bytes, options))?;
        self.keep_photo(moment, bytes, options, &stamped, None)
    }

    /// Keeps a photo with a session, or as a card that waits.
    pub(super) fn keep_photo(
        &self,
        moment: &Moment,
        bytes: &[u8],
        options: &ScanOptions,
        stamped: &Stamped,
        session: Option<&Occasion>,
    ) -> Result<ScanReport> {
        let look = Look { picture: Some(KEPT_SIDE), ..Look::default() };
        let still = match self.looker.look(bytes, look, &|| true).ok_or(Error::Cancelled)? {
            Ok(still) => still,
            Err(problem) => return Ok(report(options, Vec::new(), Some(problem_of(&problem)))),
        };
        let hash = ContentHash::of(bytes);
        let (at, occasion) = (stamped.at, stamped.occasion);
        let made = |reader: &Reader<'_>| {
            Ok(Made { at, zone: Show::new(reader, moment.zone)?.zone_at(at, occasion)? })
        };
        let made = self.store.read(made)?;
        let step = options.step.unwrap_or_else(|| StepId(moment.id()));
        let outcome = self.store.write_in(moment, step, Verb::SaveCapture, |writer| {
            let reason = Meaning::Picture;
            let capture = Capture {
                file_name: options.file.clone(),
                file_hash: Some(hash),
                reason: Some(reason),
                photo: still
                    .picture
                    .as_ref()
                    .map(|picture| writer.keep_blob(moment, picture))
                    .transpose()?,
                status: match session {
                    Some(_) => CaptureStatus::NotAPerson,
                    None => CaptureStatus::Unresolved,
                },
                ..blank_capture(writer, moment, stamped, Source::Scan, "")?
            };
            let (id, photo) = (capture.id, capture.photo);
            // Nothing is written on it, so the file itself is what is known again.
            writer.insert_capture(capture, known::payload_hash(&hash.to_string()))?;
            let outcome = match session {
                Some(session) => CaptureOutcome::NotAPerson {
                    capture: Some(id),
                    what: reason,
                    about: Some(session.title.clone()),
                },
                None => CaptureOutcome::Unresolved { capture: id, reason, photo },
            };
            Ok((outcome, Args { via: Some(Via::Image), ..Args::many(1) }))
        })?;
        let code = ScannedCode {
            text: String::new(),
            symbology: None,
            pass: None,
            via: Some(Via::Image),
            outcome,
        };
        Ok(ScanReport { step: Some(step), ..report(options, vec![code], None).made(&made) })
    }
}

/// When and where a photo was taken.
pub(super) fn stamped(
    reader: &Reader<'_>,
    moment: &Moment,
    bytes: &[u8],
    options: &ScanOptions,
) -> Result<Stamped> {
    let taken = scan::taken_in(&mut Cursor::new(bytes));
    let (at, at_source) = instant(reader, moment, taken, options)?;
    let stamped = Stamped::at(reader, moment, at, at_source)?;
    match options.occasion {
        Some(id) => {
            Ok(Stamped { occasion: Some(reader.expect_row::<Occasion>(id)?.id), ..stamped })
        }
        None => Ok(stamped),
    }
}
