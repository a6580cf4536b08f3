//! Lines as they are typed between two handshakes: in any order, in a sentence, in a hurry.

use super::*;

#[test]
fn a_place_ends_at_a_comma_or_where_the_name_begins() {
    let jiwon = [(Name, "Jiwon Park"), (Title, "CTO"), (Company, "Acme")];
    for (place, line) in [
        ("shuttle", "~shuttle Jiwon Park, CTO @ Acme"),
        ("shuttle line", "~shuttle line Jiwon Park CTO @ Acme"),
        ("shuttle line", "~shuttle line, Jiwon Park, CTO @ Acme"),
        ("North Pier", "~North Pier, Jiwon Park, CTO @ Acme"),
        ("North Pier", "~\"North Pier\" Jiwon Park, CTO @ Acme"),
        ("North Pier, level 2", "~“North Pier, level 2” Jiwon Park, CTO @ Acme"),
        ("Encore Bar", "~Encore Bar Jiwon Park, CTO @ Acme"),
        ("Encore", "~Encore Jiwon Park, CTO @ Acme"),
        ("line at Mandalay Bay", "~line at Mandalay Bay, Jiwon Park, CTO @ Acme"),
        ("coffee", "~coffee with Jiwon Park, CTO @ Acme"),
    ] {
        check(line, &[&[(Place, place)], &jiwon[..]].concat());
    }
    check(
        "~shuttle Jiwon Park, wants a demo",
        &[(Place, "shuttle"), (Name, "Jiwon Park"), (Note, "wants a demo")],
    );
    check("~shuttle Anna Hall, CTO", &[(Place, "shuttle"), (Name, "Anna Hall"), (Title, "CTO")]);
    check(
        "~shuttle jiwon park, cto @acme",
        &[(Place, "shuttle"), (Name, "jiwon park"), (Title, "cto"), (Company, "acme")],
    );
    check(
        "~셔틀 줄 박지원 CTO @아크메",
        &[(Place, "셔틀 줄"), (Name, "박지원"), (Title, "CTO"), (Company, "아크메")],
    );
    check("~셔틀 박지원팀장", &[(Place, "셔틀"), (Name, "박지원"), (Title, "팀장")]);
    check("Bo Ruiz ~Expo Hall South Pier", &[(Name, "Bo Ruiz"), (Place, "Expo Hall South Pier")]);
    for place in [
        "shuttle line",
        "Shuttle Line",
        "Mandalay Bay",
        "line at Mandalay Bay",
        "booth 1234",
        "셔틀 줄",
    ] {
        check(&format!("~{place}"), &[(Place, place)]);
    }
}

#[test]
fn somebody_may_be_named_in_a_sentence() {
    let owen = |note: &'static str| [(Name, "Owen Castellan"), (Company, "Fernway"), (Note, note)];
    for line in [
        "met Owen Castellan from Fernway at the bar",
        "great chat with Owen Castellan of Fernway about pricing",
        "Just ran into Owen Castellan (Fernway) again",
    ] {
        check(line, &owen(line));
    }
    check("met Owen Castellan", &[(Name, "Owen Castellan")]);
    check("met owen castellan from fernway", &[(Name, "owen castellan"), (Company, "fernway")]);
    check(
        "엔코어 바에서 박지원 팀장님과 커피",
        &[(Name, "박지원"), (Title, "팀장"), (Note, "엔코어 바에서 박지원 팀장님과 커피")],
    );
    check("talk to sales", &[(Name, "talk to sales")]);
    check("Ran Cohen with Wix", &[(Name, "Ran Cohen"), (Note, "with Wix")]);
}

#[test]
fn names_titles_and_companies_come_in_any_order() {
    let check_all = |name, company, title, lines: &[&str]| {
        for line in lines {
            let parts = parse(line, today(), Some("KR"));
            let find =
                |kind| parts.iter().find(|part| part.kind == kind).map(|part| part.text.as_str());
            let found = (find(Name), find(Company), find(Title), find(Note));
            assert_eq!(found, (Some(name), Some(company), Some(title), None), "{line}");
        }
    };
    check_all(
        "Jiwon Park",
        "Acme",
        "CTO",
        &[
            "Jiwon Park, Acme, CTO",
            "Jiwon Park, CTO, Acme",
            "Jiwon Park - Acme - CTO",
            "Jiwon Park / Acme / CTO",
            "Jiwon Park, Acme CTO, jiwon@acme.example",
            "Jiwon Park (CTO, Acme)",
            "Jiwon Park (CTO at Acme)",
            "Jiwon Park(Acme CTO)",
            "Jiwon Park CTO (Acme)",
            "Jiwon Park: CTO, Acme",
            "Jiwon Park (Acme): CTO",
            "CTO Jiwon Park @ Acme",
            "Jiwon Park CTO@Acme",
            "**Jiwon Park** — CTO at Acme",
            "🙂 Jiwon Park • CTO • Acme",
        ],
    );
    check_all(
        "박지원",
        "반달",
        "CTO",
        &[
            "반달 박지원 CTO",
            "반달 CTO 박지원",
            "박지원 반달 CTO",
            "박지원, 반달, CTO",
            "박지원(반달) CTO",
            "박지원 (반달 CTO)",
            "박지원 CTO@반달",
            "반달 CTO 박지원입니다",
            "☎ 박지원 CTO @반달 010-1234-5678",
        ],
    );
    check_all("박지원", "LG CNS", "책임", &["LG CNS 박지원 책임", "LG CNS 박지원 책임님"]);
    check_all("최민호", "SK하이닉스", "TL", &["SK하이닉스 최민호 TL"]);
    check_all("박지원", "신세계", "과장", &["신세계 박지원 과장"]);
    check("Jiwon Park, Acme", &[(Name, "Jiwon Park"), (Company, "Acme")]);
    check("Jiwon Park, PhD", &[(Name, "Jiwon Park"), (Note, "PhD")]);
    check(
        "Jiwon Park @ Johnson & Johnson",
        &[(Name, "Jiwon Park"), (Company, "Johnson & Johnson")],
    );
    check("김이사님 010 1234 5678", &[(Name, "김이사"), (Phone, "010 1234 5678")]);
    check("박지원@반달", &[(Name, "박지원"), (Company, "반달")]);
}

