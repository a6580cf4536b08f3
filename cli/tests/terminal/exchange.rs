//! Imports and exports: what goes in and out as files.

use std::fs;

use serde_json::Value;

use crate::{Terminal, at_dinner};

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:박지원\r\nEMAIL:jiwon@hangang.example\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nEMAIL:ana@cloud.example\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana M. Ruiz\r\nEMAIL:ANA@cloud.example\r\nEND:VCARD\r\n";

fn import(terminal: &Terminal) -> Value {
    let path = terminal.path("contacts.vcf");
    fs::write(&path, CARDS).unwrap();
    terminal.json(&["import", path.to_str().unwrap()]).remove(0)
}

#[test]
fn an_import_adds_up_and_is_one_step() {
    let terminal = at_dinner();
    let report = import(&terminal);
    let counts = ["read", "added", "same_email"].map(|field| report[field].as_u64().unwrap());
    assert_eq!(counts, [3, 2, 1], "{report}");
    assert_eq!(terminal.people(), 2);
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0, "one undo takes the whole file back");
}

#[test]
fn a_file_that_cannot_be_imported_is_2_with_its_place() {
    let terminal = at_dinner();
    let problem = terminal.problem(&["import", "/nowhere/contacts.vcf"], 2);
    assert_eq!(problem["code"], "unreadable");
    assert_eq!(problem["detail"], "/nowhere/contacts.vcf");
    let folder = terminal.path("folder.vcf");
    fs::create_dir(&folder).unwrap();
    let problem = terminal.problem(&["import", folder.to_str().unwrap()], 2);
    assert_eq!(problem["detail"], folder.to_str().unwrap());
    let empty = terminal.path("empty.vcf");
    fs::write(&empty, "").unwrap();
    let problem = terminal.problem(&["import", empty.to_str().unwrap()], 2);
    assert_eq!(problem["detail"], "neither", "nothing to import");
}

#[test]
fn people_met_are_handed_to_a_crm() {
    let terminal = at_dinner();
    let add = ["person", "add", "박지원", "--email", "jiwon@hangang.example", "--rating", "hot"];
    terminal.done(&add);
    terminal.done(&["person", "add", "Ana Ruiz", "--not-met"]);
    let path = terminal.path("people.csv");
    let out = path.to_str().unwrap();
    let preset = ["export", "--preset", "hubspot"];
    assert_eq!(terminal.json(&[&preset[..], &["--preview"]].concat())[0]["total"], 2);
    assert!(!path.exists(), "a preview writes nothing");
    terminal.done(&[&preset[..], &["--out", out]].concat());
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("jiwon@hangang.example") && text.contains("Partner dinner"), "{text}");

    let of_conference = ["--conference", "re:invent", "--out", out];
    let done = &terminal.json(&[&preset[..], &of_conference[..]].concat())[0];
    assert_eq!(done["rows"], 1, "only who was met there");
    terminal.done(&["export", "--preset", "spreadsheet", "--out", out]);
    assert!(fs::read(&path).unwrap().starts_with(b"\xef\xbb\xbf"), "a spreadsheet wants the BOM");
    let piped = terminal.done(&[&preset[..], &["--out", "-"]].concat());
    assert_eq!(piped, text, "standard output gets the file and nothing else");
    assert!(!terminal.path("-").exists());
    let nowhere = [&preset[..], &["--out", "/nowhere/people.csv"]].concat();
    assert_eq!(terminal.problem(&nowhere, 3)["code"], "not_writable");
    let database = terminal.profile().join("hallway.db");
    let onto_it = [&preset[..], &["--out", database.to_str().unwrap()]].concat();
    assert_eq!(terminal.problem(&onto_it, 3)["code"], "in_profile");
    assert_eq!(terminal.people(), 2, "the database is one");
}
