//! Which files a scan reads: those named, and the images of the folders named, in name order.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The most bytes of an image the core takes.
pub(crate) const IMAGE_BYTES: u64 = 64 * 1024 * 1024;

/// Endings of images. Those that cannot be read yet are among them, so that they are named and not
/// passed over in silence.
const ENDINGS: [&str; 12] =
    ["png", "jpg", "jpeg", "webp", "gif", "bmp", "heic", "heif", "avif", "tif", "tiff", "jxl"];

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// Standard input.
    Standard,
    /// What should be a file; [`open`] says whether it is.
    File(PathBuf),
    /// A file that was not named itself.
    InFolder(PathBuf),
}

/// Everything to read, in order.
pub(crate) fn inputs(named: &[PathBuf]) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in named {
        if path == Path::new("-") {
            inputs.push(Input::Standard);
        } else if path.is_dir() {
            add_folder(path, &mut inputs);
        } else {
            inputs.push(Input::File(path.clone()));
        }
    }
    inputs
}

/// Opens a file to read it. Only a regular one, links followed: a pipe or a device may never end.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

/// Links to folders are not followed: they may lead in circles. Hidden files are left out: systems
/// keep copies and previews of pictures in them.
fn add_folder(folder: &Path, inputs: &mut Vec<Input>) {
    let Ok(entries) = fs::read_dir(folder) else {
        inputs.push(Input::File(folder.to_owned()));
        return;
    };
    let mut entries: Vec<fs::DirEntry> = entries.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            add_folder(&path, inputs);
        } else if is_image(&path) && path.is_file() {
            inputs.push(Input::InFolder(path));
        }
    }
}

fn is_image(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_give_their_images_in_name_order() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("b")).unwrap();
        for name in ["c.PNG", "a.jpg", "b/x.webp", "notes.txt", ".a.jpg", "old.heic"] {
            fs::write(at(name), "").unwrap();
        }
        let missing = at("missing.png");
        let found = inputs(&[folder.path().to_owned(), missing.clone(), PathBuf::from("-")]);
        let files =
            ["a.jpg", "b/x.webp", "c.PNG", "old.heic"].map(|name| Input::InFolder(at(name)));
        let rest = [Input::File(missing), Input::Standard];
        let expected: Vec<Input> = files.into_iter().chain(rest).collect();
        assert_eq!(found, expected, "text and hidden files are no images; a missing file is told");
    }
}
