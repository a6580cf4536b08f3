//! The list of occasions: its order and days, its search, what narrows it.

use super::support::{Desk, re_invent};
use crate::book::*;
use crate::model::*;

struct Programme {
    desk: Desk,
    conference: ConferenceId,
}

impl Programme {
    fn new() -> Self {
        let desk = Desk::new();
        let moment = desk.at("2022-11-01T00:00:00Z");
        let conference = desk.book.save_conference(&moment, &re_invent()).unwrap().conference.id;
        Self { desk, conference }
    }

    fn add(&self, form: OccasionForm) -> OccasionId {
        let form = OccasionForm { conference: Some(self.conference), ..form };
        self.desk.book.save_occasion(&self.moment(), &form).unwrap().row.occasion.id
    }

    fn moment(&self) -> Moment {
        self.desk.at("2022-11-02T00:00:00Z")
    }

    fn all(&self) -> OccasionFilter {
        OccasionFilter::all(Some(self.conference))
    }

    fn titles(&self, filter: &OccasionFilter) -> Vec<String> {
        let list = self.desk.book.occasion_list(&self.moment(), filter).unwrap();
        assert_eq!(list.count, list.rows.len());
        list.rows.into_iter().map(|row| row.occasion.title).collect()
    }

    fn found(&self, query: &str) -> Vec<String> {
        self.titles(&OccasionFilter { query: query.to_owned(), ..self.all() })
    }
}

fn session(title: &str, starts_at: &str) -> OccasionForm {
    let starts_at = Some(starts_at.parse().unwrap());
    OccasionForm { starts_at, ..OccasionForm::new(OccasionKind::Session, title) }
}

