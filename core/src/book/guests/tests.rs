//! Guests expected, met, and told about.

use super::*;
use crate::book::OccasionForm;
use crate::book::tests::support::{Desk, assert_same};

const AT_DINNER: &str = "2022-12-01T03:30:00Z";

fn dinner(desk: &Desk) -> OccasionId {
    let form = OccasionForm {
        starts_at: Some("2022-12-01T03:00:00Z".parse().unwrap()),
        ends_at: Some("2022-12-01T06:00:00Z".parse().unwrap()),
        ..OccasionForm::new(OccasionKind::Dinner, "Partner dinner")
    };
    desk.book.save_occasion(&desk.house.moment(), &form).unwrap().row.occasion.id
}

/// Names, whether they came, and whether they were expected.
fn told(sheet: &GuestSheet) -> Vec<(String, bool, bool)> {
    let name = |guest: &GuestView| match (&guest.contact, &guest.person) {
        (Some(row), _) => row.name.display.clone(),
        (None, Some(person)) => person.name.clone(),
        (None, None) => String::new(),
    };
    let line = |guest: &GuestView| (name(guest), guest.came.is_some(), guest.person.is_some());
    sheet.guests.iter().map(line).collect()
}

fn line(name: &str, came: bool, expected: bool) -> (String, bool, bool) {
    (name.to_owned(), came, expected)
}

#[test]
fn guests_are_expected_once_come_or_are_met_without_being_expected() {
    let desk = Desk::new();
    let dinner = dinner(&desk);
    let before = desk.book.dump();
    let lines = "Jiwon Park, CTO @ Bandal\n\n임하윤, 대표 @ 온기\nJiwon Park @ Bandal Inc.";
    let sheet = desk.book.expect_guests(&desk.house.moment(), dinner, lines).unwrap();
    assert_eq!(told(&sheet), [line("Jiwon Park", false, true), line("임하윤", false, true)]);
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "one step for the whole list");
    desk.book.redo(&desk.house.moment(), &()).unwrap();

    let at = desk.at(AT_DINNER);
    desk.book.add_guest(&at, dinner, "Jiwon Park @ Bandal, jiwon@bandal.example").unwrap();
    desk.book.add_guest(&at, dinner, "Owen Castellan @ Fernway").unwrap();
    let hayoon = sheet.guests.last().unwrap().person.clone().unwrap().id;
    desk.book.guest_came(&at, hayoon).unwrap();
    let sheet = desk.book.guest_came(&at, hayoon).unwrap();
    let expected = [
        line("Jiwon Park", true, true),
        line("임하윤", true, true),
        line("Owen Castellan", true, false),
    ];
    assert_eq!(told(&sheet), expected, "each met once");
    let met = desk.book.occasion(&at, dinner).unwrap().met;
    assert_eq!(met.len(), 3);
    let jiwon = met.iter().find(|row| row.name.display == "Jiwon Park").unwrap();
    assert_eq!(jiwon.title.as_deref(), Some("CTO"), "what was said beforehand is known of her");
    let sheet = desk.book.drop_guest(&at, hayoon).unwrap();
    assert_eq!(told(&sheet).last(), Some(&line("임하윤", true, false)), "who came stays met");
    assert!(desk.book.expect_guests(&at, dinner, " \n ").is_err(), "nobody is named");
}

#[test]
fn the_sheet_says_what_is_known_and_a_guest_ticked_later_was_met_then() {
    let desk = Desk::new();
    let jiwon = desk.book.add_named(&desk.house, "Jiwon Park");
    desk.book.note_on(&desk.house, jiwon, "wants usage pricing");
    let dinner = dinner(&desk);
    let sheet = desk.book.expect_guests(&desk.house.moment(), dinner, "Jiwon Park").unwrap();
    let guest = sheet.guests.first().unwrap();
    assert_eq!(
        guest.maybe.first().map(|guess| guess.contact.id),
        Some(jiwon),
        "asked, not assumed"
    );
    let id = guest.person.clone().unwrap().id;
    desk.book.link_speaker(&desk.house.moment(), id, jiwon).unwrap();
    let sheet = desk.book.guest_sheet(&desk.house.moment(), dinner).unwrap();
    let guest = sheet.guests.first().unwrap();
    assert_eq!(guest.notes.first().map(|note| note.body.as_str()), Some("wants usage pricing"));
    assert!(guest.before.is_some() && guest.came.is_none());

    let sheet = desk.book.guest_came(&desk.at("2022-12-02T09:00:00Z"), id).unwrap();
    let came = sheet.guests.first().unwrap().came.clone().unwrap();
    assert_eq!(came.at, "2022-12-01T03:00:00Z".parse::<DateTime<Utc>>().unwrap(), "the day after");
}

#[test]
fn who_is_scanned_at_the_dinner_is_the_guest_of_that_name() {
    let desk = Desk::new();
    let dinner = dinner(&desk);
    desk.book
        .expect_guests(&desk.house.moment(), dinner, "박지원 @ 반달\nMina Kang @ Halden")
        .unwrap();
    desk.book.pin(Some(dinner)).unwrap();
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:박지원\nORG:반달\nEND:VCARD";
    desk.book.scan_text(&desk.at(AT_DINNER), card, &crate::book::ScanOptions::default()).unwrap();
    let sheet = desk.book.guest_sheet(&desk.house.moment(), dinner).unwrap();
    assert_eq!(told(&sheet), [line("박지원", true, true), line("Mina Kang", false, true)]);
}
