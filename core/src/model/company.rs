//! An organisation people work for, and that hosts what we go to.

use serde::{Deserialize, Serialize};

use super::{CompanyId, CompanyRelation};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Company {
    /// Its id.
    pub id: CompanyId,
    /// The name shown.
    pub name: String,
    /// What it is to us.
    pub relation: CompanyRelation,
    /// Its site.
    pub website: Option<String>,
    /// Its city.
    pub city: Option<String>,
}
