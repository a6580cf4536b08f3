//! The trash: people wait there for thirty days, then they are erased.

use chrono::Duration;

use super::Book;
use super::show::Show;
use super::views::TrashRow;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Progress;

/// How long people wait in the trash.
const KEPT: Duration = Duration::days(30);

impl Book {
    /// Who is in the trash with the day they are erased, the next first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn trash_list(&self, moment: &Moment) -> Result<Vec<TrashRow>> {
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let mut rows = Vec::new();
            for contact in reader.trash()?.iter().rev() {
                let Some(trashed_at) = contact.trashed_at else { continue };
                let ends_at = trashed_at + KEPT;
                let ends_on = ends_at.with_timezone(&moment.zone).date_naive();
                rows.push(TrashRow { row: show.row_of(contact)?, trashed_at, ends_at, ends_on });
            }
            Ok(rows)
        })
    }

    /// Erases people in the trash now; without a choice all of them.
    ///
    /// # Errors
    /// [`Error::NotFound`] for who is not there, and those of [`Book::erase`].
    pub fn empty_trash(
        &self,
        moment: &Moment,
        people: Option<&[ContactId]>,
        progress: &dyn Progress,
    ) -> Result<Receipt> {
        let there = self.store.read(|reader| reader.trashed_before(moment.now))?;
        let chosen = people.unwrap_or(&there);
        if let Some(stranger) = chosen.iter().find(|id| !there.contains(id)) {
            return Err(Error::NotFound { what: "contact", id: stranger.to_string() });
        }
        self.erase(moment, chosen, false, progress)
    }

    /// Erases who waited in the trash for thirty days; `None` when there is nobody, or another
    /// process has the profile open: then it is tried the next time.
    ///
    /// # Errors
    /// Those of [`Book::erase`].
    pub fn purge_trash(&self, moment: &Moment) -> Result<Option<Receipt>> {
        let over = self.store.read(|reader| reader.trashed_before(moment.now - KEPT))?;
        if over.is_empty() {
            return Ok(None);
        }
        match self.erase(moment, &over, false, &()) {
            Err(Error::Busy { .. }) => Ok(None),
            outcome => outcome.map(Some),
        }
    }
}
