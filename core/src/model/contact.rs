//! A person, and what belongs to nobody else: affiliations, contact points, tags, follow-ups.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    AffiliationId, Basis, CompanyId, ContactId, FollowUpId, PersonName, PointId, PointKind, Source,
};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Contact {
    /// Its id; still resolves after a merge.
    pub id: ContactId,
    /// The name shown first.
    pub name: PersonName,
    /// The same name in another script.
    pub second_name: Option<PersonName>,
    /// How the name is read.
    pub reading: Option<String>,
    /// BCP 47 tag of the language to write to them in.
    pub language: Option<String>,
    /// IANA zone they live in.
    pub zone: Option<String>,
    /// How they came in.
    pub source: Source,
    /// On what basis they are kept.
    pub basis: Basis,
    /// When the entry was made.
    pub added_at: DateTime<Utc>,
    /// Since when they are in the trash.
    pub trashed_at: Option<DateTime<Utc>>,
}

/// One title at one company, over time. The current one has no end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Affiliation {
    /// Its id.
    pub id: AffiliationId,
    /// Whose it is.
    pub contact: ContactId,
    /// The company, if one is known.
    pub company: Option<CompanyId>,
    /// Job title.
    pub title: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// First day, if known.
    pub from_on: Option<NaiveDate>,
    /// Last day; `None` while it lasts.
    pub to_on: Option<NaiveDate>,
}

/// An e-mail, phone, URL, handle or address of a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ContactPoint {
    /// Its id.
    pub id: PointId,
    /// Whose it is.
    pub contact: ContactId,
    /// What it is.
    pub kind: PointKind,
    /// `work`, `mobile`, … .
    pub label: Option<String>,
    /// As given.
    pub value: String,
    /// Comparable form: E.164 for phones, lower-case for e-mails. `None` when it does not parse.
    pub normal: Option<String>,
    /// Order within the contact; the lowest of a kind is the primary one.
    pub position: i64,
}

/// Something I owe a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// Whom I owe it.
    pub contact: ContactId,
    /// What I promised.
    pub what: String,
    /// The day it is due, if one was promised.
    pub due_on: Option<NaiveDate>,
    /// When it is due, if an hour was promised too.
    pub due_at: Option<DateTime<Utc>>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
    /// It comes back on the day of this instant.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// It comes back so many weeks after the last real contact.
    pub cadence_weeks: Option<i64>,
    /// Since when a message about it is drafted.
    pub drafted_at: Option<DateTime<Utc>>,
    /// When a message about it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// When it was promised.
    pub added_at: DateTime<Utc>,
}
