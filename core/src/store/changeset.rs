//! Reads SQLite changesets, so that the journal can say whom a step touched, count what it changes
//! and leave some rows out.
//!
//! The format is the one documented in SQLite's `sqlite3session.c`: per table a header `T`, the
//! number of columns, one primary-key flag per column and the table's name; then per row an
//! operation, an "indirect" byte and the old record, the new record or both. A record holds one
//! typed value per column, where type 0 means "not part of this change". Values are written in
//! `inserts.rs`; a changeset with fewer rows is put together from the bytes of those that stay, and
//! one with other values in `changeset/rewrite.rs`.

mod rewrite;

use std::ops::Range;

use crate::error::{Error, Result};

pub(super) use rewrite::{Fate, put, rewrite};

/// The byte before an inserted row.
pub(super) const INSERT: u8 = 18;

/// What a row's change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    Insert,
    Update,
    Delete,
}

/// One value of a record, borrowed from the changeset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value<'a> {
    /// Not part of this change.
    Unchanged,
    Null,
    Integer(i64),
    Real(f64),
    Text(&'a [u8]),
    Blob(&'a [u8]),
}

/// A table's header.
#[derive(Clone, Debug)]
pub(super) struct Header<'a> {
    pub table: &'a str,
    /// Per column, whether it is part of the primary key.
    pub keys: &'a [u8],
    bytes: Range<usize>,
}

/// One row's change.
#[derive(Clone, Debug)]
pub(super) struct Change<'a> {
    pub header: Header<'a>,
    pub operation: Operation,
    /// Values before; empty for an insert.
    pub old: Vec<Value<'a>>,
    /// Values after; empty for a delete.
    pub new: Vec<Value<'a>>,
    bytes: Range<usize>,
}

impl<'a> Change<'a> {
    /// The value of column `index` as far as the change knows it, the old one first.
    pub(super) fn known(&self, index: usize) -> Option<Value<'a>> {
        [&self.old, &self.new]
            .into_iter()
            .filter_map(|record| record.get(index).copied())
            .find(|value| *value != Value::Unchanged)
    }

    /// The primary key's values, in column order.
    pub(super) fn key(&self) -> impl Iterator<Item = Value<'a>> + '_ {
        let keys = self.header.keys.iter().enumerate().filter(|(_, flag)| **flag != 0);
        keys.filter_map(|(index, _)| self.known(index))
    }
}

/// Walks a changeset row by row.
pub(super) struct Changes<'a> {
    bytes: &'a [u8],
    at: usize,
    header: Option<Header<'a>>,
}

impl<'a> Changes<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, header: None }
    }

    fn step(&mut self) -> Result<Option<Change<'a>>> {
        loop {
            let start = self.at;
            if start == self.bytes.len() {
                return Ok(None);
            }
            match self.byte()? {
                b'T' => self.header = Some(self.read_header(start)?),
                operation => return self.read_change(start, operation).map(Some),
            }
        }
    }

    fn read_header(&mut self, start: usize) -> Result<Header<'a>> {
        let columns = self.length()?;
        let keys = self.take(columns)?;
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == 0).ok_or(damaged("a table without end"))?;
        let name = self.take(end)?;
        let table = std::str::from_utf8(name).map_err(|_| damaged("a table's name"))?;
        self.byte()?;
        Ok(Header { table, keys, bytes: start..self.at })
    }

    fn read_change(&mut self, start: usize, operation: u8) -> Result<Change<'a>> {
        let header = self.header.clone().ok_or(damaged("a row before its table"))?;
        self.byte()?; // "indirect" means nothing here: facts have no triggers
        let columns = header.keys.len();
        let (operation, old, new) = match operation {
            INSERT => (Operation::Insert, Vec::new(), self.record(columns)?),
            9 => (Operation::Delete, self.record(columns)?, Vec::new()),
            23 => (Operation::Update, self.record(columns)?, self.record(columns)?),
            _ => return Err(damaged("an unknown operation")),
        };
        Ok(Change { header, operation, old, new, bytes: start..self.at })
    }

    fn record(&mut self, columns: usize) -> Result<Vec<Value<'a>>> {
        (0..columns).map(|_| self.value()).collect()
    }

    fn value(&mut self) -> Result<Value<'a>> {
        Ok(match self.byte()? {
            0 => Value::Unchanged,
            1 => Value::Integer(i64::from_be_bytes(self.eight()?)),
            2 => Value::Real(f64::from_be_bytes(self.eight()?)),
            3 => Value::Text(self.counted()?),
            4 => Value::Blob(self.counted()?),
            5 => Value::Null,
            _ => return Err(damaged("an unknown type")),
        })
    }

    fn counted(&mut self) -> Result<&'a [u8]> {
        let length = self.length()?;
        self.take(length)
    }

    /// SQLite's variable-length integer: 7 bits a byte, big end first, 8 bits in the ninth.
    fn length(&mut self) -> Result<usize> {
        let mut number: u64 = 0;
        for index in 0..9 {
            let byte = u64::from(self.byte()?);
            if index == 8 {
                number = (number << 8) | byte;
            } else {
                number = (number << 7) | (byte & 0x7f);
                if byte & 0x80 == 0 {
                    break;
                }
            }
        }
        usize::try_from(number).map_err(|_| damaged("a length"))
    }

    fn eight(&mut self) -> Result<[u8; 8]> {
        self.take(8)?.try_into().map_err(|_| damaged("a number"))
    }

    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.at).ok_or(damaged("an early end"))?;
        self.at += 1;
        Ok(byte)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let end = self.at.checked_add(length).ok_or(damaged("a length"))?;
        let taken = self.bytes.get(self.at..end).ok_or(damaged("an early end"))?;
        self.at = end;
        Ok(taken)
    }
}

