//! Against brute force: every pair, without order or window.

use chrono::TimeZone;
use proptest::prelude::*;

use super::*;

const ROOMS: [&str; 5] = ["", "a/1", "a/2", "b/1", "c/1"];
const ANCHORS: [&str; 3] = [
    "2022-11-30T18:00:00Z", // an ordinary day
    "2022-11-06T08:30:00Z", // Las Vegas turns its clocks back at 09:00Z
    "2022-03-13T09:30:00Z", // and forward at 10:00Z
];

#[derive(Clone, Debug)]
struct Item {
    start: i64,
    length: Option<i64>,
    room: usize,
    plan: Plan,
    kind: OccasionKind,
    state: u8,
}

fn item() -> impl Strategy<Value = Item> {
    let plan = prop::sample::select(Plan::ALL);
    let kind = prop::sample::select(OccasionKind::ALL);
    let length = prop::option::weighted(0.9, prop_oneof![Just(0), 0..90_i64, 0..600_i64]);
    (0..900_i64, length, 0..ROOMS.len(), plan, kind, 0..12_u8).prop_map(
        |(start, length, room, plan, kind, state)| Item { start, length, room, plan, kind, state },
    )
}

fn occasion(n: usize, item: &Item, anchor: DateTime<Utc>) -> Occasion {
    let start = anchor + Duration::minutes(item.start);
    let place = spot(ROOMS[item.room]);
    let timed = Occasion {
        starts_at: Some(start),
        ends_at: item.length.map(|length| start + Duration::minutes(length)),
        venue: place.venue,
        room: place.room,
        plan: item.plan,
        ..Occasion::new(OccasionId(uuid::Uuid::from_u128(n as u128)), item.kind, "")
    };
    match item.state {
        0 => Occasion { starts_at: None, ends_at: None, ..timed },
        1 => Occasion {
            starts_at: None,
            ends_at: None,
            all_day_on: Some(start.date_naive()),
            ..timed
        },
        2 => Occasion { vanished_at: Some(anchor), ..timed },
        3 => Occasion { outcome: Some(Outcome::Missed), ..timed },
        4 => Occasion { outcome: Some(Outcome::Attended), ..timed },
        _ => timed,
    }
}

fn rules() -> impl Strategy<Value = Conference> {
    let minutes = || prop::option::of(0..60_i64);
    let clock = || prop::option::of(0..1440_i64);
    (minutes(), minutes(), minutes(), minutes(), clock(), clock()).prop_map(
        |(door, buffer, travel, within, from, until)| Conference {
            door_minutes: door,
            buffer_minutes: buffer,
            travel_minutes: travel,
            within_minutes: within,
            peak_from: from,
            peak_until: until,
            ..conference()
        },
    )
}

fn ways() -> impl Strategy<Value = Vec<Travel>> {
    let venue = || prop::sample::select(vec!["a", "b", "c"]);
    let one = (venue(), venue(), prop::sample::select(TravelMode::ALL), 0..120_i64);
    prop::collection::vec(one, 0..8).prop_map(|ways| {
        ways.into_iter().map(|(from, to, mode, minutes)| way(from, to, mode, minutes)).collect()
    })
}

/// How long the way takes, told from the rules alone.
fn walk(rules: &Conference, ways: &[Travel], from: Spot, to: Spot, arrive: DateTime<Utc>) -> i64 {
    let (Some(a), Some(b)) = (from.venue, to.venue) else { return 0 };
    if from == to {
        return 0;
    }
    if a == b {
        return rules.within_minutes.unwrap_or(5);
    }
    let local = arrive.with_timezone(&chrono_tz::America::Los_Angeles).format("%H %M").to_string();
    let (hour, minute) = local.split_once(' ').unwrap();
    let minute = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
    let (from, until) = (rules.peak_from.unwrap_or(0), rules.peak_until.unwrap_or(1440));
    let is_peak = if from <= until {
        (from..until).contains(&minute)
    } else {
        !(until..from).contains(&minute)
    };
    let known = ways.iter().filter(|way| (way.from_venue, way.to_venue) == (a, b));
    let known = known.map(|way| way.minutes).min();
    let buffer = if is_peak { rules.buffer_minutes.unwrap_or(0) } else { 0 };
    known.unwrap_or(rules.travel_minutes.unwrap_or(30)) + buffer
}

