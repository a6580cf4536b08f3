//! Lines as people type them between two handshakes.

mod booth;
mod saving;

use proptest::prelude::*;

use super::line::parse;
use super::*;
use QuickKind::{Company, Email, FollowUp, Name, Note, Phone, Place, SecondName, Tag, Title, Url};

fn today() -> NaiveDate {
    "2022-11-30".parse().unwrap() // a Wednesday
}

fn check(line: &str, expected: &[(QuickKind, &str)]) {
    let parts = parse(line, today(), Some("KR"));
    let found: Vec<_> = parts.iter().map(|part| (part.kind, part.text.as_str())).collect();
    assert_eq!(found, expected, "{line}");
}

#[test]
fn a_line_says_who_what_where_and_what_is_owed() {
    check(
        "Jiwon Park, CTO @ Acme, jiwon@acme.example, 010-1234-5678 #prospect !fri send pricing",
        &[
            (Name, "Jiwon Park"),
            (Title, "CTO"),
            (Company, "Acme"),
            (Email, "jiwon@acme.example"),
            (Phone, "010-1234-5678"),
            (Tag, "prospect"),
            (FollowUp, "send pricing"),
        ],
    );
    check(
        "박지원 CTO @아크메, jiwon@acme.example 010-1234-5678 #잠재고객 !금 견적 보내기, 데모도",
        &[
            (Name, "박지원"),
            (Title, "CTO"),
            (Company, "아크메"),
            (Email, "jiwon@acme.example"),
            (Phone, "010-1234-5678"),
            (Tag, "잠재고객"),
            (FollowUp, "견적 보내기, 데모도"),
        ],
    );
    check(
        "서현우 !내일 전화, hw@moa.example #vip ~셔틀 줄",
        &[
            (Name, "서현우"),
            (FollowUp, "전화"),
            (Email, "hw@moa.example"),
            (Tag, "vip"),
            (Place, "셔틀 줄"),
        ],
    );
}

#[test]
fn names_end_where_titles_and_companies_begin() {
    check("Jiwon Park CTO @Acme", &[(Name, "Jiwon Park"), (Title, "CTO"), (Company, "Acme")]);
    check(
        "Lotte van Dijk Senior Solutions Architect @ Blue Anvil met at lunch",
        &[
            (Name, "Lotte van Dijk"),
            (Title, "Senior Solutions Architect"),
            (Company, "Blue Anvil"),
            (Note, "met at lunch"),
        ],
    );
    check(
        "Ana Ruiz, VP of Sales at Nine Rivers, wants a demo",
        &[
            (Name, "Ana Ruiz"),
            (Title, "VP of Sales"),
            (Company, "Nine Rivers"),
            (Note, "wants a demo"),
        ],
    );
    check("jiwon park cto @acme", &[(Name, "jiwon park"), (Title, "cto"), (Company, "acme")]);
    check("jiwon park met on the shuttle", &[(Name, "jiwon park"), (Note, "met on the shuttle")]);
    check("CTO @ Acme, Jiwon Park", &[(Title, "CTO"), (Company, "Acme"), (Name, "Jiwon Park")]);
    check("Jiwon from Acme", &[(Name, "Jiwon"), (Company, "Acme")]);
    check(
        "Jiwon @ blue anvil co, likes Go",
        &[(Name, "Jiwon"), (Company, "blue anvil co"), (Note, "likes Go")],
    );
    check(
        "Jiwon @\"blue anvil\" likes Go",
        &[(Name, "Jiwon"), (Company, "blue anvil"), (Note, "likes Go")],
    );
    check(
        "Mina, Wizard of Light @ Acme",
        &[(Name, "Mina"), (Title, "Wizard of Light"), (Company, "Acme")],
    );
}

#[test]
fn korean_names_and_titles_are_told_apart() {
    check(
        "박지원 팀장님 @아크메 부스에서 만남",
        &[(Name, "박지원"), (Title, "팀장"), (Company, "아크메"), (Note, "부스에서 만남")],
    );
    check("박지원팀장 @아크메", &[(Name, "박지원"), (Title, "팀장"), (Company, "아크메")]);
    check(
        "박 지원 플랫폼 본부장 @아크메",
        &[(Name, "박 지원"), (Title, "플랫폼 본부장"), (Company, "아크메")],
    );
    check("김 이사님", &[(Name, "김"), (Title, "이사")]);
    check("한이사", &[(Name, "한이사")]);
    check("박지원님, 데모 원함", &[(Name, "박지원"), (Note, "데모 원함")]);
    check(
        "박지원 (Jiwon Park) CTO @아크메",
        &[(Name, "박지원"), (SecondName, "Jiwon Park"), (Title, "CTO"), (Company, "아크메")],
    );
    check(
        "박지원, 주식회사 반달, 데모 원함",
        &[(Name, "박지원"), (Company, "주식회사 반달"), (Note, "데모 원함")],
    );
    let decomposed = "\u{1107}\u{1161}\u{11A8}\u{110C}\u{1175}\u{110B}\u{116F}\u{11AB} CTO";
    check(decomposed, &[(Name, "박지원"), (Title, "CTO")]);
}

