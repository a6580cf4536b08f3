//! Notes as people paste them, on a Wednesday evening in Las Vegas.

mod letters;
mod lists;

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::*;
use crate::book::tests::support::{Desk, assert_same, re_invent};
use crate::book::*;

const NOW: &str = "2022-12-01T04:00:00Z"; // 20:00 there, 13:00 the next day in Seoul

/// Somebody of Seoul at re:Invent, with a dinner from 19:00 to 22:00.
fn desk() -> Desk {
    let desk = Desk::new();
    let moment = desk.at(NOW);
    let me = MeForm { name: "서현우".into(), email: None, zone: Some("Asia/Seoul".into()) };
    desk.book.set_me(&moment, &me).unwrap();
    let conference = desk.book.save_conference(&moment, &re_invent()).unwrap().conference.id;
    let dinner = OccasionForm {
        conference: Some(conference),
        starts_at: Some(at("2022-12-01T03:00:00Z")),
        ends_at: Some(at("2022-12-01T06:00:00Z")),
        ..OccasionForm::new(OccasionKind::Dinner, "Partner dinner")
    };
    desk.book.save_occasion(&moment, &dinner).unwrap();
    desk
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn pieces(text: &str) -> Vec<NotesPiece> {
    let desk = desk();
    desk.book.read_notes(&desk.at(NOW), text).unwrap()
}

/// Each person's line with the instant it was at; what is left out with a `-`.
fn check(text: &str, expected: &[(&str, Option<&str>)]) {
    let found: Vec<(String, Option<DateTime<Utc>>)> = pieces(text)
        .into_iter()
        .filter(|piece| piece.kind != NotesKind::Day)
        .map(|piece| match piece.kind {
            NotesKind::Person => (piece.line, piece.at),
            _ => (format!("- {}", piece.text), None),
        })
        .collect();
    let expected: Vec<_> =
        expected.iter().map(|(line, when)| ((*line).to_owned(), when.map(at))).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn plain_lines_are_people_met_now_or_at_the_time_before_them() {
    check(
        "Jiwon Park, CTO @ Bandal, jiwon@bandal.example\nowen castellan @Fernway\n\n박지원 CTO @반달\n서민아\nsee you at 8\nㅋㅋ",
        &[
            ("Jiwon Park, CTO @ Bandal, jiwon@bandal.example", None),
            ("owen castellan @Fernway", None),
            ("박지원 CTO @반달", None),
            ("서민아", None),
            ("- see you at 8", None),
            ("- ㅋㅋ", None),
        ],
    );
    check(
        "11월 29일\n19:05 박지원 CTO @반달\n오후 9:30 서민아 @누리\nWed, Nov 30\n7:05 PM Owen Castellan @Fernway",
        &[
            ("박지원 CTO @반달", Some("2022-11-30T03:05:00Z")),
            ("서민아 @누리", Some("2022-11-30T05:30:00Z")),
            ("Owen Castellan @Fernway", Some("2022-12-01T03:05:00Z")),
        ],
    );
}

#[test]
fn a_copied_kakaotalk_chat() {
    check(
        "[서현우] [오후 7:05] 박지원 CTO @반달\n[서현우] [오후 7:06] ㅋㅋㅋ 여기 진짜 시끄럽네요\n[서현우] [오후 10:40] 김도윤 팀장 @누리, doyun@nuri.example\n[서현우] [오후 7:09] 사진",
        &[
            ("박지원 CTO @반달", Some("2022-12-01T03:05:00Z")),
            ("- ㅋㅋㅋ 여기 진짜 시끄럽네요", None),
            ("김도윤 팀장 @누리, doyun@nuri.example", Some("2022-11-30T06:40:00Z")), // later than now: yesterday
            ("- 사진", None),
        ],
    );
    check(
        "--------------- 2022년 11월 29일 화요일 ---------------\n[Minseo] [7:05 PM] Owen Castellan @Fernway\n명함 받음\n--------------- 2022년 11월 30일 수요일 ---------------\n[Minseo] [오전 9:15] 정하나 대표 @마루",
        &[
            ("Owen Castellan @Fernway", Some("2022-11-30T03:05:00Z")),
            ("- 명함 받음", None),
            ("정하나 대표 @마루", Some("2022-11-30T17:15:00Z")),
        ],
    );
    check(
        "2022년 11월 30일 오후 7:05\n2022년 11월 30일 오후 7:05, 서현우 : 박지원 CTO @반달\n2022년 11월 30일 오후 7:06, 홍길동님이 들어왔습니다.\n",
        &[("박지원 CTO @반달", Some("2022-12-01T03:05:00Z")), ("- 홍길동님이 들어왔습니다.", None)],
    );
}

#[test]
fn a_copied_whatsapp_chat() {
    check(
        "[30.11.22, 19:05:12] Hyunwoo Seo: Jiwon Park CTO @Bandal\n\u{200e}[30.11.22, 19:06:01] Hyunwoo Seo: \u{200e}image omitted",
        &[("Jiwon Park CTO @Bandal", Some("2022-12-01T03:05:12Z")), ("- image omitted", None)],
    );
    check(
        "11/29/22, 7:05\u{202f}PM - Messages and calls are end-to-end encrypted.\n11/29/22, 7:05\u{202f}PM - Hyunwoo: Jiwon Park CTO @Bandal\n11/30/22, 7:15\u{202f}PM - Hyunwoo: great talk, see you tomorrow",
        &[
            ("- Messages and calls are end-to-end encrypted.", None),
            ("Jiwon Park CTO @Bandal", Some("2022-11-30T03:05:00Z")),
            ("- great talk, see you tomorrow", None),
        ],
    );
    check(
        "2022. 11. 30. 오후 7:05 - 서현우: 박지원 CTO @반달",
        &[("박지원 CTO @반달", Some("2022-12-01T03:05:00Z"))],
    );
}

#[test]
fn copied_telegram_and_slack() {
    check(
        "Hyunwoo Seo, [30.11.2022 19:05]\nJiwon Park CTO @Bandal\n\nMinseo, [30.11.2022 19:06]\nok",
        &[("Jiwon Park CTO @Bandal", Some("2022-12-01T03:05:00Z")), ("- ok", None)],
    );
    check(
        "Hyunwoo Seo  7:05 PM\nJiwon Park CTO @Bandal\nMinseo Kim  7:06 PM\nthanks!",
        &[("Jiwon Park CTO @Bandal", Some("2022-12-01T03:05:00Z")), ("- thanks!", None)],
    );
}

#[test]
fn what_slack_writes_without_the_half_of_the_day_goes_on_from_what_is_above() {
    let owen = ("Owen Castellan, CTO @ Fernway", Some("2022-12-01T03:05:00Z"));
    let ada = ("Ada Byron, Engines", Some("2022-12-01T03:06:00Z"));
    let said = "Owen Castellan, CTO @ Fernway\n7:06\nAda Byron, Engines";
    check(&format!("Minseo Kim  7:05 PM\n{said}"), &[owen, ada]);
    check(
        &format!("Minseo Kim\n  7:05 PM\n{said}\n이서연\n오후 7:10\nok"),
        &[("- Minseo Kim", None), owen, ada, ("- 이서연", None), ("- ok", None)],
    );
    check(
        "Owen Castellan\n7:05 PM\nAda Byron\n7:20 PM",
        &[("Owen Castellan", None), ("Ada Byron", Some("2022-12-01T03:05:00Z"))],
    );
}

#[test]
fn an_hour_alone_is_a_time() {
    for (line, expected) in [
        ("7pm Owen Castellan @ Fernway", "2022-12-01T03:00:00Z"),
        ("7 PM Owen Castellan @ Fernway", "2022-12-01T03:00:00Z"),
        ("오후 7시 Owen Castellan @ Fernway", "2022-12-01T03:00:00Z"),
        ("오후 7시 30분 Owen Castellan @ Fernway", "2022-12-01T03:30:00Z"),
        ("19시 Owen Castellan @ Fernway", "2022-12-01T03:00:00Z"),
    ] {
        check(line, &[("Owen Castellan @ Fernway", Some(expected))]);
    }
    check("7pmx Owen @ Fernway", &[("7pmx Owen @ Fernway", None)]);
}

#[test]
fn a_signature_is_one_person() {
    let english = "Best regards,\n\nJiwon Park\nChief Technology Officer\nBandal Inc.\nT. +82 2-123-4567 | M. 010-1234-5678\njiwon@bandal.example\nwww.bandal.example";
    check(
        english,
        &[
            ("- Best regards,", None),
            (
                "Jiwon Park, Chief Technology Officer, Bandal Inc., T. +82 2-123-4567 | M. 010-1234-5678, jiwon@bandal.example, www.bandal.example",
                None,
            ),
        ],
    );
    let korean = "박지원\n플랫폼 팀장\n(주)반달\n010-1234-5678\njiwon@bandal.example";
    let desk = desk();
    let read = desk.book.read_notes(&desk.at(NOW), korean).unwrap();
    let kinds: Vec<_> = read[0].parts.iter().map(|part| (part.kind, part.text.as_str())).collect();
    use QuickKind as Q;
    assert_eq!(
        kinds,
        [
            (Q::Name, "박지원"),
            (Q::Title, "플랫폼 팀장"),
            (Q::Company, "(주)반달"),
            (Q::Phone, "010-1234-5678"),
            (Q::Email, "jiwon@bandal.example")
        ]
    );
    check(
        "Jiwon Park\njiwon@bandal.example\nOwen Castellan\nFernway\nowen@fernway.example",
        &[
            ("Jiwon Park, jiwon@bandal.example", None),
            ("Owen Castellan, Fernway, owen@fernway.example", None),
        ],
    );
}

#[test]
fn a_list_of_addresses_is_many_people() {
    check(
        "To: Jiwon Park <jiwon@bandal.example>; \"Castellan, Owen\" <owen@fernway.example>, mina@nuri.example\n박지원 <jw@nuri.example>",
        &[
            ("Jiwon Park, jiwon@bandal.example", None),
            ("Owen Castellan, owen@fernway.example", None),
            ("mina@nuri.example", None),
            ("박지원, jw@nuri.example", None),
        ],
    );
}

#[test]
fn a_code_is_no_note() {
    for code in [
        "BEGIN:VCARD\nVERSION:3.0\nFN:Jiwon\nEND:VCARD",
        "MECARD:N:Park,Jiwon;\nTEL:010;;",
        "https://www.linkedin.com/in/jiwon",
        "RI22-7F3K-2209",
        "ㄲㅑ22-7ㄹ3ㅏ",
        "WIFI:S:Lounge;;",
    ] {
        assert_eq!(pieces(code), [], "{code}");
    }
    assert_eq!(
        pieces("박지원 CTO @반달").len(),
        1,
        "one line about somebody is a note of one line"
    );
}

#[test]
fn notes_are_one_step_with_the_times_and_places_of_their_lines() {
    let desk = desk();
    let start = desk.book.dump();
    let text = "[나] [오후 7:05] 박지원 CTO @반달 #vip\n[나] [오후 7:30] 옆자리, 파이썬 좋아함\n[나] [오후 2:00] 김도윤 팀장 @누리";
    let read = desk.book.read_notes(&desk.at(NOW), text).unwrap();
    assert_eq!(read[0].occasion.as_ref().map(|it| it.title.as_str()), Some("Partner dinner"));
    assert_eq!(read[0].zone, "America/Los_Angeles");
    let uses = [NotesUse::Person, NotesUse::Note, NotesUse::Person];
    let lines: Vec<NotesLine> = read
        .iter()
        .zip(uses)
        .map(|(piece, becomes)| NotesLine {
            line: piece.line.clone(),
            becomes,
            at: piece.at,
            place: piece.place,
        })
        .collect();
    let report = desk.book.add_notes(&desk.at(NOW), &lines).unwrap();
    let people: Vec<Person> = report.files[0]
        .codes
        .iter()
        .map(|code| match &code.outcome {
            CaptureOutcome::Saved { row, .. } => desk.book.person(&desk.at(NOW), row.id).unwrap(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(people.len(), 2);
    let met = &people[0].encounters[0];
    assert_eq!(met.met.at, at("2022-12-01T03:05:00Z"));
    assert_eq!(met.met.occasion.as_ref().unwrap().title, "Partner dinner");
    assert_eq!(met.notes[0].body, "옆자리, 파이썬 좋아함");
    assert_eq!(people[1].encounters[0].met.at, at("2022-11-30T22:00:00Z"));
    assert_eq!(people[1].encounters[0].met.occasion, None);
    assert_eq!(desk.book.last_step().args.count, Some(2));
    desk.book.undo(&desk.at(NOW), &()).unwrap();
    assert_same(&desk.book.dump(), &start, "one undo takes all of it back");
}

#[test]
fn days_that_are_owed_count_from_when_it_was_written() {
    let read = pieces("2022-11-21\n[나] [오후 7:05] 박지원 @반달 !금 견적 보내기");
    let owed = read[1].parts.iter().find_map(|part| part.due_on);
    assert_eq!(owed, Some("2022-11-25".parse().unwrap()));
}

#[test]
fn too_much_is_refused() {
    let desk = desk();
    let field = |result: Result<Vec<NotesPiece>>| match result {
        Err(Error::Invalid { field, .. }) => field,
        other => panic!("{other:?}"),
    };
    let read = |text: &str| desk.book.read_notes(&desk.at(NOW), text);
    assert_eq!(field(read(&"Jiwon Park @Bandal\n".repeat(501))), "pasted_people");
    let many = read(&"Jiwon Park @Bandal\n".repeat(50_000)).unwrap_err();
    assert_eq!(many.to_string(), "pasted_people cannot be \"50000 lines\"");
    for nothing in ["", " \n\u{3000}", "\u{200B}\u{FEFF}"] {
        assert_eq!(field(read(nothing)), "text");
    }
    assert_eq!(read(&"Jiwon Park @Bandal\n".repeat(500)).unwrap().len(), 500);
    assert_eq!(field(read(&"a".repeat(1024 * 1024 + 1))), "pasted_text");
    let note =
        NotesLine { line: "x".into(), becomes: NotesUse::Note, at: None, place: Place::Stamp };
    assert!(desk.book.add_notes(&desk.at(NOW), &[note]).is_err(), "a note on nobody");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_line_is_in_a_piece(
        lines in prop::collection::vec(
            prop_oneof![
                "\\PC{0,40}",
                "(\\[|오후 |PM |[0-9]{1,4}[.:/-]|, |년|월|일| - |\\]|: |[A-Z][a-z]{1,5} |박지원|@|<|>|;|\"){0,9}",
                Just("jiwon@bandal.example".to_owned()),
                Just("2022년 11월 30일 수요일".to_owned()),
            ],
            0..12,
        )
    ) {
        let text = lines.join("\n");
        let today = "2022-11-30".parse().unwrap();
        let mut told = std::collections::BTreeSet::new();
        for message in chat::messages(&text) {
            for piece in pieces_of(&message, today) {
                prop_assert!(!piece.lines.is_empty());
                told.extend(piece.lines);
            }
            // The first line of a message may only be its head.
            told.extend(message.lines.iter().filter(|(_, line)| line.is_empty()).map(|(n, _)| *n));
        }
        for (number, line) in text.lines().enumerate() {
            prop_assert!(line.trim().is_empty() || told.contains(&number), "{line:?} of {text:?}");
        }
    }
}
