//! Finds out what this machine lacks and installs it, saying what and why. A second run finds
//! nothing to do in a moment.

use crate::shell::{self, Result};
use crate::{node, packages};

/// What something is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building the window and running it.
    Build,
    /// A window where there is no display.
    Headless,
    /// Tests, in the real window too.
    Test,
    /// Measuring beside a peer.
    Bench,
}

/// `cargo xtask setup`: everything.
pub(crate) fn run(_args: &[String]) -> Result {
    use Purpose::{Bench, Build, Headless, Test};
    install(&[Build, Headless, Test, Bench])?;
    println!("Everything is installed.");
    Ok(())
}

/// Installs what is missing for these purposes.
pub(crate) fn install(purposes: &[Purpose]) -> Result {
    packages::install(purposes)?;
    if purposes.contains(&Purpose::Build) {
        node::install()?;
        node::install_packages("ui")?;
    }
    if purposes.contains(&Purpose::Test) {
        node::install_packages("e2e")?;
        rust_components()?;
        tauri_driver()?;
    }
    Ok(())
}

/// rustfmt and clippy, which a minimal Rust leaves out.
fn rust_components() -> Result {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let version = shell::output(&mut shell::cargo(&[subcommand, "--version"]));
        if version.is_none_or(|version| version.is_empty()) {
            println!("{component} is missing.");
            let mut rustup = std::process::Command::new("rustup");
            shell::run(rustup.current_dir(shell::root()).args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The bridge between tests and the window. Version 2, as a bare install may take a preview of 3.
fn tauri_driver() -> Result {
    let tools = shell::target().join("tools");
    let driver = tools.join("bin").join("tauri-driver");
    if driver.with_extension(std::env::consts::EXE_EXTENSION).is_file() || cfg!(target_os = "macos")
    {
        return Ok(()); // macOS has no driver for its browser
    }
    println!("tauri-driver is missing: it lets tests click in the real window.");
    let install = ["install", "tauri-driver", "--version", "^2", "--locked", "--quiet", "--root"];
    shell::run(shell::cargo(&install).arg(tools))
}
