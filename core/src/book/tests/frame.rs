//! The camera: what is held before it is taken once, and kept with the picture where nobody can read it.

use super::support::Desk;
use crate::book::*;
use crate::card::{Code, Level};
use crate::model::Via;

const JIWON: &str = "MECARD:N:박지원;EMAIL:jiwon@bandal.example;;";
const OWEN: &str = "MECARD:N:Castellan,Owen;EMAIL:owen@fernway.example;;";
const WIDTH: usize = 1_280;
const HEIGHT: usize = 720;
const MODULE: usize = 6;

/// A white frame with these codes side by side, 100 pixels from its top.
fn luma(texts: &[&str]) -> Vec<u8> {
    let mut luma = vec![230; WIDTH * HEIGHT];
    for (place, text) in texts.iter().enumerate() {
        let code = Code::of(text, Level::M).unwrap();
        for y in 0..code.side * MODULE {
            for x in 0..code.side * MODULE {
                if code.dark[y / MODULE * code.side + x / MODULE] {
                    luma[(100 + y) * WIDTH + 100 + place * 500 + x] = 20;
                }
            }
        }
    }
    luma
}

/// Holds codes before the camera for a frame, so many milliseconds after the start.
fn show(desk: &Desk, millis: i64, texts: &[&str]) -> FrameReport {
    let mut moment = desk.at("2022-12-01T03:00:00Z");
    moment.now += chrono::Duration::milliseconds(millis);
    let number = u64::try_from(millis / 100).unwrap();
    let luma = luma(texts);
    let frame = Frame { luma: &luma, width: WIDTH as u32, height: HEIGHT as u32, number };
    desk.book.scan_frame(&moment, &frame).unwrap()
}

fn outcomes(report: FrameReport) -> Vec<Option<CaptureOutcome>> {
    report.codes.into_iter().map(|code| code.code.map(|code| code.outcome)).collect()
}

#[test]
fn a_person_before_the_camera_is_saved_once_and_shown_again_is_told() {
    let desk = Desk::new();
    let report = show(&desk, 0, &[JIWON]);
    let [(x, y), ..] = report.codes[0].corners;
    assert!((x - 100).abs() < 4 && (y - 100).abs() < 4, "its corner is where it is: {x} {y}");
    assert_eq!(report.step, Some(desk.book.last_step().id), "one step to take back");
    assert_eq!(desk.book.last_step().args.via, Some(Via::Camera));
    let Some(CaptureOutcome::Saved { row, .. }) = outcomes(report).remove(0) else {
        panic!("a new person")
    };
    assert_eq!(row.name.display, "박지원");

    assert_eq!(outcomes(show(&desk, 200, &[JIWON])), [None], "still held");
    for millis in [900, 1_600, 2_300] {
        assert_eq!(outcomes(show(&desk, millis, &[])), []);
    }
    let report = show(&desk, 3_000, &[JIWON]);
    assert_eq!(report.step, None);
    let again = [Some(CaptureOutcome::AlreadyScanned { row: Some(row.clone()) })];
    assert_eq!(outcomes(report), again);
    assert_eq!(desk.book.person(&desk.house.moment(), row.id).unwrap().encounters.len(), 1);

    for millis in (3_500..8_200).step_by(500) {
        show(&desk, millis, &[]);
    }
    let met = outcomes(show(&desk, 8_300, &[JIWON]));
    assert!(matches!(&met[..], [Some(CaptureOutcome::AlreadyMet { .. })]), "{met:?}");
}

#[test]
fn two_codes_in_one_frame_are_two_people_of_one_step_and_undone_together() {
    let desk = Desk::new();
    desk.book
        .set_me(&desk.house.moment(), &MeForm { name: "서현우".to_owned(), ..MeForm::default() })
        .unwrap();
    let before = desk.book.dump();
    let report = show(&desk, 100, &[JIWON, OWEN]);
    assert!(report.step.is_some());
    let saved = outcomes(report);
    assert!(matches!(
        &saved[..],
        [Some(CaptureOutcome::Saved { .. }), Some(CaptureOutcome::Saved { .. })]
    ));
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_eq!(desk.book.dump(), before);
    assert_eq!(outcomes(show(&desk, 200, &[JIWON, OWEN])), [None, None], "an undo is not fought");
}

