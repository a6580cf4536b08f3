//! Notes and abstracts as they are searched: derived from facts, in the same transaction.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::changeset::{Change, Changes};
use super::field::get;
use super::reader::Reader;
use super::touched::uuid;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{Note, Occasion};
use crate::text::typed_text;

/// The letters of a trigram; a shorter word is in no index.
const TRIGRAM: usize = 3;

/// At most so many of one query are put in order of time: a word that everybody wrote is in so many
/// notes that their order costs more than finding them.
const MOST: i64 = 5_000;

/// The notes and occasions whose text a changeset may have changed.
pub(super) fn texts_of(bytes: &[u8]) -> Result<BTreeSet<Uuid>> {
    let mut ids = BTreeSet::new();
    for change in Changes::of(bytes) {
        let change: Change<'_> = change?;
        if matches!(change.header.table, "note" | "occasion") {
            ids.extend(change.known(0).and_then(uuid));
        }
    }
    Ok(ids)
}

/// Where a text is in the index.
fn number(id: Uuid) -> i64 {
    // Of both kinds of ids these are random, but for two bits.
    i64::from_be_bytes(id.as_u64_pair().1.to_be_bytes()) & i64::MAX
}

/// Makes the whole index anew: nothing of a text that was is left in it.
pub(super) fn rebuild_texts(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "DELETE FROM searched_text; INSERT INTO text_index (text_index) VALUES ('delete-all');",
    )?;
    index_texts(conn, "", [])
}

fn index_texts(conn: &Connection, which: &str, params: impl rusqlite::Params) -> Result<()> {
    let sql = format!(
        "SELECT id, 'note', body FROM note WHERE body <> '' {which}
         UNION ALL SELECT id, 'occasion', description FROM occasion
         WHERE description <> '' {which}"
    );
    let mut texts = conn.prepare_cached(&sql)?;
    let mut rows = texts.query(params)?;
    let mut known = conn.prepare_cached(
        "INSERT OR REPLACE INTO searched_text (number, id, kind) VALUES (?, ?, ?)",
    )?;
    let mut index = conn.prepare_cached("INSERT INTO text_index (rowid, letters) VALUES (?, ?)")?;
    while let Some(row) = rows.next()? {
        let id: Uuid = get(row, 0)?;
        let (kind, text): (String, String) = (row.get(1)?, row.get(2)?);
        known.execute(params![number(id), id.as_bytes().as_slice(), kind])?;
        index.execute(params![number(id), typed_text(&text)])?;
    }
    Ok(())
}

impl Writer<'_> {
    /// Makes the index of these notes and occasions anew.
    pub(super) fn refresh_texts(&self, ids: &BTreeSet<Uuid>) -> Result<()> {
        for id in ids {
            let known = self
                .conn
                .prepare_cached("DELETE FROM searched_text WHERE number = ?")?
                .execute([number(*id)])?;
            if known > 0 {
                self.conn
                    .prepare_cached("DELETE FROM text_index WHERE rowid = ?")?
                    .execute([number(*id)])?;
            }
            index_texts(self.conn, "AND id = ?1", params![id.as_bytes().as_slice()])?;
        }
        Ok(())
    }

    /// Makes the whole index anew.
    pub(super) fn rebuild_texts(&self) -> Result<()> {
        rebuild_texts(self.conn)
    }

    /// Whether texts were never indexed: the profile is older than the index.
    pub(super) fn lacks_texts(&self) -> Result<bool> {
        self.value(
            "SELECT NOT EXISTS (SELECT 1 FROM searched_text)
                AND EXISTS (SELECT 1 FROM note WHERE body <> ''
                            UNION ALL SELECT 1 FROM occasion WHERE description <> '')",
            [],
        )
    }
}

impl Reader<'_> {
    /// The notes in which every word of a query may be, the last first; none of people in the trash.
    /// Words of less than three letters are not looked at: the caller does.
    pub(crate) fn notes_with(&self, query: &str) -> Result<Vec<Note>> {
        let tail = "contact IS NULL OR contact IN (SELECT contact FROM contact_list)";
        match pattern(query) {
            Some(pattern) => self.list(
                &format!(
                    "WHERE id IN (SELECT s.id FROM searched_text s WHERE s.kind = 'note' AND s.number IN
                         (SELECT rowid FROM text_index WHERE text_index MATCH ?1 LIMIT {MOST}))
                     AND ({tail}) ORDER BY at DESC, id DESC"
                ),
                [pattern],
            ),
            None => self.list(&format!("WHERE {tail} ORDER BY at DESC, id DESC LIMIT {MOST}"), []),
        }
    }

    /// The occasions in whose abstract every word of a query may be, in order of time.
    pub(crate) fn abstracts_with(&self, query: &str) -> Result<Vec<Occasion>> {
        match pattern(query) {
            Some(pattern) => self.list(
                &format!(
                    "WHERE id IN (SELECT s.id FROM searched_text s WHERE s.kind = 'occasion' AND s.number IN
                         (SELECT rowid FROM text_index WHERE text_index MATCH ?1 LIMIT {MOST}))
                     AND vanished_at IS NULL ORDER BY starts_at, id"
                ),
                [pattern],
            ),
            None => Ok(Vec::new()),
        }
    }
}

/// Every word long enough as a phrase of trigrams.
fn pattern(query: &str) -> Option<String> {
    let words = query.split_whitespace().map(typed_text);
    let phrases: Vec<String> = words
        .filter(|word| word.chars().count() >= TRIGRAM)
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    (!phrases.is_empty()).then(|| phrases.join(" AND "))
}
