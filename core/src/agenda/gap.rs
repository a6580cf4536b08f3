//! Gaps: what fits between two things I mean to be at.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::reach::Plans;
use super::span::{Span, is_drop_in, is_meant};
use super::stamp::was_missed;
use super::travel::{Spot, Way, before, minutes};
use crate::model::{Occasion, OccasionId, Plan};

/// A stay shorter than this is not worth the way.
const WORTH_IT: i64 = 10;

/// Something that fits into a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fit {
    /// What.
    pub occasion: OccasionId,
    /// The way there; `None` where it is not known where I am.
    pub way: Option<Way>,
    /// From when I am there.
    pub from: DateTime<Utc>,
    /// Until when: its end, or when I have to go on.
    pub until: DateTime<Utc>,
    /// I marked it.
    pub is_favourite: bool,
}

impl Plans<'_> {
    /// What of `all` fits into the time from now `until` then within so many minutes of here, best
    /// first: what I marked, then the nearest, then the first to begin. Mere favourites of mine stand
    /// in nothing's way.
    #[must_use]
    pub fn fits(&self, all: &[Occasion], until: DateTime<Utc>, within_minutes: i64) -> Vec<Fit> {
        let wanted = all.iter().filter(|occasion| {
            occasion.vanished_at.is_none() && !was_missed(occasion) && !is_firm(occasion)
        });
        let mut found: Vec<Fit> = wanted
            .filter_map(|occasion| match is_drop_in(occasion) {
                true => self.visit(occasion, until),
                false => self.attend(occasion, until),
            })
            .filter(|fit| fit.way.is_none_or(|way| way.minutes <= within_minutes))
            .collect();
        found.sort_by_key(|fit| {
            (!fit.is_favourite, fit.way.map(|way| way.minutes), fit.from, fit.occasion)
        });
        found
    }

    /// Something with a start, from its start to its end.
    fn attend(&self, occasion: &Occasion, until: DateTime<Utc>) -> Option<Fit> {
        let span = Span::of(occasion)?;
        let fits = self.now <= span.start && span.end <= until && span.start < until;
        let reach = fits.then(|| self.reach_among(occasion, is_firm))??;
        let is_free = reach.clashes.is_empty() && reach.spare_minutes >= 0;
        is_free.then(|| fit(occasion, reach.way, span.start, span.end))
    }

    /// Something with opening hours, until the way to the next begins.
    fn visit(&self, occasion: &Occasion, until: DateTime<Utc>) -> Option<Fit> {
        let (open, close) = occasion.starts_at.zip(occasion.ends_at)?;
        let spot = Spot::of(occasion);
        let way = self.here.map(|here| self.map.way(here, spot, self.now));
        let there = self.now + Duration::minutes(way.map_or(0, |way| way.minutes));
        let next = self.mine.iter().find(|own| own.start >= self.now && is_firm(own.occasion));
        let leave = next.and_then(|next| {
            let door = self.map.door(next.occasion)?;
            Some(self.map.leave_by(spot, Spot::of(next.occasion), door).0)
        });
        let from = there.max(open);
        let until = leave.map_or(until, |leave| leave.min(until)).min(close);
        (from <= before(until, WORTH_IT)).then(|| fit(occasion, way, from, until))
    }

    /// How long I have until the next that is more than a mere favourite: when it stands in the way,
    /// and which it is.
    #[must_use]
    pub fn free_until(&self) -> Option<(OccasionId, DateTime<Utc>)> {
        let firm = self.mine.iter().filter(|own| is_firm(own.occasion));
        let next = firm.filter(|own| own.start > self.now).find_map(|own| {
            let reach = self.reach_among(own.occasion, is_firm)?;
            Some((own.occasion.id, reach.leave_by))
        });
        next.filter(|(_, leave_by)| minutes(self.now, *leave_by) >= 0)
    }
}

fn fit(occasion: &Occasion, way: Option<Way>, from: DateTime<Utc>, until: DateTime<Utc>) -> Fit {
    let is_favourite = occasion.plan == Plan::Favourite;
    Fit { occasion: occasion.id, way, from, until, is_favourite }
}

/// Whether an occasion is settled: more than marked.
fn is_firm(occasion: &Occasion) -> bool {
    is_meant(occasion) && (occasion.plan != Plan::Favourite || occasion.outcome.is_some())
}
