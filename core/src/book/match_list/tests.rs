//! Badges wait, a list comes, people are where and when they were scanned.

use std::cell::Cell;

use crate::book::tests::support::{Desk, assert_same, conference};
use crate::book::*;
use crate::error::{Error, Result};
use crate::model::*;

const LIST: &str = "Order,Badge ID,Attendee Name,Company,Email,Note\n\
    1,ri22-7f3k-2209,박지원,반달,jiwon@bandal.example,vegetarian\n\
    2, 8812345678 ,Ada Byron,Engines,ada@engines.example,\n\
    3,NOBODY-1,Not There,Elsewhere,not@there.example,\n\
    4,,No Number,Elsewhere,no@number.example,\n\
    5,8812345678,ADA BYRON,Engines,again@engines.example,\n\
    6,TOKEN-77,Max Extra,Odd, many, commas,x@odd.example,\n";

fn scan(desk: &Desk, text: &str, at: &str) {
    let options = ScanOptions { at: Some(at.parse().unwrap()), ..ScanOptions::default() };
    desk.book.scan_text(&desk.at("2022-12-03T00:00:00Z"), text, &options).unwrap();
}

fn waiting_desk() -> Desk {
    let desk = Desk::new();
    scan(&desk, "RI22-7F3K-2209", "2022-11-29T19:05:00Z");
    scan(&desk, "8812345678", "2022-11-30T20:10:00Z");
    scan(&desk, "8812345678", "2022-11-30T21:00:00Z");
    scan(&desk, "TOKEN-77", "2022-11-30T21:30:00Z");
    scan(&desk, "See you at the fountain", "2022-11-30T22:00:00Z");
    desk
}

fn sums_add_up(report: &MatchReport) {
    let rows = report.matched
        + report.disputed
        + report.unmatched
        + report.without_id
        + report.repeated
        + report.damaged;
    assert_eq!(rows, report.rows, "{report:?}");
    assert_eq!(report.resolved + report.still_waiting, report.waiting, "{report:?}");
}

#[test]
fn a_list_says_whose_the_badges_are() {
    let desk = waiting_desk();
    let moment = desk.at("2022-12-05T00:00:00Z");
    let before = desk.book.dump();
    let options = MatchOptions::default();
    let look = desk.book.look_at_list(LIST.as_bytes(), &options, &()).unwrap();
    let fields: Vec<&str> = look.columns.iter().map(|column| column.field.as_str()).collect();
    assert_eq!(fields, ["ignore", "id", "name", "company", "email", "note"]);
    assert_eq!(look.columns[2].cells[0], "박지원");
    assert_eq!((look.report.waiting, look.report.resolved, look.report.matched), (5, 3, 2));
    sums_add_up(&look.report);
    assert_same(&desk.book.dump(), &before, "looking changes nothing");

    let report = desk.book.match_list(&moment, LIST.as_bytes(), &options, &()).unwrap();
    sums_add_up(&report);
    let told = (report.added, report.known, report.unmatched, report.without_id, report.repeated);
    assert_eq!(told, (2, 0, 1, 1, 1));
    assert_eq!((report.damaged, report.still_waiting), (1, 2));
    let problems: Vec<_> =
        report.problems.iter().map(|one| (one.line, one.reason.as_str())).collect();
    assert_eq!(problems, [(7, "too_many_cells")]);
    assert_eq!(desk.book.names(&desk.house), ["Ada Byron", "박지원"], "nobody else came in");

    let filter = PeopleFilter { query: "Ada".to_owned(), ..PeopleFilter::default() };
    let ada = desk.book.people(&moment, &filter).unwrap().rows[0].id;
    let page = desk.book.person(&moment, ada).unwrap();
    let met: Vec<String> = page.encounters.iter().map(|one| one.met.at.to_rfc3339()).collect();
    assert_eq!(met, ["2022-11-30T21:00:00+00:00", "2022-11-30T20:10:00+00:00"]);
    assert!(page.encounters.iter().all(|one| one.encounter.capture.is_some()));
    assert_eq!(page.points[0].value, "ada@engines.example");
    desk.book.assert_sound();

    let again = desk.book.match_list(&moment, LIST.as_bytes(), &options, &()).unwrap();
    assert_eq!((again.resolved, again.step), (0, None), "they wait no more");
    let undone = desk.book.undo(&moment, &()).unwrap();
    assert_eq!(Some(undone.step.id), report.step, "one step");
    assert_same(&desk.book.dump(), &before, "undo takes all of it back");
}

