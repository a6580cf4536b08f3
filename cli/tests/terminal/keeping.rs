//! Backups, checks and the sample: what happens to whole profiles.

use std::fs;
use std::process::Stdio;

use crate::{Terminal, at_dinner};

fn with_two(terminal: &Terminal) {
    terminal.done(&["person", "add", "박지원", "--email", "jiwon@hangang.example"]);
    terminal.done(&["person", "add", "Ana Ruiz", "--email", "ana@cloud.example"]);
}

#[test]
fn a_backup_comes_back_after_a_look_and_can_be_taken_back() {
    let terminal = at_dinner();
    with_two(&terminal);
    let file = terminal.json(&["backup"])[0]["path"].as_str().unwrap().to_owned();
    assert!(!terminal.json(&["backups"]).is_empty(), "it is listed");
    terminal.done(&["person", "delete", "ana", "jiwon"]);
    let look = terminal.run(&["restore", &file]);
    assert_eq!((look.code, terminal.people()), (1, 0), "a look changes nothing: {}", look.out);
    let done = &terminal.json(&["restore", &file, "--yes"])[0];
    assert_eq!((&done["people"], terminal.people()), (&2.into(), 2));
    let before = done["kept"]["path"].as_str().unwrap();
    terminal.done(&["restore", before, "--yes"]);
    assert_eq!(terminal.people(), 0, "the state before is a backup too");
    assert!(terminal.done(&["check"]).starts_with("Everything is sound"));
}

#[test]
fn a_damaged_profile_is_restored_and_set_aside() {
    let terminal = at_dinner();
    with_two(&terminal);
    let file = terminal.json(&["backup"])[0]["path"].as_str().unwrap().to_owned();
    let damage = "this was a database once".repeat(400);
    fs::write(terminal.profile().join("hallway.db"), &damage).unwrap();
    assert_eq!(terminal.problem(&["people"], 3)["code"], "damaged");
    assert!(!terminal.json(&["backups"]).is_empty(), "backups are listed all the same");
    let done = &terminal.json(&["restore", &file, "--yes"])[0];
    let aside = fs::read_to_string(done["set_aside"].as_str().unwrap()).unwrap();
    assert_eq!(aside, damage, "what was damaged is kept for rescue");
    assert_eq!(terminal.people(), 2);
}

#[test]
fn a_profile_damaged_deep_inside_is_restored_and_set_aside() {
    let terminal = at_dinner();
    with_two(&terminal);
    let file = terminal.json(&["backup"])[0]["path"].as_str().unwrap().to_owned();
    let database = terminal.profile().join("hallway.db");
    let mut bytes = fs::read(&database).unwrap();
    let title = b"Partner dinner";
    for page in bytes.chunks_mut(4_096).filter(|page| page.windows(14).any(|w| w == title)) {
        page[..100].fill(0xff);
    }
    fs::write(&database, &bytes).unwrap();
    assert_eq!(terminal.problem(&["backup"], 3)["code"], "damaged");
    assert_eq!(terminal.json(&["backups"]).len(), 1);
    let done = &terminal.json(&["restore", &file, "--yes"])[0];
    assert!(fs::read(done["set_aside"].as_str().unwrap()).unwrap() == bytes, "kept for rescue");
    assert_eq!(terminal.people(), 2);
    assert_eq!(terminal.json(&["occasion", "list"]).len(), 1);
}

#[test]
fn many_at_once_wait_for_each_other() {
    let terminal = Terminal::new();
    let all = |arguments: &dyn Fn(usize) -> Vec<String>| {
        let start = |n| {
            let arguments = arguments(n);
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            terminal.command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
        };
        let started: Vec<_> = (0..8).map(|n| start(n).unwrap()).collect();
        for child in started {
            let told = child.wait_with_output().unwrap();
            let err = String::from_utf8(told.stderr).unwrap();
            assert_eq!((told.status.code(), err.as_str()), (Some(0), ""));
        }
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    all(&|n| words(&["person", "add", &format!("Mina {n}")])); // into a profile that is new
    assert_eq!(terminal.people(), 8);
    all(&|_| words(&["backup"]));
    let backups = terminal.json(&["backups"]);
    assert_eq!(backups.len(), 8);
    let file = backups[0]["path"].as_str().unwrap();
    all(&|n| match n {
        3 => words(&["restore", file, "--yes"]),
        _ => words(&["person", "add", &format!("Owen {n}")]),
    });
    assert!(terminal.people() >= 8);
    assert!(terminal.done(&["check"]).starts_with("Everything is sound"));
}

#[test]
fn the_sample_is_a_profile_of_its_own() {
    let terminal = at_dinner();
    let folder = terminal.path("sample");
    let folder = folder.to_str().unwrap();
    let state = &terminal.json(&["sample", folder])[0];
    assert_eq!(state["sample"], true);
    assert!(state["people"].as_u64().unwrap() > 30, "{state}");
    assert_eq!(terminal.people(), 0, "real data stays apart");
    let found = terminal.run(&["people", "--profile", folder, "--json"]);
    assert!(found.out.lines().count() > 30, "it can be looked at");
    let profile = terminal.profile();
    let problem = terminal.problem(&["sample", profile.to_str().unwrap()], 3);
    assert_eq!(problem["code"], "not_empty", "nothing is mixed into a profile in use");
}
