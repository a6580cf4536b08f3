//! Cards in Korean and European languages, made, drawn and read back.

use proptest::prelude::*;

use super::*;
use crate::model::{ContactDraft, PersonName, PointDraft, PointKind};
use crate::scan::payload::{Payload, read_payload};
use crate::scan::{decode, open_image};

const NAMES: [[&str; 2]; 31] = [
    ["한", "서윤"],
    ["박", "지원"],
    ["남궁", "민수"],
    ["최", "유림"],
    ["전", "도훈"],
    ["제갈", "공명"],
    ["김", "뷁"],
    ["이", "은"],
    ["황보", "꽃님"],
    ["선우", "빛나"],
    ["장", "희빈 (Heebin)"],
    ["Müller", "Jörg"],
    ["Graßl", "Götz"],
    ["Lefèvre", "Zoé"],
    ["D’Août", "Benoît"],
    ["Núñez", "Íñigo"],
    ["Ñandú", "Ángel"],
    ["Łuczak", "Świętosława"],
    ["Dvořák", "Jiří"],
    ["Ødegård", "Åse"],
    ["Þórsdóttir", "Sæunn"],
    ["Šimić", "Đurđa"],
    ["Kovács", "Győző"],
    ["Ionescu", "Ștefan"],
    ["Yılmaz", "Çağrı"],
    ["Παπαδόπουλος", "Νίκος"],
    ["Иванова", "Ольга"],
    ["Шевченко", "Їжак"],
    ["Bērziņš", "Kārlis"],
    ["山田", "太郎"],
    ["Smith, Jr.; \\", "Ada"],
];

fn card([family, given]: [&str; 2]) -> ContactDraft {
    let point = |kind, value: &str| PointDraft { kind, label: None, value: value.to_owned() };
    ContactDraft {
        name: PersonName {
            display: format!("{family} {given}"),
            family: Some(family.to_owned()),
            given: Some(given.to_owned()),
        },
        company: Some(format!("{family} 누리데이터 GmbH & Co.")),
        department: Some("플랫폼팀".to_owned()),
        title: Some("수석 연구원 / Ingénieur".to_owned()),
        points: vec![
            point(PointKind::Phone, "+82-10-2345-6789"),
            point(PointKind::Email, "seoyun@nuri.example"),
            point(PointKind::Url, "https://nuri.example/한서윤?x=1;y=2"),
        ],
        note: Some("부스 12\nthank you".to_owned()),
        ..ContactDraft::default()
    }
}

#[test]
fn every_card_comes_back_as_it_was() {
    for name in NAMES {
        let card = card(name);
        for level in [Level::L, Level::M, Level::Q] {
            let code = Code::of(&payload(&card), level).unwrap();
            assert!(proves(&code), "{name:?} at {level:?} reads back equal");
        }
        let code = Code::of(&payload(&card), Level::M).unwrap();
        let photo = open_image(&png(&code, 600).unwrap()).unwrap();
        let read = decode(&photo.luma, photo.width, photo.height).remove(0);
        let expected = Payload::Person { draft: Box::new(card), badge: None };
        assert_eq!(read_payload(&read.text, &read.bytes), expected, "{name:?} is the same person");
    }
}

#[test]
fn a_damaged_symbol_does_not_prove() {
    let mut code = Code::of("BEGIN:VCARD", Level::M).unwrap();
    assert!(proves(&code));
    code.text.push('!');
    assert!(!proves(&code), "another text is not this code's");
    code.dark.fill(true);
    assert!(!proves(&code), "a black square is no code");
}

#[test]
fn the_smallest_version_that_holds_the_text_is_taken() {
    // ISO/IEC 18004 table 7, byte mode.
    fn check(bytes: usize, level: Level, expected: Option<u8>) {
        let version = Code::of(&"x".repeat(bytes), level).ok().map(|code| code.version);
        assert_eq!(version, expected, "{bytes} bytes at {level:?}");
    }
    check(14, Level::M, Some(1));
    check(15, Level::M, Some(2));
    check(180, Level::M, Some(9));
    check(181, Level::M, Some(10));
    check(666, Level::M, Some(20));
    check(667, Level::M, None);
    check(858, Level::L, Some(20));
    check(382, Level::H, Some(20));
}

#[test]
fn too_much_names_the_fields_to_shorten() {
    let mut long = card(NAMES[0]);
    long.note = Some("가".repeat(250));
    let error = Code::of(&payload(&long), Level::M).unwrap_err();
    let CardError::TooDense { bytes, limit: 666, longest } = error else { panic!("{error:?}") };
    assert_eq!(bytes, payload(&long).len());
    assert_eq!(longest[0], FieldSize { field: Field::Note, bytes: 5 + 750 });
    assert_eq!(longest[1].field, Field::Company, "the next largest follows");

    long.note = Some("가".repeat(900));
    let error = Code::of(&payload(&long), Level::M).unwrap_err();
    assert!(matches!(error, CardError::TooLong { limit: 2331, .. }), "{error:?}");
}

#[test]
fn the_svg_draws_each_dark_module_once_on_white() {
    let code = Code::of(&payload(&card(NAMES[0])), Level::M).unwrap();
    let svg = svg(&code, "한서윤 <& \u{1}>", "\"QR\"");
    assert!(svg.contains("<title>한서윤 &lt;&amp; \u{fffd}&gt;</title><desc>\"QR\"</desc>"));
    assert!(svg.contains(r#"shape-rendering="crispEdges""#) && svg.contains(r##"fill="#fff""##));
    assert_eq!(svg.matches('<').count(), svg.matches('>').count(), "well-formed");
    assert_eq!(svg.matches("<path").count(), 2, "the paper and one path");

    let side = code.outer_side();
    let mut drawn = vec![false; side * side];
    let path = svg.split("d=\"").nth(2).unwrap().split('"').next().unwrap();
    for run in path.split('M').skip(1) {
        let numbers: Vec<usize> =
            run.split([' ', 'h', 'v']).take(3).map(|number| number.parse().unwrap()).collect();
        for x in numbers[0]..numbers[0] + numbers[2] {
            assert!(!std::mem::replace(&mut drawn[numbers[1] * side + x], true), "drawn once");
        }
    }
    let luma = code.luma(side).unwrap();
    assert!(luma.iter().zip(&drawn).all(|(level, dark)| (*level == 0) == *dark), "the symbol");
}

#[test]
fn a_png_has_the_size_asked_for_and_whole_modules() {
    let code = Code::of("한서윤", Level::M).unwrap();
    for pixels in [29, 300, 512, 1000] {
        let photo = open_image(&png(&code, pixels).unwrap()).unwrap();
        assert_eq!((photo.width, photo.height), (pixels, pixels));
        assert!(photo.luma.iter().all(|level| matches!(level, 0 | 255)), "{pixels}: no greys");
        if pixels > 29 {
            let read = decode(&photo.luma, pixels, pixels);
            assert_eq!(read[0].text, "한서윤", "at {pixels} pixels");
        }
    }
    let tiny = open_image(&png(&code, 1).unwrap()).unwrap();
    assert_eq!(tiny.width as usize, code.outer_side(), "never less than a pixel a module");
    assert_eq!(png(&code, 9000), Err(CardError::NoPicture { pixels: 9000 }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_proves(text in "[가-힣ぁ-んÀ-žα-я\\PC\n]{1,120}") {
        let code = Code::of(&text, Level::M).unwrap();
        prop_assert!(proves(&code), "{text:?} reads back equal");
    }
}
