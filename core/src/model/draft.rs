//! What a card, a form or a file says about a person, before it is matched and saved.

use serde::{Deserialize, Serialize};

use super::PointKind;
use crate::text::has_ink;

/// A person's name in one script, with its parts where they are known.
///
/// Parts are never guessed by cutting at spaces or bytes: see `text::name`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonName {
    /// As it is shown: `박지원`, `Jiwon Park`.
    pub display: String,
    /// Family name: `박`, `Park`.
    pub family: Option<String>,
    /// Given name: `지원`, `Jiwon`.
    pub given: Option<String>,
}

/// A contact point as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PointDraft {
    /// What kind of point it is.
    pub kind: PointKind,
    /// `work`, `mobile`, … as the card calls it, lower-case.
    pub label: Option<String>,
    /// The value as given, NFC, trimmed.
    pub value: String,
}

/// Everything one card or form says about one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ContactDraft {
    /// The name shown first.
    pub name: PersonName,
    /// The same name in another script, if the card has it.
    pub second_name: Option<PersonName>,
    /// How the name is read (vCard `X-PHONETIC-*`, `SORT-AS`).
    pub reading: Option<String>,
    /// Job title.
    pub title: Option<String>,
    /// Company, first component of vCard `ORG`.
    pub company: Option<String>,
    /// Department, the other components of vCard `ORG`, joined by `, `.
    pub department: Option<String>,
    /// E-mails, phones, URLs, handles and addresses, in the card's order.
    pub points: Vec<PointDraft>,
    /// The card's own note.
    pub note: Option<String>,
    /// vCard `CATEGORIES`.
    pub tags: Vec<String>,
    /// vCard `LANG`, a BCP 47 tag.
    pub language: Option<String>,
    /// The embedded photo's bytes, not yet looked at. Never sent over IPC.
    #[serde(skip)]
    #[cfg_attr(test, ts(skip))]
    pub photo: Option<Vec<u8>>,
}

impl ContactDraft {
    /// The best word for this person: name, else company, else the first contact point.
    #[must_use]
    pub fn best_name(&self) -> Option<&str> {
        let candidates = [Some(self.name.display.as_str()), self.company.as_deref()];
        candidates
            .into_iter()
            .flatten()
            .chain(self.points.iter().map(|point| point.value.as_str()))
            .find(|text| has_ink(text))
    }
}
