//! A layout is taught, what waits is read again, what comes later is read at once.

use crate::book::tests::support::{Desk, assert_same, conference};
use crate::book::*;
use crate::error::Error;
use crate::model::*;

fn scan(desk: &Desk, text: &str, at: &str) -> CaptureOutcome {
    let options = ScanOptions { at: Some(at.parse().unwrap()), ..ScanOptions::default() };
    let report = desk.book.scan_text(&desk.at("2022-12-03T00:00:00Z"), text, &options).unwrap();
    report.files[0].codes[0].outcome.clone()
}

fn layout(conference: Option<ConferenceId>, fields: &[PersonField]) -> BadgeLayoutForm {
    let (delimiter, fields) = ("|".to_owned(), fields.to_vec());
    BadgeLayoutForm { id: None, conference, layout: BadgeShape::Parts { delimiter, fields } }
}

fn fields(parts: &BadgeParts) -> Vec<&str> {
    parts.parts.iter().map(|part| part.field.as_str()).collect()
}

const FIELDS: &[PersonField] = {
    use PersonField as F;
    &[F::Ignore, F::Id, F::Name, F::Title, F::Company]
};

#[test]
fn a_taught_badge_reads_what_waited_and_what_comes() {
    let desk = Desk::new();
    let moment = desk.at("2022-12-04T00:00:00Z");
    let first = "HW|A-17|박지원|CTO|반달";
    scan(&desk, first, "2022-11-29T19:05:00Z");
    scan(&desk, "HW|A-18|Ada Byron|Poet|Engines", "2022-11-30T19:05:00Z");
    scan(&desk, "HW|A-19", "2022-11-30T19:06:00Z");
    let parts = desk.book.cut_badge(None, first, None).unwrap();
    assert_eq!(parts.delimiter.as_deref(), Some("|"));
    assert_eq!(fields(&parts), ["ignore", "id", "name", "company", "title"], "a guess to correct");

    let form = layout(None, FIELDS);
    let trial = desk.book.try_badge(&form, first).unwrap();
    assert_eq!(trial.draft.unwrap().name.display, "박지원");
    assert_eq!((trial.badge.as_deref(), trial.others), (Some("A-17"), 1));
    let before = desk.book.dump();
    let taught = desk.book.teach_badge(&moment, &form).unwrap();
    assert_eq!(taught.read, 2);
    assert_eq!(desk.book.names(&desk.house), ["Ada Byron", "박지원"]);
    assert_eq!(desk.book.unresolved().unwrap().len(), 1, "another kind of badge waits on");
    let rows = desk.book.people(&moment, &PeopleFilter::default()).unwrap().rows;
    let met: Vec<String> =
        rows.iter().map(|row| row.last.as_ref().unwrap().at.to_rfc3339()).collect();
    assert_eq!(met, ["2022-11-30T19:05:00+00:00", "2022-11-29T19:05:00+00:00"]);
    desk.book.assert_sound();

    assert!(matches!(
        scan(&desk, "HW|A-20|Grace|Admiral|Navy", "2022-12-01T00:00:00Z"),
        CaptureOutcome::Saved { .. }
    ));
    assert!(matches!(
        scan(&desk, first, "2022-12-01T00:00:00Z"),
        CaptureOutcome::AlreadyMet { .. }
    ));
    for _ in 0..2 {
        desk.book.undo(&moment, &()).unwrap();
    }
    assert_eq!(desk.book.undo(&moment, &()).unwrap().step.id, taught.step, "one step");
    assert_same(&desk.book.dump(), &before, "undo takes all of it back");
}

#[test]
fn a_layout_is_its_own_conferences_and_can_be_changed_and_forgotten() {
    let desk = Desk::new();
    let moment = desk.at("2022-12-04T00:00:00Z");
    let day = "2022-11-30".parse().unwrap();
    let form = ConferenceForm::new("One", "Asia/Seoul", (day, day));
    let conference = desk.book.save_conference(&moment, &form).unwrap().conference.id;
    let taught = desk.book.teach_badge(&moment, &layout(Some(conference), FIELDS)).unwrap();
    let elsewhere = scan(&desk, "HW|A-17|박지원|CTO|반달", "2022-12-02T03:00:00Z");
    assert!(matches!(elsewhere, CaptureOutcome::Unresolved { .. }));
    let there = scan(&desk, "HW|A-18|Ada|Poet|Engines", "2022-11-30T03:00:00Z");
    assert!(matches!(there, CaptureOutcome::Saved { .. }));

    let listed = desk.book.badge_layouts().unwrap();
    assert_eq!(listed[0].conference.as_deref(), Some("One"));
    let moved = BadgeLayoutForm { id: Some(taught.layout.id), ..layout(None, FIELDS) };
    assert_eq!(desk.book.teach_badge(&moment, &moved).unwrap().read, 1, "what waited elsewhere");
    desk.book.delete_badge_layout(&moment, taught.layout.id).unwrap();
    assert_eq!(desk.book.badge_layouts().unwrap(), []);
    assert!(matches!(
        desk.book.delete_badge_layout(&moment, taught.layout.id),
        Err(Error::NotFound { .. })
    ));
}

