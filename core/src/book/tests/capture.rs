//! Scanning: who it becomes, and when and where it was.

use chrono::Duration;

use super::support::{Desk, House, conference};
use crate::book::*;
use crate::card::{Code, Level, png};
use crate::error::Error;
use crate::model::*;

const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:박;지원;;;\r\nFN:박지원\r\nORG:반달\r\n\
    TEL:010-0000-4821\r\nEMAIL:jiwon@bandal.example\r\nEND:VCARD\r\n";

fn picture(text: &str) -> Vec<u8> {
    png(&Code::of(text, Level::M).unwrap(), 400).unwrap()
}

fn dinner(book: &Book, house: &House, conference: Option<ConferenceId>) -> OccasionId {
    let form = OccasionForm {
        conference,
        hosts: vec!["Hanul Cloud".to_owned()],
        ..OccasionForm::new(OccasionKind::Dinner, "Partner dinner")
    };
    book.save_occasion(&house.moment(), &form).unwrap().row.occasion.id
}

fn only(report: &ScanReport) -> &CaptureOutcome {
    assert_eq!(report.files.len(), 1);
    assert_eq!(report.files[0].codes.len(), 1, "one code: {report:?}");
    &report.files[0].codes[0].outcome
}

#[test]
fn a_photo_that_two_read_at_once_is_one_meeting() {
    let house = House::new();
    let books = [house.open(), house.open()];
    let pictures = (0..12).map(|n| format!("MECARD:N:Guest,{n};EMAIL:guest{n}@cloud.example;;"));
    let pictures: Vec<Vec<u8>> = pictures.map(|text| picture(&text)).collect();
    let modified = Some(house.moment().now);
    let options = ScanOptions { modified, ..ScanOptions::default() };
    let moments: [Vec<Moment>; 2] =
        [(); 2].map(|()| pictures.iter().map(|_| house.moment()).collect());
    let together = std::sync::Barrier::new(2);
    std::thread::scope(|scope| {
        for (book, moments) in books.iter().zip(&moments) {
            let (pictures, options, together) = (&pictures, &options, &together);
            scope.spawn(move || {
                for (picture, moment) in pictures.iter().zip(moments) {
                    together.wait();
                    book.scan_image(moment, picture, options).unwrap();
                }
            });
        }
    });
    let count = |table: &str| books[0].store.number(&format!("SELECT count(*) FROM {table}"));
    assert_eq!((count("contact"), count("encounter"), count("capture")), (12, 12, 12));
    books[0].assert_sound();
}

#[test]
fn a_pin_reaches_the_photos_of_the_last_hours_and_no_older_ones() {
    let house = House::new();
    let book = house.open();
    let dinner = dinner(&book, &house, None);
    book.pin(Some(dinner)).unwrap();
    for (hours, expected) in [(0, true), (2, true), (10, false)] {
        let moment = house.moment();
        let modified = Some(moment.now - Duration::hours(hours));
        let options = ScanOptions { modified, ..ScanOptions::default() };
        let text = CARD
            .replace("jiwon@", &format!("jiwon{hours}@"))
            .replace("4821", &format!("48{hours:02}"));
        let report = book.scan_image(&moment, &picture(&text), &options).unwrap();
        let CaptureOutcome::Saved { row, encounter, .. } = only(&report) else {
            panic!("a new person")
        };
        let last = row.last.as_ref().unwrap();
        let page = book.person(&moment, row.id).unwrap();
        assert_eq!(*encounter, Some(page.encounters[0].encounter.id), "what can be rated");
        assert_eq!(Some(last.at), modified, "the photo's own time counts");
        assert_eq!(last.occasion.is_some(), expected, "taken {hours} hours ago");
    }
}

#[test]
fn a_pin_is_let_go_for_another_conference() {
    let house = House::new();
    let book = house.open();
    let (first, second) =
        (conference(&book, &house, "re:Invent 2022"), conference(&book, &house, "re:Invent 2023"));
    let pinned = || book.stamp(&house.moment()).unwrap().occasion.map(|occasion| occasion.id);
    let (here, anywhere) = (dinner(&book, &house, Some(first)), dinner(&book, &house, None));
    for (occasion, chosen, stays) in [
        (here, Some(first), true),
        (here, Some(second), false),
        (here, None, false),
        (anywhere, Some(second), true),
    ] {
        book.pin(Some(occasion)).unwrap();
        book.choose_conference(chosen).unwrap();
        assert_eq!(pinned(), stays.then_some(occasion), "turning to {chosen:?}");
    }
    book.pin(Some(here)).unwrap();
    conference(&book, &house, "re:Invent 2024");
    assert_eq!(pinned(), None, "a new one is on show from then on");
}