#[test]
fn who_is_known_is_met_again() {
    let desk = waiting_desk();
    let moment = desk.at("2022-12-05T00:00:00Z");
    let card = "MECARD:N:Byron,Ada;EMAIL:ADA@engines.example;;";
    desk.book.scan_text(&moment, card, &ScanOptions::default()).unwrap();
    let options = MatchOptions::default();
    let report = desk.book.match_list(&moment, LIST.as_bytes(), &options, &()).unwrap();
    assert_eq!((report.added, report.known), (1, 1));
    assert_eq!(desk.book.names(&desk.house).len(), 2, "nobody is there twice");
    let twin = "A,B\n8812345678,x\n"; // whose the badge is has been found out
    let later = desk.book.scan_text(&moment, "8812345678", &ScanOptions::default()).unwrap();
    assert!(matches!(later.files[0].codes[0].outcome, CaptureOutcome::AlreadyMet { .. }));
    let report = desk.book.look_at_list(twin.as_bytes(), &options, &()).unwrap().report;
    assert_eq!(report.resolved, 0);
}

#[test]
fn the_columns_are_found_shown_and_remembered() {
    let desk = waiting_desk();
    let moment = desk.at("2022-12-05T00:00:00Z");
    let list = "Naam,Zzz\nAda Byron,8812345678\n";
    let look =
        |options: &MatchOptions| desk.book.look_at_list(list.as_bytes(), options, &()).unwrap();
    let found = look(&MatchOptions::default());
    assert_eq!(found.columns[1].field, PersonField::Id, "its cells say so");
    assert_eq!(found.columns[0].field, PersonField::Ignore);
    assert_eq!(found.report.resolved, 0, "nobody's name is known");
    let none = MatchOptions { fields: Some(vec![PersonField::Name]), ..MatchOptions::default() };
    let refused = desk.book.match_list(&moment, list.as_bytes(), &none, &());
    assert!(matches!(refused, Err(Error::Invalid { field: "id_column", .. })));
    let given = MatchOptions {
        fields: Some(vec![PersonField::Name, PersonField::Id]),
        ..MatchOptions::default()
    };
    let report = desk.book.match_list(&moment, list.as_bytes(), &given, &()).unwrap();
    assert_eq!(report.resolved, 2);
    let found = look(&MatchOptions::default());
    assert!(found.saved);
    assert_eq!(found.columns[0].field, PersonField::Name, "as it was the last time");
}

#[test]
fn another_conferences_numbers_are_other_people() {
    let desk = Desk::new();
    let [one, other] = ["One", "Other"].map(|name| conference(&desk.book, &desk.house, name));
    scan(&desk, "8812345678", "2022-11-28T20:10:00Z");
    let report = |conference| {
        let options = MatchOptions { conference: Some(conference), ..MatchOptions::default() };
        desk.book.look_at_list(LIST.as_bytes(), &options, &()).unwrap().report
    };
    assert_eq!((report(one).waiting, report(one).resolved), (0, 0));
    assert_eq!((report(other).waiting, report(other).resolved), (1, 1));
}

#[test]
fn a_badge_that_two_rows_claim_goes_on_waiting() {
    let desk = Desk::new();
    scan(&desk, "https://tix.example/A-17788/positions/zq5xk2m9/", "2022-11-30T20:10:00Z");
    let look = |list: &str| {
        desk.book.look_at_list(list.as_bytes(), &MatchOptions::default(), &()).unwrap().report
    };
    let one = look("Secret,Name\nZQ5XK2M9,Ada\n");
    assert_eq!((one.waiting, one.resolved), (1, 1), "a link that turns out to be a badge");
    let two = look("Secret,Name\nZQ5XK2M9,Ada\na-17788,Grace\n");
    assert_eq!((two.resolved, two.matched, two.disputed, two.unmatched), (0, 0, 2, 0));
    let lines: Vec<(usize, &str)> =
        two.problems.iter().map(|problem| (problem.line, problem.reason.as_str())).collect();
    assert_eq!(lines, [(2, "disputed"), (3, "disputed")]);
    sums_add_up(&two);
}

