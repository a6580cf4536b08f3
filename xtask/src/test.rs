//! `cargo xtask test`: what must pass before anything lands, here and on every machine that checks.
//!
//! One feature set and one profile for everything, because building is most of the time. A step that
//! fails does not hide the next one; only those that need it are left out. To add a step: its line
//! in [`STEPS`].

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::setup::{self, Purpose};
use crate::shell::{self, Result};
use crate::tally::Tally;
use crate::{node, ui};

struct Step {
    name: &'static str,
    needs: &'static [&'static str],
    run: fn(&mut Tally) -> Result,
}

const STEPS: &[Step] = &[
    Step {
        name: "setup",
        needs: &[],
        run: |_| setup::install(&[Purpose::Build, Purpose::Headless, Purpose::Test]),
    },
    Step { name: "fmt", needs: &["setup"], run: |_| cargo(&["fmt", "--all", "--check"]) },
    Step {
        name: "ui-check",
        needs: &["setup"],
        run: |_| shell::run(&mut npm("ui", &["run", "check"])),
    },
    Step {
        name: "ui-test",
        needs: &["setup"],
        run: |tally| tally.count(&mut npm("ui", &["test"])),
    },
    Step { name: "ui", needs: &["setup"], run: |_| ui::build() },
    Step {
        name: "clippy",
        needs: &["ui"],
        run: |_| cargo(&["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"]),
    },
    Step {
        name: "tidy",
        needs: &["setup"],
        run: |_| cargo(&["test", "--quiet", "--workspace", "--test", "tidy"]),
    },
    Step {
        name: "app",
        needs: &["ui"],
        run: |_| cargo(&["build", "--workspace", "--all-targets"]),
    },
    Step {
        name: "test",
        needs: &["app"],
        run: |tally| tally.count(&mut shell::cargo(&["test", "--workspace", "--no-fail-fast"])),
    },
    Step { name: "generated", needs: &["test"], run: |_| Ok(()) },
    Step { name: "e2e", needs: &["app"], run: |tally| tally.count(&mut npm("e2e", &["test"])) },
];

/// Written by tests: what is committed must be what they write.
const GENERATED: &[&str] = &["ui/src/ipc/types.ts", "core/src/store/schema.sql", "icons"];

enum Outcome {
    Passed,
    Failed(String),
    LeftOut,
}

/// `[--only fmt,clippy,…]`: these steps and what they need.
pub(crate) fn run(args: &[String]) -> Result {
    let chosen = chosen(args)?;
    let before = generated();
    let mut tally = Tally::default();
    let mut ends: Vec<(&str, Duration, Outcome)> = Vec::new();

    for step in STEPS.iter().filter(|step| chosen.contains(&step.name)) {
        let started = Instant::now();
        let held = |need: &&str| {
            ends.iter().any(|(name, _, end)| name == need && matches!(end, Outcome::Passed))
        };
        let outcome = if step.needs.iter().all(held) {
            println!("\n── {}", step.name);
            let failed = tally.failed;
            let result =
                if step.name == "generated" { unchanged(&before) } else { (step.run)(&mut tally) };
            if result.is_err() && tally.failed == failed {
                tally.failed += 1; // a step without tests counts as one
            }
            result.map_or_else(Outcome::Failed, |()| Outcome::Passed)
        } else {
            Outcome::LeftOut
        };
        println!("   {} {:.1} s", step.name, started.elapsed().as_secs_f32());
        ends.push((step.name, started.elapsed(), outcome));
    }
    close(&ends, tally)
}

fn chosen(args: &[String]) -> Result<Vec<&'static str>> {
    let mut chosen: Vec<&str> = match args {
        [] => STEPS.iter().map(|step| step.name).collect(),
        [flag, names] if flag == "--only" => names.split(',').collect(),
        _ => return Err("cargo xtask test [--only fmt,clippy,…]".into()),
    };
    // What is needed stands before what needs it, so one walk from the end finds all.
    let mut steps = Vec::new();
    for step in STEPS.iter().rev() {
        if chosen.contains(&step.name) {
            steps.push(step.name);
            chosen.retain(|name| *name != step.name);
            chosen.extend(step.needs.iter().filter(|need| !steps.contains(need)));
        }
    }
    match chosen.first() {
        None => Ok(steps),
        Some(unknown) => {
            let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            Err(format!("There is no step {unknown}; there are: {}", known.join(",")))
        }
    }
}

/// The summary. Its last lines are for whoever reads only those.
fn close(ends: &[(&str, Duration, Outcome)], tally: Tally) -> Result {
    println!("\n── summary");
    let mut failed = Vec::new();
    for (name, took, outcome) in ends {
        let word = match outcome {
            Outcome::Passed => "ok".into(),
            Outcome::Failed(problem) => format!("FAILED: {problem}"),
            Outcome::LeftOut => "left out, as what it needs failed".into(),
        };
        println!("{name:<10} {:>7.1} s  {word}", took.as_secs_f32());
        if matches!(outcome, Outcome::Failed(_)) {
            failed.push(*name);
        }
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

fn generated() -> Vec<(PathBuf, Option<Vec<u8>>)> {
    let mut files = Vec::new();
    for path in GENERATED.iter().map(|name| shell::root().join(name)) {
        match std::fs::read_dir(&path) {
            Ok(entries) => files.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => files.push(path),
        }
    }
    files.into_iter().map(|path| (path.clone(), std::fs::read(path).ok())).collect()
}

fn unchanged(before: &[(PathBuf, Option<Vec<u8>>)]) -> Result {
    let after = generated();
    let stale: Vec<_> = after
        .iter()
        .filter(|file| !before.contains(file))
        .map(|(path, _)| path.display().to_string())
        .collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("out of date, written anew by the tests: look, and commit {}", stale.join(", ")))
}

fn cargo(args: &[&str]) -> Result {
    shell::run(&mut shell::cargo(args))
}

fn npm(folder: &str, args: &[&str]) -> std::process::Command {
    node::npm(&shell::root().join(folder), args)
}
