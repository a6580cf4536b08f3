//! Whole cards: fixtures, round trips and rubbish.

use std::fs;
use std::path::Path;

use super::*;
use crate::model::{ContactDraft, PersonName, PointKind};

mod written;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/vcard/one_person").join(name))
        .unwrap()
}

fn one(bytes: &[u8]) -> ContactDraft {
    let mut cards = read_cards(bytes).cards;
    assert_eq!(cards.len(), 1, "one card in {:?}", String::from_utf8_lossy(bytes));
    cards.remove(0)
}

fn card(lines: &str) -> ContactDraft {
    one(format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{lines}\r\nEND:VCARD\r\n").as_bytes())
}

fn values(draft: &ContactDraft) -> Vec<(PointKind, Option<&str>, &str)> {
    draft
        .points
        .iter()
        .map(|point| (point.kind, point.label.as_deref(), point.value.as_str()))
        .collect()
}

#[test]
fn one_person_comes_out_of_every_encoding_and_shape() {
    let mut count = 0;
    for entry in
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/vcard/one_person"))
            .unwrap()
    {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let draft = one(&fixture(&name));
        assert_eq!(draft.name.display, "한서윤", "FN of {name}");
        let parts = (draft.name.family.as_deref(), draft.name.given.as_deref());
        let expected =
            if name == "web_v3_no_n.vcf" { (None, None) } else { (Some("한"), Some("서윤")) };
        assert_eq!(parts, expected, "N of {name}");
        assert_eq!(draft.company.as_deref(), Some("누리데이터"), "company of {name}");
        assert_eq!(draft.department.as_deref(), Some("플랫폼팀"), "department of {name}");
        let [tel, email] = draft.points.as_slice() else { panic!("two points in {name}") };
        assert_eq!(tel.kind, PointKind::Phone, "{name}");
        assert_eq!(tel.value, "010-2345-6789", "{name}");
        assert_eq!(tel.label.as_deref(), Some("mobile"), "label of TEL in {name}");
        assert_eq!(email.value, "seoyun@nuri.example", "{name}");
        count += 1;
    }
    assert!(count >= 24, "only {count} fixtures were found");
}

#[test]
fn a_korean_file_is_korean_wherever_its_buffers_end() {
    let names = ["한서윤", "채", "박지원", "Ada Hart"];
    let card = |name: &&str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD\r\n");
    let text: String = names.iter().map(card).collect();
    let file = encoding_rs::EUC_KR.encode(&text).0.into_owned();
    // The first buffer must show some Korean before 채 (C3 A4: as UTF-8 an ä) is believed.
    for capacity in 40..file.len() {
        let reader = CardReader::new(std::io::BufReader::with_capacity(capacity, file.as_slice()));
        let found = reader.filter_map(|raw| read_card(&raw.unwrap()).draft);
        let found: Vec<_> = found.map(|draft| draft.name.display).collect();
        assert_eq!(found, names, "buffers of {capacity} bytes");
    }
}

#[test]
fn problems_say_what_and_where() {
    fn check(name: &str, expected: &[(usize, ProblemKind)]) {
        let problems = read_cards(&fixture(name)).problems;
        let expected: Vec<_> =
            expected.iter().map(|(line, what)| Problem::new(*line, what.clone())).collect();
        assert_eq!(problems, expected, "problems of {name}");
    }
    let unknown = |property: &str| ProblemKind::UnknownCharset {
        property: property.to_owned(),
        charset: "HANGUL9".to_owned(),
    };
    check("contacts_v3_utf8.vcf", &[]);
    check("feature_phone_qp_cp949.vcf", &[]);
    check("chat_v3_missing_end.vcf", &[(1, ProblemKind::MissingEnd)]);
    check(
        "kakao_qp_unknown_charset.vcf",
        &[(3, unknown("N")), (4, unknown("FN")), (5, unknown("ORG"))],
    );
}

#[test]
fn nothing_and_nobody_are_told_apart() {
    assert_eq!(read_cards(b"hello").problems, [Problem::new(1, ProblemKind::NoCard)]);
    let empty = read_cards(b"BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nEND:VCARD\n");
    assert_eq!(empty.problems, [Problem::new(1, ProblemKind::EmptyCard)]);
    let group = read_cards(b"BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Team\nEND:VCARD\n");
    let name = "Team".to_owned();
    assert_eq!(group.problems, [Problem::new(1, ProblemKind::GroupCard { name })]);
}

#[test]
fn a_card_without_a_name_goes_by_its_company_or_points() {
    fn check(lines: &str, expected: &str) {
        assert_eq!(card(lines).best_name(), Some(expected), "best name of {lines}");
    }
    check("ORG:누리데이터\r\nTEL:1588-1234", "누리데이터");
    check("EMAIL:desk@nuri.example", "desk@nuri.example");
    check("FN:\r\nTEL:1588-1234", "1588-1234");
    check("NICKNAME:서윤님", "서윤님");
    check("N:Park;Jiwon;Min;;", "Jiwon Min Park");
    check("N:박;지원;;;", "박지원");
}

#[test]
fn names_in_two_scripts_stay_two_names() {
    fn check(lines: &str, first: [&str; 3], second: [&str; 3]) {
        let name = |[display, family, given]: [&str; 3]| {
            let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            PersonName { display: display.to_owned(), family: some(family), given: some(given) }
        };
        let draft = card(lines);
        assert_eq!(draft.name, name(first), "first name of {lines}");
        let expected = Some(name(second)).filter(|name| !name.display.is_empty());
        assert_eq!(draft.second_name, expected, "second name of {lines}");
    }
    let (ko, en) = (["한서윤", "한", "서윤"], ["Seoyun Han", "Han", "Seoyun"]);
    check("N;ALTID=1;LANGUAGE=en:Han;Seoyun\r\nN;ALTID=1;LANGUAGE=ko:한;서윤\r\nFN:한서윤", ko, en);
    check(
        "FN;LANGUAGE=en:Seoyun Han\r\nFN;LANGUAGE=ko:한서윤\r\nN:Han;Seoyun\r\nN:한;서윤",
        en,
        ko,
    );
    check("FN:한서윤\r\nN:Han;Seoyun", ["한서윤", "", ""], en);
    check("FN:Bob Hart\r\nN:Hart;Robert", ["Bob Hart", "Hart", "Robert"], ["", "", ""]);
    check("FN:한서윤\r\nN:한서윤;;;;", ["한서윤", "", ""], ["", "", ""]);
}

#[test]
fn a_card_in_a_code_keeps_the_name_in_another_script() {
    let name = |display: &str| PersonName { display: display.to_owned(), ..PersonName::default() };
    let draft = ContactDraft {
        name: name("박지원"),
        second_name: Some(name("Jiwon Park")),
        ..ContactDraft::default()
    };
    let read = one(vcard3_compact(&draft).as_bytes());
    assert_eq!(read.second_name.map(|name| name.display).as_deref(), Some("Jiwon Park"));
    assert_eq!(card("FN:박지원\r\nNICKNAME:JJ").second_name, None, "a pet name is no second name");
    assert_eq!(
        card("FN:Jiwon Park\r\nNICKNAME:Jay Park").second_name,
        None,
        "nor one in one script"
    );
}

#[test]
fn readings_are_kept_unless_they_repeat_the_name() {
    fn check(lines: &str, expected: Option<&str>) {
        assert_eq!(card(lines).reading.as_deref(), expected, "reading of {lines}");
    }
    check(
        "FN:山田太郎\r\nX-PHONETIC-FIRST-NAME:たろう\r\nX-PHONETIC-LAST-NAME:やまだ",
        Some("やまだ たろう"),
    );
    check("FN:박지원\r\nN;SORT-AS=\"Park,Jiwon\":박;지원", Some("Park Jiwon"));
    check("FN:Rene van der Harten\r\nN;SORT-AS=\"Harten,Rene\":van der Harten;Rene", None);
    check("FN:山田太郎\r\nSOUND;X-IRMC-N:やまだ;たろう;;;", Some("やまだ たろう"));
}

#[test]
fn points_keep_order_label_and_value() {
    let draft = card(concat!(
        "FN:Ada\r\nTEL;TYPE=WORK,FAX:1\r\nTEL;CELL;VOICE;PREF:2\r\nitem1.TEL:3\r\n",
        "item1.X-ABLabel:비서\r\nTEL;VALUE=uri:tel:+82-2-555;ext=12\r\n",
        "EMAIL;TYPE=home:mailto:a@b.example\r\nURL;TYPE=work:http\\://b.example\r\n",
        "IMPP;X-SERVICE-TYPE=Skype:skype:ada\r\nX-SOCIALPROFILE;type=twitter:https://t.example/a\r\n",
        "X-QQ:123\r\nADR;TYPE=WORK:;3층;테헤란로 1;강남구;서울;06236;대한민국\r\n",
        "ADR;TYPE=HOME:;;1 Main St.;Springfield;IL;12345;USA",
    ));
    use PointKind::{Address, Email, Phone, Social, Url};
    let expected = [
        (Phone, Some("work fax"), "1"),
        (Phone, Some("mobile"), "2"),
        (Phone, Some("비서"), "3"),
        (Phone, None, "+82-2-555;ext=12"),
        (Email, Some("home"), "a@b.example"),
        (Url, Some("work"), "http://b.example"),
        (Social, Some("skype"), "skype:ada"),
        (Social, Some("twitter"), "https://t.example/a"),
        (Social, Some("qq"), "123"),
        (Address, Some("work"), "06236 대한민국 서울 강남구 테헤란로 1 3층"),
        (Address, Some("home"), "1 Main St., Springfield, IL 12345, USA"),
    ];
    assert_eq!(values(&draft), expected);
}

#[test]
fn the_rest_of_a_card_is_kept() {
    let draft = card(concat!(
        "FN:Ada\r\nORG:Nuri;R&D;Vision\r\nROLE:Programmer\r\nTITLE:CTO\r\nNOTE:one\\ntwo\\, three\r\n",
        "still two\r\nNOTE:four\r\nCATEGORIES:CES,Booth\\, 2\r\nCATEGORIES:CES\r\nLANG:ko\r\n",
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/\r\n 4AAQ",
    ));
    assert_eq!(draft.department.as_deref(), Some("R&D, Vision"));
    assert_eq!(draft.title.as_deref(), Some("CTO"), "TITLE comes before ROLE");
    assert_eq!(draft.note.as_deref(), Some("one\ntwo, three\nstill two\nfour"));
    assert_eq!(draft.tags, ["CES", "Booth, 2"]);
    assert_eq!(draft.language.as_deref(), Some("ko"));
    assert_eq!(draft.photo.as_deref(), Some([0xff, 0xd8, 0xff, 0xe0, 0, 0x10].as_slice()));
}

#[test]
fn a_photo_is_bytes_or_a_link_or_a_problem() {
    fn check(line: &str, bytes: Option<&[u8]>, broken: bool) {
        let cards = read_cards(format!("BEGIN:VCARD\nFN:Ada\n{line}\nEND:VCARD\n").as_bytes());
        assert_eq!(cards.cards[0].photo.as_deref(), bytes, "photo of {line}");
        let property = "PHOTO".to_owned();
        let problem = Problem::new(1, ProblemKind::Undecodable { property });
        assert_eq!(cards.problems, Vec::from_iter(broken.then_some(problem)), "of {line}");
    }
    let jpeg = [0xff, 0xd8, 0xff, 0xe0].as_slice();
    check("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4A==", Some(jpeg), false);
    check("PHOTO;JPEG;ENCODING=BASE64:\n /9j/\n 4A==\n", Some(jpeg), false);
    check("PHOTO;BASE64:/9j/\n4A==", Some(jpeg), false);
    check("PHOTO:data:image/jpeg;base64,/9j/4A==", Some(jpeg), false);
    check("PHOTO;VALUE=uri:https://nuri.example/a.jpg", None, false);
    check("PHOTO;ENCODING=b:/9j/4A==!!?", None, true);
}

#[test]
fn an_android_label_in_hangul_is_a_label() {
    let draft = card("FN:Ada\r\nTEL;X-내선:12\r\nTEL;CELL;X-Hotline:34");
    let labels: Vec<_> = draft.points.iter().filter_map(|point| point.label.as_deref()).collect();
    assert_eq!(labels, ["내선", "mobile hotline"]);
}

#[test]
fn hostile_sizes_are_cut() {
    let repeated = |line: &str, times| format!("BEGIN:VCARD\n{}", line.repeat(times));
    let tags = format!("CATEGORIES:{}\n", (0..9000).map(|n| format!("{n},")).collect::<String>());
    for text in [
        repeated("FN:a\nN:b;c\n", 5000),
        repeated("item1.TEL:1\n", 9999) + "item1.X-ABLabel:x\n",
        repeated("NOTE:1234567890\n", 9999),
        repeated(&tags, 100),
        repeated("NOTE:x\n", 1) + &" 1\n".repeat(300_000),
        repeated("PHOTO;ENCODING=b:\n", 1) + &" /9j/4AAQSkZJRg\n".repeat(100_000),
    ] {
        // A reader that is quadratic in any of these would not come back from the test.
        let cards = read_cards(text.as_bytes()).cards;
        let line = text.lines().nth(1).unwrap_or_default();
        assert!(cards.len() <= 1, "one card of {line:.40}");
        for draft in cards {
            assert!(draft.points.len() <= 10_000 && draft.tags.len() <= 200, "{line:.40}");
        }
    }
}

#[test]
fn hostile_text_is_text() {
    let text = "<img src=x onerror=alert(1)>\u{202e}gpj.exe javascript:alert(1)";
    let draft = card(&format!("FN:{text}\r\nURL:javascript:alert(1)\r\nNOTE:{text}"));
    assert_eq!(draft.name.display, text, "nothing is removed: it is shown as text");
    assert_eq!(draft.note.as_deref(), Some(text));
    assert_eq!(values(&draft), [(PointKind::Url, None, "javascript:alert(1)")]);
}

#[test]
fn sizes_are_capped_and_said() {
    let phones = (0..500).map(|n| format!("TEL:010-0000-{n:04}")).collect::<Vec<_>>();
    assert_eq!(card(&format!("FN:Ada\r\n{}", phones.join("\r\n"))).points.len(), 500);

    let long = format!("BEGIN:VCARD\nFN:Ada\nNOTE:{}\nEND:VCARD\n", "가".repeat(30_000));
    let cards = read_cards(long.as_bytes());
    let property = "NOTE".to_owned();
    assert_eq!(cards.problems, [Problem::new(3, ProblemKind::TooLong { property })]);
    let note = cards.cards[0].note.as_deref().unwrap();
    assert!(note.len() > 65_000 && note.chars().all(|c| c == '가'), "cut between characters");

    let many = format!("BEGIN:VCARD\nFN:Ada\n{}END:VCARD\n", "TEL:1\n".repeat(10_010));
    let cards = read_cards(many.as_bytes());
    assert_eq!(cards.problems, [Problem::new(10_002, ProblemKind::CardTooLong)]);
}

#[test]
fn texts_a_phone_cut_are_kept_up_to_there() {
    let head = "BEGIN:VCARD\nVERSION:2.1\nORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:";
    let cut = format!("{head}=EB=88=84=EB=A6=AC=\n\nTITLE:CTO\nEND:VCARD\n");
    let draft = one(cut.as_bytes());
    assert_eq!(draft.company.as_deref(), Some("누리"), "the blank line ends the soft break");
    assert_eq!(draft.title.as_deref(), Some("CTO"), "and TITLE is a field of its own");

    let broken = format!("{head}=EB=88=84=EB=A6=AC=EB=8D=B0=80\nEND:VCARD\n");
    let cards = read_cards(broken.as_bytes());
    assert_eq!(cards.cards[0].company.as_deref(), Some("누리데\u{fffd}"), "UTF-8 all the same");
    let property = "ORG".to_owned();
    assert_eq!(cards.problems, [Problem::new(3, ProblemKind::Undecodable { property })]);
}

#[test]
fn cards_inside_a_card_do_not_end_it() {
    let text = "BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nTEL:1\nEND:VCARD\n";
    let draft = one(text.as_bytes());
    assert_eq!(draft.name.display, "Ada");
    assert_eq!(draft.points.len(), 1, "the phone after the agent's card is Ada's");
}

#[test]
fn one_broken_card_spoils_no_other() {
    let text = "BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nrubbish\nBEGIN:VCARD\nFN:Cy\n";
    let cards = read_cards(text.as_bytes());
    let names: Vec<_> = cards.cards.iter().map(|card| card.name.display.as_str()).collect();
    assert_eq!(names, ["Ada", "Bob", "Cy"]);
    let ends = [1, 7].map(|line| Problem::new(line, ProblemKind::MissingEnd));
    assert_eq!(cards.problems, ends);
}

/// Reads every `.vcf` under `$HALLWAY_DATA/vcards`: real cards, which are not ours to keep.
#[test]
#[ignore = "needs real cards in $HALLWAY_DATA/vcards"]
fn real_cards_are_read() {
    let Some(folder) = std::env::var_os("HALLWAY_DATA") else { return };
    let (mut files, mut people) = (0, 0);
    let mut folders = vec![Path::new(&folder).join("vcards")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "vcf") {
                let cards = read_cards(&fs::read(&path).unwrap());
                println!("{}", path.display());
                for card in &cards.cards {
                    println!("  {:?} {:?} {:?}", card.name, card.company, values(card));
                }
                println!("  {:?}", cards.problems);
                (files, people) = (files + 1, people + cards.cards.len());
                let silent = cards.cards.is_empty() && cards.problems.is_empty();
                assert!(!silent, "somebody, or a reason, in {}", path.display());
            }
        }
    }
    println!("{people} people in {files} files");
}
