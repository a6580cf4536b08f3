//! `cargo xtask run`: from a fresh clone to the open window, or to its picture where there is no
//! display to open it on.

use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::children::{Display, Folder};
use crate::setup::{self, Purpose};
use crate::shell::{self, Result, at};
use crate::ui;
use crate::window::{self, Window};

/// From the page's word that it painted to the pixels on the display.
const SETTLE: Duration = Duration::from_millis(300);

/// `[--release] [--headless] [-- arguments of the window]`
pub(crate) fn run(args: &[String]) -> Result {
    let mut parts = args.splitn(2, |arg| arg == "--");
    let own = parts.next().unwrap_or_default();
    let for_window = parts.next().unwrap_or_default();
    if let Some(unknown) =
        own.iter().find(|arg| !["--release", "--headless"].contains(&arg.as_str()))
    {
        return Err(format!("{unknown} is unknown; the window's own arguments follow after `--`."));
    }
    let has = |flag: &str| own.iter().any(|arg| arg == flag);
    let headless = has("--headless") || no_display();
    let profile = if has("--release") { "release" } else { "debug" };

    setup::install(if headless {
        &[Purpose::Build, Purpose::Headless]
    } else {
        &[Purpose::Build]
    })?;
    ui::build()?;
    build(profile)?;
    if headless {
        return picture(profile);
    }
    shell::run(Command::new(shell::built("hallway-app", profile)).args(for_window))
}

fn no_display() -> bool {
    let empty = |name| std::env::var_os(name).is_none_or(|value| value.is_empty());
    cfg!(target_os = "linux") && empty("DISPLAY") && empty("WAYLAND_DISPLAY")
}

fn build(profile: &str) -> Result {
    let mut command =
        shell::cargo(&["build", "--package", "hallway-app", "--package", "hallway-cli"]);
    if profile == "release" {
        command.arg("--release");
    }
    shell::run(&mut command)
}

/// Opens the window on a display of its own with the sample, and leaves a picture of it.
fn picture(profile: &str) -> Result {
    let folder = Folder::new()?;
    let sample = window::profile(folder.path());
    shell::run(Command::new(shell::built("hallway", profile)).arg("sample").arg(&sample))?;

    let display = Display::start()?;
    let window = Window::open(&shell::built("hallway-app", profile), &display, folder.path())?;

    sleep(SETTLE);
    let file = shell::target().join("hallway.png");
    shell::run(
        Command::new("import").args(["-display", &display.name, "-window", "root"]).arg(&file),
    )?;
    let size = at(&file, std::fs::metadata(&file))?.len() / 1024;
    println!(
        "The window was painted after {:.1} s: {} ({size} KB)",
        window.took.as_secs_f32(),
        file.display()
    );
    Ok(())
}
