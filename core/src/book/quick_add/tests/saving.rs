//! What is saved of a line.

use super::*;
use crate::book::tests::support::{Desk, House, assert_same};
use crate::book::views::{CaptureOutcome, Person};
use crate::book::{MeForm, ScanOptions};

fn added(desk: &Desk, line: &str) -> Person {
    let moment = desk.house.moment();
    let report = desk.book.quick_add(&moment, line, &EncounterForm::default()).unwrap();
    match &report.files[0].codes[0].outcome {
        CaptureOutcome::Saved { row, .. } | CaptureOutcome::AlreadyMet { row, .. } => {
            desk.book.person(&moment, row.id).unwrap()
        }
        other => panic!("{line} is a person: {other:?}"),
    }
}

#[test]
fn a_line_is_one_step_that_can_be_taken_back() {
    let desk = Desk::new();
    let before = desk.book.dump();
    let line =
        "Jiwon Park, CTO @ Acme, jiwon@acme.example #prospect !fri send pricing, wants a demo";
    let line = line.replace(", wants", " #demo, wants");
    let person = added(&desk, &line);
    assert_eq!(person.row.title.as_deref(), Some("CTO"));
    assert_eq!(person.row.company.as_deref(), Some("Acme"));
    assert_eq!(person.tags, ["demo", "prospect"]);
    assert_eq!(person.encounters[0].notes[0].body, "wants a demo");
    assert_eq!(person.encounters[0].encounter.source, Source::Typed);
    let follow_up = &person.follow_ups[0];
    // Monday, 28 November in Las Vegas.
    assert_eq!(
        (follow_up.what.as_str(), follow_up.due_on),
        ("send pricing", "2022-12-02".parse().ok())
    );

    desk.house.pass_hours(1);
    let again = added(&desk, "jiwon@acme.example !tomorrow #vip");
    assert_eq!(again.contact.id, person.contact.id, "the same e-mail is the same person");
    assert_eq!(again.encounters.len(), 2);
    assert_eq!(again.tags, ["demo", "prospect", "vip"]);
    assert!(again.follow_ups.iter().any(|one| one.due_on == "2022-11-29".parse().ok()));

    desk.book.undo(&desk.house.moment(), &()).unwrap();
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "two lines, two steps");
}

#[test]
fn a_title_of_somebody_known_is_kept_and_another_company_is_noted() {
    let desk = Desk::new();
    let check = |line: &str, title: Option<&str>, company: Option<&str>, note: &[&str]| {
        desk.house.pass_hours(1);
        let person = added(&desk, line);
        let found = (person.row.title.as_deref(), person.row.company.as_deref());
        assert_eq!(found, (title, company), "{line}");
        let notes: Vec<&str> =
            person.encounters[0].notes.iter().map(|note| note.body.as_str()).collect();
        assert_eq!(notes, note, "{line}");
    };
    check("Jiwon Park @ Acme, jiwon@acme.example", None, Some("Acme"), &[]);
    let before = desk.book.dump();
    check("jiwon@acme.example, CTO", Some("CTO"), Some("Acme"), &[]);
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "one undo takes the title back");
    check("Jiwon Park, CTO @ Acme Inc, jiwon@acme.example", Some("CTO"), Some("Acme"), &[]);
    check("Jiwon Park, CEO, jiwon@acme.example", Some("CEO"), Some("Acme"), &[]);
    let elsewhere = "Jiwon Park, Chair @ Nine Rivers, jiwon@acme.example, wants a demo";
    check(elsewhere, Some("CEO"), Some("Acme"), &["Chair @ Nine Rivers\nwants a demo"]);
    check("Mina Seo CTO, mina@nuri.example", Some("CTO"), None, &[]);
    check("Mina Seo @ Nuri, mina@nuri.example", Some("CTO"), Some("Nuri"), &[]);
}

#[test]
fn who_went_by_a_number_gets_a_name() {
    let desk = Desk::new();
    let moment = desk.house.moment();
    let me = MeForm { name: "서현우".into(), email: None, zone: Some("Asia/Seoul".into()) };
    desk.book.set_me(&moment, &me).unwrap();
    let options = ScanOptions::default();
    let report = desk.book.scan_text(&moment, "010-1234-5678", &options).unwrap();
    let id = report.files[0].codes[0].outcome.row().unwrap().id;
    let person = added(&desk, "박지원 CTO @반달 010 1234 5678");
    assert_eq!((person.contact.id, person.contact.name.display.as_str()), (id, "박지원"));
    assert_eq!(person.contact.name.family.as_deref(), Some("박"));
    let again = added(&desk, "Jiwon 010-1234-5678");
    assert_eq!(again.contact.name.display, "박지원", "a name is not overwritten");
    added(&desk, "010-1234-5678 #vip");
    assert_eq!(added(&desk, "010-1234-5678").contact.name.display, "박지원");
}

