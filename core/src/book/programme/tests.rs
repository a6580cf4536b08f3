//! Programmes through the book: in, in again, and back.

use crate::book::tests::support::*;
use crate::book::*;
use crate::error::{Error, Result};
use crate::model::*;

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/programme/", $name))
            .as_slice()
    };
}

mod whole;

fn import(desk: &Desk, bytes: &[u8]) -> ProgrammeReport {
    let zone = Some("America/Los_Angeles".to_owned()).filter(|_| zoneless(desk, bytes));
    import_as(desk, bytes, &ProgrammeOptions { zone, ..ProgrammeOptions::default() })
}

/// Whether nothing suggests the zone of a file, so that it is asked.
fn zoneless(desk: &Desk, bytes: &[u8]) -> bool {
    let options = ProgrammeOptions::default();
    let look = desk.book.look_at_programme(&desk.house.moment(), bytes, &options, &()).unwrap();
    look.asks_zone && look.report.zone_why == ProgrammeZone::Unknown
}

fn import_as(desk: &Desk, bytes: &[u8], options: &ProgrammeOptions) -> ProgrammeReport {
    let moment = desk.house.moment();
    let look = desk.book.look_at_programme(&moment, bytes, options, &()).unwrap();
    let report = desk.book.import_programme(&moment, bytes, options, &()).unwrap();
    for report in [&look.report, &report] {
        let sum = report.added + report.changed + report.unchanged + report.not_placed;
        assert_eq!(sum, report.read, "the sums add up: {report:?}");
        let left = report.problems.iter().filter(|problem| !problem.placed).count();
        assert_eq!(left, report.not_placed, "each has its reason: {report:?}");
    }
    assert_eq!(look_counts(&look.report), look_counts(&report), "the dry run said so");
    desk.book.assert_sound();
    report
}

fn look_counts(report: &ProgrammeReport) -> [usize; 6] {
    let ProgrammeReport { added, changed, unchanged, not_placed, vanished, rooms, .. } = *report;
    [added, changed, unchanged, not_placed, vanished, rooms]
}

fn sessions(desk: &Desk) -> Vec<OccasionRow> {
    let conference = desk.book.conferences().unwrap().first().unwrap().id;
    let mut rows = rows_of(&desk.book, &desk.house.moment(), conference);
    rows.retain(|row| row.occasion.vanished_at.is_none());
    rows
}

fn session(desk: &Desk, title: &str) -> OccasionRow {
    let found = sessions(desk).into_iter().find(|row| row.occasion.title.starts_with(title));
    found.unwrap_or_else(|| panic!("{title} is there"))
}

fn changes(report: &ProgrammeReport) -> Vec<String> {
    let side = |side: &Option<WhenWhere>| {
        side.as_ref().map_or_else(String::new, |side| {
            let at = side.starts_at.map(|at| at.format("%dT%H:%M").to_string());
            [at, side.venue.clone(), side.room.clone()].map(Option::unwrap_or_default).join("/")
        })
    };
    let told = |change: &ProgrammeChange| {
        let was = change.was.clone().unwrap_or_default();
        format!(
            "{} {}<{was} {} > {}",
            change.kind.as_str(),
            change.title,
            side(&change.from),
            side(&change.to)
        )
    };
    report.changes.iter().map(told).collect()
}

#[test]
fn an_import_makes_its_conference_and_a_second_changes_nothing() {
    let desk = Desk::new();
    let before = desk.book.dump();
    let xml = fixture!("frab.xml");
    let report = import(&desk, xml);
    assert_eq!(look_counts(&report), [4, 0, 0, 1, 0, 2], "{report:?}");
    assert_eq!((report.people, report.speakers, report.companies, report.venues), (2, 3, 1, 1));
    let conference = desk.book.conferences().unwrap().remove(0);
    assert_eq!(
        (conference.name.as_str(), conference.zone.as_str()),
        ("Riverconf 2031", "Europe/Berlin")
    );
    assert_eq!(conference.ends_on.to_string(), "2031-05-11");
    let opening = session(&desk, "Opening");
    assert_eq!(opening.speakers, ["Ingrid Solheim", "강태오"]);
    assert_eq!(opening.place.as_deref(), Some("Riverconf 2031, Aula"));
    assert!(desk.book.companies().unwrap().iter().any(|row| row.company.name == "Kestrelworks"));
    assert_eq!(desk.book.last_step().verb, Verb::ImportProgramme);

    let imported = desk.book.dump();
    let again = import(&desk, xml);
    assert_eq!(look_counts(&again), [0, 0, 4, 1, 0, 2]);
    assert_eq!((again.step, again.changes.len()), (None, 0));
    assert_same(&desk.book.dump(), &imported, "a second import changes nothing");
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "one undo takes all of it back");
}

