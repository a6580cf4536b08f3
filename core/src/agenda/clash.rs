//! Clashes: what I cannot be at both of.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::span::{Span, is_same_session, meant};
use super::travel::{Map, Spot, before, minutes};
use crate::model::{Occasion, OccasionId};

/// Two occasions of which I can stay to the end of one or be at the door of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Clash {
    /// The one that begins first.
    pub first: OccasionId,
    /// The other.
    pub second: OccasionId,
    /// How long both go on.
    pub overlap_minutes: i64,
    /// How late I am at the door of the second when I stay to the end of the first.
    pub short_minutes: i64,
}

/// The clashes among what I mean to be at, worst first: the longest overlap, then the least time
/// for the way.
#[must_use]
pub fn clashes(occasions: &[Occasion], map: &Map) -> Vec<Clash> {
    let spans = meant(occasions);
    // Nothing that begins later than this after an end can be in its way.
    let reach = map.longest() + map.earliest_door();
    let mut found: Vec<Clash> = Vec::new();
    for (at, first) in spans.iter().enumerate() {
        let later = spans.iter().skip(at + 1);
        let near = later.take_while(|second| before(second.start, reach) < first.end);
        found.extend(near.filter_map(|second| between(first, second, map)));
    }
    found.sort_by_key(|clash| (Reverse(clash.overlap_minutes), Reverse(clash.short_minutes)));
    found
}

/// The clash of two occasions, whichever begins first.
pub(super) fn between(a: &Span<'_>, b: &Span<'_>, map: &Map) -> Option<Clash> {
    if is_same_session(a.occasion, b.occasion) {
        return None;
    }
    let (first, second) = if a.key() <= b.key() { (a, b) } else { (b, a) };
    let door = map.door(second.occasion)?;
    let (leave_by, _) = map.leave_by(Spot::of(first.occasion), Spot::of(second.occasion), door);
    let short_minutes = -minutes(first.end, leave_by);
    (first.end > leave_by).then_some(Clash {
        first: first.occasion.id,
        second: second.occasion.id,
        overlap_minutes: (-minutes(first.end.min(second.end), second.start)).max(0),
        short_minutes,
    })
}
