use std::collections::BTreeSet;

use chrono::{TimeZone, Utc};
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::book::tests::support::rows_of;
use crate::book::*;
use crate::card::{self, Code, Level};
use crate::text::{Script, normalise_email, script_of};

fn moment(book: &Book) -> Moment {
    Moment {
        now: Utc.with_ymd_and_hms(2026, 6, 1, 12, 0, 0).unwrap(),
        zone: chrono_tz::Europe::Berlin,
        device: book.device(),
        by: None,
        randomness: std::sync::Arc::new({
            let count = std::sync::atomic::AtomicU64::new(0);
            move || {
                let n = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed).to_be_bytes();
                let mut bytes = [0; 10];
                bytes[2..].copy_from_slice(&n);
                bytes
            }
        }),
    }
}

fn empty() -> (TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::open(folder.path(), DeviceId(Uuid::from_u128(7))).unwrap();
    (folder, book)
}

fn sample() -> (TempDir, Book) {
    let (folder, book) = empty();
    book.fill_sample(&moment(&book)).unwrap();
    (folder, book)
}

fn everybody(book: &Book) -> Vec<Person> {
    let moment = moment(book);
    let ids = book.matching(&moment, &PeopleFilter::default()).unwrap();
    ids.into_iter().map(|id| book.person(&moment, id).unwrap()).collect()
}

fn occasions(book: &Book) -> Vec<OccasionRow> {
    let moment = moment(book);
    let conferences = book.conferences().unwrap();
    let of = |conference: &Conference| rows_of(book, &moment, conference.id);
    conferences.iter().flat_map(of).collect()
}

#[test]
fn the_sample_has_what_the_screens_show() {
    let (_folder, book) = sample();
    let people = everybody(&book);
    let count = |what: &dyn Fn(&Person) -> usize| people.iter().map(what).sum::<usize>();
    assert_eq!(people.len(), 50, "people");
    assert_eq!(count(&|person| person.encounters.len()), 75, "encounters");
    let open = |f: &FollowUp| f.done_at.is_none();
    assert_eq!(count(&|p| p.follow_ups.iter().filter(|f| open(f)).count()), 10, "open follow-ups");
    assert_eq!(count(&|p| p.follow_ups.iter().filter(|f| !open(f)).count()), 4, "done follow-ups");
    let never_met = people.iter().filter(|person| person.encounters.is_empty()).count();
    assert_eq!(never_met, 5, "people to meet");
    let state = book.state(&moment(&book)).unwrap();
    assert_eq!(state.companies, 23, "every company is in companies.json and none twice");
    assert_eq!(state.unresolved, 2, "an opaque badge and an unknown text wait");
    assert_eq!(occasions(&book).len(), 39, "occasions of both conferences");
}

#[test]
fn the_window_opens_at_the_partner_dinner() {
    let (_folder, book) = sample();
    let state = book.state(&moment(&book)).unwrap();
    assert!(state.sample, "the profile is marked");
    assert_eq!(state.me.unwrap().name.display, "서현우");
    assert_eq!(state.conference.unwrap().name, "AWS re:Invent 2022");
    assert_eq!(state.stamp.reason, StampReason::Pinned);
    assert_eq!(state.stamp.occasion.unwrap().kind, OccasionKind::Dinner);
    assert_eq!(state.undo.undo, None, "undo never empties the sample");
}

#[test]
fn instants_are_local_times_of_the_conference() {
    let (_folder, book) = sample();
    let starts = |code: &str| {
        let row =
            occasions(&book).into_iter().find(|row| row.occasion.code.as_deref() == Some(code));
        row.unwrap().occasion.starts_at.unwrap()
    };
    let utc = |month, day, hour, minute| Utc.with_ymd_and_hms(2022, month, day, hour, minute, 0);
    assert_eq!(starts("KEY003"), utc(11, 30, 16, 30).unwrap(), "08:30 in Las Vegas");
    assert_eq!(starts("A-2"), utc(9, 23, 1, 30).unwrap(), "10:30 in Seoul");
}

#[test]
fn every_kind_of_occasion_plan_and_outcome_occurs() {
    let (_folder, book) = sample();
    let rows = occasions(&book);
    let of = |what: &dyn Fn(&Occasion) -> String| -> BTreeSet<String> {
        rows.iter().map(|row| what(&row.occasion)).collect()
    };
    for kind in OccasionKind::ALL {
        assert!(of(&|o| o.kind.as_str().to_owned()).contains(kind.as_str()), "{kind:?}");
    }
    for plan in Plan::ALL {
        assert!(of(&|o| o.plan.as_str().to_owned()).contains(plan.as_str()), "{plan:?}");
    }
    for outcome in Outcome::ALL {
        let shown = of(&|o| o.outcome.map_or(String::new(), |outcome| outcome.as_str().to_owned()));
        assert!(shown.contains(outcome.as_str()), "{outcome:?}");
    }
    let has = |what: &dyn Fn(&Occasion) -> bool| rows.iter().any(|row| what(&row.occasion));
    let in_overflow =
        |o: &Occasion| o.overflow_of.is_some() && o.outcome == Some(Outcome::InOverflow);
    assert!(has(&in_overflow), "I followed a session from its overflow room");
    assert!(has(&|o| o.repeat_of.is_some()), "a session has a repeat");
    assert!(has(&|o| o.watch_later), "a session waits to be watched");
    assert!(has(&|o| o.kind == OccasionKind::Hallway && o.ends_at.is_none()), "an open end");
}

