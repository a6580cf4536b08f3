//! One journal for several processes and restarts, and who a stretch of it is about.

use std::cell::Cell;

use super::super::concerned_since;
use super::support::{House, assert_same, form};
use crate::book::*;
use crate::model::*;

#[test]
fn undo_goes_on_after_a_restart_and_through_another_process() {
    let house = House::new();
    let book = house.open();
    let start = book.dump();
    book.add_named(&house, "Mina Kang");
    let other = house.open();
    other.add_named(&house, "Owen Park");
    book.add_named(&house, "Sun Lee");
    let filter = PeopleFilter { query: "lee".to_owned(), ..PeopleFilter::default() };
    let found = other.people(&house.moment(), &filter).unwrap();
    assert_eq!(found.count, 1, "the other finds who was added beside it");
    drop((book, other));
    let book = house.open();
    for name in ["Sun Lee", "Owen Park", "Mina Kang"] {
        let done = book.undo(&house.moment(), &()).unwrap();
        assert_eq!(done.step.name.as_deref(), Some(name));
    }
    assert_same(&book.dump(), &start, "one journal for all of them");
    let last = book.history(None, 1).unwrap().remove(0);
    assert_eq!(last.name.as_deref(), Some("Mina Kang"), "who is gone keeps the last name");
}

#[test]
fn two_processes_write_in_turn() {
    let house = House::new();
    let books = [house.open(), house.open()];
    let moments: Vec<Vec<Moment>> =
        (0..2).map(|_| (0..50).map(|_| house.moment()).collect()).collect();
    std::thread::scope(|scope| {
        for (book, moments) in books.iter().zip(&moments) {
            scope.spawn(move || {
                for moment in moments {
                    book.add_person(moment, &form("Mina Kang", "Blue Anvil", &[]), None).unwrap();
                }
            });
        }
    });
    assert_eq!(books[0].names(&house).len(), 60, "the first rows of a hundred");
    assert_eq!(books[1].companies().unwrap()[0].people, 100, "nobody lost a write");
    assert_eq!(books[0].companies().unwrap().len(), 1, "nor made a company twice");
    books[0].assert_sound();
}

#[test]
fn touched_names_the_right_people() {
    let house = House::new();
    let book = house.open();
    let mina = book.add(&house, &form("Mina Kang", "Blue Anvil", &[]));
    let owen = book.add(&house, &form("Owen Park", "Blue Anvil", &[]));
    book.add_named(&house, "Sun Lee");
    let seen = Cell::new(book.journal_end().unwrap());
    let touched = || {
        let from = seen.replace(book.journal_end().unwrap());
        let concerned = book.store.read(|reader| concerned_since(reader, from)).unwrap();
        concerned.into_iter().collect::<Vec<_>>()
    };
    let note = book.note_on(&house, mina, "likes tea");
    assert_eq!(touched(), [mina], "a note's subject");
    let about = NoteAbout::Contact(mina);
    let edit =
        NoteForm { id: Some(note), about, body: "likes go".into(), visibility: Visibility::Mine };
    book.write_note(&house.moment(), &edit).unwrap();
    assert_eq!(touched(), [mina], "an edit that does not mention the subject");
    let page = book.companies().unwrap()[0].company.clone();
    let form = CompanyForm {
        id: Some(page.id),
        name: "Red Anvil".to_owned(),
        relation: page.relation,
        website: None,
        city: None,
        aliases: Vec::new(),
        domains: Vec::new(),
    };
    book.save_company(&house.moment(), &form).unwrap();
    assert_eq!(touched(), [mina, owen], "everybody of a renamed company");
    book.undo(&house.moment(), &()).unwrap();
    assert_eq!(touched(), [mina, owen], "and again when that is undone");
    assert_eq!(touched(), [], "nothing twice");
}
