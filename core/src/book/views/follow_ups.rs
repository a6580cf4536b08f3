//! What I owe.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::PersonRow;
use crate::book::forms::TripLanguage;
use crate::model::*;

/// When something is due, with what put it off or brings it back counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Due {
    /// The day, on my clock.
    pub on: NaiveDate,
    /// The hour, where one was promised.
    pub at: Option<DateTime<Utc>>,
}

/// How soon something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OwedGroup {
    /// It was due.
    Overdue,
    /// Today.
    Today,
    /// Within 72 hours of a conference, to somebody met there.
    Fresh,
    /// Later.
    Later,
    /// By no day.
    Someday,
}

/// Something I owe, and whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Owed {
    /// What.
    pub follow_up: FollowUp,
    /// Whom.
    pub person: PersonRow,
    /// When.
    pub due: Option<Due>,
    /// How soon that is.
    pub group: OwedGroup,
    /// The zone they live in, where it is known.
    pub zone: Option<String>,
    /// The zone of my present clock.
    pub clock: String,
}

/// Everything I owe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUps {
    /// The zone of my clock.
    pub zone: String,
    /// Today on it.
    pub today: NaiveDate,
    /// What I owe, group by group, in the order to do it.
    pub owed: Vec<Owed>,
    /// The conference that ended less than 72 hours ago.
    pub after: Option<AfterConference>,
    /// Who was warm there and was promised nothing, the warmest first.
    pub unpromised: Vec<PersonRow>,
}

/// A conference that is just over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AfterConference {
    /// Which.
    pub name: String,
    /// Until when people remember.
    pub until: DateTime<Utc>,
}

/// A message that is to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MessageDraft {
    /// The language it is written in.
    pub language: TripLanguage,
    /// Whom to; their primary address.
    pub to: Option<String>,
    /// Their name, as a mail program shows it.
    pub to_name: String,
    /// What about.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// How messages of a language begin: `{name}`, `{where}`, `{when}`, `{what}`, `{company}` and `{me}` are
/// filled in, and a line that lacks its fact is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MessageTemplate {
    /// The language.
    pub language: TripLanguage,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// A typed line of something I owe, with its quick words read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwedLine {
    /// What is left to say what.
    pub what: String,
    /// When, where the line says so.
    pub due: Option<Due>,
}
