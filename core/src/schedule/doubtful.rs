//! What is wrong in a file is told with its title and the text in question, and never taken silently.

use super::table::Table;
use super::tests::{parsed, remarks, told};
use super::*;
use crate::model::SessionField::{
    self, Date, Ends, Minutes, Place as Where, Speakers, Starts, Title,
};

fn table(header: &[SessionField], rows: &[&[&str]]) -> Schedule {
    let mut table = Table::new(header.to_vec(), None);
    for (line, row) in (2..).zip(rows) {
        let cells: Vec<String> = row.iter().map(|cell| (*cell).to_owned()).collect();
        table.take(line, &cells, false).unwrap();
    }
    table.finish("t", None, &|_| Ok(())).unwrap()
}

#[test]
fn an_end_before_its_start_is_the_next_day_only_where_that_is_likely() {
    let schedule = table(
        &[Title, Date, Starts, Ends],
        &[
            &["Party", "2031-05-10", "22:00", "02:00"],
            &["Typo", "2031-05-10", "14:00", "13:00"],
            &["No end", "2031-05-10", "14:00", "soon"],
        ],
    );
    let lengths: Vec<String> = schedule.sessions.iter().map(told).collect();
    assert!(lengths[0].contains("05-10T20:00-05-11T00:00"), "{lengths:?}");
    assert!(lengths[1].contains("05-10T12:00- "), "{lengths:?}");
    assert_eq!(remarks(&schedule), ["Typo|ends_before_start|", "No end|bad_end|soon"]);
    assert_eq!(schedule.problems[0].spot.line, Some(3));
    let schedule = table(&[Title, Starts, Minutes], &[&["Long", "2031-05-10 14:00", "1e300"]]);
    assert_eq!(remarks(&schedule), ["Long|bad_end|1e300"]);
}

#[test]
fn speakers_stand_between_commas_outside_of_parentheses() {
    let people = |cell: &str| -> Vec<String> {
        let schedule = table(&[Title, Speakers], &[&["T", cell]]);
        let person = |p: &Speaker| {
            let rest = [&p.title, &p.company].map(|part| part.clone().unwrap_or_default());
            format!("{}/{}", p.name, rest.join("/"))
        };
        schedule.sessions[0].people.iter().map(person).collect()
    };
    assert_eq!(
        people("Ana Ruiz (Bandal), Ben Okafor (Fernway)"),
        ["Ana Ruiz//Bandal", "Ben Okafor//Fernway"]
    );
    assert_eq!(people("Jiwon Park (CTO, Acme), Jun Oh"), ["Jiwon Park/CTO/Acme", "Jun Oh//"]);
    assert_eq!(
        people("Jiwon Park (CTO, Acme); Ana Ruiz, Acme"),
        ["Jiwon Park/CTO/Acme", "Ana Ruiz//Acme"]
    );
    assert_eq!(people("Ana Ruiz, Jun Oh"), ["Ana Ruiz//", "Jun Oh//"]);
}

#[test]
fn dates_that_are_none_are_told_with_the_title_of_their_own_session() {
    let event = |title: &str, date: &str, more: &str| {
        format!(
            "<event><title>{title}</title><date>{date}</date><start>10:00</start>{more}</event>"
        )
    };
    let events = [
        event("Fine", "2031-05-10T10:00:00+02:00", "<duration>00:30</duration>"),
        event("No day", "2026-02-30T10:00:00+01:00", ""),
        event("Far", "99999-05-10", ""),
        event("Zero", "0000-05-10T10:00:00+00:00", ""),
        event("Old", "1899-12-31T10:00:00+00:00", ""),
        event("Short", "2031-05-10", "<duration>-00:30</duration>"),
    ];
    let xml = format!(
        "<schedule><day date=\"2031-05-10\"><room>{}</room></day></schedule>",
        events.concat()
    );
    let schedule = parsed(xml.as_bytes());
    assert_eq!(
        remarks(&schedule),
        [
            "No day|bad_time|2026-02-30T10:00:00+01:00 10:00",
            "Far|bad_time|99999-05-10 10:00",
            "Zero|bad_time|0000-05-10T10:00:00+00:00 10:00",
            "Old|bad_time|1899-12-31T10:00:00+00:00 10:00",
            "Short|bad_end|-00:30",
        ],
        "all of them stand on one line"
    );
}

