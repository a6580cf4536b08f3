//! Maybe the same person: told, never assumed, and one when somebody says so.

use crate::book::tests::support::{Desk, assert_same, form};
use crate::book::*;
use crate::error::Error;
use crate::model::*;

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
    let (new, maybe) = scan(&desk, "박지원 Jiwon Park", "Bandal", "me@mail.example");
    assert_eq!(maybe.unwrap().id, old.id, "both names of a card are looked at");
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

fn person(desk: &Desk, name: &str, company: &str, points: &[(PointKind, &str)]) -> ContactId {
    let point = |(kind, value): &(PointKind, &str)| PointForm {
        id: None,
        kind: *kind,
        label: None,
        value: (*value).to_owned(),
    };
    let form = form(name, company, &[]);
    let form = PersonForm { points: points.iter().map(point).collect(), ..form };
    let moment = desk.house.moment();
    let (source, basis) = (Source::Import, Basis::Unknown);
    let made = desk.book.store.write(&moment, Verb::ImportContacts, |writer| {
        let id = crate::book::save_person::insert_person(writer, &moment, &form, source, basis)?;
        Ok((id, Args::one(id.0)))
    });
    made.unwrap()
}

#[test]
fn all_are_looked_at_told_with_reasons_and_remembered() {
    let desk = Desk::new();
    let (house, book) = (&desk.house, &desk.book);
    let mobile = (PointKind::Phone, "+82 10-1234-5678");
    let jiwon = person(&desk, "박지원", "반달", &[mobile]);
    let park = person(&desk, "Jiwon Park", "Nine Rivers", &[mobile]);
    let bob = person(&desk, "Bob Stone", "Nine Rivers", &[(PointKind::Email, "bob@nine.example")]);
    let robert = person(&desk, "Robert Stone", "", &[(PointKind::Email, "BOB@nine.example")]);
    for name in ["Mina Cho", "Mina Cho"] {
        person(&desk, name, "", &[]);
    }
    let front = (PointKind::Phone, "+82 2-555-0100");
    for (name, mail) in [
        ("Ann Lee", "ann@nine.example"),
        ("Ken Oh", "ken@nine.example"),
        ("Mia Ha", "mia@nine.example"),
    ] {
        person(&desk, name, "Nine Rivers", &[front, (PointKind::Email, mail)]);
    }
    let found = book.duplicates(&house.moment(), &()).unwrap();
    let told = |row: &Duplicate| (row.one.id, row.other.id, row.likeness.sureness);
    let pairs: Vec<_> = found.rows.iter().map(told).collect();
    assert_eq!(pairs, [(jiwon, park, Sureness::Certain), (bob, robert, Sureness::Likely)]);
    assert_eq!(found.count, 2, "no name alone, no switchboard");
    let reasons = &found.rows[0].likeness.reasons;
    assert!(reasons.contains(&Reason::Phone { number: "+821012345678".to_owned(), shared: false }));
    assert!(reasons.iter().any(|reason| matches!(reason, Reason::OtherScript { .. })));

    let of = |id| book.duplicates_of(&house.moment(), id).unwrap();
    assert_eq!(of(park).iter().map(told).collect::<Vec<_>>(), [pairs[0]]);
    book.not_same_person(&house.moment(), robert, bob).unwrap();
    book.merge(&house.moment(), &MergeForm::new(jiwon, vec![park])).unwrap();
    let rows = book.duplicates_rows(&house.moment(), found.view, 0, 9).unwrap();
    assert!(rows.iter().all(|row| !row.open), "both are settled");
    assert_eq!(book.duplicates(&house.moment(), &()).unwrap().count, 0);
    assert!(of(bob).is_empty());
    let old = book.duplicates_rows(&house.moment(), found.view, 0, 9);
    assert!(matches!(old, Err(Error::NotFound { .. })));
}

#[test]
fn a_search_can_be_stopped() {
    struct Stop;
    impl Progress for Stop {
        fn report(&self, _: usize, _: usize) -> crate::error::Result<()> {
            Err(Error::Cancelled)
        }
    }
    let desk = Desk::new();
    let stopped = desk.book.duplicates(&desk.house.moment(), &Stop);
    assert!(matches!(stopped, Err(Error::Cancelled)));
}

#[test]
fn companies_are_suggested_with_reasons() {
    let desk = Desk::new();
    for name in ["Acme Inc.", "(주)아크메", "Amazon Web Services", "AWS", "Bandal"] {
        person(&desk, &format!("Mina of {name}"), name, &[]);
    }
    let found = desk.book.company_duplicates().unwrap();
    let names =
        |row: &CompanyDuplicate| [row.one.company.name.clone(), row.other.company.name.clone()];
    let mut pairs: Vec<[String; 2]> = found.iter().map(names).collect();
    pairs.iter_mut().for_each(|pair| pair.sort());
    pairs.sort();
    let expected = [["(주)아크메", "Acme Inc."], ["AWS", "Amazon Web Services"]];
    assert_eq!(pairs, expected.map(|pair| pair.map(str::to_owned)));
}