#[test]
fn what_was_scanned_nowhere_is_read_by_the_conference_on_show() {
    let desk = Desk::new();
    let moment = desk.at("2022-11-30T05:00:00Z");
    let [fair, summit] = ["Fair", "Summit"].map(|name| conference(&desk.book, &desk.house, name));
    let booth =
        OccasionForm { conference: Some(fair), ..OccasionForm::new(OccasionKind::Booth, "Booth") };
    let booth = desk.book.save_occasion(&moment, &booth).unwrap().row.occasion.id;
    desk.book.pin(Some(booth)).unwrap();
    desk.book.teach_badge(&moment, &layout(Some(summit), FIELDS)).unwrap();
    let scanned = |badge: &str, place: Place| {
        let text = format!("HW|{badge}|박지원|CTO|반달");
        let options = ScanOptions::default().placed(place);
        let report = desk.book.scan_text(&moment, &text, &options).unwrap();
        matches!(report.files[0].codes[0].outcome, CaptureOutcome::Saved { .. })
    };
    assert!(!scanned("A-1", Place::Stamp), "the fair's badges say something else");
    assert!(scanned("A-2", Place::Nowhere));
}

#[test]
fn a_layout_that_says_nothing_is_refused() {
    use PersonField as F;
    let desk = Desk::new();
    let moment = desk.at("2022-12-04T00:00:00Z");
    for fields in [&[][..], &[F::Ignore], &[F::Name, F::Name], &[F::Email; 65]] {
        let refused = desk.book.teach_badge(&moment, &layout(None, fields));
        assert!(matches!(refused, Err(Error::Invalid { field: "layout", .. })), "{fields:?}");
    }
    let mut form = layout(None, FIELDS);
    form.layout = BadgeShape::Parts { delimiter: String::new(), fields: FIELDS.to_vec() };
    assert!(desk.book.teach_badge(&moment, &form).is_err());
    assert_eq!(desk.book.journal_end().unwrap(), 0);
}

#[test]
fn a_badge_that_only_says_a_number_waits_for_its_list() {
    let desk = Desk::new();
    let moment = desk.at("2022-12-04T00:00:00Z");
    scan(&desk, "HW|A-17||", "2022-11-29T19:05:00Z");
    let form = layout(None, &[PersonField::Ignore, PersonField::Id, PersonField::Name]);
    assert_eq!(desk.book.teach_badge(&moment, &form).unwrap().read, 0);
    assert_eq!(desk.book.unresolved().unwrap()[0].badge.as_deref(), Some("A-17"));
    let list = "id,name\nA-17,박지원\n";
    let report = desk.book.match_list(&moment, list.as_bytes(), &MatchOptions::default(), &());
    assert_eq!(report.unwrap().added, 1);
}

#[test]
fn what_every_badge_has_is_nobodys_name() {
    let desk = Desk::new();
    let guess = |text: &str| {
        let parts = desk.book.cut_badge(None, text, None).unwrap();
        fields(&parts).join(" ")
    };
    let first = "REINVENT24::A-17::Park::Bandal::HALL";
    assert_eq!(guess(first), "id ignore name company title", "one alone tells nothing");
    let at = "2022-11-29T19:05:00Z";
    scan(&desk, first, at);
    scan(&desk, first, "2022-11-29T19:06:00Z");
    assert_eq!(guess(first), "id ignore name company title", "nor does the same again");
    scan(&desk, "REINVENT24::A-18::Byron::Bandal::HALL", at);
    scan(&desk, "another::shape", at);
    assert_eq!(guess(first), "ignore id name company title", "two may be of one company");
    scan(&desk, "REINVENT24::A-19::Kang::Nuri::HALL", at);
    assert_eq!(guess(first), "ignore id name company ignore");
}

#[test]
fn short_keys_and_keys_within_keys_are_known_by_their_last() {
    let desk = Desk::new();
    let guess = |text: &str| {
        let parts = desk.book.cut_badge(None, text, None).unwrap().parts;
        let told = parts.iter().map(|part| {
            format!("{}={}", part.key.as_deref().unwrap_or_default(), part.field.as_str())
        });
        told.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        guess(
            r#"{"v":2,"p":{"fn":"Jiwon","ln":"Park","co":"Bandal","t":"CTO"},"c":{"em":"x@y.example"}}"#
        ),
        "c.em=email p.co=company p.fn=given p.ln=family p.t=title v=ignore"
    );
    assert_eq!(guess(r#"{"fn":"Jiwon Park","mail":"x@y.example"}"#), "fn=name mail=email");
    let badge =
        |name: &str| format!(r#"{{"ev":{{"name":"Summit"}},"who":{{"n":"{name}"}},"x":9}}"#);
    for name in ["Ada", "Mina", "Owen"] {
        scan(&desk, &badge(name), "2022-11-29T19:05:00Z");
    }
    assert_eq!(guess(&badge("Ada")), "ev.name=ignore who.n=name x=ignore", "the event is nobody");
}
