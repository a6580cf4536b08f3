//! Links, pages of people, and single e-mails and phones.

use super::read;
use crate::model::PointKind;
use crate::scan::payload::Payload;

#[test]
fn links_are_links_and_only_of_the_web() {
    fn check(text: &str, expected: Option<&str>) {
        let found = match read(text) {
            Payload::Link { host } => Some(host),
            _ => None,
        };
        assert_eq!(found.as_deref(), expected, "host of {text:?}");
    }
    check("https://in.example/한서윤", Some("in.example"));
    check(" HTTP://A.example:8080 \n", Some("a.example"));
    check("URLTO:https://a.example", Some("a.example"));
    check("www.a.example/x", Some("www.a.example"));
    check("https://linkedin.com@evil.example/in/jiwon", Some("evil.example"));
    check("https://evil.example\\@linkedin.com/in/jiwon", Some("evil.example"));
    check("https://linkedin.com.evil.example/in/jiwon", Some("linkedin.com.evil.example"));
    check("https://evillinkedin.com/in/jiwon", Some("evillinkedin.com"));
    check("https://www.linkedin.com/company/bandal", Some("www.linkedin.com"));
    check("https://github.com/bandal/moon", Some("github.com"));
    check("https://github.com/login", Some("github.com"));
    check("https://t.me/+AbCd1234", Some("t.me"));
    check("https://", None);
    check("https://a b", None);
    check("javascript:alert(1)//https://a.example", None);
    check("see https://a.example", None);
}

#[test]
fn somebodys_page_is_a_person_with_the_name_the_address_gives() {
    fn check(text: &str, name: &str, label: &str, url: &str) {
        let payload = read(text);
        let Payload::Profile { draft } = &payload else { panic!("{text}: {payload:?}") };
        assert_eq!(draft.name.display, name, "name of {text}");
        let [point] = draft.points.as_slice() else { panic!("one point: {draft:?}") };
        assert_eq!(point.kind, PointKind::Url);
        assert_eq!((point.label.as_deref(), point.value.as_str()), (Some(label), url));
    }
    let url = "https://www.linkedin.com/in/jiwon-park-1a2b3c4";
    check(&format!("{url}/?utm_source=share#top"), "Jiwon Park", "linkedin", url);
    check(
        "https://kr.linkedin.com/in/%EC%A7%80%EC%9B%90-%EB%B0%95-81b23/ko",
        "박지원",
        "linkedin",
        "https://kr.linkedin.com/in/%EC%A7%80%EC%9B%90-%EB%B0%95-81b23",
    );
    check(
        "linkedin.com/in/jiwonpark",
        "jiwonpark",
        "linkedin",
        "https://linkedin.com/in/jiwonpark",
    );
    check(
        "https://www.xing.com/profile/Ulrike_Heide2",
        "Ulrike",
        "xing",
        "https://www.xing.com/profile/Ulrike_Heide2",
    );
    check("https://github.com/moonjiwon", "moonjiwon", "github", "https://github.com/moonjiwon");
    check(
        "https://www.threads.net/@moonjiwon",
        "moonjiwon",
        "threads",
        "https://www.threads.net/@moonjiwon",
    );
    check("https://x.com/moonjiwon?s=21", "moonjiwon", "x", "https://x.com/moonjiwon");
}

#[test]
fn a_point_alone_is_somebody() {
    fn check(text: &str, expected: Option<(PointKind, &str)>) {
        let payload = read(text);
        let found = match &payload {
            Payload::ContactPoint { draft } => {
                draft.points.first().map(|point| (point.kind, point.value.as_str()))
            }
            _ => None,
        };
        assert_eq!(found, expected, "{text:?} is {payload:?}");
    }
    let mail = Some((PointKind::Email, "jiwon@bandal.example"));
    let phone = |value| Some((PointKind::Phone, value));
    check("mailto:jiwon@bandal.example?subject=Hi", mail);
    check("MAILTO:jiwon%40bandal.example", mail);
    check("MATMSG:TO:jiwon@bandal.example;SUB:Hi;BODY:See you;;", mail);
    check("SMTP:jiwon@bandal.example:Hi:See you", mail);
    check("jiwon@bandal.example", mail);
    check("\"Park, Jiwon\" <jiwon@bandal.example>", mail);
    check("tel:+82-10-0000-4821", phone("+82-10-0000-4821"));
    check("TEL:+8225550100;ext=12", phone("+8225550100 ext. 12"));
    check("tel:010-0000-4821;phone-context=+82", phone("010-0000-4821"));
    check("SMSTO:+821000004821:See you", phone("+821000004821"));
    check("sms:+821000004821?body=x", phone("+821000004821"));
    check("https://wa.me/821000004821?text=Hi", phone("+821000004821"));
    check("+82 10 1234 5678", phone("+82 10 1234 5678"));
    check("\u{202a}+82 10 1234 5678\u{202c}", phone("+82 10 1234 5678"));
    for local in ["010-1234-5678", "01012345678", "02-555-0100", "(415) 555-0100"] {
        check(local, phone(local));
    }
    check(" \u{200b}010-1234-5678\r\n", phone("010-1234-5678"));
    check("☎\u{fe0f} 010-1234-5678", phone("010-1234-5678"));
    check("8812345678", None);
    check("4155550100", None);
    check("sms:12345:VOTE A", None);
    check("tel:", None);
    check("mailto:", None);
    check("mailto:nobody", None);
    check("+1", None);
    check("write to jiwon@bandal.example", None);
    assert_eq!(read("Jiwon Park <jiwon@bandal.example>").about(), Some("Jiwon Park"));
}
