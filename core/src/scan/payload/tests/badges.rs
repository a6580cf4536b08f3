//! Badges: with a name in some layout, or with a number only.

use super::{person, read};
use crate::model::PointKind::{self, Address, Email, Phone, Url};
use crate::scan::payload::Payload;

fn points(draft: &crate::model::ContactDraft) -> Vec<(PointKind, &str, &str)> {
    let label = |label: &'_ Option<String>| {
        label.as_deref().map_or("", |label| match label {
            "mobile" => "mobile",
            "work" => "work",
            "fax" => "fax",
            _ => "other",
        })
    };
    let of = |point: &'_ crate::model::PointDraft| label(&point.label);
    draft.points.iter().map(|point| (point.kind, of(point), point.value.as_str())).collect()
}

/// What kind it is, its number, and who is on it.
fn badge(text: &str) -> (&'static str, Option<String>, Option<String>) {
    let payload = read(text);
    let who = payload.draft().and_then(|draft| draft.best_name()).map(str::to_owned);
    (payload.meaning().as_str(), payload.badge().map(str::to_owned), who)
}

#[test]
fn a_bizcard_is_a_person() {
    let draft = person(
        "BIZCARD:N:Jiwon;X:Park;T:CTO;C:Bandal;A:1 Teheran-ro\\, Seoul;B:+8225550100;M:+821000004821;F:+8225550101;E:jiwon@bandal.example;;",
    );
    assert_eq!(draft.name.display, "Jiwon Park");
    assert_eq!(draft.name.family.as_deref(), Some("Park"));
    assert_eq!((draft.title.as_deref(), draft.company.as_deref()), (Some("CTO"), Some("Bandal")));
    let expected = [
        (Address, "", "1 Teheran-ro, Seoul"),
        (Phone, "work", "+8225550100"),
        (Phone, "mobile", "+821000004821"),
        (Phone, "fax", "+8225550101"),
        (Email, "", "jiwon@bandal.example"),
    ];
    assert_eq!(points(&draft), expected);
    assert_eq!(person("bizcard:n:지원;x:박;").name.display, "박지원");
    assert_eq!(read("BIZCARD:;;"), Payload::Unknown);
}

#[test]
fn an_entry_of_a_phone_s_memory_is_a_person() {
    let draft = person(
        "MEMORY:booth 12\r\nNAME1:山田太郎\r\nNAME2:ヤマダ タロウ\r\nTEL1:+81355550100\r\nMAIL1:taro@kaze.example\r\nADD:Tokyo\r\n",
    );
    assert_eq!(draft.name.display, "山田太郎");
    assert_eq!(draft.reading.as_deref(), Some("ヤマダ タロウ"));
    assert_eq!(draft.note.as_deref(), Some("booth 12"));
    let expected =
        [(Phone, "", "+81355550100"), (Email, "", "taro@kaze.example"), (Address, "", "Tokyo")];
    assert_eq!(points(&draft), expected);
    assert_eq!(person("TEL1:+12025550100\r\nMEMORY:\r\n").best_name(), Some("+12025550100"));
    assert_eq!(read("MEMORY:\r\n"), Payload::Unknown, "nobody is nobody");
    assert_eq!(read("NAME1: of a novel"), Payload::Unknown, "no entry without MEMORY");
}

#[test]
fn a_jcard_is_a_person() {
    let draft = person(
        r#"["vcard",[["version",{},"text","4.0"],["fn",{},"text","박지원"],["n",{},"text",["박","지원","","",""]],
        ["org",{},"text",["반달","Platform; R&D"]],["title",{},"text","CTO"],
        ["tel",{"type":["work","voice"]},"uri","tel:+8225550100"],["email",{"type":"work"},"text","jiwon@bandal.example"],
        ["end",{},"text","VCARD"],["note",{"x\"":"a:b"},"text","one\ntwo, three"]]]"#,
    );
    assert_eq!(draft.name.family.as_deref(), Some("박"));
    assert_eq!(draft.company.as_deref(), Some("반달"));
    assert_eq!(draft.department.as_deref(), Some("Platform; R&D"));
    assert_eq!(draft.note.as_deref(), Some("one\ntwo, three"));
    let expected = [(Phone, "work", "+8225550100"), (Email, "work", "jiwon@bandal.example")];
    assert_eq!(points(&draft), expected);
    for text in [
        "[",
        "[]",
        r#"["vcard",[]]"#,
        r#"["vcard",[["fn"],[],["fn",{},"text"],7]]"#,
        r#"["x",[["fn",{},"text","A"]]]"#,
    ] {
        assert_eq!(read(text), Payload::Unknown, "{text}");
    }
}