proptest! {
    #[test]
    fn no_clash_is_missed_and_none_invented(
        items in prop::collection::vec(item(), 0..40),
        rules in rules(),
        ways in ways(),
        anchor in prop::sample::select(ANCHORS.to_vec()),
    ) {
        let anchor = anchor.parse().unwrap();
        let all: Vec<Occasion> =
            items.iter().enumerate().map(|(n, item)| occasion(n, item, anchor)).collect();
        let map = Map::new(Some(&rules), &ways);
        let mut expected = Vec::new();
        for one in &all {
            for two in &all {
                let (Some(start), Some(later)) = (one.starts_at, two.starts_at) else { continue };
                let end = one.ends_at.unwrap_or(start);
                let last = two.ends_at.unwrap_or(later);
                let counts = |it: &Occasion| is_meant(it) && !is_drop_in(it);
                let is_first = (start, end, one.id) < (later, last, two.id);
                if !is_first || !counts(one) || !counts(two) {
                    continue;
                }
                let early = match (two.plan, two.kind) {
                    (Plan::Reserved, OccasionKind::Session) => rules.door_minutes.unwrap_or(0),
                    _ => 0,
                };
                let door = later - Duration::minutes(early);
                let there = end + Duration::minutes(
                    walk(&rules, &ways, Spot::of(one), Spot::of(two), door),
                );
                if there > door {
                    expected.push(Clash {
                        first: one.id,
                        second: two.id,
                        overlap_minutes: (end.min(last) - later).num_minutes().max(0),
                        short_minutes: (there - door).num_minutes(),
                    });
                }
            }
        }
        let found = clashes(&all, &map);
        let worst = |clash: &Clash| (-clash.overlap_minutes, -clash.short_minutes);
        prop_assert!(found.is_sorted_by_key(worst));
        let mut sorted = found.clone();
        sorted.sort_by_key(|clash| (clash.first, clash.second));
        expected.sort_by_key(|clash| (clash.first, clash.second));
        prop_assert_eq!(sorted, expected);

        // What one asks of a single occasion is what the list of all says.
        let plans = Plans::new(&all, None, anchor, &map);
        for one in all.iter().filter(|one| is_meant(one)) {
            let Some(reach) = plans.reach(one) else { continue };
            let concerned = |clash: &&Clash| clash.first == one.id || clash.second == one.id;
            let mut listed: Vec<Clash> = found.iter().filter(concerned).copied().collect();
            let mut told = reach.clashes;
            listed.sort_by_key(|clash| (clash.first, clash.second));
            told.sort_by_key(|clash| (clash.first, clash.second));
            prop_assert_eq!(told, listed);
        }
    }

    #[test]
    fn what_fits_is_there_in_time_and_leaves_in_time(
        items in prop::collection::vec(item(), 0..30),
        rules in rules(),
        ways in ways(),
        here in prop::sample::select(ROOMS.to_vec()),
        now in 0..600_i64,
        within in 0..60_i64,
    ) {
        let anchor = Utc.with_ymd_and_hms(2022, 11, 30, 18, 0, 0).unwrap();
        let all: Vec<Occasion> =
            items.iter().enumerate().map(|(n, item)| occasion(n, item, anchor)).collect();
        let map = Map::new(Some(&rules), &ways);
        let now = anchor + Duration::minutes(now);
        let until = now + Duration::minutes(120);
        let plans = Plans::new(&all, Some(spot(here)), now, &map);
        for fit in plans.fits(&all, until, within) {
            let one = all.iter().find(|one| one.id == fit.occasion).unwrap();
            prop_assert!(now <= fit.from && fit.from <= fit.until && fit.until <= until);
            prop_assert!(fit.way.is_none_or(|way| way.minutes <= within));
            // With it in my plan nothing settled is lost.
            let mine: Vec<Occasion> = all
                .iter()
                .filter(|own| own.plan != Plan::Favourite || own.outcome.is_some())
                .cloned()
                .chain([Occasion { plan: Plan::Waitlisted, ..one.clone() }])
                .collect();
            let concerned = |clash: &Clash| clash.first == one.id || clash.second == one.id;
            prop_assert!(!clashes(&mine, &map).iter().any(concerned));
        }
    }
}