#[test]
fn points_tags_and_companies_are_known_by_their_look() {
    check(
        "Jiwon Park <jiwon@blue-anvil.example>, Blue Anvil, T. +82 2 555 0100 www.blue-anvil.example",
        &[
            (Name, "Jiwon Park"),
            (Email, "jiwon@blue-anvil.example"),
            (Company, "Blue Anvil"),
            (Phone, "+82 2 555 0100"),
            (Url, "www.blue-anvil.example"),
        ],
    );
    check(
        "Mina https://www.linkedin.com/in/mina-seo",
        &[(Name, "Mina"), (Url, "https://www.linkedin.com/in/mina-seo")],
    );
    check(
        "Mina, booth #12, 2022-12-05, 1,000 seats",
        &[(Name, "Mina"), (Note, "booth #12"), (Note, "2022-12-05"), (Note, "1,000 seats")],
    );
    check("Mina, 휴대폰: 010 1234 5678", &[(Name, "Mina"), (Phone, "010 1234 5678")]);
    check("Great! Mina, C# and #rust.", &[(Name, "Great! Mina"), (Note, "C# and"), (Tag, "rust")]);
    check(
        "Mina, Hanul GmbH / likes Go",
        &[(Name, "Mina"), (Company, "Hanul GmbH"), (Note, "likes Go")],
    );
    check(
        "이서연 / 마케팅팀장 / 하늘클라우드 / 010-2222-3333",
        &[
            (Name, "이서연"),
            (Title, "마케팅팀장"),
            (Company, "하늘클라우드"),
            (Phone, "010-2222-3333"),
        ],
    );
    check(
        "Raj Patel (Hanul) SA, likes Go",
        &[(Name, "Raj Patel"), (Company, "Hanul"), (Title, "SA"), (Note, "likes Go")],
    );
    check("", &[]);
    check(" ", &[]);
    for signs in [", -", "@", "#", "~", "!", "!!!", "😀"] {
        check(signs, &[(Note, signs)]);
    }
}

#[test]
fn follow_ups_have_their_days() {
    let parts = parse("Mina !12/5 send deck !call back #vip !fri", today(), None);
    let found: Vec<_> = parts
        .iter()
        .filter(|part| part.kind == FollowUp)
        .map(|part| (part.text.as_str(), part.due_on.map(|day| day.to_string())))
        .collect();
    let day = |day: &str| Some(day.to_owned());
    let expected = [("send deck", day("2022-12-05")), ("call back", None), ("", day("2022-12-02"))];
    assert_eq!(found, expected);
    check(
        "Mina !fri mail cfo@acme.example the deck",
        &[(Name, "Mina"), (FollowUp, "mail cfo@acme.example the deck")],
    );
}

#[test]
fn spans_count_as_javascript_does() {
    let line = "🙂 박지원, CTO";
    let units: Vec<u16> = line.encode_utf16().collect();
    let parts = parse(line, today(), None);
    let shown: Vec<String> =
        parts.iter().map(|part| String::from_utf16(&units[part.from..part.to]).unwrap()).collect();
    assert_eq!(shown.last().map(String::as_str), Some("CTO"));
    let whole = "박".repeat(3_000);
    let parts = parse(&whole, today(), None);
    assert_eq!(
        parts.last().map(|part| (part.kind, part.to)),
        Some((Note, 3_000)),
        "nothing is lost"
    );
}

proptest! {
    #[test]
    fn every_letter_is_in_one_part_and_nothing_panics(
        line in "([ ,@#!~()<>\"•-]{0,2}(박지원|팀장님|반달|셔틀|Jiwon|Park|CTO|of|at|met|with|Acme|T:|☎|shuttle|fri|금|다음|주|12/5|a@b.example|010|1234|5678|\\PC{0,3})){0,14}",
    ) {
        let parts = parse(&line, today(), Some("KR"));
        let units: Vec<u16> = line.encode_utf16().collect();
        let mut end = 0;
        for part in &parts {
            prop_assert!(part.from >= end && part.from < part.to && part.to <= units.len(), "{parts:?}");
            let between = String::from_utf16(&units[end..part.from]).unwrap();
            prop_assert!(!between.chars().any(char::is_alphanumeric), "{between:?} is lost of {line:?}");
            end = part.to;
        }
        let rest = String::from_utf16(&units[end..]).unwrap();
        prop_assert!(!rest.chars().any(char::is_alphanumeric), "{rest:?} is lost of {line:?}");
    }
}
