//! Words about people: how they know each other, how far what one owes them is.

use chrono::{DateTime, Utc};
use hallway_core::book::RelationView;
use hallway_core::model::*;

use super::DONE;
use crate::time;

pub(crate) const KEEP_UNTIL: &str = "Kept until";
pub(crate) const BY_DOMAIN: &str = "Write from its domains";

/// How the person on show knows another.
pub(crate) fn relation(one: &RelationView) -> &'static str {
    match (one.kind, one.turned) {
        (RelationKind::IntroducedBy, false) => "Introduced by",
        (RelationKind::IntroducedBy, true) => "Introduced",
        (RelationKind::ColleagueOf, _) => "Colleague of",
        (RelationKind::ReportsTo, false) => "Reports to",
        (RelationKind::ReportsTo, true) => "Boss of",
    }
}

/// `2022-12-02 15:00 KST`, with their clock in brackets where it is known to be another.
pub(crate) fn due_at(at: DateTime<Utc>, zone: &str, theirs: Option<&str>) -> String {
    let mine = time::clock_and_zone(at, zone);
    match theirs.map(|theirs| time::clock_and_zone(at, theirs)) {
        Some(theirs) if theirs != mine => format!("{mine} ({theirs})"),
        _ => mine,
    }
}

/// How far a follow-up is.
pub(crate) fn follow_up_state(follow_up: &FollowUp) -> &'static str {
    match follow_up {
        FollowUp { done_at: Some(_), .. } => DONE,
        FollowUp { sent_at: Some(_), .. } => "sent",
        FollowUp { drafted_at: Some(_), .. } => "drafted",
        _ => "",
    }
}
