//! The clock one lives by: a conference's while one is there, else the one at home.

use std::cmp::Reverse;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::model::Conference;

/// People come a day before it begins and leave a day after it ends.
const AROUND: Days = Days::new(1);

/// Days begin at quarters of an hour in every zone, so one holds for the whole quarter.
const QUARTER_MS: i64 = 15 * 60 * 1000;

/// Which clock holds when.
pub struct Clock {
    home: Tz,
    /// The last to begin comes first: of two it is where I went.
    stays: Vec<Stay>,
}

struct Stay {
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    zone: Tz,
}

impl Clock {
    /// The clock of somebody who lives in `home` and goes to these conferences.
    #[must_use]
    pub fn new(home: Tz, conferences: &[Conference]) -> Self {
        let mut stays: Vec<Stay> = conferences.iter().filter_map(Stay::at).collect();
        stays.sort_by_key(|stay| Reverse(stay.from));
        Self { home, stays }
    }

    /// The zone of the clock at an instant.
    #[must_use]
    pub fn zone(&self, at: DateTime<Utc>) -> Tz {
        let stay = self.stays.iter().find(|stay| stay.holds(at));
        stay.map_or(self.home, |stay| stay.zone)
    }

    /// The instant that a local time means on this clock, the earlier where it comes twice. `None`
    /// where clocks go forward over it.
    #[must_use]
    pub fn instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let zones = self.stays.iter().map(|stay| stay.zone).chain([self.home]);
        let mut found =
            zones.filter_map(|zone| Some((zone, zone.from_local_datetime(&local).earliest()?)));
        let is_it = |(zone, at): &(Tz, DateTime<Tz>)| self.zone(at.to_utc()) == *zone;
        found.find(is_it).map(|(_, at)| at.to_utc())
    }

    /// Where each day begins in a list of instants (milliseconds since 1970, 0 for none) in order of
    /// time: the day, `None` for none, and the position of its first.
    #[must_use]
    pub fn days(&self, instants: impl Iterator<Item = i64>) -> Vec<(Option<NaiveDate>, usize)> {
        let mut days: Vec<(Option<NaiveDate>, usize)> = Vec::new();
        let mut quarter = None;
        for (position, at) in instants.enumerate() {
            let own = at.div_euclid(QUARTER_MS);
            if quarter.replace(own) == Some(own) {
                continue;
            }
            let on = DateTime::from_timestamp_millis(at).filter(|_| at != 0);
            let on = on.map(|at| at.with_timezone(&self.zone(at)).date_naive());
            if days.last().is_none_or(|(last, _)| *last != on) {
                days.push((on, position));
            }
        }
        days
    }
}

/// Whether somebody who goes to this conference is there at an instant.
#[must_use]
pub fn is_during(conference: &Conference, at: DateTime<Utc>) -> bool {
    Stay::at(conference).is_some_and(|stay| stay.holds(at))
}

impl Stay {
    fn holds(&self, at: DateTime<Utc>) -> bool {
        self.from <= at && at < self.until
    }

    /// The days of a conference and those around it; `None` for a zone or days that cannot be.
    fn at(conference: &Conference) -> Option<Self> {
        let zone: Tz = conference.zone.parse().ok()?;
        let midnight = |on: NaiveDate| {
            zone.from_local_datetime(&on.and_time(NaiveTime::MIN)).earliest().map(|at| at.to_utc())
        };
        Some(Self {
            from: midnight(conference.starts_on.checked_sub_days(AROUND)?)?,
            until: midnight(conference.ends_on.checked_add_days(AROUND)?.succ_opt()?)?,
            zone,
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::America::Los_Angeles;
    use chrono_tz::Asia::Seoul;

    use super::*;
    use crate::model::{ConferenceId, same_for_everyone};

    fn conference(zone: Tz, from: &str, to: &str) -> Conference {
        let id = ConferenceId(same_for_everyone("conference", from));
        let days = (from.parse().unwrap(), to.parse().unwrap());
        Conference::new(id, "", zone.name(), days)
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_conference_sets_the_clock_from_the_day_before_to_the_day_after() {
        let clock = Clock::new(Seoul, &[conference(Los_Angeles, "2022-11-28", "2022-12-02")]);
        for (instant, zone) in [
            ("2022-11-27T07:59:59Z", Seoul),
            ("2022-11-27T08:00:00Z", Los_Angeles), // midnight there
            ("2022-12-04T07:59:59Z", Los_Angeles),
            ("2022-12-04T08:00:00Z", Seoul),
        ] {
            assert_eq!(clock.zone(at(instant)), zone, "{instant}");
        }
    }

    #[test]
    fn a_local_time_is_read_on_the_clock_that_held() {
        let clock = Clock::new(Seoul, &[conference(Los_Angeles, "2022-11-28", "2022-12-02")]);
        for (local, instant) in [
            ("2022-11-30T19:05:00", "2022-12-01T03:05:00Z"), // in Las Vegas
            ("2022-11-20T19:05:00", "2022-11-20T10:05:00Z"), // at home
        ] {
            assert_eq!(clock.instant(local.parse().unwrap()), Some(at(instant)), "{local}");
        }
    }

    #[test]
    fn of_two_conferences_the_one_that_began_last_counts() {
        let long = conference(Seoul, "2022-11-01", "2022-12-31");
        let clock = Clock::new(Seoul, &[conference(Los_Angeles, "2022-11-28", "2022-12-02"), long]);
        assert_eq!(clock.zone(at("2022-11-30T12:00:00Z")), Los_Angeles);
    }

    #[test]
    fn days_begin_where_the_clock_says() {
        let clock = Clock::new(Seoul, &[conference(Los_Angeles, "2022-11-28", "2022-12-02")]);
        let instants = [
            "2022-12-10T15:00:00Z", // Sun 11 Dec in Seoul
            "2022-12-10T14:59:00Z", // Sat 10 Dec
            "2022-12-01T07:59:00Z", // Wed 30 Nov, late in Las Vegas
            "2022-11-30T08:00:00Z", // Wed 30 Nov, at midnight
            "2022-11-30T07:59:00Z", // Tue 29 Nov
        ];
        let instants = instants.iter().map(|text| at(text).timestamp_millis()).chain([0, 0]);
        let on = |text: &str| Some(text.parse().unwrap());
        let expected = [
            (on("2022-12-11"), 0),
            (on("2022-12-10"), 1),
            (on("2022-11-30"), 2),
            (on("2022-11-29"), 4),
            (None, 5),
        ];
        assert_eq!(clock.days(instants), expected);
        assert_eq!(clock.days(std::iter::empty()), []);
    }
}
