//! What was started here, and what ends with it: programs, a display, a folder.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::shell::{self, Result, at};

/// A program that is asked to end when this is dropped, and made to if it does not.
#[derive(Debug)]
pub(crate) struct Running(Child);

impl Running {
    /// Starts it.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        command.spawn().map(Self).map_err(|error| format!("{}: {error}", shell::words(command)))
    }

    /// Its number among the system's processes.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The window's browser processes end with a window that ends in order.
        let _ = shell::output(Command::new("kill").arg(self.id().to_string()));
        for _ in 0..40 {
            if self.has_ended() {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display nobody sees, on a number nobody has.
#[derive(Debug)]
pub(crate) struct Display {
    /// What `DISPLAY` is for its windows.
    pub(crate) name: String,
    _server: Running,
}

impl Display {
    /// Starts one as large as the window.
    pub(crate) fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let mut server = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let mut number = String::new();
        if let Some(stdout) = server.0.stdout.take() {
            let _ = BufReader::new(stdout).read_line(&mut number);
        }
        match number.trim() {
            "" => Err("Xvfb found no free display.".into()),
            number => Ok(Self { name: format!(":{number}"), _server: server }),
        }
    }
}

/// A folder of our own among the system's temporary ones, removed when dropped.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Makes one; there is at most one a process.
    pub(crate) fn new() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("hallway-{}", std::process::id()));
        at(&path, std::fs::create_dir(&path))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// A place in it.
    pub(crate) fn join(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
