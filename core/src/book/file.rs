//! Writing a file the user chose: whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Writes to a temporary file beside `path`, syncs it and renames it over `path`. What was there
/// stays until then; a failure leaves nothing behind.
pub(super) fn write_whole(path: &Path, write: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let temporary = beside(path);
    let outcome = fill(&temporary, write)
        .and_then(|()| fs::rename(&temporary, path).map_err(Error::from))
        .and_then(|()| sync_folder(path));
    outcome.map_err(|error| {
        let _ = fs::remove_file(&temporary); // it may never have been made
        error.at(path)
    })
}

fn fill(temporary: &Path, write: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(temporary)?;
    write(&mut file)?;
    Ok(file.sync_all()?)
}

/// In the same folder, so that the rename stays on one disk.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    path.with_file_name(name)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?)
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> Result<()> {
    Ok(()) // a folder cannot be synced there; the rename itself is durable
}