#[test]
fn the_same_person_is_met_again_whatever_the_card_looks_like() {
    let house = House::new();
    let book = house.open();
    let scan = |text: &str| book.scan_text(&house.moment(), text, &ScanOptions::default()).unwrap();
    assert!(matches!(only(&scan(CARD)), CaptureOutcome::Saved { .. }));
    for (why, text) in [
        ("the same card", CARD.to_owned()),
        ("the same card in a letter", format!("My card:\r\n\r\n{CARD}\r\nSee you!")),
        ("the same card with other line ends", CARD.replace("\r\n", "\n")),
        ("the same e-mail", "MECARD:N:Park,Jiwon;EMAIL:JIWON@bandal.example;;".to_owned()),
    ] {
        let report = scan(&text);
        let CaptureOutcome::AlreadyMet { row, last, .. } = only(&report) else { panic!("{why}") };
        assert_eq!(row.name.display, "박지원", "nothing is overwritten");
        assert!(last.is_some(), "{why}: it says when before");
    }
    let filter = PeopleFilter { query: "ㅂㅈㅇ".to_owned(), ..PeopleFilter::default() };
    let view = book.people(&house.moment(), &filter).unwrap();
    assert_eq!(view.count, 1, "nobody is there twice");
    assert_eq!(book.person(&house.moment(), view.rows[0].id).unwrap().encounters.len(), 5);
}

#[test]
fn what_cannot_be_understood_is_kept_with_its_reason() {
    let house = House::new();
    let book = house.open();
    let noise = "N0ISE".repeat(580); // 2,900 bytes
    for (text, expected) in [
        ("RI22-7F3K-2209", Meaning::BadgeId),
        (noise.as_str(), Meaning::Unknown),
        ("See you at the fountain", Meaning::Unknown),
    ] {
        let report = book.scan_text(&house.moment(), text, &ScanOptions::default()).unwrap();
        let CaptureOutcome::Unresolved { reason, .. } = only(&report) else { panic!("{text:.20}") };
        assert_eq!(*reason, expected, "{text:.20}");
    }
    let waiting = book.unresolved().unwrap();
    let badges: Vec<_> = waiting.iter().map(|capture| capture.badge.as_deref()).collect();
    assert_eq!(badges, [None, None, Some("RI22-7F3K-2209")]);
    let link =
        book.scan_text(&house.moment(), "https://loop.example/meet", &ScanOptions::default());
    let CaptureOutcome::NotAPerson { capture: Some(_), what: Meaning::Link, about } =
        only(&link.unwrap()).clone()
    else {
        panic!("a link is kept")
    };
    assert_eq!(about.as_deref(), Some("loop.example"), "its host is shown");
    let before = book.state(&house.moment()).unwrap().people;
    let report =
        book.scan_image(&house.moment(), b"not an image", &ScanOptions::default()).unwrap();
    assert_eq!(report.files[0].problem, Some(ScanProblem::NotAnImage));
    assert_eq!(report.step, None, "there is nothing to undo");
    assert_eq!(book.state(&house.moment()).unwrap().people, before);
}

#[test]
fn reading_only_saves_nothing() {
    let house = House::new();
    let book = house.open();
    let before = book.journal_end().unwrap();
    let options = ScanOptions { read_only: true, ..ScanOptions::default() };
    let report = book.scan_text(&house.moment(), CARD, &options).unwrap();
    let CaptureOutcome::Read { draft: Some(draft), .. } = only(&report) else { panic!("a person") };
    assert_eq!(draft.company.as_deref(), Some("반달"));
    assert_eq!(book.journal_end().unwrap(), before);
}

#[test]
fn a_paste_has_its_limits_and_an_import_takes_the_rest() {
    let house = House::new();
    let book = house.open();
    let cards = |count: usize| -> String {
        let card = |n| format!("BEGIN:VCARD\nVERSION:3.0\nFN:Guest {n}\nEND:VCARD\n");
        (0..count).map(card).collect()
    };
    let refused = |text: &str| {
        let outcome = book.scan_text(&house.moment(), text, &ScanOptions::default());
        match outcome {
            Err(Error::Invalid { field, .. }) => field,
            other => panic!("too much: {other:?}"),
        }
    };
    assert_eq!(refused(&"가".repeat(400_000)), "pasted_text");
    assert_eq!(refused(&cards(101)), "pasted_cards");
    assert_eq!(book.journal_end().unwrap(), 0, "nothing of it is kept");

    let report = book.scan_text(&house.moment(), &cards(100), &ScanOptions::default()).unwrap();
    assert_eq!(report.files[0].codes.len(), 100);
    let report = book.import_contacts(&house.moment(), cards(101).as_bytes(), &()).unwrap();
    assert_eq!(report.read, 101, "what is too much for a paste is none for an import");
}

