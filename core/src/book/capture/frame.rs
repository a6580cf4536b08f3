//! Scanning with a camera: each frame is looked at, and what is new in it is saved as from a photo.

use std::sync::PoisonError;

use super::found::Found;
use super::recent::Sight;
use super::{Book, KEPT_SIDE, Origin, ScanOptions, stamped};
use crate::book::show::Show;
use crate::book::views::{CaptureOutcome, FrameCode, FrameReport, ScannedCode};
use crate::error::Result;
use crate::model::*;
use crate::scan::{self, Code, Turn};

/// Of so many frames each symbology is looked for in one at least, and what nobody can read.
const ROUND: u64 = 4;

/// One picture of a camera.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Brightness of each pixel, row by row: 0 is black.
    pub luma: &'a [u8],
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Which it is of its camera's.
    pub number: u64,
}

impl Frame<'_> {
    /// What else it is searched for.
    fn turn(&self) -> Option<Turn> {
        match self.number % ROUND {
            0 => Some(Turn::Matrix),
            2 => Some(Turn::Bars),
            _ => None,
        }
    }

    fn codes(&self, is_known: impl Fn(&Code) -> bool) -> Vec<Code> {
        let mut codes = scan::decode_frame(self.luma, self.width, self.height);
        // Somebody waits to hear of what is new: the frames to come look for the rest.
        let turn = self.turn().filter(|_| codes.iter().all(is_known));
        if let Some(turn) = turn {
            let all = scan::decode_frame_at(turn, self.luma, self.width, self.height);
            let more = all.into_iter().filter(|one| codes.iter().all(|code| code.text != one.text));
            codes.extend(more.collect::<Vec<_>>());
        }
        codes
    }
}

impl Book {
    /// Reads the codes in a camera's frame and saves those that were not there a moment ago. What is
    /// held is taken once; what is shown again within five seconds is told and not taken.
    ///
    /// # Errors
    /// Only the database's; then the next frame tries again.
    pub fn scan_frame(&self, moment: &Moment, frame: &Frame<'_>) -> Result<FrameReport> {
        let recent = || self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        let codes = frame.codes(|code| recent().knows(&code.text));
        let look_for_unread = frame.turn() == Some(Turn::Matrix) && codes.is_empty();
        let unread =
            look_for_unread.then(|| scan::unread_frame(frame.luma, frame.width, frame.height));
        let mut recent = recent();
        recent.look(moment.now);
        let mut fresh = Vec::new();
        let mut report = FrameReport { codes: Vec::new(), unread, step: None };
        for code in codes {
            let striped = matches!(code.symbology.as_str(), "code128" | "code39");
            let corners = code.corners;
            let told = match recent.sight(&code.text, striped, moment.now) {
                Sight::Unsure => continue,
                Sight::Held => None,
                Sight::Again(contact) => Some(ScannedCode {
                    text: code.text.clone(),
                    symbology: Some(code.symbology.clone()),
                    pass: Some(code.pass),
                    via: Some(Via::Camera),
                    outcome: self.scanned_already(moment, contact)?,
                }),
                Sight::New => {
                    fresh.push((report.codes.len(), code));
                    None
                }
            };
            report.codes.push(FrameCode { corners, code: told });
        }
        if !fresh.is_empty() {
            let (places, codes): (Vec<_>, Vec<_>) = fresh.into_iter().unzip();
            let (saved, step) = self.save_codes(moment, frame, codes)?;
            report.step = step;
            for (place, code) in places.into_iter().zip(saved) {
                recent.took(&code.text, code.outcome.row().map(|row| row.id), moment.now);
                if let Some(shown) = report.codes.get_mut(place) {
                    shown.code = Some(code);
                }
            }
        }
        Ok(report)
    }

    fn save_codes(
        &self,
        moment: &Moment,
        frame: &Frame<'_>,
        codes: Vec<Code>,
    ) -> Result<(Vec<ScannedCode>, Option<StepId>)> {
        let mut found: Vec<Found> = codes.into_iter().map(Found::of).collect();
        let options = ScanOptions::default();
        let stamped = self.store.read(|reader| stamped(reader, moment, None, &options))?;
        self.read_as_taught(&mut found, &stamped)?;
        // Somebody may read the name that is printed beside a number.
        let picture = || scan::picture_of(frame.luma, frame.width, frame.height, KEPT_SIDE);
        let picture = if found.iter().any(Found::waits) { picture() } else { None };
        let origin = Origin { source: Source::Scan, via: Via::Camera, file: None, picture };
        let saved = self.save(moment, &found, &origin, stamped, &options)?;
        Ok((saved.files.into_iter().flat_map(|file| file.codes).collect(), saved.step))
    }

    pub(super) fn scanned_already(
        &self,
        moment: &Moment,
        contact: Option<ContactId>,
    ) -> Result<CaptureOutcome> {
        let ids: Vec<_> = contact.into_iter().collect();
        let rows = self.store.read(|reader| Show::new(reader, moment.zone)?.rows(&ids))?;
        Ok(CaptureOutcome::AlreadyScanned { row: rows.into_iter().next().map(Box::new) })
    }
}
