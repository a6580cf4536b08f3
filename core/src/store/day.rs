//! What I have a part in on a day, and what I owe.

use chrono::{DateTime, NaiveDate, Utc};

use super::field::get;
use super::reader::{Owned, Reader};
use crate::error::Result;
use crate::model::{CompanyId, ConferenceId, ContactId, Encounter, FollowUp, Occasion, OccasionId};

/// Mine: planned, made by hand, or something became of it. What left the programme is mine too while
/// I planned it: somebody has to say so.
const MINE: &str = "(plan <> 'none' OR outcome IS NOT NULL OR (vanished_at IS NULL AND
    (source = 'typed' OR EXISTS (SELECT 1 FROM encounter AS met WHERE met.occasion = occasion.id))))";

impl Reader<'_> {
    /// Occasions of mine, of any conference, that begin before `to` and end after `from`, or fill one
    /// of the days; in the order of time.
    pub(crate) fn mine_between(
        &self,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<Vec<Occasion>> {
        // What has no end is over after two hours, and nothing goes on for more than two weeks.
        let tail = format!(
            "WHERE (all_day_on BETWEEN ?3 AND ?4
                 OR (starts_at >= ?1 - 1209600000 AND starts_at < ?2
                     AND (starts_at >= ?1 OR coalesce(ends_at, starts_at + 7200000) > ?1)))
             AND {MINE} ORDER BY starts_at, ends_at, title, id"
        );
        let [from, to] = [from, to].map(|at| at.timestamp_millis());
        let [first, last] = [first, last].map(|day| day.to_string());
        self.list(&tail, (from, to, first, last))
    }

    /// The companies I want to meet.
    pub(crate) fn companies_wanted(&self) -> Result<Vec<CompanyId>> {
        let sql =
            "SELECT DISTINCT company FROM approach WHERE company IS NOT NULL AND done_at IS NULL";
        self.rows(sql, [], |row| get(row, 0))
    }

    /// When the first occasion of mine at a conference begins.
    pub(crate) fn first_of_mine(&self, id: ConferenceId) -> Result<Option<DateTime<Utc>>> {
        let tail = format!(
            "WHERE {MINE} AND conference = ? AND starts_at IS NOT NULL ORDER BY starts_at LIMIT 1"
        );
        let first: Option<Occasion> = self.find(&tail, [Owned(id)])?;
        Ok(first.and_then(|occasion| occasion.starts_at))
    }

    /// Everything I owe.
    pub(crate) fn follow_ups_owed(&self) -> Result<Vec<FollowUp>> {
        self.list(
            "WHERE done_at IS NULL AND contact IN (SELECT contact FROM contact_list)
             ORDER BY added_at, id",
            [],
        )
    }

    /// When a contact was last met or written to.
    pub(crate) fn last_contact(&self, contact: ContactId) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT max(at) FROM (
                       SELECT max(at) AS at FROM encounter WHERE contact = ?1
                       UNION ALL SELECT max(sent_at) FROM follow_up WHERE contact = ?1)";
        Ok(self.rows(sql, [contact], |row| get(row, 0))?.into_iter().next().flatten())
    }

    /// How much I owe.
    pub(crate) fn owed_count(&self) -> Result<i64> {
        self.value(
            "SELECT count(*) FROM follow_up WHERE done_at IS NULL
             AND contact IN (SELECT contact FROM contact_list)",
            [],
        )
    }

    /// The latest encounter of each who was met at an occasion, the latest first.
    pub(crate) fn latest_at(&self, occasion: OccasionId, limit: u32) -> Result<Vec<Encounter>> {
        self.list(
            "WHERE occasion = ?1 AND contact IN (SELECT contact FROM contact_list)
             GROUP BY contact HAVING at = max(at) ORDER BY at DESC, id DESC LIMIT ?2",
            (occasion, limit),
        )
    }

    /// The latest encounter of each who was met between two instants, the latest first.
    pub(crate) fn latest_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<Encounter>> {
        self.list(
            "WHERE at BETWEEN ?1 AND ?2 AND contact IN (SELECT contact FROM contact_list)
             GROUP BY contact HAVING at = max(at) ORDER BY at DESC, id DESC LIMIT ?3",
            (Owned(from), Owned(to), limit),
        )
    }

    /// How many people were met between two instants.
    pub(crate) fn met_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<i64> {
        self.value(
            "SELECT count(DISTINCT e.contact) FROM encounter e
             JOIN contact_list l ON l.contact = e.contact WHERE e.at >= ? AND e.at < ?",
            [from, to].map(|at| at.timestamp_millis()),
        )
    }
}
