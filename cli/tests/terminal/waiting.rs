//! Badges that wait: listed, put away, taught, matched with a list.

use std::fs;

use crate::{Terminal, at_dinner};

fn with_badges() -> Terminal {
    let terminal = at_dinner();
    for text in ["RI22-7F3K-2209", "8812345678", "HW|A-17|박지원|CTO|반달"] {
        terminal.done(&["capture", "--text", text]);
    }
    terminal
}

#[test]
fn what_waits_is_listed_put_away_and_taken_back() {
    let terminal = with_badges();
    let listed = terminal.done(&["captures"]);
    assert!(listed.contains("8812345678") && listed.contains("Partner dinner"), "{listed}");
    assert_eq!(terminal.json(&["captures", "--waiting"]).len(), 3);
    let moved = terminal.json(&["captures", "dismiss", "8812345678", "RI22-7F3K-2209"]);
    assert_eq!(moved[0]["moved"], 2);
    assert_eq!(terminal.json(&["captures"]).len(), 1);
    assert_eq!(terminal.json(&["captures", "--put-away"]).len(), 2);
    terminal.done(&["captures", "take-back", "8812345678"]);
    assert_eq!(terminal.json(&["captures"]).len(), 2);
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["captures", "--all"]).len(), 3);
    assert_eq!(terminal.problem(&["captures", "dismiss", "nothing"], 1)["code"], "not_found");
}

#[test]
fn one_is_named_by_a_line() {
    let terminal = with_badges();
    let named = &terminal.json(&["captures", "name", "8812345678", "Ada Byron @ Engines"])[0];
    assert_eq!(named["outcome"], "saved");
    assert_eq!(terminal.json(&["people", "Ada"])[0]["last"]["occasion"]["title"], "Partner dinner");
    assert_eq!(terminal.json(&["captures"]).len(), 2);
}

#[test]
fn a_list_says_whose_they_are() {
    let terminal = with_badges();
    let list = terminal.path("leads.csv");
    fs::write(
        &list,
        "Number,Who,Mail\n8812345678,Ada Byron,ada@engines.example\n1,Not There,x@y.example\n",
    )
    .unwrap();
    let list = list.to_str().unwrap();
    let map = ["--map", "Who=name", "--map", "3=email"];
    let look = terminal.done(&[&["match", list, "--read-only"], &map[..]].concat());
    assert!(look.contains("1 of 3 waiting badges are in this list"), "{look}");
    assert_eq!(terminal.people(), 0, "nothing was saved");
    let report = &terminal.json(&[&["match", list, "--id", "number"], &map[..]].concat())[0];
    assert_eq!(
        (&report["added"], &report["still_waiting"], &report["unmatched"]),
        (&1.into(), &2.into(), &1.into())
    );
    let person = &terminal.json(&["people", "Ada"])[0];
    assert_eq!(person["last"]["occasion"]["title"], "Partner dinner", "where it was scanned");
    assert_eq!(terminal.run(&["match", list]).code, 1, "nobody is left to match");
    assert_eq!(terminal.problem(&["match", list, "--map", "Who=nonsense"], 2)["detail"], "map");
    assert_eq!(terminal.problem(&["match", "nowhere.csv"], 2)["code"], "unreadable");
    let workbook = terminal.path("leads.xlsx");
    fs::write(&workbook, b"PK\x03\x04 and so on").unwrap();
    let told = terminal.run(&["match", workbook.to_str().unwrap()]);
    assert!(
        told.code == 2 && told.err.contains("leads.xlsx") && told.err.contains("as CSV"),
        "{told:?}"
    );
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0);
}

