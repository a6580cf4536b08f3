//! A folder of files that appears whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// A folder on its way to its place.
#[derive(Debug)]
pub struct NewFolder {
    /// The name it has until it is done; empty once it is.
    written: PathBuf,
    target: PathBuf,
}

impl NewFolder {
    /// Begins a folder that is to stand at `place`, where nothing or an empty folder is. `id` makes its
    /// other name one that nobody else uses.
    ///
    /// # Errors
    /// [`io::ErrorKind::DirectoryNotEmpty`] where something is; when the folder around it is not
    /// there or cannot be written.
    pub fn create(place: &Path, id: Uuid) -> io::Result<Self> {
        let name = place.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let around = match place.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let around = fs::canonicalize(around)?;
        let target = around.join(name);
        if fs::symlink_metadata(&target).is_ok() && !is_empty(&target)? {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        let written = around.join(format!(".{}.part", id.simple()));
        fs::create_dir(&written)?;
        Ok(Self { written, target })
    }

    /// Whether it is to stand in `folder` or deeper.
    ///
    /// # Errors
    /// When that folder is not there.
    pub fn is_in(&self, folder: &Path) -> io::Result<bool> {
        Ok(self.target.starts_with(fs::canonicalize(folder)?))
    }

    /// Writes a file of it, with the folders on the way: `photos/1.jpg`.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn add(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.written.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::options().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    /// Puts the folder in its place.
    ///
    /// # Errors
    /// When the disk refuses, or something came to stand there meanwhile.
    pub fn finish(mut self) -> io::Result<PathBuf> {
        if self.target.is_dir() {
            fs::remove_dir(&self.target)?; // an empty one, or it stays
        }
        fs::rename(&self.written, &self.target)?;
        self.written = PathBuf::new();
        Ok(std::mem::take(&mut self.target))
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        if !self.written.as_os_str().is_empty() {
            let _ = fs::remove_dir_all(&self.written); // the disk that failed may fail again
        }
    }
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::metadata(folder)?.is_dir() && fs::read_dir(folder)?.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_appears_whole_and_never_over_something() {
        let around = tempfile::tempdir().unwrap();
        let place = around.path().join("trip");
        let folder = NewFolder::create(&place, Uuid::nil()).unwrap();
        folder.add("index.md", b"# Trip").unwrap();
        folder.add("photos/1.jpg", b"jpeg").unwrap();
        assert!(!place.exists(), "not before it is done");
        folder.finish().unwrap();
        assert_eq!(fs::read(place.join("photos/1.jpg")).unwrap(), b"jpeg");
        let again = NewFolder::create(&place, Uuid::nil()).unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::DirectoryNotEmpty);

        let empty = around.path().join("empty");
        fs::create_dir(&empty).unwrap();
        let folder = NewFolder::create(&empty, Uuid::nil()).unwrap();
        folder.add("index.md", b"").unwrap();
        drop(folder);
        assert!(is_empty(&empty).unwrap(), "what was given up leaves nothing");
        assert_eq!(fs::read_dir(around.path()).unwrap().count(), 2);
    }
}
