//! When I am somewhere, and what of a programme I mean to be at.

use chrono::{DateTime, Duration, Utc};

use super::stamp::was_missed;
use crate::model::{Occasion, OccasionId, OccasionKind, Plan, Source};

/// What is open longer than this is opening hours: one comes and goes.
const OPENING_HOURS: Duration = Duration::hours(3);

/// An occasion with its hours.
#[derive(Clone, Copy)]
pub(super) struct Span<'a> {
    pub(super) occasion: &'a Occasion,
    pub(super) start: DateTime<Utc>,
    /// The start itself where the end is open: one can leave at any time.
    pub(super) end: DateTime<Utc>,
}

impl<'a> Span<'a> {
    /// `None` for what has no hours, or opening hours.
    pub(super) fn of(occasion: &'a Occasion) -> Option<Self> {
        let start = occasion.starts_at.filter(|_| !is_drop_in(occasion))?;
        let end = occasion.ends_at.map_or(start, |end| end.max(start));
        Some(Self { occasion, start, end })
    }

    /// The order of time.
    pub(super) const fn key(&self) -> (DateTime<Utc>, DateTime<Utc>, OccasionId) {
        (self.start, self.end, self.occasion.id)
    }
}

/// The hours of what I mean to be at among these, in the order of time.
pub(super) fn meant(occasions: &[Occasion]) -> Vec<Span<'_>> {
    let mut spans: Vec<Span<'_>> =
        occasions.iter().filter(|occasion| is_meant(occasion)).filter_map(Span::of).collect();
    spans.sort_by_key(Span::key);
    spans
}

/// Whether I mean to be at an occasion, or was: planned, attended, or an appointment I made myself. A
/// session I wrote down is one to choose from, and a break waits for nobody.
#[must_use]
pub fn is_meant(occasion: &Occasion) -> bool {
    let is_appointment = !matches!(
        occasion.kind,
        OccasionKind::Session | OccasionKind::Break | OccasionKind::Hallway
    );
    let is_planned = match occasion.plan {
        Plan::Reserved | Plan::Waitlisted => true,
        // Its recording will do.
        Plan::Favourite => !occasion.watch_later,
        Plan::None => is_appointment && occasion.source == Source::Typed,
    };
    let is_off = occasion.vanished_at.is_some() || was_missed(occasion);
    !is_off && (is_planned || occasion.outcome.is_some())
}

/// Whether an occasion has opening hours rather than a start: it fills its day, or is a booth, a
/// break or a pickup of more than three hours. It never clashes.
#[must_use]
pub fn is_drop_in(occasion: &Occasion) -> bool {
    if occasion.all_day_on.is_some() {
        return true;
    }
    let is_open_to_all = matches!(
        occasion.kind,
        OccasionKind::Booth
            | OccasionKind::BadgePickup
            | OccasionKind::Break
            | OccasionKind::Hallway
            | OccasionKind::Other
    );
    let hours = occasion.starts_at.zip(occasion.ends_at).map(|(start, end)| end - start);
    is_open_to_all && hours.is_some_and(|hours| hours > OPENING_HOURS)
}

/// Whether two occasions are one session: its repeats and its overflow rooms. Nobody means to be at
/// both.
pub(super) fn is_same_session(a: &Occasion, b: &Occasion) -> bool {
    session_of(a) == session_of(b)
}

/// The session an occasion is: the one it repeats or shows, else itself.
#[must_use]
pub fn session_of(occasion: &Occasion) -> OccasionId {
    occasion.overflow_of.or(occasion.repeat_of).unwrap_or(occasion.id)
}
