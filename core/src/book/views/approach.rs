//! Who is to be met, why, where and when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{MetAt, OccasionRef};
use crate::book::forms::ApproachTarget;
use crate::model::*;

/// Somebody or a company on the approach list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApproachEntry {
    /// Whom; the contact where there is one.
    pub target: ApproachTarget,
    /// The name shown first.
    pub name: PersonName,
    /// The name in another script.
    pub second_name: Option<PersonName>,
    /// The title.
    pub title: Option<String>,
    /// The company; of a company none.
    pub company: Option<String>,
    /// The kind of occasion of the first encounter: the avatar's tint.
    pub first_kind: Option<OccasionKind>,
    /// How things stand.
    pub state: ApproachState,
    /// Why they are on the list.
    pub reasons: Vec<ApproachReason>,
    /// What was decided by hand.
    pub mark: Option<Approach>,
    /// Where they can be met from now on, the next first.
    pub chances: Vec<ApproachChance>,
    /// When they were met at this conference.
    pub met: Option<MetAt>,
    /// When they were met last, wherever.
    pub last: Option<MetAt>,
}

/// How things stand with somebody who is to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ApproachState {
    /// It can still happen.
    Ahead,
    /// Not met, and there is no chance left: one may write.
    Passed,
    /// Met.
    Met,
    /// Done with by hand.
    Done,
}

/// Why somebody is on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApproachReason {
    /// Their part in it.
    pub part: ApproachPart,
    /// A session I go or went to, a dinner of mine.
    pub occasion: OccasionRef,
}

/// Where and when somebody can be met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApproachChance {
    /// Their part in it.
    pub part: ApproachPart,
    /// What it is; without a start it goes on all the time.
    pub occasion: OccasionRef,
    /// When it ends, where that is known.
    pub ends_at: Option<DateTime<Utc>>,
    /// `Venetian, Titian 2203`.
    pub place: Option<String>,
    /// Whether it is on now.
    pub now: bool,
}

/// Somebody's part in an occasion, as a reason or a chance to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ApproachPart {
    /// On stage.
    Speaks,
    /// Invites.
    Hosts,
    /// Expected at the table.
    Guest,
    /// Their company has a booth there.
    Booth,
}

/// A mark that is still open, with everybody it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApproachMark {
    /// The mark.
    pub approach: Approach,
    /// The contact it means.
    pub contact: Option<ContactId>,
    /// The entries on programmes that are the same person.
    pub people: Vec<OccasionPersonId>,
}