#[test]
fn days_no_conference_has_are_not_its_days() {
    let xml = "<schedule><conference><start>0000-05-10</start><end>0000-05-11</end></conference><day date=\"0000-05-10\"><room><event><title>A</title><start>10:00</start></event></room></day></schedule>";
    let schedule = parsed(xml.as_bytes());
    assert_eq!((schedule.days, remarks(&schedule)), (None, vec!["A|bad_time|10:00".to_owned()]));
}

#[test]
fn lengths_that_are_none_are_told() {
    let json = r#"{"sessions": [
        {"title": "Minus", "date": "2031-05-10", "time": "10:00", "length": "-60"},
        {"title": "Huge", "date": "2031-05-10", "time": "10:00", "length": 1e300},
        {"title": "Gap", "date": "2026-03-08", "time": "02:30", "timezone": "America/Los_Angeles"}
    ]}"#;
    let schedule = parsed(json.as_bytes());
    assert_eq!(
        remarks(&schedule),
        ["Minus|bad_end|-60", "Huge|bad_end|1e+300", "Gap|skipped_hour|2026-03-08 02:30:00"]
    );
    assert_eq!(schedule.zone.as_deref(), Some("America/Los_Angeles"), "one names it for all");
}

#[test]
fn what_a_calendar_says_of_an_end_is_believed_only_if_it_makes_sense() {
    let event = |lines: &str| format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n");
    let events = [
        event("SUMMARY:Minus\nDTSTART:20310510T100000Z\nDURATION:-PT1H"),
        event("SUMMARY:Absurd\nDTSTART:20310510T100000Z\nDURATION:P900W"),
        event("SUMMARY:Mixed\nDTSTART:20310510T100000Z\nDTEND;VALUE=DATE:20310511"),
        event("SUMMARY:Expo\nDTSTART;VALUE=DATE:20310510\nDTEND;VALUE=DATE:20310513"),
        event("SUMMARY:One day\nDTSTART;VALUE=DATE:20310510\nDTEND;VALUE=DATE:20310511"),
        event("SUMMARY:Gap\nDTSTART;TZID=America/Los_Angeles:20260308T023000"),
        event("SUMMARY:Year\nDTSTART:09990510T100000Z"),
    ];
    let schedule =
        parsed(format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", events.concat()).as_bytes());
    assert_eq!(
        remarks(&schedule),
        [
            "Minus|bad_end|-PT1H",
            "Absurd|bad_end|P900W",
            "Mixed|bad_end|2031-05-11",
            "Expo|several_days|2031-05-10 – 2031-05-12",
            "Gap|skipped_hour|2026-03-08 02:30:00",
            "Year|bad_time|09990510T100000Z",
        ]
    );
    assert_eq!(schedule.named.keys().copied().collect::<Vec<_>>(), ["America/Los_Angeles"]);
}

#[test]
fn an_overflow_room_is_at_the_time_of_its_session() {
    let schedule = table(
        &[Title, Starts, Where],
        &[
            &["Keys", "2031-05-10 10:00", "Wynn | Hall"],
            &["Keys", "2031-05-10 10:00", "Encore | Hall | Content Hub"],
            &["Keys [REPEAT]", "2031-05-12 10:00", "Venetian | Hall | Content Hub"],
        ],
    );
    let links: Vec<_> = schedule.sessions.iter().map(|s| (s.repeat_of, s.overflow_of)).collect();
    assert_eq!(links, [(None, None), (None, Some(0)), (Some(0), None)]);
}

#[test]
fn twins_keep_their_ids_when_rows_change_order() {
    let ids = |rows: &[&[&str]]| {
        let schedule = table(&[Title, Starts, SessionField::Room, Speakers], rows);
        let mut ids: Vec<(String, Option<String>)> =
            schedule.sessions.into_iter().map(|s| (s.id, s.place.room)).collect();
        ids.sort();
        ids
    };
    let one: &[&str] = &["Intro", "2031-05-10 10:00", "R1", "Ann"];
    let two: &[&str] = &["Intro", "2031-05-10 10:00", "R2", "Bob"];
    assert_eq!(ids(&[one, two]), ids(&[two, one]));
}
