//! What waits gets its person: one line typed beside the picture of a paper card or a badge.

use super::Book;
use super::encounter::{self, Stamped};
use super::forms::EncounterForm;
use super::known;
use super::pictures::waiting;
use super::quick_add::{add_note, draft, follow_ups, hallway, keep_work, only, read, report, said};
use super::resolve::resolve;
use super::save_person::{add_tags, find_or_make, form_of};
use super::views::{QuickKind, ScanReport};
use crate::error::Result;
use crate::model::*;
use crate::store::{CaptureRow, Writer};
use crate::vcard::Fields;

impl Book {
    /// Says whose a waiting capture is, by a line as in [`quick_add`](Book::quick_add): the person is met
    /// when and where it was captured. The picture of a paper card stays with the person, that of a
    /// badge is let go.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) for a line that says nothing;
    /// [`Error::NotFound`](crate::Error::NotFound) for a capture that does not
    /// wait any more.
    pub fn name_capture(&self, moment: &Moment, id: CaptureId, line: &str) -> Result<ScanReport> {
        let text = said(line)?;
        let step = StepId(moment.id());
        let outcome = self.store.write_in(moment, step, Verb::NameCapture, |writer| {
            let mut row = writer.expect_capture(id)?;
            let capture = &mut row.capture;
            waiting(capture)?;
            let parts = read(writer, moment, line, moment.now)?;
            let (at, at_source) = (capture.at, capture.at_source);
            let mut stamped =
                Stamped { at, at_source, occasion: capture.occasion, rating: None, note: None };
            if let Some(title) = only(&parts, QuickKind::Place) {
                stamped.occasion = Some(hallway(writer, moment, at, title)?);
                capture.occasion = stamped.occasion;
            }
            add_note(&mut stamped, &EncounterForm::default(), &parts);
            let draft = draft(&parts, &text);
            let form = form_of(&draft);
            let card = known::Card {
                payload_hash: row.payload_hash.clone(),
                badge: capture.conference.zip(capture.badge.clone()),
            };
            let basis = match capture.reason {
                Some(Meaning::BadgeId) => Basis::BadgeConsent,
                _ => Basis::CardHandedOver,
            };
            let source = capture.source;
            let found = find_or_make(writer, moment, &form, Some(&card), source, basis)?;
            let contact = found.contact;
            keep_work(writer, &found, &form, &mut stamped)?;
            add_tags(writer, contact, &draft.tags)?;
            capture.status =
                if found.known { CaptureStatus::AlreadyMet } else { CaptureStatus::Saved };
            capture.contact = Some(contact);
            if capture.reason != Some(Meaning::Picture) {
                capture.photo = None;
            }
            writer.update(&row)?;
            let encounter = encounter::insert(writer, moment, contact, &stamped, source, Some(id))?;
            follow_ups(writer, moment, contact, &parts, &form.name.display)?;
            if row.capture.reason != Some(Meaning::Picture) {
                name_the_same(writer, moment, &row, draft, contact)?;
            }
            Ok((found.outcome(writer, moment, Some(encounter))?, Args::one(contact.0)))
        })?;
        Ok(report(line, outcome, step))
    }
}

