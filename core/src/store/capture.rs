//! Captures as they are looked for, layouts of badges, and mappings of lists.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::encounter::CaptureRow;
use super::field::{Field, get, table};
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{
    BadgeLayout, Capture, CaptureStatus, CompanyId, ConferenceId, Meaning, same_for_everyone,
};

table!(BadgeLayout, "badge_layout", id, conference, layout);

impl Reader<'_> {
    /// The captures of this status, the latest first.
    pub(crate) fn captures_with(&self, status: CaptureStatus) -> Result<Vec<Capture>> {
        let rows: Vec<CaptureRow> =
            self.list("WHERE status = ? ORDER BY at DESC, id DESC", [status.as_str()])?;
        Ok(rows.into_iter().map(|row| row.capture).collect())
    }

    /// What a list of a conference may say whose it is, in the order of time: what waits, and links,
    /// as some badges are. Without a conference, that of all.
    pub(crate) fn captures_to_match(
        &self,
        conference: Option<ConferenceId>,
    ) -> Result<Vec<CaptureRow>> {
        self.list(
            "WHERE (status = ?1 OR status = ?2 AND reason = ?3)
               AND (?4 IS NULL OR conference IS NULL OR conference = ?4)
             ORDER BY at, id",
            params![
                CaptureStatus::Unresolved.as_str(),
                CaptureStatus::NotAPerson.as_str(),
                Meaning::Link.as_str(),
                conference.store(),
            ],
        )
    }

    /// What waits of exactly this conference, or of none, in the order of time.
    pub(crate) fn waiting_at(&self, conference: Option<ConferenceId>) -> Result<Vec<CaptureRow>> {
        self.list(
            "WHERE status = 'unresolved' AND conference IS ? ORDER BY at, id",
            [Owned(conference)],
        )
    }

    /// Every taught layout, the newest first.
    pub(crate) fn layouts(&self) -> Result<Vec<BadgeLayout>> {
        self.list("ORDER BY id DESC", [])
    }

    /// The layouts of exactly this conference, or of none, the newest first.
    pub(crate) fn layouts_at(&self, conference: Option<ConferenceId>) -> Result<Vec<BadgeLayout>> {
        self.list("WHERE conference IS ? ORDER BY id DESC", [Owned(conference)])
    }

    /// Every name and alias of every company.
    pub(crate) fn company_names(&self) -> Result<Vec<(CompanyId, String)>> {
        self.rows(
            "SELECT id, name FROM company WHERE merged_into IS NULL
             UNION ALL SELECT a.company, a.alias FROM company_alias a
             JOIN company c ON c.id = a.company WHERE c.merged_into IS NULL",
            [],
            |row| Ok((get(row, 0)?, row.get(1)?)),
        )
    }

    /// The companies whose mail comes from this domain.
    pub(crate) fn companies_of_domain(&self, domain: &str) -> Result<Vec<CompanyId>> {
        let sql = "SELECT company FROM company_domain WHERE domain = ? COLLATE NOCASE";
        self.rows(sql, [domain], |row| get(row, 0))
    }

    /// What was saved for lists with these headers, unless it makes no sense any more.
    pub(crate) fn mapping<T: DeserializeOwned>(&self, header: &str) -> Result<Option<T>> {
        let id = same_for_everyone("mapping", header);
        let text: Option<String> = self
            .conn
            .prepare_cached("SELECT map FROM mapping WHERE id = ?")?
            .query_row([Owned(id)], |row| row.get(0))
            .optional()?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }
}

impl Writer<'_> {
    /// Saves what is known of lists with these headers.
    pub(crate) fn set_mapping<T: Serialize>(&self, header: &str, map: &T) -> Result<()> {
        let id = same_for_everyone("mapping", header);
        let map = serde_json::to_string(map).unwrap_or_default();
        let sql = "INSERT INTO mapping (id, header, map) VALUES (?, ?, ?)
                   ON CONFLICT (id) DO UPDATE SET map = excluded.map";
        self.conn.prepare_cached(sql)?.execute(params![Owned(id), header, map])?;
        Ok(())
    }
}
