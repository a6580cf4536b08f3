//! Brings a database to today's schema, one numbered file after the other, all in one transaction.
//!
//! To change the schema add `migrations/NNN_name.sql` and its line in [`MIGRATIONS`], run the tests
//! once to write `schema.sql`, and commit both. Appending tables and columns is normal. Anything else
//! on facts must also raise [`JOURNAL_FLOOR`].

use std::collections::HashSet;

use rusqlite::{Connection, TransactionBehavior};

use super::connection::damaged;
use super::tables::{DERIVED, FACTS, LOCAL};
use crate::error::Result;

/// All migrations, oldest first; the schema's number is how many were applied.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/001_house.sql"),
    include_str!("migrations/002_capture.sql"),
    include_str!("migrations/003_colleague.sql"),
    include_str!("migrations/004_programme.sql"),
    include_str!("migrations/005_retention.sql"),
    include_str!("migrations/006_search.sql"),
    include_str!("migrations/007_follow_up.sql"),
];

/// Journal entries written under an older schema than this stay readable but cannot be undone.
const JOURNAL_FLOOR: i64 = 1;

/// What this version knows of schemas.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub migrations: &'static [&'static str],
    pub journal_floor: i64,
}

/// What this version knows; a test may pretend to be a later one.
pub(super) fn known() -> Known {
    #[cfg(test)]
    if let Some(later) = tests::LATER.get() {
        return later;
    }
    Known { migrations: MIGRATIONS, journal_floor: JOURNAL_FLOOR }
}

/// The schema this version writes.
pub(super) fn newest() -> i64 {
    i64::try_from(known().migrations.len()).unwrap_or(i64::MAX)
}

/// The schema of an open database; 0 for an empty one.
pub(super) fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Reads the whole schema, and so notices most damage and files of other programs at no cost.
pub(super) fn probe(conn: &Connection, version: i64) -> Result<()> {
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema")?;
    let names = statement.query_map([], |row| row.get(0))?;
    let names: HashSet<String> = names.collect::<rusqlite::Result<_>>()?;
    if version == 0 {
        // Anything in a database without a version was put there by another program.
        return if names.is_empty() { Ok(()) } else { Err(damaged("it is not Hallway's")) };
    }
    // An older schema had fewer tables, but always a journal.
    let expected: &[&[&str]] =
        if version < newest() { &[&["journal"]] } else { &[FACTS, DERIVED, LOCAL] };
    match expected.iter().copied().flatten().find(|table| !names.contains(**table)) {
        Some(table) => Err(damaged(format!("its table {table} is gone"))),
        None => Ok(()),
    }
}

/// Applies what is missing of `migrations`. All of it or nothing.
pub(super) fn migrate(conn: &mut Connection, migrations: &[&str]) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let applied = usize::try_from(version(&tx)?).unwrap_or(usize::MAX);
    for (index, sql) in migrations.iter().enumerate().skip(applied) {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", i64::try_from(index + 1).unwrap_or(i64::MAX))?;
    }
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
pub(super) mod tests;
