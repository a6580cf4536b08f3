//! Remembers under `target/xtask` from what a thing was made, so that nothing is made twice.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

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

/// Changes when a file below the folder is added, removed or changed; subfolders with one of these
/// names are left out. By bytes, as a checkout and a test that writes what was there change dates.
pub(crate) fn of_folder(folder: &Path, except: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    walk(folder, except, &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for path in files {
        (&path, at(&path, std::fs::read(&path))?).hash(&mut hasher);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_the_same_stamp_until_a_byte_changes() {
        let folder = std::env::temp_dir().join(format!("hallway-stamp-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("dist")).unwrap();
        let stamp = |file: &str, text: &str| {
            std::fs::write(folder.join(file), text).unwrap();
            of_folder(&folder, &["dist"]).unwrap()
        };
        let first = stamp("a.ts", "one");
        let again = stamp("a.ts", "one");
        let built = stamp("dist/a.js", "made from it");
        let changed = stamp("a.ts", "two");
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(first, again, "writing the same again is no change");
        assert_eq!(first, built, "what is made from it does not count");
        assert_ne!(first, changed, "a byte of a source does");
    }
}