#[test]
fn what_follows_within_a_minute_is_about_the_same_meeting() {
    let desk = Desk::new();
    let first = added(&desk, "Jiwon Park, CTO @ Acme !fri send pricing");
    let before = desk.book.dump();
    for line in [
        "Jiwon Park, CTO @ Acme !fri send pricing",
        "Jiwon Park, jiwon@acme.example, wants a demo",
        "jiwon@acme.example, wants a demo #vip",
    ] {
        let again = added(&desk, line);
        assert_eq!(again.contact.id, first.contact.id, "{line}");
        assert_eq!(again.encounters.len(), 1, "{line}");
    }
    let person = desk.book.person(&desk.house.moment(), first.contact.id).unwrap();
    assert_eq!(person.encounters[0].notes.len(), 1, "what is said twice is said once");
    assert_eq!(person.encounters[0].notes[0].body, "wants a demo");
    assert_eq!((person.tags.len(), person.follow_ups.len()), (1, 1));
    for _ in 0..3 {
        desk.book.undo(&desk.house.moment(), &()).unwrap();
    }
    assert_same(&desk.book.dump(), &before, "each line is a step");

    for other in ["Jiwon Park @ Nine Rivers", "Jiwon Parker @ Acme", "Jiwon Park @ Acme ~elsewhere"]
    {
        assert_eq!(added(&desk, other).encounters.len(), 1, "{other}");
        assert_ne!(added(&desk, other).contact.id, first.contact.id, "{other}");
    }
    let back = added(&desk, "Mina Seo, mina@nuri.example ~elsewhere");
    desk.house.pass_hours(1);
    let later = added(&desk, "Mina Seo, mina@nuri.example");
    assert_eq!((later.contact.id, later.encounters.len()), (back.contact.id, 2));
}

#[test]
fn only_an_empty_line_is_refused() {
    let desk = Desk::new();
    for line in ["", " ", "\u{200B}"] {
        let refused = desk.book.quick_add(&desk.house.moment(), line, &EncounterForm::default());
        assert!(matches!(refused, Err(Error::Invalid { field: "line", .. })), "{line:?}");
    }
    for (line, name) in [
        ("#vip", "#vip"),
        ("@ Acme", "Acme"),
        ("!fri", "!fri"),
        ("+82 10 1234 5678", "+82 10 1234 5678"),
        ("누군가", "누군가"),
    ] {
        assert_eq!(added(&desk, line).contact.name.display, name);
    }
    desk.book.assert_sound();
}

#[test]
fn a_line_of_signs_alone_waits() {
    let desk = Desk::new();
    let before = desk.book.dump();
    let moment = desk.house.moment();
    let met = EncounterForm { note: Some("at the bar".into()), ..EncounterForm::default() };
    let report = desk.book.quick_add(&moment, "!!!", &met).unwrap();
    let outcome = &report.files[0].codes[0].outcome;
    assert!(matches!(outcome, CaptureOutcome::Unresolved { .. }), "{outcome:?}");
    assert_eq!(desk.book.unresolved().unwrap()[0].payload, "!!!\nat the bar", "nothing is lost");
    desk.book.undo(&moment, &()).unwrap();
    assert_same(&desk.book.dump(), &before, "it is one step");
    for line in ["😀", "#", "~", "@ ,"] {
        desk.book.quick_add(&moment, line, &EncounterForm::default()).unwrap();
    }
    assert_eq!(desk.book.unresolved().unwrap().len(), 4);
    desk.book.assert_sound();
}

#[test]
fn a_place_is_made_once_and_pinned() {
    let desk = Desk::new();
    let first = added(&desk, "Mina Seo ~shuttle line");
    let place = first.encounters[0].met.occasion.clone().unwrap();
    assert_eq!((place.title.as_str(), place.kind), ("shuttle line", OccasionKind::Hallway));
    let pinned = desk.book.stamp(&desk.house.moment()).unwrap().occasion;
    assert_eq!(pinned.map(|occasion| occasion.id), Some(place.id));
    let second = added(&desk, "Bo Ruiz ~Shuttle Line");
    assert_eq!(second.encounters[0].met.occasion.as_ref().map(|one| one.id), Some(place.id));
    let third = added(&desk, "Ana Ruiz");
    assert_eq!(third.encounters[0].met.occasion.as_ref().map(|one| one.id), Some(place.id));
}

#[test]
fn a_line_is_read_without_saving_it() {
    let house = House::new();
    let book = house.open();
    let end = book.journal_end().unwrap();
    let parts = book.read_line(&house.moment(), "Mina !금").unwrap();
    assert_eq!(parts[1].due_on, "2022-12-02".parse().ok());
    assert_eq!(book.journal_end().unwrap(), end);
}