#[test]
fn a_dry_run_saves_nothing() {
    let desk = Desk::new();
    let before = desk.book.dump();
    let options = ProgrammeOptions::default();
    let moment = desk.house.moment();
    let look =
        desk.book.look_at_programme(&moment, fixture!("calendar.ics"), &options, &()).unwrap();
    assert!(look.asks_zone && look.conference.is_none());
    assert_eq!(look.conference_name, "Riverconf");
    assert_eq!(look.zone, "Asia/Seoul", "another of its sessions names it");
    assert_eq!(look.report.not_placed, 1, "what was called off before anybody knew of it");
    assert_same(&desk.book.dump(), &before, "nothing is saved");
}

#[test]
fn an_update_says_what_moved_and_keeps_what_is_mine() {
    let desk = Desk::new();
    let xml = String::from_utf8(fixture!("frab.xml").to_vec()).unwrap();
    import(&desk, xml.as_bytes());
    let moment = desk.house.moment();
    let opening = session(&desk, "Opening").occasion;
    let page = desk.book.occasion(&moment, opening.id).unwrap();
    let ingrid = desk.book.add_named(&desk.house, "Ingrid Solheim");
    let mut speakers: Vec<SpeakerForm> = page
        .people
        .iter()
        .map(|p| SpeakerForm {
            contact: p.contact,
            name: p.name.clone(),
            title: None,
            company: None,
            role: p.role,
        })
        .collect();
    speakers[0].contact = Some(ingrid);
    let form = OccasionForm {
        id: Some(opening.id),
        conference: opening.conference,
        title: opening.title.clone(),
        starts_at: opening.starts_at,
        ends_at: opening.ends_at,
        venue: page.venue.map(|venue| venue.name),
        room: page.room.map(|room| room.name),
        description: opening.description.clone(),
        format: opening.format.clone(),
        plan: Plan::Reserved,
        outcome: Some(Outcome::Attended),
        speakers,
        ..OccasionForm::new(OccasionKind::Session, "")
    };
    desk.book.save_occasion(&moment, &form).unwrap();
    let note = NoteForm {
        id: None,
        about: NoteAbout::Occasion(opening.id),
        body: "mine".to_owned(),
        visibility: Visibility::Mine,
    };
    desk.book.write_note(&moment, &note).unwrap();

    let changed = xml
        .replace("2031-05-10T09:30:00+02:00", "2031-05-10T15:00:00+02:00")
        .replace(
            "<room>Aula</room>\n        <title>Opening",
            "<room>Hof</room>\n        <title>Opening",
        )
        .replace("No such time", "Renamed talk")
        .replace("<start>01:30</start>", "<start>01:45</start>")
        .replace(">강태오<", ">Jun Oh<");
    let (start, rest) =
        changed.split_once("      <event id=\"1\" guid=\"g-1\"><start>11:00").unwrap();
    let end = rest.split_once("</event>").unwrap().1;
    let added = "<event id=\"9\" guid=\"g-9\"><start>16:00</start><title>Brand new</title></event>";
    let changed = format!("{start}{added}{end}");
    let report = import(&desk, changed.as_bytes());
    assert_eq!(look_counts(&report), [1, 3, 0, 1, 1, 3], "{report:?}");
    assert_eq!(
        changes(&report),
        [
            "moved Opening< 10T07:30/Riverconf 2031/Aula > 10T13:00/Riverconf 2031/Hof",
            "moved Night talk (sponsored by Kestrelworks): after midnight< 10T23:30/Riverconf 2031/Aula > 10T23:45/Riverconf 2031/Aula",
            "renamed Renamed talk<No such time /Riverconf 2031/Keller > /Riverconf 2031/Keller",
            "cancelled Another with the same id< 10T09:00/Riverconf 2031/Keller > ",
            "added Brand new<  > 10T14:00/Riverconf 2031/Keller",
        ],
        "mine first, then what matters most"
    );
    let page = desk.book.occasion(&desk.house.moment(), opening.id).unwrap();
    let now = &page.row.occasion;
    assert_eq!((now.plan, now.outcome), (Plan::Reserved, Some(Outcome::Attended)));
    assert_eq!(page.notes.len(), 1, "notes stay");
    let people: Vec<_> = page.people.iter().map(|p| (p.name.as_str(), p.contact)).collect();
    assert_eq!(
        people,
        [("Ingrid Solheim", Some(ingrid)), ("Jun Oh", None)],
        "who is known stays known"
    );
    assert!(sessions(&desk).iter().all(|row| !row.occasion.title.starts_with("Another")));

    let back = import(&desk, xml.as_bytes());
    assert!(changes(&back).iter().any(|change| change.starts_with("back Another")), "{back:?}");
}

