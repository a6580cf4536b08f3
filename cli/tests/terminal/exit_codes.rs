//! 0 done, 1 nothing to do or not found, 2 bad usage or input, 3 refused to protect data.

use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::process::Stdio;

use crate::{Terminal, at_dinner};

fn check(terminal: &Terminal, arguments: &[&str], code: i32, expected: &str) {
    assert_eq!(terminal.problem(arguments, code)["code"], expected, "{arguments:?}");
    let told = terminal.run(arguments);
    assert_eq!(told.code, code, "the same without --json");
    if expected != "usage" {
        assert!(told.err.contains(&format!("[{expected}]")), "with its code: {}", told.err);
        assert!(told.err.contains("to do: "), "and a remedy: {}", told.err);
    }
}

#[test]
fn what_is_not_there_is_1() {
    let terminal = Terminal::new();
    for empty in [
        &["people"][..],
        &["people", "nobody"],
        &["me", "show"],
        &["conference", "list"],
        &["occasion", "list"],
        &["company", "list"],
        &["card", "list"],
        &["follow-up", "list"],
        &["history"],
    ] {
        let told = terminal.run(empty);
        assert_eq!((told.code, told.err.as_str()), (1, ""), "{empty:?} is empty, not wrong");
    }
    check(&terminal, &["person", "show", "nobody"], 1, "not_found");
    check(&terminal, &["person", "show", "0184c8f0-0000-7000-8000-00000000aaaa"], 1, "not_found");
    check(&terminal, &["card", "show"], 1, "not_found");
    check(&terminal, &["undo"], 1, "nothing_to_undo");
    check(&terminal, &["redo"], 1, "nothing_to_undo");
    check(&terminal, &["undo", "--step", "beef"], 1, "not_found");
    let nowhere = "0184c8f0-0000-7000-8000-00000000aaaa";
    check(&terminal, &["history", "--before", nowhere], 1, "not_found");
    let known = terminal.path("known.vcf");
    fs::write(&known, "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEND:VCARD\n").unwrap();
    let import = ["import", known.to_str().unwrap()];
    terminal.done(&import);
    assert_eq!(terminal.run(&import).code, 1, "known already: nothing was added");
}

#[test]
fn what_cannot_be_taken_is_2() {
    let terminal = at_dinner();
    check(&terminal, &["nonsense"], 2, "usage");
    check(&terminal, &["occasion", "add", "Tea", "--kind", "tea"], 2, "usage");
    check(&terminal, &["me", "set", " "], 2, "invalid");
    check(&terminal, &["person", "add", "\u{200b}"], 2, "invalid");
    check(&terminal, &["person", "add", "Ana", "--language", "zz_invalid!!"], 2, "invalid");
    check(&terminal, &["me", "set", "Ana", "--zone", "Mars/Olympus"], 2, "invalid");
    check(&terminal, &["me", "set", "Ana", "--email", "nowhere"], 2, "invalid");
    check(&terminal, &["person", "add", "Ana", "--at", "yesterday"], 2, "invalid");
    let days = ["--zone", "UTC", "--from", "2022-12-02", "--to", "2022-11-28"];
    check(&terminal, &[&["conference", "add", "Backwards"], &days[..]].concat(), 2, "invalid");
}

#[test]
fn what_is_out_of_range_is_said_with_the_range() {
    let terminal = at_dinner();
    let id = "0184c8f0-0000-7000-8000-00000000aaaa";
    let check = |arguments: &[&str], expected: &[&str]| {
        let told = terminal.run(arguments);
        assert_eq!(told.code, 2, "{arguments:?}: {told:?}");
        for part in expected {
            assert!(told.err.contains(part), "{arguments:?}: {}", told.err);
        }
    };
    for shift in ["99999999999999999999:00", "876001:00", "-0:99", "1h", "--5:00"] {
        let correct = ["encounter", "correct", id, "--shift", shift];
        check(&correct, &["shift", shift, "-16:00", "a hundred years"]);
    }
    for offset in ["+99:00", "99h", "+14:01", "-15:00", "9"] {
        let scan = ["scan", "--offset", offset, "x.png"];
        check(&scan, &["offset", offset, "-14:00 to +14:00"]);
    }
    for day in ["30.11.2022", "2022-02-30", "tomorrow", "+12022-01-01"] {
        check(&["scan", "--day", day, "."], &["--day", day, "2022-11-30"]);
    }
    check(&["add", "Ana", "--at", "+12022-11-30 19:05"], &["at ", "2022-11-30 19:05"]);
}

