//! Which folder the window watches, and how far others were read. All of it belongs to this computer,
//! and nothing of it is undone.

use std::collections::BTreeMap;
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

    /// Remembers that what arrived in the watched folder up to an instant was read.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn inbox_was_read(&self, until: DateTime<Utc>) -> Result<()> {
        self.store.write_local(|writer| {
            let watched = watched(writer)?.map(|old| Watched { since: until, ..old });
            writer.set_setting(me::INBOX, &watched)
        })
    }

    /// Up to when what arrived in a folder was read that is watched beside the window's; `None`: it was
    /// never watched.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn folder_read_until(&self, folder: &Path) -> Result<Option<DateTime<Utc>>> {
        Ok(self.store.read(folders)?.get(&key(folder)).copied())
    }

    /// Remembers that.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn folder_was_read(&self, folder: &Path, until: DateTime<Utc>) -> Result<()> {
        self.store.write_local(|writer| {
            let mut folders = folders(writer)?;
            folders.insert(key(folder), until);
            while folders.len() > FOLDERS {
                let oldest = folders.iter().min_by_key(|(_, until)| **until);
                let Some(oldest) = oldest.map(|(folder, _)| folder.clone()) else { break };
                folders.remove(&oldest);
            }
            writer.set_setting(me::FOLDERS, &folders)
        })
    }
}

/// Folders by their paths, with up to when what arrived in each was read.
type Folders = BTreeMap<String, DateTime<Utc>>;

/// So many are remembered.
const FOLDERS: usize = 50;

fn folders(reader: &Reader<'_>) -> Result<Folders> {
    Ok(reader.setting(me::FOLDERS)?.unwrap_or_default())
}

fn key(folder: &Path) -> String {
    folder.to_string_lossy().into_owned()
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
        inbox.look(moment.now).unwrap();
        assert_eq!(inbox.look(moment.now).unwrap(), Vec::<std::path::PathBuf>::new());
        desk.book.inbox_was_read(moment.now).unwrap();
        let mut inbox = desk.book.inbox().unwrap().unwrap();
        inbox.look(moment.now).unwrap();
        assert_eq!(inbox.look(moment.now).unwrap().len(), 1, "since then it is new");
        desk.book.set_inbox(&moment, None).unwrap();
        assert!(desk.book.inbox_folder().unwrap().is_none());
        assert_eq!(desk.book.journal_end().unwrap(), end, "nothing to undo");
    }

    #[test]
    fn how_far_folders_were_read_is_remembered_for_the_newest() {
        let desk = Desk::new();
        let folder = |n: i64| std::path::PathBuf::from(format!("/photos/{n}"));
        let until = |n: i64| chrono::DateTime::from_timestamp(n, 0).unwrap();
        assert_eq!(desk.book.folder_read_until(&folder(1)).unwrap(), None);
        for n in 0..60 {
            desk.book.folder_was_read(&folder(n), until(n)).unwrap();
        }
        assert_eq!(desk.book.folder_read_until(&folder(59)).unwrap(), Some(until(59)));
        assert_eq!(desk.book.folder_read_until(&folder(9)).unwrap(), None);
        assert_eq!(desk.book.folder_read_until(&folder(10)).unwrap(), Some(until(10)));
    }
}
