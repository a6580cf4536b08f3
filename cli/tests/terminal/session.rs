//! What belongs to a session and a dinner: speakers, links, whom to approach, guests, the report.

use std::fs;

use serde_json::{Value, json};

use crate::{Terminal, at_dinner};

/// A conference with two sessions and a contact who may be one of the speakers.
fn with_sessions() -> Terminal {
    let terminal = at_dinner();
    for (title, code, starts, speaker) in [
        ("Taming queues", "ARC301", "2022-12-01 10:00", "Ingrid Solheim; CTO; Fjordline"),
        ("Taming caches", "ARC302", "2022-12-01 14:00", "Ingrid Solheim; CTO; Fjordline"),
    ] {
        let about = ["occasion", "add", title, "--kind", "session", "--code", code];
        let more = ["--starts", starts, "--plan", "reserved", "--speaker", speaker];
        terminal.done(&[&about[..], &more[..]].concat());
    }
    terminal.done(&["add", "Ingrid Solheim, CTO @ Fjordline, ingrid@fjordline.example"]);
    terminal
}

/// A word that nobody goes by, and one that several do, are told apart.
fn refuses(terminal: &Terminal, unknown: &[&str], ambiguous: &[&str]) {
    assert_eq!(terminal.problem(unknown, 1)["code"], "not_found", "{unknown:?}");
    let problem = terminal.problem(ambiguous, 2);
    assert_eq!(problem["code"], "ambiguous", "{ambiguous:?}");
    assert!(problem["candidates"].as_array().unwrap().len() > 1, "{problem}");
}

#[test]
fn a_speaker_is_linked_refused_and_kept() {
    let terminal = with_sessions();
    let list = terminal.json(&["speaker", "list", "ARC301"]);
    assert_eq!(list[0]["person"]["name"], "Ingrid Solheim");
    assert_eq!(list[0]["maybe"].as_array().unwrap().len(), 1, "by name and company");
    assert!(terminal.done(&["speaker", "list", "ARC301"]).contains("Fjordline"));

    let linked = &terminal.json(&["speaker", "link", "ARC301", "Ingrid", "Ingrid"])[0];
    assert_eq!(linked["contact"]["name"]["display"], "Ingrid Solheim");
    let other = &terminal.json(&["speaker", "list", "ARC302"])[0];
    assert_eq!(other["contact"]["name"]["display"], "Ingrid Solheim", "of every session");
    terminal.done(&["undo"]);
    let rejected = &terminal.json(&["speaker", "reject", "ARC301", "Ingrid", "Ingrid"])[0];
    assert_eq!((&rejected["contact"], &rejected["maybe"]), (&json!(null), &json!([])));
    terminal.done(&["speaker", "keep", "ARC302", "Ingrid"]);
    assert_eq!(terminal.people(), 2, "somebody else of that name");
    refuses(&terminal, &["speaker", "list", "Quantum"], &["speaker", "list", "Taming"]);
    refuses(
        &terminal,
        &["speaker", "keep", "ARC301", "Nobody"],
        &["speaker", "link", "ARC301", "Ingrid", "Ingrid"],
    );
}

#[test]
fn links_of_a_session_are_kept_and_deleted() {
    let terminal = with_sessions();
    for (url, kind) in
        [("https://video.example/a", "recording"), ("https://slides.example/a", "slides")]
    {
        terminal.done(&["link", "add", "ARC301", url, "--kind", kind, "--title", "Taming"]);
    }
    let links = terminal.json(&["link", "list", "ARC301"]);
    let slides = links.iter().find(|link| link["kind"] == "slides").unwrap();
    assert_eq!((links.len(), &slides["url"]), (2, &json!("https://slides.example/a")));
    assert_eq!(terminal.problem(&["link", "add", "ARC301", ""], 2)["code"], "invalid");
    assert_eq!(terminal.problem(&["link", "add", "ARC301", "file:///etc"], 2)["code"], "invalid");
    refuses(
        &terminal,
        &["link", "delete", "ARC301", "https://other.example"],
        &["link", "delete", "ARC301", "Taming"],
    );
    refuses(&terminal, &["link", "list", "Quantum"], &["link", "list", "Taming"]);
    terminal.done(&["link", "delete", "ARC301", "https://slides.example/a"]);
    let text = terminal.done(&["link", "list", "ARC301"]);
    assert!(text.contains("video.example") && !text.contains("slides.example"), "{text}");
}

fn entry<'a>(list: &'a [Value], name: &str) -> &'a Value {
    let found = list.iter().find(|entry| entry["name"]["display"] == name);
    found.unwrap_or_else(|| panic!("{name} is in {list:?}"))
}

