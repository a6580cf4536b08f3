//! Erase: people are removed for good, from every row, every copy and all of history.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use super::{Book, Followed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Progress;

impl Book {
    /// Erases people: rows, pictures, history, backups. Nothing takes that back. With `keep_hash`
    /// their addresses and numbers are known again by a hash, so that nobody brings them back unasked.
    ///
    /// # Errors
    /// [`Error::Busy`] while another process has the profile open, [`Error::NotFound`],
    /// [`Error::Cancelled`] before anything was written.
    pub fn erase(
        &self,
        moment: &Moment,
        people: &[ContactId],
        keep_hash: bool,
        progress: &dyn Progress,
    ) -> Result<Receipt> {
        let people = self.there(people)?;
        let hashes =
            if keep_hash { self.hashes_of(moment, &people, progress)? } else { Vec::new() };
        let second = self.second_folder()?;
        // What is in memory is of the state before; the next use builds it anew.
        let mut followed = self.index.write().unwrap_or_else(PoisonError::into_inner);
        let receipt = self.store.erase(moment, &people, &hashes, second.as_deref(), progress)?;
        *followed = Followed::default();
        self.forget_lists();
        self.recent.lock().unwrap_or_else(PoisonError::into_inner).forgive();
        Ok(receipt)
    }

    /// What an erase would remove, rewrite and delete. Nothing is changed.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn would_erase(&self, moment: &Moment, people: &[ContactId]) -> Result<Receipt> {
        let people = self.there(people)?;
        self.store.would_erase(moment, &people, self.second_folder()?.as_deref())
    }

    /// Goes on with an erase that a crash or a power cut ended.
    pub(super) fn resume_erase(&self) {
        // What cannot be done now is done the next time.
        let second = self.second_folder().unwrap_or_default();
        let _ = self.store.resume_erase(second.as_deref());
    }

    fn there(&self, people: &[ContactId]) -> Result<BTreeSet<ContactId>> {
        self.store.read(|reader| {
            for id in people {
                reader.expect_row::<Contact>(*id)?;
            }
            match people {
                [] => Err(Error::NotFound { what: "contact", id: String::new() }),
                some => Ok(some.iter().copied().collect()),
            }
        })
    }
}

#[cfg(test)]
pub(in crate::book) mod tests;
