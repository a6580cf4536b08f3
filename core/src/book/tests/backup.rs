//! Backups: made, due, thinned, restored, and restored over a damaged database.

use std::fs;
use std::path::Path;

use super::support::{House, assert_same, files, form};
use crate::book::*;
use crate::error::{Error, ErrorCode};

#[test]
fn a_backup_says_what_is_in_it() {
    let house = House::new();
    let book = house.open();
    book.add(&house, &form("Mina Kang", "Blue Anvil", &[]));
    book.add(&house, &form("Owen Park", "Blue Anvil", &[]));
    let last = book.last_step().at;
    let backup = book.back_up(&house.moment()).unwrap();
    assert_eq!((backup.people, backup.encounters, backup.companies), (2, 2, 1));
    assert_eq!(backup.last_change, Some(last), "the instant of the newest change");
    assert_eq!(
        book.backups().unwrap(),
        std::slice::from_ref(&backup),
        "it is listed with the same words"
    );
    assert_eq!(Book::look_into(Path::new(&backup.path)).unwrap(), backup);
    assert_eq!(files(&house.folder().join("backups")), ["2022-11-28T180003Z.db", "writing.lock"]);
    book.assert_sound();
}

#[test]
fn two_backups_in_one_second_are_two_files() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let moment = house.moment();
    let paths = [book.back_up(&moment).unwrap().path, book.back_up(&moment).unwrap().path];
    assert_ne!(paths[0], paths[1], "the first is not overwritten");
    assert_eq!(book.backups().unwrap().len(), 2);
}

#[test]
fn due_once_a_day_and_only_after_a_change() {
    let house = House::new();
    let book = house.open();
    let due = || book.back_up_if_due(&house.moment()).unwrap().is_some();
    assert!(!due(), "nothing was ever done");
    book.add_named(&house, "Mina Kang");
    assert!(due(), "the first change");
    book.add_named(&house, "Owen Park");
    assert!(!due(), "one a day is enough");
    house.pass_hours(24);
    assert!(due(), "a change and another day");
    house.pass_hours(48);
    assert!(!due(), "another day without a change");
}

#[test]
fn restore_puts_the_old_state_back_and_can_be_taken_back() {
    let house = House::new();
    let book = house.open();
    book.add(&house, &form("Mina Kang", "Blue Anvil", &["vip"]));
    let old = book.dump();
    let backup = book.back_up(&house.moment()).unwrap();
    book.add(&house, &form("Owen Park", "Blue Anvil", &[]));
    book.warm().unwrap();
    let new = book.dump();
    let device = book.device();

    let done = book.restore(&house.moment(), Path::new(&backup.path)).unwrap();
    assert_same(&book.dump(), &old, "the backup's state is back");
    assert_eq!((done.people, done.set_aside), (1, None));
    assert_ne!(book.device(), device, "the journal goes on from an older state: a new computer id");
    let query = PeopleFilter { query: "park".to_owned(), ..PeopleFilter::default() };
    assert_eq!(book.people(&house.moment(), &query).unwrap().count, 0, "the index follows");
    book.assert_sound();
    book.add_named(&house, "Sun Lee");

    let kept = done.kept.expect("the state before is kept");
    assert_eq!(kept.people, 2);
    book.restore(&house.moment(), Path::new(&kept.path)).unwrap();
    assert_same(&book.dump(), &new, "restoring what was kept takes the restore back");
    drop(book);
    assert_same(&house.open().dump(), &new, "also after a restart");
    assert!(!house.folder().join("restoring.db").exists(), "nothing is left lying about");
}

#[test]
fn the_second_folder_gets_a_copy_and_its_absence_is_told() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let second = house.beside("stick");
    let folder = Some(second.display().to_string());
    book.set_settings(&Settings { backup_folder: folder, ..Settings::default() }).unwrap();
    let error = book.back_up(&house.moment()).unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotWritable, "the stick is not plugged in");
    assert_eq!(error.detail(), second.display().to_string());
    assert_eq!(book.backups().unwrap().len(), 1, "the one in the profile was made nevertheless");
    fs::create_dir(&second).unwrap();
    let made = book.back_up(&house.moment()).unwrap();
    let name = Path::new(&made.path).file_name().unwrap();
    assert_eq!(Book::look_into(&second.join(name)).unwrap().people, 1);
    assert_eq!(book.backups().unwrap().len(), 2, "a copy of the same backup is listed once");
    fs::remove_file(&made.path).unwrap();
    assert_eq!(book.backups().unwrap().len(), 2, "then the copy stands for it");
}

