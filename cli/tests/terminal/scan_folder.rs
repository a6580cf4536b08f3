//! A folder of images is one step, and what was told survives whatever ends the process.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::{Terminal, at_dinner};

const IMAGES: usize = 60;

/// After so many answers the process is ended.
const ENDED_AFTER: usize = 20;

fn with_photos() -> (Terminal, String) {
    let terminal = at_dinner();
    for n in 0..IMAGES {
        let (person, email) = (format!("Guest {n:02}"), format!("guest{n:02}@cloud.example"));
        terminal.picture(&format!("photos/{n:02}.png"), &person, &email);
    }
    let photos = terminal.path("photos").to_str().unwrap().to_owned();
    (terminal, photos)
}

/// Ends a scan of the folder in the middle and returns the ids it had told until then.
fn scan_and_end(terminal: &Terminal, photos: &str, end: impl FnOnce(&mut Child)) -> Vec<String> {
    let mut command = terminal.command(&["scan", photos, "--json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut told: Vec<String> = lines.by_ref().take(ENDED_AFTER).map(Result::unwrap).collect();
    end(&mut child);
    told.extend(lines.map(Result::unwrap)); // what was on its way
    child.wait().unwrap();
    let id = |line: String| {
        serde_json::from_str::<Value>(&line).ok()?["codes"][0]["row"]["id"]
            .as_str()
            .map(str::to_owned)
    };
    told.into_iter().filter_map(id).collect()
}

fn ids(terminal: &Terminal) -> BTreeSet<String> {
    let rows = terminal.json(&["people"]);
    rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_folder_is_one_step_with_an_entry_for_each_image() {
    let (terminal, photos) = with_photos();
    assert_eq!(terminal.json(&["scan", &photos]).len(), IMAGES);
    let newest = &terminal.json(&["history"])[0];
    assert_eq!((&newest["verb"], &newest["entries"]), (&"save_capture".into(), &IMAGES.into()));
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0, "one undo takes the folder back");
    terminal.done(&["redo"]);
    assert_eq!(terminal.people(), IMAGES, "and one redo brings it again");
}

#[test]
fn what_was_told_before_a_kill_is_there() {
    let (terminal, photos) = with_photos();
    let told = scan_and_end(&terminal, &photos, |child| child.kill().unwrap());
    assert!(told.len() < IMAGES, "the kill must come in the middle to mean anything");
    let kept = ids(&terminal);
    let lost: Vec<&String> = told.iter().filter(|id| !kept.contains(*id)).collect();
    assert!(lost.is_empty(), "told and lost: {lost:?}");
    assert!(kept.len() <= told.len() + 1, "at most one was kept and not yet told");
    let newest = &terminal.json(&["history"])[0];
    assert_eq!(newest["entries"], kept.len(), "nothing half: an entry for each person kept");
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0, "the broken batch is one step all the same");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_after_the_file_at_hand() {
    let (terminal, photos) = with_photos();
    let mut code = None;
    let told = scan_and_end(&terminal, &photos, |child| {
        let id = child.id().to_string();
        let sent = std::process::Command::new("kill").args(["-INT", &id]).status().unwrap();
        assert!(sent.success());
        code = child.wait().unwrap().code();
    });
    assert_eq!(code, Some(1), "a script that goes on to delete the photos must not");
    assert!(told.len() < IMAGES, "it stopped");
    assert_eq!(ids(&terminal).len(), told.len(), "everything kept was told");
}
