//! Where I was last, as the first answers to "met where?".

use super::Book;
use super::show::Show;
use super::stamp::stamp_at;
use super::views::OccasionRef;
use crate::error::Result;
use crate::model::*;

impl Book {
    /// The last occasions I had a part in, the one of the stamp first, then the latest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn recent_occasions(&self, moment: &Moment, limit: usize) -> Result<Vec<OccasionRef>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let now = stamp_at(reader, moment, moment.now)?.map(|(id, _)| id);
            let before = reader.occasions_i_was_at(moment.now, limit)?;
            let others = before.iter().map(|occasion| occasion.id).filter(|id| Some(*id) != now);
            now.into_iter().chain(others).take(limit).map(|id| show.occasion(id)).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::book::tests::support::{Desk, form};
    use crate::book::*;
    use crate::model::*;

    #[test]
    fn the_last_occasions_come_first_and_none_that_was_missed() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T04:00:00Z");
        let occasion = |title: &str, starts: &str, outcome| {
            let starts_at = Some(starts.parse().unwrap());
            let form = OccasionForm {
                starts_at,
                outcome,
                ..OccasionForm::new(OccasionKind::Meeting, title)
            };
            desk.book.save_occasion(&moment, &form).unwrap().row.occasion.id
        };
        let old = occasion("old", "2022-11-28T10:00:00Z", None);
        occasion("missed", "2022-11-30T10:00:00Z", Some(Outcome::Missed));
        occasion("to come", "2022-12-02T10:00:00Z", None);
        occasion("last night", "2022-11-30T03:00:00Z", None);
        let titles = |limit| -> Vec<String> {
            let found = desk.book.recent_occasions(&moment, limit).unwrap();
            found.into_iter().map(|occasion| occasion.title).collect()
        };
        assert_eq!(titles(5), ["last night", "old"]);
        assert_eq!(titles(1), ["last night"]);
        desk.book.pin(Some(old)).unwrap();
        assert_eq!(titles(5), ["old", "last night"], "where I am now is the likeliest");
    }

    #[test]
    fn a_card_that_came_by_mail_was_met_where_somebody_says() {
        let desk = Desk::new();
        let moment = desk.at("2022-12-01T04:00:00Z");
        let starts_at = Some("2022-12-01T03:00:00Z".parse().unwrap());
        let dinner =
            OccasionForm { starts_at, ..OccasionForm::new(OccasionKind::Dinner, "Dinner") };
        let dinner = desk.book.save_occasion(&moment, &dinner).unwrap().row.occasion.id;
        desk.book.add(&desk.house, &form("Mina Kang", "", &[]));
        let met = |name: &str, place| {
            let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD");
            let at = Some("2022-11-30T01:00:00Z".parse().unwrap());
            let options = ScanOptions { at, ..ScanOptions::default() }.placed(place);
            let report = desk.book.scan_text(&moment, &card, &options).unwrap();
            match &report.files[0].codes[0].outcome {
                CaptureOutcome::Saved { row, .. } => row.last.clone().unwrap(),
                other => panic!("{other:?}"),
            }
        };
        let there = met("박지원", Place::Occasion { id: dinner });
        assert_eq!(there.occasion.unwrap().title, "Dinner");
        assert_eq!(there.at.to_rfc3339(), "2022-11-30T01:00:00+00:00");
        desk.book.pin(Some(dinner)).unwrap();
        assert_eq!(met("서민아", Place::Nowhere).occasion, None, "whatever is pinned");
    }
}