#[test]
fn the_first_import_stands_behind_the_second() {
    let desk = Desk::new();
    let before = desk.book.dump();
    let xml = String::from_utf8(fixture!("frab.xml").to_vec()).unwrap();
    let first = import(&desk, xml.as_bytes()).step.unwrap();
    let second = import(&desk, xml.replace("Opening", "Grand opening").as_bytes()).step.unwrap();
    let moment = || desk.house.moment();
    let asked = desk.book.undo_step(&moment(), first, LaterChanges::Ask, &());
    assert!(matches!(asked, Err(Error::UndoBlocked { .. })), "{asked:?}");
    let obstacles = desk.book.obstacles(first).unwrap();
    assert_eq!(obstacles.later.iter().map(|step| step.id).collect::<Vec<_>>(), [second]);
    assert_eq!(obstacles.occasions, ["Grand opening"], "what would be left out");
    let after = desk.book.dump();
    desk.book.undo_step(&moment(), first, LaterChanges::LeaveOut, &()).unwrap();
    let left: Vec<String> = sessions(&desk).into_iter().map(|row| row.occasion.title).collect();
    assert_eq!(left, ["Grand opening"], "what was changed since stays, whole");
    assert_eq!(session(&desk, "Grand opening").speakers.len(), 2, "with all that hangs on it");
    desk.book.redo(&moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &after, "and back");
    desk.book.undo_step(&moment(), first, LaterChanges::UndoToo, &()).unwrap();
    assert_same(&desk.book.dump(), &before, "both are gone");
}

#[test]
fn hotels_levels_rooms_overflows_and_repeats() {
    let desk = Desk::new();
    let options = ProgrammeOptions {
        zone: Some("America/Los_Angeles".to_owned()),
        file_name: Some("re:Invent 2024.csv".to_owned()),
        ..ProgrammeOptions::default()
    };
    let csv = fixture!("reinvent_2024.csv");
    let report = import_as(&desk, csv, &options);
    assert_eq!(look_counts(&report), [7, 0, 0, 1, 0, 5], "{report:?}");
    assert_eq!((report.venues, report.repeats, report.overflows), (4, 1, 1));
    assert_eq!((report.scheduled, report.unscheduled, report.companies), (6, 1, 1));
    let [problem] = report.problems.as_slice() else { panic!("{report:?}") };
    assert_eq!(
        (problem.line, problem.reason),
        (Some(9), ProgrammeReason::Damaged),
        "a comma too many"
    );
    let rows = sessions(&desk);
    let held = |place: &str| {
        let found = rows.iter().find(|row| row.place.as_deref() == Some(place));
        found.unwrap_or_else(|| panic!("{place} among {rows:?}")).occasion.clone()
    };
    let original = held("Mandalay Bay, Oceanside B");
    let repeat = held("Wynn, Lafite 7");
    let overflow = held("Wynn, Lafite 7, Turquoise Screen");
    assert_eq!(repeat.repeat_of, Some(original.id));
    assert_eq!(repeat.title, original.title, "the mark is no part of the title");
    assert_eq!(overflow.overflow_of, Some(original.id), "shown while it is held");
    let lunches: Vec<_> =
        rows.iter().filter(|row| row.occasion.kind == OccasionKind::Break).collect();
    assert_eq!(lunches.len(), 2);
    assert!(
        lunches.iter().all(|row| row.occasion.repeat_of.is_none()),
        "two lunches are no repeat"
    );
    let late = session(&desk, "Keys").occasion;
    let length = late.ends_at.unwrap() - late.starts_at.unwrap();
    assert_eq!(length.num_minutes(), 60, "past midnight, an unnamed column behind it");
    assert_eq!(
        original.starts_at.unwrap().to_rfc3339(),
        "2024-12-04T00:00:00+00:00",
        "in Las Vegas"
    );
    assert_eq!(import_as(&desk, csv, &options).step, None, "a second import changes nothing");
    // A table has no ids: what moved is known by its title.
    let text =
        String::from_utf8(csv.to_vec()).unwrap().replace("12/4/24,11:30 PM", "12/4/24,10:30 PM");
    let moved = import_as(&desk, text.as_bytes(), &options);
    assert_eq!(look_counts(&moved), [0, 1, 6, 1, 0, 5], "{moved:?}");
}