#[test]
fn a_row_of_fields_is_a_person_with_a_number() {
    assert_eq!(
        badge("77012::Park::Jiwon::Bandal::jiwon@bandal.example"),
        ("person", Some("77012".into()), Some("Jiwon Park".into()))
    );
    let draft = person("77012::박::지원::반달::::extra");
    assert_eq!(draft.name.display, "박지원");
    assert_eq!(draft.company.as_deref(), Some("반달"));
    for code in ["std::net::ip::v4::Addr", "a::b::c::d::e", "1::2::3", "77012::::::::", "::::::::"]
    {
        assert!(read(code).draft().is_none(), "{code}");
    }
}

#[test]
fn json_badges_of_any_organiser_are_read() {
    let all = person(
        r#"{"firstName":"Jiwon","lastName":"Park","email":"jiwon@bandal.example","company":"Bandal","title":"CTO","workPhone":"+8225550100","mobilePhone":"+821000004821","customFields":[{"name":"Diet"}]}"#,
    );
    assert_eq!(all.name.family.as_deref(), Some("Park"));
    let expected = [
        (Email, "", "jiwon@bandal.example"),
        (Phone, "mobile", "+821000004821"),
        (Phone, "work", "+8225550100"),
    ];
    assert_eq!(points(&all), expected);
    let nested = person(
        r#"{"lead":{"Full_Name":"박지원","company":{"name":"반달"},"website":"https://bandal.example"}}"#,
    );
    assert_eq!((nested.name.display.as_str(), nested.company.as_deref()), ("박지원", Some("반달")));
    assert_eq!(points(&nested), [(Url, "", "https://bandal.example")]);

    for (text, kind, id, who) in [
        (r#"{"event":"demo","ticket":"abc","lead":"7KQX2M"}"#, "badge_id", Some("7KQX2M"), None),
        (r#"{"i":[2,"events.example","Q2hlY2tJbg=="]}"#, "badge_id", Some("Q2hlY2tJbg=="), None),
        (
            r#"{"registrant_id":4821,"checkin_secret":"s","event_id":"1","server_url":"https://x.example","version":1}"#,
            "badge_id",
            Some("4821"),
            None,
        ),
        (
            r#"{"attendee_order":"F8VVL","attendee_positionid":2,"rating":3,"notes":"x","tags":[]}"#,
            "badge_id",
            Some("F8VVL-2"),
            None,
        ),
        (r#"{"id":"A-17","name":"Jiwon Park"}"#, "person", Some("A-17"), Some("Jiwon Park")),
        (r#"{"name":"hallway","version":"0.1.0"}"#, "unknown_payload", None, None),
        (r#"{"event":{"name":"Summit"},"code":"X9"}"#, "badge_id", Some("X9"), None),
        (r#"{"email":"not an address"}"#, "unknown_payload", None, None),
        (r#"{"name":"#, "unknown_payload", None, None),
        ("{}", "unknown_payload", None, None),
        (
            r#"{"handshake_version":1,"url":"https://tickets.example","token":"kpp4jn8g2ynzonp6"}"#,
            "device_setup",
            None,
            None,
        ),
    ] {
        assert_eq!(badge(text), (kind, id.map(str::to_owned), who.map(str::to_owned)), "{text}");
    }
    let deep = "{\"attendee\":".repeat(5_000);
    assert_eq!(read(&deep), Payload::Unknown);
}

#[test]
fn one_word_with_a_number_in_it_is_an_opaque_badge() {
    for id in [
        "8812345678",
        "RI22-7F3K-2209",
        "ahcdixwqtb5m4rsrxkkq9wz7bdhbd4y2",
        "f4a51b2c-6d13-4b0e-9a44-1e0e4b9c7a10/9QeVb3mCk2x1Tg==",
    ] {
        assert_eq!(read(id), Payload::Badge { id: id.to_owned() });
    }
    assert_eq!(read(" 8812345678\r\n\0"), Payload::Badge { id: "8812345678".to_owned() });
    for text in ["hallway", "12", "Room 4821", "부스4821", &"9".repeat(200), "N0ISE<script>1"] {
        assert_eq!(read(text), Payload::Unknown, "{text:.20}");
    }
}
