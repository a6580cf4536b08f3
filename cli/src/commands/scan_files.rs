//! Which files a scan reads: those named, and the images of the folders named, in name order.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use hallway_core::book::images_in;

/// The most bytes of an image the core takes.
pub(crate) const IMAGE_BYTES: u64 = 64 * 1024 * 1024;

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
            match images_in(path) {
                Ok(found) => {
                    inputs.extend(found.images.into_iter().map(Input::InFolder));
                    inputs.extend(found.unreadable.into_iter().map(Input::File)); // to be named
                }
                Err(_) => inputs.push(Input::File(path.clone())), // opening it will say why
            }
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
