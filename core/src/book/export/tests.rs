use std::fs;
use std::process::Command;

use super::*;
use crate::book::tests::support::{Desk, re_invent};
use crate::book::{
    CaptureOutcome, CompanyForm, ConferenceForm, EncounterForm, MeForm, NoteAbout, NoteForm,
    OccasionForm, PersonForm, Place as At, PointForm,
};
use crate::error::Error;

const NOW: &str = "2022-12-05T09:00:00Z";

#[test]
fn a_spreadsheet_gets_text_it_cannot_compute() {
    check_golden(Preset::Spreadsheet, include_bytes!("../../../fixtures/export/spreadsheet.csv"));
}

#[test]
fn hubspot_gets_values_as_they_are() {
    check_golden(Preset::Hubspot, include_bytes!("../../../fixtures/export/hubspot.csv"));
}

#[test]
fn other_readers_find_the_cells_of_the_preview() {
    let (desk, _) = dinner();
    for preset in [Preset::Spreadsheet, Preset::Hubspot] {
        let preview = desk.book.export_preview(&desk.at(NOW), preset, None).unwrap();
        let path = export(&desk, preset, None);
        let mut expected = vec![preview.columns];
        expected.extend(preview.rows);

        let mut ours = csv::ReaderBuilder::new().has_headers(false).from_path(&path).unwrap();
        let found: Vec<Vec<String>> = ours.deserialize().map(Result::unwrap).collect();
        assert_eq!(found, expected, "the csv crate reads {preset:?}");

        if let Some(found) = read_with_python(&path) {
            assert_eq!(found, expected, "Python's csv reads {preset:?}");
        }
    }
}

#[test]
fn notes_leave_only_as_far_as_they_may() {
    let (desk, _) = dinner();
    let check = |preset, told: &[&str], kept: &[&str], left_out| {
        let preview = desk.book.export_preview(&desk.at(NOW), preset, None).unwrap();
        let text = fs::read_to_string(export(&desk, preset, None)).unwrap();
        for note in told {
            assert!(text.contains(note), "{note:?} may go to {preset:?}");
        }
        for note in kept {
            assert!(!text.contains(note), "{note:?} must not leave for {preset:?}");
        }
        assert_eq!(preview.notes_left_out, left_out, "every note that stays is counted");
    };
    check(Preset::Hubspot, &["CRM note"], &["TEAM note", "MINE note"], 3);
    check(Preset::Spreadsheet, &["CRM note", "TEAM note"], &["MINE note"], 2);
}

#[test]
fn a_preview_counts_what_the_file_will_lack() {
    let (desk, conference) = dinner();
    let preview =
        desk.book.export_preview(&desk.at(NOW), Preset::Hubspot, Some(conference)).unwrap();
    assert_eq!(preview.total, 2, "only those met at the conference");
    assert_eq!(preview.without_email, 1);
    assert_eq!(preview.phones_as_given, 1, "0000 is no phone number");
    assert_eq!(preview.file_name, "aws-re-invent-2022_hubspot.csv");
    let everybody = desk.book.export_preview(&desk.at(NOW), Preset::Spreadsheet, None).unwrap();
    assert_eq!((everybody.total, everybody.rows.len()), (4, 4));
    assert_eq!(everybody.file_name, "hallway_spreadsheet.csv");
}

#[test]
fn file_names_suit_every_system() {
    let check = |name: &str, expected: &str| {
        let day = NaiveDate::from_ymd_opt(2022, 11, 28).unwrap();
        let conference = Conference::new(ConferenceId(uuid::Uuid::nil()), name, "UTC", (day, day));
        assert_eq!(file_name(&presets::HUBSPOT, Some(&conference)), expected, "{name:?}");
    };
    check("re:Invent 2022", "re-invent-2022_hubspot.csv");
    check("지능형 로봇 2023", "지능형-로봇-2023_hubspot.csv");
    check("../../etc/passwd\0\u{202E}", "etc-passwd_hubspot.csv");
    check("a\\b|c?<d>*\"", "a-b-c-d_hubspot.csv");
    check("…", "hallway_hubspot.csv");
    check(&"긴".repeat(200), &format!("{}_hubspot.csv", "긴".repeat(60)));
}

#[test]
fn the_file_appears_whole_or_not_at_all() {
    struct Stop;
    impl Progress for Stop {
        fn report(&self, _: usize, _: usize) -> Result<()> {
            Err(Error::Cancelled)
        }
    }
    let (desk, _) = dinner();
    let folder = desk.house.beside("exports");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("people.csv");
    fs::write(&path, "of yesterday").unwrap();
    let stopped = desk.book.export(&desk.at(NOW), Preset::Hubspot, None, &path, &Stop);
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "of yesterday", "the old file is untouched");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left behind");
    assert_eq!(runs(&desk), 0, "what was not written is not in the log");

    desk.book.export(&desk.at(NOW), Preset::Hubspot, None, &path, &()).unwrap();
    assert!(fs::read_to_string(&path).unwrap().starts_with("First Name,"), "now it is replaced");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    assert_eq!(runs(&desk), 1);
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let (desk, _) = dinner();
    let folder = desk.house.beside("exports");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("file"), "").unwrap();
    for place in ["nowhere/people.csv", "file/people.csv", "."] {
        let place = folder.join(place);
        let refused = desk.book.export(&desk.at(NOW), Preset::Hubspot, None, &place, &());
        assert!(
            matches!(&refused, Err(Error::NotWritable { path, .. }) if *path == place),
            "{place:?}: {refused:?}"
        );
    }
}

