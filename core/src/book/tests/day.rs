//! My day and what is on now.

use super::support::{Desk, re_invent};
use crate::agenda::WayOutKind;
use crate::book::*;
use crate::model::*;

fn occasion(kind: OccasionKind, title: &str, hours: (&str, &str)) -> OccasionForm {
    let [starts_at, ends_at] = [hours.0, hours.1].map(|at| at.parse().ok());
    OccasionForm { starts_at, ends_at, ..OccasionForm::new(kind, title) }
}

fn add(desk: &Desk, form: &OccasionForm) -> OccasionId {
    desk.book.save_occasion(&desk.house.moment(), form).unwrap().row.occasion.id
}

fn titles(day: &Day) -> Vec<&str> {
    day.blocks.iter().map(|block| block.row.occasion.title.as_str()).collect()
}

fn on(text: &str) -> Option<chrono::NaiveDate> {
    Some(text.parse().unwrap())
}

/// Makes an occasion one of an imported programme.
fn from_programme(desk: &Desk, id: OccasionId) {
    let source = |writer: &crate::store::Writer<'_>| {
        let old: Occasion = writer.expect_row(id)?;
        writer.update(&Occasion { source: Source::Programme, ..old })?;
        Ok(((), Args::one(id.0)))
    };
    desk.book.store.write(&desk.house.moment(), Verb::EditOccasion, source).unwrap();
}

#[test]
fn a_day_is_that_of_the_conferences_clock_and_holds_what_is_mine() {
    let desk = Desk::new();
    desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
    let session = |title, hours| add(&desk, &occasion(OccasionKind::Session, title, hours));
    session("At eleven at night", ("2022-11-30T07:00:00Z", "2022-11-30T09:00:00Z"));
    session("At seven", ("2022-12-01T03:00:00Z", "2022-12-01T05:00:00Z"));
    session("At half past seven", ("2022-12-01T03:30:00Z", ""));
    session("Tomorrow at midnight", ("2022-12-01T08:00:00Z", "2022-12-01T09:00:00Z"));
    let [mine, other] = ["Favourite", "Somebody else's"].map(|title| {
        let id = session(title, ("2022-11-30T18:00:00Z", "2022-11-30T19:00:00Z"));
        from_programme(&desk, id);
        id
    });
    let part = MyPart { plan: Plan::Favourite, outcome: None, watch_later: true };
    let row = desk.book.set_my_part(&desk.house.moment(), mine, part).unwrap();
    assert_eq!((row.occasion.plan, row.occasion.watch_later), (Plan::Favourite, true));
    let all_day = OccasionForm {
        all_day_on: on("2022-11-30"),
        ..OccasionForm::new(OccasionKind::Other, "Expo is open")
    };
    add(&desk, &all_day);

    let view = desk.book.day(&desk.house.moment(), on("2022-11-30"), 1).unwrap();
    let [day] = view.days.as_slice() else { panic!("one day was asked for: {view:?}") };
    assert_eq!(
        titles(day),
        ["At eleven at night", "Favourite", "At seven", "At half past seven"],
        "what began the evening before is on it, what begins at its midnight is not"
    );
    let lanes: Vec<_> = day.blocks.iter().map(|block| (block.lane, block.of)).collect();
    assert_eq!(lanes, [(0, 1), (0, 1), (0, 2), (1, 2)]);
    assert_eq!(day.all_day.len(), 1);
    assert_eq!((view.zone.as_str(), view.trip.len()), ("America/Los_Angeles", 5));

    let seen = MyPart { plan: Plan::None, outcome: Some(Outcome::InOverflow), watch_later: false };
    desk.book.set_my_part(&desk.house.moment(), other, seen).unwrap();
    let before = desk.book.dump();
    let view = desk.book.day(&desk.house.moment(), on("2022-11-29"), 3).unwrap();
    assert_eq!(view.days.iter().map(|day| day.blocks.len()).collect::<Vec<_>>(), [1, 5, 1]);
    desk.book.set_my_part(&desk.house.moment(), other, part).unwrap();
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_eq!(desk.book.dump(), before, "a change of plan is taken back whole");
}

