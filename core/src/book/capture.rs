//! Scanning: an image or a text becomes people met, each at its own instant and place.
//!
//! Decoding happens before the transaction, so that a slow picture never holds the database. Every
//! code is kept as a capture, whatever became of it.

use std::path::Path;

use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::Book;
use super::encounter::{self, Stamped};
use super::known;
use super::me;
use super::save_person::{find_or_make, form_of};
use super::views::{CaptureOutcome, ScanProblem, ScanReport, ScannedCode, ScannedFile};
use crate::error::{Error, Result};
use crate::model::*;
use crate::scan::payload::{Payload, read_payload};
use crate::scan::{self, ImageError, Pass, Photo};
use crate::store::{Reader, Writer};
use crate::vcard;

/// Where the codes come from, and what overrides their own instant and place.
#[derive(Clone, Debug, Default)]
pub struct ScanOptions {
    /// The step the entries belong to; `None` makes one.
    pub step: Option<StepId>,
    /// The file's name, kept with the capture; its folder is not.
    pub file: Option<String>,
    /// The file's own time, used when the picture does not know when it was taken.
    pub modified: Option<DateTime<Utc>>,
    /// The instant, whatever the picture says.
    pub at: Option<DateTime<Utc>>,
    /// The occasion, whatever the stamp says.
    pub occasion: Option<OccasionId>,
    /// Say what the codes mean and save nothing.
    pub read_only: bool,
}

impl Book {
    /// Reads the codes in an image and saves what they mean.
    ///
    /// # Errors
    /// Only the database's: an image that cannot be read is an answer, not an error.
    pub fn scan_image(
        &self,
        moment: &Moment,
        bytes: &[u8],
        options: &ScanOptions,
    ) -> Result<ScanReport> {
        let photo = match scan::open_image(bytes) {
            Ok(photo) => photo,
            Err(problem) => return Ok(report(options, Vec::new(), Some(problem_of(&problem)))),
        };
        let found: Vec<Found> = scan::decode(&photo.luma, photo.width, photo.height)
            .into_iter()
            .map(Found::of)
            .collect();
        if found.is_empty() {
            return Ok(report(options, Vec::new(), Some(ScanProblem::NoCode)));
        }
        let (at, source) =
            self.store.read(|reader| instant(reader, moment, Some(&photo), options))?;
        self.save(moment, &found, Source::Scan, at, source, options)
    }

    /// Understands a text: one or more vCards, a MECARD; anything else is kept.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty text.
    pub fn scan_text(
        &self,
        moment: &Moment,
        text: &str,
        options: &ScanOptions,
    ) -> Result<ScanReport> {
        if text.trim().is_empty() {
            return Err(Error::Invalid { field: "text", text: text.to_owned() });
        }
        let (at, source) = self.store.read(|reader| instant(reader, moment, None, options))?;
        self.save(moment, &Found::in_text(text), Source::Pasted, at, source, options)
    }

    /// Captures that wait to be understood, the latest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn unresolved(&self) -> Result<Vec<Capture>> {
        self.store.read(|reader| reader.unresolved_captures())
    }

    fn save(
        &self,
        moment: &Moment,
        found: &[Found],
        source: Source,
        at: DateTime<Utc>,
        at_source: InstantSource,
        options: &ScanOptions,
    ) -> Result<ScanReport> {
        if options.read_only {
            let codes = found.iter().map(Found::read_only).collect();
            return Ok(report(options, codes, None));
        }
        let step = options.step.unwrap_or_else(|| StepId(moment.id()));
        let codes = self.store.write_in(moment, step, Verb::SaveCapture, |writer| {
            let mut stamped = Stamped::at(writer, moment, at, at_source)?;
            if let Some(occasion) = options.occasion {
                stamped.occasion = Some(writer.expect_row::<Occasion>(occasion)?.id);
            }
            let mut codes = Vec::with_capacity(found.len());
            let mut args = Args::many(u64::try_from(found.len()).unwrap_or(u64::MAX));
            for code in found {
                let (outcome, contact) = code.save(writer, moment, &stamped, source, options)?;
                if found.len() == 1 {
                    args.id = contact.map(|id| id.0);
                }
                codes.push(code.shown(outcome));
            }
            Ok((codes, args))
        })?;
        Ok(ScanReport { step: Some(step), ..report(options, codes, None) })
    }
}

/// A code's content and what it means.
struct Found {
    text: String,
    symbology: Option<String>,
    pass: Option<Pass>,
    payload: Payload,
}

impl Found {
    fn of(code: scan::Code) -> Self {
        let payload = read_payload(&code.text, &code.bytes);
        Self { text: code.text, symbology: Some(code.symbology), pass: Some(code.pass), payload }
    }

    /// Each card of a pasted text, or the text if there is none on it.
    fn in_text(text: &str) -> Vec<Self> {
        let cards = vcard::read_cards(text.as_bytes()).cards;
        if cards.is_empty() {
            let payload = read_payload(text, text.as_bytes());
            return vec![Self { text: text.to_owned(), symbology: None, pass: None, payload }];
        }
        let is_single = cards.len() == 1; // and is kept as it was pasted
        let one = |draft: ContactDraft| Self {
            text: if is_single { text.to_owned() } else { vcard::vcard3(&draft) },
            symbology: None,
            pass: None,
            payload: Payload::Person(Box::new(draft)),
        };
        cards.into_iter().map(one).collect()
    }

