//! What is written is read back the same, whatever it holds.

use proptest::prelude::*;

use super::*;
use crate::model::PointDraft;

#[test]
fn written_lines_fold_between_characters() {
    let draft = ContactDraft {
        name: PersonName { display: "한서윤".to_owned(), ..PersonName::default() },
        note: Some("가나다라마바사".repeat(20)),
        ..ContactDraft::default()
    };
    let text = vcard3(&draft);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "75 octets at most:\n{text}");
    assert!(!text.replace("\r\n", "").contains('\n'), "every line ends in CR LF");
    assert_eq!(one(text.as_bytes()), draft);
    assert!(!vcard3_compact(&draft).contains("\r\n "), "a code's card is not folded");
}

fn text() -> impl Strategy<Value = String> {
    // NFC, trimmed, not empty: what a draft holds.
    "[가-힣a-zA-Z0-9,;:=\\\\\"'<>&.]{1,30}( [가-힣A-Za-z\\\\,;]{1,30}){0,2}"
}

prop_compose! {
    fn point()(
        kind in prop::sample::select(PointKind::ALL),
        label in prop::option::of(prop::sample::select(&["work", "home fax", "mobile", "비서", "q&a; x"][..])),
        value in "[가-힣a-z0-9@./?,;+-]{1,40}",
    ) -> PointDraft {
        PointDraft { kind, label: label.map(str::to_owned), value }
    }
}

prop_compose! {
    fn draft()(
        display in text(),
        parts in prop::option::of(("[가-힣A-Z][가-힣a-z;,]{0,8}", "[가-힣A-Z][가-힣a-z;,]{0,8}")),
        second in prop::option::of(text()),
        reading in prop::option::of("[ぁ-ん]{1,9} [ぁ-ん]{1,9}"),
        (title, company, department) in prop::option::of((text(), text(), text())).prop_map(|three| match three {
            Some((title, company, department)) => (Some(title), Some(company), Some(department)),
            None => (None, None, None),
        }),
        points in prop::collection::vec(point(), 0..6),
        note in prop::option::of(prop::collection::vec(text(), 1..4)),
        tags in prop::collection::btree_set(text(), 0..4),
        language in prop::option::of("ko|en-US"),
        photo in prop::option::of(prop::collection::vec(any::<u8>(), 0..90)),
    ) -> ContactDraft {
        let (display, family, given) = match parts {
            Some((family, given)) => (format!("{given} {family}"), Some(family), Some(given)),
            None => (display, None, None),
        };
        let second_name = second.map(|display| PersonName { display, ..PersonName::default() });
        // Bytes that are text would be taken for text; a photo begins with its format.
        let photo = photo.map(|bytes| [b"\xff\xd8\xff".as_slice(), &bytes].concat());
        ContactDraft {
            name: PersonName { display, family, given }, second_name, reading, title, company, department, points,
            note: note.map(|lines| lines.join("\n")), tags: tags.into_iter().collect(), language, photo,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_written_is_read_back(draft in draft()) {
        let text = vcard3(&draft);
        let cards = read_cards(text.as_bytes());
        prop_assert_eq!(&cards.problems, &[], "no problem in our own card:\n{}", text);
        prop_assert_eq!(&cards.cards, &[draft], "our own card:\n{}", text);
    }

    #[test]
    fn rubbish_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_cards(&bytes);
        let _ = read_cards(&[b"BEGIN:VCARD\n".as_slice(), &bytes].concat());
    }

    #[test]
    fn nearly_cards_never_panic(lines in prop::collection::vec(
        "(item1\\.)?(N|FN|ORG|ADR|TEL|PHOTO|NOTE|BEGIN|END|KIND|X-ABLABEL|SOUND)?[;:=,\"]{0,3}(TYPE=|CHARSET=|ENCODING=|QUOTED-PRINTABLE|BASE64|CP949|B|VALUE=uri|VALUE=date){0,3}[:; =\\\\]{0,2}\\PC{0,9}(=|=B1=E8|\\\\)?", 0..12)
    ) {
        let _ = read_cards(format!("BEGIN:VCARD\n{}", lines.join("\n")).as_bytes());
    }
}