#[test]
fn a_card_of_nobody_waits_and_stops_nothing() {
    let house = House::new();
    let book = house.open();
    let card = "BEGIN:VCARD\nVERSION:3.0\nNOTE:hello\nEND:VCARD\n";
    let report = book.scan_text(&house.moment(), card, &ScanOptions::default()).unwrap();
    assert!(matches!(only(&report), CaptureOutcome::Unresolved { .. }), "{report:?}");
    assert_eq!(book.unresolved().unwrap()[0].payload, card);
}

#[test]
fn what_is_about_nobody_is_kept_only_when_asked() {
    let house = House::new();
    let book = house.open();
    let wifi = "WIFI:T:WPA;S:Partner Lounge;P:moonlight;;";
    let before = book.journal_end().unwrap();
    let report = book.scan_text(&house.moment(), wifi, &ScanOptions::default()).unwrap();
    let CaptureOutcome::NotAPerson { capture: None, what: Meaning::Wifi, about } = only(&report)
    else {
        panic!("it is told and left: {report:?}")
    };
    assert_eq!(about.as_deref(), Some("Partner Lounge"));
    assert_eq!((report.step, book.journal_end().unwrap()), (None, before), "nothing was written");
    let options = ScanOptions { keep_all: true, ..ScanOptions::default() };
    let report = book.scan_text(&house.moment(), wifi, &options).unwrap();
    let kept = matches!(only(&report), CaptureOutcome::NotAPerson { capture: Some(_), .. });
    assert!(kept && report.step.is_some(), "{report:?}");
    assert_eq!(book.unresolved().unwrap(), [], "it waits for nothing");
}

#[test]
fn a_page_and_a_point_are_people_who_are_met_again() {
    let house = House::new();
    let book = house.open();
    let scan = |text: &str| book.scan_text(&house.moment(), text, &ScanOptions::default()).unwrap();
    for (first, again, name) in [
        (
            "https://www.linkedin.com/in/jiwon-park-1a2b3c4",
            "https://www.linkedin.com/in/jiwon-park-1a2b3c4?utm_source=qr",
            "Jiwon Park",
        ),
        ("mailto:mina@nuri.example", "MATMSG:TO:mina@nuri.example;SUB:Hi;;", "mina@nuri.example"),
        ("tel:+821000004821", "SMSTO:+82-10-0000-4821:Hi", "+821000004821"),
    ] {
        let CaptureOutcome::Saved { row, .. } = only(&scan(first)).clone() else {
            panic!("{first}")
        };
        assert_eq!(row.name.display, name);
        let CaptureOutcome::AlreadyMet { row: met, .. } = only(&scan(again)).clone() else {
            panic!("{again}")
        };
        assert_eq!(met.id, row.id);
    }
    book.assert_sound();
}