impl<'a> Iterator for Changes<'a> {
    type Item = Result<Change<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().transpose()
    }
}

/// The changeset without the rows that `keep` refuses.
pub(super) fn filter(
    bytes: &[u8],
    mut keep: impl FnMut(&Change<'_>) -> Result<bool>,
) -> Result<Vec<u8>> {
    let mut kept = Vec::with_capacity(bytes.len());
    let mut open: Option<Range<usize>> = None;
    for change in Changes::of(bytes) {
        let change = change?;
        if !keep(&change)? {
            continue;
        }
        if open.as_ref() != Some(&change.header.bytes) {
            kept.extend_from_slice(bytes.get(change.header.bytes.clone()).unwrap_or_default());
            open = Some(change.header.bytes.clone());
        }
        kept.extend_from_slice(bytes.get(change.bytes.clone()).unwrap_or_default());
    }
    Ok(kept)
}

fn damaged(what: &'static str) -> Error {
    Error::Journal { what }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use rusqlite::session::Session;

    use super::*;

    /// A changeset of `sql` over a small table that already has row 1.
    fn record(sql: &str) -> Vec<u8> {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE t (id BLOB PRIMARY KEY, a TEXT, n INTEGER, r REAL) STRICT;
             CREATE TABLE u (a TEXT, b TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
             INSERT INTO t VALUES (x'01', 'one', 1, 1.5);",
        )
        .unwrap();
        let mut session = Session::new(&conn).unwrap();
        session.attach(Some("t")).unwrap();
        session.attach(Some("u")).unwrap();
        conn.execute_batch(sql).unwrap();
        let mut bytes = Vec::new();
        session.changeset_strm(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn reads_what_sqlite_writes() {
        let long = "가".repeat(100); // 300 bytes: a two-byte length
        let bytes = record(&format!(
            "INSERT INTO t VALUES (x'02', '{long}', NULL, -0.25);
             UPDATE t SET n = 7 WHERE id = x'01';
             INSERT INTO u VALUES ('x', 'y');"
        ));
        let changes: Vec<_> = Changes::of(&bytes).collect::<Result<_>>().unwrap();
        let insert = changes.iter().find(|c| c.operation == Operation::Insert).unwrap();
        assert_eq!(insert.header.table, "t");
        let expected =
            [Value::Blob(&[2]), Value::Text(long.as_bytes()), Value::Null, Value::Real(-0.25)];
        assert_eq!(insert.new, expected, "every type comes out as it went in");
        let update = changes.iter().find(|c| c.operation == Operation::Update).unwrap();
        assert_eq!(update.known(1), None, "an unchanged column is unknown");
        assert_eq!(update.known(2), Some(Value::Integer(1)), "the old value comes first");
        assert_eq!(update.key().collect::<Vec<_>>(), [Value::Blob(&[1])]);
        let pair = changes.iter().find(|c| c.header.table == "u").unwrap();
        assert_eq!(pair.key().count(), 2, "both columns of a compound key");
    }

    #[test]
    fn filtering_keeps_a_changeset_sqlite_applies() {
        let bytes = record(
            "INSERT INTO t VALUES (x'02', 'two', 2, 2.0), (x'03', 'three', 3, 3.0);
             INSERT INTO u VALUES ('x', 'y');",
        );
        let kept = filter(&bytes, |change| Ok(change.known(0) != Some(Value::Blob(&[2])))).unwrap();
        let left: Vec<_> = Changes::of(&kept).map(|c| c.unwrap().header.table.to_owned()).collect();
        assert_eq!(left, ["t", "u"], "one row of each table stays");
        assert_eq!(filter(&bytes, |_| Ok(true)).unwrap(), bytes, "keeping all changes nothing");
        let mut inverted = Vec::new();
        rusqlite::session::invert_strm(&mut kept.as_slice(), &mut inverted).unwrap();
        assert_eq!(Changes::of(&inverted).count(), 2, "SQLite reads what was put together");
    }

    #[test]
    fn what_is_rewritten_is_a_changeset_sqlite_applies() {
        let sql = "INSERT INTO t VALUES (x'02', 'two', 2, 2.0), (x'03', 'three', NULL, 3.5);
                   UPDATE t SET a = 'uno', n = 7 WHERE id = x'01';
                   INSERT INTO u VALUES ('x', 'y');";
        let bytes = record(sql);
        assert_eq!(rewrite(&bytes, |_| Ok(Fate::Stays)).unwrap(), None);
        let same = rewrite(&bytes, |_| Ok(Fate::Changed)).unwrap().unwrap();
        assert_eq!(same, bytes, "every value goes out as it came in");
        let other = rewrite(&bytes, |change| {
            Ok(match (change.header.table, change.operation) {
                ("t", Operation::Update) => {
                    change.new[1] = change.old[1]; // the name is no part of it any more
                    Fate::Changed
                }
                ("t", _) if change.known(0) == Some(Value::Blob(&[2])) => Fate::Goes,
                ("t", _) => {
                    change.new[1] = Value::Null;
                    Fate::Changed
                }
                _ => Fate::Stays,
            })
        });
        let other = other.unwrap().unwrap();
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE t (id BLOB PRIMARY KEY, a TEXT, n INTEGER, r REAL) STRICT;
             CREATE TABLE u (a TEXT, b TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
             INSERT INTO t VALUES (x'01', 'another', 1, 1.5);",
        )
        .unwrap();
        let never = |_, _| rusqlite::session::ConflictAction::SQLITE_CHANGESET_ABORT;
        conn.apply_strm(&mut other.as_slice(), None::<fn(&str) -> bool>, never).unwrap();
        let told =
            "SELECT group_concat(hex(id) || coalesce(a, '-') || coalesce(n, '-'), ' ') FROM t";
        let told: String = conn.query_row(told, [], |row| row.get(0)).unwrap();
        assert_eq!(told, "01another7 03--");
    }

    #[test]
    fn an_update_that_changes_nothing_any_more_goes() {
        let bytes = record("UPDATE t SET a = 'uno' WHERE id = x'01';");
        let idle = rewrite(&bytes, |change| {
            change.new[1] = change.old[1];
            Ok(Fate::Changed)
        });
        assert_eq!(idle.unwrap(), Some(Vec::new()));
    }

    #[test]
    fn damaged_bytes_are_an_error_not_a_panic() {
        let bytes = record("INSERT INTO t VALUES (x'02', 'two', 2, 2.0);");
        for end in 1..bytes.len() {
            let outcome: Result<Vec<_>> = Changes::of(&bytes[..end]).collect();
            // A cut exactly after the header is a changeset without rows.
            assert!(outcome.is_err() || outcome.unwrap().is_empty(), "cut at {end}");
        }
    }
}
