//! The stamp: which occasion a capture gets.
//!
//! Pinned by hand, else one I marked as attended, else one I hold a seat for, else the booth I have a
//! shift at, else the only thing that is on and that I may well be at: of what I entered myself, else
//! of the programme. Never a mere favourite, nor what is on beside one; never one I missed.

use chrono::{DateTime, Duration, Utc};

use crate::model::{BoothShift, Occasion, OccasionId, OccasionKind, Plan, Source};

/// How long an occasion without an end is taken to last.
const OPEN_END: Duration = Duration::hours(2);

/// Why an occasion was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Pinned by hand.
    Pinned,
    /// I was there.
    Attended,
    /// I hold a seat.
    Reserved,
    /// I have a shift there.
    Shift,
    /// Nothing else is on.
    OnNow,
}

/// The occasion of `at` among `occasions` and my `shifts`, and why; `None` when nothing is on or it is
/// a guess.
#[must_use]
pub fn stamp(
    occasions: &[Occasion],
    shifts: &[BoothShift],
    pinned: Option<OccasionId>,
    at: DateTime<Utc>,
) -> Option<(OccasionId, Reason)> {
    if let Some(pinned) = pinned {
        return Some((pinned, Reason::Pinned));
    }
    let on_now =
        || occasions.iter().filter(|occasion| is_on(occasion, at) && !was_missed(occasion));
    // Of two I am at, the one that began last is where I went.
    let newest = |wanted: &dyn Fn(&Occasion) -> bool| {
        on_now()
            .filter(|occasion| wanted(occasion))
            .max_by_key(|o| (o.starts_at, o.id))
            .map(|o| o.id)
    };
    if let Some(id) = newest(&|occasion| occasion.outcome.is_some()) {
        return Some((id, Reason::Attended));
    }
    if let Some(id) = newest(&|occasion| occasion.plan == Plan::Reserved) {
        return Some((id, Reason::Reserved));
    }
    let on_shift = shifts.iter().filter(|shift| shift.starts_at <= at && at < shift.ends_at);
    if let Some(shift) = on_shift.max_by_key(|shift| (shift.starts_at, shift.id)) {
        return Some((shift.occasion, Reason::Shift));
    }
    match candidates(occasions, at)[..] {
        [only] if only.plan == Plan::None => Some((only.id, Reason::OnNow)),
        _ => None,
    }
}

/// Where I may well be at an instant: what I entered myself, else whatever is on.
#[must_use]
pub fn candidates(occasions: &[Occasion], at: DateTime<Utc>) -> Vec<&Occasion> {
    let may_be = |one: &&Occasion| is_on(one, at) && !was_missed(one) && is_likely(one);
    let (own, others): (Vec<&Occasion>, Vec<&Occasion>) =
        occasions.iter().filter(may_be).partition(|one| one.source == Source::Typed);
    if own.is_empty() { others } else { own }
}

/// Whether an occasion goes on at an instant. One that only has a day is never "on".
#[must_use]
pub fn is_on(occasion: &Occasion, at: DateTime<Utc>) -> bool {
    let Some(start) = occasion.starts_at else { return false };
    let end = occasion.ends_at.unwrap_or(start + OPEN_END);
    start <= at && at < end
}

pub(super) fn was_missed(occasion: &Occasion) -> bool {
    occasion.outcome.is_some_and(|outcome| !outcome.was_there())
}