#[test]
fn only_ten_are_kept_and_other_files_are_left_alone() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    book.back_up(&house.moment()).unwrap();
    let folder = house.folder().join("backups");
    fs::write(folder.join("my notes.txt"), "mine").unwrap();
    fs::write(folder.join("2022-11-01 before the trip.db"), "mine").unwrap();
    for _ in 0..12 {
        house.pass_hours(24);
        book.back_up(&house.moment()).unwrap();
    }
    assert_eq!(book.backups().unwrap().len(), 10);
    let left = files(&folder);
    assert!(left.contains(&"my notes.txt".to_owned()), "{left:?}");
    assert!(left.contains(&"2022-11-01 before the trip.db".to_owned()), "{left:?}");
}

#[test]
fn backups_of_a_clock_that_was_ahead_take_no_place_from_later_ones() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let second = house.beside("stick");
    fs::create_dir(&second).unwrap();
    let folder = Some(second.display().to_string());
    book.set_settings(&Settings { backup_folder: folder, ..Settings::default() }).unwrap();
    for day in 10..22 {
        book.back_up(&house.at(&format!("2032-03-{day}T09:00:00Z"))).unwrap();
    }
    let due = || book.back_up_if_due(&house.moment()).unwrap().is_some();
    assert_eq!([due(), due()], [true, false], "the clock is right again: once a day as before");
    let made: Vec<_> = (0..3).map(|_| book.back_up(&house.moment()).unwrap().path).collect();
    for path in made.iter().map(Path::new) {
        assert!(path.exists(), "{} was told and is there", path.display());
        assert!(second.join(path.file_name().unwrap()).exists(), "and in the second folder");
    }
    book.add_named(&house, "Owen Park");
    let done = book.restore(&house.moment(), Path::new(&made[0])).unwrap();
    let kept = done.kept.expect("the state before is kept");
    book.back_up(&house.moment()).unwrap();
    assert_eq!(Book::look_into(Path::new(&kept.path)).unwrap().people, 2, "to be taken back");
    assert!(files(&house.folder().join("backups")).len() <= 21, "they stay few");
}

#[test]
fn what_cannot_be_restored_changes_nothing() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let before = book.dump();
    let check = |name: &str, bytes: &[u8]| {
        let path = house.beside(name);
        fs::write(&path, bytes).unwrap();
        let error = book.restore(&house.moment(), &path).unwrap_err();
        assert_eq!(error.code(), ErrorCode::Unreadable, "{name}: {error:?}");
        assert_eq!(error.detail(), path.display().to_string(), "the error names the chosen file");
        assert_same(&book.dump(), &before, name);
        assert_eq!(fs::read(&path).unwrap(), bytes, "the chosen file is not touched either");
    };
    let good = fs::read(book.back_up(&house.moment()).unwrap().path).unwrap();
    check("empty.db", b"");
    check("picture.db", &[0xff; 9_000]);
    check("cut.db", &good[..good.len() / 2]);
    let mut flipped = good.clone();
    for byte in &mut flipped[8_192..8_200] {
        *byte ^= 0xff;
    }
    check("flipped.db", &flipped);
    let less = house.beside("less.db");
    let lose = |sql: &str| {
        fs::write(&less, &good).unwrap();
        crate::store::tests::foreign(&less, sql);
        fs::read(&less).unwrap()
    };
    check("no-notes.db", &lose("DROP TABLE note"));
    check("half-migrated.db", &lose("DROP TABLE note; PRAGMA user_version = 0"));
    let absent = house.beside("absent.db");
    let error = book.restore(&house.moment(), &absent).unwrap_err();
    assert_eq!(error.code(), ErrorCode::Unreadable);
    assert!(!absent.exists(), "looking for a file does not make it");
    assert_eq!(book.backups().unwrap().len(), 1, "a restore that fails keeps no extra backup");
}

#[test]
fn a_damaged_database_is_set_aside_and_a_backup_takes_its_place() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let before = book.dump();
    book.back_up(&house.moment()).unwrap();
    drop(book);
    let rubbish = vec![0x5a; 20_000];
    fs::write(house.database(), &rubbish).unwrap();
    let error = house.try_open().err().expect("rubbish is no database");
    assert!(
        matches!(&error, Error::Damaged { path, .. } if *path == house.database()),
        "{error:?}"
    );

    let backups = Book::backups_in(&house.folder()).unwrap();
    assert_eq!(backups.len(), 1, "listed although the book cannot be opened");
    let file = Path::new(&backups[0].path);
    let done = Book::restore_closed(&house.moment(), &house.folder(), file).unwrap();
    assert_eq!((done.people, done.kept), (1, None));
    let aside = done.set_aside.expect("what was there is set aside");
    assert!(aside.contains("hallway.damaged-2022-11-28T"), "{aside}");
    assert_eq!(fs::read(aside).unwrap(), rubbish, "never deleted, not changed");
    let book = house.open();
    assert_same(&book.dump(), &before, "the backup is in its place");
    book.assert_sound();
}

