//! Writing: one transaction, recorded as changesets of the facts while it goes on.
//!
//! A session per [`PART_ROWS`] rows keeps memory flat and is faster than one for all. At the end of
//! each part the derived tables of the contacts it touched are refreshed, so no verb can forget to.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use rusqlite::session::Session;
use rusqlite::{Connection, Params, params_from_iter};

use super::field::{Field, Table};
use super::reader::{Owned, Reader};
use super::tables::FACTS;
use super::touched;
use crate::error::{Error, Result};
use crate::model::ContactId;

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
        self.run(T::INSERT, params_from_iter(row.values())).map(drop)
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
        let changed = self.conn.prepare_cached(sql)?.execute(params)?;
        let since = self.recording.borrow().counter;
        if self.conn.total_changes() - since >= PART_ROWS {
            self.end_part()?;
        }
        Ok(changed)
    }

    /// Ends the current changeset and refreshes what is derived from the rows in it.
    pub(super) fn end_part(&self) -> Result<()> {
        let mut recording = self.recording.borrow_mut();
        let mut bytes = Vec::new();
        recording.session.changeset_strm(&mut bytes)?;
        if !bytes.is_empty() {
            let touched = touched::contacts_of(&self.reader, &bytes)?;
            self.refresh(&touched)?;
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

    fn refresh(&self, contacts: &BTreeSet<ContactId>) -> Result<()> {
        contacts.iter().try_for_each(|contact| self.refresh_derived(*contact))
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
