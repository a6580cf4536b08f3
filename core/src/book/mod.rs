//! What Hallway can do: one file per verb or page, each change one step of the journal.
//!
//! A [`Book`] is an open profile. Verbs take a [`Moment`], answer with what the screen needs next,
//! and leave the search index following the journal: own changes, undo and other processes alike
//! come in through [`Book::follow`].

mod company;
mod conference;
mod encounter;
mod follow_up;
mod forms;
mod generate;
mod history;
#[cfg(test)]
mod ipc_types;
mod known;
mod me;
mod note;
mod occasion;
mod people;
mod person;
mod sample;
mod save_person;
mod show;
mod stamp;
mod views;

use std::path::Path;
use std::sync::{Mutex, PoisonError, RwLock};

pub use forms::*;
pub use generate::vcards;
pub use views::*;

use crate::error::Result;
use crate::model::DeviceId;
use crate::search::Index;
use crate::store::Store;
pub use crate::store::{LaterChanges, Progress, Touched};
use people::Views;

/// An open profile and everything one can do with it.
pub struct Book {
    store: Store,
    index: RwLock<Followed>,
    views: Mutex<Views>,
}

/// The search index, if it was built, and how far in the journal it is.
#[derive(Default)]
struct Followed {
    index: Option<Index>,
    seq: i64,
}

/// Above this many changed contacts the index is built anew.
const REBUILD_ABOVE: usize = 2_000;

impl Book {
    /// Opens the profile in `folder`; see [`Store::open`].
    ///
    /// # Errors
    /// Those of [`Store::open`].
    pub fn open(folder: &Path, fresh: DeviceId) -> Result<Self> {
        let store = Store::open(folder, fresh)?;
        let seq = store.read(|reader| reader.last_seq())?;
        let followed = Followed { index: None, seq };
        Ok(Self { store, index: RwLock::new(followed), views: Mutex::default() })
    }

    /// This computer's id in this profile, for the [`Moment`](crate::model::Moment)s of its verbs.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.store.device()
    }

    /// Catches up with the journal and tells what changed since the last call.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn follow(&self) -> Result<Touched> {
        let mut followed = self.index.write().unwrap_or_else(PoisonError::into_inner);
        self.store.read(|reader| {
            let seq = reader.last_seq()?;
            if seq == followed.seq {
                return Ok(Touched::default());
            }
            let mut touched = reader.touched_since(followed.seq)?;
            for company in &touched.companies {
                touched.contacts.extend(reader.people_of_company(*company)?);
            }
            if let Some(index) = &mut followed.index {
                if touched.contacts.len() > REBUILD_ABOVE {
                    *index = people::build_index(reader)?;
                } else {
                    people::update_index(reader, index, &touched.contacts)?;
                }
            }
            followed.seq = seq;
            Ok(touched)
        })
    }

    /// Builds the search index if it was not built yet; the window does so after its first paint.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn warm(&self) -> Result<()> {
        let mut followed = self.index.write().unwrap_or_else(PoisonError::into_inner);
        if followed.index.is_none() {
            self.store.read(|reader| {
                followed.seq = reader.last_seq()?;
                followed.index = Some(people::build_index(reader)?);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Writes the log into the database; called when idle.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn rest(&self) -> Result<()> {
        self.store.checkpoint()
    }
}
