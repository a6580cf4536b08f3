//! The profile's folder: who may read it, who holds it, and which computer it is on.
//!
//! Every process holds a shared lock on `profile.lock` while it uses the profile; migrating,
//! restoring and erasing take it alone. The id of the computer lives beside the database together
//! with the folder's path, so that a copied profile gets an id of its own.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::model::DeviceId;

/// The names inside a profile's folder.
pub(super) const DATABASE: &str = "hallway.db";
const LOCK: &str = "profile.lock";
const DEVICE: &str = "device";

/// A profile's folder with this process's lock on it.
#[derive(Debug)]
pub(super) struct Profile {
    pub folder: PathBuf,
    lock: File,
}

impl Profile {
    /// Makes the folder if there is none, readable by its owner alone, and locks it shared.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        let fail = |cause: std::io::Error| not_writable(folder, cause);
        make_private_folder(folder).map_err(fail)?;
        let lock = private_file(&folder.join(LOCK)).map_err(fail)?;
        match lock.try_lock_shared() {
            Ok(()) => Ok(Self { folder: folder.to_owned(), lock }),
            Err(TryLockError::WouldBlock) => Err(Error::Busy { path: folder.to_owned() }),
            Err(TryLockError::Error(cause)) => Err(fail(cause)),
        }
    }

    /// Runs `work` while no other process uses the profile.
    pub(super) fn alone<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let busy = || Error::Busy { path: self.folder.clone() };
        self.lock.unlock().map_err(|_| busy())?;
        let exclusive = self.lock.try_lock();
        let outcome = if exclusive.is_ok() { work() } else { Err(busy()) };
        let _ = self.lock.unlock(); // held or not, the shared lock below is what counts
        self.lock.lock_shared().map_err(|_| busy())?;
        outcome
    }

    /// The database file.
    pub(super) fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    /// This computer's id, `fresh` if it has none here yet or the profile was copied.
    pub(super) fn device(&self, fresh: DeviceId) -> Result<DeviceId> {
        let path = self.folder.join(DEVICE);
        let place = fs::canonicalize(&self.folder).unwrap_or_else(|_| self.folder.clone());
        let place = place.to_string_lossy();
        let known = fs::read_to_string(&path).unwrap_or_default();
        if let Some((id, at)) = known.split_once('\n')
            && at == place
            && let Ok(id) = id.parse()
        {
            return Ok(id);
        }
        write_private(&path, format!("{fresh}\n{place}").as_bytes())
            .map_err(|cause| not_writable(&path, cause))?;
        Ok(fresh)
    }

    /// Forgets this computer's id: after a restore the history goes on under a new one.
    pub(super) fn renew_device(&self) {
        let _ = fs::remove_file(self.folder.join(DEVICE)); // absent is as good
    }
}

/// Makes a folder only its owner may enter.
pub(super) fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a file only its owner may read, making it if needed.
pub(super) fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = private_file(path)?;
    file.set_len(0)?;
    std::io::Write::write_all(&mut file, bytes)?;
    file.sync_all()
}

pub(super) fn not_writable(path: &Path, cause: std::io::Error) -> Error {
    Error::NotWritable { path: path.to_owned(), cause: cause.into() }
}
