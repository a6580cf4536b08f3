//! What is said right after a scan: who of us it was, the conference's questions, and what is put right.

use serde_json::json;

use crate::at_dinner;

#[test]
fn a_colleague_scans_and_is_who_met() {
    let terminal = at_dinner();
    terminal.done(&["colleague", "add", "한민서", "--email", "minseo@moalabs.example"]);
    assert_eq!(terminal.problem(&["colleague", "add", "한민서"], 2)["code"], "invalid");
    terminal.done(&["--as", "minseo@moalabs.example", "add", "Ana Ruiz, ana@example.com"]);
    terminal.done(&["add", "Bo Kim, bo@example.com"]);
    let met_by = |who: &str| {
        let page = terminal.json(&["person", "show", who]).remove(0);
        page["encounters"][0]["met"]["met_by"]["name"]["display"].clone()
    };
    assert_eq!(met_by("Ana"), "한민서");
    assert_ne!(met_by("Bo Kim"), "한민서", "said for one command only");
    terminal.done(&["colleague", "choose", "한민서"]);
    terminal.done(&["add", "Cy Lee, cy@example.com"]);
    assert_eq!(met_by("Cy"), "한민서", "this computer is set to them");
    assert!(terminal.done(&["person", "show", "Cy"]).contains("met by 한민서"));
    assert!(terminal.done(&["colleague", "list"]).contains("scans here"));
    assert_eq!(terminal.problem(&["--as", "nobody", "people"], 1)["code"], "not_found");
}

#[test]
fn a_colleague_is_renamed_and_removed_and_stays_named_in_what_they_did() {
    let terminal = at_dinner();
    terminal.done(&["colleague", "add", "한민서"]);
    terminal.done(&["colleague", "choose", "한민서"]);
    terminal.done(&["add", "Ana Ruiz, ana@example.com"]);
    terminal.done(&["colleague", "rename", "한민서", "오소연"]);
    let removed = terminal.json(&["colleague", "remove", "오소연"]).remove(0);
    assert_eq!(removed["deleted"], true);
    let us = terminal.json(&["colleague", "list"]);
    assert_eq!(us.len(), 1, "and I scan here again");
    assert!(terminal.done(&["colleague", "list"]).contains("scans here"));
    assert!(terminal.done(&["person", "show", "Ana"]).contains("met by 오소연"));
    let me = us[0]["id"].as_str().unwrap();
    assert_eq!(terminal.problem(&["colleague", "remove", me], 2)["code"], "invalid");
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["colleague", "list"]).len(), 2);
}

#[test]
fn questions_are_answered_and_go_with_their_answers() {
    let terminal = at_dinner();
    terminal.done(&["question", "add", "Why us?"]);
    let size = ["question", "add", "How many?", "--choice", "1-10", "--choice", "11-100"];
    terminal.done(&size);
    terminal.done(&["question", "edit", "How many", "--place", "1", "--text", "Engineers?"]);
    let list = terminal.json(&["question", "list"]);
    let texts: Vec<_> = list.iter().map(|one| &one["question"]["text"]).collect();
    assert_eq!(texts, ["Engineers?", "Why us?"]);

    terminal.done(&["add", "Ana Ruiz, ana@example.com"]);
    terminal.done(&["encounter", "answer", "Ana", "Engineers", "11-100"]);
    let wrong = ["encounter", "answer", "Ana", "Engineers", "12"];
    assert_eq!(terminal.problem(&wrong, 2)["code"], "invalid");
    assert!(terminal.done(&["person", "show", "Ana"]).contains("Engineers? 11-100"));
    terminal.done(&["question", "delete", "Engineers"]);
    assert!(!terminal.done(&["person", "show", "Ana"]).contains("11-100"));
    terminal.done(&["undo"]);
    assert!(terminal.done(&["person", "show", "Ana"]).contains("11-100"));
}

#[test]
fn the_time_of_many_is_corrected_at_once() {
    let terminal = at_dinner();
    let ids: Vec<String> = ["Ana Ruiz, ana@example.com", "Bo Kim, bo@example.com"]
        .map(|line| {
            let report = terminal.json(&["add", line]).remove(0);
            report["encounter"].as_str().unwrap().to_owned()
        })
        .into();
    let correct = ["encounter", "correct", &ids[0], &ids[1], "--shift", "-16:00", "--no-occasion"];
    assert_eq!(terminal.json(&correct), [json!({ "corrected": 2 })]);
    for who in ["Ana", "Bo Kim"] {
        let page = terminal.json(&["person", "show", who]).remove(0);
        let met = &page["encounters"][0]["met"];
        assert_eq!((&met["at"], &met["occasion"]), (&json!("2022-11-30T11:10:00Z"), &json!(null)));
    }
    let back = ["encounter", "correct", &ids[0], "--occasion", "dinner"];
    terminal.done(&back);
    assert!(terminal.done(&["person", "show", "Ana"]).contains("Partner dinner"));
    let far = ["encounter", "correct", &ids[0], "--shift", "tomorrow"];
    assert_eq!(terminal.problem(&far, 2)["code"], "invalid");
}
