//! What is edited on a person's page beside the person's own form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::*;

/// A title at a company, over time; with no title, company and department it is deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AffiliationForm {
    /// The one to edit; `None` makes a new one.
    pub id: Option<AffiliationId>,
    /// Whose.
    pub contact: ContactId,
    /// The company's name, found or made.
    pub company: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// First day.
    pub from_on: Option<NaiveDate>,
    /// Last day; `None` while it lasts.
    pub to_on: Option<NaiveDate>,
}

/// A field of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldForm {
    /// The field to edit, which keeps its kind; `None` makes a new one.
    pub id: Option<FieldId>,
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What can be chosen.
    pub choices: Vec<String>,
}
