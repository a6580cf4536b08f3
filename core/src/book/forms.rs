//! What a person fills in: forms of the window, options of the terminal.
//!
//! Forms hold names where the store holds ids (a company, a venue): the verb finds or makes them.

mod capture;
mod catalogue;
mod follow_up;
mod person_page;
mod programme;
mod session;
mod venues;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::model::*;

pub use capture::*;
pub use catalogue::*;
pub use follow_up::*;
pub use person_page::*;
pub use programme::*;
pub use session::*;
pub use venues::*;

/// Who I am.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MeForm {
    /// My name.
    pub name: String,
    /// My e-mail.
    pub email: Option<String>,
    /// My IANA zone at home.
    pub zone: Option<String>,
}

/// One of us.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ColleagueForm {
    /// Whom to edit; `None` adds somebody.
    pub id: Option<ColleagueId>,
    /// The name.
    pub name: String,
    /// The e-mail.
    pub email: Option<String>,
}

/// A question of a conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuestionForm {
    /// The question to edit; `None` adds one.
    pub id: Option<QuestionId>,
    /// The conference that asks; one that is edited keeps its own.
    pub conference: ConferenceId,
    /// The question.
    pub text: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What can be chosen, 2 to 9; not for a text.
    pub choices: Vec<String>,
}

/// When and where of what was captured, put right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Correction {
    /// The encounters; the captures behind them are corrected too.
    pub encounters: Vec<EncounterId>,
    /// The captures; what they recorded is corrected too.
    pub captures: Vec<CaptureId>,
    /// Where; `None` leaves each where it is.
    pub place: Option<Place>,
    /// How many minutes later (or, negative, earlier) it was.
    pub shift_minutes: i64,
}

/// A conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConferenceForm {
    /// The conference to edit; `None` makes a new one.
    pub id: Option<ConferenceId>,
    /// Its name.
    pub name: String,
    /// Its city.
    pub city: Option<String>,
    /// Its IANA zone.
    pub zone: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Names of its venues; new ones are made, missing ones are deleted if nothing is there.
    pub venues: Vec<String>,
}

impl ConferenceForm {
    /// A new conference of these days, of which nothing else is known.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        zone: impl Into<String>,
        (starts_on, ends_on): (NaiveDate, NaiveDate),
    ) -> Self {
        let (name, zone) = (name.into(), zone.into());
        Self { id: None, name, city: None, zone, starts_on, ends_on, venues: Vec::new() }
    }
}

/// An occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionForm {
    /// The occasion to edit; `None` makes a new one.
    pub id: Option<OccasionId>,
    /// Its conference, if it has one.
    pub conference: Option<ConferenceId>,
    /// What it is.
    pub kind: OccasionKind,
    /// What it is called.
    pub title: String,
    /// `SVS318`.
    pub code: Option<String>,
    /// When it begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ends.
    pub ends_at: Option<DateTime<Utc>>,
    /// The day it fills.
    pub all_day_on: Option<NaiveDate>,
    /// The venue's name.
    pub venue: Option<String>,
    /// The room's name.
    pub room: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// `300`.
    pub level: Option<String>,
    /// `Chalk talk`.
    pub format: Option<String>,
    /// What I mean to do.
    pub plan: Plan,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// To be watched later.
    pub watch_later: bool,
    /// The session it repeats.
    pub repeat_of: Option<OccasionId>,
    /// The session it is the overflow of.
    pub overflow_of: Option<OccasionId>,
    /// Names of the hosting companies.
    pub hosts: Vec<String>,
    /// Who speaks.
    pub speakers: Vec<SpeakerForm>,
}

impl OccasionForm {
    /// A new occasion of which nothing else is known.
    #[must_use]
    pub fn new(kind: OccasionKind, title: impl Into<String>) -> Self {
        Self {
            id: None,
            conference: None,
            kind,
            title: title.into(),
            code: None,
            starts_at: None,
            ends_at: None,
            all_day_on: None,
            venue: None,
            room: None,
            description: None,
            level: None,
            format: None,
            plan: Plan::None,
            outcome: None,
            watch_later: false,
            repeat_of: None,
            overflow_of: None,
            hosts: Vec::new(),
            speakers: Vec::new(),
        }
    }
}

/// A person on a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpeakerForm {
    /// The name.
    pub name: String,
    /// The title.
    pub title: Option<String>,
    /// The company.
    pub company: Option<String>,
    /// The part.
    pub role: PersonRole,
    /// Who it is among the contacts.
    pub contact: Option<ContactId>,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct PersonForm {
    /// The name; its parts are found when they are not given.
    pub name: PersonName,
    /// The name in another script.
    pub second_name: Option<PersonName>,
    /// How it is read.
    pub reading: Option<String>,
    /// Current title.
    pub title: Option<String>,
    /// Current company's name, found or made.
    pub company: Option<String>,
    /// Current department.
    pub department: Option<String>,
    /// Contact points in order; those with an id are kept, the others made, missing ones deleted.
    pub points: Vec<PointForm>,
    /// Tags.
    pub tags: Vec<String>,
    /// BCP 47 language.
    pub language: Option<String>,
    /// IANA zone.
    pub zone: Option<String>,
    /// On what basis they are kept; `None` leaves what is there.
    pub basis: Option<Basis>,
    /// Add them although somebody with this address or number was erased.
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub bring_back: bool,
}

/// A contact point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PointForm {
    /// The point to edit; `None` makes a new one.
    #[serde(default)]
    pub id: Option<PointId>,
    /// What it is.
    pub kind: PointKind,
    /// `work`, `mobile`, … .
    #[serde(default)]
    pub label: Option<String>,
    /// The value.
    pub value: String,
}

/// An encounter. What is missing comes from the stamp.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct EncounterForm {
    /// When; `None` is now.
    pub at: Option<DateTime<Utc>>,
    /// Where.
    pub place: Place,
    /// How warm it was.
    pub rating: Option<Rating>,
    /// A note of it.
    pub note: Option<String>,
    /// Who may read the note.
    pub visibility: Option<Visibility>,
}

/// Where an encounter is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Place {
    /// At the stamp's occasion of that instant.
    #[default]
    Stamp,
    /// At no occasion.
    Nowhere,
    /// At this one.
    Occasion {
        /// The occasion.
        id: OccasionId,
    },
}

/// A note; an empty body deletes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteForm {
    /// The note to edit; `None` writes a new one.
    pub id: Option<NoteId>,
    /// What it is about.
    pub about: NoteAbout,
    /// The text.
    pub body: String,
    /// Who may read it.
    pub visibility: Visibility,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "about", content = "id", rename_all = "snake_case")]
pub enum NoteAbout {
    /// A contact.
    Contact(ContactId),
    /// An encounter (and with it its contact).
    Encounter(EncounterId),
    /// An occasion.
    Occasion(OccasionId),
    /// A company.
    Company(CompanyId),
}

/// A company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyForm {
    /// The company to edit; `None` makes a new one.
    pub id: Option<CompanyId>,
    /// Its name.
    pub name: String,
    /// What it is to us.
    pub relation: CompanyRelation,
    /// Its site.
    pub website: Option<String>,
    /// Its city.
    pub city: Option<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Mail domains.
    pub domains: Vec<String>,
}

/// A card of mine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct CardForm {
    /// The card to edit; `None` makes a new one.
    pub id: Option<CardId>,
    /// What I call it.
    pub label: String,
    /// The name on it.
    pub name: String,
    /// The name in another script.
    pub second_name: Option<String>,
    /// Job title.
    pub title: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Web address.
    pub url: Option<String>,
    /// A line of my own.
    pub note: Option<String>,
}
