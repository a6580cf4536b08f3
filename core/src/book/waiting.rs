//! What waits to be understood, and what was put away: looked through and moved between the two.

use super::Book;
use super::show::Show;
use super::views::CaptureView;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{CaptureRow, Reader};

impl Book {
    /// Captures of these statuses, the latest first, with where they were made.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn captures(
        &self,
        moment: &Moment,
        statuses: &[CaptureStatus],
    ) -> Result<Vec<CaptureView>> {
        self.store.read(|reader| {
            let mut captures = Vec::new();
            for status in statuses {
                captures.extend(reader.captures_with(*status)?);
            }
            captures.sort_by_key(|capture| std::cmp::Reverse((capture.at, capture.id)));
            let mut show = Show::new(reader, moment.zone)?;
            captures.into_iter().map(|capture| view(&mut show, capture)).collect()
        })
    }

    /// These captures as they are by now, with where they were made; those that are gone are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn captures_of(&self, moment: &Moment, ids: &[CaptureId]) -> Result<Vec<CaptureView>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let mut captures = Vec::with_capacity(ids.len());
            for id in ids {
                if let Some(row) = reader.row::<CaptureRow>(*id)? {
                    captures.push(view(&mut show, row.capture)?);
                }
            }
            Ok(captures)
        })
    }

    /// Puts captures away: nobody looks for a person in them any more. Answers how many there were.
    ///
    /// # Errors
    /// [`Error::NotFound`] when none of them waits.
    pub fn dismiss_captures(&self, moment: &Moment, ids: &[CaptureId]) -> Result<usize> {
        self.move_captures(moment, Verb::DismissCapture, ids, |capture| {
            let is_kept = [CaptureStatus::Unresolved, CaptureStatus::NotAPerson];
            is_kept.contains(&capture.status).then_some(CaptureStatus::Dismissed)
        })
    }

    /// Takes captures back that were put away.
    ///
    /// # Errors
    /// [`Error::NotFound`] when none of them was.
    pub fn take_back_captures(&self, moment: &Moment, ids: &[CaptureId]) -> Result<usize> {
        self.move_captures(moment, Verb::TakeBackCapture, ids, |capture| {
            let waited = match capture.reason {
                Some(Meaning::BadgeId | Meaning::Unknown | Meaning::Picture) | None => {
                    CaptureStatus::Unresolved
                }
                Some(_) => CaptureStatus::NotAPerson,
            };
            (capture.status == CaptureStatus::Dismissed).then_some(waited)
        })
    }

    fn move_captures(
        &self,
        moment: &Moment,
        verb: Verb,
        ids: &[CaptureId],
        moved: impl Fn(&Capture) -> Option<CaptureStatus>,
    ) -> Result<usize> {
        self.store.write(moment, verb, |writer| {
            let mut count = 0;
            for id in ids {
                let Some(mut row) = writer.row::<CaptureRow>(*id)? else { continue };
                let Some(status) = moved(&row.capture) else { continue };
                row.capture.status = status;
                if row.capture.reason == Some(Meaning::Picture) {
                    row.capture.photo = None; // all there is of a paper card, and collected later
                }
                writer.update(&row)?;
                count += 1;
            }
            if count == 0 {
                let id = ids.first().map(ToString::to_string).unwrap_or_default();
                return Err(Error::NotFound { what: "capture", id });
            }
            Ok((count, Args::many(u64::try_from(count).unwrap_or(u64::MAX))))
        })
    }
}

pub(super) fn view(show: &mut Show<'_, '_>, capture: Capture) -> Result<CaptureView> {
    let occasion = capture.occasion.map(|id| show.occasion(id)).transpose()?;
    let conference = capture.conference.map(|id| name_of(show.reader, id)).transpose()?;
    let zone = match (&occasion, capture.conference) {
        (Some(occasion), _) => occasion.zone.clone(),
        (None, Some(id)) => show.zone_of(Some(id))?,
        (None, None) => show.clock()?.zone(capture.at).name().to_owned(),
    };
    Ok(CaptureView { capture, zone, occasion, conference })
}

/// A conference's name.
pub(super) fn name_of(reader: &Reader<'_>, id: ConferenceId) -> Result<String> {
    Ok(reader.expect_row::<Conference>(id)?.name)
}

#[cfg(test)]
mod tests {
    use crate::book::tests::support::{Desk, assert_same};
    use crate::book::*;
    use crate::error::Error;
    use crate::model::*;

    #[test]
    fn captures_are_told_as_they_are_by_now() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T00:00:00Z");
        desk.book.scan_text(&moment, "RI22-7F3K-2209", &ScanOptions::default()).unwrap();
        let capture = desk.book.unresolved().unwrap().remove(0);
        let told = || desk.book.captures_of(&moment, &[capture.id]).unwrap();
        assert_eq!(told()[0].capture, capture);
        let captures = vec![capture.id];
        let correction = Correction { captures, shift_minutes: -60, ..Correction::default() };
        desk.book.correct(&moment, &correction).unwrap();
        assert_eq!(told()[0].capture.at, capture.at - chrono::Duration::hours(1));
        for _ in 0..2 {
            desk.book.undo(&moment, &()).unwrap();
        }
        assert_eq!(told(), [], "it was never scanned");
    }

    #[test]
    fn what_is_put_away_waits_no_more_until_it_is_taken_back() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T00:00:00Z");
        for text in ["RI22-7F3K-2209", "8812345678", "https://loop.example/meet"] {
            desk.book.scan_text(&moment, text, &ScanOptions::default()).unwrap();
        }
        let count = |status| desk.book.captures(&moment, &[status]).unwrap().len();
        let ids = |status| -> Vec<CaptureId> {
            let captures = desk.book.captures(&moment, &[status]).unwrap();
            captures.into_iter().map(|one| one.capture.id).collect()
        };
        let (waiting, links) = (ids(CaptureStatus::Unresolved), ids(CaptureStatus::NotAPerson));
        assert_eq!((waiting.len(), links.len()), (2, 1));
        let before = desk.book.dump();
        let all = [waiting.clone(), links].concat();
        assert_eq!(desk.book.dismiss_captures(&moment, &all).unwrap(), 3);
        assert_eq!((count(CaptureStatus::Unresolved), count(CaptureStatus::Dismissed)), (0, 3));
        assert_eq!(desk.book.state(&moment).unwrap().unresolved, 0);
        let again = desk.book.dismiss_captures(&moment, &waiting);
        assert!(matches!(again, Err(Error::NotFound { .. })), "they are away");
        assert_eq!(desk.book.take_back_captures(&moment, &all).unwrap(), 3);
        assert_same(&desk.book.dump(), &before, "each is what it was");
        desk.book.undo(&moment, &()).unwrap();
        desk.book.undo(&moment, &()).unwrap();
        assert_same(&desk.book.dump(), &before, "and undo knows it too");
    }
}
