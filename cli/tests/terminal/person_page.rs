//! A person's page from the terminal: shown by a name alone, tags, fields of one's own.

use serde_json::{Value, json};

use crate::at_dinner;

#[test]
fn a_name_alone_shows_a_person_or_a_company() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz", "--company", "Bandal"]);
    assert!(terminal.done(&["person", "ana"]).contains("Ana Ruiz"));
    assert_eq!(terminal.json(&["person", "ana"])[0]["row"]["company"], "Bandal");
    assert!(terminal.done(&["company", "bandal"]).contains("Ana Ruiz"));
    assert_eq!(terminal.problem(&["person", "nobody"], 1)["code"], "not_found");
}

#[test]
fn tags_are_listed_given_taken_and_renamed() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz", "--tag", "seed"]);
    terminal.done(&["person", "add", "Bo Lind"]);
    let told = &terminal.json(&["tag", "add", "vip", "ana", "bo"])[0];
    assert_eq!(told, &json!({ "tag": "vip", "people": 2 }));
    terminal.done(&["tag", "remove", "vip", "bo"]);
    assert_eq!(terminal.json(&["tag", "rename", "seed", "VIP"])[0]["people"], 1);
    assert_eq!(terminal.json(&["tag", "list"]), [json!({ "name": "vip", "people": 1 })]);
    assert_eq!(terminal.problem(&["tag", "rename", "seed", "x"], 1)["code"], "not_found");
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["tag", "list"]).len(), 2);
}

#[test]
fn a_field_is_defined_once_and_filled_in() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz"]);
    terminal.done(&["field", "add", "Shirt", "--kind", "choice", "--choice", "S", "--choice", "M"]);
    terminal.done(&["field", "add", "Vegan", "--kind", "yes_no"]);
    assert_eq!(terminal.json(&["field", "set", "ana", "shirt", "m"])[0]["value"], "M");
    assert_eq!(terminal.problem(&["field", "set", "ana", "shirt", "XL"], 2)["code"], "invalid");
    assert!(terminal.done(&["person", "ana"]).contains("Shirt: M"));
    assert_eq!(terminal.json(&["field", "list"])[0]["people"], 1);
    assert_eq!(terminal.json(&["field", "set", "ana", "shirt", ""])[0]["value"], Value::Null);
    assert_eq!(terminal.json(&["field", "delete", "vegan"])[0]["deleted"], true);
    assert_eq!(terminal.json(&["field", "list"]).len(), 1);
}
