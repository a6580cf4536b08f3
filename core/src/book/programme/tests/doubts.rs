//! What an import asks before it does harm, and what it refuses.

use super::*;

const TABLE: &str = "Title,Date,Start,End,Room,Speaker\n";

fn rows(count: usize) -> String {
    let row = |n: usize| format!("Talk {n},2031-05-10,{:02}:00,{:02}:30,R{n},Ann\n", n + 8, n + 8);
    TABLE.to_owned() + &(0..count).map(row).collect::<String>()
}

fn refusal(desk: &Desk, text: &str, options: &ProgrammeOptions) -> (String, Option<usize>) {
    let moment = desk.house.moment();
    let before = desk.book.dump();
    let outcome = desk.book.import_programme(&moment, text.as_bytes(), options, &());
    assert_same(&desk.book.dump(), &before, "nothing was changed");
    match outcome {
        Err(Error::BadProgramme { reason, line }) => (reason.to_owned(), line),
        other => panic!("{other:?}"),
    }
}

fn look(desk: &Desk, text: &str, options: &ProgrammeOptions) -> ProgrammeLook {
    let moment = desk.house.moment();
    desk.book.look_at_programme(&moment, text.as_bytes(), options, &()).unwrap()
}

fn in_berlin() -> ProgrammeOptions {
    ProgrammeOptions { zone: Some("Europe/Berlin".to_owned()), ..ProgrammeOptions::default() }
}

#[test]
fn most_of_a_programme_is_not_called_off_without_asking() {
    let desk = Desk::new();
    import_as(&desk, rows(8).as_bytes(), &in_berlin());
    let options = ProgrammeOptions::default();
    assert_eq!(refusal(&desk, TABLE, &options).0, "no_sessions");
    assert!(!look(&desk, &rows(5), &options).asks_rest, "fewer than half");
    let one = rows(1);
    assert!(look(&desk, &one, &options).asks_rest);
    assert_eq!(refusal(&desk, &one, &options).0, "asks_rest");
    let part = ProgrammeOptions { partial: true, ..ProgrammeOptions::default() };
    assert!(look(&desk, &one, &part).asks_rest, "it can still be answered otherwise");
    assert_eq!(import_as(&desk, one.as_bytes(), &part).vanished, 0);
    let gone = ProgrammeOptions { rest_is_gone: true, ..ProgrammeOptions::default() };
    assert_eq!(import_as(&desk, one.as_bytes(), &gone).vanished, 7);
}

#[test]
fn a_table_that_ends_in_a_quoted_cell_is_broken_off() {
    let desk = Desk::new();
    let head =
        "Title,Date,Start,Abstract,Room\nOne,2031-05-10,09:00,\"Said \"\"yes\"\", twice\",R1\n";
    for end in
        ["Two,2031-05-10,10:00,\"How one team", "Two,2031-05-10,10:00,\"How, one\nteam, went"]
    {
        let cut = format!("{head}{end}");
        assert_eq!(refusal(&desk, &cut, &in_berlin()), ("broken".to_owned(), Some(3)), "{cut}");
    }
    let stray = format!("{head}Two,2031-05-10,10:00,\"odd,R1\nThree,2031-05-10,11:00,fine,R1\n");
    assert_eq!(look(&desk, &stray, &in_berlin()).report.read, 3, "a stray quote is not the end");
}

#[test]
fn twins_keep_their_plan_when_rows_change_order() {
    let desk = Desk::new();
    let one = "Intro,2031-05-10,10:00,11:00,R1,Ann\n";
    let two = "Intro,2031-05-10,10:00,11:00,R2,Bob\n";
    import_as(&desk, format!("{TABLE}{one}{two}").as_bytes(), &in_berlin());
    let again = import(&desk, format!("{TABLE}{two}{one}").as_bytes());
    assert_eq!(again.step, None, "{again:?}");
    // One of them moves; the other stays who it was.
    let moved = "Intro,2031-05-10,15:00,16:00,R2,Bob\n";
    let report = import(&desk, format!("{TABLE}{moved}{one}").as_bytes());
    let told = changes(&report);
    assert_eq!(report.added + report.vanished, 0, "{told:?}");
    assert!(
        told.iter().any(|change| change.starts_with("moved") && change.ends_with("R2")),
        "{told:?}"
    );
    assert!(
        !told.iter().any(|change| change.starts_with("moved") && change.ends_with("R1")),
        "{told:?}"
    );
}

