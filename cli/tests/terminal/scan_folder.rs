//! A folder of images is one step, and what was told survives whatever ends the process.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::{Terminal, at_dinner};

const IMAGES: usize = 60;

/// The photos of a long day.
const MANY: usize = 1_000;

/// After so many answers the process is ended.
const ENDED_AFTER: usize = 20;

fn with_photos(count: usize) -> (Terminal, String) {
    let terminal = at_dinner();
    for n in 0..count {
        let (person, email) = (format!("Guest {n:03}"), format!("guest{n:03}@cloud.example"));
        terminal.picture(&format!("photos/{n:03}.png"), &person, &email);
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
    let (terminal, photos) = with_photos(MANY);
    let report = terminal.done(&["scan", &photos]);
    let summary = report.lines().last().unwrap();
    assert_eq!(summary, "1000 new. Take it all back: hallway undo");
    let names = report.lines().filter_map(|line| line.split_once(".png").map(|(path, _)| path));
    assert!(names.is_sorted(), "in the order of the files");
    assert_eq!(report.lines().count(), MANY + 1);
    let newest = &terminal.json(&["history"])[0];
    assert_eq!((&newest["verb"], &newest["entries"]), (&"save_capture".into(), &MANY.into()));
    assert!(terminal.done(&["scan", &photos]).ends_with("1000 scanned before\n"));
    assert_eq!(terminal.json(&["history"])[0], *newest, "nothing was written the second time");
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0, "one undo takes the folder back");
    terminal.done(&["redo"]);
    assert_eq!(terminal.people(), MANY, "and one redo brings it again");
}

#[test]
fn what_was_told_before_a_kill_is_there() {
    let (terminal, photos) = with_photos(IMAGES);
    let told = scan_and_end(&terminal, &photos, |child| child.kill().unwrap());
    assert!(told.len() < IMAGES, "the kill must come in the middle to mean anything");
    let kept = ids(&terminal);
    let lost: Vec<&String> = told.iter().filter(|id| !kept.contains(*id)).collect();
    assert!(lost.is_empty(), "told and lost: {lost:?}");
    assert!(kept.len() <= told.len() + 1, "at most one was kept and not yet told");
    terminal.done(&["check"]);
    let newest = &terminal.json(&["history"])[0];
    assert_eq!(newest["entries"], kept.len(), "nothing half: an entry for each person kept");
    let rest = format!("{} new, {} scanned before", IMAGES - kept.len(), kept.len());
    assert!(terminal.done(&["scan", &photos]).contains(&rest), "the next run goes on");
    assert_eq!(terminal.people(), IMAGES);
    terminal.done(&["undo"]);
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0, "the broken batch is one step all the same");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_after_the_file_at_hand() {
    let (terminal, photos) = with_photos(IMAGES);
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

#[cfg(unix)]
#[test]
fn ctrl_c_stops_in_the_middle_of_a_picture() {
    let terminal = at_dinner();
    let photos = terminal.path("photos");
    std::fs::create_dir(&photos).unwrap();
    // Specks in which harder passes look for a code until their second is over.
    let mut state = 1_u32;
    let specks = image::GrayImage::from_fn(900, 900, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Luma([state.to_be_bytes()[0]])
    });
    for n in 0..9 {
        specks.save(photos.join(format!("{n}.png"))).unwrap();
    }
    let mut command = terminal.command(&["scan", photos.to_str().unwrap(), "--json"]);
    let mut scan = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(scan.stdout.take().unwrap()).lines();
    lines.next().unwrap().unwrap();
    let id = scan.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(lines.count(), 0, "the second picture was let go half-way");
    assert_eq!(scan.wait().unwrap().code(), Some(1));
}
