//! Occasions, their companies and people.

use chrono::{DateTime, Utc};
use rusqlite::params;
use rusqlite::types::ToSqlOutput;

use super::field::{Field, Table, get, statements, table};
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{
    CompanyId, ConferenceId, ContactId, Occasion, OccasionCompany, OccasionId, OccasionPerson,
};

table!(
    Occasion,
    "occasion",
    id,
    conference,
    kind,
    title,
    code,
    starts_at,
    ends_at,
    all_day_on,
    venue,
    room,
    description,
    language,
    track,
    topics,
    level,
    format,
    plan,
    outcome,
    watch_later,
    repeat_of,
    overflow_of,
    source,
    programme,
    source_id,
    vanished_at,
);

table!(
    OccasionPerson,
    "occasion_person",
    id,
    occasion,
    contact,
    name,
    title,
    company,
    role,
    position
);

/// A link table: its whole row is its key, so there is nothing to update.
impl Table for OccasionCompany {
    statements!("occasion_company", occasion, company, role);

    fn values(&self) -> Vec<ToSqlOutput<'_>> {
        vec![self.occasion.store(), self.company.store(), self.role.store()]
    }

    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { occasion: get(row, 0)?, company: get(row, 1)?, role: get(row, 2)? })
    }
}

impl Reader<'_> {
    /// The occasions of a conference (`None`: those of none) in the order of time.
    pub(crate) fn occasions_of(&self, conference: Option<ConferenceId>) -> Result<Vec<Occasion>> {
        self.list(
            "WHERE conference IS ? AND vanished_at IS NULL
             ORDER BY starts_at IS NULL, starts_at, ends_at, title, id",
            [Owned(conference)],
        )
    }

    /// The same with those that are no longer on the programme, which come last.
    pub(crate) fn occasions_ever_of(
        &self,
        conference: Option<ConferenceId>,
    ) -> Result<Vec<Occasion>> {
        self.list(
            "WHERE conference IS ?
             ORDER BY vanished_at IS NOT NULL, starts_at IS NULL, starts_at, ends_at, title, id",
            [Owned(conference)],
        )
    }

    /// The first in no order and without their descriptions, for what looks at all of them.
    pub(crate) fn outlines_of(&self, conference: Option<ConferenceId>) -> Result<Vec<Occasion>> {
        let sql = Occasion::SELECT.replace(" description,", " NULL,")
            + "WHERE conference IS ? AND vanished_at IS NULL";
        self.rows(&sql, [Owned(conference)], Occasion::from_row)
    }

    /// The occasions of a conference that are one session with `session`, or begin between two
    /// instants; in the order of time.
    pub(crate) fn occasions_beside(
        &self,
        conference: Option<ConferenceId>,
        session: OccasionId,
        (from, until): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<Occasion>> {
        // The plus keeps SQLite from walking through the whole conference.
        self.list(
            "WHERE (id = ?2 OR overflow_of = ?2 OR repeat_of = ?2 OR starts_at BETWEEN ?3 AND ?4)
             AND +conference IS ?1 AND vanished_at IS NULL
             ORDER BY starts_at IS NULL, starts_at, ends_at, title, id",
            (Owned(conference), session, Owned(from), Owned(until)),
        )
    }

    /// Occasions of any conference that were going on between two instants, or began up to a day
    /// before and are still open.
    pub(crate) fn occasions_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Occasion>> {
        self.list(
            "WHERE starts_at BETWEEN ?1 - 86400000 AND ?2 AND coalesce(ends_at, ?2) >= ?1
             AND vanished_at IS NULL ORDER BY starts_at, id",
            [from, to].map(Owned),
        )
    }

    /// Occasions that began by an instant and that I had a part in, the latest first: made by hand, or
    /// with a seat, an outcome or an encounter. Never one I missed.
    pub(crate) fn occasions_i_was_at(
        &self,
        until: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Occasion>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.list(
            "WHERE starts_at <= ?1 AND vanished_at IS NULL
             AND coalesce(outcome, '') NOT IN ('missed', 'turned_away')
             AND (source = 'typed' OR plan = 'reserved' OR outcome IS NOT NULL
                  OR EXISTS (SELECT 1 FROM encounter AS met WHERE met.occasion = occasion.id))
             ORDER BY starts_at DESC, id LIMIT ?2",
            params![Owned(until), limit],
        )
    }

    /// The companies of an occasion.
    pub(crate) fn companies_of(&self, occasion: OccasionId) -> Result<Vec<OccasionCompany>> {
        self.list("WHERE occasion = ? ORDER BY role, company", [occasion])
    }

    /// The people on an occasion's programme.
    pub(crate) fn programme_people_of(&self, occasion: OccasionId) -> Result<Vec<OccasionPerson>> {
        self.list("WHERE occasion = ? ORDER BY position, id", [occasion])
    }

    /// The occasions a company has a part in, in the order of time.
    pub(crate) fn occasions_of_company(&self, company: CompanyId) -> Result<Vec<Occasion>> {
        self.list(
            "WHERE id IN (SELECT occasion FROM occasion_company WHERE company = ?)
             ORDER BY starts_at IS NULL, starts_at, id",
            [company],
        )
    }

    /// The sessions a contact is on the programme of.
    pub(crate) fn occasions_spoken_at(&self, contact: ContactId) -> Result<Vec<Occasion>> {
        self.list(
            "WHERE id IN (SELECT occasion FROM occasion_person WHERE contact = ?)
             ORDER BY starts_at IS NULL, starts_at, id",
            [contact],
        )
    }
}

impl Writer<'_> {
    /// Makes these the companies of an occasion.
    pub(crate) fn set_companies(
        &self,
        occasion: OccasionId,
        companies: &[OccasionCompany],
    ) -> Result<()> {
        let old = self.companies_of(occasion)?;
        for gone in old.iter().filter(|link| !companies.contains(link)) {
            self.run(
                "DELETE FROM occasion_company WHERE occasion = ? AND company = ? AND role = ?",
                params![gone.occasion, gone.company, gone.role.as_str()],
            )?;
        }
        companies.iter().filter(|link| !old.contains(link)).try_for_each(|link| self.insert(link))
    }
}
