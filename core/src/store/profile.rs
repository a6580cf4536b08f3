//! The profile's folder: who may read it, who holds it, and which computer it is on.
//!
//! Every process holds a shared lock on `profile.lock` while it uses the profile; migrating,
//! restoring and erasing take it alone. The id of the computer lives beside the database together
//! with the folder's path, so that a copied profile gets an id of its own.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::sync::{Arc, Once};
use std::thread;
use std::time::Duration;

use super::backup;
use super::connection::{BUSY_TIMEOUT, beside, damaged};
use crate::error::{Error, Result};
use crate::model::DeviceId;

/// The names inside a profile's folder.
pub(super) const DATABASE: &str = "hallway.db";
const LOCK: &str = "profile.lock";
const DEVICE: &str = "device";
const BACKUPS: &str = "backups";

/// How long a process waits for another before it says that the profile is busy.
const PATIENCE: Duration = if cfg!(test) { Duration::from_millis(200) } else { BUSY_TIMEOUT };
const PAUSE: Duration = Duration::from_millis(10);

/// A profile's folder with this process's lock on it.
#[derive(Debug)]
pub(super) struct Profile {
    pub folder: PathBuf,
    lock: File,
}

impl Profile {
    /// Makes the folder if there is none, readable by its owner alone, and locks it shared.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        #[cfg(unix)]
        endure_file_limits();
        let fail = |cause: std::io::Error| Error::not_written(folder, cause);
        make_private_folder(folder).map_err(fail)?;
        let lock = private_file(&folder.join(LOCK)).map_err(fail)?;
        match wait(|| lock.try_lock_shared()) {
            Ok(()) => Ok(Self { folder: folder.to_owned(), lock }),
            Err(TryLockError::WouldBlock) => Err(Error::Busy { path: folder.to_owned() }),
            Err(TryLockError::Error(cause)) => Err(fail(cause)),
        }
    }

    /// Runs `work` while no other process uses the profile. Until it begins, another may have been
    /// alone with it first.
    pub(super) fn alone<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let busy = || Error::Busy { path: self.folder.clone() };
        self.lock.unlock().map_err(|_| busy())?;
        let exclusive = wait(|| self.lock.try_lock());
        let outcome = if exclusive.is_ok() { work() } else { Err(busy()) };
        let _ = self.lock.unlock(); // held or not, the shared lock below is what counts
        self.lock.lock_shared().map_err(|_| busy())?;
        outcome
    }

    /// The database file.
    pub(super) fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    /// The folder of its backups.
    pub(super) fn backups(&self) -> PathBuf {
        Self::backups_in(&self.folder)
    }

    /// The folder of the backups of the profile in `folder`.
    pub(super) fn backups_in(folder: &Path) -> PathBuf {
        folder.join(BACKUPS)
    }

    /// Makes the database file if there is none, readable by its owner alone.
    ///
    /// A file that is there is not opened: closing it again would take this process's own locks off
    /// it. An empty one in a profile that was used before lost what it held; where there is none any
    /// more, a new one would hide that, and take the log with it.
    pub(super) fn prepare_database(&self) -> Result<()> {
        let database = self.database();
        free_log(&database)?;
        let fail = |cause| Error::not_written(&database, cause);
        // Looked at twice: another process may be making it just now.
        let is_empty = || fs::metadata(&database).is_ok_and(|meta| meta.len() == 0);
        match fs::metadata(&database) {
            Ok(meta) if meta.len() == 0 && self.folder.join(DEVICE).exists() && is_empty() => {
                Err(damaged("it is empty").at(&database))
            }
            Ok(meta) if is_private(&meta) => Ok(()),
            Ok(_) => set_private(&database).map_err(fail),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if self.was_used()? && !database.exists() {
                    return Err(damaged("it is gone").at(&database));
                }
                private_file(&database).map(drop).map_err(fail)
            }
            Err(cause) => Err(fail(cause)),
        }
    }

    /// Whether there was a database here before.
    fn was_used(&self) -> Result<bool> {
        let left = [self.folder.join(DEVICE), beside(&self.database(), "-wal")];
        Ok(left.iter().any(|path| path.exists()) || !backup::named(&self.backups())?.is_empty())
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
            .map_err(|cause| Error::not_written(&path, cause))?;
        Ok(fresh)
    }

    /// Forgets this computer's id: after a restore the history goes on under a new one.
    pub(super) fn renew_device(&self) {
        let _ = fs::remove_file(self.folder.join(DEVICE)); // absent is as good
    }
}

/// A file that may not grow any more (`ulimit -f`) fails its write, as on a full disk; unasked, the
/// system would end the process.
#[cfg(unix)]
fn endure_file_limits() {
    use signal_hook::{consts::SIGXFSZ, flag};
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Where nobody can be asked, it stays as it was.
        let _ = flag::register(SIGXFSZ, Arc::default());
    });
}

/// Tries to take a lock until it is free, but not for longer than [`PATIENCE`].
pub(super) fn wait(take: impl Fn() -> Result<(), TryLockError>) -> Result<(), TryLockError> {
    for _ in 0..PATIENCE.as_millis() / PAUSE.as_millis() {
        match take() {
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            outcome => return outcome,
        }
    }
    take()
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

/// Lets a file's owner read and write it, and nobody else.
fn set_private(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    let _ = path; // elsewhere the folder's owner decides
    Ok(())
}

/// Gives the log and its index back to their owner. SQLite makes them with the rights of the
/// database, and they keep those when it gets others.
fn free_log(database: &Path) -> Result<()> {
    for path in ["-wal", "-shm"].map(|suffix| beside(database, suffix)) {
        let Ok(meta) = fs::metadata(&path) else { continue };
        if meta.permissions().readonly() || !is_private(&meta) {
            set_private(&path).map_err(|cause| Error::not_written(&path, cause))?;
        }
    }
    Ok(())
}

/// Whether only its owner may use a file or folder; systems without modes say yes.
pub(super) fn is_private(meta: &fs::Metadata) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::PermissionsExt::mode(&meta.permissions()) & 0o077 == 0;
    #[cfg(not(unix))]
    return meta.is_file() || meta.is_dir();
}

/// Makes a rename in a folder survive a power cut.
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = private_file(path)?;
    file.set_len(0)?;
    std::io::Write::write_all(&mut file, bytes)?;
    file.sync_all()
}
