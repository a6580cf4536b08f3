use std::collections::BTreeSet;

use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::book::*;
use crate::text::{Script, script_of};
use crate::vcard::read_cards;

const PEOPLE: usize = 300;

fn moment(book: &Book) -> Moment {
    let count = std::sync::atomic::AtomicU64::new(0);
    let randomness = std::sync::Arc::new(move || {
        let n = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let mut bytes = [0; 10];
        bytes[2..].copy_from_slice(&n.to_be_bytes());
        bytes
    });
    let now = "2026-06-01T12:00:00Z".parse().unwrap();
    Moment { now, zone: chrono_tz::UTC, device: book.device(), by: None, randomness }
}

fn generated(people: usize, seed: u64) -> (TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::open(folder.path(), DeviceId(Uuid::from_u128(7))).unwrap();
    book.generate(&moment(&book), people, seed, &()).unwrap();
    (folder, book)
}

fn everybody(book: &Book) -> Vec<Person> {
    let ids = book.matching(&moment(book), &PeopleFilter::default()).unwrap();
    let moment = moment(book);
    ids.into_iter().map(|id| book.person(&moment, id).unwrap()).collect()
}

fn points(people: &[Person], kind: PointKind) -> Vec<String> {
    let all = people.iter().flat_map(|person| &person.points);
    all.filter(|point| point.kind == kind).map(|point| point.normal.clone().unwrap()).collect()
}

#[test]
fn a_seed_is_the_same_everywhere() {
    let ((_one, one), (_two, two)) = (generated(PEOPLE, 1), generated(PEOPLE, 1));
    assert_eq!(everybody(&one), everybody(&two), "the same seed");
    let (_other, other) = generated(PEOPLE, 2);
    let names = |book: &Book| -> BTreeSet<String> {
        everybody(book).into_iter().map(|person| person.contact.name.display).collect()
    };
    assert_ne!(names(&one), names(&other), "another seed");
}

#[test]
fn people_have_what_the_benches_need() {
    let (_folder, book) = generated(PEOPLE, 1);
    let people = everybody(&book);
    assert_eq!(people.len(), PEOPLE);
    for kind in [PointKind::Email, PointKind::Phone] {
        let all = points(&people, kind);
        let distinct: BTreeSet<&String> = all.iter().collect();
        assert_eq!(all.len(), distinct.len(), "{kind:?}s are each of one person");
        assert!(all.len() > PEOPLE / 2, "{} {kind:?}s of {PEOPLE} people", all.len());
    }
    for email in points(&people, PointKind::Email) {
        assert!(email.ends_with(".example"), "{email} must never be real");
    }
    for person in &people {
        let who = &person.contact.name;
        assert!((1..=3).contains(&person.points.len()), "{who:?}: {:?}", person.points);
        assert!((1..=3).contains(&person.encounters.len()), "{who:?} was met");
        assert!(person.encounters.iter().all(|e| e.encounter.occasion.is_some()), "{who:?}");
        assert!(who.family.is_some() && who.given.is_some(), "{who:?} has parts");
    }
    let count = |what: &dyn Fn(&Person) -> bool| people.iter().filter(|p| what(p)).count();
    let hangul = count(&|p| script_of(&p.contact.name.display) == Script::Hangul);
    assert!((PEOPLE / 4..PEOPLE * 3 / 4).contains(&hangul), "{hangul} names in Hangul");
    assert!(count(&|p| p.contact.second_name.is_some()) > PEOPLE / 5, "names in both scripts");
    assert!(count(&|p| !p.tags.is_empty()) > PEOPLE / 3, "tags");
    assert!(count(&|p| p.encounters.iter().any(|e| !e.notes.is_empty())) > PEOPLE / 5, "notes");
    assert!(count(&|p| p.encounters.iter().any(|e| e.encounter.rating.is_some())) > PEOPLE / 2);
    let conferences = book.conferences().unwrap();
    assert_eq!(conferences.len(), 5, "several conferences");
    for conference in conferences {
        let held = book.occasions(Some(conference.id)).unwrap();
        assert_eq!(held.len(), 40, "occasions of {}", conference.name);
    }
}

#[test]
fn undo_leaves_an_empty_profile() {
    let (_folder, book) = generated(PEOPLE, 1);
    book.undo(&moment(&book), &()).unwrap();
    let state = book.state(&moment(&book)).unwrap();
    assert_eq!((state.people, state.companies), (0, 0), "people and companies are gone");
    assert_eq!(state.conferences, [], "conferences are gone");
    assert_eq!(book.tags().unwrap(), [] as [String; 0], "tags are gone");
    assert_eq!(everybody(&book), [], "the list is empty");
}

#[test]
fn cards_are_of_the_same_people() {
    let (_folder, book) = generated(PEOPLE, 1);
    let mut told = BTreeSet::new();
    for text in vcards(PEOPLE, 1) {
        let [card] = read_cards(text.as_bytes()).cards.try_into().expect("one card a text");
        let email = card.points.iter().find(|point| point.kind == PointKind::Email).unwrap();
        told.insert((card.name.display.clone(), email.value.clone(), card.company.clone()));
    }
    let written: BTreeSet<_> = everybody(&book)
        .into_iter()
        .map(|p| {
            let email = p.points.iter().find(|point| point.kind == PointKind::Email).unwrap();
            (p.contact.name.display.clone(), email.value.clone(), p.row.company.clone())
        })
        .collect();
    assert_eq!(told, written, "generate and vcards tell of the same people");
}

#[test]
fn cancelled_means_nothing_happened() {
    struct Impatient;
    impl Progress for Impatient {
        fn report(&self, done: usize, _total: usize) -> Result<()> {
            if done > 0 { Err(crate::Error::Cancelled) } else { Ok(()) }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let book = Book::open(folder.path(), DeviceId(Uuid::from_u128(7))).unwrap();
    let error = book.generate(&moment(&book), REPORT_EVERY + 1, 1, &Impatient).unwrap_err();
    assert!(matches!(error, crate::Error::Cancelled), "{error}");
    assert_eq!(book.state(&moment(&book)).unwrap().companies, 0, "not even the companies");
}

/// Not a test of anything: prints how long a crowd takes, for whoever changes the writing.
#[test]
#[ignore = "a measurement: cargo test --release -p hallway-core generate::tests::figures -- --ignored --nocapture"]
fn figures() {
    let people = std::env::var("PEOPLE").map_or(20_000, |people| people.parse().unwrap());
    let start = std::time::Instant::now();
    let (_folder, book) = generated(people, 1);
    println!("{people} people written in {:?}", start.elapsed());
    let start = std::time::Instant::now();
    book.warm().unwrap();
    println!("index built in {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let bytes: usize = vcards(people, 1).map(|text| text.len()).sum();
    println!("{bytes} bytes of vCards in {:?}", start.elapsed());
    let start = std::time::Instant::now();
    book.undo(&moment(&book), &()).unwrap();
    println!("undone in {:?}", start.elapsed());
}
