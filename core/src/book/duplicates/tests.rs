//! Maybe the same person: told, never assumed, and one when somebody says so.

use crate::book::tests::support::{Desk, assert_same};
use crate::book::*;
use crate::error::Error;
use crate::model::CompanyRelation;

fn scan(desk: &Desk, name: &str, company: &str, email: &str) -> (PersonRow, Option<PersonRow>) {
    let card = format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nORG:{company}\r\nEMAIL:{email}\r\nEND:VCARD\r\n"
    );
    let report = desk.book.scan_text(&desk.house.moment(), &card, &ScanOptions::default());
    match report.unwrap().files.remove(0).codes.remove(0).outcome {
        CaptureOutcome::Saved { row, maybe, .. } => (*row, maybe.map(|maybe| *maybe)),
        other => panic!("somebody new: {other:?}"),
    }
}

#[test]
fn the_same_name_at_the_same_company_is_suggested_and_no_name_alone() {
    let desk = Desk::new();
    let (jiwon, none) = scan(&desk, "Jiwon Park", "Bandal, Inc.", "jiwon@bandal.example");
    assert_eq!(none, None);
    for (name, company, email, expected) in [
        ("Park Jiwon", "BANDAL", "jp@mail.example", true),
        ("Jiwon Park", "Other", "jp@other.example", false),
        ("Jiwon Park", "", "jiwon.park@mail.example", false),
        ("Mina Park", "Bandal", "mina@bandal.example", false),
    ] {
        let (new, maybe) = scan(&desk, name, company, email);
        assert_eq!(maybe.map(|row| row.id), expected.then_some(jiwon.id), "{name} of {company}");
        desk.book.trash_people(&desk.house.moment(), &[new.id], &()).unwrap();
    }
    desk.book.trash_people(&desk.house.moment(), &[jiwon.id], &()).unwrap();
    assert_eq!(scan(&desk, "Jiwon Park", "Bandal", "j2@bandal.example").1, None, "not the trash");
}

#[test]
fn a_companys_aliases_and_mail_domains_are_the_company() {
    let desk = Desk::new();
    let form = CompanyForm {
        id: None,
        name: "Amazon Web Services".to_owned(),
        relation: CompanyRelation::Other,
        website: None,
        city: None,
        aliases: vec!["AWS".to_owned()],
        domains: vec!["aws.example".to_owned()],
    };
    desk.book.save_company(&desk.house.moment(), &form).unwrap();
    let (ada, _) = scan(&desk, "Ada Byron", "Amazon Web Services", "ada@aws.example");
    let (_, by_alias) = scan(&desk, "Ada Byron", "AWS", "a@mail.example");
    assert!(by_alias.is_some());
    let (_, by_domain) = scan(&desk, "Byron, Ada", "", "a.byron@aws.example");
    assert_eq!(by_domain.map(|row| row.name.display), Some(ada.name.display));
}

#[test]
fn saying_so_makes_one_of_two_and_undo_two_of_one() {
    let desk = Desk::new();
    let (old, _) = scan(&desk, "Jiwon Park", "Bandal", "jiwon@bandal.example");
    let (new, maybe) = scan(&desk, "박지원 Jiwon Park", "Bandal", "jp@mail.example");
    assert_eq!(maybe, None, "three words are another name");
    desk.book.trash_people(&desk.house.moment(), &[new.id], &()).unwrap();
    let (new, maybe) = scan(&desk, "Park, Jiwon", "Bandal", "me@mail.example");
    assert_eq!(maybe.unwrap().id, old.id);
    let moment = desk.house.moment();
    let note = desk.book.note_on(&desk.house, new.id, "likes chess");
    let before = desk.book.dump();
    let outcome = desk.book.same_person(&moment, new.id, old.id).unwrap();
    let CaptureOutcome::AlreadyMet { row, last, .. } = outcome else { panic!("one of two") };
    assert_eq!((row.id, last.map(|last| last.at)), (old.id, old.last.map(|last| last.at)));
    let page = desk.book.person(&moment, old.id).unwrap();
    assert_eq!(page.encounters.len(), 2);
    assert!(page.notes.iter().any(|one| one.id == note));
    let emails: Vec<&str> = page.points.iter().map(|point| point.value.as_str()).collect();
    assert_eq!(emails, ["jiwon@bandal.example", "me@mail.example"]);
    assert_eq!(desk.book.names(&desk.house), ["Jiwon Park"]);
    desk.book.assert_sound();
    for (one, other) in [(new.id, old.id), (old.id, new.id)] {
        let again = desk.book.same_person(&moment, one, other);
        assert!(matches!(again, Err(Error::NotFound { .. })), "one is in the trash");
    }
    assert!(matches!(desk.book.same_person(&moment, old.id, old.id), Err(Error::Invalid { .. })));
    desk.book.undo(&moment, &()).unwrap();
    assert_same(&desk.book.dump(), &before, "two again");
    desk.book.assert_sound();
}
