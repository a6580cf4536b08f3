//! Pictures are looked at in a process of their own, which takes nothing with it and is left nowhere.
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{Terminal, at_dinner};

const IMAGES: usize = 40;

/// A scan that is under way, its answers and the process it looks at pictures in.
fn under_way(terminal: &Terminal) -> (Child, impl Iterator<Item = String>, String) {
    for n in 0..IMAGES {
        let email = format!("guest{n:02}@cloud.example");
        terminal.picture(&format!("photos/{n:02}.png"), &format!("Guest {n:02}"), &email);
    }
    let photos = terminal.path("photos").to_str().unwrap().to_owned();
    let mut command = terminal.command(&["scan", &photos, "--json"]);
    let mut scan = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(scan.stdout.take().unwrap()).lines().map(Result::unwrap);
    let first = lines.next().unwrap();
    let id = scan.id();
    let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap();
    let child = children.trim().to_owned();
    assert!(!child.is_empty() && !child.contains(' '), "one child, not {child:?}");
    (scan, std::iter::once(first).chain(lines), child)
}

fn kill(id: &str) {
    assert!(Command::new("kill").args(["-9", id]).status().unwrap().success());
}

#[test]
fn a_child_that_is_killed_costs_no_picture() {
    let terminal = at_dinner();
    let (mut scan, mut answers, child) = under_way(&terminal);
    let limits = std::fs::read_to_string(format!("/proc/{child}/limits")).unwrap();
    let memory = limits.lines().find(|line| line.starts_with("Max address space")).unwrap();
    assert!(!memory.contains("unlimited"), "{memory}");
    let first = answers.next();
    kill(&child);
    let answers: Vec<Value> =
        first.into_iter().chain(answers).map(|line| serde_json::from_str(&line).unwrap()).collect();
    assert!(scan.wait().unwrap().success());
    assert_eq!(answers.len(), IMAGES, "an answer for every picture");
    let lost: Vec<_> = answers.iter().filter(|answer| !answer["problem"].is_null()).collect();
    assert!(lost.is_empty(), "another child looked again: {lost:?}");
    assert_eq!(terminal.people(), IMAGES);
    assert!(!Path::new("/proc").join(&child).exists(), "not even a zombie is left");
}

#[test]
fn a_child_ends_with_its_parent() {
    let terminal = at_dinner();
    let (mut scan, _answers, child) = under_way(&terminal);
    scan.kill().unwrap();
    scan.wait().unwrap();
    let start = Instant::now();
    let place = Path::new("/proc").join(&child);
    // Whoever inherits it may take its time to clear it away.
    let is_over = || match std::fs::read_to_string(place.join("stat")) {
        Ok(stat) => stat.contains(") Z "),
        Err(_) => true,
    };
    while !is_over() {
        assert!(start.elapsed() < Duration::from_secs(30), "the child lives on");
        std::thread::sleep(Duration::from_millis(20));
    }
}
