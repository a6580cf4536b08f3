//! Which files of a folder can hold a photo.

use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

/// Endings of images. Those that cannot be read yet are among them, so that they are named and not
/// passed over in silence.
const ENDINGS: [&str; 12] =
    ["png", "jpg", "jpeg", "webp", "gif", "bmp", "heic", "heif", "avif", "tif", "tiff", "jxl"];

/// The images in a folder and the folders in it, each list in the order of names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Images {
    /// Those that are there. Whether one can be read shows when it is opened.
    pub images: Vec<PathBuf>,
    /// What may be an image or hold some and cannot be looked at: a folder that may not be opened, a
    /// link to nothing, what has just gone.
    pub unreadable: Vec<PathBuf>,
}

/// The images in a folder.
///
/// Links to folders are not followed: they may lead in circles. Hidden files are left out: systems
/// keep copies and previews of pictures in them.
///
/// # Errors
/// When the folder itself cannot be opened.
pub fn images_in(folder: &Path) -> io::Result<Images> {
    let mut found = Images::default();
    add(folder, &mut found)?;
    Ok(found)
}

fn add(folder: &Path, found: &mut Images) -> io::Result<()> {
    let mut entries: Vec<DirEntry> = Vec::new();
    for entry in fs::read_dir(folder)? {
        match entry {
            Ok(entry) => entries.push(entry),
            Err(_) => found.unreadable.push(folder.to_owned()), // its name is not known
        }
    }
    entries.sort_by_key(DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if add(&path, found).is_err() {
                found.unreadable.push(path);
            }
        } else if is_image(&path) {
            match fs::metadata(&path) {
                Ok(about) if about.is_file() => found.images.push(path),
                Ok(_) => {} // a pipe, a link to a folder
                Err(_) => found.unreadable.push(path),
            }
        }
    }
    Ok(())
}

/// Whether a file's name is that of an image.
pub(super) fn is_image(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn what_cannot_be_looked_at_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("b")).unwrap();
        fs::write(at("b/x.png"), "").unwrap();
        fs::write(at("a.png"), "").unwrap();
        symlink(at("a.png"), at("linked.png")).unwrap();
        symlink("/nowhere/at all.jpg", at("gone.jpg")).unwrap();
        symlink(at("b/round.jpg"), at("b/round.jpg")).unwrap();
        symlink("/nowhere", at("gone.txt")).unwrap();
        symlink(at("b"), at("folder.png")).unwrap();
        let found = images_in(folder.path()).unwrap();
        assert_eq!(found.images, ["a.png", "b/x.png", "linked.png"].map(at));
        assert_eq!(found.unreadable, ["b/round.jpg", "gone.jpg"].map(at));
    }
}
