//! People: rows, lists and pages.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{FieldValue, Owed, PictureView, RelationView, TimelineEntry};
use crate::model::*;

/// An occasion as it is mentioned elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OccasionRef {
    /// Its id.
    pub id: OccasionId,
    /// What it is.
    pub kind: OccasionKind,
    /// What it is called.
    pub title: String,
    /// `SVS318`.
    pub code: Option<String>,
    /// When it begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// The zone of its clock.
    pub zone: String,
    /// Whether I followed it from, or it is, an overflow room.
    pub overflow: bool,
}

/// When and where somebody was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MetAt {
    /// When.
    pub at: DateTime<Utc>,
    /// The zone to show it in: that of the occasion, else the clock I lived by then.
    pub zone: String,
    /// Where.
    pub occasion: Option<OccasionRef>,
    /// How warm it was.
    pub rating: Option<Rating>,
    /// Who of us.
    pub met_by: Option<ColleagueRef>,
}

/// One of us as mentioned elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ColleagueRef {
    /// The id.
    pub id: ColleagueId,
    /// The name.
    pub name: PersonName,
    /// Whether it is me.
    pub me: bool,
}

/// A company as mentioned elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompanyRef {
    /// Its id.
    pub id: CompanyId,
    /// Its name.
    pub name: String,
}

/// One row of a list of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRow {
    /// The contact.
    pub id: ContactId,
    /// The name shown first.
    pub name: PersonName,
    /// The name in another script.
    pub second_name: Option<PersonName>,
    /// Current title.
    pub title: Option<String>,
    /// Current company.
    pub company: Option<String>,
    /// The kind of occasion of the first encounter: the avatar's tint. `None`: met at none.
    pub first_kind: Option<OccasionKind>,
    /// The last encounter; `None`: never met.
    pub last: Option<MetAt>,
    /// The next open follow-up, due when it really is: what put it off or brings it back counted in.
    pub follow_up: Option<FollowUp>,
}

/// What a list of people shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct PeopleFilter {
    /// As typed into the search box.
    pub query: String,
    /// Only people met at this conference.
    pub conference: Option<ConferenceId>,
    /// Only people met at this occasion.
    pub occasion: Option<OccasionId>,
    /// Only people of this company.
    pub company: Option<CompanyId>,
    /// Only people a step was about, for instance an import.
    pub step: Option<StepId>,
    /// Only people with an open follow-up.
    pub follow_up: bool,
    /// Only people met on this day, on the clock I lived by then.
    #[cfg_attr(test, ts(optional))]
    pub on: Option<NaiveDate>,
    /// Only people whose company is this to us.
    #[cfg_attr(test, ts(optional))]
    pub relation: Option<CompanyRelation>,
    /// Only people with this tag.
    #[cfg_attr(test, ts(optional))]
    pub tag: Option<String>,
    /// Only people whose last rated encounter was rated so.
    #[cfg_attr(test, ts(optional))]
    pub rating: Option<Rating>,
    /// Only people with an e-mail address.
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub has_email: bool,
    /// Only people who were met and to whom nothing promised was done yet.
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub not_followed_up: bool,
    /// Only people met by this one of us.
    #[cfg_attr(test, ts(optional))]
    pub met_by: Option<ColleagueId>,
    /// The order.
    pub sort: PeopleSort,
}

/// The order of a list of people. A query's own ranking comes before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PeopleSort {
    /// The last met first.
    #[default]
    LastMet,
    /// By name, Hangul first.
    NameKorean,
    /// By name, Latin first.
    NameLatin,
    /// By company, then by name; without one last.
    Company,
    /// Who was met often and lately first.
    Closeness,
    /// Whom I owe something first, by when it is due.
    NextStep,
}

/// An opened list: its rows are asked for by position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeopleView {
    /// Names the list in later calls.
    pub view: u32,
    /// How many rows it has.
    pub count: usize,
    /// The first rows, so that the first paint needs no second call.
    pub rows: Vec<PersonRow>,
    /// Where its days begin; only a list by the last met has days.
    pub days: Vec<DayOfPeople>,
}

/// The people of a list who were last met on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayOfPeople {
    /// The day on the clock I lived by then: the conference's, else the one at home. `None`: never
    /// met.
    pub on: Option<NaiveDate>,
    /// The position of the first of them; the others follow.
    pub first: usize,
}

/// A title at a company, with the company's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AffiliationView {
    /// The affiliation.
    pub affiliation: Affiliation,
    /// The company.
    pub company: Option<CompanyRef>,
}

/// An encounter on a person's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EncounterView {
    /// The encounter.
    pub encounter: Encounter,
    /// Where and when, ready to show.
    pub met: MetAt,
    /// Its notes, in the order they were written.
    pub notes: Vec<Note>,
    /// The conference's questions about it, with what was answered.
    pub answers: Vec<Answered>,
}

/// A question about an encounter and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Answered {
    /// The question.
    pub question: Question,
    /// The answer, if there is one; several choices are several lines.
    pub value: Option<String>,
}

/// A session in common: they spoke or were met there, or both of us were in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SessionLink {
    /// The session.
    pub occasion: OccasionRef,
    /// Whether the person was on its programme, and as what.
    pub role: Option<PersonRole>,
    /// What became of it for me.
    pub outcome: Option<Outcome>,
}

/// Everything the page of a person shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Person {
    /// The row as lists show it.
    pub row: PersonRow,
    /// The contact itself.
    pub contact: Contact,
    /// Titles and companies, the current one first.
    pub affiliations: Vec<AffiliationView>,
    /// Contact points in order.
    pub points: Vec<ContactPoint>,
    /// Tags by name.
    pub tags: Vec<String>,
    /// Encounters, the latest first.
    pub encounters: Vec<EncounterView>,
    /// Sessions in common.
    pub sessions: Vec<SessionLink>,
    /// Notes that belong to no encounter, the latest first.
    pub notes: Vec<Note>,
    /// Follow-ups, open ones first.
    pub follow_ups: Vec<FollowUp>,
    /// The open ones in the order to do them, with when that is.
    pub owed: Vec<Owed>,
    /// Their photo.
    pub photo: Option<ContentHash>,
    /// Until when they are kept.
    pub keep_until: Option<NaiveDate>,
    /// Fields of one's own, in order.
    pub fields: Vec<FieldValue>,
    /// Whom they know, and who knows them.
    pub relations: Vec<RelationView>,
    /// Everything that happened, the latest first.
    pub timeline: Vec<TimelineEntry>,
    /// Pictures kept with them, such as both sides of a paper card, in the order they were taken.
    pub pictures: Vec<PictureView>,
}
