//! Scanning: an image or a text becomes people met, each at its own instant and place.
//!
//! Decoding happens before the transaction, so that a slow picture never holds the database. Every
//! code is kept as a capture, whatever became of it.

mod found;

use chrono::{DateTime, Datelike, Duration, FixedOffset, TimeZone, Utc};
use chrono_tz::Tz;

use super::Book;
use super::encounter::Stamped;
use super::me;
use super::stamp::stamp_at;
use super::views::{ScanProblem, ScanReport, ScannedCode, ScannedFile};
use crate::error::{Error, Result};
use crate::model::*;
use crate::scan::{self, ImageError, Look, Taken};
use crate::store::Reader;
use found::Found;
pub(super) use found::{blank_capture, conference_of};

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
    /// The instant, whatever the picture says.
    pub at: Option<DateTime<Utc>>,
    /// The occasion, whatever the stamp says.
    pub occasion: Option<OccasionId>,
    /// The zone of a camera that did not write down its own; `None`: the conference's, else here.
    pub camera: Option<Tz>,
    /// Say what the codes mean and save nothing.
    pub read_only: bool,
    /// Keep also what is about no person; it may hold passwords, so nobody does unasked.
    pub keep_all: bool,
}

/// The longer side of a picture that is kept, in pixels: enough to read a name by.
pub(super) const KEPT_SIDE: u32 = 1_600;

/// What codes were found in.
struct Origin {
    source: Source,
    /// The file.
    file: Option<ContentHash>,
    /// A picture to keep with what nobody understands yet.
    picture: Option<Vec<u8>>,
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
        let still = match scan::look(bytes, Look { codes: true, picture: None }) {
            Ok(still) => still,
            Err(problem) => return Ok(report(options, Vec::new(), Some(problem_of(&problem)))),
        };
        let mut found: Vec<Found> = still.codes.into_iter().map(Found::of).collect();
        if found.is_empty() {
            return Ok(report(options, Vec::new(), Some(ScanProblem::NoCode)));
        }
        let when = self.store.read(|reader| instant(reader, moment, still.taken, options))?;
        self.read_as_taught(&mut found, moment, when.0, options)?;
        // Somebody may read the name that is printed beside a number.
        let waits = !options.read_only && found.iter().any(Found::waits);
        let wanted = Look { codes: false, picture: waits.then_some(KEPT_SIDE) };
        let picture = if waits { scan::look(bytes, wanted).ok() } else { None };
        let origin = Origin {
            source: Source::Scan,
            file: Some(ContentHash::of(bytes)),
            picture: picture.and_then(|still| still.picture),
        };
        self.save(moment, &found, &origin, when, options)
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
        if text.trim().is_empty() {
            return Err(Error::Invalid { field: "text", text: text.to_owned() });
        }
        let too_much = |field, count: usize| Error::Invalid { field, text: count.to_string() };
        if text.len() > TEXT_CAP {
            return Err(too_much("pasted_text", text.len()));
        }
        let mut found = Found::in_text(text);
        if found.len() > PASTED_CARDS_CAP {
            return Err(too_much("pasted_cards", found.len()));
        }
        let when = self.store.read(|reader| instant(reader, moment, None, options))?;
        self.read_as_taught(&mut found, moment, when.0, options)?;
        let origin = Origin { source: Source::Pasted, file: None, picture: None };
        self.save(moment, &found, &origin, when, options)
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
    fn read_as_taught(
        &self,
        found: &mut [Found],
        moment: &Moment,
        at: DateTime<Utc>,
        options: &ScanOptions,
    ) -> Result<()> {
        self.store.read(|reader| {
            let occasion = match options.occasion {
                Some(given) => Some(given),
                None => stamp_at(reader, moment, at)?.map(|(id, _)| id),
            };
            let conference = conference_of(reader, at, occasion)?;
            found.iter_mut().try_for_each(|code| code.read_as_taught(reader, conference))
        })
    }