#[test]
fn the_conference_has_ways_rules_a_shift_a_clash_and_recordings() {
    let (_folder, book) = sample();
    let conference = book.state(&moment(&book)).unwrap().conference.unwrap();
    assert_eq!(conference.door_minutes, Some(10), "a reserved seat lapses");
    assert_eq!(book.places(conference.id).unwrap().ways.len(), 42, "Las Vegas, both directions");
    let days = book.day(&moment(&book), Some(conference.starts_on), 5).unwrap().days;
    let blocks = || days.iter().flat_map(|day| &day.blocks);
    assert_eq!(blocks().filter(|block| block.shift).count(), 1, "I had a shift at our booth");
    assert!(blocks().any(|block| block.open), "opening hours stand beside");
    let clashes: Vec<usize> = days.iter().map(|day| day.clashes.len()).collect();
    assert_eq!(clashes, [0, 0, 0, 1, 0], "two sessions on Thursday");
    let chance = |code: &str| {
        let row =
            occasions(&book).into_iter().find(|row| row.occasion.code.as_deref() == Some(code));
        book.chances(&moment(&book), row.unwrap().occasion.id).unwrap().ways_out
    };
    let recording = chance("SEC210").into_iter().find_map(|out| out.link);
    assert!(recording.unwrap().url.contains(".example"), "what I missed was recorded");
    assert_eq!(chance("KEY003"), [], "I was there");
    assert_eq!(chance("CON210").len(), 1, "it clashed");
}

#[test]
fn people_are_invented_and_complete() {
    let (_folder, book) = sample();
    for person in everybody(&book) {
        let Contact { name, second_name, .. } = &person.contact;
        let who = &name.display;
        assert!(name.family.is_some() && name.given.is_some(), "{who} has both parts");
        let scripts: Vec<Script> =
            std::iter::once(name).chain(second_name).map(|n| script_of(&n.display)).collect();
        if person.contact.language.as_deref() == Some("ko") || scripts.contains(&Script::Hangul) {
            assert!(
                scripts.contains(&Script::Hangul) && scripts.contains(&Script::Latin),
                "{who} has a name in both scripts"
            );
            let second = second_name.as_ref().unwrap();
            assert!(second.family.is_some() && second.given.is_some(), "{who}: {second:?}");
        }
        assert!(
            person.row.title.is_some() && person.row.company.is_some(),
            "{who} works somewhere"
        );
        for point in &person.points {
            match point.kind {
                PointKind::Email => {
                    let email = normalise_email(&point.value).unwrap();
                    assert!(email.ends_with(".example"), "{who}: {email} must never be real");
                    assert_eq!(point.normal.as_deref(), Some(email.as_str()), "{who}");
                }
                PointKind::Phone => {
                    assert!(point.normal.is_some(), "{who}: {} is no phone", point.value);
                    let fictional = ["+82 10-0000-", "-555-01", "+49 30 23125 "];
                    assert!(
                        fictional.iter().any(|range| point.value.contains(range)),
                        "{who}: {} might be somebody's",
                        point.value
                    );
                }
                PointKind::Url => assert!(point.value.contains(".example"), "{who}"),
                _ => {}
            }
        }
    }
}

#[test]
fn notes_of_all_visibilities_and_encounters_of_all_of_us() {
    let (_folder, book) = sample();
    let people = everybody(&book);
    let notes: Vec<&Note> = people
        .iter()
        .flat_map(|p| p.notes.iter().chain(p.encounters.iter().flat_map(|e| &e.notes)))
        .collect();
    for visibility in Visibility::ALL {
        assert!(notes.iter().any(|note| note.visibility == *visibility), "{visibility:?}");
    }
    let encounters: Vec<&EncounterView> = people.iter().flat_map(|p| &p.encounters).collect();
    for rating in Rating::ALL {
        assert!(encounters.iter().any(|e| e.encounter.rating == Some(*rating)), "{rating:?}");
    }
    let met_by: BTreeSet<&str> = encounters
        .iter()
        .map(|e| e.met.met_by.as_ref().unwrap().name.given.as_deref().unwrap())
        .collect();
    assert_eq!(met_by, BTreeSet::from(["민서", "소연", "현우"]), "all of us collect");
    for view in &encounters {
        let scanned = view.encounter.source == Source::Scan;
        assert_eq!(scanned, view.encounter.capture.is_some(), "a scan keeps its capture");
    }
    assert!(
        people.iter().all(|p| p.encounters.windows(2).all(|two| two[0].met.at > two[1].met.at)),
        "people.json lists encounters in the order of time"
    );
}

