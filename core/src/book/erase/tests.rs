use std::fs;
use std::path::Path;

use crate::book::tests::support::*;
use crate::book::*;
use crate::model::*;

/// Every file of a folder that holds a text, in UTF-8 or UTF-16, whatever the case of its letters.
pub(in crate::book) fn holding(folder: &Path, text: &str) -> Vec<String> {
    let wide: Vec<u8> =
        text.to_ascii_lowercase().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let needles = [text.to_ascii_lowercase().into_bytes(), wide];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            found.extend(holding(&entry.path(), text));
            continue;
        }
        let bytes = fs::read(entry.path()).unwrap().to_ascii_lowercase();
        if needles.iter().any(|needle| memchr::memmem::find(&bytes, needle).is_some()) {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    found
}

fn jiwon() -> PersonForm {
    let point =
        |kind, value: &str| PointForm { id: None, kind, label: None, value: value.to_owned() };
    PersonForm {
        points: vec![
            point(PointKind::Email, "Jiwon.Park@hangang.example"),
            point(PointKind::Phone, "+82 10-2345-6789"),
        ],
        second_name: Some(PersonName { display: "박지원".to_owned(), ..PersonName::default() }),
        title: Some("Staff Engineer".to_owned()),
        ..form("Jiwon Park-Haneul", "Hangang Data", &["vip"])
    }
}

/// Of Jiwon Park.
const TRACES: [&str; 7] = [
    "Jiwon Park-Haneul",
    "박지원",
    "jiwon.park@hangang.example",
    "+821023456789",
    "10-2345-6789",
    "xylophonist",
    "send the zeppelin deck",
];

/// Somebody with everything one can have, who was edited, met and noted, beside somebody else.
fn with_history(book: &Book, house: &House) -> (ContactId, ContactId) {
    conference(book, house, "re:Invent");
    let other = book.add_named(house, "Mina Kang");
    let id = book.add(house, &jiwon());
    book.note_on(house, id, "a xylophonist on weekends");
    book.note_on(house, other, "likes trains");
    let mut edited = jiwon();
    edited.title = Some("Principal Engineer".to_owned());
    book.edit_person(&house.moment(), id, &edited).unwrap();
    let owed = FollowUpForm::new(id, "send the zeppelin deck");
    book.save_follow_up(&house.moment(), &owed).unwrap();
    let met =
        EncounterForm { note: Some("xylophonist again".to_owned()), ..EncounterForm::default() };
    book.met_again(&house.moment(), id, &met).unwrap();
    book.undo(&house.moment(), &()).unwrap();
    (id, other)
}

#[test]
fn nothing_of_somebody_is_left_in_any_file() {
    let house = House::new();
    let book = house.open();
    let (id, other) = with_history(&book, &house);
    book.back_up(&house.moment()).unwrap();
    let people = [form("Owen Reed", "Hangang Data", &[]), jiwon(), form("Ada Byte", "", &[])];
    let (step, imported) = import(&book, &house, &people);
    book.back_up(&house.moment()).unwrap();
    let whole = book.person(&house.moment(), other).unwrap();
    let would = book.would_erase(&house.moment(), &[id, imported[1]]).unwrap();
    let receipt = book.erase(&house.moment(), &[id, imported[1]], false, &()).unwrap();
    assert_eq!(would.removed, receipt.removed, "a look says what will go");
    assert_eq!(receipt.left, [], "{receipt:#?}");
    assert_eq!((receipt.people, receipt.mentions_total), (2, 0), "{receipt:#?}");
    let rewritten = receipt.files.iter().filter(|file| file.fate == FileFate::Rewritten);
    assert_eq!(rewritten.count(), 2, "both backups: {receipt:#?}");
    for trace in TRACES {
        assert_eq!(holding(&house.folder(), trace), [""; 0], "{trace} while it is open");
    }
    assert_eq!(book.person(&house.moment(), other).unwrap(), whole);
    book.assert_sound();
    book.undo_step(&house.moment(), step, LaterChanges::Ask, &()).unwrap();
    assert_eq!(book.names(&house), ["Mina Kang"], "the rest of the import is undone");
    book.redo(&house.moment(), &()).unwrap();
    assert_eq!(book.names(&house).len(), 3);
    let partial = book.history(None, 100).unwrap();
    assert!(partial.iter().any(|one| one.id == step && one.erased > 0), "undo says so");
    drop(book);
    for trace in TRACES {
        assert_eq!(holding(&house.folder(), trace), [""; 0], "{trace} when it is closed");
    }
    let book = house.open();
    for backup in book.backups().unwrap() {
        assert!(!backup.damaged);
        book.restore(&house.moment(), Path::new(&backup.path)).unwrap();
        book.assert_sound();
    }
}

