//! Venues, the ways between them and the rules of a conference.

use serde_json::json;

use crate::at_dinner;

#[test]
fn places_and_travel_are_told_in_a_terminal() {
    let terminal = at_dinner();
    terminal.done(&["venue", "add", "Mandalay Bay", "--alias", "MB", "--colour", "rose"]);
    let venues = terminal.json(&["venue", "list"]);
    let told: Vec<_> = venues
        .iter()
        .map(|view| (&view["venue"]["name"], &view["venue"]["colour"], &view["occasions"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("Encore"), &json!("blue"), &json!(1)),
            (&json!("Mandalay Bay"), &json!("rose"), &json!(0))
        ]
    );

    let ways = terminal.json(&["travel", "set", "encore", "mb", "25", "--mode", "car", "--both"]);
    assert_eq!(ways.len(), 2, "there and back");
    let ways = terminal.json(&["travel", "set", "encore", "mb", "30", "--mode", "car"]);
    let told: Vec<_> = ways.iter().map(|way| (&way["from"], &way["minutes"])).collect();
    assert_eq!(told, [(&json!("Encore"), &json!(30)), (&json!("Mandalay Bay"), &json!(25))]);

    let rules = &terminal.json(&["travel", "rules", "--door", "10", "--peak", "11:00-14:00"])[0];
    assert_eq!((&rules["door_minutes"], &rules["peak_until"]), (&json!(10), &json!(840)));
    let rules = &terminal.json(&["travel", "rules", "--peak", "none", "--within", "8"])[0];
    assert_eq!(
        (&rules["door_minutes"], &rules["peak_until"], &rules["within_minutes"]),
        (&json!(10), &json!(null), &json!(8)),
        "what is not named stays"
    );
    let rules = terminal.done(&["travel", "rules"]);
    assert!(rules.contains("lapses 10 min before the start"), "{rules}");
    assert!(rules.contains("30 min between venues of which nobody said (default)"), "{rules}");

    for (wrong, detail) in [
        (&["travel", "set", "encore", "mb", "9999"][..], "minutes"),
        (&["travel", "set", "encore", "encore", "5"], "venues"),
        (&["travel", "rules", "--peak", "noon"], "peak"),
        (&["travel", "rules", "--door", "soon"], "door_minutes"),
        (&["venue", "add", "mb"], "venue_name"),
        (&["venue", "delete", "encore"], "venue_in_use"),
    ] {
        let problem = terminal.problem(wrong, 2);
        assert!(problem["detail"].as_str().unwrap().starts_with(detail), "{wrong:?} {problem}");
    }

    terminal.done(&["travel", "forget", "encore", "mb", "--mode", "car", "--both"]);
    terminal.done(&["venue", "merge", "mb", "encore"]);
    let venues = terminal.json(&["venue", "list"]);
    assert_eq!(venues.len(), 1);
    assert_eq!(venues[0]["aliases"], json!(["MB", "Mandalay Bay"]));
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["venue", "list"]).len(), 2);
    assert!(terminal.json(&["travel", "las-vegas"]).len() > 20);
}

#[test]
fn a_booth_shift_stamps_who_has_it() {
    let terminal = at_dinner();
    terminal.done(&["occasion", "add", "Our booth", "--kind", "booth"]);
    let shift = ["--starts", "2022-11-30 12:00", "--ends", "2022-11-30 14:00"];
    let shifts = terminal.json(&[&["shift", "add", "our booth"], &shift[..]].concat());
    assert_eq!(shifts[0]["by"]["me"], json!(true));
    let told = terminal.done(&["shift", "list", "our booth"]);
    assert!(told.contains("2022-11-30 12:00  14:00"), "{told}");
    let backwards = ["shift", "add", "our booth", "--starts", "2022-11-30 12:00", "--ends"];
    let problem = terminal.problem(&[&backwards[..], &["2022-11-30 11:00"]].concat(), 2);
    assert_eq!(problem["code"], "invalid");
    let id = shifts[0]["shift"]["id"].as_str().unwrap();
    terminal.done(&["shift", "delete", "our booth", id]);
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["shift", "list", "our booth"]).len(), 1);
}
