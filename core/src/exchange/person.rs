//! One person as every preset sees them: what a row can be made of.

use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::model::{EncounterId, Note, PersonName, PointKind, Rating};

/// One person.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name shown first.
    pub name: PersonName,
    /// The name in another script.
    pub second_name: Option<PersonName>,
    /// Current title.
    pub title: Option<String>,
    /// Current company's name.
    pub company: Option<String>,
    /// Current company's site.
    pub company_site: Option<String>,
    /// Contact points in order.
    pub points: Vec<Point>,
    /// Tags by name.
    pub tags: Vec<String>,
    /// Encounters, the latest first.
    pub encounters: Vec<Met>,
    /// Notes on the person and on the encounters, the latest first.
    pub notes: Vec<Note>,
    /// The day each note was written, in the same order, by the clock at home.
    pub note_days: Vec<NaiveDate>,
}

/// An e-mail, phone, web or postal address.
#[derive(Clone, Debug)]
pub struct Point {
    /// What it is.
    pub kind: PointKind,
    /// `work`, `mobile`, … .
    pub label: Option<String>,
    /// As given.
    pub value: String,
    /// E.164 for phones, the bare lower-case address for e-mails, where they parse.
    pub normal: Option<String>,
}

/// One encounter.
#[derive(Clone, Debug)]
pub struct Met {
    /// Its id, to which notes refer.
    pub id: EncounterId,
    /// When.
    pub at: DateTime<Utc>,
    /// The day by the clock of the conference, else the one at home.
    pub day: NaiveDate,
    /// Where; many people share a place.
    pub place: Option<Rc<Place>>,
    /// How warm it was.
    pub rating: Option<Rating>,
    /// Who of us.
    pub by: Option<Rc<str>>,
    /// Whether it was at the conference that is exported; any is when everybody is.
    pub in_scope: bool,
}

/// Where an encounter was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The occasion's title.
    pub occasion: String,
    /// The conference's name.
    pub conference: Option<String>,
}

impl Person {
    /// E-mails in order.
    pub fn emails(&self) -> impl Iterator<Item = &Point> {
        self.of_kind(PointKind::Email)
    }

    /// Phones in order, without fax machines and pagers.
    pub fn phones(&self) -> impl Iterator<Item = &Point> {
        self.of_kind(PointKind::Phone).filter(|phone| {
            let label = phone.label.as_deref().unwrap_or_default();
            !label.contains("fax") && !label.contains("pager")
        })
    }

    /// The latest encounter that the export is about.
    pub fn latest(&self) -> Option<&Met> {
        self.encounters.iter().find(|met| met.in_scope)
    }

    pub(super) fn of_kind(&self, kind: PointKind) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(move |point| point.kind == kind)
    }
}
