//! The sample's story as its files tell it. Names and keys here, ids only once it is told.
//!
//! Days and times are local to the conference, or to me where there is none. To change the story,
//! edit the files; a new fact is a field here and a line in `tell.rs`.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::book::forms::{CardForm, CompanyForm};
use crate::error::{Error, Result};
use crate::model::*;

/// All of it.
pub(super) struct Story {
    pub us: Us,
    pub companies: Vec<CompanyStory>,
    pub conferences: Vec<ConferenceStory>,
    pub people: Vec<PersonStory>,
}

impl Story {
    /// Reads the files compiled in.
    pub(super) fn read() -> Result<Self> {
        Ok(Self {
            us: parse("us.json", include_str!("us.json"))?,
            companies: parse("companies.json", include_str!("companies.json"))?,
            conferences: vec![
                parse("hangang.json", include_str!("hangang.json"))?,
                parse("reinvent.json", include_str!("reinvent.json"))?,
            ],
            people: parse("people.json", include_str!("people.json"))?,
        })
    }
}

fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T> {
    let invalid = |cause| Error::Invalid { field: "sample", text: format!("{file}: {cause}") };
    serde_json::from_str(text).map_err(invalid)
}

/// Me, my colleagues, my cards, and what the window shows first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Us {
    pub me: ColleagueStory,
    pub colleagues: Vec<ColleagueStory>,
    /// The day I began to use Hallway.
    pub joined_on: NaiveDate,
    pub cards: Vec<CardForm>,
    pub conference_on_show: String,
    pub pinned_occasion: String,
    pub captures: Vec<CaptureStory>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ColleagueStory {
    pub key: String,
    pub name: String,
    pub email: String,
    pub zone: String,
}

/// A code that became nobody.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaptureStory {
    pub occasion: String,
    pub time: NaiveTime,
    pub symbology: String,
    pub payload: String,
    pub file_name: String,
    pub status: CaptureStatus,
    pub badge: Option<String>,
    pub reason: Option<Meaning>,
}

#[derive(Deserialize)]
pub(super) struct CompanyStory {
    #[serde(flatten)]
    pub form: CompanyForm,
    pub note: Option<NoteStory>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoteStory {
    pub text: String,
    pub visibility: Visibility,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConferenceStory {
    pub key: String,
    pub name: String,
    pub city: String,
    pub zone: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub venues: Vec<String>,
    /// Whether it has the hotels, ways and rules of Las Vegas.
    #[serde(default)]
    pub las_vegas: bool,
    pub occasions: Vec<OccasionStory>,
}

/// An occasion; without `from` it fills its day, without `to` its end is open.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OccasionStory {
    pub key: String,
    pub kind: OccasionKind,
    pub title: String,
    pub code: Option<String>,
    pub day: NaiveDate,
    pub from: Option<NaiveTime>,
    pub to: Option<NaiveTime>,
    pub venue: Option<String>,
    pub room: Option<String>,
    pub description: Option<String>,
    pub level: Option<String>,
    pub format: Option<String>,
    pub plan: Option<Plan>,
    pub outcome: Option<Outcome>,
    #[serde(default)]
    pub watch_later: bool,
    /// Key of an occasion above.
    pub repeat_of: Option<String>,
    /// Key of an occasion above.
    pub overflow_of: Option<String>,
    #[serde(default)]
    pub hosts: Vec<String>,
    #[serde(default)]
    pub speakers: Vec<SpeakerStory>,
    #[serde(default)]
    pub notes: Vec<NoteStory>,
    #[serde(default)]
    pub links: Vec<LinkStory>,
    /// Who of us is at a booth when.
    #[serde(default)]
    pub shifts: Vec<ShiftStory>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkStory {
    pub kind: LinkKind,
    pub url: String,
    pub title: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShiftStory {
    /// Key of one of us.
    pub by: String,
    pub from: NaiveTime,
    pub to: NaiveTime,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SpeakerStory {
    pub name: String,
    pub title: Option<String>,
    pub company: Option<String>,
    pub role: Option<PersonRole>,
    /// Key of a person.
    pub contact: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonStory {
    pub key: String,
    pub name: String,
    /// The name in another script.
    pub also: Option<String>,
    pub reading: Option<String>,
    pub title: String,
    pub company: String,
    pub email: String,
    pub phone: Option<String>,
    pub url: Option<String>,
    pub social: Option<String>,
    pub language: String,
    pub zone: String,
    pub tags: Vec<String>,
    /// How they came in; by the first encounter if not said.
    pub source: Option<Source>,
    pub basis: Option<Basis>,
    /// The day they came in; that of the first encounter if not said.
    pub added: Option<NaiveDate>,
    #[serde(default)]
    pub notes: Vec<NoteStory>,
    /// In the order of time.
    #[serde(default)]
    pub met: Vec<EncounterStory>,
    #[serde(default)]
    pub follow_ups: Vec<FollowUpStory>,
}

/// An encounter: at an occasion, or on a day of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EncounterStory {
    pub occasion: Option<String>,
    pub day: Option<NaiveDate>,
    pub time: NaiveTime,
    /// Key of a colleague; me if not said.
    pub by: Option<String>,
    /// Typed if not said.
    pub how: Option<Source>,
    pub rating: Option<Rating>,
    pub note: Option<String>,
    pub visibility: Option<Visibility>,
}

/// Something promised at the last encounter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FollowUpStory {
    pub what: String,
    pub due: Option<NaiveDate>,
    /// The day it was done; open if not said.
    pub done: Option<NaiveDate>,
}
