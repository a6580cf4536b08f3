//! The check of everything a profile holds. It changes nothing.

use std::fs;
use std::path::{Path, PathBuf};

use super::changeset::Changes;
use super::connection::{self, damaged};
use super::profile::is_private;
use super::reader::Reader;
use super::tables::{DERIVED, FACTS, TEXTS};
use super::writer::Writer;
use super::{Store, lock};
use crate::error::Result;

/// What was found; every list is empty in a sound profile.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// What SQLite says about pages, indexes and constraints.
    pub database: Vec<String>,
    /// Rows that refer to nothing, per table.
    pub references: Vec<String>,
    /// Derived rows that differ from the facts, per table.
    pub derived: Vec<String>,
    /// Journal entries that do not parse.
    pub journal: Vec<String>,
    /// Files others may read.
    pub exposed: Vec<PathBuf>,
    /// Journal entries read.
    pub entries: i64,
}

impl Store {
    /// Checks pages, references, derived rows, the journal and the files' modes.
    ///
    /// # Errors
    /// When the check itself cannot be made.
    pub(crate) fn check(&self) -> Result<Findings> {
        // SQLite goes by what a connection remembers of the index of texts: a new one remembers
        // nothing, and takes no change for damage.
        let conn = connection::reading(&self.database()).map_err(|error| self.explain(error))?;
        let look = |reader: &Reader<'_>| {
            let _snapshot = reader.conn.unchecked_transaction()?;
            let said = reader.rows("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
            Ok(Findings {
                database: said.into_iter().filter(|line| line != "ok").collect(),
                references: references(reader)?,
                journal: journal(reader)?,
                entries: reader.value("SELECT count(*) FROM journal", [])?,
                ..Findings::default()
            })
        };
        let looked: Result<Findings> = look(&Reader { conn: &conn });
        let mut findings = looked.map_err(|error| self.explain(error))?;
        findings.derived = {
            let conn = lock(&self.writer);
            let writer = Writer::begin(&conn); // dropped without a commit: nothing stays
            writer.and_then(|writer| derived(&writer)).map_err(|error| self.explain(error))?
        };
        exposed(&self.profile.folder, &mut findings.exposed);
        Ok(findings)
    }

    /// Proves that the journal is as short as it looks: in a damaged one SQLite may see nothing.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged).
    pub(crate) fn prove_journal(&self) -> Result<()> {
        self.read(|reader| {
            let said: String = reader.value("PRAGMA integrity_check(journal)", [])?;
            if said == "ok" { Ok(()) } else { Err(damaged(said)) }
        })
    }
}

fn references(reader: &Reader<'_>) -> Result<Vec<String>> {
    let sql =
        r#"SELECT "table" || ': ' || count(*) FROM pragma_foreign_key_check GROUP BY "table""#;
    reader.rows(sql, [], |row| row.get(0))
}

fn journal(reader: &Reader<'_>) -> Result<Vec<String>> {
    let mut broken = Vec::new();
    let mut statement =
        reader.conn.prepare("SELECT entry, n, bytes FROM journal_part ORDER BY entry, n")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (entry, n): (i64, i64) = (row.get(0)?, row.get(1)?);
        let bytes = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
        for change in Changes::of(bytes) {
            match change {
                Ok(change) if FACTS.contains(&change.header.table) => {}
                Ok(change) => broken.push(format!("{entry}/{n}: {}", change.header.table)),
                Err(error) => broken.push(format!("{entry}/{n}: {error}")),
            }
        }
    }
    let gaps = "SELECT seq || '/0: no change' FROM journal
                WHERE verb <> 'erase' AND seq NOT IN (SELECT entry FROM journal_part)";
    broken.extend(reader.rows(gaps, [], |row| row.get::<_, String>(0))?);
    Ok(broken)
}

/// Compares the derived tables with themselves made anew.
fn derived(writer: &Writer<'_>) -> Result<Vec<String>> {
    let derived = || DERIVED.iter().copied().chain([TEXTS]);
    for table in derived() {
        writer
            .conn
            .execute_batch(&format!("CREATE TEMP TABLE was_{table} AS SELECT * FROM {table}"))?;
    }
    writer.rebuild_derived()?;
    let mut different = Vec::new();
    for table in derived() {
        let count: i64 = writer.value(
            &format!(
                "SELECT (SELECT count(*) FROM (SELECT * FROM {table} EXCEPT SELECT * FROM was_{table}))
                      + (SELECT count(*) FROM (SELECT * FROM was_{table} EXCEPT SELECT * FROM {table}))"
            ),
            [],
        )?;
        if count > 0 {
            different.push(format!("{table}: {count}"));
        }
    }
    Ok(different)
}

/// Collects files and folders that others than the owner may use. What cannot be looked at is left out.
fn exposed(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, Ok(meta)) = (entry.path(), entry.metadata()) else { continue };
        if !is_private(&meta) {
            found.push(path.clone());
        }
        if meta.is_dir() {
            exposed(&path, found);
        }
    }
}