#[test]
fn whoever_went_into_them_by_a_merge_goes_with_them() {
    let house = House::new();
    let book = house.open();
    let other = book.add_named(&house, "Mina Kang");
    let old = book.add(&house, &form("J. Park", "Hangang Data", &[]));
    let new = book.add(&house, &jiwon());
    book.note_on(&house, new, "asked for the roadmap");
    book.same_person(&house.moment(), new, old).unwrap();
    let whole = book.person(&house.moment(), other).unwrap();
    let receipt = book.erase(&house.moment(), &[old], false, &()).unwrap();
    assert_eq!((receipt.people, &receipt.left[..]), (2, &[][..]), "{receipt:#?}");
    for trace in ["J. Park", "Jiwon Park-Haneul", "roadmap"] {
        assert_eq!(holding(&house.folder(), trace), [""; 0], "{trace}");
    }
    assert_eq!(book.person(&house.moment(), other).unwrap(), whole);
    book.assert_sound();
    while let Ok(done) = book.undo(&house.moment(), &()) {
        book.assert_sound();
        assert_ne!(done.step.verb, Verb::Erase, "an erase is not undone");
    }
    let erased = book.history(None, 100).unwrap().into_iter().filter(|s| s.verb == Verb::Erase);
    assert_eq!(erased.count(), 1);
}

#[test]
fn who_else_mentions_them_and_who_got_a_file_is_told() {
    let house = House::new();
    let book = house.open();
    let conference = conference(&book, &house, "re:Invent");
    let id = book.add(&house, &jiwon());
    let other = book.add_named(&house, "Mina Kang");
    book.note_on(&house, other, "was introduced by Jiwon Park-Haneul");
    let speaker = |contact| SpeakerForm {
        name: "Jiwon Park-Haneul".to_owned(),
        title: None,
        company: None,
        role: PersonRole::Speaker,
        contact,
    };
    let keynote = OccasionForm {
        conference: Some(conference),
        speakers: vec![speaker(Some(id))],
        ..OccasionForm::new(OccasionKind::Session, "Keynote")
    };
    let keynote = book.save_occasion(&house.moment(), &keynote).unwrap().row.occasion.id;
    let file = house.beside("people.csv");
    book.export(&house.moment(), Preset::Hubspot, None, &file, &()).unwrap();
    let receipt = book.erase(&house.moment(), &[id], false, &()).unwrap();
    assert_eq!(receipt.programme_rows, 1, "the public programme stays");
    let programme = book.speakers(&house.moment(), keynote).unwrap();
    assert_eq!(programme[0].person.name, "Jiwon Park-Haneul");
    assert_eq!(programme[0].person.contact, None);
    let places: Vec<_> = receipt.mentions.iter().map(|one| one.place.as_str()).collect();
    assert_eq!(places, ["occasion_person", "note", "journal"], "{receipt:#?}");
    assert_eq!(receipt.mentions[1].contact, Some(other));
    assert_eq!(receipt.exports[0].file_name, "people.csv");
    assert_eq!(receipt.left, []);
    book.assert_sound();
    while book.undo(&house.moment(), &()).is_ok() {
        book.assert_sound();
    }
}

#[test]
fn a_database_that_was_set_aside_goes_only_when_it_holds_them() {
    let house = House::new();
    let book = house.open();
    let (id, _) = with_history(&book, &house);
    let theirs = house.folder().join("hallway.damaged-2022-11-30T190512Z.db");
    let others = house.folder().join("hallway.damaged-2022-11-29T190512Z.db");
    fs::write(&theirs, "no database, but JIWON.PARK@hangang.example is in it").unwrap();
    fs::write(&others, "no database").unwrap();
    let receipt = book.erase(&house.moment(), &[id], false, &()).unwrap();
    assert!(!theirs.exists() && others.exists(), "{receipt:#?}");
    let deleted = receipt.files.iter().find(|file| file.fate == FileFate::Deleted).unwrap();
    assert!(deleted.path.ends_with("30T190512Z.db"), "and that is told");
}

#[test]
fn the_second_folder_is_rewritten_when_it_is_back() {
    let house = House::new();
    let book = house.open();
    let (id, _) = with_history(&book, &house);
    let (second, away) = (house.beside("stick"), house.beside("unplugged"));
    fs::create_dir(&second).unwrap();
    let settings =
        Settings { backup_folder: Some(second.display().to_string()), ..Settings::default() };
    book.set_settings(&settings).unwrap();
    book.back_up(&house.moment()).unwrap();
    fs::rename(&second, &away).unwrap();
    let receipt = book.erase(&house.moment(), &[id], false, &()).unwrap();
    assert!(receipt.files.iter().any(|file| file.fate == FileFate::Unreachable), "{receipt:#?}");
    assert_eq!(holding(&away, TRACES[0]).len(), 1);
    drop(book);
    fs::rename(&away, &second).unwrap();
    let book = house.open();
    assert_eq!(holding(&second, TRACES[0]), [""; 0], "when the profile is opened and it is there");
    book.assert_sound();
}

