//! The real window on a display nobody sees, with folders of its own, so that nothing here meets the
//! user's data.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::children::{Display, Running};
use crate::shell::{Result, at};

/// Longest wait for the first screen; a cold one takes about two seconds.
const PAINT_TIMEOUT: Duration = Duration::from_secs(60);
/// How often the file is looked at: often enough to measure by, and nothing beside what a window costs.
const LOOK: Duration = Duration::from_millis(2);

/// A window whose first screen is painted; it closes when this is dropped.
#[derive(Debug)]
pub(crate) struct Window {
    /// Its program.
    pub(crate) program: Running,
    /// From the start of the program to the page's word that it painted.
    pub(crate) took: Duration,
}

impl Window {
    /// Opens `program` with the profile `folder/profile` and waits for its first paint. What it
    /// caches and remembers is in `folder` too.
    pub(crate) fn open(program: &Path, display: &Display, folder: &Path) -> Result<Self> {
        let painted = folder.join("painted");
        if painted.exists() {
            at(&painted, std::fs::remove_file(&painted))?;
        }
        let mut command = Command::new(program);
        command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
        command.env("GDK_BACKEND", "x11");
        command.env("HALLWAY_PROFILE", profile(folder)).env("HALLWAY_PAINTED", &painted);
        for name in ["DATA", "CONFIG", "CACHE", "STATE"] {
            command.env(format!("XDG_{name}_HOME"), folder.join(name.to_lowercase()));
        }
        let started = Instant::now();
        let mut program = Running::start(&mut command)?;
        wait_for_paint(&painted, &mut program)?;
        Ok(Self { program, took: started.elapsed() })
    }
}

/// Where a window opened with `folder` has its profile.
pub(crate) fn profile(folder: &Path) -> PathBuf {
    folder.join("profile")
}

fn wait_for_paint(painted: &Path, program: &mut Running) -> Result {
    let started = Instant::now();
    while std::fs::metadata(painted).map_or(0, |file| file.len()) == 0 {
        if program.has_ended() {
            return Err("The window closed before it painted anything.".into());
        }
        if started.elapsed() > PAINT_TIMEOUT {
            return Err(format!(
                "The window painted nothing within {} s.",
                PAINT_TIMEOUT.as_secs()
            ));
        }
        sleep(LOOK);
    }
    Ok(())
}
