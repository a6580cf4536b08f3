//! Texts as badges, phones and generators write them.

mod badges;
mod points;
mod things;

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Payload {
    read_payload(text, text.as_bytes())
}

fn person(text: &str) -> ContactDraft {
    match read(text) {
        Payload::Person { draft, .. } => *draft,
        other => panic!("{text:?} should be a person, not {other:?}"),
    }
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/scan");
    std::fs::read(folder.join(name)).unwrap()
}

#[test]
fn a_mecard_is_a_person() {
    fn check(text: &str, [display, family, given]: [&str; 3], points: &[(PointKind, &str)]) {
        let draft = person(text);
        assert_eq!(draft.name.display, display, "name of {text}");
        assert_eq!(draft.name.family.unwrap_or_default(), family, "family name of {text}");
        assert_eq!(draft.name.given.unwrap_or_default(), given, "given name of {text}");
        let found: Vec<_> =
            draft.points.iter().map(|point| (point.kind, point.value.as_str())).collect();
        assert_eq!(found, points, "points of {text}");
    }
    use PointKind::{Email, Phone, Url};
    check(
        "MECARD:N:한,서윤;TEL:010-1;TEL:02-2;EMAIL:a@b.example;;",
        ["한서윤", "한", "서윤"],
        &[(Phone, "010-1"), (Phone, "02-2"), (Email, "a@b.example")],
    );
    check(
        "mecard:n:Park,Jiwon;url:https\\://a.example/x;",
        ["Jiwon Park", "Park", "Jiwon"],
        &[(Url, "https://a.example/x")],
    );
    check(
        "MECARD:N:Jiwon Park;URL:https://a.example;;",
        ["Jiwon Park", "", ""],
        &[(Url, "https://a.example")],
    );
    check("MECARD:N:A\\;B\\, Inc\\\\;;", ["A;B, Inc\\", "", ""], &[]);
    check("MECARD:TEL:010-1;", ["", "", ""], &[(Phone, "010-1")]);
}

#[test]
fn the_other_fields_of_a_mecard_are_kept() {
    let text = String::from_utf8(fixture("docomo_mecard.txt")).unwrap();
    let draft = person(&text);
    assert_eq!(draft.name.display, "山田太郎");
    assert_eq!(draft.reading.as_deref(), Some("ヤマダ タロウ"));
    assert_eq!(draft.company.as_deref(), Some("Nuri; Data"));
    assert_eq!(draft.note.as_deref(), Some("부스 12:30\n두 번째"));
    assert_eq!(draft.points[1].value, "2-11-1 Nagatacho Tokyo 1006150 JP");
}

#[test]
fn a_vcard_is_a_person_even_without_a_name() {
    assert_eq!(person("BEGIN:VCARD\nVERSION:3.0\nFN:한서윤\nEND:VCARD").name.display, "한서윤");
    let nameless = person("\u{feff}begin:vcard\r\nversion:3.0\r\ntel:1588-1\r\n");
    assert_eq!(nameless.best_name(), Some("1588-1"));
    assert!(matches!(read("BEGIN:VCARD\nEND:VCARD"), Payload::Unknown), "nobody is nobody");
}

#[test]
fn a_vcard_that_declares_its_charset_is_read_from_its_bytes() {
    let bytes = fixture("badge_printer_euc_kr.vcf");
    let misread = String::from_utf8_lossy(&bytes);
    let Payload::Person { draft, .. } = read_payload(&misread, &bytes) else { panic!("a person") };
    assert_eq!(draft.name.display, "한서윤");
}

#[test]
fn noise_is_unknown() {
    let noise: Vec<u8> =
        (0..2900_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8 | 0x80).collect();
    let text = String::from_utf8_lossy(&noise).into_owned();
    assert_eq!(read_payload(&text, &noise), Payload::Unknown);
    for text in ["", "hallway", "두 번째 부스", "Let's meet @ 2", "LL|0742|A4|visit|88213"] {
        assert_eq!(read(text), Payload::Unknown, "{text:?}");
    }
}

/// The beginnings that send a text to a reader of its own.
const BEGINNINGS: &str = "(MECARD:|BEGIN:VCARD\n|https://|MEC|BIZCARD:|MEMORY:|\\[\"vcard\",\\[|\\{\"|WIFI:|\
    BEGIN:VEVENT\n|geo:|000201|BCD\n002\n|mailto:|tel:|MATMSG:|linkedin.com/in/|1::)?";

proptest! {
    #[test]
    fn no_text_panics(beginning in BEGINNINGS, text in "\\PC{0,80}", bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let text = beginning + &text;
        let payload = read(&text);
        let _ = (payload.meaning(), payload.about());
        let _ = read_payload(&text, &bytes);
    }

    #[test]
    fn a_person_is_somebody(text in "(MECARD:|BIZCARD:|MEMORY:)[NXE:;A-Z\n]{0,40}") {
        if let Some(draft) = read(&text).draft() {
            prop_assert!(draft.best_name().is_some());
        }
    }

    #[test]
    fn a_json_badge_of_any_shape_is_read(given in "\\PC{0,12}", key in "(name|firstName|lead|attendee|email|i|id)", nested in any::<bool>()) {
        let inside = serde_json::json!({ key.as_str(): given.as_str(), "x": [null, 1.5, { "y": {} }] });
        let badge = if nested { serde_json::json!({ "attendee": inside }) } else { inside };
        let payload = read(&badge.to_string());
        prop_assert!(payload.draft().is_none_or(|draft| draft.best_name().is_some()));
    }
}