#[test]
fn a_day_without_a_date_is_today_or_the_first_of_the_trip() {
    let desk = Desk::new();
    let page = desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
    let first = |at: &str| desk.book.day(&desk.at(at), None, 1).unwrap().days[0].on;
    assert_eq!(Some(first("2022-12-01T03:00:00Z")), on("2022-11-30"), "today, in Las Vegas");
    assert_eq!(Some(first("2022-10-01T03:00:00Z")), on("2022-11-28"), "before it");
    let dinner = occasion(OccasionKind::Dinner, "Dinner", ("2022-11-30T03:00:00Z", ""));
    add(&desk, &OccasionForm { conference: Some(page.conference.id), ..dinner });
    assert_eq!(Some(first("2026-10-01T03:00:00Z")), on("2022-11-29"), "the first with mine");
}

#[test]
fn a_day_of_summer_time_has_its_own_length() {
    let desk = Desk::new();
    let berlin = |on: &str| {
        ConferenceForm::new("Spring", "Europe/Berlin", (on.parse().unwrap(), on.parse().unwrap()))
    };
    desk.book.save_conference(&desk.house.moment(), &berlin("2022-03-27")).unwrap();
    for (date, hours) in [("2022-03-26", 24), ("2022-03-27", 23), ("2022-10-30", 25)] {
        let view = desk.book.day(&desk.house.moment(), on(date), 1).unwrap();
        let day = &view.days[0];
        assert_eq!((day.ends_at - day.starts_at).num_hours(), hours, "{date}");
    }
    let cairo = ConferenceForm::new(
        "Cairo",
        "Africa/Cairo",
        ("2023-04-28".parse().unwrap(), "2023-04-28".parse().unwrap()),
    );
    desk.book.save_conference(&desk.house.moment(), &cairo).unwrap();
    let view = desk.book.day(&desk.house.moment(), on("2023-04-28"), 1).unwrap();
    assert_eq!(
        view.days[0].starts_at.to_rfc3339(),
        "2023-04-27T22:00:00+00:00",
        "midnight is skipped there"
    );
}

#[test]
fn now_says_where_i_am_who_was_met_what_comes_and_what_i_owe() {
    let desk = Desk::new();
    desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
    let dinner =
        occasion(OccasionKind::Dinner, "Dinner", ("2022-11-28T18:00:00Z", "2022-11-28T21:00:00Z"));
    add(&desk, &OccasionForm { plan: Plan::Reserved, ..dinner });
    let mixer =
        occasion(OccasionKind::Party, "Mixer", ("2022-11-28T18:30:00Z", "2022-11-28T20:00:00Z"));
    add(&desk, &OccasionForm { plan: Plan::Favourite, ..mixer });
    let (talk, meeting) = (OccasionKind::Session, OccasionKind::Meeting);
    let unplanned = ("2022-11-28T22:00:00Z", "2022-11-28T22:30:00Z");
    add(&desk, &occasion(talk, "A talk to choose", unplanned));
    let late = ("2022-11-28T23:00:00Z", "2022-11-29T00:00:00Z");
    add(&desk, &occasion(meeting, "Late meeting", late));

    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let bo = desk.book.add_named(&desk.house, "Bo Lind");
    desk.book.met_again(&desk.house.moment(), ana, &EncounterForm::default()).unwrap();
    for (what, due_on) in [("Some day", None), ("Send pricing", on("2022-12-02"))] {
        let form = FollowUpForm { due_on, ..FollowUpForm::new(bo, what) };
        desk.book.save_follow_up(&desk.house.moment(), &form).unwrap();
    }
    desk.house.pass_hours(1);
    let view = desk.book.now(&desk.house.moment()).unwrap();
    assert_eq!(view.stamp.reason, StampReason::Reserved);
    assert_eq!(view.here.map(|row| (row.occasion.title, row.met)), Some(("Dinner".to_owned(), 2)));
    let met: Vec<_> = view.met.iter().map(|met| met.person.id).collect();
    assert_eq!(met, [ana, bo], "each once, the latest first");
    assert_eq!(view.met_today, 2);
    assert_eq!(view.likely[0].occasion.title, "Mixer", "a favourite may be where I am");
    assert_eq!(view.next.unwrap().row.occasion.title, "Late meeting", "what I mean to be at");
    let owed: Vec<_> = view.owed.iter().map(|owed| owed.follow_up.what.as_str()).collect();
    assert_eq!((owed, view.owed_count), (vec!["Send pricing", "Some day"], 2));

    let view = desk.book.now(&desk.at("2022-11-29T02:00:00Z")).unwrap();
    assert_eq!((view.here, view.next), (None, None), "between things, and nothing comes");
    assert_eq!(view.met.len(), 2, "who was met today");
}