#[test]
fn a_badge_is_taught() {
    let terminal = with_badges();
    let parts = terminal.done(&["badge-layout", "teach", "HW|A-17|박지원|CTO|반달"]);
    assert!(parts.contains("Delimiter: |") && parts.contains("박지원"), "{parts}");
    let teach = [
        "badge-layout",
        "teach",
        "HW|A-17|박지원|CTO|반달",
        "--fields",
        "ignore,id,name,title,company",
    ];
    let trial = terminal.done(&[&teach[..], &["--read-only"]].concat());
    assert!(trial.contains("박지원"), "{trial}");
    assert_eq!(terminal.people(), 0);
    let taught = &terminal.json(&teach)[0];
    assert_eq!(taught["read"], 1);
    assert_eq!(terminal.json(&["people", "박지원"])[0]["company"], "반달");
    let listed = terminal.json(&["badge-layout", "list"]);
    assert_eq!(listed[0]["conference"], "AWS re:Invent 2022");
    terminal.done(&["badge-layout", "delete", "re:Invent"]);
    assert_eq!(terminal.run(&["badge-layout", "list"]).code, 1);
    assert_eq!(
        terminal.problem(&["badge-layout", "teach", "a|b", "--fields", "x"], 2)["detail"],
        "fields"
    );
}

#[test]
fn a_layout_that_cannot_be_meant_is_not_kept() {
    let terminal = with_badges();
    let badge = "HW|A-17|박지원|CTO|반달";
    let fields = ["--fields", "ignore,id,name,title,company"];
    for delimiter in ["", "~", "||"] {
        let teach = ["badge-layout", "teach", badge, "--delimiter", delimiter];
        assert_eq!(terminal.problem(&teach, 2)["detail"], "delimiter", "{delimiter:?}");
        let teach = [&teach[..], &fields].concat();
        assert_eq!(terminal.problem(&teach, 2)["detail"], "delimiter", "{delimiter:?}");
        let told = terminal.run(&teach).err;
        assert!(told.contains("give what stands between two parts of the badge"), "{told}");
    }
    let many = ["badge-layout", "teach", badge, "--fields", "ignore,id,ignore,ignore,ignore,name"];
    assert_eq!(terminal.problem(&many, 2)["detail"], "layout", "more parts than there are");
    let nobody = ["badge-layout", "teach", badge, "--fields", "ignore,title"];
    assert_eq!(terminal.problem(&nobody, 2)["detail"], "layout", "it would read nobody");
    let whole = ["badge-layout", "teach", "8812345678", "--fields", "id"];
    assert_eq!(terminal.problem(&whole, 2)["detail"], "delimiter", "it is one part");
    assert_eq!(terminal.run(&["badge-layout", "list"]).code, 1, "nothing was kept");
    assert_eq!(terminal.json(&["captures"]).len(), 3);
}

#[test]
fn a_long_text_does_not_widen_the_table() {
    let terminal = with_badges();
    let long = "\u{1b}[31m가나다 ".repeat(500);
    terminal.done(&["capture", "--text", &long]);
    let listed = terminal.done(&["captures"]);
    assert!(listed.lines().all(|line| line.chars().count() < 300), "{listed}");
    assert!(!listed.contains('\u{1b}') && listed.contains('…'), "{listed}");
    let whole = terminal.json(&["captures"]);
    assert!(whole.iter().any(|one| one["capture"]["payload"] == long), "all of it is in JSON");
    let told = terminal.run(&["captures", "dismiss", "8"]).err
        + &terminal.run(&["captures", "name", "a", "x"]).err;
    assert!(told.lines().all(|line| line.chars().count() < 300), "{told}");
}

#[test]
fn the_same_name_at_the_same_company_is_told_and_made_one() {
    let terminal = at_dinner();
    terminal.done(&[
        "person",
        "add",
        "Jiwon Park",
        "--company",
        "Bandal",
        "--email",
        "j@bandal.example",
    ]);
    let told = terminal.done(&["person", "add", "Park Jiwon", "--company", "Bandal, Inc."]);
    assert!(told.contains("maybe the same as") && told.contains("Jiwon Park  Bandal:"), "{told}");
    let one = terminal.json(&["person", "same", "Park Jiwon", "Jiwon Park"]);
    assert_eq!(one[0]["outcome"], "already_met");
    assert_eq!(terminal.people(), 1);
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 2);
}
