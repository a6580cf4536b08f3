//! What tests see of a store that nobody else does.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::types::Value;
use rusqlite::{Connection, ffi};
use uuid::Uuid;

use crate::error::{Error, ErrorCode};
use crate::model::{Args, Moment, Verb};

use super::tables::{DERIVED, FACTS, TEXTS};
use super::{Reader, Store, migrate};

/// This thread is a later version from now on, with one migration more, above which old steps may
/// not be undone.
pub(crate) fn pretend_to_be_later(migration: &'static str, raises_floor: bool) {
    let known = migrate::known();
    let migrations = [known.migrations, &[migration]].concat().leak();
    let newest = i64::try_from(migrations.len()).unwrap();
    let journal_floor = if raises_floor { newest } else { known.journal_floor };
    migrate::tests::LATER.set(Some(migrate::Known { migrations, journal_floor }));
}

/// This thread is the version it really is again.
pub(crate) fn pretend_no_more() {
    migrate::tests::LATER.set(None);
}

/// From now on the SQL `CREATE TABLE abort_now` ends this process as a power cut would.
pub(crate) fn abort_in_sql() {
    ABORTS.store(true, Ordering::Relaxed);
}

/// From now on the erase of this process ends at one of its places as a power cut would end it.
pub(crate) fn cut_erase_at(place: usize) {
    CUT.store(place, Ordering::Relaxed);
}

static CUT: AtomicUsize = AtomicUsize::new(0);

pub(super) fn cut(place: usize) {
    if CUT.load(Ordering::Relaxed) == place {
        std::process::abort();
    }
}

static ABORTS: AtomicBool = AtomicBool::new(false);

/// What every new connection of a test gets.
pub(super) fn equip(conn: &mut Connection) -> rusqlite::Result<()> {
    if !ABORTS.load(Ordering::Relaxed) {
        return Ok(());
    }
    conn.authorizer(Some(|asked: AuthContext<'_>| match asked.action {
        AuthAction::CreateTable { table_name: "abort_now" } => std::process::abort(),
        _ => Authorization::Allow,
    }))
}

impl Store {
    /// Every row of all facts and derived tables as sorted lines of text.
    pub(crate) fn dump(&self) -> Vec<String> {
        self.read(|reader| {
            Ok([FACTS, DERIVED, &[TEXTS]].concat().iter().flat_map(|t| lines(reader, t)).collect())
        })
        .unwrap()
    }

    /// Runs SQL on the writing connection, outside any verb and journal.
    pub(crate) fn sql(&self, sql: &str) {
        super::lock(&self.writer).execute_batch(sql).unwrap();
    }

    /// A change to facts that no verb makes yet, journaled like any other.
    pub(crate) fn edit_raw(&self, moment: &Moment, sql: &str) {
        let change = |writer: &super::Writer<'_>| Ok((writer.run(sql, [])?, Args::default()));
        self.write(moment, Verb::EditContact, change).unwrap();
    }

    /// The ids in a table, in the order they were made.
    pub(crate) fn ids(&self, table: &str) -> Vec<Uuid> {
        let sql = format!("SELECT id FROM {table} ORDER BY id");
        self.read(|reader| reader.rows(&sql, [], |row| super::field::get(row, 0))).unwrap()
    }

    /// The first column of every row of a query, as text.
    pub(crate) fn texts(&self, sql: &str) -> Vec<String> {
        self.read(|reader| reader.rows(sql, [], |row| row.get::<_, Value>(0).map(bare))).unwrap()
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
        Value::Text(text) => format!("{text:?}"),
        other => bare(other),
    }
}

fn bare(value: Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text,
        Value::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// Makes a database of another program.
pub(crate) fn foreign(path: &std::path::Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn no_room_has_one_name() {
    // The last one is what a tmpfs without a free page answered when a profile was opened on it.
    for code in [ffi::SQLITE_FULL, ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_SHMSIZE] {
        let said = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        assert_eq!(Error::from(said).code(), ErrorCode::DiskFull, "code {code}");
    }
}