#[test]
fn whom_to_approach_is_listed_marked_met_and_written_to() {
    let terminal = with_sessions();
    let list = terminal.json(&["approach", "list"]);
    assert_eq!(entry(&list, "Ingrid Solheim")["chances"].as_array().unwrap().len(), 2);
    assert_eq!(entry(&list, "Example Cloud")["state"], "ahead", "hosts my dinner");
    assert!(terminal.done(&["approach", "list"]).contains("Taming queues"));
    let here = terminal.json(&["approach", "here", "ARC302", "--hours", "1"]);
    assert_eq!(entry(&here, "Ingrid Solheim")["chances"].as_array().unwrap().len(), 1);

    terminal.done(&["add", "Owen Park @ Fjordline, owen@fjordline.example"]);
    let marked = &terminal.json(&["approach", "add", "Owen", "--why", "decides"])[0];
    assert_eq!(marked["mark"]["why"], "decides");
    assert_eq!(terminal.json(&["approach", "remove", "Owen"]), [] as [Value; 0]);
    terminal.done(&["approach", "done", "Example Cloud", "--company"]);
    let open = terminal.json(&["approach", "list", "--open"]);
    assert!(open.iter().all(|entry| entry["name"]["display"] != "Example Cloud"), "{open:?}");

    let ingrid = ["Ingrid", "--session", "ARC301"];
    let owed = &terminal
        .json(&[&["approach", "write"], &ingrid[..], &["--due", "2022-12-07"]].concat())[0];
    assert_eq!(owed["due_on"], "2022-12-07");
    terminal.done(&["undo"]);
    terminal.done(&[&["approach", "met"], &ingrid[..], &["--at", "ARC301"]].concat());
    let list = terminal.json(&["approach", "list"]);
    assert_eq!(entry(&list, "Ingrid Solheim")["state"], "met");
    refuses(
        &terminal,
        &["approach", "add", "Nobody"],
        &["approach", "met", "Ingrid", "--session", "Taming"],
    );
}

#[test]
fn guests_are_expected_come_and_are_added_at_the_table() {
    let terminal = at_dinner();
    let lines = ["Jiwon Park, CTO @ Bandal", "Jiwon Kim @ Hanul Cloud", "Ana Ruiz"];
    let sheet = &terminal.json(&[&["guests", "expect", "dinner"], &lines[..]].concat())[0];
    assert_eq!(sheet["guests"].as_array().unwrap().len(), 3, "{sheet}");
    refuses(
        &terminal,
        &["guests", "came", "dinner", "Nobody"],
        &["guests", "came", "dinner", "Jiwon"],
    );
    assert_eq!(terminal.problem(&["guests", "show", "breakfast"], 1)["code"], "not_found");
    terminal.done(&["guests", "drop", "dinner", "Ana"]);
    terminal.done(&["guests", "came", "dinner", "Jiwon Park"]);
    let sheet = &terminal.json(&["guests", "add", "dinner", "Sua Lim @ Pado Pay", "Owen Park"])[0];
    let came = sheet["guests"].as_array().unwrap().iter().filter(|one| !one["came"].is_null());
    assert_eq!(came.count(), 3, "{sheet}");
    let text = terminal.done(&["guests", "show", "dinner"]);
    assert!(text.contains("Sua Lim") && text.contains("Jiwon Kim"), "{text}");
    assert!(!text.contains("Ana Ruiz"), "{text}");
}

#[test]
fn a_trip_is_written_as_a_folder_and_never_over_another() {
    let terminal = with_sessions();
    terminal.done(&["occasion", "edit", "ARC301", "--outcome", "attended"]);
    let folder = terminal.path("trip");
    let to = ["--to", folder.to_str().unwrap()];
    let done = &terminal.json(&[&["trip-report", "--language", "ko"], &to[..]].concat())[0];
    assert!(done["days"].as_u64().unwrap() > 0, "{done}");
    let texts: String = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap_or_default())
        .collect();
    assert!(texts.contains("Taming queues") && !texts.contains("Ingrid"), "{texts}");
    let again = terminal.run(&[&["trip-report"], &to[..]].concat());
    assert_ne!(again.code, 0, "the folder is not empty");
    terminal.done(&[
        "conference",
        "add",
        "AWS re:Invent 2021",
        "--zone",
        "America/Los_Angeles",
        "--from",
        "2021-11-29",
        "--to",
        "2021-12-03",
    ]);
    let of = |conference| [&["trip-report", "--conference", conference], &to[..]].concat();
    refuses(&terminal, &of("Riverconf"), &of("re:Invent"));
}
