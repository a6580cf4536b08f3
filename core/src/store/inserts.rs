//! The changeset of rows that are inserted, written from the values at hand.
//!
//! SQLite's session reads each such row back by its key to learn what it holds, which is what a long
//! import spends most on. The format is told in `changeset.rs`.

use rusqlite::types::{ToSqlOutput, ValueRef};

use super::changeset::INSERT;
use super::field::Table;
use super::reader::Reader;
use crate::error::Result;

/// Inserts not journaled yet, table by table.
#[derive(Default)]
pub(super) struct Inserts {
    tables: Vec<OfTable>,
}

struct OfTable {
    name: &'static str,
    /// For each column of the table the value's place in its row type; the others are null.
    places: Vec<Option<usize>>,
    header: Vec<u8>,
    rows: Vec<u8>,
}

impl Inserts {
    /// Notes a row that was inserted with these values.
    pub(super) fn add<T: Table>(
        &mut self,
        reader: &Reader<'_>,
        values: &[ToSqlOutput<'_>],
    ) -> Result<()> {
        let known = self.tables.iter().position(|table| table.name == T::NAME);
        let at = match known {
            Some(at) => at,
            None => {
                self.tables.push(OfTable::new::<T>(reader)?);
                self.tables.len() - 1
            }
        };
        self.tables.get_mut(at).map_or(Ok(()), |table| table.add(values))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tables.iter().all(|table| table.rows.is_empty())
    }

    /// The changeset of all rows noted so far, which are forgotten.
    pub(super) fn take(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for table in self.tables.iter_mut().filter(|table| !table.rows.is_empty()) {
            bytes.extend_from_slice(&table.header);
            bytes.append(&mut table.rows);
        }
        bytes
    }
}

impl OfTable {
    fn new<T: Table>(reader: &Reader<'_>) -> Result<Self> {
        let columns: Vec<(String, u8)> =
            reader.rows("SELECT name, pk FROM pragma_table_info(?)", [T::NAME], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let place = |(column, _): &(String, u8)| T::COLUMNS.iter().position(|name| name == column);
        let mut header = vec![b'T'];
        put_length(&mut header, columns.len());
        header.extend(columns.iter().map(|(_, key)| key));
        header.extend_from_slice(T::NAME.as_bytes());
        header.push(0);
        let places = columns.iter().map(place).collect();
        Ok(Self { name: T::NAME, places, header, rows: Vec::new() })
    }

    fn add(&mut self, values: &[ToSqlOutput<'_>]) -> Result<()> {
        self.rows.extend([INSERT, 0]);
        for place in &self.places {
            let value = match place.and_then(|place| values.get(place)) {
                Some(ToSqlOutput::Borrowed(value)) => *value,
                Some(ToSqlOutput::Owned(value)) => value.into(),
                _ => ValueRef::Null,
            };
            put(&mut self.rows, value);
        }
        Ok(())
    }
}

/// Appends a value as a changeset has it.
pub(super) fn put(bytes: &mut Vec<u8>, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => bytes.push(5),
        ValueRef::Integer(number) => {
            bytes.push(1);
            bytes.extend(number.to_be_bytes());
        }
        ValueRef::Real(number) => {
            bytes.push(2);
            bytes.extend(number.to_be_bytes());
        }
        ValueRef::Text(text) => put_counted(bytes, 3, text),
        ValueRef::Blob(blob) => put_counted(bytes, 4, blob),
    }
}

fn put_counted(bytes: &mut Vec<u8>, kind: u8, counted: &[u8]) {
    bytes.push(kind);
    put_length(bytes, counted.len());
    bytes.extend_from_slice(counted);
}

/// SQLite's variable-length integer, big end first: 7 bits a byte. Lengths never need the ninth.
fn put_length(bytes: &mut Vec<u8>, length: usize) {
    let sevens = (1..8).rev().filter(|n| length >> (7 * n) != 0);
    bytes.extend(sevens.map(|n| ((length >> (7 * n)) & 0x7f) as u8 | 0x80));
    bytes.push((length & 0x7f) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_sqlites() {
        let put = |length| {
            let mut bytes = Vec::new();
            put_length(&mut bytes, length);
            bytes
        };
        assert_eq!(put(0), [0]);
        assert_eq!(put(127), [0x7f]);
        assert_eq!(put(128), [0x81, 0x00]);
        assert_eq!(put(300), [0x82, 0x2c]);
        assert_eq!(put(1 << 21), [0x81, 0x80, 0x80, 0x00]);
    }
}
