//! What is said about a session or dinner and its people.

use serde::{Deserialize, Serialize};

use crate::model::*;

/// A link of an occasion; an empty address deletes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkForm {
    /// The link to edit; `None` adds one.
    pub id: Option<LinkId>,
    /// The occasion; a link that is edited keeps its own.
    pub occasion: OccasionId,
    /// What it leads to.
    pub kind: LinkKind,
    /// Where it leads.
    pub url: String,
    /// What it is called.
    pub title: Option<String>,
}

/// Somebody or a company to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "what", content = "id", rename_all = "snake_case")]
pub enum ApproachTarget {
    /// A contact.
    Contact(ContactId),
    /// Anybody of a company.
    Company(CompanyId),
    /// Somebody on a programme who may be no contact yet.
    Speaker(OccasionPersonId),
}

/// Whether somebody is to be met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApproachForm {
    /// Whom.
    pub target: ApproachTarget,
    /// Where; `None` is anywhere.
    pub conference: Option<ConferenceId>,
    /// Why; `None` leaves what is there.
    pub why: Option<String>,
    /// Done with: met somewhere else, or not wanted after all.
    pub done: bool,
}

/// What of a conference goes into a trip report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TripReportForm {
    /// The conference.
    pub conference: ConferenceId,
    /// The language of headings and dates.
    pub language: TripLanguage,
    /// With who spoke and who was met.
    pub people: bool,
    /// With hosts and sponsors, and titles that name a company.
    pub companies: bool,
    /// With notes that only I may read.
    pub my_notes: bool,
    /// The pictures that were chosen.
    pub pictures: Vec<CaptureId>,
}

/// A language a trip report is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TripLanguage {
    /// English.
    #[default]
    En,
    /// Korean.
    Ko,
}