/// A break or badge pickup runs beside everything else and says little about where I am.
fn is_likely(occasion: &Occasion) -> bool {
    !matches!(occasion.kind, OccasionKind::Break | OccasionKind::BadgePickup)
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;
    use crate::model::{ColleagueId, Outcome, ShiftId, same_for_everyone};

    fn hour(hour: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2022, 11, 30, hour, 0, 0).unwrap()
    }

    fn occasion(title: &str, from: u32, to: Option<u32>) -> Occasion {
        let id = OccasionId(same_for_everyone("occasion", title));
        let (starts_at, ends_at) = (Some(hour(from)), to.map(hour));
        Occasion { starts_at, ends_at, ..Occasion::new(id, OccasionKind::Session, title) }
    }

    fn check(occasions: &[Occasion], pinned: Option<&Occasion>, expected: Option<(&str, Reason)>) {
        check_on_shift(occasions, &[], pinned, expected);
    }

    fn check_on_shift(
        occasions: &[Occasion],
        shifts: &[BoothShift],
        pinned: Option<&Occasion>,
        expected: Option<(&str, Reason)>,
    ) {
        let found = stamp(occasions, shifts, pinned.map(|occasion| occasion.id), hour(19));
        let title =
            |id| occasions.iter().find(|occasion| occasion.id == id).unwrap().title.as_str();
        assert_eq!(found.map(|(id, reason)| (title(id), reason)), expected);
    }

    #[test]
    fn the_stronger_reason_wins() {
        let pinned = occasion("pinned", 1, Some(2));
        let attended =
            Occasion { outcome: Some(Outcome::WalkUp), ..occasion("attended", 18, Some(20)) };
        let reserved = Occasion { plan: Plan::Reserved, ..occasion("reserved", 18, Some(20)) };
        let only = occasion("only", 18, Some(20));
        let all = [only, reserved, attended, pinned.clone()];
        check(&all, Some(&pinned), Some(("pinned", Reason::Pinned)));
        check(&all, None, Some(("attended", Reason::Attended)));
        check(&all[..2], None, Some(("reserved", Reason::Reserved)));
        check(&all[..1], None, Some(("only", Reason::OnNow)));
    }

    #[test]
    fn a_shift_comes_after_a_seat_and_before_what_is_on() {
        let booth = occasion("booth", 10, Some(12));
        let shift = |from, to| BoothShift {
            id: ShiftId(same_for_everyone("shift", "mine")),
            occasion: booth.id,
            colleague: ColleagueId(same_for_everyone("colleague", "me")),
            starts_at: hour(from),
            ends_at: hour(to),
        };
        let reserved = Occasion { plan: Plan::Reserved, ..occasion("reserved", 18, Some(20)) };
        let all = [booth.clone(), occasion("only", 18, Some(20)), reserved];
        let mine = [shift(19, 20)];
        check_on_shift(&all[..2], &mine, None, Some(("booth", Reason::Shift)));
        check_on_shift(&all, &mine, None, Some(("reserved", Reason::Reserved)));
        check_on_shift(&all[..2], &[shift(18, 19)], None, Some(("only", Reason::OnNow)));
    }

    #[test]
    fn what_i_entered_comes_before_the_programme() {
        let listed =
            |title| Occasion { source: Source::Programme, ..occasion(title, 18, Some(20)) };
        let all = [listed("a"), listed("b"), occasion("dinner", 18, Some(20))];
        check(&all, None, Some(("dinner", Reason::OnNow)));
        check(&all[..2], None, None);
        check(&all[..1], None, Some(("a", Reason::OnNow)));
    }

    #[test]
    fn it_never_guesses() {
        let favourite = Occasion { plan: Plan::Favourite, ..occasion("favourite", 18, Some(20)) };
        let missed =
            Occasion { outcome: Some(Outcome::Missed), ..occasion("missed", 18, Some(20)) };
        let pickup =
            Occasion { kind: OccasionKind::BadgePickup, ..occasion("pickup", 8, Some(20)) };
        let beside = occasion("beside the favourite", 18, Some(20));
        check(&[favourite.clone(), beside], None, None);
        check(&[favourite, missed, pickup], None, None);
        check(&[occasion("a", 18, Some(20)), occasion("b", 18, Some(20))], None, None);
        check(&[occasion("over", 17, Some(19)), occasion("later", 20, Some(21))], None, None);
    }

    #[test]
    fn an_open_end_lasts_two_hours() {
        check(&[occasion("shuttle", 18, None)], None, Some(("shuttle", Reason::OnNow)));
        check(&[occasion("long ago", 16, None)], None, None);
    }

    #[test]
    fn of_two_attended_the_later_one_counts() {
        let went = |title, from| Occasion {
            outcome: Some(Outcome::Attended),
            ..occasion(title, from, Some(21))
        };
        check(&[went("first", 17), went("second", 18)], None, Some(("second", Reason::Attended)));
    }
}