#[test]
fn a_zone_is_asked_unless_something_suggests_one() {
    let why = |text: &str| {
        let look = look(&Desk::new(), text, &ProgrammeOptions::default());
        (look.asks_zone, look.report.zone_why, look.zone)
    };
    let (asks, zone_why, _) = why(&rows(2));
    assert_eq!((asks, zone_why), (true, ProgrammeZone::Unknown));
    let desk = Desk::new();
    assert_eq!(refusal(&desk, &rows(2), &ProgrammeOptions::default()).0, "asks_zone");
    let hotels = rows(2).replace(",R0", ",Venetian | Level 2 | R0");
    let vegas = "America/Los_Angeles".to_owned();
    assert_eq!(why(&hotels), (true, ProgrammeZone::Place, vegas.clone()));
    let json = r#"{"sessions": [{"title": "A", "date": "2031-05-10", "time": "09:00"},
        {"title": "B", "date": "2031-05-10", "time": "10:00", "timezone": "America/Los_Angeles"}]}"#;
    assert_eq!(why(json), (false, ProgrammeZone::File, vegas));
    let utc = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:20310510T090000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let (asks, zone_why, _) = why(utc);
    assert_eq!(
        (asks, zone_why),
        (true, ProgrammeZone::Unknown),
        "instants do, a new conference does not"
    );
    import_as(&desk, rows(2).as_bytes(), &in_berlin());
    let known = look(&desk, &rows(3), &ProgrammeOptions::default());
    assert_eq!(
        (known.report.zone_why, known.zone),
        (ProgrammeZone::Conference, "Europe/Berlin".to_owned())
    );
}

#[test]
fn an_hour_the_clocks_skip_is_told() {
    let options = ProgrammeOptions {
        zone: Some("America/Los_Angeles".to_owned()),
        ..ProgrammeOptions::default()
    };
    let text = "Title,Start\nGap,2026-03-08 02:30\nLater,2026-03-08 03:30\n";
    let report = import_as(&Desk::new(), text.as_bytes(), &options);
    let [problem] = report.problems.as_slice() else { panic!("{report:?}") };
    assert_eq!((problem.reason, problem.line), (ProgrammeReason::SkippedHour, Some(2)));
}

#[test]
fn a_room_called_as_a_building_is_that_building() {
    let desk = Desk::new();
    let text = "Title,Start,Room\nA,2031-05-10 09:00,Venetian | Level 2 | Hall B\nB,2031-05-10 10:00,Venetian\n";
    let report = import_as(&desk, text.as_bytes(), &in_berlin());
    assert_eq!((report.venues, report.rooms), (1, 1));
    assert_eq!(session(&desk, "B").place.as_deref(), Some("Venetian"));
    assert_eq!(import(&desk, text.as_bytes()).step, None);
}

#[test]
fn a_catalogue_without_days_asks_whose_it_is() {
    let desk = Desk::new();
    let report = import_as(&desk, rows(2).as_bytes(), &in_berlin());
    assert_eq!((report.zone.as_str(), report.zone_why), ("Europe/Berlin", ProgrammeZone::Given));
    let conference = desk.book.conferences().unwrap()[0].id;
    let catalogue = r#"{"sessions": [{"title": "Elsewhere", "sessionID": "x"}]}"#;
    let options = ProgrammeOptions::default();
    assert!(look(&desk, catalogue, &options).asks_conference);
    assert_eq!(refusal(&desk, catalogue, &options).0, "asks_conference");
    let named = ProgrammeOptions { conference: Some(conference), ..ProgrammeOptions::default() };
    assert!(!look(&desk, catalogue, &named).asks_conference);
    import_as(&desk, catalogue.as_bytes(), &named);
    assert!(!look(&desk, catalogue, &options).asks_conference, "it is known there");
}

#[test]
fn headers_nobody_knows_are_headers_all_the_same() {
    let desk = Desk::new();
    let text = "foo,bar,baz\nMy talk,2026-12-01 10:00,Hall\n";
    let seen = look(&desk, text, &ProgrammeOptions::default());
    let headers: Vec<&str> = seen.columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headers, ["foo", "bar", "baz"]);
    let fields = Some(vec![SessionField::Title, SessionField::Starts, SessionField::Room]);
    let report = import_as(&desk, text.as_bytes(), &ProgrammeOptions { fields, ..in_berlin() });
    assert_eq!(report.added, 1);
}

#[test]
fn a_file_says_itself_what_it_is() {
    for programme in [
        fixture!("frab.xml"),
        fixture!("schedule.json"),
        fixture!("calendar.ics"),
        fixture!("reinvent_2024.csv"),
        fixture!("reinvent_2025.json"),
        fixture!("table_ko_cp949.csv"),
        fixture!("table.xlsx"),
    ] {
        assert!(Book::is_programme(programme));
    }
    let people: &[u8] = b"Name,Email,Company\nAna,ana@a.example,Acme\n";
    for other in [b"BEGIN:VCARD\r\nFN:Ana\r\n".as_slice(), people, b"hello", b""] {
        assert!(!Book::is_programme(other));
    }
}
