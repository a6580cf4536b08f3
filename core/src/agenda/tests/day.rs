use super::*;

/// re:Invent's rules and three ways.
fn las_vegas() -> Map {
    let conference = Conference {
        door_minutes: Some(10),
        buffer_minutes: Some(10),
        travel_minutes: Some(45),
        peak_from: Some(11 * 60),
        peak_until: Some(14 * 60),
        ..conference()
    };
    Map::new(
        Some(&conference),
        &[
            way("Venetian", "Wynn", TravelMode::Walk, 20),
            way("Venetian", "Wynn", TravelMode::Car, 8),
            way("Wynn", "Venetian", TravelMode::Walk, 22),
        ],
    )
}

#[test]
fn the_fastest_way_counts_each_direction_for_itself_and_longer_at_the_peak() {
    let map = las_vegas();
    for (from, to, clock, expected) in [
        ("Venetian", "Wynn", "10:00", (8, Some(TravelMode::Car), true)),
        ("Wynn", "Venetian", "10:00", (22, Some(TravelMode::Walk), true)),
        ("Wynn", "Venetian", "11:00", (32, Some(TravelMode::Walk), true)),
        ("Wynn", "Venetian", "14:00", (22, Some(TravelMode::Walk), true)),
        ("Venetian", "MGM", "10:00", (45, None, false)),
        ("Venetian/1", "Venetian/2", "12:00", (DEFAULT_WITHIN, None, true)),
        ("Venetian", "Venetian/2", "12:00", (DEFAULT_WITHIN, None, false)),
        ("Venetian/1", "Venetian/1", "12:00", (0, None, true)),
        ("", "Venetian", "12:00", (0, None, false)),
    ] {
        let way = map.way(spot(from), spot(to), at(clock));
        assert_eq!((way.minutes, way.mode, way.is_known), expected, "{from} → {to} {clock}");
    }
}

#[test]
fn a_peak_may_go_over_midnight_and_without_hours_it_is_always() {
    let buffer = |from, until, clock| {
        let rules = Conference {
            buffer_minutes: Some(7),
            peak_from: from,
            peak_until: until,
            ..conference()
        };
        Map::new(Some(&rules), &[]).way(spot("a"), spot("b"), at(clock)).buffer_minutes
    };
    assert_eq!(buffer(None, None, "03:00"), 7);
    let night = |clock| buffer(Some(22 * 60), Some(2 * 60), clock);
    assert_eq!([night("21:59"), night("22:00"), night("25:59"), night("26:00")], [0, 7, 7, 0]);
    assert_eq!([buffer(Some(60), None, "00:59"), buffer(None, Some(60), "00:59")], [0, 7]);
}

#[test]
fn clashes_come_worst_first_and_count_to_the_door() {
    let all = [
        reserved("talk", "09:00-10:00", "Venetian/1"),
        reserved("next door", "10:10-11:00", "Venetian/2"), // its door is at 10:00
        session("far", "11:10-12:00", "MGM"),
        session("beside", "11:30-12:30", "MGM"),
    ];
    let found = clashes(&all, &las_vegas());
    let title = |id| all.iter().find(|one| one.id == id).unwrap().title.as_str();
    let found: Vec<_> = found
        .iter()
        .map(|one| (title(one.first), title(one.second), one.overlap_minutes, one.short_minutes))
        .collect();
    assert_eq!(
        found,
        [
            ("far", "beside", 30, 30),
            ("next door", "far", 0, 45), // 45 minutes and 10 for the peak, of which 10 are there
            ("next door", "beside", 0, 25),
            ("talk", "next door", 0, 5),
        ]
    );
}

