//! A file that appears whole or not at all.
//!
//! [`Target`] is where it is to stand, links followed. It is written under another name in the same folder, synced, and renamed in one step; until then
//! what stood in its place is untouched, and whatever goes wrong, the other name is gone.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// Where a file is to stand.
#[derive(Debug)]
pub struct Target {
    path: PathBuf,
    /// Of the file that stands there already.
    permissions: Option<Permissions>,
}

impl Target {
    /// The place that `place` leads to: a link is followed, so that what it points to is replaced and
    /// not the link.
    ///
    /// # Errors
    /// When its folder is not there, `place` names no file, or a link leads nowhere; when what stands
    /// there is a folder, a pipe or a device, or may not be written by its owner.
    pub fn of(place: &Path) -> io::Result<Self> {
        if fs::symlink_metadata(place).is_err() {
            let name = place.file_name().ok_or(io::ErrorKind::InvalidInput)?;
            let path = fs::canonicalize(folder_of(place))?.join(name);
            return Ok(Self { path, permissions: None });
        }
        let path = fs::canonicalize(place)?;
        let there = fs::metadata(&path)?;
        if !there.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        // A rename asks the folder alone, so the file's own rights are looked at here.
        let permissions = there.permissions();
        if !is_writable(&permissions) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(Self { path, permissions: Some(permissions) })
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
    target: Target,
}

impl NewFile {
    /// Begins a file that is to stand at `target`, readable by its owner alone until it is done and
    /// afterwards by whom the file before it was. `id` makes its other name one that nobody else uses.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn create(target: Target, id: Uuid) -> io::Result<Self> {
        let written = folder_of(&target.path).join(format!(".{}.part", id.simple()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&written)?;
        Ok(Self { file, written, target })
    }

    /// Puts the file in its place, on the disk for good.
    ///
    /// # Errors
    /// When the disk refuses; what stood in its place still does.
    pub fn finish(mut self) -> io::Result<()> {
        if let Some(permissions) = self.target.permissions.take() {
            self.file.set_permissions(permissions)?;
        }
        self.file.sync_all()?;
        fs::rename(&self.written, &self.target.path)?;
        self.written = PathBuf::new();
        // The new name must reach the disk as well. Some network folders refuse to say so; the file
        // is whole in its place all the same.
        #[cfg(unix)]
        let _ = File::open(folder_of(&self.target.path)).and_then(|folder| folder.sync_all());
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

/// Whether its owner may write the file.
fn is_writable(permissions: &Permissions) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::PermissionsExt::mode(permissions) & 0o200 != 0;
    #[cfg(not(unix))]
    return !permissions.readonly();
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    fn write(place: &Path) -> io::Result<()> {
        let mut file = NewFile::create(Target::of(place)?, Uuid::nil())?;
        file.write_all(b"new")?;
        file.finish()
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn who_could_read_a_file_still_can() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("people.csv");
        write(&place).unwrap();
        assert_eq!(mode(&place), 0o600, "people's data is for its owner alone");
        fs::set_permissions(&place, Permissions::from_mode(0o640)).unwrap();
        write(&place).unwrap();
        assert_eq!(mode(&place), 0o640, "unless the owner chose otherwise");
    }

    #[test]
    fn a_file_that_may_not_be_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("people.csv");
        fs::write(&place, "old").unwrap();
        fs::set_permissions(&place, Permissions::from_mode(0o444)).unwrap();
        assert_eq!(write(&place).unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        assert_eq!((fs::read_to_string(&place).unwrap().as_str(), mode(&place)), ("old", 0o444));
    }

    #[test]
    fn a_link_stays_and_what_it_leads_to_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("real.csv"), "old").unwrap();
        symlink("real.csv", at("link.csv")).unwrap();
        write(&at("link.csv")).unwrap();
        assert!(at("link.csv").is_symlink(), "the link is one");
        assert_eq!(fs::read_to_string(at("real.csv")).unwrap(), "new");
        symlink("nowhere.csv", at("broken.csv")).unwrap();
        assert!(write(&at("broken.csv")).is_err(), "where it leads, nobody knows");
    }

    #[test]
    fn what_is_no_file_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listener = UnixListener::bind(&socket).unwrap();
        for place in [socket.as_path(), Path::new("/dev/null"), folder.path()] {
            assert_eq!(write(place).unwrap_err().kind(), io::ErrorKind::InvalidInput, "{place:?}");
        }
        assert!(!socket.is_file(), "the socket is one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }
}
