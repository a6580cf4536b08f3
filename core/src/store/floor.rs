//! For measurements: the rows of a profile, written again without a journal.

use std::path::Path;

use rusqlite::{Connection, params_from_iter, types::Value};

use super::connection;
use super::tables::{DERIVED, FACTS};
use crate::store::migrate;

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
