//! A file that appears whole or not at all.
//!
//! [`Target`] is where it is to stand, links followed. It is written under another name in the same folder, synced, and renamed in one step; until then
//! what stood in its place is untouched, and whatever goes wrong, the other name is gone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// Where a file is to stand.
#[derive(Debug)]
pub struct Target {
    path: PathBuf,
}

impl Target {
    /// The place that `place` leads to: a link is followed, so that what it points to is replaced and
    /// not the link.
    ///
    /// # Errors
    /// When its folder is not there, `place` names no file, or a link leads nowhere.
    pub fn of(place: &Path) -> io::Result<Self> {
        if fs::symlink_metadata(place).is_err() {
            let name = place.file_name().ok_or(io::ErrorKind::InvalidInput)?;
            return Ok(Self { path: fs::canonicalize(folder_of(place))?.join(name) });
        }
        let path = fs::canonicalize(place)?;
        if path.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok(Self { path })
    }

    /// Whether it is in `folder` or deeper.
    ///
    /// # Errors
    /// When the folder is not there.
    pub fn is_in(&self, folder: &Path) -> io::Result<bool> {
        Ok(self.path.starts_with(fs::canonicalize(folder)?))
    }
}

/// A file on its way to its place.
#[derive(Debug)]
pub struct NewFile {
    file: File,
    /// The name it has until it is done; empty once it is.
    written: PathBuf,
    place: PathBuf,
}

impl NewFile {
    /// Begins a file that is to stand at `target`, readable by its owner alone. `id` makes its
    /// other name one that nobody else uses.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn create(target: Target, id: Uuid) -> io::Result<Self> {
        let Target { path: place } = target;
        let written = folder_of(&place).join(format!(".{}.part", id.simple()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&written)?;
        Ok(Self { file, written, place })
    }

    /// Puts the file in its place, on the disk for good.
    ///
    /// # Errors
    /// When the disk refuses; what stood in its place still does.
    pub fn finish(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.written, &self.place)?;
        self.written = PathBuf::new();
        // The new name must reach the disk as well. Some network folders refuse to say so; the file
        // is whole in its place all the same.
        #[cfg(unix)]
        let _ = File::open(folder_of(&self.place)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.written.as_os_str().is_empty() {
            let _ = fs::remove_file(&self.written); // the disk that failed may fail again
        }
    }
}

fn folder_of(place: &Path) -> &Path {
    match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
