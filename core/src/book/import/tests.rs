use std::cell::Cell;

use super::*;
use crate::book::tests::support::Desk;

const NOW: &str = "2022-12-05T09:00:00Z";

#[test]
fn a_name_nobody_sees_or_can_read_stops_no_import() {
    let long = "김".repeat(1_200);
    let (desk, report) = imported(&format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\u{200b}\r\nLANG:zz_invalid!!\r\nEMAIL:ana@cloud.example\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{long}\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\u{200b}\u{3164}\r\nEND:VCARD\r\n",
    ));
    let names = desk.book.store.texts("SELECT name FROM contact ORDER BY id");
    assert_eq!(names, ["ana@cloud.example", &"김".repeat(1_000)]);
    let problems: Vec<&str> = report.problems.iter().map(|one| one.reason.as_str()).collect();
    assert_eq!(problems, ["too_long"], "that a name was cut is told");
    assert_eq!(report.skipped.len(), 1, "nobody is on a card with nothing to see");
    let kept = desk.book.store.texts("SELECT payload FROM capture").concat();
    assert!(kept.contains(&long), "the card itself is kept whole");
}

#[test]
fn every_card_is_accounted_for() {
    let (desk, report) = imported(
        "text before\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:박지원\r\nN:박;지원;;;\r\nORG:Acme;연구소\r\nTITLE:팀장\r\nEMAIL:jiwon@acme.example\r\nTEL:010-1234-5678\r\nNOTE:met at school\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jiwon Park\r\nEMAIL:JIWON@acme.example\r\nURL:https://jiwon.example\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J. Park\r\nTEL:+82 10 1234 5678\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Only a name\r\nEND:VCARD\r\n\
         BEGIN:VCARD\nVERSION:3.0\nFN:Only a name\nEND:VCARD\n\
         BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Friends\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\u{feff}\u{1}\r\nORG:Front desk\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:about nobody\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:No end\r\nTEL:+1 702 555 0123\r\n",
    );
    assert_eq!(
        (report.read, report.added, report.same_card, report.same_email, report.same_phone),
        (10, 4, 1, 1, 1),
        "{report:?}"
    );
    let told = |list: &[ImportProblem]| -> Vec<(usize, String)> {
        list.iter().map(|problem| (problem.line, problem.reason.clone())).collect()
    };
    let skipped = [(13, "empty_card"), (35, "group_card"), (45, "empty_card")];
    assert_eq!(told(&report.skipped), skipped.map(|(line, why)| (line, why.to_owned())));
    let problems = [(2, "undecodable"), (49, "missing_end")]; // the photo's bytes are none
    assert_eq!(told(&report.problems), problems.map(|(line, why)| (line, why.to_owned())));
    adds_up(&report);

    let names = desk.book.store.texts("SELECT name FROM contact ORDER BY id");
    assert_eq!(
        names,
        ["박지원", "Only a name", "Front desk", "No end"],
        "ids keep the file's order"
    );
    let points = "SELECT p.value FROM contact_point p JOIN contact c ON c.id = p.contact
                  WHERE c.name = '박지원' ORDER BY position";
    assert_eq!(
        desk.book.store.texts(points),
        ["jiwon@acme.example", "010-1234-5678", "https://jiwon.example"],
        "a known contact gets what it lacks, in whatever order the card lists it, and nothing twice"
    );
    let note = desk.book.store.texts("SELECT body || ' ' || visibility FROM note");
    assert_eq!(note, ["met at school mine"], "a card's note is kept and stays mine");
    assert!(desk.book.store.texts("SELECT id FROM encounter").is_empty(), "nobody was met");
    let kept = desk.book.store.texts("SELECT payload FROM capture ORDER BY id").concat();
    assert!(
        kept.contains("NOTE:met at school") && !kept.contains("PHOTO"),
        "cards are kept, pictures are not"
    );
}

#[test]
fn the_same_file_again_adds_nothing() {
    let desk = Desk::new();
    let file = cards(0..200);
    let first = import(&desk, &file);
    assert_eq!(first.added, 200);
    let before = desk.book.dump();
    let again = import(&desk, &file);
    assert_eq!((again.read, again.same_card), (200, 200), "{again:?}");
    assert_eq!(again.step, None, "there is nothing to undo");
    assert_eq!(desk.book.dump(), before);
}

#[test]
fn a_phone_of_several_people_names_nobody() {
    let card = |name: &str, points: &str| {
        format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{points}END:VCARD\n")
    };
    let (desk, report) = imported(
        &[
            card("A", "EMAIL:a@acme.example\nTEL:02-2123-4567\n"),
            card("B", "EMAIL:b@acme.example\n"),
            card("B again", "EMAIL:b@acme.example\nTEL:02-2123-4567\n"),
            card("C", "TEL:02-2123-4567\n"),
        ]
        .concat(),
    );
    assert_eq!((report.added, report.same_email, report.same_phone), (3, 1, 0), "{report:?}");
    let later = import(&desk, &card("D", "TEL:+82 2 2123 4567\n"));
    assert_eq!((later.added, later.same_phone), (1, 0), "nor in a later file: {later:?}");
}

