//! Remembers under `target/xtask` from what a thing was made, so that nothing is made twice.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::shell::{self, Result, at};

/// Does the work unless what it makes is there and was made from this fingerprint.
pub(crate) fn unless_fresh(
    name: &str,
    fingerprint: &str,
    made: &Path,
    work: impl FnOnce() -> Result,
) -> Result {
    let path = shell::target().join("xtask").join(name);
    if made.exists() && std::fs::read_to_string(&path).is_ok_and(|stamp| stamp == fingerprint) {
        return Ok(());
    }
    work()?;
    let folder = path.parent().unwrap_or(&path);
    at(folder, std::fs::create_dir_all(folder))?;
    at(&path, std::fs::write(&path, fingerprint))
}

/// Changes when a file's bytes do.
pub(crate) fn of_bytes(path: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    at(path, std::fs::read(path))?.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// Changes when a file below the folder is added, removed, resized or written; subfolders with one
/// of these names are left out.
pub(crate) fn of_folder(folder: &Path, except: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    walk(folder, except, &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for path in files {
        let about = at(&path, path.metadata())?;
        let written = about.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        (&path, about.len(), written).hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn walk(folder: &Path, except: &[&str], files: &mut Vec<PathBuf>) -> Result {
    for entry in at(folder, std::fs::read_dir(folder))? {
        let path = at(folder, entry)?.path();
        if !path.is_dir() {
            files.push(path);
        } else if !except.iter().any(|name| path.ends_with(name)) {
            walk(&path, except, files)?;
        }
    }
    Ok(())
}