#[test]
fn only_what_i_mean_to_be_at_clashes() {
    let base = session("base", "14:00-15:00", "Venetian/1");
    let other = session("other", "14:30-15:30", "Venetian/1");
    let dinner = Occasion {
        kind: OccasionKind::Dinner,
        plan: Plan::None,
        source: Source::Typed,
        ..other.clone()
    };
    let all_day = Occasion {
        starts_at: None,
        ends_at: None,
        all_day_on: Some("2022-11-30".parse().unwrap()),
        ..other.clone()
    };
    for (what, other, count) in [
        ("a favourite", other.clone(), 1),
        ("a dinner of mine", dinner.clone(), 1),
        ("a dinner of the programme", Occasion { source: Source::Programme, ..dinner }, 0),
        ("missed", Occasion { outcome: Some(Outcome::Missed), ..other.clone() }, 0),
        ("turned away", Occasion { outcome: Some(Outcome::TurnedAway), ..other.clone() }, 0),
        ("vanished", Occasion { vanished_at: Some(at("01:00")), ..other.clone() }, 0),
        ("to be watched", Occasion { watch_later: true, ..other.clone() }, 0),
        ("not planned", Occasion { plan: Plan::None, ..other.clone() }, 0),
        ("its repeat", Occasion { repeat_of: Some(base.id), ..other.clone() }, 0),
        ("its overflow room", Occasion { overflow_of: Some(base.id), ..other.clone() }, 0),
        ("all day", all_day, 0),
        ("unscheduled", Occasion { starts_at: None, ends_at: None, ..other.clone() }, 0),
        ("a point in it", Occasion { ends_at: other.starts_at, ..other.clone() }, 1),
        ("an open end in it", Occasion { ends_at: None, ..other.clone() }, 1),
        ("an end before its start", Occasion { ends_at: Some(at("13:00")), ..other.clone() }, 1),
        (
            "a booth's opening hours",
            Occasion {
                kind: OccasionKind::Booth,
                starts_at: Some(at("09:00")),
                ends_at: Some(at("17:00")),
                ..other.clone()
            },
            0,
        ),
        ("after it", Occasion { starts_at: Some(at("15:00")), ..other }, 0),
    ] {
        assert_eq!(clashes(&[base.clone(), other], &las_vegas()).len(), count, "{what}");
    }
}

#[test]
fn it_says_when_to_leave_and_from_where() {
    let map = las_vegas();
    let mine =
        [session("talk", "09:00-10:00", "Wynn"), reserved("next", "10:30-11:30", "Venetian")];
    let at_next = |here: Option<&str>, clock| {
        let plans = Plans::new(&mine, here.map(spot), at(clock), &map);
        let reach = plans.reach(&mine[1]).unwrap();
        assert_eq!(reach.door, at("10:20"), "the seat lapses ten minutes before the start");
        (reach.from.is_some(), reach.leave_by, reach.spare_minutes)
    };
    assert_eq!(at_next(None, "08:00"), (true, at("09:58"), -2), "the talk goes on until 10:00");
    assert_eq!(at_next(Some("Venetian"), "09:30"), (true, at("09:58"), -2));
    assert_eq!(at_next(Some("Venetian"), "10:05"), (false, at("10:20"), 15), "I am there");
    assert_eq!(at_next(None, "10:05"), (true, at("09:58"), -7), "still where the talk was");

    let plans = Plans::new(&mine, None, at("08:00"), &map);
    assert_eq!(plans.reach(&mine[1]).unwrap().clashes.len(), 1);
    assert_eq!(plans.reach(&mine[0]).unwrap().way, None, "nobody knows where I slept");
    let unscheduled = Occasion { starts_at: None, ..mine[0].clone() };
    assert_eq!(plans.reach(&unscheduled), None);
}

#[test]
fn nobody_leaves_a_place_before_being_there() {
    let dinner =
        Occasion { kind: OccasionKind::Dinner, ..reserved("dinner", "19:35-21:05", "Wynn") };
    let mine = [
        session("talk", "18:00-19:10", "Venetian"),
        dinner.clone(),
        reserved("late", "19:45-20:45", "MGM"),
    ];
    let map = las_vegas();
    let plans = Plans::new(&mine, None, at("12:00"), &map);
    let reach = plans.reach(&mine[2]).unwrap();
    assert_eq!(reach.from, Some(mine[0].id), "the dinner has not begun when I have to leave");
    assert!(reach.clashes.iter().any(|clash| clash.first == dinner.id), "it is in the way");
    let reach = plans.reach(&dinner).unwrap();
    assert_eq!(reach.door, at("19:35"), "a chair at a table does not lapse");
}

