//! The page of a day: its stops with doors and ways, whom one meets there, and nothing that acts.

use crate::book::tests::support::{Desk, form, re_invent};
use crate::book::*;
use crate::model::*;

fn occasion(kind: OccasionKind, title: &str, hours: [&str; 2], venue: &str) -> OccasionForm {
    let [starts_at, ends_at] = hours.map(|at| at.parse().ok());
    let venue = Some(venue.to_owned());
    OccasionForm { starts_at, ends_at, venue, ..OccasionForm::new(kind, title) }
}

#[test]
fn a_day_is_one_page_of_stops_ways_and_people() {
    let desk = Desk::new();
    let moment = desk.at("2022-11-29T06:00:00Z");
    let conference = desk.book.save_conference(&moment, &re_invent()).unwrap().conference.id;
    let save = |form: OccasionForm| {
        let form = OccasionForm { conference: Some(conference), ..form };
        desk.book.save_occasion(&moment, &form).unwrap().row.occasion.id
    };
    let hours = ["2022-11-30T18:00:00Z", "2022-11-30T19:00:00Z"];
    save(OccasionForm {
        plan: Plan::Reserved,
        code: Some("SVS318".to_owned()),
        ..occasion(OccasionKind::Session, "Regrets <script>alert(1)</script>", hours, "Venetian")
    });
    let evening = ["2022-11-30T22:00:00Z", "2022-12-01T00:30:00Z"];
    let dinner = save(occasion(OccasionKind::Dinner, "Partner dinner", evening, "Encore"));
    desk.book.add_person(&moment, &form("박지원", "반달", &[]), None).unwrap();
    desk.book.expect_guests(&moment, dinner, "박지원 @반달\nMina Kang, CTO @ Fernway").unwrap();

    let on = "2022-11-30".parse().unwrap();
    let html = |on, language| {
        let (bytes, stops) = desk.book.day_sheet(&moment, on, language, SheetFormat::Html).unwrap();
        (String::from_utf8(bytes).unwrap(), stops)
    };
    let (page, stops) = html(on, TripLanguage::En);
    assert_eq!(stops, 2);
    for text in [
        "Wednesday 30 November 2022",
        "10:00–11:00",
        "SVS318 Regrets &lt;script&gt;",
        "Venetian",
        "14:00–16:30",
        "Leave Venetian by 13:30, 30 min",
        "Mina Kang",
        "반달",
    ] {
        assert!(page.contains(text), "{text} in {page}");
    }
    assert!(
        !page.contains("<script>") && !page.contains("http"),
        "nothing acts, nothing is fetched"
    );
    let (page, _) = html(on, TripLanguage::Ko);
    assert!(page.contains("13:30까지 출발(Venetian), 30분"), "{page}");

    let path = desk.house.beside("day.html");
    assert_eq!(desk.book.write_day_sheet(&moment, on, TripLanguage::En, &path).unwrap(), 2);
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("<!doctype html>"));
    let (empty, _) = html("2022-12-25".parse().unwrap(), TripLanguage::En);
    assert!(empty.contains("Nothing planned."));

    let path = desk.house.beside("day.PDF");
    assert_eq!(desk.book.write_day_sheet(&moment, on, TripLanguage::Ko, &path).unwrap(), 2);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-"), "the ending says which");
    let path = desk.house.beside("dinner.html");
    assert_eq!(desk.book.write_guest_sheet(&moment, dinner, TripLanguage::Ko, &path).unwrap(), 2);
    let page = std::fs::read_to_string(&path).unwrap();
    for text in
        ["Partner dinner", "2022년 11월 30일 수요일 14:00", "<h2>Mina Kang</h2>", "CTO, Fernway"]
    {
        assert!(page.contains(text), "{text} in {page}");
    }
}
