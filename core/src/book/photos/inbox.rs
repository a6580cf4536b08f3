//! A folder that is watched: which of its new photos have come to rest.
//!
//! Whoever watches says when to look; the core knows no clock and no file events.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Utc};

use super::folder::images_in;

/// A watched folder.
#[derive(Debug)]
pub struct Inbox {
    folder: PathBuf,
    /// What arrived before is not new.
    since: DateTime<Utc>,
    files: BTreeMap<PathBuf, Known>,
    was_looked_at: bool,
}

/// What is known of a file from the last look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// It may still be written to.
    Arriving { bytes: u64, modified: Option<SystemTime> },
    /// It was handed out, or lay there before.
    Done,
}

impl Inbox {
    /// Watches a folder for what arrives from an instant on.
    #[must_use]
    pub fn new(folder: &Path, since: DateTime<Utc>) -> Self {
        let (folder, files) = (folder.to_owned(), BTreeMap::new());
        Self { folder, since, files, was_looked_at: false }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The new photos whose size and time are as they were at the last look; each is told once.
    ///
    /// # Errors
    /// When the folder cannot be opened: it is gone. It may come back.
    pub fn look(&mut self) -> io::Result<Vec<PathBuf>> {
        let images = images_in(&self.folder)?;
        let before = std::mem::take(&mut self.files);
        let mut ready = Vec::new();
        for path in images {
            let Ok(about) = path.metadata() else { continue };
            let now = Known::Arriving { bytes: about.len(), modified: about.modified().ok() };
            let known = match before.get(&path) {
                Some(Known::Done) => Known::Done,
                Some(last) if *last == now && about.len() > 0 => {
                    ready.push(path.clone());
                    Known::Done
                }
                None if !self.was_looked_at && arrived(&about) < self.since => Known::Done,
                _ => now,
            };
            self.files.insert(path, known);
        }
        self.was_looked_at = true;
        Ok(ready)
    }

    /// Whether a file may still be arriving, so that it is worth looking again soon.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.files.values().any(|file| *file != Known::Done)
    }
}

/// When a file came into its folder, as well as the system knows: a copy keeps the time of the photo.
fn arrived(about: &Metadata) -> DateTime<Utc> {
    let times = [about.modified().ok(), about.created().ok(), changed(about)];
    times.into_iter().flatten().max().unwrap_or(SystemTime::UNIX_EPOCH).into()
}

/// When its entry in the file system changed last: also when it was moved here.
#[cfg(unix)]
fn changed(about: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = u64::try_from(about.ctime()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(std::time::Duration::from_secs(seconds))
}

/// Windows and others tell when it was made, which is when it was copied.
#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<SystemTime> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(found: io::Result<Vec<PathBuf>>) -> Vec<String> {
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        found.unwrap().iter().map(name).collect()
    }

    #[test]
    fn a_photo_is_told_once_when_it_has_come_to_rest() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("old.jpg"), "lies there").unwrap();
        let mut inbox = Inbox::new(folder.path(), DateTime::<Utc>::MAX_UTC);
        assert_eq!(names(inbox.look()), [""; 0]);
        assert!(!inbox.is_waiting(), "what lay there before is left alone");
        std::fs::write(at("new.jpg"), "half").unwrap();
        std::fs::write(at("empty.jpg"), "").unwrap();
        std::fs::write(at("notes.txt"), "no image").unwrap();
        assert_eq!(names(inbox.look()), [""; 0], "it may still grow");
        std::fs::write(at("new.jpg"), "half and the rest").unwrap();
        assert_eq!(names(inbox.look()), [""; 0], "it grew");
        assert!(inbox.is_waiting());
        assert_eq!(names(inbox.look()), ["new.jpg"]);
        assert_eq!(names(inbox.look()), [""; 0], "once");
        std::fs::remove_file(at("empty.jpg")).unwrap();
        inbox.look().unwrap();
        assert!(!inbox.is_waiting());
    }

    #[test]
    fn what_arrived_while_nobody_watched_is_new() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.jpg"), "arrived meanwhile").unwrap();
        let mut inbox = Inbox::new(folder.path(), DateTime::UNIX_EPOCH);
        inbox.look().unwrap();
        assert_eq!(names(inbox.look()), ["a.jpg"]);
    }

    #[test]
    fn a_folder_that_is_gone_is_told_and_may_come_back() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("inbox");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("a.jpg"), "old").unwrap();
        let mut inbox = Inbox::new(&folder, DateTime::<Utc>::MAX_UTC);
        inbox.look().unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(inbox.look().is_err());
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("b.jpg"), "new").unwrap();
        inbox.look().unwrap();
        assert_eq!(names(inbox.look()), ["b.jpg"]);
    }
}
