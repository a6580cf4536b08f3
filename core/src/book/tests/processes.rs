//! Processes that die: this test binary starts itself again and is killed.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use super::support::{House, form};
use crate::book::*;
use crate::model::*;
use crate::store::tests::{pretend_no_more, pretend_to_be_later};

/// Where a child finds its profile.
const PROFILE: &str = "HALLWAY_TEST_PROFILE";
/// After how many statements a child's migration is cut.
const CUT: &str = "HALLWAY_TEST_CUT";

/// One of the ignored tests below as a process of its own.
fn child(test: &str, profile: &Path, cut: usize) -> Child {
    let mut command = child_of(&format!("processes::{test}"), profile);
    command.env(CUT, cut.to_string()).spawn().unwrap()
}

/// One of the ignored tests beside this file as a process of its own.
pub(super) fn child_of(test: &str, profile: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", &format!("book::tests::{test}"), "--ignored", "--nocapture"])
        .env(PROFILE, profile)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

pub(super) fn profile() -> Option<PathBuf> {
    std::env::var_os(PROFILE).map(PathBuf::from)
}

fn copy_profile(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in ["hallway.db", "device"] {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

#[test]
fn what_was_acknowledged_before_a_kill_is_there_and_nothing_is_half() {
    for kill_after in [1, 40, 120] {
        let house = House::new();
        drop(house.open());
        let mut scan = child("child_scans", &house.folder(), 0);
        let lines = BufReader::new(scan.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut saved: Vec<ContactId> = Vec::new();
        for line in lines {
            // libtest writes on the same line before the first answer.
            if let Some((_, id)) = line.split_once("saved ") {
                saved.push(id.parse().unwrap());
            }
            if saved.len() == kill_after {
                scan.kill().unwrap(); // SIGKILL; what is in the pipe still comes out
            }
        }
        assert!(!scan.wait().unwrap().success(), "it was killed");
        assert!(saved.len() >= kill_after && saved.len() < 300, "{}", saved.len());
        let book = house.open();
        for id in &saved {
            let person = book.person(&house.moment(), *id).unwrap();
            assert_eq!(person.row.company.as_deref(), Some("Blue Anvil"), "whole");
        }
        let people = book.store.number("SELECT count(*) FROM contact");
        assert!(people - i64::try_from(saved.len()).unwrap() <= 1, "at most one not yet told");
        assert_eq!(book.last_step().entries, people.unsigned_abs(), "one entry each, one step");
        book.assert_sound();
        let step = book.last_step().id;
        book.undo_step(&house.moment(), step, LaterChanges::Ask, &()).unwrap();
        assert_eq!(book.names(&house), [""; 0], "what is left of the scan is undone as one");
    }
}

#[test]
#[ignore = "a child process of the test above"]
fn child_scans() {
    let Some(folder) = profile() else { return };
    let house = House::new();
    let book = Book::open(&folder, super::support::device(1)).unwrap();
    let step = StepId(house.moment().id());
    for n in 0..300 {
        let moment = house.moment();
        let person = form(&format!("Mina {n}"), "Blue Anvil", &["booth"]);
        let saved = book.store.write_in(&moment, step, Verb::SaveCapture, |writer| {
            let basis = Basis::CardHandedOver;
            let id = save_person::insert_person(writer, &moment, &person, Source::Scan, basis)?;
            Ok((id, Args::one(id.0)))
        });
        println!("saved {}", saved.unwrap());
    }
}

/// What the migration below does, statement by statement; it stops in the middle where it is told to.
const STATEMENTS: [&str; 5] = [
    "ALTER TABLE contact ADD COLUMN pronouns TEXT;",
    "CREATE TABLE badge_note (id BLOB PRIMARY KEY) STRICT;",
    "INSERT INTO badge_note VALUES (x'01');",
    "UPDATE contact SET pronouns = 'they';",
    "CREATE INDEX contact_pronouns ON contact (pronouns);",
];

#[test]
fn a_process_killed_at_any_statement_of_a_migration_leaves_the_old_schema() {
    let house = House::new();
    let book = house.open();
    for n in 0..50 {
        book.add(&house, &form(&format!("Mina {n}"), "Blue Anvil", &[]));
    }
    let before = book.dump();
    drop(book);
    for cut in 0..=STATEMENTS.len() {
        let folder = house.beside(&format!("cut-{cut}"));
        copy_profile(&house.folder(), &folder);
        let status: ExitStatus = child("child_migrates", &folder, cut).wait().unwrap();
        assert!(!status.success(), "cut after {cut}: it was killed");
        let backups = Book::backups_in(&folder).unwrap();
        assert_eq!(backups.len(), 1, "cut after {cut}: the backup was made first");
        let book = Book::open(&folder, super::support::device(1)).unwrap();
        assert_eq!(book.dump(), before, "cut after {cut}: the old version goes on");
        book.assert_sound();
        drop(book);
        pretend_to_be_later("CREATE TABLE second_try (id BLOB PRIMARY KEY) STRICT;", false);
        Book::open(&folder, super::support::device(1)).unwrap();
        pretend_no_more();
    }
}

#[test]
#[ignore = "a child process of the test above"]
fn child_migrates() {
    let Some(folder) = profile() else { return };
    let cut: usize = std::env::var(CUT).unwrap().parse().unwrap();
    let migration = format!("{} CREATE TABLE abort_now (x);", STATEMENTS[..cut].concat());
    crate::store::tests::abort_in_sql();
    pretend_to_be_later(migration.leak(), false);
    let _ = Book::open(&folder, super::support::device(1));
}

#[test]
fn an_erase_killed_anywhere_has_not_begun_or_is_finished_at_the_next_start() {
    const MAIL: &str = "zebedee@quixote.example";
    let house = House::new();
    let book = house.open();
    let point = PointForm { id: None, kind: PointKind::Email, label: None, value: MAIL.to_owned() };
    book.add(&house, &PersonForm { points: vec![point], ..form("Zebedee", "Blue Anvil", &[]) });
    book.add(&house, &form("Mina Kang", "Blue Anvil", &[]));
    drop(book);
    for cut in 1..=5 {
        let folder = house.beside(&format!("erase-{cut}"));
        copy_profile(&house.folder(), &folder);
        let copy = Book::open(&folder, super::support::device(1)).unwrap();
        copy.back_up(&house.moment()).unwrap();
        drop(copy);
        assert!(!child("child_erases", &folder, cut).wait().unwrap().success(), "{cut}: killed");
        let book = Book::open(&folder, super::support::device(1)).unwrap();
        book.assert_sound();
        let left = crate::book::erase::tests::holding(&folder, MAIL);
        match cut {
            1 => assert_eq!(book.names(&house).len(), 2, "not begun"),
            _ => assert_eq!((left, book.names(&house).len()), (Vec::new(), 1), "{cut}: finished"),
        }
        let backups = book.backups().unwrap();
        assert!(backups.len() == 1 && !backups[0].damaged, "{cut}: the backup is there");
    }
}

#[test]
#[ignore = "a child process of the test above"]
fn child_erases() {
    let Some(folder) = profile() else { return };
    let book = Book::open(&folder, super::support::device(1)).unwrap();
    let house = House::new();
    let moment = Moment { now: "2023-01-01T09:00:00Z".parse().unwrap(), ..house.moment() };
    let found = book.store.texts("SELECT lower(hex(id)) FROM contact WHERE name = 'Zebedee'");
    let id: ContactId = found[0].parse().unwrap();
    crate::store::tests::cut_erase_at(std::env::var(CUT).unwrap().parse().unwrap());
    book.erase(&moment, &[id], false, &()).unwrap();
}
