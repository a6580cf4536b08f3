//! What the bytes of a folder's photos hash to, so that asking again which were read opens no file.

use std::collections::HashMap;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use super::bytes_of;
use crate::model::ContentHash;

/// More than the folders one looks at in a day; some megabytes.
const MOST: usize = 50_000;

/// The hashes of files that were read, as long as they look the same.
#[derive(Debug, Default)]
pub(in crate::book) struct Hashes(Mutex<HashMap<PathBuf, (Looks, ContentHash)>>);

/// What changes when somebody writes to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Looks {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Looks {
    fn of(about: &Metadata) -> Self {
        Self { bytes: about.len(), modified: about.modified().ok() }
    }
}

impl Hashes {
    /// The hash of a file's bytes, which are read if they may be others than the last time.
    pub(super) fn of(&self, path: &Path) -> io::Result<ContentHash> {
        let looks = Looks::of(&std::fs::metadata(path)?);
        if let Some((_, hash)) = self.known().get(path).filter(|(known, _)| *known == looks) {
            return Ok(*hash);
        }
        let hash = ContentHash::of(&bytes_of(path)?);
        let mut known = self.known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(path.to_owned(), (looks, hash));
        Ok(hash)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<PathBuf, (Looks, ContentHash)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_again_only_when_it_was_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.jpg");
        let hashes = Hashes::default();
        assert!(hashes.of(&path).is_err(), "there is none");
        std::fs::write(&path, "one").unwrap();
        let modified = path.metadata().unwrap().modified().unwrap();
        assert_eq!(hashes.of(&path).unwrap(), ContentHash::of(b"one"));

        std::fs::write(&path, "two").unwrap();
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(modified).unwrap();
        assert_eq!(hashes.of(&path).unwrap(), ContentHash::of(b"one"), "it was not opened");
        file.set_modified(modified + std::time::Duration::from_secs(2)).unwrap();
        assert_eq!(hashes.of(&path).unwrap(), ContentHash::of(b"two"));
        std::fs::remove_file(&path).unwrap();
        assert!(hashes.of(&path).is_err(), "and gone");
    }
}
