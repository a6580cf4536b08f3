//! Retention: until when people are kept, and who is kept too long. Nobody is erased by it unasked.

use chrono::NaiveDate;

use super::Book;
use super::show::Show;
use super::views::{ConferenceKept, KeptPerson, KeptTooLong, RetentionView};
use crate::error::Result;
use crate::model::*;

impl Book {
    /// The day of each conference, and whose day is over. Who was met again since, or is in the trash
    /// already, is not proposed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn retention(&self, moment: &Moment) -> Result<RetentionView> {
        let today = moment.now.with_timezone(&moment.zone).date_naive();
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let mut view = RetentionView { conferences: Vec::new(), due: Vec::new() };
            for Conference { id, name, .. } in reader.conferences()? {
                let keep_until = reader.conference_kept_until(id)?;
                view.conferences.push(ConferenceKept { id, name, keep_until });
            }
            for (id, keep_until) in reader.kept_too_long(today)? {
                view.due.push(KeptTooLong { row: show.row(id)?, keep_until });
            }
            Ok(view)
        })
    }

    /// Says until when those met at a conference are kept who have no day of their own.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn keep_conference_until(
        &self,
        moment: &Moment,
        id: ConferenceId,
        day: Option<NaiveDate>,
    ) -> Result<()> {
        self.store.write(moment, Verb::SetRetention, |writer| {
            writer.expect_row::<Conference>(id)?;
            writer.keep_conference_until(id, day)?;
            Ok(((), Args::one(id.0)))
        })
    }

    /// Gives people a day of their own, or takes it from them.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn keep_people_until(
        &self,
        moment: &Moment,
        people: &[ContactId],
        day: Option<NaiveDate>,
    ) -> Result<()> {
        self.store.write(moment, Verb::SetRetention, |writer| {
            for id in people {
                writer.expect_row::<Contact>(*id)?;
                writer.keep_until(*id, day)?;
            }
            let args = match people {
                [one] => Args::one(one.0),
                many => Args::many(u64::try_from(many.len()).unwrap_or(u64::MAX)),
            };
            Ok(((), args))
        })
    }

    /// Until when somebody is kept.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn kept_until(&self, id: ContactId) -> Result<KeptPerson> {
        let (keep_until, own) = self.store.read(|reader| reader.kept_until(id))?;
        Ok(KeptPerson { keep_until, own })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::support::*;
    use crate::book::*;

    #[test]
    fn a_conference_keeps_its_people_until_a_day_and_some_have_their_own() {
        let house = House::new();
        let book = house.open();
        let conference = conference(&book, &house, "re:Invent");
        let dinner = OccasionForm {
            conference: Some(conference),
            ..OccasionForm::new(OccasionKind::Dinner, "Dinner")
        };
        let dinner = book.save_occasion(&house.moment(), &dinner).unwrap().row.occasion.id;
        let met =
            EncounterForm { place: Place::Occasion { id: dinner }, ..EncounterForm::default() };
        let add = |name: &str| {
            let person = form(name, "", &[]);
            let saved = book.add_person(&house.moment(), &person, Some(&met)).unwrap();
            saved.row().unwrap().id
        };
        let (ana, mina, owen) = (add("Ana Ruiz"), add("Mina Kang"), add("Owen Reed"));
        let day = |text: &str| Some(text.parse().unwrap());
        book.keep_conference_until(&house.moment(), conference, day("2023-06-30")).unwrap();
        book.keep_people_until(&house.moment(), &[mina], day("2030-01-01")).unwrap();
        let due = |at: &str| -> Vec<ContactId> {
            let view = book.retention(&house.at(at)).unwrap();
            view.due.iter().map(|one| one.row.id).collect()
        };
        assert_eq!(due("2023-06-30T09:00:00Z"), []);
        let mut both = [ana, owen];
        both.sort();
        assert_eq!(due("2023-07-01T09:00:00Z"), both, "Mina has a day of her own");
        let own = KeptPerson { keep_until: day("2030-01-01"), own: true };
        assert_eq!(book.kept_until(mina).unwrap(), own);
        let met = EncounterForm {
            at: Some("2023-07-05T09:00:00Z".parse().unwrap()),
            ..EncounterForm::default()
        };
        book.met_again(&house.moment(), owen, &met).unwrap();
        assert_eq!(due("2023-08-01T09:00:00Z"), [ana], "Owen was met since");
        book.undo(&house.moment(), &()).unwrap();
        book.undo(&house.moment(), &()).unwrap();
        assert!(!book.kept_until(mina).unwrap().own, "undo takes her day back");
        book.assert_sound();
    }
}
