//! What happened between two instants.

use chrono::{DateTime, Utc};

use super::reader::{Owned, Reader};
use crate::error::Result;
use crate::model::{ContactId, Encounter};

impl Reader<'_> {
    /// The encounters between two instants with people who are not in the trash, in the order of time.
    pub(crate) fn encounters_between(
        &self,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<Vec<Encounter>> {
        self.list(
            "WHERE at >= ? AND at < ? AND contact IN (SELECT contact FROM contact_list)
             ORDER BY at, id",
            [from, until].map(Owned),
        )
    }

    /// Whether somebody was met before an instant.
    pub(crate) fn was_met_before(&self, contact: ContactId, at: DateTime<Utc>) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM encounter WHERE contact = ? AND at < ?)";
        self.value(sql, (contact, Owned(at)))
    }
}
