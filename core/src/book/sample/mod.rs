//! The sample: a profile of its own with invented people, to look around in.
//!
//! A Korean startup engineer at a conference in Las Vegas and at one at home before it. The story is
//! in the `.json` files of this folder, its shape in `story.rs`; `tell.rs` writes it by the same
//! lines that check what a person types, and `calendar.rs` knows when and where it plays.

mod calendar;
mod happened;
mod keys;
mod story;
mod tell;
#[cfg(test)]
mod tests;

use super::{AppState, Book};
use crate::error::{Error, Result};
use crate::model::*;
use story::Story;

impl Book {
    /// Fills the sample if nobody opened it before, and tells its state.
    ///
    /// # Errors
    /// Those of [`fill_sample`](Self::fill_sample).
    pub fn open_sample(&self, moment: &Moment) -> Result<AppState> {
        if self.journal_end()? == 0 {
            self.fill_sample(moment)?;
        }
        self.state(moment)
    }

    /// Fills a profile nothing was ever entered into with the sample, as one step, and marks it.
    ///
    /// The same everywhere, ids included; only the journal knows when it was done.
    ///
    /// # Errors
    /// [`Error::NotEmpty`] when something was entered before; nothing is changed then.
    pub fn fill_sample(&self, moment: &Moment) -> Result<()> {
        let story = Story::read()?;
        self.store.write(moment, Verb::FillSample, |writer| {
            if writer.last_seq()? > 0 {
                return Err(Error::NotEmpty { path: self.store.folder().to_owned() });
            }
            let people = tell::tell(writer, moment, &story)?;
            Ok(((), Args::many(people)))
        })
    }
}
