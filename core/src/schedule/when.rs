//! When a session is, before and after its zone is known.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// A point in time as a file gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// With its offset or zone.
    Instant(DateTime<Utc>),
    /// On the clock of the place.
    Local(NaiveDateTime),
}

/// How a file says when something ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At a time.
    At(Clock),
    /// After so long.
    After(TimeDelta),
}

/// When a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Not known yet.
    Unscheduled,
    /// It fills a day.
    AllDay(NaiveDate),
    /// From then on.
    At {
        /// Its start.
        start: Clock,
        /// Its end, if it is known.
        end: Option<End>,
    },
}

/// The same as instants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// When it begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ends.
    pub ends_at: Option<DateTime<Utc>>,
    /// The day it fills.
    pub all_day_on: Option<NaiveDate>,
}

impl Clock {
    /// As an instant on the clocks of a zone.
    #[must_use]
    pub fn in_zone(self, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::Instant(instant) => instant,
            Self::Local(local) => instant(zone, local),
        }
    }

    const fn is_local(self) -> bool {
        matches!(self, Self::Local(_))
    }
}

impl When {
    /// Whether it needs a zone.
    #[must_use]
    pub const fn is_local(&self) -> bool {
        match self {
            Self::At { start, end } => {
                start.is_local() || matches!(end, Some(End::At(Clock::Local(_))))
            }
            _ => false,
        }
    }

    /// When it begins, if that is known to the minute.
    #[must_use]
    pub const fn start(&self) -> Option<Clock> {
        match self {
            Self::At { start, .. } => Some(*start),
            _ => None,
        }
    }

    /// The wall clock it is told by that the clocks of a zone skip in spring, if it is.
    #[must_use]
    pub fn skipped_in(&self, zone: Tz) -> Option<NaiveDateTime> {
        let clocks = match *self {
            Self::At { start, end: Some(End::At(end)) } => [Some(start), Some(end)],
            Self::At { start, .. } => [Some(start), None],
            _ => [None, None],
        };
        let mut locals = clocks.into_iter().flatten().filter_map(|clock| match clock {
            Clock::Local(local) => Some(local),
            Clock::Instant(_) => None,
        });
        locals.find(|local| is_skipped(zone, *local))
    }

    /// As instants. What would end before it starts has no end.
    #[must_use]
    pub fn times(&self, zone: Tz) -> Times {
        match *self {
            Self::Unscheduled => Times::default(),
            Self::AllDay(day) => Times { all_day_on: Some(day), ..Times::default() },
            Self::At { start, end } => {
                let starts_at = start.in_zone(zone);
                let ends_at = end.and_then(|end| match end {
                    End::At(clock) => Some(clock.in_zone(zone)),
                    End::After(length) => starts_at.checked_add_signed(length),
                });
                let ends_at = ends_at.filter(|end| *end >= starts_at);
                Times { starts_at: Some(starts_at), ends_at, all_day_on: None }
            }
        }
    }
}

/// The instant of a wall clock: the earlier one where it strikes twice, an hour on where it never does.
pub(super) fn instant(zone: Tz, local: NaiveDateTime) -> DateTime<Utc> {
    let at = |local: NaiveDateTime| zone.from_local_datetime(&local).earliest();
    let hour = TimeDelta::hours(1);
    let skipped = || Some(at(local.checked_sub_signed(hour)?)? + hour);
    let instant = at(local).or_else(skipped);
    instant.map_or_else(|| local.and_utc(), |instant| instant.with_timezone(&Utc))
}

/// Whether the clocks of a zone skip that time in spring.
pub(super) fn is_skipped(zone: Tz, local: NaiveDateTime) -> bool {
    zone.from_local_datetime(&local).earliest().is_none()
}

/// Whether a day is one a programme may have; others are mistakes.
pub(super) fn is_likely(day: NaiveDate) -> bool {
    (1900..=2200).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use chrono_tz::America::New_York;

    use super::*;

    #[test]
    fn clocks_that_strike_twice_or_never_have_an_instant() {
        let at = |text: &str| instant(New_York, text.parse().unwrap()).to_rfc3339();
        assert_eq!(
            at("2024-11-03T01:30:00"),
            "2024-11-03T05:30:00+00:00",
            "the first half past one"
        );
        assert_eq!(at("2024-03-10T02:30:00"), "2024-03-10T07:30:00+00:00", "as if an hour on");
    }
}
