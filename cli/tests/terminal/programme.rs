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
