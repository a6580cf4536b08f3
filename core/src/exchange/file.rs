//! A file that appears whole or not at all.
//!
//! It is written under another name in the same folder, synced, and renamed in one step; until then
//! what stood in its place is untouched, and whatever goes wrong, the other name is gone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// A file on its way to its place.
#[derive(Debug)]
pub struct NewFile {
    file: File,
    /// The name it has until it is done; empty once it is.
    written: PathBuf,
    place: PathBuf,
}

impl NewFile {
    /// Begins a file that is to stand at `place`, readable by its owner alone. `id` makes its
    /// other name one that nobody else uses.
    ///
    /// # Errors
    /// When the folder cannot be written, or `place` names no file.
    pub fn create(place: &Path, id: Uuid) -> io::Result<Self> {
        let invalid = || io::Error::from(io::ErrorKind::InvalidInput);
        if place.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        place.file_name().ok_or_else(invalid)?;
        let written = folder_of(place).join(format!(".{}.part", id.simple()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&written)?;
        Ok(Self { file, written, place: place.to_owned() })
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
