//! Which files of a folder can hold a photo.

use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

/// Endings of images. Those that cannot be read yet are among them, so that they are named and not
/// passed over in silence.
const ENDINGS: [&str; 12] =
    ["png", "jpg", "jpeg", "webp", "gif", "bmp", "heic", "heif", "avif", "tif", "tiff", "jxl"];

/// The images in a folder and the folders in it, in the order of their names. A folder inside that
/// cannot be opened is passed over.
///
/// Links to folders are not followed: they may lead in circles. Hidden files are left out: systems
/// keep copies and previews of pictures in them.
///
/// # Errors
/// When the folder itself cannot be opened.
pub fn images_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut images = Vec::new();
    add(folder, &mut images)?;
    Ok(images)
}

fn add(folder: &Path, images: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries: Vec<DirEntry> = fs::read_dir(folder)?.flatten().collect();
    entries.sort_by_key(DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let _ = add(&path, images);
        } else if is_image(&path) && path.is_file() {
            images.push(path);
        }
    }
    Ok(())
}

/// Whether a file's name is that of an image.
pub(super) fn is_image(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
