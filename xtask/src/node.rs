//! Node and npm: the system's if new enough for Vite, else one of our own under `target/tools`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packages;
use crate::shell::{self, Result, at};
use crate::stamp;

/// The oldest Node that Vite 8 takes.
const OLDEST: (u32, u32) = (20, 19);

/// Sees to it that [`npm`] has a Node new enough.
pub(crate) fn install() -> Result {
    if own().is_file() || system_version().is_some_and(|found| found >= OLDEST) {
        return Ok(());
    }
    println!(
        "Node {}.{} or newer is missing: npm fetches Node 22 into target/tools.",
        OLDEST.0, OLDEST.1
    );
    if !shell::in_path("npm") {
        if !shell::in_path("apt-get") {
            return Err("Please install Node 22 with npm, and start again.".into());
        }
        println!("  npm brings what the UI is built with.");
        packages::install_by_name(&["npm"])?;
    }
    let folder = own_folder();
    at(&folder, std::fs::create_dir_all(&folder))?;
    shell::run(
        npm(&folder, &["install", "--no-audit", "--no-fund", "--prefix", "."]).arg("node@22"),
    )
}

/// Installs what the folder's lock file names, if that is not what is there.
pub(crate) fn install_packages(name: &str) -> Result {
    let folder = shell::root().join(name);
    let lock = stamp::of_bytes(&folder.join("package-lock.json"))?;
    let made = folder.join("node_modules");
    stamp::unless_fresh(&format!("npm-{name}"), &lock, &made, || {
        shell::run(&mut npm(&folder, &["ci", "--no-audit", "--no-fund"]))
    })
}

/// `npm` with these arguments in a folder, with the right Node in its path.
pub(crate) fn npm(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder).args(args);
    command.env("NODE_USE_SYSTEM_CA", "1"); // a network may have a certificate of its own
    if own().is_file() {
        let rest = std::env::var_os("PATH").unwrap_or_default();
        let first = own().parent().map(Path::to_owned).into_iter();
        if let Ok(path) = std::env::join_paths(first.chain(std::env::split_paths(&rest))) {
            command.env("PATH", path);
        }
    }
    command
}

fn own_folder() -> PathBuf {
    shell::target().join("tools").join("node")
}

fn own() -> PathBuf {
    own_folder().join("node_modules").join(".bin").join("node")
}

fn system_version() -> Option<(u32, u32)> {
    let text = shell::output(Command::new("node").arg("--version"))?;
    let mut numbers = text.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}