#[test]
fn undo_takes_all_of_it_back() {
    let desk = Desk::new();
    import(&desk, &cards(0..50));
    let before = desk.book.dump();
    // Known people are completed, new ones and companies are added, across many parts of the journal.
    let file = cards(40..2_000).replace("END:VCARD", "URL:https://more.example\r\nEND:VCARD");
    let report = import(&desk, &file);
    assert_eq!((report.added, report.same_email), (1_950, 10));
    assert_ne!(desk.book.dump(), before);
    desk.book.undo(&desk.at(NOW), &()).unwrap();
    assert_eq!(desk.book.dump(), before, "undo restores facts and what is derived exactly");
    desk.book.redo(&desk.at(NOW), &()).unwrap();
    assert_eq!(desk.book.store.texts("SELECT id FROM contact").len(), 2_000);
}

#[test]
fn a_cancelled_import_leaves_no_trace() {
    struct StopAt(usize, Cell<usize>);
    impl Progress for StopAt {
        fn report(&self, done: usize, _: usize) -> Result<()> {
            self.1.set(done);
            if done >= self.0 { Err(Error::Cancelled) } else { Ok(()) }
        }
    }
    let desk = Desk::new();
    import(&desk, &cards(0..20));
    let before = desk.book.dump();
    let steps = desk.book.history(None, 10).unwrap();
    // In the middle of a part, after several, and at the very end.
    for stop in [64, 1_900, 2_990] {
        let file = cards(10..3_000);
        let progress = StopAt(stop, Cell::new(0));
        let outcome = desk.book.import_contacts(&desk.at(NOW), file.as_bytes(), &progress);
        assert!(matches!(outcome, Err(Error::Cancelled)), "{outcome:?}");
        assert!(progress.1.get() >= stop, "it stopped where it was told to");
        assert_eq!(desk.book.dump(), before, "stopped at {stop}");
        assert_eq!(desk.book.history(None, 10).unwrap(), steps);
    }
}

#[test]
fn what_is_no_file_of_cards_says_so() {
    let (_, report) = imported("Name,Email\r\nA,a@b.example\r\n");
    assert_eq!(report.read, 0);
    assert_eq!(report.step, None);
    assert_eq!(report.problems.iter().map(|p| p.reason.as_str()).collect::<Vec<_>>(), ["no_card"]);
}

#[test]
fn a_file_that_breaks_off_changes_nothing() {
    struct Broken(&'static [u8]);
    impl std::io::Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            match self.0.read(buffer)? {
                0 => Err(std::io::Error::other("pulled out")),
                n => Ok(n),
            }
        }
    }
    let desk = Desk::new();
    let before = desk.book.dump();
    let card = Broken(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n");
    let input = std::io::BufReader::new(card);
    let outcome = desk.book.import_contacts(&desk.at(NOW), input, &());
    assert!(matches!(outcome, Err(Error::Unreadable { .. })), "{outcome:?}");
    assert_eq!(desk.book.dump(), before);
}

#[test]
fn a_card_of_five_hundred_phones_comes_in() {
    let phones: String = (0..500).map(|n| format!("TEL:02-2123-{n:04}\r\n")).collect();
    let (desk, report) =
        imported(&format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Call centre\r\n{phones}END:VCARD\r\n"));
    assert_eq!(report.added, 1);
    assert_eq!(desk.book.store.texts("SELECT value FROM contact_point").len(), 500);
}

fn imported(file: &str) -> (Desk, ImportReport) {
    let desk = Desk::new();
    let report = import(&desk, file);
    (desk, report)
}

fn import(desk: &Desk, file: &str) -> ImportReport {
    let report = desk.book.import_contacts(&desk.at(NOW), file.as_bytes(), &()).unwrap();
    adds_up(&report);
    report
}

fn adds_up(report: &ImportReport) {
    let known = report.same_card + report.same_email + report.same_phone;
    assert_eq!(report.read, report.added + known + report.skipped.len(), "{report:?}");
}

fn cards(numbers: std::ops::Range<usize>) -> String {
    let card = |n: usize| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:김민수{n}\r\nORG:Company {}\r\nEMAIL:person{n}@acme.example\r\n\
             TEL:010-1234-{:04}\r\nEND:VCARD\r\n",
            n % 30,
            n + 1000
        )
    };
    numbers.map(card).collect()
}
