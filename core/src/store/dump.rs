//! For tests: everything a profile holds as text, and the same rows written without a journal.

use std::path::Path;

use rusqlite::{Connection, params_from_iter, types::Value};

use super::connection;
use super::tables::{DERIVED, FACTS};
use crate::store::migrate;

/// Every row of facts and derived tables, table by table, in the order of their columns.
pub(crate) fn dump(database: &Path) -> Vec<String> {
    let conn = connection::reading(database).unwrap();
    let mut dump = Vec::new();
    for table in FACTS.iter().chain(DERIVED) {
        let mut rows: Vec<String> =
            rows_of(&conn, table).iter().map(|row| format!("{table} {row:?}")).collect();
        rows.sort();
        dump.extend(rows);
    }
    dump
}

/// One column of every row of a query, as text.
pub(crate) fn texts(database: &Path, sql: &str) -> Vec<String> {
    let conn = connection::reading(database).unwrap();
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, Value>(0)).unwrap();
    rows.map(|value| match value.unwrap() {
        Value::Text(text) => text,
        other => format!("{other:?}"),
    })
    .collect()
}

/// The ids a query finds.
pub(crate) fn ids(database: &Path, sql: &str) -> Vec<uuid::Uuid> {
    let conn = connection::reading(database).unwrap();
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    rows.map(|id| uuid::Uuid::from_slice(&id.unwrap()).unwrap()).collect()
}

/// Rows of one profile, held to be written into another.
pub(crate) struct Rows(Vec<(&'static str, Vec<Vec<Value>>)>);

impl Rows {
    pub(crate) fn of(database: &Path) -> Self {
        let conn = connection::reading(database).unwrap();
        Self(FACTS.iter().chain(DERIVED).map(|table| (*table, rows_of(&conn, table))).collect())
    }

    /// Writes them into a new database: same tables and indexes, one transaction, no journal.
    pub(crate) fn write(&self, database: &Path) {
        std::fs::File::create(database).unwrap();
        let mut conn = connection::unchanged(database).unwrap();
        connection::make_writing(&conn).unwrap();
        migrate::migrate(&mut conn, migrate::known().migrations).unwrap();
        conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        for (table, rows) in &self.0 {
            let Some(first) = rows.first() else { continue };
            let marks = vec!["?"; first.len()].join(", ");
            let mut insert =
                conn.prepare(&format!("INSERT INTO {table} VALUES ({marks})")).unwrap();
            for row in rows {
                insert.execute(params_from_iter(row)).unwrap();
            }
        }
        conn.execute_batch("COMMIT").unwrap();
    }
}

fn rows_of(conn: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let width = statement.column_count();
    let rows =
        statement.query_map([], |row| (0..width).map(|column| row.get(column)).collect()).unwrap();
    rows.map(Result::unwrap).collect()
}