/// A folder without the right to write; the superuser writes anywhere, so there is nothing to see.
#[cfg(unix)]
#[test]
fn a_read_only_folder_keeps_its_file() {
    use std::os::unix::fs::PermissionsExt;
    let (desk, _) = dinner();
    let folder = desk.house.beside("locked");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("people.csv");
    fs::write(&path, "of yesterday").unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(folder.join("probe"), "").is_ok() {
        return;
    }
    let refused = desk.book.export(&desk.at(NOW), Preset::Hubspot, None, &path, &());
    assert!(matches!(refused, Err(Error::NotWritable { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "of yesterday");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_that() {
    let full = Error::not_written(Path::new("x"), io::Error::from_raw_os_error(28)); // ENOSPC
    assert!(matches!(full, Error::DiskFull(_)), "{full:?}");
}

#[test]
fn the_trash_is_not_exported() {
    let (desk, conference) = dinner();
    let id = ContactId(desk.book.store.ids("contact")[0]);
    desk.book.trash_people(&desk.at(NOW), &[id], &()).unwrap();
    for (scope, expected) in [(None, 3), (Some(conference), 1)] {
        let preview = desk.book.export_preview(&desk.at(NOW), Preset::Hubspot, scope).unwrap();
        assert_eq!(preview.total, expected);
    }
}

fn check_golden(preset: Preset, golden: &[u8]) {
    let (desk, _) = dinner();
    let written = fs::read(export(&desk, preset, None)).unwrap();
    if written != golden {
        let path =
            format!("{}/fixtures/export/{}.csv", env!("CARGO_MANIFEST_DIR"), table_of(preset).key);
        fs::write(&path, &written).unwrap();
        panic!("{path} was out of date and has been written again: look at it and commit it");
    }
}

fn export(desk: &Desk, preset: Preset, conference: Option<ConferenceId>) -> std::path::PathBuf {
    let path = desk.house.beside(&format!("{}.csv", table_of(preset).key));
    let done = desk.book.export(&desk.at(NOW), preset, conference, &path, &()).unwrap();
    assert_eq!(done.path, path.display().to_string());
    path
}

#[test]
fn a_pipe_gets_what_a_file_would() {
    let (desk, _) = dinner();
    let mut piped = Vec::new();
    let done = desk.book.export_to(&desk.at(NOW), Preset::Hubspot, None, &mut piped, &()).unwrap();
    assert_eq!((done.path.as_str(), done.rows, runs(&desk)), ("-", 4, 1), "and it is in the log");
    assert_eq!(piped, fs::read(export(&desk, Preset::Hubspot, None)).unwrap());
}

fn runs(desk: &Desk) -> usize {
    desk.book.store.texts("SELECT file_name FROM export_run").len()
}

/// The rows as Python's csv module finds them; `None` on a machine without Python.
fn read_with_python(path: &Path) -> Option<Vec<Vec<String>>> {
    let script = "import csv, json, sys\n\
        with open(sys.argv[1], newline='', encoding='utf-8-sig') as f: print(json.dumps(list(csv.reader(f))))";
    let output = Command::new("python3").arg("-c").arg(script).arg(path).output().ok()?;
    output.status.success().then(|| serde_json::from_slice(&output.stdout).unwrap())
}

/// Two people of a partner dinner, one met nowhere, one never met; hostile cells, three visibilities.
fn dinner() -> (Desk, ConferenceId) {
    let desk = Desk::new();
    let book = &desk.book;
    let me =
        MeForm { name: "이하늘".to_owned(), email: None, zone: Some("Asia/Seoul".to_owned()) };
    book.set_me(&desk.at(NOW), &me).unwrap();
    let conference = conference(&desk);
    let dinner = occasion(&desk, conference, "Partner dinner", "2022-12-01T03:30:00Z");
    let booth = occasion(&desk, conference, "=Booth, \"1234\"", "2022-11-29T18:00:00Z");
    let company = CompanyForm {
        id: None,
        name: "@Acme \"한빛\", Inc.".to_owned(),
        relation: CompanyRelation::Partner,
        website: Some("https://acme.example".to_owned()),
        city: None,
        aliases: vec![],
        domains: vec![],
    };
    book.save_company(&desk.at(NOW), &company).unwrap();

    let jiwon = PersonForm {
        name: PersonName { display: "박지원".to_owned(), ..PersonName::default() },
        second_name: Some(PersonName { display: "Jiwon Park".to_owned(), ..PersonName::default() }),
        title: Some("＝개발 팀장".to_owned()),
        company: Some("@Acme \"한빛\", Inc.".to_owned()),
        points: vec![
            point(PointKind::Phone, "work fax", "02-2123-4568"),
            point(PointKind::Phone, "", "010-1234-5678"),
            point(PointKind::Phone, "work", "02-2123-4567 (내선 12)"),
            point(PointKind::Phone, "mobile", "+1 702-555-0123"),
            point(PointKind::Email, "work", "Jiwon.Park@acme.example"),
            point(PointKind::Email, "home", "지원@도메인.한국"),
            point(PointKind::Address, "work", "서울 강남구 테헤란로 1"),
        ],
        tags: vec!["+partner".to_owned(), "한국".to_owned()],
        ..PersonForm::default()
    };
    let id = add(
        &desk,
        &jiwon,
        "2022-12-01T04:00:00Z",
        Some(dinner),
        Some("CRM note:\nwants a \"demo\", soon"),
    );
    met(&desk, id, "2022-11-29T19:00:00Z", Some(booth), "TEAM note", Visibility::Team);
    note(&desk, id, "2022-12-02T01:00:00Z", "CRM note without an encounter", Visibility::Crm);
    note(&desk, id, "2022-12-03T01:00:00Z", "MINE note", Visibility::Mine);

    let john = PersonForm {
        name: PersonName {
            display: "John \u{202E}nhoJ O'Neil".to_owned(),
            ..PersonName::default()
        },
        title: Some("=HYPERLINK(\"https://evil.example\")".to_owned()),
        company: Some("-2+3+cmd|' /C calc'!A0".to_owned()),
        points: vec![
            point(PointKind::Phone, "", "0000"),
            point(PointKind::Url, "", "https://john.example"),
        ],
        ..PersonForm::default()
    };
    add(&desk, &john, "2022-12-01T05:00:00Z", Some(dinner), None);

    let solo = PersonForm {
        name: PersonName { display: "Cher".to_owned(), ..PersonName::default() },
        points: vec![point(PointKind::Email, "", "\"Cher\" <cher@music.example>")],
        ..PersonForm::default()
    };
    let id = add(&desk, &solo, "2022-12-04T20:00:00Z", None, None);
    note(&desk, id, "2022-12-05T01:00:00Z", "MINE note, too", Visibility::Mine);

    let stranger = PersonForm {
        name: PersonName { display: "남궁민수".to_owned(), ..PersonName::default() },
        ..PersonForm::default()
    };
    book.add_person(&desk.at(NOW), &stranger, None).unwrap();
    (desk, conference)
}

fn conference(desk: &Desk) -> ConferenceId {
    let form = ConferenceForm {
        name: "AWS re:Invent 2022".to_owned(),
        city: Some("Las Vegas".to_owned()),
        ..re_invent()
    };
    desk.book.save_conference(&desk.at(NOW), &form).unwrap().conference.id
}

fn occasion(desk: &Desk, conference: ConferenceId, title: &str, starts_at: &str) -> OccasionId {
    let form = OccasionForm {
        conference: Some(conference),
        starts_at: Some(starts_at.parse().unwrap()),
        ..OccasionForm::new(OccasionKind::Dinner, title)
    };
    desk.book.save_occasion(&desk.at(NOW), &form).unwrap().row.occasion.id
}

fn point(kind: PointKind, label: &str, value: &str) -> PointForm {
    PointForm { id: None, kind, label: Some(label.to_owned()), value: value.to_owned() }
}

fn add(
    desk: &Desk,
    form: &PersonForm,
    at: &str,
    occasion: Option<OccasionId>,
    note: Option<&str>,
) -> ContactId {
    let met = encounter(at, occasion, note, Visibility::Crm);
    match desk.book.add_person(&desk.at(NOW), form, Some(&met)).unwrap() {
        CaptureOutcome::Saved { row, .. } => row.id,
        other => panic!("{other:?}"),
    }
}

fn met(
    desk: &Desk,
    id: ContactId,
    at: &str,
    occasion: Option<OccasionId>,
    note: &str,
    visibility: Visibility,
) {
    let form = encounter(at, occasion, Some(note), visibility);
    desk.book.met_again(&desk.at(NOW), id, &form).unwrap();
}

fn encounter(
    at: &str,
    occasion: Option<OccasionId>,
    note: Option<&str>,
    visibility: Visibility,
) -> EncounterForm {
    EncounterForm {
        at: Some(at.parse().unwrap()),
        place: occasion.map_or(At::Nowhere, |id| At::Occasion { id }),
        rating: Some(Rating::Hot),
        note: note.map(str::to_owned),
        visibility: Some(visibility),
    }
}

fn note(desk: &Desk, id: ContactId, at: &str, body: &str, visibility: Visibility) {
    let form =
        NoteForm { id: None, about: NoteAbout::Contact(id), body: body.to_owned(), visibility };
    desk.book.write_note(&desk.at(at), &form).unwrap();
}
