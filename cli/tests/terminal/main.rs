//! The real binary on profiles of its own: what a person or a script sees.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the exception for tests does not reach the functions that tests share"
)]

mod day;
mod duplicates;
mod editing;
mod erasing;
mod exchange;
mod exit_codes;
mod follow_ups;
mod hostile;
mod keeping;
mod main_job;
#[cfg(unix)]
mod no_room;
mod on_the_spot;
mod person_page;
mod photos;
mod places;
mod programme;
mod scan_child;
mod scan_folder;
mod search;
mod session;
mod texts;
mod waiting;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use hallway_core::card::{Code, Level, payload, png};
use hallway_core::model::{ContactDraft, PersonName, PointDraft, PointKind};
use serde_json::Value;

/// A terminal in Seoul, at ten past seven of a Las Vegas evening, with a profile of its own.
pub(crate) struct Terminal {
    folder: tempfile::TempDir,
}

/// What a command said.
#[derive(Debug)]
pub(crate) struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Terminal {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path in a folder beside the profile.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn profile(&self) -> PathBuf {
        self.path("profile")
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hallway"));
        command
            .args(arguments)
            .env("HALLWAY_PROFILE", self.profile())
            .env("HALLWAY_NOW", "2022-12-01T03:10:00Z")
            .env("TZ", "Asia/Seoul")
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Told {
        let output = self.command(arguments).output().unwrap();
        Told {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// What a command that must succeed said.
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let told = self.run(arguments);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{arguments:?} must be done");
        told.out
    }

    /// The objects of a command that must succeed.
    pub(crate) fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let out = self.done(&[&["--json"], arguments].concat());
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// What a command that must fail said on stderr, which is one object.
    pub(crate) fn problem(&self, arguments: &[&str], code: i32) -> Value {
        let told = self.run(&[&["--json"], arguments].concat());
        assert_eq!((told.code, told.out.as_str()), (code, ""), "{arguments:?}: {}", told.err);
        serde_json::from_str(&told.err).unwrap()
    }

    /// What a command that told something and failed all the same said last on stderr.
    pub(crate) fn problem_after(&self, arguments: &[&str], code: i32) -> Value {
        let told = self.run(&[&["--json"], arguments].concat());
        assert_eq!(told.code, code, "{arguments:?}: {}", told.err);
        serde_json::from_str(told.err.lines().last().unwrap()).unwrap()
    }

    /// A picture of somebody's code.
    pub(crate) fn picture(&self, name: &str, person: &str, email: &str) -> String {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        write_picture(&path, person, email);
        path.to_str().unwrap().to_owned()
    }

    /// How many people the profile holds.
    pub(crate) fn people(&self) -> usize {
        self.run(&["people", "--json"]).out.lines().count()
    }
}

pub(crate) fn write_picture(path: &Path, person: &str, email: &str) {
    let point = PointDraft { kind: PointKind::Email, label: None, value: email.to_owned() };
    let draft = ContactDraft {
        name: PersonName { display: person.to_owned(), family: None, given: None },
        points: vec![point],
        ..ContactDraft::default()
    };
    let code = Code::of(&payload(&draft), Level::M).unwrap();
    std::fs::write(path, png(&code, 256).unwrap()).unwrap();
}

/// Re:Invent with a dinner that is on now.
pub(crate) fn at_dinner() -> Terminal {
    let terminal = Terminal::new();
    terminal.done(&["me", "set", "김민준", "--email", "minjun@corp.example"]);
    let days = ["--from", "2022-11-28", "--to", "2022-12-02", "--city", "Las Vegas"];
    let conference = ["conference", "add", "AWS re:Invent 2022", "--zone", "America/Los_Angeles"];
    terminal.done(&[&conference[..], &days[..]].concat());
    let dinner =
        ["occasion", "add", "Partner dinner", "--kind", "dinner", "--host", "Example Cloud"];
    let times = ["--starts", "2022-11-30 19:00", "--ends", "2022-11-30 22:00", "--venue", "Encore"];
    terminal.done(&[&dinner[..], &times[..]].concat());
    terminal
}