#[test]
fn a_korean_table_is_read_by_its_headers_and_its_mapping_is_kept() {
    let desk = Desk::new();
    let csv = fixture!("table_ko_cp949.csv");
    let report = import(&desk, csv);
    assert_eq!(
        look_counts(&report),
        [2, 0, 0, 0, 0, 1],
        "a cell that names only the building is no room"
    );
    let talk = session(&desk, "분산 데이터베이스 운영기");
    assert_eq!(talk.speakers, ["박지원"]);
    let page = desk.book.occasion(&desk.house.moment(), talk.occasion.id).unwrap();
    assert_eq!(page.people[0].company.as_deref(), Some("반달"));
    assert_eq!(page.room.unwrap().level.as_deref(), Some("2층"));
    assert_eq!(
        session(&desk, "네트워킹").occasion.ends_at.unwrap().format("%H:%M").to_string(),
        "00:30"
    );

    let moment = desk.house.moment();
    let options = ProgrammeOptions::default();
    let look = desk.book.look_at_programme(&moment, csv, &options, &()).unwrap();
    assert!(look.saved);
    let mut fields: Vec<SessionField> = look.columns.iter().map(|column| column.field).collect();
    fields[4] = SessionField::Ignore;
    let corrected =
        ProgrammeOptions { fields: Some(fields.clone()), ..ProgrammeOptions::default() };
    desk.book.import_programme(&moment, csv, &corrected, &()).unwrap();
    let look = desk.book.look_at_programme(&moment, csv, &options, &()).unwrap();
    assert_eq!(look.columns.iter().map(|column| column.field).collect::<Vec<_>>(), fields);
}

#[test]
fn a_workbook_is_a_table_too() {
    let desk = Desk::new();
    let report = import(&desk, fixture!("table.xlsx"));
    assert_eq!(look_counts(&report), [1, 0, 0, 0, 0, 1]);
    let talk = session(&desk, "분산").occasion;
    assert_eq!(
        talk.starts_at.unwrap().to_rfc3339(),
        "2031-05-10T20:30:00+00:00",
        "13:30 where I am"
    );
}

#[test]
fn two_programmes_of_one_conference_leave_each_other_alone() {
    let desk = Desk::new();
    import(&desk, fixture!("frab.xml"));
    let conference = desk.book.conferences().unwrap().remove(0).id;
    let options = ProgrammeOptions { conference: Some(conference), ..ProgrammeOptions::default() };
    let calendar = import_as(&desk, fixture!("calendar.ics"), &options);
    assert_eq!((calendar.added, calendar.vanished), (5, 0), "nothing of the other vanished");
    assert_eq!(import(&desk, fixture!("frab.xml")).step, None);
    let half = ProgrammeOptions { partial: true, ..options };
    let one = b"BEGIN:VCALENDAR\nPRODID:-//Riverconf//EN\nBEGIN:VEVENT\nUID:1@river\nSUMMARY:Only one\nEND:VEVENT\nEND:VCALENDAR\n";
    assert_eq!(import_as(&desk, one, &half).vanished, 0, "a part says nothing of the rest");
    let whole = ProgrammeOptions { partial: false, ..half };
    assert_eq!(import_as(&desk, one, &whole).vanished, 4);
}

#[test]
fn what_cannot_be_read_changes_nothing() {
    let desk = Desk::new();
    let before = desk.book.dump();
    let moment = desk.house.moment();
    let options = ProgrammeOptions::default();
    let names: &[u8] = b"Speaker,Company\nAna,Acme\n";
    for bytes in [fixture!("bomb.xml"), b"hello", b"", names, b"PK\x03\x04 no zip", b"{}"] {
        let outcome = desk.book.import_programme(&moment, bytes, &options, &());
        assert!(matches!(outcome, Err(Error::BadProgramme { .. })), "{outcome:?}");
    }
    let nowhere = ProgrammeOptions { zone: Some("Mars/Phobos".to_owned()), ..options.clone() };
    let outcome = desk.book.import_programme(&moment, fixture!("frab.xml"), &nowhere, &());
    assert!(matches!(outcome, Err(Error::Invalid { field: "zone", .. })), "{outcome:?}");

    struct StopAt(std::cell::Cell<usize>);
    impl Progress for StopAt {
        fn report(&self, _: usize, _: usize) -> Result<()> {
            let left = self.0.get();
            self.0.set(left.saturating_sub(1));
            if left == 0 { Err(Error::Cancelled) } else { Ok(()) }
        }
    }
    let count = Count::default();
    desk.book.look_at_programme(&moment, fixture!("frab.xml"), &options, &count).unwrap();
    for at in 0..count.0.get() + 2 {
        let stop = StopAt(std::cell::Cell::new(at));
        let outcome = desk.book.import_programme(&moment, fixture!("frab.xml"), &options, &stop);
        assert!(matches!(outcome, Err(Error::Cancelled)), "stopped at {at}: {outcome:?}");
    }
    assert_same(&desk.book.dump(), &before, "stopped wherever, nothing is left behind");
}

#[derive(Default)]
struct Count(std::cell::Cell<usize>);

impl Progress for Count {
    fn report(&self, _: usize, _: usize) -> Result<()> {
        self.0.set(self.0.get() + 1);
        Ok(())
    }
}

mod doubts;
