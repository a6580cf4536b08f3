//! Me, my colleagues, my cards, and this computer's settings.

use chrono::{DateTime, Utc};
use rusqlite::types::ToSqlOutput;
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::contact::{load_name, load_second_name, store_name, store_second_name};
use super::field::{Field, Table, get, statements};
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{Card, CardId, Colleague, ColleagueId};

impl Table for Colleague {
    statements!("colleague", id, name, family, given, email, zone);

    fn values(&self) -> Vec<ToSqlOutput<'_>> {
        let mut values = vec![self.id.store()];
        values.extend(store_name(&self.name));
        values.extend([self.email.store(), self.zone.store()]);
        values
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: get(row, 0)?,
            name: load_name(row, 1)?,
            email: get(row, 4)?,
            zone: get(row, 5)?,
        })
    }
}

impl Table for Card {
    statements!(
        "card",
        id,
        label,
        name,
        family,
        given,
        second_name,
        second_family,
        second_given,
        title,
        company,
        email,
        phone,
        url,
        note,
        position,
    );

    fn values(&self) -> Vec<ToSqlOutput<'_>> {
        let mut values = vec![self.id.store(), self.label.store()];
        values.extend(store_name(&self.name));
        values.extend(store_second_name(self.second_name.as_ref()));
        values.extend([
            self.title.store(),
            self.company.store(),
            self.email.store(),
            self.phone.store(),
            self.url.store(),
            self.note.store(),
            self.position.store(),
        ]);
        values
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: get(row, 0)?,
            label: get(row, 1)?,
            name: load_name(row, 2)?,
            second_name: load_second_name(row, 5)?,
            title: get(row, 8)?,
            company: get(row, 9)?,
            email: get(row, 10)?,
            phone: get(row, 11)?,
            url: get(row, 12)?,
            note: get(row, 13)?,
            position: get(row, 14)?,
        })
    }
}

impl Reader<'_> {
    /// All of us, in the order we were added.
    pub(crate) fn colleagues(&self) -> Result<Vec<Colleague>> {
        self.list("WHERE left_at IS NULL ORDER BY id", [])
    }

    /// Those who were one of us, the last first.
    pub(crate) fn former_colleagues(&self) -> Result<Vec<Colleague>> {
        self.list("WHERE left_at IS NOT NULL ORDER BY left_at DESC, id", [])
    }

    /// My cards, in order.
    pub(crate) fn cards(&self) -> Result<Vec<Card>> {
        self.list("WHERE archived_at IS NULL ORDER BY position, id", [])
    }

    /// A setting of this computer, or `None` if it was never made (or makes no sense any more).
    pub(crate) fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let text: Option<String> = self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE key = ?")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }
}

impl Writer<'_> {
    /// Says that a colleague is none of us since then, or is again.
    pub(crate) fn set_left(&self, id: ColleagueId, at: Option<DateTime<Utc>>) -> Result<()> {
        let sql = "UPDATE colleague SET left_at = ? WHERE id = ?";
        self.run(sql, params![at.map(|at| at.timestamp_millis()), id]).map(drop)
    }

    /// Puts a card away.
    pub(crate) fn archive_card(&self, id: CardId, at: DateTime<Utc>) -> Result<()> {
        let sql = "UPDATE card SET archived_at = ? WHERE id = ?";
        self.run(sql, params![at.timestamp_millis(), id]).map(drop)
    }

    /// Makes a setting of this computer.
    pub(crate) fn set_setting<T: Serialize>(&self, key: &str, value: &T) -> Result<()> {
        let text = serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned());
        self.conn
            .prepare_cached(
                "INSERT INTO setting (key, value) VALUES (?, ?)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![key, text])?;
        Ok(())
    }
}
