//! Places and travel.

use hallway_core::book::{PlacesPage, RulesForm};

/// The rules of a conference, one a line.
pub(crate) fn travel_rules(rules: &RulesForm, page: &PlacesPage) -> Vec<String> {
    let door = rules.door_minutes.filter(|minutes| *minutes > 0);
    let door = door.map_or_else(
        || "a reserved seat is kept until the start".to_owned(),
        |minutes| format!("a reserved seat lapses {minutes} min before the start"),
    );
    let own = |given: Option<i64>| if given.is_none() { " (default)" } else { "" };
    let clock = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    let peak = match (rules.peak_from, rules.peak_until) {
        (None, None) => "all day".to_owned(),
        (from, until) => {
            format!("{}–{}", clock(from.unwrap_or(0)), clock(until.unwrap_or(24 * 60)))
        }
    };
    let buffer = rules.buffer_minutes.filter(|minutes| *minutes > 0);
    let buffer = buffer.map_or_else(
        || "nothing is added at the peak".to_owned(),
        |minutes| format!("{minutes} min are added between venues at the peak, {peak}"),
    );
    vec![
        door,
        format!("{} min within a venue{}", page.within_minutes, own(rules.within_minutes)),
        format!(
            "{} min between venues of which nobody said{}",
            page.travel_minutes,
            own(rules.travel_minutes)
        ),
        buffer,
    ]
}
