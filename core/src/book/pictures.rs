//! Pictures that are kept: paper cards that wait to be typed in, and those of a person or a session.

use super::Book;
use super::photos::stamp_of;
use super::show::Show;
use super::views::{PaperCard, PictureView};
use crate::error::{Error, Result};
use crate::model::*;

impl Book {
    /// The paper cards that wait to be typed in, in the order they were photographed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn paper_cards(&self, moment: &Moment) -> Result<Vec<PaperCard>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let mut cards = Vec::new();
            for capture in reader.unresolved_captures()?.into_iter().rev() {
                if capture.reason != Some(Meaning::Picture) {
                    continue;
                }
                let occasion = capture.occasion.map(|id| show.occasion(id)).transpose()?;
                let stamp = stamp_of(&mut show, capture.at, occasion)?;
                let Capture { id, photo, file_name, .. } = capture;
                cards.push(PaperCard { capture: id, photo, file_name, stamp });
            }
            Ok(cards)
        })
    }

    /// Says that a waiting picture is of somebody who is known: the back of a card. It is no meeting of
    /// its own.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a contact that is not there and a picture that does not wait any more.
    pub fn add_picture(&self, moment: &Moment, id: CaptureId, contact: ContactId) -> Result<()> {
        self.store.write(moment, Verb::ChangePictures, |writer| {
            writer.expect_row::<Contact>(contact)?;
            let row = writer.expect_capture(id)?;
            waiting(&row.capture)?;
            writer.set_capture(Capture {
                status: CaptureStatus::AlreadyMet,
                contact: Some(contact),
                ..row.capture
            })?;
            Ok(((), Args::one(contact.0)))
        })
    }

    /// Lets the picture of a capture go; the capture stays.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_picture(&self, moment: &Moment, id: CaptureId) -> Result<()> {
        self.store.write(moment, Verb::ChangePictures, |writer| {
            let capture = writer.expect_capture(id)?.capture;
            let about = capture.contact.map(|id| id.0).or(capture.occasion.map(|id| id.0));
            writer.set_capture(Capture { photo: None, ..capture })?;
            Ok(((), about.map_or(Args::many(1), Args::one)))
        })
    }
}

/// Whether nobody said yet whose it is.
pub(super) fn waiting(capture: &Capture) -> Result<()> {
    if capture.status == CaptureStatus::Unresolved {
        return Ok(());
    }
    Err(Error::NotFound { what: "waiting_capture", id: capture.id.to_string() })
}

/// The pictures of captures, ready to show.
pub(super) fn shown(show: &mut Show<'_, '_>, captures: Vec<Capture>) -> Result<Vec<PictureView>> {
    let mut pictures = Vec::new();
    for capture in captures {
        let Capture { id, at, photo: Some(hash), file_name, .. } = capture else { continue };
        let occasion = capture.occasion.map(|id| show.occasion(id)).transpose()?;
        let zone = stamp_of(show, at, occasion)?.zone;
        pictures.push(PictureView { capture: id, hash, at, zone, file_name });
    }
    Ok(pictures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::support::{Desk, assert_same};
    use crate::book::*;

    /// A paper card photographed at the dinner, at a moment.
    fn card(desk: &Desk, moment: &Moment, shade: u8) -> CaptureId {
        let image = image::RgbImage::from_pixel(60, 40, image::Rgb([shade, 9, 9]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::DynamicImage::from(image).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        let at = Some("2022-12-01T03:30:00Z".parse().unwrap());
        let options = ScanOptions { at, ..ScanOptions::default() };
        let report = desk.book.keep_card(moment, &bytes.into_inner(), &options).unwrap();
        match report.files[0].codes[0].outcome {
            CaptureOutcome::Unresolved { capture, reason: Meaning::Picture, .. } => capture,
            ref other => panic!("it waits: {other:?}"),
        }
    }

    #[test]
    fn front_and_back_of_a_card_are_one_person_met_once() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-05T09:00:00Z");
        let (front, back) = (card(&desk, &moment, 1), card(&desk, &moment, 2));
        let tray = desk.book.paper_cards(&moment).unwrap();
        assert_eq!(tray.iter().map(|card| card.capture).collect::<Vec<_>>(), [front, back]);
        let report = desk.book.name_capture(&moment, front, "박지원 CTO @반달").unwrap();
        let CaptureOutcome::Saved { row, .. } = &report.files[0].codes[0].outcome else { panic!() };
        let before = desk.book.dump();
        desk.book.add_picture(&moment, back, row.id).unwrap();
        let person = desk.book.person(&moment, row.id).unwrap();
        let of: Vec<_> = person.pictures.iter().map(|picture| picture.capture).collect();
        assert_eq!(of, [front, back], "the front first");
        assert_eq!(person.encounters.len(), 1, "the back is no second meeting");
        assert_eq!(desk.book.paper_cards(&moment).unwrap(), []);
        assert!(desk.book.add_picture(&moment, back, row.id).is_err(), "it has its person");
        desk.book.undo(&moment, &()).unwrap();
        assert_same(&desk.book.dump(), &before, "the back waits again");
    }

    #[test]
    fn a_picture_is_removed_and_comes_back_with_undo() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-05T09:00:00Z");
        let front = card(&desk, &moment, 1);
        let report = desk.book.name_capture(&moment, front, "Mina Kang").unwrap();
        let CaptureOutcome::Saved { row, .. } = &report.files[0].codes[0].outcome else { panic!() };
        let pictures = || desk.book.person(&moment, row.id).unwrap().pictures;
        let kept = pictures();
        desk.book.remove_picture(&moment, front).unwrap();
        assert_eq!(pictures(), []);
        desk.book.undo(&moment, &()).unwrap();
        assert_eq!(pictures(), kept);
        assert!(desk.book.picture(kept[0].hash).is_ok());
    }

    #[test]
    fn what_is_put_away_waits_no_more() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-05T09:00:00Z");
        let cards = [card(&desk, &moment, 1), card(&desk, &moment, 2)];
        let before = desk.book.dump();
        desk.book.dismiss_captures(&moment, &cards).unwrap();
        assert_eq!(desk.book.unresolved().unwrap(), []);
        assert!(desk.book.dismiss_captures(&moment, &cards[..1]).is_err());
        desk.book.undo(&moment, &()).unwrap();
        assert_same(&desk.book.dump(), &before, "they wait again, with their pictures");
    }
}
