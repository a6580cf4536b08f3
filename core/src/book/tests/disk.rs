//! What real disks do: damaged, read-only, full, shared with others, left by a killed process.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::support::{House, assert_same, device, files, form};
use crate::book::*;
use crate::error::{Error, ErrorCode};

fn refused(house: &House, code: ErrorCode, why: &str) {
    match house.try_open() {
        Ok(_) => panic!("{why}: opened nevertheless"),
        Err(error) => assert_eq!(error.code(), code, "{why}: {error:?}"),
    }
}

/// A profile with a few people, closed; its database's bytes.
fn lived_in(house: &House) -> Vec<u8> {
    let book = house.open();
    for n in 0..40 {
        book.add(house, &form(&format!("Mina {n}"), "Blue Anvil", &["vip"]));
    }
    drop(book);
    fs::read(house.database()).unwrap()
}

#[test]
fn damage_that_shows_at_once_is_told_with_the_path() {
    let house = House::new();
    let good = lived_in(&house);
    let check = |bytes: &[u8], why: &str| {
        fs::write(house.database(), bytes).unwrap();
        let error = house.try_open().err().unwrap_or_else(|| panic!("{why}: opened nevertheless"));
        let named = matches!(&error, Error::Damaged { path, .. } if *path == house.database());
        assert!(named, "{why}: {error:?}");
        assert_eq!(fs::read(house.database()).unwrap(), bytes, "{why}: it is left as it is");
    };
    check(b"", "empty");
    check(b"Meeting notes, Monday", "a text file");
    check(&vec![0xa5; good.len()], "garbage");
    check(&good[..good.len() / 2], "cut in the middle");
    check(&good[..4_096], "only the first page left");
    let mut header = good.clone();
    header[..16].fill(0);
    check(&header, "no header");
    let mut schema = good.clone();
    schema[100..140].fill(0xff);
    check(&schema, "a flipped page of the schema");
    let foreign = foreign_file(&house, "CREATE TABLE bookmarks (url TEXT)");
    check(&foreign, "another program's database");
    let foreign = foreign_file(&house, "CREATE TABLE t (a); PRAGMA user_version = 1");
    check(&foreign, "another program's version 1");
    fs::write(house.beside("foreign.db"), &good).unwrap();
    crate::store::tests::foreign(&house.beside("foreign.db"), "DROP TABLE note");
    check(&fs::read(house.beside("foreign.db")).unwrap(), "a table is gone");
    fs::write(house.database(), &good).unwrap();
    house.open().assert_sound();
}

/// The bytes of a database some other program made.
fn foreign_file(house: &House, sql: &str) -> Vec<u8> {
    let path = house.beside("foreign.db");
    let _ = fs::remove_file(&path);
    crate::store::tests::foreign(&path, sql);
    fs::read(path).unwrap()
}

#[test]
fn damage_deep_inside_is_found_when_it_is_read_and_never_backed_up() {
    let house = House::new();
    let good = lived_in(&house);
    let mut found = 0;
    for page in 2..good.len() / 4_096 {
        let mut bytes = good.clone();
        bytes[page * 4_096..page * 4_096 + 64].fill(0xff);
        fs::write(house.database(), &bytes).unwrap();
        let Ok(book) = house.try_open() else { continue };
        match book.back_up(&house.moment()) {
            Err(Error::Damaged { path, .. }) => {
                assert_eq!(path, house.database());
                found += 1;
            }
            Err(error) => panic!("page {page}: {error:?}"),
            Ok(backup) => panic!("page {page} is damaged and was backed up: {backup:?}"),
        }
        assert!(!book.check().is_ok_and(|report| report.sound), "page {page}");
    }
    assert!(found > 10, "most pages are not looked at when it is opened: {found}");
    assert_eq!(files(&house.folder().join("backups")), ["writing.lock"], "no half backup is left");
}

#[test]
fn a_journal_that_lost_entries_is_not_an_empty_one() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang"); // so few that each tree is its root
    let roots = book.store.texts("SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'journal'");
    drop(book);
    let good = fs::read(house.database()).unwrap();
    let mut missed = 0;
    for root in roots {
        let page = (root.parse::<usize>().unwrap() - 1) * 4_096;
        let mut bytes = good.clone();
        bytes[page + 3..page + 5].fill(0); // the number of its cells
        fs::write(house.database(), &bytes).unwrap();
        if let Err(error) = house.open().undo(&house.moment(), &()) {
            assert_ne!(error.code(), ErrorCode::NothingToUndo, "page {root}");
            missed += 1;
        }
    }
    assert!(missed > 0, "an undo needs the indexes of the journal");
}