#[test]
fn the_day_tells_ways_clashes_and_the_way_out() {
    let desk = Desk::new();
    let page = desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
    let seat = |title: &str, venue: &str, hours| OccasionForm {
        conference: Some(page.conference.id),
        venue: Some(venue.to_owned()),
        plan: Plan::Reserved,
        ..occasion(OccasionKind::Session, title, hours)
    };
    add(&desk, &seat("Morning", "Venetian", ("2022-11-30T17:00:00Z", "2022-11-30T18:00:00Z")));
    let far = seat("Far", "Mandalay Bay", ("2022-11-30T18:20:00Z", "2022-11-30T19:00:00Z"));
    let far = add(&desk, &far);
    let again = seat("Far again", "Mandalay Bay", ("2022-11-30T22:00:00Z", "2022-11-30T23:00:00Z"));
    let again = OccasionForm { plan: Plan::None, repeat_of: Some(far), ..again };
    let again = add(&desk, &again);

    let view = desk.book.day(&desk.house.moment(), on("2022-11-30"), 1).unwrap();
    let day = &view.days[0];
    let reach = day.blocks[1].reach.as_ref().unwrap();
    assert_eq!(
        (reach.minutes, reach.spare_minutes),
        (Some(30), -10),
        "half an hour where nobody knows"
    );
    assert_eq!(reach.from.as_ref().unwrap().title, "Morning");
    assert_eq!(reach.from_place.as_deref(), Some("Venetian"));
    assert_eq!(day.clashes.len(), 1);
    assert_eq!((day.clashes[0].overlap_minutes, day.clashes[0].short_minutes), (0, 10));

    let chances = desk.book.chances(&desk.house.moment(), far).unwrap();
    assert_eq!(chances.reach.unwrap().clashes.len(), 1);
    assert_eq!(chances.ways_out[0].row.occasion.id, again, "it is held again");
    let kinds = |id| {
        let chances = desk.book.chances(&desk.house.moment(), id).unwrap();
        chances.ways_out.into_iter().map(|out| out.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(far), [WayOutKind::Repeat, WayOutKind::Recording], "it clashes");
    assert_eq!(kinds(again), [], "what can be made needs no recording");
    assert!(reach.assumed, "nobody said how far it is");
    let over = desk.book.chances(&desk.at("2022-12-05T09:00:00Z"), far).unwrap();
    assert_eq!(over.reach, None, "nobody can make what is over");
}

#[test]
fn between_two_things_now_says_what_fits() {
    let desk = Desk::new();
    desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
    let talk = |title, plan, hours| {
        let form = OccasionForm { plan, ..occasion(OccasionKind::Session, title, hours) };
        add(&desk, &form)
    };
    talk("Seat", Plan::Reserved, ("2022-11-28T20:00:00Z", "2022-11-28T21:00:00Z"));
    talk("Short talk", Plan::Favourite, ("2022-11-28T18:30:00Z", "2022-11-28T19:00:00Z"));
    talk("Too long", Plan::Favourite, ("2022-11-28T18:30:00Z", "2022-11-28T20:30:00Z"));
    let view = desk.book.now(&desk.at("2022-11-28T18:10:00Z")).unwrap();
    let gap = view.gap.unwrap();
    let fits: Vec<_> = gap.fits.iter().map(|fit| fit.row.occasion.title.as_str()).collect();
    assert_eq!(fits, ["Short talk"]);
    assert_eq!(gap.until.to_rfc3339(), "2022-11-28T20:00:00+00:00");
    let busy = desk.book.now(&desk.at("2022-11-28T20:10:00Z")).unwrap();
    assert_eq!(busy.gap, None, "I am at something");
}

#[test]
fn a_calendar_keeps_its_names_and_says_when_to_leave() {
    let desk = Desk::new();
    let page = desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
    let at = |title: &str, venue: &str, hours| OccasionForm {
        conference: Some(page.conference.id),
        venue: Some(venue.to_owned()),
        room: Some("방, 2층".to_owned()),
        ..occasion(OccasionKind::Dinner, title, hours)
    };
    add(&desk, &at("Lunch", "Encore", ("2022-11-30T20:00:00Z", "2022-11-30T21:00:00Z")));
    let long = "아주 긴 저녁 자리; 이름이 한 줄에 들어가지 않을 만큼 길고 또 길어요".to_owned();
    let dinner = add(&desk, &at(&long, "Venetian", ("2022-11-30T22:00:00Z", "")));
    let file = desk.house.beside("agenda.ics");
    let count = desk.book.write_agenda(&desk.house.moment(), &file).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!((count, text.matches("BEGIN:VEVENT").count()), (2, 2));
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let whole = text.replace("\r\n ", "");
    for line in [
        format!("UID:{}@hallway", dinner.0),
        format!("SUMMARY:{}", long.replace(';', "\\;")),
        "LOCATION:Venetian\\, 방\\, 2층".to_owned(),
        "TRIGGER;VALUE=DATE-TIME:20221130T213000Z".to_owned(), // half an hour's way
        "TRIGGER;VALUE=DATE-TIME:20221130T195000Z".to_owned(), // no way is known
    ] {
        assert!(whole.lines().any(|own| own == line), "{line} in\n{whole}");
    }
}

#[test]
fn now_says_who_is_to_be_met_here() {
    let desk = Desk::new();
    let page = desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
    let talk = ("2022-11-28T18:00:00Z", "2022-11-28T19:00:00Z");
    let speaker = SpeakerForm {
        name: "Ingrid Solheim".to_owned(),
        title: None,
        company: None,
        role: PersonRole::Speaker,
        contact: None,
    };
    add(
        &desk,
        &OccasionForm {
            conference: Some(page.conference.id),
            plan: Plan::Reserved,
            speakers: vec![speaker],
            ..occasion(OccasionKind::Session, "Bills", talk)
        },
    );
    let names = |at: &str| {
        let view = desk.book.now(&desk.at(at)).unwrap();
        view.approach.into_iter().map(|entry| entry.name.display).collect::<Vec<_>>()
    };
    assert_eq!(names("2022-11-28T18:30:00Z"), ["Ingrid Solheim"]);
    assert!(names("2022-11-28T21:00:00Z").is_empty(), "that was the last chance");
}

#[test]
fn opening_hours_take_no_room_from_what_has_a_time() {
    let desk = Desk::new();
    let hours = ("2022-11-30T18:00:00Z", "2022-12-01T01:00:00Z");
    add(
        &desk,
        &OccasionForm { plan: Plan::Reserved, ..occasion(OccasionKind::Booth, "Booth", hours) },
    );
    let hours = ("2022-11-30T20:00:00Z", "2022-11-30T21:00:00Z");
    add(
        &desk,
        &OccasionForm { plan: Plan::Reserved, ..occasion(OccasionKind::Session, "Talk", hours) },
    );
    let view = desk.book.day(&desk.house.moment(), on("2022-11-30"), 1).unwrap();
    let view = view.days.into_iter().flat_map(|day| day.blocks);
    let stand: Vec<_> = view.map(|one| (one.open, one.lane, one.width, one.of)).collect();
    assert_eq!(stand, [(true, 0, 1, 1), (false, 0, 1, 1)]);
}