#[test]
fn lines_typed_in_a_hurry_at_a_booth() {
    check(
        "Sarah Chen - Databricks - Sr. Product Mgr - wants intro",
        &[
            (Name, "Sarah Chen"),
            (Company, "Databricks"),
            (Title, "Sr. Product Mgr"),
            (Note, "wants intro"),
        ],
    );
    check(
        "Dr. Anna-Maria van der Berg, Chief Data Officer @ ING",
        &[(Name, "Dr. Anna-Maria van der Berg"), (Title, "Chief Data Officer"), (Company, "ING")],
    );
    check("@acme Jiwon Park CTO", &[(Company, "acme"), (Name, "Jiwon Park"), (Title, "CTO")]);
    check(
        "\"Park, Jiwon\" <jiwon@acme.example>",
        &[(Name, "Jiwon Park"), (Email, "jiwon@acme.example")],
    );
    check("Jiwon Park [Acme]", &[(Name, "Jiwon Park"), (Company, "Acme")]);
    check(
        "Priya K. // AWS SA // priya@aws.example",
        &[(Name, "Priya K."), (Company, "AWS"), (Title, "SA"), (Email, "priya@aws.example")],
    );
    check(
        "삼성SDS 김민수 부장님 명함 받음 !다음주 화요일 연락",
        &[
            (Company, "삼성SDS"),
            (Name, "김민수"),
            (Title, "부장"),
            (Note, "명함 받음"),
            (FollowUp, "연락"),
        ],
    );
    check(
        "네이버클라우드 이서연PM 쿠버네티스",
        &[(Company, "네이버클라우드"), (Name, "이서연"), (Title, "PM"), (Note, "쿠버네티스")],
    );
    check("주식회사 반달 박지원", &[(Company, "주식회사 반달"), (Name, "박지원")]);
    check("현대차 김부장님", &[(Company, "현대차"), (Name, "김부장")]);
    check(
        "당근마켓 백엔드 개발자 정하나",
        &[(Company, "당근마켓"), (Title, "백엔드 개발자"), (Name, "정하나")],
    );
    check("박지원/반달/CTO", &[(Name, "박지원"), (Company, "반달"), (Title, "CTO")]);
    check("박지원씨 데모 원함", &[(Name, "박지원"), (Note, "데모 원함")]);
    check("박지원 씨, 데모 원함", &[(Name, "박지원"), (Note, "데모 원함")]);
    check("박지원 (LG CNS)", &[(Name, "박지원"), (Company, "LG CNS")]);
    check(
        "박지원 (Jiwon) 데모 원함",
        &[(Name, "박지원"), (SecondName, "Jiwon"), (Note, "데모 원함")],
    );
    check("반달에 다니는 박지원", &[(Note, "반달에 다니는 박지원"), (Name, "박지원")]);
}

#[test]
fn a_hostile_line_is_read_at_once() {
    let start = std::time::Instant::now();
    for unit in [
        "~a ",
        "@a ",
        "#a ",
        "!fri ",
        "012 345 678 ",
        "(a ",
        "\"a ",
        "박지원/",
        "met with ",
        "Name: ",
    ] {
        parse(&unit.repeat(40_000 / unit.len()), today(), Some("KR"));
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn what_is_pasted_around_words_is_none_of_them() {
    let jiwon = [(Name, "Jiwon Park"), (Phone, "010-1234-5678"), (Email, "jiwon@acme.example")];
    for line in [
        "•Jiwon Park ☎ 010-1234-5678 ✉ jiwon@acme.example",
        "– Jiwon Park ☎\u{FE0F}010-1234-5678 ✉jiwon@acme.example",
        "Jiwon Park T:010-1234-5678 E:jiwon@acme.example",
        "Jiwon Park M.010-1234-5678 메일:jiwon@acme.example",
        "\u{200B}Jiwon Park\u{200B}, \u{202D}010-1234-5678\u{202C}, jiwon@acme.example\u{200E}",
    ] {
        check(line, &jiwon);
    }
    check("Jiwon Park – likes Go", &[(Name, "Jiwon Park"), (Note, "likes Go")]);
    check("Jiwon Park -likes Go", &[(Name, "Jiwon Park"), (Note, "likes Go")]);
}