#[test]
fn a_name_of_two_people_lists_them() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz"]);
    terminal.done(&["person", "add", "Bo Ruiz"]);
    let problem = terminal.problem(&["person", "delete", "ruiz"], 2);
    assert_eq!(problem["code"], "ambiguous");
    let names: Vec<&str> = problem["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|candidate| candidate["name"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert_eq!(terminal.people(), 2, "nobody was deleted on a guess");
    let id = problem["candidates"][0]["id"].as_str().unwrap();
    terminal.done(&["person", "delete", id]);
    assert_eq!(terminal.people(), 1, "the id that was offered is taken");
}

#[test]
fn an_undo_that_would_lose_later_changes_is_3() {
    let terminal = at_dinner();
    let file = terminal.path("two.vcf");
    let card = |name: &str| format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n");
    fs::write(&file, card("Ana Ruiz") + &card("Owen Park")).unwrap();
    terminal.done(&["import", file.to_str().unwrap()]);
    let step = terminal.json(&["history"])[0]["id"].as_str().unwrap().to_owned();
    terminal.done(&["person", "edit", "ana", "--title", "CTO"]);
    check(&terminal, &["undo", "--step", &step], 3, "undo_blocked");
    assert_eq!(terminal.people(), 2, "nothing was changed");
    let done = &terminal.json(&["undo", "--step", &step, "--leave-out"])[0];
    assert_eq!((&done["left_out"], terminal.people()), (&1.into(), 1), "she alone was left out");
    terminal.done(&["redo"]);
    terminal.done(&["undo", "--step", &step, "--too"]);
    assert_eq!(terminal.people(), 0, "the edit went first");
}

#[test]
fn a_profile_of_a_newer_version_is_3_and_stays_as_it_is() {
    let terminal = at_dinner();
    let database = terminal.profile().join("hallway.db");
    let mut file = OpenOptions::new().write(true).open(&database).unwrap();
    file.seek(SeekFrom::Start(60)).unwrap(); // user_version, see SQLite's file format, 1.3
    file.write_all(&9_999_u32.to_be_bytes()).unwrap();
    drop(file);
    let before = fs::read(&database).unwrap();
    check(&terminal, &["people"], 3, "newer_profile");
    check(&terminal, &["me", "set", "Ana"], 3, "newer_profile");
    assert_eq!(fs::read(&database).unwrap(), before, "not a byte was written");
}

#[test]
fn a_damaged_profile_is_3_and_stays_as_it_is() {
    let terminal = at_dinner();
    let database = terminal.profile().join("hallway.db");
    fs::write(&database, "this was a database once".repeat(400)).unwrap();
    let before = fs::read(&database).unwrap();
    check(&terminal, &["people"], 3, "damaged");
    assert_eq!(fs::read(&database).unwrap(), before, "a damaged file is left for rescue");
}

#[test]
fn a_profile_that_is_held_alone_is_3() {
    let terminal = at_dinner();
    let lock = File::open(terminal.profile().join("profile.lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(terminal.problem(&["people"], 3)["code"], "busy", "after a while");
    let mut waiting = terminal.command(&["conference", "list"]);
    let mut waiting = waiting.stdout(Stdio::null()).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(waiting.try_wait().unwrap().is_none(), "it waits");
    lock.unlock().unwrap();
    assert!(waiting.wait().unwrap().success(), "and goes on when the profile is free");
}

#[test]
fn a_profile_that_cannot_be_made_is_3() {
    let terminal = Terminal::new();
    fs::write(terminal.profile(), "a file, not a folder").unwrap();
    check(&terminal, &["people"], 3, "not_writable");
}

#[test]
fn a_clock_that_cannot_be_right_is_3() {
    let terminal = at_dinner();
    for now in ["1969-12-31T23:59:59Z", "0000-01-01T00:00:00Z"] {
        let output = terminal.command(&["people", "--json"]).env("HALLWAY_NOW", now).output();
        let output = output.unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), err.contains("\"clock\"")), (Some(3), true), "{err}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_empty_profile_is_the_one_of_the_window() {
    let terminal = Terminal::new();
    for arguments in [&["me", "set", "Ana"][..], &["--profile", "", "me", "show"]] {
        let mut command = terminal.command(arguments);
        command.env("HALLWAY_PROFILE", "").env("XDG_DATA_HOME", terminal.path("data"));
        assert!(command.output().unwrap().status.success(), "{arguments:?}");
    }
    assert!(terminal.path("data/hallway/profiles/default/hallway.db").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_3() {
    let terminal = at_dinner();
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = terminal.command(&["conference", "list"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "a script must not take silence for an answer");
}

#[test]
fn whoever_stops_reading_is_no_error() {
    let terminal = at_dinner();
    let mut command = terminal.command(&["history", "--json"]);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = command.stdout(writer).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), err.as_str()), (Some(0), ""), "a closed pipe is quiet");
}
