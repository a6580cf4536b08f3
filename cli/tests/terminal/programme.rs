//! A conference's programme: told from contacts by its content, checked first, updated in place.

use std::fs;

use serde_json::{Value, json};

use crate::{Terminal, at_dinner};

const CSV: &str = "title,date,start,end,room,speakers\n\
    Taming buses,2031-05-10,14:00,15:00,Venetian | Level 2 | Hall B,Ingrid Solheim\n\
    Taming buses [REPEAT],2031-05-11,10:00,11:00,Wynn | Level 1 | Lafite 7,Ingrid Solheim\n\
    ,2031-05-11,12:00,13:00,,\n";

fn write(terminal: &Terminal, text: &str) -> String {
    let path = terminal.path("river.csv");
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn counts(report: &Value) -> [u64; 5] {
    ["read", "added", "changed", "unchanged", "not_placed"].map(|key| report[key].as_u64().unwrap())
}

#[test]
fn a_programme_is_checked_imported_updated_and_taken_back() {
    let terminal = at_dinner();
    let file = write(&terminal, CSV);
    let options = ["--zone", "America/Los_Angeles", "--new-conference", "Riverconf"];
    let file = file.as_str();
    let import = |more: &[&'static str]| [&["import", file], more].concat();

    let look = &terminal.json(&import(&[&options[..], &["--dry-run"]].concat()))[0];
    assert_eq!(counts(&look["report"]), [3, 2, 0, 0, 1], "{look}");
    assert_eq!(look["columns"][4]["field"], "place");
    let problem = &look["report"]["problems"][0];
    assert_eq!((&problem["line"], &problem["reason"]), (&json!(4), &json!("no_title")));
    assert_eq!(terminal.json(&["conference", "list"]).len(), 1, "nothing is saved");

    let report = &terminal.json(&import(&options))[0];
    assert_eq!(counts(report), [3, 2, 0, 0, 1], "{report}");
    assert_eq!((&report["repeats"], &report["venues"]), (&json!(1), &json!(2)));
    assert_eq!(terminal.run(&import(&[])).code, 1, "a second import changes nothing");

    write(
        &terminal,
        &CSV.replace("2031-05-10,14:00,15:00,Venetian", "2031-05-10,16:00,17:00,Mandalay Bay"),
    );
    let told = terminal.done(&import(&[]));
    assert!(told.contains("Taming buses: Sat 10 May 14:00 → Sat 10 May 16:00"), "{told}");
    assert!(told.contains("Venetian, Hall B → Mandalay Bay, Hall B"), "{told}");
    terminal.done(&["undo"]);
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["conference", "list"]).len(), 1, "all of it is gone");
}

#[test]
fn what_is_no_programme_says_why_with_its_line() {
    let terminal = at_dinner();
    let refused = |name: &str, text: &str, detail: &str| {
        let path = terminal.path(name);
        fs::write(&path, text).unwrap();
        let problem = terminal.problem(&["import", path.to_str().unwrap()], 2);
        assert_eq!(
            (&problem["code"], &problem["detail"]),
            (&json!("bad_programme"), &json!(detail))
        );
    };
    refused("half.xml", "<schedule>\n<day>\n", "broken 3");
    refused(
        "bomb.xml",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<schedule/>",
        "entities 2",
    );
    refused("package.json", "{\"name\": \"x\"}", "unknown_format");
}

#[test]
fn what_is_not_known_is_asked_and_said() {
    let terminal = at_dinner();
    let file = write(&terminal, "Talk,When,Hall\nOne,2031-05-10 09:00,R1\n");
    let new = ["import", &file, "--new-conference", "Riverconf"];
    let refused = |more: &[&str]| terminal.problem(&[&new[..], more].concat(), 2)["detail"].clone();
    assert_eq!(refused(&[]), "asks_zone");
    let told =
        terminal.run(&[&new[..], &["--zone", "Europe/Berlin", "--map", "Talk=bogus"]].concat());
    assert!(told.err.contains("speaker_company"), "{told:?}");
    let told = terminal.run(&[&new[..], &["--map", "Nothing=title"]].concat());
    assert!(told.err.contains("hallway import FILE --dry-run"), "{told:?}");
    let untitled = [&new[..], &["--map", "Talk=ignore", "--dry-run"]].concat();
    let told = terminal.run(&untitled).out;
    assert!(
        told.contains("No column is said to hold the titles") && !told.contains("0 sessions"),
        "{told}"
    );

    let done = terminal.done(&[&new[..], &["--zone", "Europe/Berlin"]].concat());
    assert!(done.contains("For Riverconf") && done.contains("Europe/Berlin, as you say"), "{done}");
    let problem = terminal.problem(&new, 2);
    assert_eq!(problem["code"], "invalid", "it is there already");
}

#[test]
fn any_table_is_a_programme_once_its_columns_are_named() {
    let terminal = at_dinner();
    let file = write(&terminal, "foo,bar,baz\nMy talk,2031-05-10 09:00,Hall\n");
    let map = ["--map", "foo=title", "--map", "bar=starts", "--zone", "UTC"];
    let import = ["import", &file, "--new-conference", "Riverconf"];
    assert_eq!(terminal.json(&[&import[..], &map[..]].concat())[0]["added"], 1);
}

#[test]
fn what_is_neither_says_so() {
    let terminal = at_dinner();
    for (name, text) in [
        ("a.xml", "<rss></rss>"),
        ("a.ics", ""),
        ("a.json", "[]"),
        ("a.html", "<html>"),
        ("a.bin", "\0\0\0"),
        ("a.csv", "\u{FEFF}"),
    ] {
        let path = terminal.path(name);
        fs::write(&path, text).unwrap();
        let path = path.to_str().unwrap();
        assert_eq!(terminal.problem(&["import", path], 2)["detail"], "neither", "{name}");
    }
}
