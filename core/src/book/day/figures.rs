//! Figures, not a test: `cargo xtask bench day`. A conference of 20,000 sessions, 200 of them mine.

use std::fmt::Write as _;
use std::time::Instant;

use chrono::NaiveDate;

use crate::book::tests::support::Desk;
use crate::book::{EncounterForm, MyPart, OccasionFilter, Place, ProgrammeOptions};
use crate::figure;
use crate::model::*;

const SESSIONS: usize = 20_000;
/// Every so many of them is mine.
const MINE: usize = 100;
const MET: usize = 80;
/// In ms: what one waits for without noticing.
const BUDGET: f64 = 50.0;

/// Five days of nine hours; each session has a speaker of one of 200 companies in one of six hotels.
fn programme() -> String {
    let mut text = "id,title,abstract,date,startTime,endTime,room,speakers\n".to_owned();
    for n in 0..SESSIONS {
        let (day, hour, room) = (n % 5 + 1, n / 5 % 9 + 9, n % 150);
        let _ = writeln!(
            text,
            "S{n},Session {n} about {},\"{}\",2031-12-0{day},{hour}:00,{}:00,Hotel {} | Level 1 | Room {room},Speaker {} (CTO; Company {})",
            ["queues", "caches", "ledgers", "meters", "결제"][n % 7 % 5],
            "What went wrong, and what we did about it. ".repeat(20),
            hour + 1,
            room % 6,
            n % 3_000,
            n % 200,
        );
    }
    text
}

/// p50 and p95 in ms of what differs from one time to the next.
fn measure(name: &str, mut one: impl FnMut(usize)) {
    let mut times: Vec<f64> = (0..40)
        .map(|n| {
            let start = Instant::now();
            one(n);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    for (name, at) in [(format!("{name}: p50 ms"), 20), (format!("{name}: p95 ms"), 37)] {
        figure::print(&name, times[at], Some(("budget", BUDGET)));
    }
}

#[test]
#[ignore = "a measurement"]
fn a_day_at_a_conference_of_20_000() {
    let desk = Desk::new();
    let options = ProgrammeOptions {
        zone: Some("America/Los_Angeles".to_owned()),
        ..ProgrammeOptions::default()
    };
    let before = desk.at("2031-11-20T00:00:00Z");
    let report =
        desk.book.import_programme(&before, programme().as_bytes(), &options, &()).unwrap();
    assert_eq!(report.added, SESSIONS);
    let conference = desk.book.conferences().unwrap().first().map(|one| one.id);
    desk.book.choose_conference(conference).unwrap();
    let all = desk.book.occasions(conference).unwrap();
    let mine: Vec<OccasionId> = all.iter().step_by(MINE).map(|one| one.id).collect();
    for (n, id) in mine.iter().enumerate() {
        let plan = if n % 3 == 0 { Plan::Reserved } else { Plan::Favourite };
        let part = MyPart { plan, outcome: None, watch_later: false };
        desk.book.set_my_part(&before, *id, part).unwrap();
    }
    let noon = desk.at("2031-12-03T20:10:00Z");
    let on: NaiveDate = "2031-12-03".parse().unwrap();
    for n in 0..MET {
        let name = format!("Person {n}");
        let form = crate::book::tests::support::form(&name, &format!("Company {}", n % 200), &[]);
        let place = Place::Stamp;
        let met = EncounterForm { place, ..EncounterForm::default() };
        desk.book.add_person(&noon, &form, Some(&met)).unwrap();
    }

    measure("now", |_| drop(desk.book.now(&noon).unwrap()));
    measure("agenda and clashes of a day", |_| drop(desk.book.day(&noon, Some(on), 1).unwrap()));
    measure("agenda and clashes of three days", |_| {
        drop(desk.book.day(&noon, Some(on), 3).unwrap());
    });
    measure("can I make it", |n| drop(desk.book.chances(&noon, all[n * 487].id).unwrap()));
    measure("page of a session", |n| drop(desk.book.occasion(&noon, all[n * 487].id).unwrap()));
    measure("approach list", |_| drop(desk.book.approach_list(&noon, conference).unwrap()));
    measure("wrap-up", |_| drop(desk.book.wrap_up(&noon, Some(on)).unwrap()));
    measure("catalogue read again after a change", |n| {
        let part = MyPart { plan: Plan::Favourite, outcome: None, watch_later: n % 2 == 0 };
        desk.book.set_my_part(&noon, mine[0], part).unwrap();
        desk.book.occasion_list(&noon, &OccasionFilter::all(conference)).unwrap();
    });
    measure("catalogue opened", |_| {
        drop(desk.book.occasion_list(&noon, &OccasionFilter::all(conference)).unwrap());
    });
    let queries =
        ["s", "session 19", "ledgers", "결제", "speaker 2", "room 14 hotel", "zzz", "ㄱㅈ"];
    measure("catalogue search", |n| {
        let query = queries[n % queries.len()].to_owned();
        let filter = OccasionFilter { query, ..OccasionFilter::all(conference) };
        desk.book.occasion_list(&noon, &filter).unwrap();
    });
    measure("choices of a field", |n| {
        let query = if n % 2 == 0 { "" } else { queries[n / 2 % queries.len()] };
        desk.book.pick_occasions(&noon, conference, query, None).unwrap();
    });
}
