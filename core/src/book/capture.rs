//! Scanning: an image or a text becomes people met, each at its own instant and place.
//!
//! Decoding happens before the transaction, so that a slow picture never holds the database. Every
//! code is kept as a capture, whatever became of it.

mod found;
mod frame;
mod instant;
mod recent;

use std::sync::PoisonError;

use chrono::{DateTime, Utc};

use super::Book;
use super::encounter::Stamped;
use super::forms::Place;
use super::me;
use super::show::Show;
use super::views::{Made, ScanProblem, ScanReport, ScannedCode, ScannedFile};
use crate::error::{Error, Result};
use crate::model::*;
use crate::scan::{ImageError, Look};
use crate::store::{Progress, Reader};
use crate::text::{latin_code, trim_unseen};
use found::Found;
pub(super) use found::{blank_capture, conference_of};
pub use frame::Frame;
pub use instant::CameraClock;
pub(super) use instant::{camera_zone, instant};
use instant::{place, stamped};
pub(super) use recent::Recent;

/// The longest text taken as one paste, in bytes. Every word of it is kept and searched.
const TEXT_CAP: usize = 1024 * 1024;

/// The most cards in one paste; an import takes any number.
const PASTED_CARDS_CAP: usize = 100;

/// Where the codes come from, and what overrides their own instant and place.
#[derive(Clone, Debug, Default)]
pub struct ScanOptions {
    /// The step the entries belong to; `None` makes one.
    pub step: Option<StepId>,
    /// The file's name, kept with the capture; its folder is not.
    pub file: Option<String>,
    /// The file's own time, used when the picture does not know when it was taken.
    pub modified: Option<DateTime<Utc>>,
    /// Remember a file that has nothing for us, so that it is passed over the next time.
    pub mark_seen: bool,
    /// The instant, whatever the picture says.
    pub at: Option<DateTime<Utc>>,
    /// The occasion, whatever the stamp says.
    pub occasion: Option<OccasionId>,
    /// The clock of a camera that did not write down its own; `None`: the conference's, else here.
    pub camera: Option<CameraClock>,
    /// At no occasion, whatever the stamp says.
    pub nowhere: bool,
    /// A text that a scanner typed, and nobody pasted.
    pub scanned: bool,
    /// Say what the codes mean and save nothing.
    pub read_only: bool,
    /// Keep also what is about no person; it may hold passwords, so nobody does unasked.
    pub keep_all: bool,
}

impl ScanOptions {
    /// At this place.
    #[must_use]
    pub fn placed(mut self, place: Place) -> Self {
        (self.nowhere, self.occasion) = match place {
            Place::Stamp => (false, None),
            Place::Nowhere => (true, None),
            Place::Occasion { id } => (false, Some(id)),
        };
        self
    }
}

/// The longer side of a picture that is kept, in pixels: enough to read a name by.
pub(super) const KEPT_SIDE: u32 = 1_600;

/// What codes were found in.
struct Origin {
    source: Source,
    via: Via,
    /// The file.
    file: Option<ContentHash>,
    /// A picture to keep with what nobody understands yet.
    picture: Option<Vec<u8>>,
}