#[test]
fn somebody_erased_is_asked_about_before_they_come_back() {
    let house = House::new();
    let book = house.open();
    let id = book.add(&house, &jiwon());
    let receipt = book.erase(&house.moment(), &[id], true, &()).unwrap();
    assert_eq!((receipt.hashes, &receipt.left[..]), (2, &[][..]));
    let again = |form: &PersonForm| book.add_person(&house.moment(), form, None);
    assert!(matches!(again(&jiwon()), Err(crate::Error::WasErased)));
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J. Park\r\nTEL:+821023456789\r\nEND:VCARD\r\n";
    let report = book.import_contacts(&house.moment(), card.as_bytes(), &()).unwrap();
    assert_eq!((report.added, report.skipped[0].reason.as_str()), (0, "was_erased"));
    book.scan_text(&house.moment(), card, &ScanOptions::default()).unwrap();
    assert_eq!(book.names(&house), [""; 0], "a card that is handed over waits");
    assert_eq!(book.unresolved().unwrap()[0].reason, Some(Meaning::Person));
    let report = book.import_bringing_back(&house.moment(), card.as_bytes(), &()).unwrap();
    assert_eq!(report.added, 1, "who says yes gets them");
    again(&form("Mina Kang", "", &[])).unwrap();
    book.assert_sound();
}

#[test]
fn thirty_days_in_the_trash_end_in_an_erase() {
    let house = House::new();
    let book = house.open();
    let (id, _) = with_history(&book, &house);
    book.trash_people(&house.at("2022-12-01T09:00:00Z"), &[id], &()).unwrap();
    let listed = book.trash_list(&house.at("2022-12-02T09:00:00Z")).unwrap();
    assert_eq!(listed[0].ends_on.to_string(), "2022-12-31");
    assert_eq!(book.purge_trash(&house.at("2022-12-31T08:59:00Z")).unwrap(), None);
    assert!(book.person(&house.moment(), id).is_ok());
    let receipt = book.purge_trash(&house.at("2022-12-31T09:00:00Z")).unwrap().unwrap();
    assert_eq!(receipt.people, 1);
    assert!(book.person(&house.moment(), id).is_err());
    assert_eq!(holding(&house.folder(), TRACES[0]), [""; 0]);
    assert_eq!(book.purge_trash(&house.at("2023-01-31T09:00:00Z")).unwrap(), None);
}

mod random {
    use proptest::prelude::*;

    use super::holding;
    use crate::book::tests::random::{SAME, deed, perform};
    use crate::book::tests::support::*;
    use crate::book::*;
    use crate::error::Error;
    use crate::model::*;

    /// What nobody else is called, has or says.
    const WHO: &str = "Zebedee Quixotewright";
    const MAIL: &str = "zebedee@quixote.example";
    const WORD: &str = "floccinaucinihil";

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 20, rng_seed: SAME, ..ProptestConfig::default() })]

        #[test]
        fn whatever_was_done_nothing_is_left_and_the_rest_can_be_undone(
            before in prop::collection::vec(deed(), 40),
            after in prop::collection::vec(deed(), 40),
        ) {
            let house = House::new();
            let book = house.open();
            book.store.sql("PRAGMA synchronous = off");
            before.iter().for_each(|deed| perform(&book, &house, *deed));
            let mail = PointForm { id: None, kind: PointKind::Email, label: None, value: MAIL.to_owned() };
            let them = PersonForm { points: vec![mail], ..form(WHO, "Blue Anvil", &["vip"]) };
            let id = book.add(&house, &them);
            book.note_on(&house, id, WORD);
            for (n, deed) in after.iter().enumerate() {
                perform(&book, &house, *deed);
                if n % 10 == 0 && book.store.ids("contact").contains(&id.0) {
                    book.note_on(&house, id, WORD);
                    book.edit_person(&house.moment(), id, &them).unwrap();
                }
                if n == 20 {
                    book.back_up(&house.moment()).unwrap();
                }
            }
            if !book.store.ids("contact").contains(&id.0) {
                return Ok(()); // the history undid them
            }
            let receipt = book.erase(&house.moment(), &[id], false, &()).unwrap();
            prop_assert_eq!(&receipt.left, &[]);
            book.assert_sound();
            for text in [WHO, MAIL, WORD] {
                prop_assert_eq!(holding(&house.folder(), text), Vec::<String>::new());
            }
            let end = book.dump();
            let mut undone = 0;
            loop {
                match book.undo(&house.moment(), &()) {
                    Ok(_) => undone += 1,
                    Err(Error::NothingToUndo) => break,
                    Err(error) => prop_assert!(false, "after {undone}: {error:?}"),
                }
            }
            let facts = book.dump().len();
            prop_assert_eq!(facts, 0, "everything else can be taken back: {:#?}", book.dump());
            book.assert_sound();
            for _ in 0..undone {
                book.redo(&house.moment(), &()).unwrap();
            }
            assert_same(&book.dump(), &end, "and done again");
            let backup = book.backups().unwrap().pop().unwrap();
            book.restore(&house.moment(), std::path::Path::new(&backup.path)).unwrap();
            book.assert_sound();
            prop_assert!(!book.store.ids("contact").contains(&id.0));
        }
    }
}