#[test]
fn the_night_between_two_days_hides_where_i_am() {
    let mine =
        [session("party", "21:00-25:00", "Wynn"), session("talk", "33:00-34:00", "Venetian")];
    let reach = Plans::new(&mine, None, at("20:00"), &las_vegas()).reach(&mine[1]).unwrap();
    assert_eq!((reach.from, reach.way, reach.leave_by), (None, None, at("33:00")));
}

#[test]
fn the_ways_out_are_the_same_first_then_the_recording_then_what_is_like_it() {
    let topic = |topic: &str, session: Occasion| Occasion {
        plan: Plan::None,
        topics: vec![topic.to_owned()],
        ..session
    };
    let wanted = topic("data", session("wanted", "14:00-15:00", "Venetian/1"));
    let same = |session: Occasion| Occasion { repeat_of: Some(wanted.id), ..session };
    let all = [
        wanted.clone(),
        same(session("repeat", "16:00-17:00", "Wynn")),
        same(session("repeat in the way", "10:00-11:00", "Wynn")),
        Occasion {
            overflow_of: Some(wanted.id),
            ..session("overflow", "14:00-15:00", "Venetian/2")
        },
        topic("data", session("like it", "14:30-15:30", "Wynn")),
        topic("data", session("like it here", "14:30-15:30", "Venetian/3")),
        topic("data", session("tomorrow", "38:30-39:30", "Venetian/3")),
        topic("games", session("else", "14:30-15:30", "Venetian/3")),
    ];
    let mine = [session("before", "10:30-13:30", "Venetian/9")];
    let map = las_vegas();
    let plans = Plans::new(&mine, None, at("09:00"), &map);
    let found: Vec<_> = plans
        .ways_out(&wanted, &all)
        .into_iter()
        .map(|out| {
            (out.kind, all.iter().find(|one| one.id == out.occasion).unwrap().title.as_str())
        })
        .collect();
    assert_eq!(
        found,
        [
            (WayOutKind::Overflow, "overflow"),
            (WayOutKind::Repeat, "repeat"),
            (WayOutKind::Recording, "wanted"),
            (WayOutKind::Similar, "like it here"),
            (WayOutKind::Similar, "like it"),
        ]
    );
}

#[test]
fn a_gap_is_filled_with_what_is_near_and_ends_in_time() {
    let none = |session: Occasion| Occasion { plan: Plan::None, ..session };
    let booth =
        Occasion { kind: OccasionKind::Booth, ..none(session("booth", "08:00-18:00", "Wynn")) };
    let mine = [reserved("next", "16:00-17:00", "Venetian/1")];
    let all = [
        mine[0].clone(),
        booth,
        none(session("near", "15:00-15:30", "Venetian/2")),
        session("marked", "14:45-15:30", "Wynn"),
        none(session("too late", "15:30-16:30", "Venetian/2")),
        none(session("too far", "15:00-15:10", "MGM")),
        none(session("gone by", "14:00-15:10", "Venetian/2")),
        none(session("ends too far for what is next", "15:00-15:40", "Wynn")),
    ];
    let map = las_vegas();
    let plans = Plans::new(&mine, Some(spot("Venetian/3")), at("14:30"), &map);
    let (next, until) = plans.free_until().unwrap();
    assert_eq!((next, until), (mine[0].id, at("15:45")));
    let found: Vec<_> = plans
        .fits(&all, until, 10)
        .into_iter()
        .map(|fit| (all.iter().find(|one| one.id == fit.occasion).unwrap().title.as_str(), fit))
        .map(|(title, fit)| (title, fit.from, fit.until))
        .collect();
    assert_eq!(
        found,
        [
            // 22 minutes back to the door at 15:50 would make it 15:28.
            ("near", at("15:00"), at("15:30")),
            ("booth", at("14:38"), at("15:28")),
        ]
    );
}
