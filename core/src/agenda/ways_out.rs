//! The ways out of what cannot be made: the same elsewhere, later, or something like it nearby.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::reach::Plans;
use super::span::is_same_session;
use super::travel::Way;
use crate::model::{Occasion, OccasionId, OccasionKind};

/// What begins within this is at the same hour.
pub const SAME_HOUR: Duration = Duration::hours(1);
/// So many sessions like it are enough to choose from.
const ENOUGH: usize = 5;

/// How to have it after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WayOutKind {
    /// It is shown in another room.
    Overflow,
    /// It is held again.
    Repeat,
    /// It can be watched later.
    Recording,
    /// Another session on the same topic.
    Similar,
}

/// One way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WayOut {
    /// What it is.
    pub kind: WayOutKind,
    /// Which to go to; for a recording the session itself.
    pub occasion: OccasionId,
    /// When it begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// The way there, where it is known.
    pub way: Option<Way>,
    /// Minutes in hand at its door.
    pub spare_minutes: Option<i64>,
}

impl Plans<'_> {
    /// The ways out of an occasion among its programme, nearest first: its overflow and
    /// repeats by time, its recording, sessions like it by the way. Only those I can make that clash
    /// with nothing else of mine.
    #[must_use]
    pub fn ways_out(&self, occasion: &Occasion, all: &[Occasion]) -> Vec<WayOut> {
        let distance = |out: &WayOut| {
            out.starts_at.zip(occasion.starts_at).map(|(one, other)| (one - other).abs())
        };
        let mut same: Vec<WayOut> = Vec::new();
        let mut similar: Vec<WayOut> = Vec::new();
        let others = all.iter().filter(|other| {
            other.id != occasion.id
                && other.vanished_at.is_none()
                && other.conference == occasion.conference
        });
        for other in others {
            if is_same_session(other, occasion) {
                let is_overflow = other.overflow_of.is_some();
                let kind = if is_overflow { WayOutKind::Overflow } else { WayOutKind::Repeat };
                same.extend(self.way_out(occasion, other, kind));
            } else if is_like(occasion, other) {
                similar.extend(self.way_out(occasion, other, WayOutKind::Similar));
            }
        }
        same.sort_by_key(|out| (distance(out), out.occasion));
        similar.sort_by_key(|out| (out.way.map(|way| way.minutes), distance(out), out.occasion));
        similar.truncate(ENOUGH);
        same.extend((occasion.kind == OccasionKind::Session).then_some(WayOut {
            kind: WayOutKind::Recording,
            occasion: occasion.id,
            starts_at: None,
            way: None,
            spare_minutes: None,
        }));
        same.extend(similar);
        same
    }

    /// `other` as a way out of `occasion`, if I can make it and it clashes with nothing else.
    fn way_out(&self, occasion: &Occasion, other: &Occasion, kind: WayOutKind) -> Option<WayOut> {
        let reach = self.reach_among(other, |own| !is_same_session(own, occasion))?;
        let is_free = reach.clashes.is_empty() && reach.spare_minutes >= 0;
        is_free.then_some(WayOut {
            kind,
            occasion: other.id,
            starts_at: other.starts_at,
            way: reach.way,
            spare_minutes: Some(reach.spare_minutes),
        })
    }
}

/// Whether a session is at the same hour and on the same topic, else track.
fn is_like(occasion: &Occasion, other: &Occasion) -> bool {
    let at_the_hour = || {
        occasion
            .starts_at
            .zip(other.starts_at)
            .is_some_and(|(one, two)| (one - two).abs() <= SAME_HOUR)
    };
    let shares_topic = || occasion.topics.iter().any(|topic| other.topics.contains(topic));
    let shares_track = || occasion.track.is_some() && occasion.track == other.track;
    other.kind == OccasionKind::Session && at_the_hour() && (shares_topic() || shares_track())
}