#[test]
fn the_cto_on_stage_was_not_met() {
    let (_folder, book) = sample();
    let people = everybody(&book);
    let cto = people.iter().find(|person| person.contact.name.display == "Rosalind Keane").unwrap();
    assert!(cto.encounters.is_empty(), "seen is not met");
    assert_eq!(cto.sessions[0].role, Some(PersonRole::Speaker));
    assert_eq!(cto.sessions[0].outcome, Some(Outcome::Attended), "I sat there");
}

#[test]
fn my_cards_scan() {
    let (_folder, book) = sample();
    let cards = book.store.read(|reader| reader.cards()).unwrap();
    assert_eq!(cards.len(), 2, "one in Korean, one in English");
    for card in cards {
        let point = |kind, value: &Option<String>| PointDraft {
            kind,
            label: None,
            value: value.clone().unwrap(),
        };
        let draft = ContactDraft {
            name: card.name.clone(),
            title: card.title.clone(),
            company: card.company.clone(),
            points: vec![
                point(PointKind::Phone, &card.phone),
                point(PointKind::Email, &card.email),
                point(PointKind::Url, &card.url),
            ],
            note: card.note.clone(),
            ..ContactDraft::default()
        };
        let code = Code::of(&card::payload(&draft), Level::M).unwrap();
        assert!(card::proves(&code), "{} must scan", card.label);
    }
}

#[test]
fn only_an_empty_profile_is_filled() {
    let (_folder, book) = sample();
    let error = book.fill_sample(&moment(&book)).unwrap_err();
    assert!(matches!(error, Error::NotEmpty { .. }), "filled twice: {error}");
    assert_eq!(everybody(&book).len(), 50, "a refusal changes nothing");

    let (_folder, book) = empty();
    let me = MeForm { name: "Mona".to_owned(), ..MeForm::default() };
    book.set_me(&moment(&book), &me).unwrap();
    let error = book.fill_sample(&moment(&book)).unwrap_err();
    assert!(matches!(error, Error::NotEmpty { .. }), "a used profile is no sample: {error}");
    assert!(!book.state(&moment(&book)).unwrap().sample, "a refusal marks nothing");
}

#[test]
fn the_sample_is_the_same_everywhere() {
    let ((_one, one), (_two, two)) = (sample(), sample());
    let mut later = moment(&two);
    later.now += chrono::Duration::days(1);
    let (_three, three) = empty();
    three.fill_sample(&later).unwrap();
    assert_eq!(everybody(&one), everybody(&two), "ids included");
    assert_eq!(everybody(&one), everybody(&three), "whenever it is filled");
    assert_eq!(occasions(&one), occasions(&three));
}

#[test]
fn derived_tables_are_what_a_rebuild_makes() {
    let (_folder, book) = sample();
    let lists = || {
        use crate::store::ListOrder::{Korean, LastMet, Latin};
        book.store
            .read(|reader| {
                let lists = [Korean, Latin, LastMet].map(|order| reader.contact_list(order));
                lists.into_iter().collect::<Result<Vec<_>>>()
            })
            .unwrap()
    };
    let before = lists();
    book.store.write_local(|writer| writer.rebuild_derived()).unwrap();
    assert_eq!(before, lists(), "the step left the lists up to date");
    for person in everybody(&book) {
        for point in &person.points {
            let Some(key) = &point.normal else { continue };
            let found = book.store.read(|reader| reader.contacts_with_point(point.kind, key));
            assert_eq!(found.unwrap(), [person.contact.id], "{key} belongs to one person");
        }
    }
}

#[test]
fn people_are_found_by_initials_and_in_both_scripts() {
    let (_folder, book) = sample();
    let check = |query: &str, expected: &[&str]| {
        let filter = PeopleFilter { query: query.to_owned(), ..PeopleFilter::default() };
        let found = book.people(&moment(&book), &filter).unwrap();
        let names: Vec<&str> = found.rows.iter().map(|row| row.name.display.as_str()).collect();
        for name in expected {
            assert!(names.contains(name), "{query:?} finds {name}, not only {names:?}");
        }
    };
    check("ㅂㅈㅇ", &["박지원", "백지윤", "배준영"]);
    check("ㅎㅇ", &["임하윤"]);
    check("ㄴㄱㄷㅎ", &["남궁다현"]);
    check("jiwon", &["박지원"]);
    check("남궁", &["남궁다현"]);
    check("반달", &["박지원", "조은별"]);
    check("morimoto", &["森本 彩香"]);
}