impl Origin {
    /// A text, of no file.
    const fn of_text(source: Source, via: Via) -> Self {
        Self { source, via, file: None, picture: None }
    }
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
        self.scan_image_while(moment, bytes, options, &())
    }

    /// [`scan_image`](Self::scan_image) for as long as `progress` says so, which is asked many times a
    /// second.
    ///
    /// # Errors
    /// [`Error::Cancelled`] when it said no: then nothing was saved. Else the database's.
    pub fn scan_image_while(
        &self,
        moment: &Moment,
        bytes: &[u8],
        options: &ScanOptions,
        progress: &dyn Progress,
    ) -> Result<ScanReport> {
        let look = |look| {
            let seen = self.looker.look(bytes, look, &|| progress.report(0, 0).is_ok());
            seen.ok_or(Error::Cancelled)
        };
        // Somebody may read the name that is printed beside a number.
        let picture = (!options.read_only).then_some(KEPT_SIDE);
        let still = match look(Look { codes: true, picture, only_unnamed: true })? {
            Ok(still) => still,
            Err(problem) => return Ok(report(options, Vec::new(), Some(problem_of(&problem)))),
        };
        let mut found: Vec<Found> = still.codes.into_iter().map(Found::of).collect();
        let stamped = self.store.read(|reader| stamped(reader, moment, still.taken, options))?;
        if found.is_empty() {
            if options.mark_seen && !options.read_only {
                self.mark_seen(moment, ContentHash::of(bytes))?;
            }
            let made = self.store.read(|reader| made(reader, moment, &stamped))?;
            return Ok(report(options, Vec::new(), Some(ScanProblem::NoCode)).made(&made));
        }
        self.read_as_taught(&mut found, &stamped)?;
        let picture = match (found.iter().any(Found::waits), still.picture) {
            (false, _) => None,
            // What was taught made a number of what seemed to be a name.
            (true, None) if picture.is_some() => {
                look(Look { picture, ..Look::default() })?.ok().and_then(|still| still.picture)
            }
            (true, made) => made,
        };
        let file = Some(ContentHash::of(bytes));
        let origin = Origin { source: Source::Scan, via: Via::Image, file, picture };
        self.save(moment, &found, &origin, stamped, options)
    }

    /// Understands a text as if it stood in a code; one with several vCards is several.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty text, one of over 1 MB (`pasted_text`), and one of over 100
    /// cards (`pasted_cards`).
    pub fn scan_text(
        &self,
        moment: &Moment,
        text: &str,
        options: &ScanOptions,
    ) -> Result<ScanReport> {
        within_cap(text)?;
        let typed = latin_code(text);
        let mut found = Found::in_text(typed.as_deref().unwrap_or(text));
        if found.len() > PASTED_CARDS_CAP {
            let text = found.len().to_string();
            return Err(Error::Invalid { field: "pasted_cards", text });
        }
        let stamped = self.store.read(|reader| stamped(reader, moment, None, options))?;
        self.read_as_taught(&mut found, &stamped)?;
        if !options.scanned {
            let origin = Origin::of_text(Source::Pasted, Via::Text);
            return self.save(moment, &found, &origin, stamped, options);
        }
        let origin = Origin::of_text(Source::Scan, Via::Scanner);
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(contact) = recent.typed_before(text, moment.now) {
            let again = self.scanned_already(moment, contact)?;
            let code =
                |one: &Found| ScannedCode { via: Some(Via::Scanner), ..one.shown(again.clone()) };
            return Ok(report(options, found.iter().map(code).collect(), None));
        }
        let saved = self.save(moment, &found, &origin, stamped, options)?;
        if !options.read_only {
            let mut codes = saved.files.iter().flat_map(|file| &file.codes);
            let row = codes.find_map(|code| code.outcome.row());
            recent.typed(text, row.map(|row| row.id), moment.now);
        }
        Ok(saved)
    }

    /// Captures that wait to be understood, the latest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn unresolved(&self) -> Result<Vec<Capture>> {
        self.store.read(|reader| reader.unresolved_captures())
    }

    /// A picture kept with a capture, as a JPEG.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it was deleted.
    pub fn picture(&self, hash: ContentHash) -> Result<Vec<u8>> {
        let found = self.store.read(|reader| reader.blob(hash))?;
        found.ok_or_else(|| Error::NotFound { what: "picture", id: hash.to_string() })
    }

    /// What a conference's badges say was taught, and counts before what they look like.
    fn read_as_taught(&self, found: &mut [Found], stamped: &Stamped) -> Result<()> {
        self.store.read(|reader| {
            let conference = conference_of(reader, stamped.at, stamped.occasion)?;
            found.iter_mut().try_for_each(|code| code.read_as_taught(reader, conference))
        })
    }

    fn save(
        &self,
        moment: &Moment,
        found: &[Found],
        origin: &Origin,
        stamped: Stamped,
        options: &ScanOptions,
    ) -> Result<ScanReport> {
        let made = self.store.read(|reader| made(reader, moment, &stamped))?;
        let told = |codes: Vec<ScannedCode>| {
            let read = |code| ScannedCode { via: Some(origin.via), ..code };
            report(options, codes.into_iter().map(read).collect(), None).made(&made)
        };
        if options.read_only {
            return Ok(told(found.iter().map(Found::read_only).collect()));
        }
        let known = self.store.read(|reader| {
            let known = |code: &Found| code.known(reader, moment, origin, &stamped, options);
            found.iter().map(known).collect::<Result<Vec<_>>>()
        })?;
        if known.iter().all(Option::is_some) {
            return Ok(told(known.into_iter().flatten().collect()));
        }
        let step = options.step.unwrap_or_else(|| StepId(moment.id()));
        let (codes, is_saved) = self.store.write_in(moment, step, Verb::SaveCapture, |writer| {
            // Asked again: it may be gone meanwhile.
            let occasion = place(writer, moment, stamped.at, options)?;
            let stamped = Stamped { occasion, ..stamped };
            let (mut codes, mut is_saved) = (Vec::with_capacity(found.len()), false);
            let count = u64::try_from(found.len()).unwrap_or(u64::MAX);
            let mut args = Args { via: Some(origin.via), ..Args::many(count) };
            for (code, known) in found.iter().zip(known) {
                // Asked again: another process may have read the same file meanwhile.
                let known = match known {
                    None => code.known(writer, moment, origin, &stamped, options)?,
                    known => known,
                };
                if let Some(known) = known {
                    codes.push(known);
                    continue;
                }
                is_saved = true;
                let (outcome, contact) = code.save(writer, moment, &stamped, origin, options)?;
                if found.len() == 1 {
                    args.id = contact.map(|id| id.0);
                }
                codes.push(code.shown(outcome));
            }
            Ok(((codes, is_saved), args))
        })?;
        Ok(ScanReport { step: is_saved.then_some(step), ..told(codes) })
    }
}

