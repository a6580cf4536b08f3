//! What still waits in the watched folder: photos of a span of time that nobody read.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::folder::images_in;
use super::inbox::arrived;
use super::{instant_of, modified, taken_in};
use crate::book::Book;
use crate::book::capture::camera_zone;
use crate::error::Result;
use crate::model::Moment;

impl Book {
    /// The photos of the watched folder that were taken in a span of time and not read yet. A folder
    /// that is gone has none: whoever watches it says so.
    pub(in crate::book) fn photos_left(
        &self,
        moment: &Moment,
        (from, until): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<PathBuf>> {
        let Some(folder) = self.inbox_folder()? else { return Ok(Vec::new()) };
        let mut images = images_in(&folder).map(|found| found.images).unwrap_or_default();
        // What came to rest before was not taken after, and need not be opened.
        images.retain(|path| path.metadata().is_ok_and(|about| arrived(&about) >= from));
        let files: Vec<_> =
            images.into_iter().map(|path| (taken_in(&path), modified(&path), path)).collect();
        let mut of_then = self.store.read(|reader| {
            let zone = camera_zone(reader, moment, None)?;
            let mut of_then = Vec::new();
            for (taken, modified, path) in files {
                let (at, _) = instant_of(reader, moment, zone, (&path, taken, modified))?;
                if from <= at && at < until {
                    of_then.push((at, path));
                }
            }
            Ok(of_then)
        })?;
        of_then.sort();
        let mut paths: Vec<PathBuf> = of_then.into_iter().map(|(_, path)| path).collect();
        let mut seen = self.seen_photos(&paths, &())?.into_iter();
        paths.retain(|_| seen.next() == Some(false));
        Ok(paths)
    }
}
