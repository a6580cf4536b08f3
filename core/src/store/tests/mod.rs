//! What tests see of a store that nobody else does.

use rusqlite::types::Value;

use super::tables::{DERIVED, FACTS};
use super::{Reader, Store};

impl Store {
    /// Every row of all facts and derived tables as sorted lines of text.
    pub(crate) fn dump(&self) -> Vec<String> {
        self.read(|reader| {
            Ok([FACTS, DERIVED].concat().iter().flat_map(|t| lines(reader, t)).collect())
        })
        .unwrap()
    }

    /// Every row of the facts alone.
    pub(crate) fn dump_facts(&self) -> Vec<String> {
        self.read(|reader| Ok(FACTS.iter().flat_map(|table| lines(reader, table)).collect()))
            .unwrap()
    }

    /// Runs SQL on the writing connection, outside any verb and journal.
    pub(crate) fn sql(&self, sql: &str) {
        super::lock(&self.writer).execute_batch(sql).unwrap();
    }

    /// The number a query answers with.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.read(|reader| reader.value(sql, [])).unwrap()
    }
}

fn lines(reader: &Reader<'_>, table: &str) -> Vec<String> {
    let mut lines: Vec<String> = reader
        .rows(&format!("SELECT * FROM {table}"), [], |row| {
            let columns = row.as_ref().column_count();
            let values: rusqlite::Result<Vec<Value>> = (0..columns).map(|i| row.get(i)).collect();
            let texts: Vec<String> = values?.into_iter().map(text).collect();
            Ok(format!("{table}: {}", texts.join(" | ")))
        })
        .unwrap();
    lines.sort();
    lines
}

fn text(value: Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}