#[test]
fn a_badge_nobody_can_read_yet_is_kept_with_the_frame() {
    let desk = Desk::new();
    let report = outcomes(show(&desk, 0, &["RI22-7F3K-2209"]));
    assert!(matches!(&report[..], [Some(CaptureOutcome::Unresolved { .. })]), "{report:?}");
    let [kept] = desk.book.unresolved().unwrap().try_into().unwrap();
    let picture = desk.book.picture(kept.photo.unwrap()).unwrap();
    let photo = crate::scan::open_image(&picture).unwrap();
    assert_eq!((photo.width as usize, photo.height as usize), (WIDTH, HEIGHT));
    assert_eq!(
        crate::scan::decode(&photo.luma, photo.width, photo.height)[0].text,
        "RI22-7F3K-2209"
    );
}

#[test]
fn what_is_no_person_is_told_once_and_not_saved() {
    let desk = Desk::new();
    let report = show(&desk, 0, &["WIFI:T:WPA;S:Lounge;P:moonlight;;"]);
    assert_eq!(report.step, None);
    let told = outcomes(report);
    assert!(
        matches!(&told[..], [Some(CaptureOutcome::NotAPerson { capture: None, .. })]),
        "{told:?}"
    );
    assert_eq!(outcomes(show(&desk, 100, &["WIFI:T:WPA;S:Lounge;P:moonlight;;"])), [None]);
}

#[test]
fn a_code_cut_by_the_edge_is_located_where_it_cannot_be_read() {
    let desk = Desk::new();
    let mut luma = luma(&[JIWON]);
    for pixel in luma.chunks_exact_mut(WIDTH).skip(160).take(60).flat_map(|row| &mut row[150..260])
    {
        *pixel = 230; // a thumb over its middle
    }
    let look = |number| {
        let frame = Frame { luma: &luma, width: WIDTH as u32, height: HEIGHT as u32, number };
        desk.book.scan_frame(&desk.house.moment(), &frame).unwrap()
    };
    assert_eq!(look(1).unread, None, "nobody looked");
    let unread = look(4).unread.unwrap();
    assert!(
        matches!(&unread[..], [[(x, y), ..], ..] if (x - 100).abs() < 8 && (y - 100).abs() < 8),
        "{unread:?}"
    );
    let empty = Frame { luma: &[], width: 0, height: 0, number: 4 };
    assert_eq!(desk.book.scan_frame(&desk.house.moment(), &empty).unwrap().codes, []);
}

#[test]
fn what_is_new_is_told_before_codes_of_other_kinds_are_looked_for() {
    let desk = Desk::new();
    let mut luma = luma(&[JIWON]);
    let matrix = zxingcpp::create(zxingcpp::BarcodeFormat::DataMatrix).from_str("RI22-7F3K-2209");
    let matrix = matrix.unwrap().to_image_with(&zxingcpp::write().scale(8)).unwrap();
    let width = usize::try_from(matrix.width()).unwrap();
    for (y, row) in matrix.data().chunks_exact(width).enumerate() {
        luma[(100 + y) * WIDTH + 700..][..width].copy_from_slice(row);
    }
    let look = |number| {
        let mut moment = desk.at("2022-12-01T03:00:00Z");
        moment.now += chrono::Duration::milliseconds(i64::try_from(number * 100).unwrap());
        let frame = Frame { luma: &luma, width: WIDTH as u32, height: HEIGHT as u32, number };
        outcomes(desk.book.scan_frame(&moment, &frame).unwrap())
    };
    assert!(matches!(&look(0)[..], [Some(CaptureOutcome::Saved { .. })]));
    assert_eq!(look(1), [None], "only every fourth frame is searched for squares");
    assert_eq!(look(2), [None], "and this one for bars");
    assert!(matches!(&look(4)[..], [None, Some(CaptureOutcome::Unresolved { .. })]));
}

#[test]
fn a_scanner_whose_trigger_is_pulled_twice_scans_once() {
    let desk = Desk::new();
    let options = ScanOptions { scanned: true, ..ScanOptions::default() };
    let scan = |second: i64| {
        let mut moment = desk.at("2022-12-01T03:00:00Z");
        moment.now += chrono::Duration::seconds(second);
        let report = desk.book.scan_text(&moment, JIWON, &options).unwrap();
        report.files[0].codes[0].outcome.clone()
    };
    let CaptureOutcome::Saved { row, .. } = scan(0) else { panic!("new") };
    let CaptureOutcome::AlreadyScanned { row: Some(again) } = scan(1) else { panic!("again") };
    assert_eq!(again.id, row.id);
    assert_eq!(desk.book.person(&desk.house.moment(), row.id).unwrap().encounters.len(), 1);
    assert!(matches!(scan(6), CaptureOutcome::AlreadyMet { .. }), "that is meant");
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert!(
        matches!(scan(7), CaptureOutcome::AlreadyMet { .. }),
        "what was taken back is taken again"
    );
}
