//! Which backups are kept: ten, dense where it is recent and reaching back for weeks.
//!
//! Only files that are named like a backup are ever deleted, and only after a newer one was proven.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Datelike, Utc};

use super::named;
use crate::error::{Error, Result};

/// Backups kept in a folder.
const KEPT: usize = 10;
/// The newest of each of this many days that have one.
const DAYS: usize = 6;
/// Then the newest of each of this many weeks before those.
const WEEKS: usize = 4;

/// Deletes the backups of a folder that are too many, never the one just `made`.
///
/// Those with a later name come from a clock that was ahead. They are thinned by themselves, so that
/// they take no place from what is made since.
pub(super) fn thin(folder: &Path, made: &Path) -> Result<()> {
    let found = named(folder)?;
    let Some(place) = found.iter().position(|(path, _)| path == made) else { return Ok(()) };
    let (later, since) = found.split_at(place);
    for part in [later, since] {
        let instants: Vec<DateTime<Utc>> = part.iter().map(|(_, at)| *at).collect();
        for ((path, _), _) in part.iter().zip(keep(&instants)).filter(|(_, keep)| !keep) {
            fs::remove_file(path).map_err(|cause| Error::not_written(path, cause))?;
        }
    }
    Ok(())
}

/// Says for each of `instants`, newest first, whether to keep it; the first always is.
fn keep(instants: &[DateTime<Utc>]) -> Vec<bool> {
    let mut kept = vec![false; instants.len()];
    newest_of_each(instants, &mut kept, DAYS, |at| at.num_days_from_ce());
    newest_of_each(instants, &mut kept, WEEKS, |at| {
        let week = at.iso_week();
        week.year() * 100 + i32::try_from(week.week()).unwrap_or(0)
    });
    // Where days or weeks are missing, the newest of the rest fill the places.
    let mut free = KEPT.saturating_sub(kept.iter().filter(|keep| **keep).count());
    for keep in kept.iter_mut().filter(|keep| !**keep) {
        *keep = free > 0;
        free = free.saturating_sub(1);
    }
    kept
}

/// Keeps the newest not kept yet of each of the `many` newest periods, older than all kept so far.
fn newest_of_each(
    instants: &[DateTime<Utc>],
    kept: &mut [bool],
    many: usize,
    period: impl Fn(&DateTime<Utc>) -> i32,
) {
    let start = kept.iter().rposition(|keep| *keep).map_or(0, |last| last + 1);
    let mut found = 0;
    let mut last = None;
    for (at, keep) in instants.iter().zip(kept.iter_mut()).skip(start) {
        let this = Some(period(at));
        if found < many && this != last {
            *keep = true;
            last = this;
            found += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, TimeDelta};

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn days(kept: &[DateTime<Utc>]) -> Vec<String> {
        kept.iter().map(|at| at.format("%m-%d").to_string()).collect()
    }

    /// Makes a backup at every instant in turn, as it happens, and returns what is left.
    fn live(instants: impl IntoIterator<Item = DateTime<Utc>>) -> Vec<DateTime<Utc>> {
        let mut there: Vec<DateTime<Utc>> = Vec::new();
        for instant in instants {
            there.insert(0, instant);
            let kept = keep(&there);
            assert!(kept[0], "the one just proven is kept");
            let mut keep = kept.iter();
            there.retain(|_| *keep.next().unwrap());
            assert!(there.len() <= KEPT);
        }
        there
    }

    #[test]
    fn a_year_of_days_leaves_days_and_then_weeks() {
        let first = at("2022-01-03T08:00:00Z");
        let left = live((0..360).map(|day| first + Days::new(day)));
        assert_eq!(
            days(&left),
            [
                "12-28", "12-27", "12-26", "12-25", "12-24", "12-23", "12-22", "12-18", "12-11",
                "12-04"
            ],
            "six days, then the last day of each of four weeks"
        );
    }

    #[test]
    fn many_in_one_day_leave_the_older_days_alone() {
        let mut instants: Vec<_> =
            (0..5).map(|day| at("2022-11-20T08:00:00Z") + Days::new(day)).collect();
        let busy = at("2022-11-30T09:00:00Z");
        instants.extend((0..40).map(|minute| busy + TimeDelta::minutes(minute)));
        let left = days(&live(instants));
        let older = left.iter().filter(|day| *day != "11-30").count();
        assert_eq!(older, 5, "an eager day does not push out the days before: {left:?}");
        assert_eq!(left.len(), KEPT);
    }

    #[test]
    fn ten_or_fewer_are_all_kept() {
        let minutes = (0..10).rev();
        let instants: Vec<_> =
            minutes.map(|minute| at("2022-11-30T09:00:00Z") + TimeDelta::minutes(minute)).collect();
        assert_eq!(keep(&instants), [true; 10]);
    }
}
