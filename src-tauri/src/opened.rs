//! Files opened with Hallway: by a double click on a contact, AirDrop, or on the command line. They
//! wait here until the window takes them.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use hallway_core::error::{ErrorCode, Problem};
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::state::Answer;

/// Larger ones are no contacts.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// The files that wait.
#[derive(Default)]
pub(crate) struct Opened(Mutex<VecDeque<PathBuf>>);

impl Opened {
    /// The files named when the window was started.
    pub(crate) fn from_args(args: impl IntoIterator<Item = OsString>) -> Self {
        let folder = std::env::current_dir().unwrap_or_default();
        Self(Mutex::new(files(args, &folder).into()))
    }

    /// The name of the first file that waits.
    pub(crate) fn next(&self) -> Option<String> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.front().map(|path| name(path))
    }

    /// The first file's bytes; it waits no more.
    pub(crate) fn take(&self) -> Answer<Vec<u8>> {
        let path = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let path = path.unwrap_or_default();
        let mut bytes = Vec::new();
        let read = File::open(&path).and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes));
        read.map_err(|_| Problem { code: ErrorCode::Unreadable, detail: name(&path) })?;
        Ok(bytes)
    }
}

/// Hands files to the window that is open.
pub(crate) fn hand_over(app: &AppHandle, paths: Vec<PathBuf>) {
    let opened = app.state::<Opened>();
    opened.0.lock().unwrap_or_else(PoisonError::into_inner).extend(paths);
    if let Err(error) = app.emit("opened", ()) {
        log::warn!("opened files were not told of: {error}");
    }
}

/// The files among the arguments: what is no option and no option's value.
pub(crate) fn files(args: impl IntoIterator<Item = OsString>, folder: &Path) -> Vec<PathBuf> {
    let mut args = args.into_iter().skip(1);
    let mut files = Vec::new();
    while let Some(arg) = args.next() {
        if arg == "--profile" {
            args.next();
        } else if !arg.as_encoded_bytes().starts_with(b"-") {
            let url = arg.to_str().and_then(|text| tauri::Url::parse(text).ok());
            let path = url.and_then(|url| url.to_file_path().ok());
            files.push(folder.join(path.unwrap_or_else(|| PathBuf::from(&arg))));
        }
    }
    files
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_options() {
        let check = |args: &[&str], expected: &[&str]| {
            let found = files(args.iter().map(OsString::from), Path::new("/home"));
            assert_eq!(found, expected.iter().map(PathBuf::from).collect::<Vec<_>>(), "{args:?}");
        };
        check(&["hallway-app"], &[]);
        check(&["hallway-app", "--profile", "p", "jiwon.vcf"], &["/home/jiwon.vcf"]);
        check(
            &["hallway-app", "/tmp/a.vcf", "file:///tmp/b%20c.vcf"],
            &["/tmp/a.vcf", "/tmp/b c.vcf"],
        );
        check(&["hallway-app", "-x", "--flag"], &[]);
    }

    #[test]
    fn a_file_waits_until_it_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let card = folder.path().join("jiwon.vcf");
        std::fs::write(&card, "BEGIN:VCARD").unwrap();
        let opened = Opened::from_args(["hallway-app".into(), card.into(), "/gone.vcf".into()]);
        assert_eq!(opened.next().as_deref(), Some("jiwon.vcf"));
        assert_eq!(opened.take().unwrap(), b"BEGIN:VCARD");
        assert_eq!(opened.take().unwrap_err().detail, "gone.vcf");
        assert_eq!(opened.next(), None);
    }
}
