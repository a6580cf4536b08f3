//! What lists of people are narrowed and ordered by.

use chrono::{DateTime, NaiveDate, Utc};

use super::field::get;
use super::reader::Reader;
use crate::error::Result;
use crate::model::*;

/// Names and what they stand for.
pub(crate) type Named<Id> = Vec<(Id, String)>;

impl Reader<'_> {
    /// Every tag in use.
    pub(crate) fn tag_names(&self) -> Result<Named<TagId>> {
        let sql = "SELECT DISTINCT t.id, t.name FROM tag t JOIN contact_tag c ON c.tag = t.id
                   ORDER BY t.name";
        self.rows(sql, [], |row| Ok((get(row, 0)?, row.get(1)?)))
    }

    /// Companies by each of their names, the most people first.
    pub(crate) fn names_of_companies(&self) -> Result<Named<CompanyId>> {
        let sql = "SELECT m.id, m.name, (SELECT count(*) FROM affiliation a WHERE a.company = m.id)
                   FROM company m WHERE m.merged_into IS NULL
                   UNION ALL SELECT l.company, l.alias, 0 FROM company_alias l
                   ORDER BY 3 DESC, 2";
        self.rows(sql, [], |row| Ok((get(row, 0)?, row.get(1)?)))
    }

    /// Aliases and domains of companies.
    pub(crate) fn other_company_names(&self) -> Result<Named<CompanyId>> {
        let sql = "SELECT company, alias FROM company_alias
                   UNION ALL SELECT company, domain FROM company_domain";
        self.rows(sql, [], |row| Ok((get(row, 0)?, row.get(1)?)))
    }

    /// Occasions where somebody was met, the last first: title, code and venue of each.
    pub(crate) fn occasion_names(&self) -> Result<Named<OccasionId>> {
        let sql = "SELECT o.id, concat_ws(char(10), o.title, coalesce(v.name, ''), o.code)
                   FROM occasion o LEFT JOIN venue v ON v.id = o.venue
                   WHERE o.id IN (SELECT occasion FROM encounter) ORDER BY o.starts_at DESC, o.id";
        self.rows(sql, [], |row| Ok((get(row, 0)?, row.get(1)?)))
    }

    /// Everybody with a tag.
    pub(crate) fn contacts_tagged(&self, tag: TagId) -> Result<Vec<ContactId>> {
        self.rows("SELECT contact FROM contact_tag WHERE tag = ?", [tag], |row| get(row, 0))
    }

    /// Everybody who was met by one of us.
    pub(crate) fn contacts_met_by(&self, colleague: ColleagueId) -> Result<Vec<ContactId>> {
        let sql = "SELECT DISTINCT contact FROM encounter WHERE met_by = ?";
        self.rows(sql, [colleague], |row| get(row, 0))
    }

    /// Everybody who works at a company that is this to us.
    pub(crate) fn contacts_related(&self, relation: CompanyRelation) -> Result<Vec<ContactId>> {
        let sql = "SELECT DISTINCT a.contact FROM affiliation a JOIN company m ON m.id = a.company
                   WHERE a.to_on IS NULL AND m.relation = ?";
        self.rows(sql, [relation.as_str()], |row| get(row, 0))
    }

    /// Everybody whose last rated encounter was rated so.
    pub(crate) fn contacts_rated(&self, rating: Rating) -> Result<Vec<ContactId>> {
        // A bare column beside max() is that of the row with the maximum.
        let sql = "SELECT contact FROM (SELECT contact, rating, max(at) FROM encounter
                   WHERE rating IS NOT NULL GROUP BY contact) WHERE rating = ?";
        self.rows(sql, [rating.as_str()], |row| get(row, 0))
    }

    /// Everybody with an e-mail address.
    pub(crate) fn contacts_with_email(&self) -> Result<Vec<ContactId>> {
        let sql = "SELECT DISTINCT contact FROM contact_point WHERE kind = ?";
        self.rows(sql, [PointKind::Email.as_str()], |row| get(row, 0))
    }

    /// Everybody who was met and to whom nothing promised was done yet.
    pub(crate) fn contacts_not_followed_up(&self) -> Result<Vec<ContactId>> {
        let sql = "SELECT DISTINCT contact FROM encounter WHERE contact NOT IN
                   (SELECT contact FROM follow_up WHERE done_at IS NOT NULL)";
        self.rows(sql, [], |row| get(row, 0))
    }

    /// Who was met when, between two instants.
    pub(crate) fn met_in(
        &self,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<Vec<(ContactId, DateTime<Utc>)>> {
        let sql = "SELECT contact, at FROM encounter WHERE at >= ? AND at < ?";
        self.rows(sql, [from.timestamp_millis(), until.timestamp_millis()], |row| {
            Ok((get(row, 0)?, get(row, 1)?))
        })
    }

    /// Every encounter: with whom and when, in milliseconds since 1970.
    pub(crate) fn all_met(&self) -> Result<Vec<(ContactId, i64)>> {
        let sql = "SELECT contact, at FROM encounter ORDER BY contact";
        self.rows(sql, [], |row| Ok((get(row, 0)?, row.get(1)?)))
    }

    /// The current company of everybody who has one, by name; of several the first made.
    pub(crate) fn all_companies(&self) -> Result<Vec<(ContactId, String)>> {
        let sql = "SELECT a.contact, m.name FROM affiliation a JOIN company m ON m.id = a.company
                   WHERE a.to_on IS NULL ORDER BY a.rowid DESC";
        self.rows(sql, [], |row| Ok((get(row, 0)?, row.get(1)?)))
    }

    /// Whom I owe something, with the first day something is due; `None` without a day.
    pub(crate) fn next_steps(&self) -> Result<Vec<(ContactId, Option<NaiveDate>)>> {
        let sql =
            "SELECT contact, min(due_on) FROM follow_up WHERE done_at IS NULL GROUP BY contact";
        self.rows(sql, [], |row| Ok((get(row, 0)?, get(row, 1)?)))
    }
}
