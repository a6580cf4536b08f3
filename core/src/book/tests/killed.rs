//! A process that is killed while it imports a programme.

use std::io::{BufRead, BufReader, Write as _};
use std::process::Stdio;

use super::processes::{child_of, profile};
use super::support::{House, device};
use crate::book::*;
use crate::store::Progress;

const SESSIONS: usize = 3_000;

/// Reading tells five times, and so does planning: at the first session that is written, in the
/// middle, and when all are written but not yet committed.
const IN_THE_WRITE: [usize; 3] = [11, 13, 16];

/// A table whose sessions are all elsewhere, by another hour, in the second edition.
fn table(hour: usize) -> String {
    let row = |n: usize| {
        format!("S{n},Session {n},2031-12-0{},{hour}:00,Hall {},Speaker {n}\n", n % 5 + 1, n % 7)
    };
    let rows: String = (0..SESSIONS).map(row).collect();
    format!("id,title,date,startTime,room,speakers\n{rows}")
}

#[test]
fn a_process_killed_in_the_middle_of_an_import_leaves_exactly_what_was_there() {
    let house = House::new();
    let book = house.open();
    let zone = Some("Europe/Berlin".to_owned());
    let options = ProgrammeOptions { zone, ..ProgrammeOptions::default() };
    let first = table(9);
    book.import_programme(&house.moment(), first.as_bytes(), &options, &()).unwrap();
    let before = book.dump();
    drop(book);
    for kill_at in IN_THE_WRITE {
        let mut child = child_of("killed::child_imports", &house.folder());
        let mut child = child.stdin(Stdio::piped()).spawn().unwrap();
        let mut answers = child.stdin.take().unwrap();
        for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
            // libtest writes on the same line before the first.
            let Some((_, told)) = line.split_once("told ") else { continue };
            if told == kill_at.to_string() {
                child.kill().unwrap(); // it waits for an answer within its transaction
                break;
            }
            answers.write_all(b"\n").unwrap();
        }
        assert!(!child.wait().unwrap().success(), "{kill_at}: it was killed");
        let book = house.open();
        assert_eq!(book.dump(), before, "{kill_at}");
        book.assert_sound();
    }
    let book = house.open();
    let again = table(10);
    let report = book.import_programme(&house.moment(), again.as_bytes(), &options, &()).unwrap();
    assert_eq!(report.changed, SESSIONS, "and the next import does it all");
}

/// Tells how often it was asked, and waits until that is heard.
struct Waits(std::cell::Cell<usize>);

impl Progress for Waits {
    fn report(&self, done: usize, total: usize) -> crate::Result<()> {
        if total == SESSIONS && (done.is_multiple_of(640) || done == total) {
            self.0.set(self.0.get() + 1);
            println!("told {}", self.0.get());
            let _ = std::io::stdin().lines().next();
        }
        Ok(())
    }
}

#[test]
#[ignore = "a child process of the test above"]
fn child_imports() {
    let Some(folder) = profile() else { return };
    let house = House::new();
    let book = Book::open(&folder, device(1)).unwrap();
    let options = ProgrammeOptions::default();
    let waits = Waits(0.into());
    let _ = book.import_programme(&house.moment(), table(10).as_bytes(), &options, &waits);
}
