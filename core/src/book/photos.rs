//! The phone's day: a folder of photos listed with when and where each was taken, and read.
//!
//! Listing opens no picture. The time is in the first bytes of a file or in its name, and what is known
//! of a file takes its hash, which is asked only for those on show.

mod folder;
mod hashes;
mod inbox;
mod keep;
mod left;
mod read;
#[cfg(test)]
mod tests;
pub(super) mod watched;

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

pub use folder::{Images, images_in};
pub(super) use hashes::Hashes;
pub use inbox::Inbox;

use super::capture::{CameraClock, ScanOptions, camera_zone, instant};
use super::show::Show;
use super::stamp::stamp_at;
use super::views::{FileState, OccasionRef, PhotoList, PhotoStamp, PhotoView};
use super::{Book, Progress, typed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::scan::{self, FILE_CAP, Taken, time_in_name};
use crate::store::Reader;

impl Book {
    /// The photos in a folder and the folders in it, in the order they were taken. `camera` is the zone
    /// of those that did not write down theirs.
    ///
    /// # Errors
    /// [`Error::Unreadable`] for a folder that is none, [`Error::Invalid`] for a zone nobody knows,
    /// [`Error::Cancelled`].
    pub fn list_photos(
        &self,
        moment: &Moment,
        folder: &Path,
        camera: Option<&str>,
        progress: &dyn Progress,
    ) -> Result<PhotoList> {
        let camera = camera.map(typed::zone_of).transpose()?;
        let Images { images: paths, unreadable } = images_in(folder)
            .map_err(|cause| Error::Unreadable { path: folder.to_owned(), cause })?;
        let mut files = Vec::with_capacity(paths.len());
        for (done, path) in paths.iter().enumerate() {
            progress.report(done, paths.len())?;
            files.push((path, taken_in(path), modified(path)));
        }
        self.store.read(|reader| {
            let zone = camera_zone(reader, moment, camera)?;
            let mut show = Show::new(reader, moment.zone)?;
            let mut photos = Vec::with_capacity(files.len());
            for (path, taken, modified) in files {
                let file = (path.as_path(), taken, modified);
                let (at, at_source) = instant_of(reader, moment, zone, file)?;
                let name = name_of(path);
                let stamp = photo_stamp(&mut show, moment, at)?;
                photos.push(PhotoView { path: path.display().to_string(), name, at_source, stamp });
            }
            photos.sort_by(|a, b| (a.stamp.at, &a.path).cmp(&(b.stamp.at, &b.path)));
            let local = |photo: &&PhotoView| match photo.at_source {
                InstantSource::ExifLocal => true,
                InstantSource::FileName => {
                    time_in_name(&photo.name).is_some_and(|taken| taken.offset.is_none())
                }
                _ => false,
            };
            let without_offset = photos.iter().filter(local).count();
            let camera = zone.name().to_owned();
            let name = |path: PathBuf| {
                path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned()
            };
            let unreadable = unreadable.into_iter().map(name).collect();
            Ok(PhotoList { photos, camera, without_offset, unreadable })
        })
    }

    /// The day and the occasion of instants, as a photo of then would get.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn photo_stamps(&self, moment: &Moment, at: &[DateTime<Utc>]) -> Result<Vec<PhotoStamp>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            at.iter().map(|at| photo_stamp(&mut show, moment, *at)).collect()
        })
    }

    /// Which of these files were read or looked at before. Asked again it opens none of them, as one
    /// undo changes the answer.
    ///
    /// # Errors
    /// [`Error::Cancelled`], or the database's. A file that cannot be read was not seen.
    pub fn seen_photos(&self, paths: &[PathBuf], progress: &dyn Progress) -> Result<Vec<bool>> {
        let mut seen = Vec::with_capacity(paths.len());
        for (done, path) in paths.iter().enumerate() {
            progress.report(done, paths.len())?;
            seen.push(match self.hashes.of(path) {
                Ok(hash) => self.file_state(hash)? != FileState::New,
                Err(_) => false,
            });
        }
        Ok(seen)
    }

    /// A small picture of a photo in a folder, as a JPEG.
    ///
    /// # Errors
    /// [`Error::Unreadable`]; [`Error::Invalid`] for what is no picture (`photo`).
    pub fn thumbnail(&self, path: &Path, side: u32) -> Result<Vec<u8>> {
        let bytes =
            bytes_of(path).map_err(|cause| Error::Unreadable { path: path.to_owned(), cause })?;
        let look = scan::Look { picture: Some(side.clamp(16, 1_600)), ..scan::Look::default() };
        let still = self.looker.look(&bytes, look, &|| true).and_then(std::result::Result::ok);
        let picture = still.and_then(|still| still.picture);
        picture.ok_or_else(|| Error::Invalid { field: "photo", text: name_of(path) })
    }
}

/// When a photo was taken, by what its first bytes, its name and its file say.
fn instant_of(
    reader: &Reader<'_>,
    moment: &Moment,
    camera: Tz,
    (path, taken, modified): (&Path, Option<Taken>, Option<DateTime<Utc>>),
) -> Result<(DateTime<Utc>, InstantSource)> {
    let (file, camera) = (Some(name_of(path)), Some(CameraClock::Zone(camera)));
    let options = ScanOptions { file, modified, camera, ..ScanOptions::default() };
    instant(reader, moment, taken, &options)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn photo_stamp(show: &mut Show<'_, '_>, moment: &Moment, at: DateTime<Utc>) -> Result<PhotoStamp> {
    let occasion = stamp_at(show.reader, moment, at)?.map(|(id, _)| show.occasion(id));
    stamp_of(show, at, occasion.transpose()?)
}

/// An instant with its day: on the clock of its occasion, else the one I lived by.
pub(super) fn stamp_of(
    show: &mut Show<'_, '_>,
    at: DateTime<Utc>,
    occasion: Option<OccasionRef>,
) -> Result<PhotoStamp> {
    let zone = match &occasion {
        Some(occasion) => occasion.zone.parse().unwrap_or(chrono_tz::UTC),
        None => show.clock()?.zone(at),
    };
    let day = at.with_timezone(&zone).date_naive();
    Ok(PhotoStamp { at, day, zone: zone.name().to_owned(), occasion })
}

fn taken_in(path: &Path) -> Option<Taken> {
    let file = regular(path).ok()?;
    let is_small = file.metadata().ok()?.len() <= FILE_CAP as u64;
    if is_small { scan::taken_in(&mut BufReader::new(file)) } else { None }
}

/// The file's own time.
fn modified(path: &Path) -> Option<DateTime<Utc>> {
    let since =
        path.metadata().ok()?.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    DateTime::from_timestamp_millis(i64::try_from(since.as_millis()).ok()?)
}

/// A file's bytes; of one that is too large enough to be refused.
fn bytes_of(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    regular(path)?.take(FILE_CAP as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Only a regular file, links followed: a pipe or a device may never end.
fn regular(path: &Path) -> std::io::Result<File> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    File::open(path)
}
