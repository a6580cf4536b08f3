//! Reading the chosen photos: each is one entry of one step, and in one count of the report.

use super::keep::stamped;
use super::{bytes_of, modified};
use crate::book::capture::{CameraClock, ScanOptions};
use crate::book::forms::{PhotoForm, PhotosForm};
use crate::book::views::{CaptureOutcome, FileState, PhotosReport, ScanProblem, ScannedFile};
use crate::book::{Book, Progress, typed};
use crate::error::{Error, Result};
use crate::model::*;

/// What became of one photo.
enum Became {
    People,
    Waiting,
    NotPeople,
    Session,
    Card,
    Nothing,
    Seen,
    Unreadable,
}

/// Asks in the middle of a photo whether to go on, and says that it is still this one.
struct Standing<'a> {
    progress: &'a dyn Progress,
    done: usize,
    total: usize,
}

impl Progress for Standing<'_> {
    fn report(&self, _done: usize, _total: usize) -> Result<()> {
        self.progress.report(self.done, self.total)
    }
}

impl Book {
    /// Reads photos: codes become people at their own instant and place, a photo without a code goes to
    /// the session it was taken in or, if it is said to be a card, waits to be typed in. What was read
    /// when `progress` stops it is kept.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a zone nobody knows; the database's.
    pub fn read_photos(
        &self,
        moment: &Moment,
        form: &PhotosForm,
        progress: &dyn Progress,
    ) -> Result<PhotosReport> {
        let camera = form.camera.as_deref().map(typed::zone_of).transpose()?;
        let camera = camera.map(CameraClock::Zone);
        let step = StepId(moment.id());
        let mut report = PhotosReport { total: form.photos.len(), ..PhotosReport::default() };
        for (done, photo) in form.photos.iter().enumerate() {
            match progress.report(done, report.total) {
                Err(Error::Cancelled) => break,
                other => other?,
            }
            let path = photo.path.as_path();
            let options = ScanOptions {
                step: Some(step),
                file: path.file_name().map(|name| name.to_string_lossy().into_owned()),
                modified: modified(path),
                at: photo.at,
                occasion: photo.occasion,
                camera,
                ..ScanOptions::default()
            };
            let still_here = Standing { progress, done, total: report.total };
            match self.read_photo(moment, photo, &options, &mut report, &still_here) {
                Err(Error::Cancelled) => break,
                became => report.count(&became?),
            }
        }
        Ok(report)
    }

    fn read_photo(
        &self,
        moment: &Moment,
        photo: &PhotoForm,
        options: &ScanOptions,
        report: &mut PhotosReport,
        progress: &dyn Progress,
    ) -> Result<Became> {
        let Ok(bytes) = bytes_of(&photo.path) else {
            let problem = Some(ScanProblem::Unreadable);
            let file = options.file.clone();
            report.files.push(ScannedFile { file, codes: Vec::new(), problem, made: None });
            return Ok(Became::Unreadable);
        };
        let hash = ContentHash::of(&bytes);
        match self.file_state(hash)? {
            FileState::Captured { .. } => return Ok(Became::Seen),
            FileState::Seen if !photo.card => return Ok(Became::Seen),
            FileState::Seen | FileState::New => {}
        }
        let mut scanned = self.scan_image_while(moment, &bytes, options, progress)?;
        let mut became = became(&scanned.files);
        if matches!(became, Became::Nothing) {
            let stamped = self.store.read(|reader| stamped(reader, moment, &bytes, options))?;
            let session = match stamped.occasion {
                Some(id) => self.store.read(|reader| reader.row::<Occasion>(id))?,
                None => None,
            };
            let session = session.filter(|one| !photo.card && one.kind == OccasionKind::Session);
            if !photo.card && session.is_none() {
                self.mark_seen(moment, hash)?;
                return Ok(became); // not worth a line
            }
            scanned = self.keep_photo(moment, &bytes, options, &stamped, session.as_ref())?;
            became = if session.is_some() { Became::Session } else { Became::Card };
        } else if scanned.step.is_none() && !matches!(became, Became::Unreadable) {
            self.mark_seen(moment, hash)?; // it was told, and nothing of it kept
        }
        report.step = report.step.or(scanned.step);
        report.files.extend(scanned.files);
        Ok(became)
    }
}

fn became(files: &[ScannedFile]) -> Became {
    let mut codes = files.iter().flat_map(|file| &file.codes).map(|code| &code.outcome);
    let is_person = |outcome: &CaptureOutcome| {
        matches!(outcome, CaptureOutcome::Saved { .. } | CaptureOutcome::AlreadyMet { .. })
    };
    match files.iter().find_map(|file| file.problem) {
        Some(ScanProblem::NoCode) => Became::Nothing,
        Some(_) => Became::Unreadable,
        None if codes.clone().any(is_person) => Became::People,
        None if codes.any(|outcome| matches!(outcome, CaptureOutcome::Unresolved { .. })) => {
            Became::Waiting
        }
        None => Became::NotPeople,
    }
}

impl PhotosReport {
    fn count(&mut self, became: &Became) {
        let count = match became {
            Became::People => &mut self.people,
            Became::Waiting => &mut self.waiting,
            Became::NotPeople => &mut self.not_people,
            Became::Session => &mut self.sessions,
            Became::Card => &mut self.cards,
            Became::Nothing => &mut self.nothing,
            Became::Seen => &mut self.seen,
            Became::Unreadable => &mut self.unreadable,
        };
        *count += 1;
        self.read += 1;
    }
}
