//! What Hallway can do: one file per verb or page, each change one step of the journal.
//!
//! A [`Book`] is an open profile. Verbs take a [`Moment`], answer with what the screen needs next,
//! and the search index follows the journal: own changes, undo and other processes come in alike.

mod about;
mod approach;
mod backup;
mod bulk;
mod calendar;
mod capture;
mod card;
mod catalogue;
mod colleague;
mod collect;
mod company;
mod complete;
mod conference;
mod correct;
mod day;
mod day_sheet;
mod duplicates;
mod encounter;
mod erase;
mod erased;
mod export;
#[cfg(test)]
mod figures;
mod file_state;
mod find;
mod find_texts;
mod follow_up;
mod forms;
mod generate;
mod guests;
mod history;
mod import;
#[cfg(test)]
mod ipc_types;
mod known;
mod links;
mod match_list;
mod me;
mod merge;
mod message;
mod name_capture;
mod narrow;
mod note;
mod notes_in;
mod now;
mod occasion;
mod open_views;
mod order;
mod outside;
mod owed;
mod owed_line;
mod own_field;
mod people;
mod person;
mod person_page;
mod photos;
mod pictures;
mod places;
mod programme;
mod question;
mod quick_add;
mod reach;
mod recent;
mod relation;
mod resolve;
mod retention;
mod sample;
mod save_person;
mod saved_views;
#[cfg(test)]
mod search_figures;
mod shared;
mod shift;
mod show;
mod speaker;
mod stamp;
mod tag;
mod teach_badge;
#[cfg(test)]
mod tests;
mod timeline;
mod trash;
mod trip_report;
mod typed;
mod views;
mod waiting;
mod work;
mod wrap_up;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

pub use capture::{CameraClock, Frame, ScanOptions};
pub use day_sheet::SheetFormat;
pub use find::highlights;
pub use forms::*;
pub use generate::vcards;
pub use photos::{Images, Inbox, images_in};
pub use places::COLOURS;
pub use views::*;
// Whoever reads a programme reads no more of it.
pub use crate::schedule::FILE_CAP as PROGRAMME_CAP;

use crate::error::Result;
// What a file of text says, whoever read it.
pub use crate::exchange::text_of;
use crate::model::{ContactId, DeviceId, OccasionId};
use crate::search::Index;
// Whoever starts the app says by which program pictures are looked at, and is that program too.
pub use crate::scan::{Looker, child};
// Where a search matches, and what it can be asked by name: part of what it answers.
pub use crate::search::{SearchKey, TextRange};
// Why something can be had after all: part of what the day answers.
pub use crate::agenda::WayOutKind;
// Why two may be one: part of what suggestions say.
pub use crate::matching::{Likeness, Reason, Sureness};
pub use crate::store::{LaterChanges, Progress};
use crate::store::{Reader, Store};
// What a terminal needs to show a text that comes from outside, to compare names, and to know what
// is left of a text.
pub use crate::text::{clean_line, fold, visible};
use open_views::OpenViews;

/// An open profile and everything one can do with it.
pub struct Book {
    store: Store,
    index: RwLock<Followed>,
    views: OpenViews<ContactId>,
    catalogue: Mutex<Option<catalogue::Catalogue>>,
    everything: Mutex<Option<Arc<find::Everything>>>,
    occasion_views: OpenViews<OccasionId>,
    looker: Looker,
    recent: Mutex<capture::Recent>,
    hashes: photos::Hashes,
    found: duplicates::Found,
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
        let book = Self {
            store,
            index: RwLock::default(),
            views: OpenViews::default(),
            catalogue: Mutex::default(),
            everything: Mutex::default(),
            occasion_views: OpenViews::default(),
            looker: Looker::default(),
            recent: Mutex::default(),
            hashes: photos::Hashes::default(),
            found: duplicates::Found::default(),
        };
        book.resume_erase();
        Ok(book)
    }

    /// The same book, which has its pictures looked at by somebody else: a child process.
    #[must_use]
    pub fn with_looker(self, looker: Looker) -> Self {
        Self { looker, ..self }
    }

    /// This computer's id in this profile, for the [`Moment`](crate::model::Moment)s of its verbs.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.store.device()
    }

    /// The number of the newest journal entry: another number means something changed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn journal_end(&self) -> Result<i64> {
        self.store.read(|reader| reader.last_seq())
    }

    /// Brings the search index to the journal's end, building it the first time; the window does so
    /// after its first paint.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn warm(&self) -> Result<()> {
        let mut followed = self.index.write().unwrap_or_else(PoisonError::into_inner);
        self.store.read(|reader| {
            let seq = reader.last_seq()?;
            let seen = std::mem::replace(&mut followed.seq, seq);
            match &mut followed.index {
                Some(_) if seq == seen => {}
                Some(index) => {
                    let concerned = concerned_since(reader, seen)?;
                    if concerned.len() > REBUILD_ABOVE {
                        *index = people::build_index(reader)?;
                    } else {
                        people::update_index(reader, index, &concerned)?;
                    }
                }
                None => followed.index = Some(people::build_index(reader)?),
            }
            Ok(())
        })
    }

    /// Writes the log into the database; called when idle.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn rest(&self) -> Result<()> {
        self.store.checkpoint()
    }
}

/// Whom the journal entries after `seen` concern: those they touched, and everybody of a company
/// that changed.
fn concerned_since(reader: &Reader<'_>, seen: i64) -> Result<BTreeSet<ContactId>> {
    let mut touched = reader.touched_since(seen)?;
    for company in &touched.companies {
        touched.contacts.extend(reader.people_of_company(*company)?);
    }
    Ok(touched.contacts)
}
