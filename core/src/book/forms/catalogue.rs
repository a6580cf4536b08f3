//! Which occasions a list shows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::*;

/// What narrows a list of occasions; all of it must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionFilter {
    /// Whose; `None`: those of no conference.
    pub conference: Option<ConferenceId>,
    /// Words that must all occur in title, code, people, companies, place, track, level, format or topics.
    pub query: String,
    /// On this day of the conference's clock.
    pub on: Option<NaiveDate>,
    /// Without a day.
    pub unscheduled: bool,
    /// Of this kind.
    pub kind: Option<OccasionKind>,
    /// At this venue.
    pub venue: Option<VenueId>,
    /// In this track.
    pub track: Option<String>,
    /// Of this level.
    pub level: Option<String>,
    /// In this format.
    pub format: Option<String>,
    /// With a part of this company.
    pub company: Option<CompanyId>,
    /// Of this state.
    pub state: OccasionState,
}

impl OccasionFilter {
    /// All of a conference.
    #[must_use]
    pub const fn all(conference: Option<ConferenceId>) -> Self {
        Self {
            conference,
            query: String::new(),
            on: None,
            unscheduled: false,
            kind: None,
            venue: None,
            track: None,
            level: None,
            format: None,
            company: None,
            state: OccasionState::Any,
        }
    }
}