#[test]
fn damage_that_shows_only_when_it_is_read_is_restored_over_too() {
    let house = House::new();
    let book = house.open();
    for n in 0..40 {
        book.add(&house, &form(&format!("Mina {n}"), "Blue Anvil", &["vip"]));
    }
    let before = book.dump();
    let file = book.back_up(&house.moment()).unwrap().path;
    let root = |table: &str| {
        let sql = format!("SELECT rootpage FROM sqlite_schema WHERE name = '{table}'");
        usize::try_from(book.store.number(&sql)).unwrap() - 1
    };
    let (encounter, setting) = (root("encounter"), root("setting"));
    drop(book);
    let good = fs::read(house.database()).unwrap();
    let check = |pages: &[usize]| {
        let mut bytes = good.clone();
        for page in pages {
            bytes[page * 4_096..page * 4_096 + 100].fill(0xff);
        }
        fs::write(house.database(), &bytes).unwrap();
        let error = house.try_open().and_then(|book| {
            assert_eq!(book.backups()?.len(), 1, "{pages:?}: it is still listed");
            book.restore(&house.moment(), Path::new(&file))
        });
        let code = error.unwrap_err().code();
        assert_eq!(code, ErrorCode::Damaged, "{pages:?}: the state before cannot be kept");
        let done =
            Book::restore_closed(&house.moment(), &house.folder(), Path::new(&file)).unwrap();
        let aside = done.set_aside.expect("it is set aside");
        assert!(fs::read(aside).unwrap() == bytes, "{pages:?}: as it was");
        let book = house.open();
        assert_same(&book.dump(), &before, "the backup is in its place");
        book.assert_sound();
    };
    check(&[encounter]);
    check(&[setting]);
    let pages = good.len() / 4_096;
    check(&(pages / 2..pages).collect::<Vec<_>>());
}

#[test]
fn a_sound_database_is_kept_when_restored_over_while_closed() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    let backup = book.back_up(&house.moment()).unwrap();
    book.add_named(&house, "Owen Park");
    let file = Path::new(&backup.path);
    let error = Book::restore_closed(&house.moment(), &house.folder(), file).unwrap_err();
    assert_eq!(error.code(), ErrorCode::Busy, "not while somebody has it open");
    drop(book);
    let done = Book::restore_closed(&house.moment(), &house.folder(), file).unwrap();
    assert_eq!(done.kept.map(|kept| kept.people), Some(2), "a sound state becomes a backup");
    assert_eq!(done.set_aside, None);
    assert_eq!(house.open().names(&house), ["Mina Kang"]);
}

#[test]
fn restore_does_not_wait_for_ever() {
    let house = House::new();
    let (book, other) = (house.open(), house.open());
    book.add_named(&house, "Mina Kang");
    let backup = book.back_up(&house.moment()).unwrap();
    let error = book.restore(&house.moment(), Path::new(&backup.path)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::Busy, "another window has the profile open");
    drop(other);
    book.restore(&house.moment(), Path::new(&backup.path)).unwrap();
}

#[test]
fn the_check_finds_what_is_wrong() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Mina Kang");
    book.add_named(&house, "Owen Park");
    book.assert_sound();
    let check = |sql: &str, undo: &str, found: fn(&CheckReport) -> &Vec<String>| {
        book.store.sql(sql);
        let report = book.check().unwrap();
        assert!(!report.sound && !found(&report).is_empty(), "{sql}: {report:?}");
        book.store.sql(undo);
    };
    check(
        "UPDATE contact_list SET last_met = last_met + 1",
        "UPDATE contact_list SET last_met = last_met - 1",
        |report| &report.derived,
    );
    check(
        "UPDATE journal_part SET bytes = CAST(bytes || x'00' AS BLOB) WHERE entry = 1",
        "UPDATE journal_part SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) AS BLOB) WHERE entry = 1",
        |report| &report.journal,
    );
    check(
        "PRAGMA foreign_keys = OFF; UPDATE encounter SET occasion = x'01'; PRAGMA foreign_keys = ON",
        "UPDATE encounter SET occasion = NULL",
        |report| &report.references,
    );
    book.assert_sound();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(house.database(), fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(book.check().unwrap().exposed, [house.database().display().to_string()]);
    }
}
