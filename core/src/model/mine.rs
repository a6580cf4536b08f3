//! Us: me and my colleagues, and my business cards.

use serde::{Deserialize, Serialize};

use super::{CardId, ColleagueId, PersonName};

/// Me or one of those who collect contacts with me.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Colleague {
    /// Its id.
    pub id: ColleagueId,
    /// The name.
    pub name: PersonName,
    /// The e-mail, if known.
    pub email: Option<String>,
    /// The IANA zone at home.
    pub zone: Option<String>,
}

/// A business card of mine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Card {
    /// Its id.
    pub id: CardId,
    /// What I call it: `Partner dinners`.
    pub label: String,
    /// The name on it.
    pub name: PersonName,
    /// The name in another script.
    pub second_name: Option<PersonName>,
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
    /// Order among my cards.
    pub position: i64,
}
