//! Who is kept until when, whose days in the trash are over, and who was erased.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

use super::field::{Field, get};
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ConferenceId, ContactId};

/// Until when somebody is kept: a day of their own, else the last of the conferences they were met at.
const UNTIL: &str = "coalesce(c.keep_until, (
    SELECT max(f.keep_until) FROM encounter e JOIN occasion o ON o.id = e.occasion
    JOIN conference f ON f.id = o.conference WHERE e.contact = c.id))";

impl Reader<'_> {
    /// The hashes of those who were erased.
    pub(crate) fn erased_hashes(&self) -> Result<Vec<Vec<u8>>> {
        self.rows("SELECT hash FROM erased", [], |row| row.get(0))
    }

    /// Who is in the trash since before an instant. Who went into somebody else by a merge goes with
    /// them only.
    pub(crate) fn trashed_before(&self, at: DateTime<Utc>) -> Result<Vec<ContactId>> {
        let sql = "SELECT id FROM contact WHERE trashed_at <= ? AND merged_into IS NULL";
        self.rows(sql, params![at.store()], |row| get(row, 0))
    }

    /// Until when somebody is kept, and whether that is their own day.
    pub(crate) fn kept_until(&self, id: ContactId) -> Result<(Option<NaiveDate>, bool)> {
        let sql =
            ["SELECT ", UNTIL, ", c.keep_until IS NOT NULL FROM contact c WHERE c.id = ?"].concat();
        let found = self.rows(&sql, [id], |row| Ok((get(row, 0)?, row.get(1)?)))?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    /// Whose day is before `today`, the longest past first; who was met since is not among them.
    pub(crate) fn kept_too_long(&self, today: NaiveDate) -> Result<Vec<(ContactId, NaiveDate)>> {
        let sql = [
            "SELECT id, until FROM (SELECT c.id, ",
            UNTIL,
            " AS until, (SELECT max(e.at) FROM encounter e WHERE e.contact = c.id) AS met
               FROM contact c WHERE c.trashed_at IS NULL AND c.merged_into IS NULL)
             WHERE until < ?1 AND (met IS NULL OR met < unixepoch(until, '+2 days') * 1000)
             ORDER BY until, id",
        ];
        self.rows(&sql.concat(), params![today.store()], |row| Ok((get(row, 0)?, get(row, 1)?)))
    }

    /// Until when those met at a conference are kept.
    pub(crate) fn conference_kept_until(&self, id: ConferenceId) -> Result<Option<NaiveDate>> {
        let sql = "SELECT keep_until FROM conference WHERE id = ?";
        let found = self.rows(sql, [id], |row| get(row, 0))?;
        Ok(found.into_iter().next().flatten())
    }
}

impl Writer<'_> {
    /// Says until when those met at a conference are kept.
    pub(crate) fn keep_conference_until(
        &self,
        id: ConferenceId,
        day: Option<NaiveDate>,
    ) -> Result<()> {
        let sql = "UPDATE conference SET keep_until = ? WHERE id = ?";
        self.run(sql, params![Owned(day), id]).map(drop)
    }

    /// Says until when somebody is kept.
    pub(crate) fn keep_until(&self, id: ContactId, day: Option<NaiveDate>) -> Result<()> {
        let sql = "UPDATE contact SET keep_until = ? WHERE id = ?";
        self.run(sql, params![Owned(day), id]).map(drop)
    }
}
