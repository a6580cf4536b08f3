//! Pictures nobody needs any more are collected, long after an undo could want them.

use chrono::Duration;

use super::Book;
use crate::error::Result;
use crate::model::*;

/// How long a picture is kept that nothing names any more, so that undo finds it.
const UNNAMED: Duration = Duration::days(7);
/// How long the frame of a badge waits for somebody to read it, unless the settings say otherwise.
const FRAME_DAYS: u16 = 30;

impl Book {
    /// Deletes the pictures that nothing names since a week, and the frames of badges that wait since
    /// a month, or as long as the settings say: the badges themselves wait on. Answers how many. It is
    /// no change to what was captured, so there is nothing to undo.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn collect_pictures(&self, moment: &Moment) -> Result<usize> {
        let frames = self.settings()?.frame_days.unwrap_or(FRAME_DAYS);
        let frames = moment.now - Duration::days(i64::from(frames));
        // Looking takes no lock: most of the time there is nothing to do.
        let old = self.store.read(|reader| reader.old_blobs(moment.now - UNNAMED, frames))?;
        if old.is_empty() {
            return Ok(0);
        }
        self.store.write_local(|writer| {
            let old = writer.old_blobs(moment.now - UNNAMED, frames)?;
            writer.delete_blobs(&old)?;
            Ok(old.len())
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use crate::book::tests::support::{Desk, assert_same};
    use crate::book::*;
    use crate::card::{Code, Level, png};
    use crate::model::*;

    fn after(moment: &Moment, days: i64) -> Moment {
        Moment { now: moment.now + Duration::days(days), ..moment.clone() }
    }

    /// A paper card and a badge that wait, each with a picture.
    fn waiting(desk: &Desk, moment: &Moment) -> (Capture, Capture) {
        let code = |text| png(&Code::of(text, Level::M).unwrap(), 200).unwrap();
        let options = ScanOptions::default();
        desk.book.keep_card(moment, &code("any picture"), &options).unwrap();
        desk.book.scan_image(moment, &code("RI22-7F3K-2209"), &options).unwrap();
        let mut captures = desk.book.unresolved().unwrap();
        captures.sort_by_key(|capture| capture.reason != Some(Meaning::Picture));
        let [card, badge] = captures.try_into().unwrap();
        (card, badge)
    }

    #[test]
    fn what_nothing_names_goes_after_a_week_in_which_undo_finds_it() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        let (card, _) = waiting(&desk, &moment);
        desk.book.dismiss_captures(&moment, &[card.id]).unwrap();
        assert_eq!(desk.book.collect_pictures(&after(&moment, 6)).unwrap(), 0);
        desk.book.undo(&moment, &()).unwrap();
        assert_eq!(desk.book.collect_pictures(&after(&moment, 8)).unwrap(), 0, "it waits again");
        assert!(desk.book.picture(card.photo.unwrap()).is_ok());
        desk.book.dismiss_captures(&moment, &[card.id]).unwrap();
        assert_eq!(desk.book.collect_pictures(&after(&moment, 8)).unwrap(), 1);
        assert!(desk.book.picture(card.photo.unwrap()).is_err());
    }

    #[test]
    fn the_frame_of_a_badge_goes_after_a_month_and_the_badge_waits_on() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        let (card, badge) = waiting(&desk, &moment);
        let before = desk.book.dump();
        assert_eq!(desk.book.collect_pictures(&after(&moment, 29)).unwrap(), 0);
        assert_eq!(desk.book.collect_pictures(&after(&moment, 31)).unwrap(), 1);
        assert!(desk.book.picture(badge.photo.unwrap()).is_err());
        assert!(desk.book.picture(card.photo.unwrap()).is_ok(), "a paper card is all there is");
        assert_same(&desk.book.dump(), &before, "nothing that was captured changed");
        assert_eq!(desk.book.unresolved().unwrap().len(), 2);
        desk.book.name_capture(&moment, badge.id, "Mina Kang").unwrap();
    }

    #[test]
    fn the_settings_say_how_long_a_frame_waits() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        waiting(&desk, &moment);
        let settings = Settings { frame_days: Some(2), ..Settings::default() };
        desk.book.set_settings(&settings).unwrap();
        assert_eq!(desk.book.collect_pictures(&after(&moment, 1)).unwrap(), 0);
        assert_eq!(desk.book.collect_pictures(&after(&moment, 3)).unwrap(), 1);
    }
}
