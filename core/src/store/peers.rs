//! For measurements: what SQLite alone would do, over the same rows as the search index, and what the
//! index over notes costs.

use std::path::Path;

use rusqlite::{Connection, params, params_from_iter};

use super::{Store, connection};
use crate::model::DeviceId;

/// A table of texts, searched by `LIKE` and by FTS5.
pub(crate) struct Peers(Connection);

impl Peers {
    pub(crate) fn of(database: &Path, texts: impl Iterator<Item = String>) -> Self {
        std::fs::File::create(database).unwrap();
        let conn = connection::unchanged(database).unwrap();
        conn.execute_batch(
            "PRAGMA synchronous = OFF; CREATE TABLE person (id INTEGER PRIMARY KEY, text TEXT);
             CREATE VIRTUAL TABLE words USING fts5 (text, content = 'person', content_rowid = 'id',
                tokenize = 'trigram'); BEGIN",
        )
        .unwrap();
        let mut insert = conn.prepare("INSERT INTO person (text) VALUES (?)").unwrap();
        for text in texts {
            insert.execute([text]).unwrap();
        }
        drop(insert);
        conn.execute_batch("INSERT INTO words (words) VALUES ('rebuild'); COMMIT").unwrap();
        Self(conn)
    }

    /// How many of the first 50 hold every word.
    pub(crate) fn like(&self, query: &str) -> usize {
        let words: Vec<String> = query.split_whitespace().map(|word| format!("%{word}%")).collect();
        let all = vec!["text LIKE ?"; words.len()].join(" AND ");
        let sql = format!("SELECT id FROM person WHERE {all} LIMIT 50");
        let mut statement = self.0.prepare_cached(&sql).unwrap();
        statement.query_map(params_from_iter(words), |row| row.get::<_, i64>(0)).unwrap().count()
    }

    /// The best 50 by FTS5's own rank.
    pub(crate) fn fts5(&self, query: &str) -> usize {
        let words: Vec<String> =
            query.split_whitespace().map(|word| format!("\"{word}\"")).collect();
        let sql = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50";
        let mut statement = self.0.prepare_cached(sql).unwrap();
        statement.query_map([words.join(" AND ")], |row| row.get::<_, i64>(0)).unwrap().count()
    }
}

/// A profile with these notes about one occasion.
pub(crate) fn noted(folder: &Path, notes: impl Iterator<Item = String>) -> Store {
    let store = Store::open(folder, DeviceId(uuid::Uuid::from_u128(1))).unwrap();
    store
        .write_local(|writer| {
            let conn = writer.conn;
            conn.execute_batch(
                "INSERT INTO company (id, name, relation) VALUES (x'01', 'Acme', 'other')",
            )?;
            let mut insert = conn.prepare(
                "INSERT INTO note (id, company, at, body, visibility) VALUES (?, x'01', ?, ?, 'mine')",
            )?;
            for (note, at) in notes.zip(1_i64..) {
                let id = uuid::Uuid::from_u128(at.unsigned_abs().into());
                insert.execute(params![id.as_bytes().as_slice(), at, note])?;
            }
            writer.rebuild_texts()
        })
        .unwrap();
    store
}
