//! A folder that is watched: which of its new photos have come to rest.
//!
//! Whoever watches says when to look; the core knows no clock and no file events.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};

use super::folder::{Images, images_in};

/// How much earlier a file system may say that a file arrived: FAT counts two seconds as one.
const COARSE: TimeDelta = TimeDelta::seconds(2);

/// A watched folder.
#[derive(Debug)]
pub struct Inbox {
    folder: PathBuf,
    /// What arrived before is not new.
    since: DateTime<Utc>,
    files: BTreeMap<PathBuf, Known>,
    /// When it was looked into last.
    looked: Option<DateTime<Utc>>,
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
        Self { folder, since, files, looked: None }
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
    pub fn look(&mut self, now: DateTime<Utc>) -> io::Result<Vec<PathBuf>> {
        let Images { images, unreadable } = images_in(&self.folder)?;
        let mut before = std::mem::take(&mut self.files);
        let mut ready = Vec::new();
        for path in images {
            let Ok(about) = path.metadata() else { continue };
            let now = Known::Arriving { bytes: about.len(), modified: about.modified().ok() };
            let known = match before.remove(&path) {
                Some(Known::Done) => Known::Done,
                Some(last) if last == now && about.len() > 0 => {
                    ready.push(path.clone());
                    Known::Done
                }
                None if self.looked.is_none() && arrived(&about) < self.since => Known::Done,
                _ => now,
            };
            self.files.insert(path, known);
        }
        // What cannot be looked at just now is not forgotten.
        let is_hidden = |path: &PathBuf| unreadable.iter().any(|hidden| path.starts_with(hidden));
        self.files.extend(before.into_iter().filter(|(path, _)| is_hidden(path)));
        self.looked = Some(now);
        Ok(ready)
    }

    /// Takes photos back that were told and could not be kept: the next look tells them again.
    pub fn put_back(&mut self, photos: &[PathBuf]) {
        let arriving = Known::Arriving { bytes: 0, modified: None };
        self.files.extend(photos.iter().map(|photo| (photo.clone(), arriving)));
    }

    /// Up to when everything that arrived was told; `None` while a file is arriving.
    #[must_use]
    pub fn told_until(&self) -> Option<DateTime<Utc>> {
        let looked = self.looked.filter(|_| !self.is_waiting())?;
        looked.checked_sub_signed(COARSE)
    }

    /// Whether a file may still be arriving, so that it is worth looking again soon.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.files.values().any(|file| *file != Known::Done)
    }
}

/// When a file came into its folder, as well as the system knows: a copy keeps the time of the photo.
pub(super) fn arrived(about: &Metadata) -> DateTime<Utc> {
    let times = [about.modified().ok(), about.created().ok(), changed(about)];
    times.into_iter().flatten().max().unwrap_or(SystemTime::UNIX_EPOCH).into()
}

/// When its entry in the file system changed last: also when it was moved here.
#[cfg(unix)]
fn changed(about: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt as _;
    let (seconds, rest) = (about.ctime().try_into().ok()?, about.ctime_nsec().try_into().ok()?);
    SystemTime::UNIX_EPOCH.checked_add(Duration::new(seconds, rest))
}

/// Windows and others tell when it was made, which is when it was copied.
#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<SystemTime> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(inbox: &mut Inbox) -> io::Result<Vec<PathBuf>> {
        inbox.look(NOW.parse().unwrap())
    }

    const NOW: &str = "2022-12-01T03:10:00Z";

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
        assert_eq!(names(look(&mut inbox)), [""; 0]);
        assert!(!inbox.is_waiting(), "what lay there before is left alone");
        std::fs::write(at("new.jpg"), "half").unwrap();
        std::fs::write(at("empty.jpg"), "").unwrap();
        std::fs::write(at("notes.txt"), "no image").unwrap();
        assert_eq!(names(look(&mut inbox)), [""; 0], "it may still grow");
        std::fs::write(at("new.jpg"), "half and the rest").unwrap();
        assert_eq!(names(look(&mut inbox)), [""; 0], "it grew");
        assert!(inbox.is_waiting());
        assert_eq!(names(look(&mut inbox)), ["new.jpg"]);
        assert_eq!(names(look(&mut inbox)), [""; 0], "once");
        std::fs::remove_file(at("empty.jpg")).unwrap();
        look(&mut inbox).unwrap();
        assert!(!inbox.is_waiting());
    }

    #[test]
    fn what_arrived_while_nobody_watched_is_new() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.jpg"), "arrived meanwhile").unwrap();
        let mut inbox = Inbox::new(folder.path(), DateTime::UNIX_EPOCH);
        look(&mut inbox).unwrap();
        assert_eq!(names(look(&mut inbox)), ["a.jpg"]);
    }

    #[test]
    fn what_was_told_and_not_kept_is_told_again_and_nothing_counts_as_told_before_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let mut inbox = Inbox::new(folder.path(), DateTime::UNIX_EPOCH);
        assert_eq!(inbox.told_until(), None, "nobody looked yet");
        look(&mut inbox).unwrap();
        let until = Some("2022-12-01T03:09:58Z".parse().unwrap());
        assert_eq!(inbox.told_until(), until);
        std::fs::write(at("a.jpg"), "new").unwrap();
        look(&mut inbox).unwrap();
        assert_eq!(inbox.told_until(), None, "it is arriving");
        let told = look(&mut inbox).unwrap();
        assert_eq!((told.len(), inbox.told_until()), (1, until));
        inbox.put_back(&told);
        assert_eq!(inbox.told_until(), None);
        look(&mut inbox).unwrap();
        assert_eq!(names(look(&mut inbox)), ["a.jpg"], "once more");
    }

    #[test]
    fn a_folder_that_is_gone_is_told_and_may_come_back() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("inbox");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("a.jpg"), "old").unwrap();
        let mut inbox = Inbox::new(&folder, DateTime::<Utc>::MAX_UTC);
        look(&mut inbox).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(look(&mut inbox).is_err());
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("b.jpg"), "new").unwrap();
        look(&mut inbox).unwrap();
        assert_eq!(names(look(&mut inbox)), ["b.jpg"]);
    }
}