fn texts(expected: &[&str]) -> Vec<String> {
    expected.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn a_list_is_by_day_and_hour_and_by_rank_when_it_is_searched() {
    let one = Programme::new();
    one.add(OccasionForm::new(OccasionKind::Session, "On demand"));
    one.add(session("Late Tuesday", "2022-11-30T07:30:00Z"));
    one.add(session("Early Wednesday", "2022-11-30T16:00:00Z"));
    one.add(OccasionForm {
        all_day_on: Some("2022-11-30".parse().unwrap()),
        ..OccasionForm::new(OccasionKind::Booth, "Expo on Tuesday's heels")
    });
    let expected = ["Late Tuesday", "Expo on Tuesday's heels", "Early Wednesday", "On demand"];
    assert_eq!(one.titles(&one.all()), texts(&expected));
    let list = one.desk.book.occasion_list(&one.moment(), &one.all()).unwrap();
    let days: Vec<_> =
        list.days.iter().map(|day| (day.on.map(|on| on.to_string()), day.first)).collect();
    let on = |text: &str| Some(text.to_owned());
    assert_eq!(days, [(on("2022-11-29"), 0), (on("2022-11-30"), 1), (None, 3)]);

    let query = OccasionFilter { query: "tuesday".to_owned(), ..one.all() };
    let searched = one.desk.book.occasion_list(&one.moment(), &query).unwrap();
    assert_eq!(searched.days, []);
    assert_eq!(one.found("tuesday"), texts(&["Late Tuesday", "Expo on Tuesday's heels"]));

    let id = list.rows[2].occasion.id;
    assert_eq!(one.desk.book.occasion_position(list.view, id).unwrap(), Some(2));
    let rows = one.desk.book.occasion_rows(&one.moment(), list.view, 2, 9).unwrap();
    assert_eq!(rows[..], list.rows[2..]);
    let gone = one.desk.book.occasion_rows(&one.moment(), list.view + 9, 0, 1);
    assert!(matches!(gone, Err(crate::Error::NotFound { what: "view", .. })));
}

#[test]
fn everything_about_a_session_is_found_and_what_changes_is_found_at_once() {
    let one = Programme::new();
    let speaker = SpeakerForm {
        name: "박지원".to_owned(),
        title: None,
        company: None,
        role: PersonRole::Speaker,
        contact: None,
    };
    let id = one.add(OccasionForm {
        code: Some("SVS318".to_owned()),
        venue: Some("Mandalay Bay".to_owned()),
        room: Some("Breakers H".to_owned()),
        level: Some("300 - Advanced".to_owned()),
        format: Some("Chalk talk".to_owned()),
        hosts: vec!["Hanul Cloud".to_owned()],
        speakers: vec![speaker],
        ..session("Serverless at scale", "2022-11-30T18:00:00Z")
    });
    one.add(session("Another", "2022-11-30T18:00:00Z"));
    for query in [
        "serverless scale",
        "svs318",
        "mandalay",
        "breakers",
        "advanced",
        "chalk",
        "hanul",
        "박지원",
        "ㅂㅈㅇ",
        "park ji",
    ] {
        assert_eq!(one.found(query), texts(&["Serverless at scale"]), "{query}");
    }
    assert_eq!(one.found("serverless nothing"), texts(&[]));
    one.desk.book.delete_occasion(&one.moment(), id).unwrap();
    assert_eq!(one.found("serverless"), texts(&[]));
    one.desk.book.undo(&one.moment(), &()).unwrap();
    assert_eq!(one.found("serverless"), texts(&["Serverless at scale"]));
}

#[test]
fn what_narrows_a_list_is_counted_and_holds() {
    let one = Programme::new();
    let at = |venue: &str, level: &str, form: OccasionForm| OccasionForm {
        venue: Some(venue.to_owned()),
        level: Some(level.to_owned()),
        ..form
    };
    one.add(OccasionForm {
        plan: Plan::Favourite,
        watch_later: true,
        ..at("Venetian", "300", session("A", "2022-11-29T18:00:00Z"))
    });
    one.add(OccasionForm {
        outcome: Some(Outcome::Attended),
        hosts: vec!["Hanul".to_owned()],
        ..at("Venetian", "200", session("B", "2022-11-30T18:00:00Z"))
    });
    one.add(OccasionForm {
        outcome: Some(Outcome::TurnedAway),
        plan: Plan::Reserved,
        ..at("Wynn", "300", session("C", "2022-11-30T19:00:00Z"))
    });
    let facets = one.desk.book.occasion_facets(&one.moment(), Some(one.conference)).unwrap();
    let counted = |facets: &[Facet]| -> Vec<(String, usize)> {
        facets.iter().map(|facet| (facet.label.clone(), facet.count)).collect()
    };
    assert_eq!((facets.total, facets.unscheduled, facets.vanished), (3, 0, 0));
    assert_eq!(counted(&facets.venues), [("Venetian".to_owned(), 2), ("Wynn".to_owned(), 1)]);
    assert_eq!(counted(&facets.levels), [("200".to_owned(), 1), ("300".to_owned(), 2)]);
    assert_eq!(counted(&facets.days)[1], ("2022-11-30".to_owned(), 2));
    assert_eq!(facets.kinds[0].value, "session");

    let state = |state| OccasionFilter { state, ..one.all() };
    let venue = facets.venues[0].value.parse().ok();
    let company = facets.companies[0].value.parse().ok();
    for (filter, expected) in [
        (OccasionFilter { venue, ..one.all() }, &["A", "B"][..]),
        (OccasionFilter { venue, level: Some("300".to_owned()), ..one.all() }, &["A"]),
        (OccasionFilter { on: "2022-11-30".parse().ok(), ..one.all() }, &["B", "C"]),
        (OccasionFilter { company, ..one.all() }, &["B"]),
        (OccasionFilter { kind: Some(OccasionKind::Booth), ..one.all() }, &[]),
        (OccasionFilter { unscheduled: true, ..one.all() }, &[]),
        (OccasionFilter::all(None), &[]),
        (state(OccasionState::Favourite), &["A"]),
        (state(OccasionState::WatchLater), &["A"]),
        (state(OccasionState::Attended), &["B"]),
        (state(OccasionState::Reserved), &["C"]),
        (state(OccasionState::Mine), &["A", "B", "C"]),
        (state(OccasionState::Vanished), &[]),
    ] {
        assert_eq!(one.titles(&filter), texts(expected), "{filter:?}");
    }
}

#[test]
fn those_to_choose_from_are_the_nearest_to_now_or_the_best_match() {
    let one = Programme::new();
    one.add(OccasionForm::new(OccasionKind::Session, "On demand"));
    for (title, hour) in [("Yesterday", "2022-11-01T00"), ("On now", "2022-11-01T23")] {
        let starts_at: chrono::DateTime<chrono::Utc> = format!("{hour}:00:00Z").parse().unwrap();
        let ends_at = Some(starts_at + chrono::Duration::hours(2));
        one.add(OccasionForm { ends_at, ..session(title, &format!("{hour}:00:00Z")) });
    }
    one.add(session("In an hour", "2022-11-02T01:00:00Z"));
    one.add(OccasionForm {
        starts_at: Some("2022-11-02T00:30:00Z".parse().unwrap()),
        ..OccasionForm::new(OccasionKind::Dinner, "Dinner in half an hour")
    });
    let picked = |query: &str, kind| {
        let conference = Some(one.conference);
        let rows = one.desk.book.pick_occasions(&one.moment(), conference, query, kind).unwrap();
        rows.into_iter().map(|row| row.occasion.title).collect::<Vec<_>>()
    };
    let nearest = ["On now", "Dinner in half an hour", "In an hour", "Yesterday", "On demand"];
    assert_eq!(picked("", None), texts(&nearest));
    assert_eq!(picked("hour", Some(OccasionKind::Session)), texts(&["In an hour"]));
    for number in 0..60 {
        one.add(session(&format!("Later {number}"), "2022-12-02T01:00:00Z"));
    }
    let later = picked("", None);
    assert_eq!(later.len(), 50, "who looks for another types");
    assert_eq!(picked("later 59", None), texts(&["Later 59"]));
    assert_eq!(later.get(4..7).unwrap(), texts(&["Later 0", "Later 1", "Later 2"]), "in order");
    assert!(later.contains(&"Later 11".to_owned()) && !later.contains(&"Later 59".to_owned()));
}