#[test]
fn a_log_that_was_made_read_only_is_given_back() {
    let house = House::new();
    lived_in(&house);
    let paths = ["hallway.db-wal", "hallway.db-shm"].map(|name| house.folder().join(name));
    for path in &paths {
        fs::write(path, "").unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o400)).unwrap();
    }
    let book = house.open();
    for path in &paths {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
    book.add_named(&house, "Mina Kang");
    book.assert_sound();
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let house = House::new();
    fs::write(house.folder(), "a file where the folder should be").unwrap();
    refused(&house, ErrorCode::NotWritable, "a file in the folder's place");
    let error = Book::open(Path::new("/proc/hallway"), device(1)).err().unwrap();
    assert_eq!(error.code(), ErrorCode::NotWritable, "a folder in a read-only place: {error:?}");
    fs::remove_file(house.folder()).unwrap();
    fs::create_dir_all(house.database()).unwrap();
    refused(&house, ErrorCode::NotWritable, "a folder in the database's place");
}

#[test]
fn a_database_that_is_gone_is_missed_and_its_log_is_kept() {
    let house = House::new();
    lived_in(&house);
    let book = house.open();
    let file = book.back_up(&house.moment()).unwrap().path;
    let before = book.dump();
    drop(book);
    let check = |left: &[&str], aside: Option<&[u8]>| {
        for name in ["hallway.db", "hallway.db-shm", "device"] {
            let path = house.folder().join(name);
            if path.exists() && !left.contains(&name) {
                fs::remove_file(path).unwrap();
            }
        }
        refused(&house, ErrorCode::Damaged, "what it held is not forgotten");
        assert!(!house.database().exists(), "{left:?}: no empty one takes its place");
        let done =
            Book::restore_closed(&house.moment(), &house.folder(), Path::new(&file)).unwrap();
        let log = done.set_aside.map(|path| fs::read(path).unwrap());
        assert_eq!(log.as_deref(), aside, "{left:?}");
        assert_same(&house.open().dump(), &before, "a backup takes its place");
    };
    check(&["device"], None);
    check(&[], None);
    fs::write(house.folder().join("hallway.db-wal"), "the last steps").unwrap();
    check(&[], Some(b"the last steps"));
    fs::remove_dir_all(house.folder().join("backups")).unwrap();
    fs::remove_file(house.folder().join("device")).unwrap();
    fs::remove_file(house.database()).unwrap();
    assert_eq!(house.open().dump(), [""; 0], "without a trace of one it is a new profile");
}

#[test]
fn a_full_disk_keeps_what_was_there() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let before = book.dump();
    let pages = book.store.number("SELECT page_count FROM pragma_page_count");
    book.store.sql(&format!("PRAGMA max_page_count = {}", pages + 2));
    let title = Some("가".repeat(20_000));
    let long = PersonForm { title, ..form("Owen Park", "Blue Anvil", &[]) };
    let error = book.add_person(&house.moment(), &long, None).unwrap_err();
    assert_eq!(error.code(), ErrorCode::DiskFull, "{error:?}");
    assert_same(&book.dump(), &before, "nothing is half there");
    book.store.sql("PRAGMA max_page_count = 1000000");
    book.add_person(&house.moment(), &long, None).unwrap();
    book.assert_sound();
}

#[test]
fn two_open_books_share_a_profile_but_an_upgrade_wants_it_alone() {
    let house = House::new();
    let (book, other) = (house.open(), house.open());
    book.add_named(&house, "Mina Kang");
    assert_eq!(other.names(&house), ["Mina Kang"], "each sees what the other does");
    assert_eq!(book.device(), other.device(), "it is one computer");
    drop(other);
    crate::store::tests::pretend_to_be_later(
        "CREATE TABLE extra (id BLOB PRIMARY KEY) STRICT",
        false,
    );
    refused(&house, ErrorCode::Busy, "an upgrade while the old version runs");
    crate::store::tests::pretend_no_more();
    assert_eq!(book.names(&house), ["Mina Kang"], "the old version goes on");
    book.add_named(&house, "Owen Park");
}

#[test]
fn everything_in_a_profile_is_for_its_owner_alone() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    book.back_up(&house.moment()).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let check = |folder: &Path| {
        assert_eq!(mode(folder), 0o700, "{}", folder.display());
        for name in files(folder) {
            let path = folder.join(name);
            let expected = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode(&path), expected, "{}", path.display());
        }
    };
    check(&house.folder());
    check(&house.folder().join("backups"));
    let there = files(&house.folder());
    assert!(there.contains(&"hallway.db-wal".to_owned()), "the log was looked at too: {there:?}");
    drop(book);
    fs::set_permissions(house.database(), fs::Permissions::from_mode(0o644)).unwrap();
    let book = house.open();
    assert_eq!(mode(&house.database()), 0o600, "a copy made without care is closed again");
    book.assert_sound();
}

#[test]
fn a_copied_profile_is_another_computer() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    drop(book);
    let copy = house.beside("copy");
    fs::create_dir(&copy).unwrap();
    for name in ["hallway.db", "device"] {
        fs::copy(house.folder().join(name), copy.join(name)).unwrap();
    }
    let book = Book::open(&copy, device(2)).unwrap();
    assert_eq!(book.device(), device(2));
    assert_eq!(house.open().device(), device(1), "the first stays what it was");
}
