//! What was entered is corrected and deleted: what is named changes, all else stays, and one undo
//! brings back what was there.

use serde_json::{Value, json};

use crate::at_dinner;

#[test]
fn a_conference_is_edited_and_its_occasions_stay() {
    let terminal = at_dinner();
    let edit = |options: &[&str]| -> Value {
        terminal.json(&[&["conference", "edit", "re:invent"], options].concat()).remove(0)
    };
    let venues = |page: &Value| -> Vec<Value> {
        page["venues"].as_array().unwrap().iter().map(|venue| venue["name"].clone()).collect()
    };
    let page = edit(&["--name", "re:Invent", "--to", "2022-12-03"]);
    let conference = &page["conference"];
    assert_eq!(
        (&conference["name"], &conference["ends_on"]),
        (&json!("re:Invent"), &json!("2022-12-03"))
    );
    assert_eq!(conference["city"], "Las Vegas", "what is not named stays");
    assert_eq!(venues(&page), ["Encore"], "and so do its venues");

    let page = edit(&["--venue", "Venetian", "--city", ""]);
    assert_eq!(page["conference"]["city"], Value::Null, "an empty text clears");
    assert_eq!(
        venues(&page),
        ["Encore", "Venetian"],
        "where the dinner is stays, whatever is named"
    );
    assert_eq!(venues(&edit(&["--venue", ""])), ["Encore"]);

    let backwards = ["conference", "edit", "re:invent", "--to", "2022-11-01"];
    assert_eq!(terminal.problem(&backwards, 2)["code"], "invalid");
    assert_eq!(terminal.problem(&["conference", "edit", "nowhere"], 1)["code"], "not_found");
    for _ in 0..3 {
        terminal.done(&["undo"]);
    }
    let before = &terminal.json(&["conference", "list"])[0];
    let told = ["name", "city", "ends_on"].map(|field| &before[field]);
    assert_eq!(told, ["AWS re:Invent 2022", "Las Vegas", "2022-12-02"]);
}