/// What waits with the same text is the same person's, met again.
fn name_the_same(
    writer: &Writer<'_>,
    moment: &Moment,
    named: &CaptureRow,
    draft: ContactDraft,
    contact: ContactId,
) -> Result<()> {
    let fields = Fields { draft, ..Fields::default() };
    for other in writer.waiting_at(named.capture.conference)? {
        if other.payload_hash == named.payload_hash {
            resolve(writer, moment, other.capture.id, &fields, Some(contact))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::book::tests::support::{Desk, assert_same};
    use crate::book::*;
    use crate::card::{Code, Level, png};
    use crate::error::Error;
    use crate::model::*;

    const LINE: &str = "Jiwon Park, CTO @ Bandal, jiwon@bandal.example #prospect !fri send pricing";

    /// A badge photographed at a moment, and the capture that waits for its name.
    fn badge(desk: &Desk, moment: &Moment) -> Capture {
        let bytes = png(&Code::of("RI22-7F3K-2209", Level::M).unwrap(), 400).unwrap();
        let at = Some("2022-11-30T03:10:00Z".parse().unwrap());
        let options = ScanOptions { at, ..ScanOptions::default() };
        desk.book.scan_image(moment, &bytes, &options).unwrap();
        desk.book.unresolved().unwrap().remove(0)
    }

    #[test]
    fn a_badge_gets_its_person_at_its_own_time_and_lets_its_frame_go() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        let waiting = badge(&desk, &moment);
        assert!(waiting.photo.is_some());
        let before = desk.book.dump();
        let report = desk.book.name_capture(&moment, waiting.id, LINE).unwrap();
        let CaptureOutcome::Saved { row, .. } = &report.files[0].codes[0].outcome else {
            panic!("{report:?}")
        };
        let person = desk.book.person(&moment, row.id).unwrap();
        assert_eq!(person.row.title.as_deref(), Some("CTO"));
        assert_eq!(person.tags, ["prospect"]);
        assert_eq!(person.follow_ups[0].what, "send pricing");
        let [met] = &person.encounters[..] else { panic!("met once") };
        assert_eq!(met.met.at, waiting.at, "when it was scanned, not when it was typed");
        assert_eq!(met.encounter.capture, Some(waiting.id));
        assert_eq!(desk.book.unresolved().unwrap(), []);
        let frames = "SELECT count(*) FROM capture WHERE photo IS NOT NULL";
        assert_eq!(desk.book.store.number(frames), 0);
        let undone = desk.book.undo(&moment, &()).unwrap();
        assert_eq!(Some(undone.step.id), report.step);
        assert_same(&desk.book.dump(), &before, "undo takes all of it back");
        assert_eq!(desk.book.unresolved().unwrap(), [waiting], "with its frame");
    }

    #[test]
    fn the_named_badge_is_known_from_then_on() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        let waiting = badge(&desk, &moment);
        desk.book.name_capture(&moment, waiting.id, LINE).unwrap();
        let again = desk.book.scan_text(&moment, "RI22-7F3K-2209", &ScanOptions::default());
        let codes = again.unwrap().files.remove(0).codes;
        assert!(matches!(codes[0].outcome, CaptureOutcome::AlreadyMet { .. }), "{codes:?}");
    }

    #[test]
    fn what_waits_with_the_same_badge_gets_the_same_name() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        let waiting = badge(&desk, &moment);
        for (badge, at) in
            [("RI22-7F3K-2209", "2022-11-30T05:00:00Z"), ("RI22-1", "2022-11-30T06:00:00Z")]
        {
            let options = ScanOptions { at: at.parse().ok(), ..ScanOptions::default() };
            desk.book.scan_text(&moment, badge, &options).unwrap();
        }
        let before = desk.book.dump();
        let report = desk.book.name_capture(&moment, waiting.id, LINE).unwrap();
        let row = report.files[0].codes[0].outcome.row().unwrap();
        assert_eq!(desk.book.person(&moment, row.id).unwrap().encounters.len(), 2);
        let left: Vec<String> =
            desk.book.unresolved().unwrap().into_iter().map(|one| one.payload).collect();
        assert_eq!(left, ["RI22-1"]);
        desk.book.undo(&moment, &()).unwrap();
        assert_same(&desk.book.dump(), &before, "one step");
    }

    #[test]
    fn what_says_nothing_or_waits_no_more_changes_nothing() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T03:10:00Z");
        let waiting = badge(&desk, &moment);
        let name = |line: &str| desk.book.name_capture(&moment, waiting.id, line);
        assert!(matches!(name(" , "), Err(Error::Invalid { field: "line", .. })));
        name("Mina Kang").unwrap();
        let before = desk.book.dump();
        assert!(matches!(name("Nobody Else"), Err(Error::NotFound { .. })));
        assert_same(&desk.book.dump(), &before, "it has its name");
    }
}
