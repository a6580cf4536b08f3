//! System packages of Debian and Ubuntu, each with its reason. To need one more: a line in
//! [`PACKAGES`].

use std::process::Command;

use crate::setup::Purpose::{self, Bench, Build, Headless, Test};
use crate::shell::{self, Result};

const PACKAGES: &[(&str, Purpose, &str)] = &[
    ("build-essential", Build, "compiles SQLite and the QR reader, which are C and C++"),
    ("cmake", Build, "builds the QR reader"),
    ("pkg-config", Build, "finds the libraries of the window"),
    ("libclang-dev", Build, "reads SQLite's header, for the sessions behind undo"),
    ("libwebkit2gtk-4.1-dev", Build, "is the window's browser"),
    ("librsvg2-dev", Build, "draws the window's icons"),
    ("gstreamer1.0-plugins-base", Build, "carries the camera's picture into the window"),
    ("gstreamer1.0-plugins-good", Build, "opens the camera"),
    ("fonts-noto-cjk", Build, "shows Korean in window titles and file dialogs"),
    ("xvfb", Headless, "is a display for machines without one"),
    ("imagemagick", Headless, "takes the screenshot of that display"),
    ("webkit2gtk-driver", Test, "lets tests click in the real window"),
    ("xclip", Test, "puts a screenshot on the clipboard for tests that paste one"),
    ("pipewire", Test, "carries the virtual camera that the camera's test looks through"),
    ("wireplumber", Test, "offers that camera to the window"),
    ("gstreamer1.0-pipewire", Test, "is that camera, and opens those of desktops with PipeWire"),
    (
        "gstreamer1.0-tools",
        Test,
        "starts what that camera shows; its code is laid over by -plugins-good",
    ),
    ("dbus", Test, "is the session bus of that camera"),
    ("sqlite3", Bench, "is the peer our CSV export is measured against"),
    ("zbar-tools", Bench, "is a reader of codes that ours is measured against"),
];

/// Installs those that are missing for these purposes, and says so first.
pub(crate) fn install(purposes: &[Purpose]) -> Result {
    let wanted = PACKAGES.iter().filter(|(_, purpose, _)| purposes.contains(purpose));
    let names: Vec<_> = wanted.clone().map(|(name, _, _)| *name).collect();
    if !cfg!(target_os = "linux") || !shell::in_path("apt-get") {
        say_elsewhere(&names);
        return Ok(());
    }
    let missing = missing(&names);
    for (name, _, reason) in wanted.filter(|(name, _, _)| missing.contains(name)) {
        println!("  {name} {reason}.");
    }
    install_by_name(&missing)
}

/// Installs these packages, as root or through a visible sudo.
pub(crate) fn install_by_name(names: &[&str]) -> Result {
    if names.is_empty() {
        return Ok(());
    }
    apt_get(&["update"])?;
    let install = ["install", "--yes", "--no-install-recommends"];
    apt_get(&[install.as_slice(), names].concat())
}

/// Those of the names that dpkg does not list as installed.
fn missing<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status} ${Package}\n"]).args(names);
    let listed = shell::output(&mut query).unwrap_or_default();
    let installed =
        |name: &str| listed.lines().any(|line| line.strip_prefix("installed ") == Some(name));
    names.iter().copied().filter(|name| !installed(name)).collect()
}

fn apt_get(args: &[&str]) -> Result {
    let root = shell::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = Command::new(if root { "env" } else { "sudo" });
    if !root {
        command.arg("env");
    }
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "-oAcquire::Retries=3"])
        .args(args);
    if !root && !shell::in_path("sudo") {
        return Err(format!(
            "There is no sudo here: please run as root `apt-get {}`",
            args.join(" ")
        ));
    }
    println!("{}", shell::words(&command));
    shell::run(&mut command)
}

fn say_elsewhere(names: &[&str]) {
    let needed = match std::env::consts::OS {
        "macos" => "what `xcode-select --install` and `brew install cmake node` install".into(),
        "windows" => "the Visual Studio C++ tools, CMake, LLVM and Node 22".into(),
        _ => format!("what Debian calls {}", names.join(", ")),
    };
    println!(
        "Set-up installs system packages on Debian and Ubuntu only. Please see that you have {needed}."
    );
}
