//! Instants as people type and read them, in the zone of the place they are about.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::failure::{Failure, Result};

/// Forms of a time without an offset.
const LOCAL: [&str; 4] =
    ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];

/// The years that can be written in four digits.
const YEARS: RangeInclusive<i32> = 0..=9999;

/// RFC 3339, or `2022-11-30 19:05` on the clock of `zone`. Where clocks went back and a time came
/// twice, the first is meant.
pub(crate) fn instant(field: &'static str, text: &str, zone: Tz) -> Result<DateTime<Utc>> {
    let text = text.trim();
    let local = || {
        let local = LOCAL.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
        let local = Some(local).filter(|local| YEARS.contains(&local.year()))?;
        Some(zone.from_local_datetime(&local).earliest()?.to_utc())
    };
    let at = DateTime::parse_from_rfc3339(text).map_or_else(|_| local(), |at| Some(at.to_utc()));
    let at = at.filter(|at| YEARS.contains(&at.year()));
    at.ok_or_else(|| Failure::invalid(field, text))
}

/// `2022-11-30`, as an argument.
pub(crate) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok();
    day.filter(|day| YEARS.contains(&day.year())).ok_or("write a day that there is as 2022-11-30")
}

/// Minutes east of UTC: `+09:00`, `-0800`, `Z`.
pub(crate) fn offset(text: &str) -> Result<i16> {
    let typed = text.trim();
    // A time with this offset, as the parser takes no offset alone.
    let whole = format!("2022-11-30 00:00 {}", if typed == "Z" { "+00:00" } else { typed });
    let minutes = DateTime::parse_from_str(&whole, "%Y-%m-%d %H:%M %z").ok().and_then(|at| {
        let seconds = at.offset().local_minus_utc();
        i16::try_from(seconds / 60).ok().filter(|minutes| minutes.abs() <= 14 * 60)
    });
    minutes.ok_or_else(|| Failure::invalid("offset", text))
}

/// `2022-11-30 19:05` on the clock of the IANA zone `zone`.
pub(crate) fn clock(at: DateTime<Utc>, zone: &str) -> String {
    at.with_timezone(&zone_of(zone)).format("%Y-%m-%d %H:%M").to_string()
}

/// `2022-11-30 19:05 PST`.
pub(crate) fn clock_and_zone(at: DateTime<Utc>, zone: &str) -> String {
    at.with_timezone(&zone_of(zone)).format("%Y-%m-%d %H:%M %Z").to_string()
}

/// `19:05` if that is on the day of `after`, else with its date.
pub(crate) fn clock_after(at: DateTime<Utc>, after: DateTime<Utc>, zone: &str) -> String {
    let (at, after) = (at.with_timezone(&zone_of(zone)), after.with_timezone(&zone_of(zone)));
    let form = if at.date_naive() == after.date_naive() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    at.format(form).to_string()
}

/// The zone by its name; stored names are canonical, so UTC stands for "cannot happen".
pub(crate) fn zone_of(name: &str) -> Tz {
    name.parse().unwrap_or(Tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VEGAS: Tz = Tz::America__Los_Angeles;

    fn check(text: &str, expected: Option<&str>) {
        let found = instant("at", text, VEGAS).ok().map(|at| at.to_rfc3339());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn times_without_offset_are_on_the_clock_of_the_place() {
        check("2022-11-30 19:05", Some("2022-12-01T03:05:00+00:00"));
        check(" 2022-11-30T19:05:30 ", Some("2022-12-01T03:05:30+00:00"));
        check("2022-11-30T19:05:00+09:00", Some("2022-11-30T10:05:00+00:00"));
    }

    #[test]
    fn a_time_that_never_was_is_refused_and_one_that_came_twice_is_the_first() {
        check("2022-03-13 02:30", None);
        check("2022-11-06 01:30", Some("2022-11-06T08:30:00+00:00"));
        check("tomorrow", None);
        check("2022-11-30", None);
    }

    #[test]
    fn years_have_four_digits() {
        check("9999-12-31 15:59", Some("9999-12-31T23:59:00+00:00"));
        for text in ["9999-12-31 16:00", "9999-12-31T23:59:59-01:00", "+12022-11-30 19:05"] {
            check(text, None);
        }
        check("262142-12-31 23:59", None);
        assert_eq!(day(" 2022-11-30 "), Ok("2022-11-30".parse().unwrap()));
        for text in ["30.11.2022", "2022-02-30", "2022-11", "+12022-11-30", "-0001-01-01", ""] {
            assert!(day(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_end_on_the_same_day_needs_no_date() {
        let start = instant("at", "2022-11-30 19:00", VEGAS).unwrap();
        let end = instant("at", "2022-11-30 22:00", VEGAS).unwrap();
        let late = instant("at", "2022-12-01 01:00", VEGAS).unwrap();
        assert_eq!(clock_after(end, start, VEGAS.name()), "22:00");
        assert_eq!(clock_after(late, start, VEGAS.name()), "2022-12-01 01:00");
    }

    #[test]
    fn an_offset_is_minutes_east() {
        let check = |text: &str, expected: Option<i16>| {
            assert_eq!(offset(text).ok(), expected, "{text}");
        };
        check("+09:00", Some(540));
        check("-0800", Some(-480));
        check("Z", Some(0));
        check("+15:00", None);
        check("Seoul", None);
        check("", None);
    }
}