/// Stops at the nth report.
struct StopAt(Cell<usize>);

impl Progress for StopAt {
    fn report(&self, _done: usize, _total: usize) -> Result<()> {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        if left == 0 { Err(Error::Cancelled) } else { Ok(()) }
    }
}

#[test]
fn stopped_anywhere_nothing_is_changed() {
    let desk = waiting_desk();
    let moment = desk.at("2022-12-05T00:00:00Z");
    let before = desk.book.dump();
    for at in 0..4 {
        let stop = StopAt(Cell::new(at));
        let outcome =
            desk.book.match_list(&moment, LIST.as_bytes(), &MatchOptions::default(), &stop);
        assert!(matches!(outcome, Err(Error::Cancelled)), "stopped at report {at}: {outcome:?}");
        assert_same(&desk.book.dump(), &before, "all of it is taken back");
    }
}

#[test]
fn no_list_harms() {
    let desk = waiting_desk();
    let moment = desk.at("2022-12-05T00:00:00Z");
    let before = desk.book.dump();
    for list in
        [&b""[..], b"\n", b"a", b"\0\0\0", b"id\n", b"id,name\n\xff\xff,\xfe\n", b"\"\"\"\n\"\n"]
    {
        let look = desk.book.look_at_list(list, &MatchOptions::default(), &()).unwrap();
        sums_add_up(&look.report);
        let _ = desk.book.match_list(&moment, list, &MatchOptions::default(), &());
        assert_same(&desk.book.dump(), &before, "nobody came of it");
    }
}

#[test]
fn a_list_of_claims_of_one_badge_is_counted_and_not_kept() {
    let desk = Desk::new();
    scan(&desk, "8812345678", "2022-11-30T20:10:00Z");
    let rows: String = (0..20_000).map(|n| format!("8812345678,Guest {n}\n")).collect();
    let list = format!("badge id,name\n{rows}");
    let look = desk.book.look_at_list(list.as_bytes(), &MatchOptions::default(), &()).unwrap();
    assert_eq!((look.report.rows, look.report.disputed, look.report.resolved), (20_000, 20_000, 0));
    sums_add_up(&look.report);
}

#[test]
fn a_workbook_is_no_list() {
    let desk = waiting_desk();
    for file in [&b"PK\x03\x04workbook"[..], b"\xd0\xcf\x11\xe0\xa1\xb1", b"%PDF-1.7\n1,2\n"] {
        let look = desk.book.look_at_list(file, &MatchOptions::default(), &());
        let is_nameless = |path: &std::path::Path| path.as_os_str().is_empty();
        let nobody_s = matches!(&look, Err(Error::Unreadable { path, .. }) if is_nameless(path));
        assert!(nobody_s, "whoever opened it knows its name: {look:?}");
    }
}

#[test]
fn a_badge_that_two_people_claim_goes_on_waiting() {
    let desk = Desk::new();
    scan(&desk, "8812345678", "2022-11-30T20:10:00Z");
    let list = "badge id,name\n8812345678,Ada Byron\n8812345678,Bo Chen\n";
    let moment = desk.at("2022-12-05T00:00:00Z");
    let report =
        desk.book.match_list(&moment, list.as_bytes(), &MatchOptions::default(), &()).unwrap();
    assert_eq!((report.resolved, report.disputed, report.repeated), (0, 2, 0));
    assert_eq!(desk.book.unresolved().unwrap().len(), 1);
    let list = "badge id,name\n8812345678,Ada Byron\n8812345678,Ada Byron\n";
    let report =
        desk.book.match_list(&moment, list.as_bytes(), &MatchOptions::default(), &()).unwrap();
    assert_eq!((report.resolved, report.repeated), (1, 1), "the same row again is no other claim");
}
