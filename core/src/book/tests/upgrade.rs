//! Upgrades: a backup first, old steps stay undoable, and a newer profile is left alone.

use std::fs;

use super::support::{House, assert_same, form};
use crate::book::*;
use crate::error::{Error, ErrorCode};
use crate::model::*;
use crate::store::tests::{pretend_no_more, pretend_to_be_later};

const APPENDS: &str = "ALTER TABLE contact ADD COLUMN pronouns TEXT;
                       CREATE TABLE badge_note (id BLOB PRIMARY KEY) STRICT;";

/// The kinds of undo that must still work after an upgrade.
#[test]
fn steps_from_before_an_upgrade_can_be_undone() {
    let house = House::new();
    let book = house.open();
    let mina = book.add(&house, &form("Mina Kang", "Blue Anvil", &["vip"]));
    book.edit_person(&house.moment(), mina, &form("Mina Lee", "Nine Rivers", &[])).unwrap();
    let encounter = book.person(&house.moment(), mina).unwrap().encounters[0].encounter.id;
    book.delete_encounter(&house.moment(), encounter).unwrap();
    let (people, end) = (book.names(&house), book.dump().len());
    drop(book);

    pretend_to_be_later(APPENDS, false);
    let book = house.open();
    assert_eq!(Book::backups_in(&house.folder()).unwrap().len(), 1, "kept before the upgrade");
    for _ in 0..3 {
        book.undo(&house.moment(), &()).unwrap();
    }
    assert_eq!(book.dump(), [""; 0], "insert, update and delete are undone with fewer columns");
    for _ in 0..3 {
        book.redo(&house.moment(), &()).unwrap();
    }
    assert_eq!((book.names(&house), book.dump().len()), (people, end));
    pretend_no_more();
}

#[test]
fn an_edit_of_a_new_column_is_not_lost_in_the_undo_of_an_old_step() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    let step = book.last_step().id;
    drop(book);
    pretend_to_be_later(APPENDS, false);
    let book = house.open();
    book.store.edit_raw(&house.moment(), "UPDATE contact SET pronouns = 'she'");
    let before = book.dump();
    let error = book.undo_step(&house.moment(), step, LaterChanges::Ask, &()).unwrap_err();
    assert!(matches!(error, Error::UndoBlocked { later: 1, people: 1 }), "{error:?}");
    assert_same(&book.dump(), &before, "SQLite alone would have deleted the row");
    assert!(book.person(&house.moment(), mina).is_ok());
    pretend_no_more();
}

#[test]
fn above_the_floor_old_steps_are_readable_but_not_undoable() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    drop(book);
    pretend_to_be_later("ALTER TABLE question RENAME COLUMN choices TO options;", true);
    let book = house.open();
    let step = book.last_step();
    assert_eq!((step.verb, step.undoable), (Verb::AddContact, false));
    let error = book.undo_step(&house.moment(), step.id, LaterChanges::Ask, &()).unwrap_err();
    assert_eq!(error.code(), ErrorCode::NothingToUndo);
    let error = book.undo(&house.moment(), &()).unwrap_err();
    assert_eq!(error.code(), ErrorCode::TooOldToUndo);
    assert_eq!(book.names(&house), ["Mina Kang"], "it stays as it was");
    pretend_no_more();
}

#[test]
fn a_dropped_table_is_noticed_and_not_skipped() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    let owed = FollowUpForm::new(mina, "send slides");
    book.save_follow_up(&house.moment(), &owed).unwrap();
    book.store.sql("ALTER TABLE follow_up RENAME TO was_follow_up");
    let error = book.undo(&house.moment(), &()).unwrap_err();
    assert_eq!(error.code(), ErrorCode::TooOldToUndo, "SQLite says OK and changes nothing");
    book.store.sql("ALTER TABLE was_follow_up RENAME TO follow_up");
    book.undo(&house.moment(), &()).unwrap();
}

#[test]
fn a_newer_profile_is_refused_and_not_touched() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    drop(book);
    pretend_to_be_later(APPENDS, false);
    drop(house.open());
    pretend_no_more();
    let look = || {
        let bytes = fs::read(house.database()).unwrap();
        (bytes, fs::metadata(house.database()).unwrap().modified().unwrap())
    };
    let before = look();
    let error = house.try_open().err().expect("the profile is newer");
    let is_newer = matches!(error, Error::NewerProfile { found, known, .. } if found == known + 1);
    assert!(is_newer, "{error:?}");
    assert!(look() == before, "not one byte was written");
    let file = house.database();
    let elsewhere = House::new();
    let book = elsewhere.open();
    let error = book.restore(&elsewhere.moment(), &file).unwrap_err();
    assert_eq!(error.code(), ErrorCode::NewerProfile, "nor can it be restored from");
}

#[test]
fn an_older_backup_is_upgraded_when_it_is_restored() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let backup = book.back_up(&house.moment()).unwrap();
    drop(book);
    pretend_to_be_later(APPENDS, false);
    let book = house.open();
    book.restore(&house.moment(), backup.path.as_ref()).unwrap();
    assert_eq!(
        book.store.number("SELECT count(pronouns) FROM contact"),
        0,
        "it has the new column"
    );
    assert_eq!(book.names(&house), ["Mina Kang"]);
    let unchanged = Book::look_into(backup.path.as_ref()).unwrap();
    assert_eq!(unchanged, backup, "the backup itself stays as old as it is");
    pretend_no_more();
}

#[test]
fn the_state_before_an_upgrade_is_kept_beside_backups_of_a_clock_that_was_ahead() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    for day in 10..22 {
        book.back_up(&house.at(&format!("2132-03-{day}T09:00:00Z"))).unwrap();
    }
    drop(book);
    let count = || Book::backups_in(&house.folder()).unwrap().len();
    let before = count();
    pretend_to_be_later(APPENDS, false);
    drop(house.open());
    pretend_no_more();
    assert_eq!(count(), before + 1);
}
