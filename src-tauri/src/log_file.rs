//! The log in the profile's folder, for reports. It never names a person: the window logs codes and
//! counts, and libraries only warn. Like everything in a profile it is for its owner alone.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use log::LevelFilter;
use tauri::{Wry, plugin::TauriPlugin};
use tauri_plugin_log::fern::{Dispatch, Output};
use tauri_plugin_log::{Builder, Target, TargetKind};

/// A log that grew beyond this starts over.
const MAX_BYTES: u64 = 1_000_000;

pub(crate) fn plugin(profile: &Path) -> TauriPlugin<Wry> {
    let mut log = Builder::new()
        .clear_targets()
        .level(LevelFilter::Warn)
        .level_for("hallway_app", LevelFilter::Info);
    // Where nothing can be written there is no log; the screen says what is wrong with the profile.
    if let Ok(file) = LogFile::open(&profile.join("logs"), MAX_BYTES) {
        let output = Output::writer(Box::new(file), "\n");
        log = log.target(Target::new(TargetKind::Dispatch(Dispatch::new().chain(output))));
    }
    log.build()
}

/// A file that starts over, under the same rights, when it is full.
struct LogFile {
    file: File,
    max: u64,
}

impl LogFile {
    /// Opens the log in `folder`, both made if needed; earlier versions made them readable by others.
    fn open(folder: &Path, max: u64) -> io::Result<Self> {
        let path = folder.join("hallway.log");
        let (mut folders, mut options) = (DirBuilder::new(), OpenOptions::new());
        folders.recursive(true);
        options.create(true).append(true);
        #[cfg(unix)]
        {
            std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        folders.create(folder)?;
        let file = options.open(&path)?;
        #[cfg(unix)]
        for (path, mode) in [(folder, 0o700), (path.as_path(), 0o600)] {
            std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))?;
        }
        Ok(Self { file, max })
    }
}

impl Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    /// Called after every line.
    fn flush(&mut self) -> io::Result<()> {
        if self.file.metadata()?.len() > self.max {
            self.file.set_len(0)?;
        }
        self.file.flush()
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_log_is_for_its_owner_alone_also_when_it_starts_over() {
        let profile = tempfile::tempdir().unwrap();
        let folder = profile.path().join("logs");
        fs::create_dir(&folder).unwrap();
        let path = folder.join("hallway.log");
        fs::write(&path, "from an earlier version\n").unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let check = |text: &str| {
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        };
        let mut log = LogFile::open(&folder, 40).unwrap();
        let mut line = |text: &str| {
            writeln!(log, "{text}").unwrap();
            log.flush().unwrap();
        };
        check("from an earlier version\n");
        line("ten bytes");
        check("from an earlier version\nten bytes\n");
        line("ten bytes");
        check("");
        line("new");
        check("new\n");
    }
}
