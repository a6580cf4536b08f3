//! Can I make it? By when to leave from where, what is in the way, and the ways out.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::clash::{Clash, between};
use super::span::{Span, is_same_session, meant};
use super::travel::{Map, Spot, Way, minutes};
use crate::model::{Occasion, OccasionId};

/// After so long without an occasion I come from somewhere else.
const AWAY_AFTER: Duration = Duration::hours(6);

/// What I mean to be at, seen from where and when I am.
pub struct Plans<'a> {
    /// In the order of time.
    pub(super) mine: Vec<Span<'a>>,
    pub(super) here: Option<Spot>,
    pub(super) now: DateTime<Utc>,
    pub(super) map: &'a Map,
}

/// Whether I can make it to one occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reach {
    /// To which.
    pub occasion: OccasionId,
    /// When I have to be there: the start, or earlier where a seat lapses.
    pub door: DateTime<Utc>,
    /// What of mine is in the way, worst first; none: it is free.
    pub clashes: Vec<Clash>,
    /// What I come from; `None`: from here.
    pub from: Option<OccasionId>,
    /// The way; `None` where it is not known where I am then.
    pub way: Option<Way>,
    /// When to leave.
    pub leave_by: DateTime<Utc>,
    /// Minutes in hand at the door; below zero: short.
    pub spare_minutes: i64,
}

impl<'a> Plans<'a> {
    /// `mine` may hold other occasions too: only what I mean to be at counts. `here` is where I am
    /// `now`, if that is known.
    #[must_use]
    pub fn new(mine: &'a [Occasion], here: Option<Spot>, now: DateTime<Utc>, map: &'a Map) -> Self {
        Self { mine: meant(mine), here, now, map }
    }

    /// Whether I can make it to an occasion, mine or not; `None` for one without a start and for
    /// opening hours.
    #[must_use]
    pub fn reach(&self, occasion: &Occasion) -> Option<Reach> {
        self.reach_among(occasion, |_| true)
    }

    /// The same among those of my occasions that `counts`.
    pub(super) fn reach_among(
        &self,
        occasion: &Occasion,
        counts: impl Fn(&Occasion) -> bool,
    ) -> Option<Reach> {
        let wanted = Span::of(occasion)?;
        let door = self.map.door(occasion)?;
        let others = || {
            self.mine
                .iter()
                .filter(|own| !is_same_session(own.occasion, occasion) && counts(own.occasion))
        };
        let mut clashes: Vec<Clash> =
            others().filter_map(|own| between(own, &wanted, self.map)).collect();
        clashes
            .sort_by_key(|clash| std::cmp::Reverse((clash.overlap_minutes, clash.short_minutes)));
        // Nobody leaves a place before being there: what begins too late to be left in time is in the
        // way, and not where I come from.
        let can_leave = |own: &&Span<'_>| {
            own.key() < wanted.key()
                && own.start
                    <= self.map.leave_by(Spot::of(own.occasion), Spot::of(occasion), door).0
        };
        let last = others().filter(can_leave).max_by_key(|own| own.end);
        let (from, spot, free) = self.start(&wanted, last);
        let (leave_by, way) = match spot {
            Some(spot) => {
                let (leave_by, way) = self.map.leave_by(spot, Spot::of(occasion), door);
                (leave_by, Some(way))
            }
            None => (door, None),
        };
        Some(Reach {
            occasion: occasion.id,
            door,
            clashes,
            from,
            way,
            leave_by,
            spare_minutes: minutes(free, leave_by),
        })
    }

    /// What I come from, where that is, and from when on I am free to leave.
    fn start(
        &self,
        wanted: &Span<'_>,
        last: Option<&Span<'_>>,
    ) -> (Option<OccasionId>, Option<Spot>, DateTime<Utc>) {
        let last = last.filter(|last| wanted.start - last.end < AWAY_AFTER);
        match last {
            Some(last) if last.end > self.now || self.here.is_none() => {
                let spot = Spot::of(last.occasion);
                (Some(last.occasion.id), Some(spot), last.end.max(self.now))
            }
            // Where I am now says nothing about tomorrow morning.
            _ if wanted.start - self.now < AWAY_AFTER => (None, self.here, self.now),
            _ => (None, None, self.now),
        }
    }
}
