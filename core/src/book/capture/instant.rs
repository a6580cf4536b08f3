//! When a picture was taken: its own word, its name's or its file's.

use chrono::{DateTime, Datelike, Duration, FixedOffset, TimeZone, Utc};
use chrono_tz::Tz;

use super::{ScanOptions, conference_on_show};
use crate::book::encounter::Stamped;
use crate::book::stamp::stamp_at;
use crate::error::Result;
use crate::model::*;
use crate::scan::{Taken, time_in_name};
use crate::store::Reader;

/// How the clock of a camera stood that did not write it down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraClock {
    /// As clocks of a zone do.
    Zone(Tz),
    /// Minutes east of UTC.
    Offset(i16),
}

/// When and where something was captured, as the options say or as the clock and the stamp do.
pub(super) fn stamped(
    reader: &Reader<'_>,
    moment: &Moment,
    taken: Option<Taken>,
    options: &ScanOptions,
) -> Result<Stamped> {
    let (at, at_source) = instant(reader, moment, taken, options)?;
    let occasion = place(reader, moment, at, options)?;
    Ok(Stamped { at, at_source, occasion, rating: None, note: None })
}

/// Where something was captured.
pub(super) fn place(
    reader: &Reader<'_>,
    moment: &Moment,
    at: DateTime<Utc>,
    options: &ScanOptions,
) -> Result<Option<OccasionId>> {
    match options.occasion {
        Some(given) => Ok(Some(reader.expect_row::<Occasion>(given)?.id)),
        None if options.nowhere => Ok(None),
        None => Ok(stamp_at(reader, moment, at)?.map(|(id, _)| id)),
    }
}

/// When something was captured: typed, the picture's own time, that in its name, the file's, else now.
pub(in crate::book) fn instant(
    reader: &Reader<'_>,
    moment: &Moment,
    taken: Option<Taken>,
    options: &ScanOptions,
) -> Result<(DateTime<Utc>, InstantSource)> {
    if let Some(at) = options.at {
        return Ok((at, InstantSource::Typed));
    }
    let named = options.file.as_deref().and_then(time_in_name);
    let camera = taken.map(|taken| (taken, InstantSource::Exif, InstantSource::ExifLocal));
    let name = named.map(|taken| (taken, InstantSource::FileName, InstantSource::FileName));
    for (taken, known, local) in camera.into_iter().chain(name) {
        let candidates = [
            (taken.offset.and_then(|offset| at_offset(taken, offset)), known),
            (local_instant(reader, moment, taken, options)?, local),
        ];
        for (at, source) in candidates {
            if let Some(at) = at.filter(|at| is_plausible(*at, moment)) {
                return Ok((at, source));
            }
        }
    }
    match options.modified {
        Some(at) if at <= moment.now => Ok((at, InstantSource::FileTime)),
        _ => Ok((moment.now, InstantSource::Clock)),
    }
}

fn at_offset(taken: Taken, minutes: i16) -> Option<DateTime<Utc>> {
    let offset = FixedOffset::east_opt(i32::from(minutes) * 60)?;
    Some(offset.from_local_datetime(&taken.local).single()?.to_utc())
}

/// The instant by the clock that is said, else the one of the conference.
fn local_instant(
    reader: &Reader<'_>,
    moment: &Moment,
    taken: Taken,
    options: &ScanOptions,
) -> Result<Option<DateTime<Utc>>> {
    let zone = match options.camera {
        Some(CameraClock::Offset(minutes)) => return Ok(at_offset(taken, minutes)),
        Some(CameraClock::Zone(zone)) => zone,
        None => camera_zone(reader, moment, None)?,
    };
    Ok(zone.from_local_datetime(&taken.local).earliest().map(|at| at.to_utc()))
}

/// Whether a camera can have meant it: none wrote EXIF before 1990, and one whose clock is a day ahead
/// has it wrong.
fn is_plausible(taken: DateTime<Utc>, moment: &Moment) -> bool {
    taken.year() >= 1990 && taken <= moment.now + Duration::days(1)
}

/// The zone a camera without one is taken to have been in: what was said, the conference's on show, else
/// here.
pub(in crate::book) fn camera_zone(
    reader: &Reader<'_>,
    moment: &Moment,
    said: Option<Tz>,
) -> Result<Tz> {
    if let Some(zone) = said {
        return Ok(zone);
    }
    let conference = conference_on_show(reader)?;
    Ok(conference.and_then(|conference| conference.zone.parse().ok()).unwrap_or(moment.zone))
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

    #[test]
    fn without_the_camera_s_word_the_file_s_name_says_when_and_an_offset_holds_for_both() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z"); // in Seoul, at no conference
        let check = |taken: Option<&str>, file: &str, offset: Option<i16>, expected: &str| {
            let modified = Some("2022-11-30T12:00:00Z".parse().unwrap());
            let file = Some(file.to_owned());
            let camera = offset.map(CameraClock::Offset);
            let options = ScanOptions { modified, file, camera, ..ScanOptions::default() };
            let local = |text: &str| Taken { local: text.parse().unwrap(), offset: None };
            let look = |reader: &Reader<'_>| instant(reader, &moment, taken.map(local), &options);
            let (at, source) = desk.book.store.read(look).unwrap();
            let found = format!("{} {source:?}", at.format("%d %H:%M"));
            assert_eq!(found, expected, "{taken:?} {:?} {offset:?}", options.file);
        };
        let (camera, name) = (Some("2022-11-30T19:05:00"), "IMG_20221130_191500.jpg");
        check(camera, name, None, "30 10:05 ExifLocal");
        check(camera, name, Some(-480), "01 03:05 ExifLocal");
        check(None, name, None, "30 10:15 FileName");
        check(None, name, Some(-480), "01 03:15 FileName");
        check(None, "PXL_20221130_191500123.jpg", Some(540), "30 19:15 FileName");
        check(Some("2040-01-01T00:00:00"), name, None, "30 10:15 FileName");
        check(None, "IMG_20401130_191500.jpg", None, "30 12:00 FileTime");
        check(None, "scan.jpg", Some(540), "30 12:00 FileTime");
    }
}
