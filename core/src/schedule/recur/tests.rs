use super::*;
use crate::schedule::ics::read;

fn calendar(events: &[&str]) -> String {
    let events: Vec<String> = events
        .iter()
        .map(|event| format!("BEGIN:VEVENT\nSUMMARY:Breakfast\n{event}\nEND:VEVENT\n"))
        .collect();
    format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", events.concat())
}

/// The id, start and length of each, and how many problems there were.
fn placed(events: &[&str], days: Option<(&str, &str)>) -> (Vec<String>, usize) {
    let days = days.map(|(first, last)| (first.parse().unwrap(), last.parse().unwrap()));
    let schedule = read(calendar(events).as_bytes(), days, &|_| Ok(())).unwrap();
    let told = |session: &Session| {
        let times = session.when.times(Tz::UTC);
        let length = times.ends_at.zip(times.starts_at).map(|(end, start)| end - start);
        let length = length.map_or(String::new(), |length| format!(" {}m", length.num_minutes()));
        let start = times.starts_at.map(|at| at.format("%m-%dT%H:%M").to_string());
        let start = start.or(times.all_day_on.map(|on| on.to_string())).unwrap_or_default();
        let off = if session.cancelled { " off" } else { "" };
        format!("{} {start}{length}{off}", session.id)
    };
    (schedule.sessions.iter().map(told).collect(), schedule.problems.len())
}

const DAILY: &str = "UID:b\nDTSTART;TZID=America/Los_Angeles:20221104T080000\nDTEND;TZID=America/Los_Angeles:20221104T090000\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=America/Los_Angeles:20221106T080000";

#[test]
fn eight_o_clock_stays_eight_o_clock_when_clocks_change() {
    let (told, problems) = placed(&[DAILY], None);
    let expected = [
        "b 11-04T15:00 60m",
        "b/20221105T080000 11-05T15:00 60m",
        "b/20221107T080000 11-07T16:00 60m",
    ];
    assert_eq!((told.as_slice(), problems), (expected.map(str::to_owned).as_slice(), 0));
}

#[test]
fn an_override_stands_for_its_time_under_the_same_name() {
    let moved =
        "UID:b\nRECURRENCE-ID:20221105T150000Z\nDTSTART:20221105T170000Z\nDTEND:20221105T173000Z";
    let off = "UID:b\nRECURRENCE-ID;TZID=America/Los_Angeles:20221104T080000\nDTSTART;TZID=America/Los_Angeles:20221104T080000\nSTATUS:CANCELLED";
    let (told, _) = placed(&[moved, DAILY, off], None);
    let expected = [
        "b/20221105T080000 11-05T17:00 30m",
        "b/20221107T080000 11-07T16:00 60m",
        "b 11-04T15:00 off",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_series_is_placed_on_the_days_that_are_known() {
    let endless = "UID:w\nDTSTART:20200106T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE";
    let (told, problems) = placed(&[endless], Some(("2022-11-28", "2022-12-02")));
    let expected = ["w/20221128T100000 11-28T10:00", "w/20221130T100000 11-30T10:00"];
    assert_eq!((told.as_slice(), problems), (expected.map(str::to_owned).as_slice(), 0));

    let single = "UID:s\nDTSTART:20200113T120000";
    let (told, problems) = placed(&[endless, single], None);
    assert_eq!((told.len(), problems), (3, 0), "its own first, the other's day: {told:?}");

    let (told, problems) = placed(&[endless], None);
    assert_eq!((told.len(), problems), (106, 1), "for a year, and it is said");
    let daily = "UID:d\nDTSTART;VALUE=DATE:20200106\nRRULE:FREQ=DAILY;UNTIL=20200108\nRDATE;VALUE=DATE:20200112,20200114";
    let (told, problems) = placed(&[daily], None);
    let days = ["d 2020-01-06", "d/20200107 2020-01-07", "d/20200108 2020-01-08"];
    assert_eq!(told.get(..3).unwrap(), days);
    assert_eq!((told.len(), problems), (5, 0), "{told:?}");
}

#[test]
fn what_nobody_understands_or_comes_too_often_is_placed_once_and_said() {
    for rule in
        ["FREQ=SECONDLY", "FREQ=NEVER", "FREQ=DAILY;UNTIL=soon", "FREQ=DAILY;INTERVAL=-1", ""]
    {
        let event = format!("UID:x\nDTSTART:20200106T100000\nRRULE:{rule}");
        let (told, problems) = placed(&[&event], None);
        assert_eq!((told.len(), problems), (1, 1), "{rule}");
    }
    let often = "UID:x\nDTSTART:20200106T100000\nRRULE:FREQ=DAILY;BYHOUR=8,9,10,11;COUNT=100000";
    let (told, problems) = placed(&[often], None);
    assert_eq!((told.len(), problems), (500, 1));
    let (told, problems) = placed(&["UID:x\nDTSTART:99990101T100000\nRRULE:FREQ=DAILY"], None);
    assert_eq!((told.len(), problems), (1, 1), "no calendar goes so far");
}
