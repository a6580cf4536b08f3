//! Which folder the window watches. It belongs to this computer, and nothing of it is undone.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::inbox::Inbox;
use crate::book::{Book, me};
use crate::error::{Error, Result};
use crate::model::Moment;
use crate::store::Reader;

/// The folder, and up to when what arrived in it was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Watched {
    folder: PathBuf,
    since: DateTime<Utc>,
}

impl Book {
    /// Watches a folder from now on, or none. What lies in it already is left alone.
    ///
    /// # Errors
    /// [`Error::Unreadable`] for a folder that is none.
    pub fn set_inbox(&self, moment: &Moment, folder: Option<&Path>) -> Result<()> {
        let watched = folder.map(|folder| {
            let is_there = std::fs::read_dir(folder);
            is_there.map_err(|cause| Error::Unreadable { path: folder.to_owned(), cause })?;
            Ok::<_, Error>(Watched { folder: folder.to_owned(), since: moment.now })
        });
        let watched = watched.transpose()?;
        self.store.write_local(|writer| writer.set_setting(me::INBOX, &watched))
    }

    /// The watched folder, to look into.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn inbox(&self) -> Result<Option<Inbox>> {
        let watched = self.store.read(watched)?;
        Ok(watched.map(|watched| Inbox::new(&watched.folder, watched.since)))
    }

    /// The path of the watched folder.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn inbox_folder(&self) -> Result<Option<PathBuf>> {
        Ok(self.store.read(watched)?.map(|watched| watched.folder))
    }

    /// Remembers that what arrived in the watched folder up to now was read.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn inbox_was_read(&self, moment: &Moment) -> Result<()> {
        self.store.write_local(|writer| {
            let watched = watched(writer)?.map(|old| Watched { since: moment.now, ..old });
            writer.set_setting(me::INBOX, &watched)
        })
    }
}

fn watched(reader: &Reader<'_>) -> Result<Option<Watched>> {
    Ok(reader.setting(me::INBOX)?.flatten())
}

/// The path of the watched folder, as it is shown.
pub(in crate::book) fn shown(reader: &Reader<'_>) -> Result<Option<String>> {
    Ok(watched(reader)?.map(|watched| watched.folder.display().to_string()))
}

#[cfg(test)]
mod tests {
    use crate::book::tests::support::Desk;
    use crate::error::Error;

    #[test]
    fn the_watched_folder_is_remembered_and_what_lay_in_it_left_alone() {
        let desk = Desk::new();
        let folder = desk.house.beside("inbox");
        let moment = desk.at("2022-12-01T03:10:00Z");
        let missing = desk.book.set_inbox(&moment, Some(&folder));
        assert!(matches!(missing, Err(Error::Unreadable { .. })));
        assert!(desk.book.inbox().unwrap().is_none());
        std::fs::create_dir(&folder).unwrap();
        let end = desk.book.journal_end().unwrap();
        desk.book.set_inbox(&desk.at("2999-01-01T00:00:00Z"), Some(&folder)).unwrap();
        assert_eq!(desk.book.state(&moment).unwrap().inbox, Some(folder.display().to_string()));
        std::fs::write(folder.join("a.jpg"), "old").unwrap();
        let mut inbox = desk.book.inbox().unwrap().unwrap();
        inbox.look().unwrap();
        assert_eq!(inbox.look().unwrap(), Vec::<std::path::PathBuf>::new());
        desk.book.inbox_was_read(&desk.at("2022-12-01T03:10:00Z")).unwrap();
        let mut inbox = desk.book.inbox().unwrap().unwrap();
        inbox.look().unwrap();
        assert_eq!(inbox.look().unwrap().len(), 1, "since then it is new");
        desk.book.set_inbox(&moment, None).unwrap();
        assert!(desk.book.inbox_folder().unwrap().is_none());
        assert_eq!(desk.book.journal_end().unwrap(), end, "nothing to undo");
    }
}