#[test]
fn a_badge_is_known_by_its_number_at_its_conference_only() {
    let house = House::new();
    let book = house.open();
    let scan = |text: &str| book.scan_text(&house.moment(), text, &ScanOptions::default()).unwrap();
    conference(&book, &house, "re:Invent 2022");
    let CaptureOutcome::Saved { row, .. } = only(&scan("A-4821::Park::Jiwon::Bandal::")).clone()
    else {
        panic!("a person")
    };
    let CaptureOutcome::AlreadyMet { row: met, .. } = only(&scan("A-4821")).clone() else {
        panic!("the number is enough")
    };
    assert_eq!(met.id, row.id);
    conference(&book, &house, "Summit 2022");
    assert!(matches!(only(&scan("A-4821")), CaptureOutcome::Unresolved { .. }), "another list");
    let other = only(&scan(r#"{"id":"A-4821","name":"Mina Seo"}"#)).clone();
    assert!(matches!(other, CaptureOutcome::Saved { .. }), "a number of another list");
}

#[test]
fn the_frame_of_a_number_is_kept_until_somebody_reads_the_name_in_it() {
    let house = House::new();
    let book = house.open();
    let badge = picture("RI22-7F3K-2209");
    let report = book.scan_image(&house.moment(), &badge, &ScanOptions::default()).unwrap();
    assert!(matches!(only(&report), CaptureOutcome::Unresolved { .. }), "{report:?}");
    let [capture] = &book.unresolved().unwrap()[..] else { panic!("one waits") };
    assert_eq!(capture.file_hash, Some(ContentHash::of(&badge)));
    let kept = book.picture(capture.photo.expect("a picture is kept")).unwrap();
    assert!(kept.starts_with(&[0xff, 0xd8]), "as a JPEG");
    let card = picture("MECARD:N:Park,Jiwon;EMAIL:jiwon@bandal.example;;");
    book.scan_image(&house.moment(), &card, &ScanOptions::default()).unwrap();
    assert_eq!(book.store.number("SELECT count(*) FROM blob"), 1, "a card says who it is");
}

#[test]
fn the_same_file_again_is_no_other_meeting_and_writes_nothing() {
    let house = House::new();
    let book = house.open();
    let scan = |moment: &Moment, text: &str, options: &ScanOptions| {
        book.scan_image(moment, &picture(text), options).unwrap()
    };
    let modified = Some(house.moment().now);
    let options = ScanOptions { modified, ..ScanOptions::default() };
    let first = scan(&house.moment(), CARD, &options);
    let CaptureOutcome::Saved { row, .. } = only(&first) else { panic!("{first:?}") };
    let end = book.journal_end().unwrap();
    // Copied since: its time is another, its bytes are the same.
    let copied = ScanOptions { modified: Some(house.moment().now), ..options.clone() };
    for options in [&options, &copied] {
        let again = scan(&house.moment(), CARD, options);
        let CaptureOutcome::ScannedBefore { row: Some(known), at, .. } = only(&again) else {
            panic!("{again:?}")
        };
        assert_eq!((known.id, Some(*at), again.step), (row.id, modified, None));
    }
    assert_eq!(book.journal_end().unwrap(), end, "nothing was written");
    let met = |moment: &Moment| book.person(moment, row.id).unwrap().encounters.len();
    assert_eq!(met(&house.moment()), 1);

    let pasted = scan(&house.moment(), CARD, &ScanOptions::default());
    assert!(matches!(only(&pasted), CaptureOutcome::AlreadyMet { .. }), "now is another time");
    let typed = ScanOptions { at: Some(house.moment().now), ..options.clone() };
    for expected in [true, false] {
        let again = scan(&house.moment(), CARD, &typed);
        let is_met = matches!(only(&again), CaptureOutcome::AlreadyMet { .. });
        assert_eq!(is_met, expected, "so is one that is typed, once");
    }
    assert_eq!(met(&house.moment()), 3);
}

#[test]
fn a_file_of_a_batch_that_has_nothing_is_remembered() {
    let house = House::new();
    let book = house.open();
    let blank = {
        let mut file = std::io::Cursor::new(Vec::new());
        image::GrayImage::new(40, 40).write_to(&mut file, image::ImageFormat::Png).unwrap();
        file.into_inner()
    };
    let hash = ContentHash::of(&blank);
    let state = |options: ScanOptions| {
        book.scan_image(&house.moment(), &blank, &options).unwrap();
        book.file_state(hash).unwrap()
    };
    assert_eq!(state(ScanOptions::default()), FileState::New, "one that somebody chose");
    let batch = ScanOptions { mark_seen: true, ..ScanOptions::default() };
    assert_eq!(state(ScanOptions { read_only: true, ..batch.clone() }), FileState::New);
    assert_eq!(state(batch), FileState::Seen);
}

#[test]
fn a_code_typed_by_a_scanner_in_hangul_is_the_code_and_a_scan() {
    let desk = Desk::new();
    let options = ScanOptions { scanned: true, ..ScanOptions::default() };
    desk.book.scan_text(&desk.house.moment(), "ㄲㅑ22-7ㄹ3ㅏ", &options).unwrap();
    let kept = desk.book.unresolved().unwrap().remove(0);
    assert_eq!((kept.payload.as_str(), kept.source), ("RI22-7F3K", Source::Scan));
    desk.book.scan_text(&desk.house.moment(), "RI22-9", &ScanOptions::default()).unwrap();
    assert_eq!(desk.book.unresolved().unwrap().remove(0).source, Source::Pasted);
}

#[test]
fn a_scan_says_what_it_was_read_with_and_so_does_its_undo() {
    let desk = Desk::new();
    let moment = || desk.house.moment();
    let check = |report: ScanReport, via: Via| {
        assert_eq!(report.files[0].codes[0].via, Some(via));
        assert_eq!(desk.book.last_step().args.via, Some(via));
        let undone = desk.book.undo(&moment(), &()).unwrap();
        assert_eq!(undone.step.args.via, Some(via));
        assert_eq!(desk.book.last_step().args.via, Some(via), "the undo in the history");
    };
    let text = |scanned| {
        let options = ScanOptions { scanned, ..ScanOptions::default() };
        desk.book.scan_text(&moment(), "RI22-7F3K-2209", &options).unwrap()
    };
    check(text(true), Via::Scanner);
    check(text(false), Via::Text);
    let options = ScanOptions::default();
    let image = picture("RI22-7F3K-2209");
    check(desk.book.scan_image(&moment(), &image, &options).unwrap(), Via::Image);
}
