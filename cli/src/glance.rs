//! A copy of a profile to look at, where the profile itself cannot be written or is not there.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use uuid::Uuid;

/// A private folder for a moment; it is gone when this is.
pub(crate) struct Glance {
    /// The folder.
    pub(crate) folder: PathBuf,
}

impl Glance {
    /// With copies of the files in `profile`, if there are any; of its backups there are none.
    pub(crate) fn of(profile: &Path) -> io::Result<Self> {
        let folder = env::temp_dir().join(format!("hallway-{}", Uuid::now_v7()));
        private_folder(&folder)?;
        let glance = Self { folder };
        if !is_new(profile) {
            for entry in fs::read_dir(profile)? {
                let entry = entry?;
                if entry.file_type()?.is_file() {
                    fs::copy(entry.path(), glance.folder.join(entry.file_name()))?;
                }
            }
        }
        Ok(glance)
    }
}

impl Drop for Glance {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder); // the system tidies up too
    }
}

/// Whether nothing is in the folder, or it is not there.
pub(crate) fn is_new(profile: &Path) -> bool {
    match fs::read_dir(profile) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

#[cfg(unix)]
fn private_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
fn private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}
