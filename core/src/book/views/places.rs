//! Companies, occasions and conferences.

use serde::{Deserialize, Serialize};

use super::{CompanyRef, MetAt, OccasionRef, PersonRow, PictureView};
use crate::model::*;

/// A company in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyRow {
    /// The company.
    pub company: Company,
    /// How many people of it are known.
    pub people: i64,
    /// How many occasions it has a part in.
    pub occasions: i64,
}

/// Everything the page of a company shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyPage {
    /// The company.
    pub company: Company,
    /// Other names.
    pub aliases: Vec<String>,
    /// Mail domains.
    pub domains: Vec<String>,
    /// Its people, the last met first.
    pub people: Vec<PersonRow>,
    /// Who writes from one of its mail domains and works nowhere that is known.
    pub by_domain: Vec<PersonRow>,
    /// Occasions it has a part in.
    pub occasions: Vec<CompanyOccasion>,
    /// Encounters with any of its people, the latest first.
    pub encounters: Vec<CompanyEncounter>,
    /// Notes, the latest first.
    pub notes: Vec<Note>,
}

/// An occasion a company has a part in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyOccasion {
    /// The occasion.
    pub occasion: OccasionRef,
    /// The company's part.
    pub role: CompanyRole,
}

/// An encounter with somebody of a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyEncounter {
    /// With whom.
    pub contact: ContactId,
    /// The name.
    pub name: PersonName,
    /// When and where.
    pub met: MetAt,
}

/// An occasion in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionRow {
    /// The occasion.
    pub occasion: Occasion,
    /// The zone of its clock.
    pub zone: String,
    /// `Venetian, Titian 2203`.
    pub place: Option<String>,
    /// The hosts' and sponsors' names.
    pub hosts: Vec<String>,
    /// The speakers' names.
    pub speakers: Vec<String>,
    /// How many people were met there.
    pub met: usize,
}

/// Everything the page of an occasion shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionPage {
    /// The row as lists show it.
    pub row: OccasionRow,
    /// The venue.
    pub venue: Option<Venue>,
    /// The room.
    pub room: Option<Room>,
    /// Its companies.
    pub companies: Vec<OccasionCompanyView>,
    /// The people on its programme.
    pub people: Vec<OccasionPerson>,
    /// Where it can be watched or read again.
    pub links: Vec<OccasionLink>,
    /// Who was met there.
    pub met: Vec<PersonRow>,
    /// The session it is the overflow of or repeats.
    pub original: Option<OccasionRef>,
    /// Notes, the latest first.
    pub notes: Vec<Note>,
    /// Pictures taken there that are of nobody: slides.
    pub pictures: Vec<PictureView>,
}

/// A company's part in an occasion, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionCompanyView {
    /// The company.
    pub company: CompanyRef,
    /// Its part.
    pub role: CompanyRole,
}

/// A conference with its buildings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConferencePage {
    /// The conference.
    pub conference: Conference,
    /// Its venues by name.
    pub venues: Vec<Venue>,
    /// The rooms of all of them.
    pub rooms: Vec<Room>,
}

/// A question of a conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuestionView {
    /// The question.
    pub question: Question,
    /// How often it was answered.
    #[cfg_attr(test, ts(type = "number"))]
    pub answers: i64,
}