/// An instant as it is shown: on the clock of the place something captured then gets.
fn made(reader: &Reader<'_>, moment: &Moment, stamped: &Stamped) -> Result<Made> {
    let zone = Show::new(reader, moment.zone)?.zone_at(stamped.at, stamped.occasion)?;
    Ok(Made { at: stamped.at, zone })
}

/// What a pasted text is.
pub(super) enum Pasted {
    /// What a code would say: one code, or cards.
    Code,
    /// What people write.
    Text,
}

/// Tells a code from what people write.
pub(super) fn what_is_pasted(text: &str) -> Result<Pasted> {
    within_cap(text)?;
    let code = latin_code(text);
    let found = Found::in_text(code.as_deref().unwrap_or(text));
    Ok(if code.is_some() || found.iter().any(Found::is_understood) {
        Pasted::Code
    } else {
        Pasted::Text
    })
}

fn within_cap(text: &str) -> Result<()> {
    if trim_unseen(text).is_empty() {
        return Err(Error::Invalid { field: "text", text: text.to_owned() });
    }
    if text.len() > TEXT_CAP {
        return Err(Error::Invalid { field: "pasted_text", text: text.len().to_string() });
    }
    Ok(())
}

fn conference_on_show(reader: &Reader<'_>) -> Result<Option<Conference>> {
    let chosen: Option<ConferenceId> = reader.setting(me::CONFERENCE)?.flatten();
    chosen.map_or(Ok(None), |id| reader.row(id))
}

pub(super) fn report(
    options: &ScanOptions,
    codes: Vec<ScannedCode>,
    problem: Option<ScanProblem>,
) -> ScanReport {
    let files = vec![ScannedFile { file: options.file.clone(), codes, problem, made: None }];
    ScanReport { files, step: None }
}

impl ScanReport {
    /// Of files made then.
    pub(super) fn made(mut self, made: &Made) -> Self {
        for file in &mut self.files {
            file.made = Some(made.clone());
        }
        self
    }
}

pub(super) fn problem_of(error: &ImageError) -> ScanProblem {
    match error {
        ImageError::NotAnImage => ScanProblem::NotAnImage,
        ImageError::UnknownFormat { .. } => ScanProblem::UnknownFormat,
        ImageError::TooLarge { .. } | ImageError::TooManyBytes { .. } => ScanProblem::TooLarge,
        ImageError::Damaged { .. } => ScanProblem::Damaged,
        ImageError::GaveUp { .. } => ScanProblem::GaveUp,
    }
}
