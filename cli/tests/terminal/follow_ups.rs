//! What one owes: said by when in quick words, put off, written about, done with a note.

use serde_json::{Value, json};

use crate::at_dinner;

#[test]
fn what_is_owed_is_promised_put_off_and_done_with_a_note() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz", "--zone", "Europe/Berlin"]);
    let one = |arguments: &[&str]| terminal.json(arguments).remove(0);
    let told = one(&["follow-up", "add", "ana", "Send the deck !2022-12-05 15:00"]);
    assert_eq!([&told["what"], &told["due_on"]], [&json!("Send the deck"), &json!("2022-12-05")]);
    let due = told["due"].as_str().unwrap();
    assert!(
        due.contains("15:00 PST (2022-12-06 00:00 CET)"),
        "mine, and theirs in brackets: {due}"
    );

    let told = one(&["follow-up", "snooze", "deck", "--until", "2022-12-12"]);
    assert_eq!([&told["due"], &told["group"]], [&json!("2022-12-12"), &json!("later")]);
    assert_eq!(
        terminal.problem(&["follow-up", "snooze", "deck", "--until", "soon"], 2)["code"],
        "invalid"
    );

    let told = one(&["follow-up", "message", "deck", "drafted"]);
    assert_ne!(told["drafted_at"], Value::Null);
    assert!(terminal.done(&["follow-up", "list"]).contains("drafted"));
    assert_ne!(one(&["follow-up", "message", "deck", "sent"])["sent_at"], Value::Null);

    let told = one(&["follow-up", "done", "deck", "--note", "She forwards it to Marta"]);
    assert_ne!(told["done_at"], Value::Null);
    assert!(terminal.done(&["person", "show", "ana"]).contains("She forwards it to Marta"));
    terminal.done(&["undo"]);
    assert!(!terminal.done(&["person", "show", "ana"]).contains("Marta"), "one step");
}

#[test]
fn a_cadence_comes_back() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz", "--not-met"]);
    let one = |arguments: &[&str]| terminal.json(arguments).remove(0);
    let told = one(&["follow-up", "add", "ana", "Keep in touch", "--every", "4"]);
    assert_eq!(told["due"], "2022-12-28", "four weeks after it was written down");
    one(&["follow-up", "done", "ana"]);
    let list = terminal.json(&["follow-up", "list"]);
    assert_eq!([&list[0]["what"], &list[0]["cadence_weeks"]], [&json!("Keep in touch"), &json!(4)]);
    let told = one(&["follow-up", "edit", "ana", "--every", "0"]);
    assert_eq!(told["cadence_weeks"], Value::Null);
}
