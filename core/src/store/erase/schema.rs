//! What a database's own schema says of its facts: which columns are keys, and which refer to what.
//!
//! Backups are of any age and are rewritten as they are, so nothing here is known beforehand.

use rusqlite::Connection;

use crate::error::Result;
use crate::store::tables::{FACTS, contact_columns};

/// A table of facts as this database has it.
pub(super) struct Fact {
    pub name: &'static str,
    pub columns: Vec<String>,
    /// Places of the key's columns.
    pub keys: Vec<usize>,
    pub refs: Vec<Ref>,
}

/// A column that names a row of another table.
pub(super) struct Ref {
    pub column: usize,
    pub table: String,
    /// Whether the row goes with what it names; else it only lets go of it.
    pub owns: bool,
}

impl Fact {
    /// The column that is the key all by itself.
    pub(super) fn id(&self) -> Option<usize> {
        match self.keys.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    pub(super) fn column(&self, place: usize) -> &str {
        self.columns.get(place).map_or("", String::as_str)
    }

    /// The places of the columns by which a row goes with something.
    pub(super) fn owners(&self) -> impl Iterator<Item = &Ref> {
        self.refs.iter().filter(|one| one.owns)
    }

    pub(super) fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }
}

/// The facts this database has.
pub(super) fn facts(conn: &Connection) -> Result<Vec<Fact>> {
    let mut facts = Vec::new();
    for name in FACTS.iter().copied() {
        let mut statement =
            conn.prepare("SELECT name, pk, \"notnull\" FROM pragma_table_info(?)")?;
        let columns: Vec<(String, i64, bool)> = statement
            .query_map([name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        if columns.is_empty() {
            continue; // older than this table
        }
        let keys = columns.iter().enumerate().filter(|(_, (_, key, _))| *key > 0);
        let keys = keys.map(|(place, _)| place).collect();
        let mut statement =
            conn.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)")?;
        let named: Vec<(String, String)> = statement
            .query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let mut refs: Vec<Ref> = named
            .into_iter()
            .filter_map(|(from, table)| {
                let column = columns.iter().position(|(name, ..)| *name == from)?;
                let is_needed = columns.get(column).is_some_and(|(_, key, set)| *set || *key > 0);
                let is_owner = contact_columns(name).iter().any(|owner| owner.index == column);
                // Who is to be met as a guest of a dinner is nobody without the guest.
                let is_mark = name == "approach" && table == "occasion_person";
                Some(Ref { column, table, owns: is_needed || is_owner || is_mark })
            })
            .collect();
        if name == "contact" {
            refs.push(Ref { column: 0, table: name.to_owned(), owns: true }); // itself
        }
        let columns = columns.into_iter().map(|(name, ..)| name).collect();
        facts.push(Fact { name, columns, keys, refs });
    }
    Ok(facts)
}

/// Whether a table of this database has a column.
pub(super) fn has_column(conn: &Connection, table: &str, column: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?) WHERE name = ?)";
    Ok(conn.query_row(sql, [table, column], |row| row.get(0))?)
}
