//! Who of us is at a booth when.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::field::table;
use super::reader::{Owned, Reader};
use crate::error::Result;
use crate::model::{BoothShift, ColleagueId, OccasionId};

table!(BoothShift, "booth_shift", id, occasion, colleague, starts_at, ends_at);

impl Reader<'_> {
    /// The shifts at a booth, in the order of time.
    pub(crate) fn shifts_of(&self, occasion: OccasionId) -> Result<Vec<BoothShift>> {
        self.list("WHERE occasion = ? ORDER BY starts_at, id", [occasion])
    }

    /// The shifts of one of us that begin before `to` and end after `from`, in the order of time.
    pub(crate) fn shifts_between(
        &self,
        colleague: ColleagueId,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<BoothShift>> {
        self.list(
            "WHERE colleague = ? AND starts_at < ? AND ends_at > ? ORDER BY starts_at, id",
            params![colleague, Owned(to), Owned(from)],
        )
    }

    /// The shifts one of us has at an instant.
    pub(crate) fn shifts_at(
        &self,
        colleague: ColleagueId,
        at: DateTime<Utc>,
    ) -> Result<Vec<BoothShift>> {
        self.list(
            "WHERE colleague = ? AND starts_at <= ?2 AND ends_at > ?2
             AND occasion IN (SELECT id FROM occasion WHERE vanished_at IS NULL)",
            params![colleague, Owned(at)],
        )
    }
}
