//! One conference as a folder of Markdown, in the order of time, ready for a blog. People, companies
//! and notes of mine are in it only where they were chosen; pictures are those the profile keeps,
//! which were drawn anew and say nothing of where they were taken.

mod days;
mod markdown;
pub(super) mod words;

use std::io;
use std::path::{Path, PathBuf};

use super::Book;
use super::forms::TripReportForm;
use super::outside::stem;
use super::show::Show;
use super::views::{TripReportDone, TripReportPreview};
use crate::error::{Error, Result};
use crate::exchange::NewFolder;
use crate::model::*;
use days::{Choice, Trip};

/// Folders of one name beside each other, before one gives up.
const MOST: usize = 100;

impl Book {
    /// What a trip report of a conference could hold.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn trip_report_preview(
        &self,
        moment: &Moment,
        conference: ConferenceId,
    ) -> Result<TripReportPreview> {
        self.store.read(|reader| {
            let conference: Conference = reader.expect_row(conference)?;
            let mut show = Show::new(reader, moment.zone)?;
            let all = Choice { my_notes: true, people: true, companies: true, pictures: None };
            let trip = Trip::of(&mut show, &conference, &all)?;
            let stops = || trip.days.iter().flat_map(|day| &day.stops);
            let mine = |note: &&Note| note.visibility == Visibility::Mine;
            let mut people: Vec<&ContactId> = stops().flat_map(|stop| &stop.met_ids).collect();
            people.sort_unstable();
            people.dedup();
            Ok(TripReportPreview {
                folder_name: stem(&conference.name, "trip"),
                days: trip.days.len(),
                occasions: stops().count(),
                my_notes: stops().flat_map(|stop| &stop.notes).filter(mine).count(),
                people: people.len(),
                pictures: stops().flat_map(|stop| &stop.pictures).cloned().collect(),
            })
        })
    }

    /// Writes a trip report. The folder appears whole, where nothing or an empty folder was.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for a folder with something in it,
    /// [`Error::InProfile`], [`Error::NotWritable`], [`Error::DiskFull`]; then nothing is left behind.
    pub fn write_trip_report(
        &self,
        moment: &Moment,
        form: &TripReportForm,
        folder: &Path,
    ) -> Result<TripReportDone> {
        let choice = Choice {
            my_notes: form.my_notes,
            people: form.people,
            companies: form.companies,
            pictures: Some(form.pictures.clone()),
        };
        let (trip, title) = self.store.read(|reader| {
            let conference: Conference = reader.expect_row(form.conference)?;
            let mut show = Show::new(reader, moment.zone)?;
            Ok((Trip::of(&mut show, &conference, &choice)?, conference))
        })?;
        let failed = |cause: io::Error| match cause.kind() {
            io::ErrorKind::DirectoryNotEmpty => {
                Error::Invalid { field: "folder", text: folder.display().to_string() }
            }
            _ => Error::not_written(folder, cause),
        };
        let target = NewFolder::create(folder, moment.id()).map_err(failed)?;
        if target.is_in(self.store.folder()).map_err(failed)? {
            return Err(Error::InProfile { path: folder.to_owned() });
        }
        let words = words::of(form.language);
        let index = markdown::index(&trip, &title, words);
        target.add("index.md", index.as_bytes()).map_err(failed)?;
        let mut pictures = 0;
        for day in &trip.days {
            let page = markdown::day(day, words);
            target.add(&day.file_name(), page.as_bytes()).map_err(failed)?;
            for stop in &day.stops {
                for (at, picture) in stop.pictures.iter().enumerate() {
                    let bytes = self.picture(picture.hash)?;
                    target.add(&day.picture_name(stop, at), &bytes).map_err(failed)?;
                    pictures += 1;
                }
            }
        }
        let folder = target.finish().map_err(failed)?;
        Ok(TripReportDone {
            folder: folder.display().to_string(),
            days: trip.days.len(),
            occasions: trip.days.iter().map(|day| day.stops.len()).sum(),
            pictures,
            notes_left_out: trip.notes_left_out,
        })
    }

    /// The same into a new folder of the conference's name in `parent`.
    ///
    /// # Errors
    /// Those of [`write_trip_report`](Self::write_trip_report).
    pub fn save_trip_report(
        &self,
        moment: &Moment,
        form: &TripReportForm,
        parent: &Path,
    ) -> Result<TripReportDone> {
        let name = self.store.read(|reader| {
            Ok(stem(&reader.expect_row::<Conference>(form.conference)?.name, "trip"))
        })?;
        let called = |number: usize| match number {
            1 => parent.join(&name),
            _ => parent.join(format!("{name}-{number}")),
        };
        let mut free =
            (1..=MOST).map(called).filter(|path| std::fs::symlink_metadata(path).is_err());
        let folder: PathBuf = free.next().unwrap_or_else(|| parent.join(&name));
        self.write_trip_report(moment, form, &folder)
    }
}

#[cfg(test)]
mod tests;
