//! Long work: what can be done meanwhile, that it can be stopped, and whom it was about.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::support::{House, form};
use crate::book::*;
use crate::error::{Error, ErrorCode, Result};
use crate::model::*;

#[test]
fn while_an_import_goes_on_everything_can_be_read_and_a_change_waits() {
    /// Says when the import is in the middle of writing, and holds it there until it may go on.
    struct Held(Sender<()>, Receiver<()>);
    impl Progress for Held {
        fn report(&self, done: usize, _: usize) -> Result<()> {
            if done == 64 {
                self.0.send(()).unwrap();
                self.1.recv().unwrap();
            }
            Ok(())
        }
    }
    let house = House::new();
    let book = house.open();
    let jiwon = book.add(&house, &form("박지원", "Bandal", &[]));
    let (importing, reading, adding) = (house.moment(), house.moment(), house.moment());
    let (is_held, held) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel();
    let (hold, file) = (Held(is_held, may_go_on), cards(100));
    thread::scope(|scope| {
        let (book, importing, file) = (&book, &importing, file.as_bytes());
        let import = scope.spawn(move || book.import_contacts(importing, file, &hold).unwrap());
        held.recv().unwrap();
        assert_eq!(book.people(&reading, &PeopleFilter::default()).unwrap().count, 1);
        assert_eq!(book.person(&reading, jiwon).unwrap().row.name.display, "박지원");
        assert_eq!(book.state(&reading).unwrap().people, 1);
        let add = scope.spawn(|| book.add_person(&adding, &form("Owen", "", &[]), None).unwrap());
        go_on.send(()).unwrap();
        assert_eq!(import.join().unwrap().added, 100);
        add.join().unwrap();
    });
    let verbs: Vec<Verb> =
        book.history(None, 2).unwrap().into_iter().map(|step| step.verb).collect();
    assert_eq!(verbs, [Verb::AddContact, Verb::ImportContacts], "one after the other");
    book.assert_sound();
}

#[test]
fn many_are_trashed_and_restored_all_or_none() {
    struct StopAt(usize);
    impl Progress for StopAt {
        fn report(&self, done: usize, total: usize) -> Result<()> {
            assert_eq!(total, 100);
            if done == self.0 { Err(Error::Cancelled) } else { Ok(()) }
        }
    }
    let house = House::new();
    let book = house.open();
    book.import_contacts(&house.moment(), cards(100).as_bytes(), &()).unwrap();
    let ids = book.matching(&house.moment(), &PeopleFilter::default()).unwrap();
    let count = || book.matching(&house.moment(), &PeopleFilter::default()).unwrap().len();
    let stopped = book.trash_people(&house.moment(), &ids, &StopAt(60)).unwrap_err();
    assert_eq!((stopped.code(), count()), (ErrorCode::Cancelled, 100));
    book.trash_people(&house.moment(), &ids, &()).unwrap();
    let stopped = book.restore_people(&house.moment(), &ids, &StopAt(60)).unwrap_err();
    assert_eq!((stopped.code(), count()), (ErrorCode::Cancelled, 0));
    book.restore_people(&house.moment(), &ids, &()).unwrap();
    assert_eq!(count(), 100);
}

#[test]
fn whom_an_import_was_about_can_be_listed() {
    let house = House::new();
    let book = house.open();
    book.add(&house, &form("박지원", "Bandal", &[]));
    book.import_contacts(&house.moment(), cards(3).as_bytes(), &()).unwrap();
    // Of the second file two are known and get what they lacked, two are new.
    let file = cards(5).split_off(cards(1).len()).replace("FN:", "URL:https://more.example\r\nFN:");
    let step = book.import_contacts(&house.moment(), file.as_bytes(), &()).unwrap().step;
    let mut filter = PeopleFilter { step, sort: PeopleSort::NameLatin, ..PeopleFilter::default() };
    let view = book.people(&house.moment(), &filter).unwrap();
    let names: Vec<_> = view.rows.iter().map(|row| row.name.display.as_str()).collect();
    assert_eq!(names, ["Guest 1", "Guest 2", "Guest 3", "Guest 4"]);
    filter.query = "guest 3".to_owned();
    assert_eq!(book.matching(&house.moment(), &filter).unwrap().len(), 1, "and searched");
    filter.step = Some(StepId(house.moment().id()));
    assert_eq!(
        book.matching(&house.moment(), &filter).unwrap(),
        [],
        "a step nobody knows is about nobody"
    );
}

fn cards(count: usize) -> String {
    let card = |n| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest {n}\r\nEMAIL:guest{n}@hall.example\r\nEND:VCARD\r\n"
        )
    };
    (0..count).map(card).collect()
}
