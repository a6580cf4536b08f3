//! Booth shifts: who of us is at a booth when. Whoever has one is stamped there.

use super::Book;
use super::forms::ShiftForm;
use super::me;
use super::show::Show;
use super::views::ShiftView;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Reader;

impl Book {
    /// The shifts at a booth, in the order of time.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn shifts(&self, moment: &Moment, occasion: OccasionId) -> Result<Vec<ShiftView>> {
        self.store.read(|reader| list(reader, moment, occasion))
    }

    /// Adds or edits a shift; it is mine where nobody is named.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an end that is not after the start (`ends_at`), or nobody to be there
    /// (`me`); [`Error::NotFound`].
    pub fn save_shift(&self, moment: &Moment, form: &ShiftForm) -> Result<Vec<ShiftView>> {
        self.store.write(moment, Verb::SaveShift, |writer| {
            if form.ends_at <= form.starts_at {
                return Err(Error::Invalid { field: "ends_at", text: form.ends_at.to_rfc3339() });
            }
            let old: Option<BoothShift> = form.id.map(|id| writer.expect_row(id)).transpose()?;
            let occasion: Occasion = writer.expect_row(form.occasion)?;
            let whose = form.colleague.or(old.as_ref().map(|old| old.colleague));
            let colleague = match whose {
                Some(id) => writer.expect_row::<Colleague>(id)?.id,
                None => me::operator(writer, moment)?
                    .ok_or_else(|| Error::Invalid { field: "me", text: String::new() })?,
            };
            let shift = BoothShift {
                id: form.id.unwrap_or_else(|| ShiftId(moment.id())),
                occasion: occasion.id,
                colleague,
                starts_at: form.starts_at,
                ends_at: form.ends_at,
            };
            match old {
                Some(_) => writer.update(&shift)?,
                None => writer.insert(&shift)?,
            }
            Ok((list(writer, moment, occasion.id)?, Args::one(occasion.id.0)))
        })
    }

    /// Deletes a shift.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_shift(&self, moment: &Moment, id: ShiftId) -> Result<Vec<ShiftView>> {
        self.store.write(moment, Verb::SaveShift, |writer| {
            let shift: BoothShift = writer.expect_row(id)?;
            writer.delete::<BoothShift>(id)?;
            Ok((list(writer, moment, shift.occasion)?, Args::one(shift.occasion.0)))
        })
    }
}

fn list(reader: &Reader<'_>, moment: &Moment, occasion: OccasionId) -> Result<Vec<ShiftView>> {
    reader.expect_row::<Occasion>(occasion)?;
    let mut show = Show::new(reader, moment.zone)?;
    let shifts = reader.shifts_of(occasion)?.into_iter();
    shifts.map(|shift| Ok(ShiftView { by: show.colleague(shift.colleague)?, shift })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::support::Desk;
    use crate::book::{ColleagueForm, MeForm, OccasionForm, StampReason};

    #[test]
    fn a_shift_stamps_whoever_has_it() {
        let desk = Desk::new();
        let moment = || desk.house.moment();
        let me = MeForm { name: "김민준".to_owned(), ..MeForm::default() };
        let me = desk.book.set_me(&moment(), &me).unwrap().id;
        let kim = ColleagueForm { name: "Bo Kim".to_owned(), ..ColleagueForm::default() };
        let kim = desk.book.save_colleague(&moment(), &kim).unwrap().id;
        let form = OccasionForm::new(OccasionKind::Booth, "Our booth");
        let booth = desk.book.save_occasion(&moment(), &form).unwrap().row.occasion.id;
        let shift = |colleague, from: &str, to: &str| ShiftForm {
            id: None,
            occasion: booth,
            colleague,
            starts_at: from.parse().unwrap(),
            ends_at: to.parse().unwrap(),
        };
        let noon = shift(None, "2022-11-30T20:00:00Z", "2022-11-30T22:00:00Z");
        let shifts = desk.book.save_shift(&moment(), &noon).unwrap();
        assert_eq!(shifts[0].shift.colleague, me, "it is mine where nobody is named");
        let evening = shift(Some(kim), "2022-11-30T22:00:00Z", "2022-12-01T00:00:00Z");
        desk.book.save_shift(&moment(), &evening).unwrap();

        let stamp = |at: &str, by| {
            let moment = Moment { by, ..desk.at(at) };
            let view = desk.book.stamp(&moment).unwrap();
            (view.occasion.map(|occasion| occasion.id), view.reason)
        };
        let there = (Some(booth), StampReason::Shift);
        assert_eq!(stamp("2022-11-30T20:00:00Z", None), there);
        assert_eq!(
            stamp("2022-11-30T22:00:00Z", None),
            (None, StampReason::Nothing),
            "mine is over"
        );
        assert_eq!(stamp("2022-11-30T22:00:00Z", Some(kim)), there);

        let backwards = ShiftForm { ends_at: noon.starts_at, ..noon };
        let refused = desk.book.save_shift(&moment(), &backwards);
        assert!(matches!(refused, Err(Error::Invalid { field: "ends_at", .. })), "{refused:?}");
        let left = desk.book.delete_shift(&moment(), shifts[0].shift.id).unwrap();
        assert_eq!(left.len(), 1);
        assert_eq!(stamp("2022-11-30T20:00:00Z", None).0, None);
        desk.book.undo(&moment(), &()).unwrap();
        assert_eq!(stamp("2022-11-30T20:00:00Z", None), there);
    }
}