    fn save(
        &self,
        moment: &Moment,
        found: &[Found],
        origin: &Origin,
        (at, at_source): (DateTime<Utc>, InstantSource),
        options: &ScanOptions,
    ) -> Result<ScanReport> {
        if options.read_only {
            let codes = found.iter().map(Found::read_only).collect();
            return Ok(report(options, codes, None));
        }
        if !found.iter().any(|code| code.is_kept(options)) {
            let codes = found.iter().map(Found::left).collect();
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
                if !code.is_kept(options) {
                    codes.push(code.left());
                    continue;
                }
                let (outcome, contact) = code.save(writer, moment, &stamped, origin, options)?;
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

/// When something was captured: typed, the picture's own time, the file's, else now.
pub(super) fn instant(
    reader: &Reader<'_>,
    moment: &Moment,
    taken: Option<Taken>,
    options: &ScanOptions,
) -> Result<(DateTime<Utc>, InstantSource)> {
    if let Some(at) = options.at {
        return Ok((at, InstantSource::Typed));
    }
    if let Some(taken) = taken {
        if let Some(offset) = taken.offset
            && let Some(offset) = FixedOffset::east_opt(i32::from(offset) * 60)
            && let Some(at) = offset.from_local_datetime(&taken.local).single()
            && is_plausible(at.to_utc(), moment)
        {
            return Ok((at.to_utc(), InstantSource::Exif));
        }
        let zone = camera_zone(reader, moment, options.camera)?;
        if let Some(at) = zone.from_local_datetime(&taken.local).earliest()
            && is_plausible(at.to_utc(), moment)
        {
            return Ok((at.to_utc(), InstantSource::ExifLocal));
        }
    }
    match options.modified {
        Some(at) if at <= moment.now => Ok((at, InstantSource::FileTime)),
        _ => Ok((moment.now, InstantSource::Clock)),
    }
}

/// Whether a camera can have meant it: none wrote EXIF before 1990, and one whose clock is a day ahead
/// has it wrong.
fn is_plausible(taken: DateTime<Utc>, moment: &Moment) -> bool {
    taken.year() >= 1990 && taken <= moment.now + Duration::days(1)
}

/// The zone a camera without one is taken to have been in: what was said, the conference's on show, else
/// here.
pub(super) fn camera_zone(reader: &Reader<'_>, moment: &Moment, said: Option<Tz>) -> Result<Tz> {
    if let Some(zone) = said {
        return Ok(zone);
    }
    let conference = conference_on_show(reader)?;
    Ok(conference.and_then(|conference| conference.zone.parse().ok()).unwrap_or(moment.zone))
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
    let files = vec![ScannedFile { file: options.file.clone(), codes, problem }];
    ScanReport { files, step: None }
}

pub(super) fn problem_of(error: &ImageError) -> ScanProblem {
    match error {
        ImageError::NotAnImage => ScanProblem::NotAnImage,
        ImageError::UnknownFormat { .. } => ScanProblem::UnknownFormat,
        ImageError::TooLarge { .. } | ImageError::TooManyBytes { .. } => ScanProblem::TooLarge,
        ImageError::Damaged { .. } => ScanProblem::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::support::Desk;

    #[test]
    fn a_camera_without_a_clock_is_not_believed() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        let modified = Some("2022-11-30T12:00:00Z".parse().unwrap());
        let options = ScanOptions { modified, ..ScanOptions::default() };
        let check = |local: &str, offset: i16, expected| {
            let local = local.parse().unwrap();
            for offset in [None, Some(offset * 60)] {
                let taken = Some(Taken { local, offset });
                let look = |reader: &Reader<'_>| instant(reader, &moment, taken, &options);
                let (at, source) = desk.book.store.read(look).unwrap();
                let is_exif = source != InstantSource::FileTime;
                assert_eq!(is_exif, expected, "{local} {offset:?} became {at}");
                assert!(is_exif || Some(at) == modified, "the file's own time comes next");
            }
        };
        check("2022-11-30T19:05:00", -8, true);
        check("2022-12-02T10:00:00", 9, true); // its clock stands in another zone
        check("2022-12-03T10:00:00", 9, false);
        check("1990-02-01T00:00:00", 9, true);
        check("1980-01-01T00:00:00", 9, false);
        check("0001-01-01T00:00:00", 14, false);
        check("9999-12-31T23:59:59", -12, false);
    }
}
