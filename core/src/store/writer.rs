//! Writing: one transaction, recorded as changesets of the facts while it goes on.
//!
//! A session per [`PART_ROWS`] rows keeps memory flat and is faster than one for all. At the end of
//! each part the derived tables of the contacts it touched are refreshed, so no verb can forget to.
//! Plain inserts are noted beside the session, see `inserts.rs`: before a row is changed they are
//! journaled, so that the two never speak of the same row.

use std::cell::RefCell;
use std::ops::Deref;

use rusqlite::session::Session;
use rusqlite::{Connection, Params, params_from_iter};

use super::field::{Field, Table};
use super::inserts::Inserts;
use super::reader::{Owned, Reader};
use super::tables::FACTS;
use super::{texts, touched};
use crate::error::{Error, Result};

/// Rows recorded in one changeset.
const PART_ROWS: u64 = 5_000;

/// A transaction that changes facts. Dropped without [`finish`](Self::finish) it leaves no trace.
pub struct Writer<'c> {
    reader: Reader<'c>,
    recording: RefCell<Recording<'c>>,
    /// Whether the transaction is over, one way or the other.
    over: bool,
}

struct Recording<'c> {
    session: Session<'c>,
    inserts: Inserts,
    /// Where the connection's change counter stood when the session began.
    counter: u64,
    /// How many changesets of the entry to come are in `journal_part` already.
    parts: i64,
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl<'c> Writer<'c> {
    pub(super) fn begin(conn: &'c Connection) -> Result<Self> {
        // A deferred transaction that reads first fails at once beside another writer.
        conn.execute_batch("BEGIN IMMEDIATE")?;
        match record(conn) {
            Ok(session) => Ok(Self {
                reader: Reader { conn },
                recording: RefCell::new(Recording {
                    session,
                    inserts: Inserts::default(),
                    counter: conn.total_changes(),
                    parts: 0,
                }),
                over: false,
            }),
            Err(error) => {
                let _ = conn.execute_batch("ROLLBACK");
                Err(error)
            }
        }
    }

    /// Adds a row.
    pub(crate) fn insert<T: Table>(&self, row: &T) -> Result<()> {
        let values = row.values();
        let mut recording = self.recording.borrow_mut();
        recording.session.set_enabled(false);
        let inserted = self.conn.prepare_cached(T::INSERT)?.execute(params_from_iter(&values));
        recording.session.set_enabled(true);
        inserted?;
        recording.inserts.add::<T>(&self.reader, &values)?;
        drop(recording);
        self.end_full_part()
    }

    /// Changes the row with the same key. Unchanged columns cost nothing in the journal.
    pub(crate) fn update<T: Table>(&self, row: &T) -> Result<()> {
        let mut values = row.values();
        values.rotate_left(1);
        self.run(T::UPDATE, params_from_iter(values)).map(drop)
    }

    /// Deletes the row with this id, if there is one.
    pub(crate) fn delete<T: Table>(&self, id: impl Field) -> Result<()> {
        self.run(&format!("DELETE FROM {} WHERE id = ?", T::NAME), [Owned(id)]).map(drop)
    }

    /// Any statement on facts; returns how many rows it changed.
    pub(super) fn run(&self, sql: &str, params: impl Params) -> Result<usize> {
        if !self.recording.borrow().inserts.is_empty() {
            self.end_part()?;
        }
        self.add_missing(sql, params)
    }

    /// A statement that only adds rows, those that are there already left alone.
    pub(super) fn add_missing(&self, sql: &str, params: impl Params) -> Result<usize> {
        let changed = self.conn.prepare_cached(sql)?.execute(params)?;
        self.end_full_part()?;
        Ok(changed)
    }

    fn end_full_part(&self) -> Result<()> {
        let since = self.recording.borrow().counter;
        if self.conn.total_changes() - since < PART_ROWS { Ok(()) } else { self.end_part() }
    }

    /// Ends the current changeset and refreshes what is derived from the rows in it.
    pub(crate) fn end_part(&self) -> Result<()> {
        let mut recording = self.recording.borrow_mut();
        let mut bytes = recording.inserts.take();
        recording.session.changeset_strm(&mut bytes)?;
        if !bytes.is_empty() {
            let touched = touched::contacts_of(&self.reader, &bytes)?;
            self.refresh_derived(touched)?;
            self.refresh_texts(&texts::texts_of(&bytes)?)?;
            // Written at once: those of a large import would not fit in memory together.
            self.write_part(recording.parts, &bytes)?;
            recording.parts += 1;
        }
        recording.session = record(self.conn)?;
        recording.counter = self.conn.total_changes();
        Ok(())
    }

    /// Ends the current changeset; answers how many there are since the last call, which are now
    /// the parts of entry [`next_seq`](Self::next_seq).
    pub(super) fn end_parts(&self) -> Result<i64> {
        self.end_part()?;
        Ok(std::mem::take(&mut self.recording.borrow_mut().parts))
    }

    /// Makes everything permanent.
    pub(super) fn commit(mut self) -> Result<()> {
        if self.recording.borrow().parts > 0 {
            return Err(Error::Journal { what: "changes without an entry" });
        }
        self.conn.execute_batch("COMMIT")?;
        self.over = true;
        Ok(())
    }
}

impl Drop for Writer<'_> {
    fn drop(&mut self) {
        if !self.over {
            let _ = self.conn.execute_batch("ROLLBACK"); // already rolled back after some failures
        }
    }
}

fn record(conn: &Connection) -> Result<Session<'_>> {
    let mut session = Session::new(conn)?;
    for table in FACTS {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::model::*;
    use crate::store::Store;
    use crate::store::changeset::{Change, Changes};

    /// Every row's change as text, in an order of its own.
    fn told(bytes: &[u8]) -> Vec<String> {
        let text = |change: Change<'_>| {
            let (table, keys) = (change.header.table, change.header.keys);
            format!("{table} {keys:?} {:?} {:?}", change.operation, change.new)
        };
        let mut told: Vec<String> =
            Changes::of(bytes).map(|change| text(change.unwrap())).collect();
        told.sort();
        told
    }

    #[test]
    fn inserts_are_journaled_as_sqlite_would() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), DeviceId(Uuid::from_u128(1))).unwrap();
        let at = DateTime::UNIX_EPOCH;
        let contact = Contact {
            id: ContactId(Uuid::from_u128(2)),
            name: PersonName { display: "박지원".to_owned(), ..PersonName::default() },
            second_name: None,
            reading: Some("가".repeat(100)), // 300 bytes: a two-byte length
            language: Some(String::new()),
            zone: None,
            source: Source::Typed,
            basis: Basis::Unknown,
            added_at: at,
            trashed_at: None,
        };
        let follow_up = FollowUp {
            id: FollowUpId(Uuid::from_u128(3)),
            contact: contact.id,
            what: "send the deck".to_owned(),
            due_on: Some("2022-12-05".parse().unwrap()),
            due_at: None,
            done_at: None,
            snoozed_until: None,
            cadence_weeks: None,
            drafted_at: None,
            sent_at: None,
            added_at: at,
        };
        let watch = |writer: &Writer<'_>| {
            let mut watched = record(writer.conn)?;
            writer.insert(&contact)?;
            writer.insert(&follow_up)?;
            let mut expected = Vec::new();
            watched.changeset_strm(&mut expected)?;
            assert_eq!(told(&writer.recording.borrow_mut().inserts.take()), told(&expected));
            Ok(())
        };
        store.write_local(watch).unwrap();
    }
}