    fn shown(&self, outcome: CaptureOutcome) -> ScannedCode {
        ScannedCode {
            text: self.text.clone(),
            symbology: self.symbology.clone(),
            pass: self.pass,
            outcome,
        }
    }

    fn read_only(&self) -> ScannedCode {
        let draft = match &self.payload {
            Payload::Person(draft) => Some(draft.clone()),
            _ => None,
        };
        self.shown(CaptureOutcome::Read { draft })
    }

    /// Keeps the capture and does what it means.
    fn save(
        &self,
        writer: &Writer<'_>,
        moment: &Moment,
        stamped: &Stamped,
        source: Source,
        options: &ScanOptions,
    ) -> Result<(CaptureOutcome, Option<ContactId>)> {
        let hash = known::payload_hash(&self.text);
        let place: Option<Occasion> = stamped.occasion.map_or(Ok(None), |id| writer.row(id))?;
        let mut capture = Capture {
            id: CaptureId(moment.id()),
            at: stamped.at,
            at_source: stamped.at_source,
            conference: place.and_then(|occasion| occasion.conference),
            occasion: stamped.occasion,
            by: me::me(writer)?.map(|me| me.id),
            source,
            file_name: options.file.as_deref().and_then(file_name),
            symbology: self.symbology.clone(),
            payload: self.text.clone(),
            status: CaptureStatus::Unresolved,
            reason: None,
            contact: None,
        };
        let id = capture.id;
        match &self.payload {
            Payload::Person(draft) => {
                return save_person(writer, moment, draft, stamped, capture, hash);
            }
            Payload::Link { .. } => capture.status = CaptureStatus::NotAPerson,
            _ => capture.reason = Some("unknown_payload".to_owned()),
        }
        let outcome = match &capture.reason {
            None => CaptureOutcome::NotAPerson { capture: id, text: self.text.clone() },
            Some(reason) => CaptureOutcome::Unresolved { capture: id, reason: reason.clone() },
        };
        writer.insert_capture(capture, hash)?;
        Ok((outcome, None))
    }
}

/// Saves the person of a card, or logs another encounter with one who is known.
fn save_person(
    writer: &Writer<'_>,
    moment: &Moment,
    draft: &ContactDraft,
    stamped: &Stamped,
    mut capture: Capture,
    hash: Vec<u8>,
) -> Result<(CaptureOutcome, Option<ContactId>)> {
    let (id, source) = (capture.id, capture.source);
    let form = form_of(draft);
    let found = find_or_make(writer, moment, &form, Some(&hash), source, Basis::CardHandedOver)?;
    let contact = found.contact;
    capture.status = if found.known { CaptureStatus::AlreadyMet } else { CaptureStatus::Saved };
    capture.contact = Some(contact);
    writer.insert_capture(capture, hash)?;
    let encounter = encounter::insert(writer, moment, contact, stamped, source, Some(id))?;
    if let Some(text) = &draft.note
        && !found.known
    {
        encounter::note_from_card(writer, moment, contact, encounter, text)?;
    }
    Ok((found.outcome(writer, moment)?, Some(contact)))
}

/// When something was captured: typed, the picture's own time, the file's, else now.
fn instant(
    reader: &Reader<'_>,
    moment: &Moment,
    photo: Option<&Photo>,
    options: &ScanOptions,
) -> Result<(DateTime<Utc>, InstantSource)> {
    if let Some(at) = options.at {
        return Ok((at, InstantSource::Typed));
    }
    if let Some(taken) = photo.and_then(|photo| photo.taken) {
        if let Some(offset) = taken.offset
            && let Some(at) = offset.from_local_datetime(&taken.local).single()
        {
            return Ok((at.to_utc(), InstantSource::Exif));
        }
        let zone = conference_zone(reader, moment)?;
        if let Some(at) = zone.from_local_datetime(&taken.local).earliest() {
            return Ok((at.to_utc(), InstantSource::ExifLocal));
        }
    }
    match options.modified {
        Some(at) if at <= moment.now => Ok((at, InstantSource::FileTime)),
        _ => Ok((moment.now, InstantSource::Clock)),
    }
}

/// The zone a camera without one is taken to have been in: the conference's on show, else here.
fn conference_zone(reader: &Reader<'_>, moment: &Moment) -> Result<Tz> {
    let chosen: Option<ConferenceId> = reader.setting(me::CONFERENCE)?.flatten();
    let conference: Option<Conference> = chosen.map_or(Ok(None), |id| reader.row(id))?;
    Ok(conference.and_then(|conference| conference.zone.parse().ok()).unwrap_or(moment.zone))
}

fn report(
    options: &ScanOptions,
    codes: Vec<ScannedCode>,
    problem: Option<ScanProblem>,
) -> ScanReport {
    let files = vec![ScannedFile { file: options.file.clone(), codes, problem }];
    ScanReport { files, step: None }
}

fn problem_of(error: &ImageError) -> ScanProblem {
    match error {
        ImageError::NotAnImage => ScanProblem::NotAnImage,
        ImageError::UnknownFormat { .. } => ScanProblem::UnknownFormat,
        ImageError::TooLarge { .. } | ImageError::TooManyBytes { .. } => ScanProblem::TooLarge,
        ImageError::Damaged { .. } => ScanProblem::Damaged,
    }
}

/// The name without its folder: where somebody keeps pictures is nobody's business.
fn file_name(path: &str) -> Option<String> {
    Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned())
}
