//! A typed line, understood.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a part of the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum QuickKind {
    /// The name.
    Name,
    /// The name in another script.
    SecondName,
    /// The job title.
    Title,
    /// The company.
    Company,
    /// An e-mail.
    Email,
    /// A phone.
    Phone,
    /// A web address.
    Url,
    /// A tag.
    Tag,
    /// Something I owe them.
    FollowUp,
    /// Where we met: a hallway occasion to make and pin.
    Place,
    /// What has no other place.
    Note,
}

/// A part of the line and what it is. What no part covers is only there to part the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuickPart {
    /// What it is.
    pub kind: QuickKind,
    /// What will be saved of it, without the marks around it.
    pub text: String,
    /// Where it begins in the line, in UTF-16 units, as JavaScript counts.
    pub from: usize,
    /// Where it ends, in UTF-16 units; that unit is no longer in it.
    pub to: usize,
    /// Of a follow-up: the day it is due, if one was understood.
    pub due_on: Option<NaiveDate>,
}
