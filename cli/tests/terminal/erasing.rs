//! The trash, erase, retention, and everything about one person.

use std::fs;
use std::path::Path;

use hallway_core::book::Book;
use hallway_core::model::DeviceId;

use crate::{Terminal, at_dinner};

const MAIL: &str = "jiwon@hangang.example";

fn with_two(terminal: &Terminal) {
    terminal.done(&["person", "add", "박지원", "--email", MAIL, "--note", "yodelling champion"]);
    terminal.done(&["person", "add", "Ana Ruiz", "--email", "ana@cloud.example"]);
}

/// Files of the profile that hold a text.
fn holding(folder: &Path, text: &str) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let holds = |path: &Path| {
        fs::read(path).unwrap().windows(text.len()).any(|bytes| bytes == text.as_bytes())
    };
    entries
        .map(|path| if path.is_dir() { holding(&path, text) } else { usize::from(holds(&path)) })
        .sum()
}

#[test]
fn an_erase_is_shown_first_and_then_leaves_nothing() {
    let terminal = at_dinner();
    with_two(&terminal);
    terminal.done(&["backup"]);
    let csv = terminal.path("people.csv").to_str().unwrap().to_owned();
    terminal.done(&["export", "--preset", "hubspot", "--out", &csv]);
    let shown = terminal.run(&["erase", MAIL, "--dry-run"]);
    assert_eq!((shown.code, terminal.people()), (1, 2), "a look changes nothing: {shown:?}");
    assert!(shown.out.contains("1 person would be erased") && shown.out.contains("--yes"));
    let told = terminal.done(&["erase", MAIL, "--yes"]);
    for part in ["1 person erased. This cannot be undone.", "rewritten without them", "people.csv"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(terminal.people(), 1);
    for trace in [MAIL, "박지원", "yodelling"] {
        assert_eq!(holding(&terminal.profile(), trace), 0, "{trace}");
    }
    assert!(terminal.done(&["check"]).starts_with("Everything is sound"));
    let history = terminal.done(&["history"]);
    assert!(history.contains("Erased people for good"), "{history}");
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0, "undo goes on with what was done before");
}

#[test]
fn who_else_has_the_profile_open_is_waited_for_no_longer_than_that() {
    let terminal = at_dinner();
    with_two(&terminal);
    let other = Book::open(&terminal.profile(), DeviceId(uuid::Uuid::from_u128(7))).unwrap();
    assert_eq!(terminal.problem(&["erase", MAIL, "--yes"], 3)["code"], "busy");
    drop(other);
    assert_eq!(terminal.people(), 2, "nothing was changed");
}

#[test]
fn the_trash_says_when_it_ends_and_is_emptied_on_request() {
    let terminal = at_dinner();
    with_two(&terminal);
    terminal.done(&["person", "delete", MAIL, "ana"]);
    let listed = terminal.done(&["trash", "list"]);
    assert!(listed.contains("2022-12-31"), "{listed}");
    terminal.done(&["trash", "restore", "ana"]);
    assert_eq!(terminal.run(&["trash", "empty"]).code, 1, "asks first");
    let receipt = &terminal.json(&["trash", "empty", "--yes"])[0];
    assert_eq!((&receipt["people"], &receipt["left"]), (&1.into(), &serde_json::json!([])));
    assert_eq!((terminal.run(&["trash", "list"]).code, terminal.people()), (1, 1));
    terminal.done(&["person", "delete", "ana"]);
    let mut later = terminal.command(&["people"]);
    let told = later.env("HALLWAY_NOW", "2023-01-01T00:00:00Z").output().unwrap();
    let said = String::from_utf8(told.stderr).unwrap();
    assert!(said.contains("1 person erased after thirty days in the trash"), "{said}");
    assert_eq!(holding(&terminal.profile(), "ana@cloud.example"), 0);
}

#[test]
fn somebody_erased_with_a_hash_comes_back_only_when_asked() {
    let terminal = at_dinner();
    with_two(&terminal);
    terminal.done(&["erase", MAIL, "--keep-hash", "--yes"]);
    let again = ["person", "add", "J. Park", "--email", "JIWON@hangang.example"];
    assert_eq!(terminal.problem(&again, 3)["code"], "was_erased");
    terminal.done(&[&again[..], &["--bring-back"]].concat());
    assert_eq!(terminal.people(), 2);
}

#[test]
fn retention_proposes_and_about_writes_everything() {
    let terminal = at_dinner();
    with_two(&terminal);
    terminal.done(&["retention", "set", "--conference", "re:Invent", "--until", "2022-11-29"]);
    let set = terminal.done(&["retention", "list"]);
    assert!(set.contains("2022-11-29"), "{set}");
    assert_eq!(terminal.run(&["retention", "due"]).code, 1, "they were met after it");
    terminal.done(&["retention", "set", "--person", "ana", "--until", "2022-11-30"]);
    let due = terminal.json(&["retention", "due"]);
    assert_eq!((due.len(), &due[0]["keep_until"]), (1, &"2022-11-30".into()));
    assert_eq!(terminal.people(), 2, "nobody goes by themselves");
    let folder = terminal.path("about").to_str().unwrap().to_owned();
    let files = terminal.done(&["about", MAIL, "--out", &folder]);
    assert_eq!(files.lines().count(), 2, "{files}");
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(Path::new(&folder).join("about.json")).unwrap())
            .unwrap();
    assert_eq!(json["person"]["encounters"][0]["notes"][0]["body"], "yodelling champion");
}
