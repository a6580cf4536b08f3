//! Lists under headings, with bullets, in sentences, in forms and tables.

use super::*;
use crate::book::QuickKind as Q;

/// Each piece's kind with what its line was understood as.
fn read(text: &str) -> Vec<(NotesKind, Vec<(Q, String)>)> {
    let parts = |piece: &NotesPiece| {
        piece.parts.iter().map(|part| (part.kind, part.text.clone())).collect::<Vec<_>>()
    };
    pieces(text).iter().map(|piece| (piece.kind, parts(piece))).collect()
}

fn check_people(text: &str, expected: &[&[(Q, &str)]]) {
    let found: Vec<_> =
        read(text).into_iter().filter(|(kind, _)| *kind == NotesKind::Person).collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|parts| {
            let parts = parts.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
            (NotesKind::Person, parts)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn bullets_and_numbers_of_a_list_are_of_nobody() {
    for bullet in
        ["- ", "-", "– ", "— ", "* ", "•", "• ", "· ", "> ", "▪ ", "✔ ", "1. ", "2) ", "→ "]
    {
        check_people(
            &format!("{bullet}Jiwon Park (Acme)\n{bullet}박지원 팀장 @반달"),
            &[
                &[(Q::Name, "Jiwon Park"), (Q::Company, "Acme")],
                &[(Q::Name, "박지원"), (Q::Title, "팀장"), (Q::Company, "반달")],
            ],
        );
    }
    check_people(
        "• Owen Castellan – Fernway – wants a demo\n• Mina Seo, CTO, Nuri",
        &[
            &[(Q::Name, "Owen Castellan"), (Q::Company, "Fernway"), (Q::Note, "wants a demo")],
            &[(Q::Name, "Mina Seo"), (Q::Title, "CTO"), (Q::Company, "Nuri")],
        ],
    );
}

#[test]
fn what_is_listed_below_somebody_is_said_about_them() {
    check_people(
        "Jiwon Park, CTO @Acme\n- wants a demo\n- send pricing by friday\nOwen Castellan @Fernway\n* likes go",
        &[
            &[
                (Q::Name, "Jiwon Park"),
                (Q::Title, "CTO"),
                (Q::Company, "Acme"),
                (Q::Note, "wants a demo"),
                (Q::Note, "send pricing by friday"),
            ],
            &[(Q::Name, "Owen Castellan"), (Q::Company, "Fernway"), (Q::Note, "likes go")],
        ],
    );
}

#[test]
fn a_note_on_somebody_has_no_dash() {
    let desk = desk();
    let line = |line: &str, becomes| NotesLine {
        line: line.into(),
        becomes,
        at: None,
        place: Place::Stamp,
    };
    let lines =
        [line("Jiwon Park @Acme", NotesUse::Person), line("- wants a demo", NotesUse::Note)];
    let report = desk.book.add_notes(&desk.at(NOW), &lines).unwrap();
    let row = report.files[0].codes[0].outcome.row().unwrap();
    let person = desk.book.person(&desk.at(NOW), row.id).unwrap();
    assert_eq!(person.encounters[0].notes[0].body, "wants a demo");
}

#[test]
fn signs_of_phones_and_letters_are_read_over() {
    let jiwon: &[(Q, &str)] = &[
        (Q::Name, "Jiwon Park"),
        (Q::Title, "CTO"),
        (Q::Company, "Acme"),
        (Q::Phone, "010-1234-5678"),
        (Q::Email, "jiwon@acme.example"),
    ];
    check_people("Jiwon Park\nCTO, Acme\n☎ 010-1234-5678\n✉ jiwon@acme.example", &[jiwon]);
    check_people("• Jiwon Park, CTO, Acme 📞010-1234-5678 ✉\u{FE0F}jiwon@acme.example", &[jiwon]);
    check_people(
        "박지원\n반달 CTO\n010-1234-5678",
        &[&[
            (Q::Name, "박지원"),
            (Q::Company, "반달"),
            (Q::Title, "CTO"),
            (Q::Phone, "010-1234-5678"),
        ]],
    );
    check_people(
        "Partner dinner\nJiwon Park, CTO, Acme\n☎ 010-1234-5678\n✉ jiwon@acme.example",
        &[jiwon],
    );
}

#[test]
fn a_heading_says_when_and_where_what_is_below_was() {
    for heading in [
        "Dinner at Encore 30 Nov",
        "Nov 30: Partner dinner",
        "저녁 엔코어 11/30",
        "11월 30일(수) 저녁 엔코어",
    ] {
        let read =
            pieces(&format!("{heading}\nJiwon Park, CTO @Acme\n19:30 Owen Castellan @Fernway"));
        assert_eq!(read[0].kind, NotesKind::Day, "{heading}");
        assert_eq!(read[0].text, heading);
        let title = |at: usize| read[at].occasion.as_ref().map(|it| it.title.clone());
        assert_eq!(
            (read[1].at, title(1).as_deref()),
            (None, Some("Partner dinner")),
            "it is on now"
        );
        assert_eq!(read[2].at, Some(at("2022-12-01T03:30:00Z")), "{heading}");
    }
    let desk = desk();
    let after = desk.at("2022-12-02T18:00:00Z");
    let read = desk.book.read_notes(&after, "Dinner at Encore 30 Nov\nJiwon Park @Acme").unwrap();
    assert_eq!(read[1].at, Some(at("2022-12-01T03:00:00Z")), "when it began");
    assert!(matches!(read[1].place, Place::Occasion { .. }));
    let read = desk.book.read_notes(&after, "Lunch 29 Nov\nJiwon Park @Acme").unwrap();
    assert_eq!((&read[1].place, read[1].at), (&Place::Nowhere, Some(at("2022-11-29T20:00:00Z"))));
}

#[test]
fn a_heading_without_a_day_is_nobody_either() {
    for heading in [
        "Dinner at Encore",
        "Partner dinner",
        "Booth visitors:",
        "## Day 2",
        "부스 방문",
        "저녁 엔코어",
        "오늘 만난 분들",
    ] {
        let kinds: Vec<_> = read(&format!("{heading}\nJiwon Park @Acme"))
            .into_iter()
            .map(|(kind, _)| kind)
            .collect();
        assert_eq!(kinds, [NotesKind::Talk, NotesKind::Person], "{heading}");
    }
    for person in ["Bar Cohen", "Jiwon Park 30 Nov", "Coffee with Jiwon Park", "점심 김도윤 팀장"]
    {
        let kinds: Vec<_> = read(&format!("{person}\nJiwon Park @Acme"))
            .into_iter()
            .map(|(kind, _)| kind)
            .collect();
        assert_eq!(kinds, [NotesKind::Person, NotesKind::Person], "{person}");
    }
}

#[test]
fn a_sentence_about_somebody_is_a_person_with_that_note() {
    let line = "met Owen Castellan from Fernway at the bar";
    check_people(line, &[&[(Q::Name, "Owen Castellan"), (Q::Company, "Fernway"), (Q::Note, line)]]);
    check_people("반달 박지원입니다\n데모 원함", &[&[(Q::Company, "반달"), (Q::Name, "박지원")]]);
}

#[test]
fn a_signature_begins_behind_sentences_headings_and_other_forms() {
    let hana: &[(Q, &str)] =
        &[(Q::Name, "정하나"), (Q::Company, "마루"), (Q::Phone, "010-1234-5678")];
    let form = "이름: 정하나\n회사: 마루\n연락처: 010-1234-5678";
    let coffee = "엔코어 바에서 이서연 팀장님과 커피";
    check_people(
        &format!("{coffee}\n오늘 만난 분들\n{form}\n{form}"),
        &[&[(Q::Name, "이서연"), (Q::Title, "팀장"), (Q::Note, coffee)], hana, hana],
    );
    check_people(
        "met Owen Castellan at the bar\nJiwon Park\njiwon@acme.example",
        &[
            &[(Q::Name, "Owen Castellan"), (Q::Note, "met Owen Castellan at the bar")],
            &[(Q::Name, "Jiwon Park"), (Q::Email, "jiwon@acme.example")],
        ],
    );
}

#[test]
fn forms_and_tables_are_people() {
    check_people(
        "Name: Jiwon Park\nTitle: CTO\nCompany: Acme\nE-mail: jiwon@acme.example",
        &[&[
            (Q::Name, "Jiwon Park"),
            (Q::Title, "CTO"),
            (Q::Company, "Acme"),
            (Q::Email, "jiwon@acme.example"),
        ]],
    );
    check_people(
        "이름:박지원, 회사:반달, 직책: 플랫폼 팀장\n연락처: 010-1234-5678",
        &[&[
            (Q::Name, "박지원"),
            (Q::Company, "반달"),
            (Q::Title, "플랫폼 팀장"),
            (Q::Phone, "010-1234-5678"),
        ]],
    );
    check_people(
        "Name\tTitle\tCompany\nJiwon Park\tCTO\tAcme\nOwen Castellan\tVP\tFernway",
        &[
            &[(Q::Name, "Jiwon Park"), (Q::Title, "CTO"), (Q::Company, "Acme")],
            &[(Q::Name, "Owen Castellan"), (Q::Title, "VP"), (Q::Company, "Fernway")],
        ],
    );
}

#[test]
fn rows_without_a_head_are_understood() {
    let jiwon: &[(Q, &str)] =
        &[(Q::Name, "박지원"), (Q::Company, "반달"), (Q::Email, "jiwon@bandal.example")];
    let owen: &[(Q, &str)] = &[
        (Q::Name, "Owen Castellan"),
        (Q::Company, "Fernway Robotics"),
        (Q::Email, "owen@fernway.example"),
    ];
    check_people(
        "박지원\t반달\tjiwon@bandal.example\n반달\t박지원\tjiwon@bandal.example",
        &[jiwon; 2],
    );
    check_people(
        "Owen\tCastellan\tFernway Robotics\towen@fernway.example\nOwen Castellan\tFernway Robotics\towen@fernway.example",
        &[owen; 2],
    );
    check_people(
        "Owen\tFernway\towen@fernway.example\nAda Byron\t010-1234-5678\tCTO\tEngines",
        &[
            &[(Q::Name, "Owen"), (Q::Company, "Fernway"), (Q::Email, "owen@fernway.example")],
            &[
                (Q::Name, "Ada Byron"),
                (Q::Phone, "010-1234-5678"),
                (Q::Title, "CTO"),
                (Q::Company, "Engines"),
            ],
        ],
    );
}
