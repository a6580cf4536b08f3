//! Erase: every trace of people is taken out of the profile, and nothing takes that back.
//!
//! One transaction takes them out of the database and notes that it is not over (`PENDING`, ids
//! only). Then the file is written anew, the log emptied, and every backup rewritten in the same way.
//! Whoever is killed on the way goes on when the profile is opened next. `plan.rs` says which rows
//! go, `scrub.rs` takes them out, `files.rs` rewrites what lies beside, `traces.rs` looks for what is
//! left.

mod files;
mod needles;
mod outside;
mod plan;
mod schema;
mod scrub;
mod traces;

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use self::files::Beside;
use self::needles::Needles;
pub(in crate::store) use self::outside::held_outside;
use self::scrub::{Scrubbed, scrub};
use super::reader::Reader;
use super::{Store, connection, lock, migrate};
use crate::error::{Error, Result};
use crate::model::{Args, ContactId, Moment, Receipt, Removed, Verb};
use crate::store::Progress;

/// Ids of people whose erase is not over, by setting.
const PENDING: &str = "erase_pending";
/// Ids of people who may still be in the second folder's copies, which could not be reached.
const AWAY: &str = "erase_away";

impl Store {
    /// Erases people for good, here and in every copy.
    ///
    /// # Errors
    /// [`Error::Busy`] while another process has the profile open, [`Error::Cancelled`],
    /// [`Error::DiskFull`]: when that was before the database was written nothing is changed, else
    /// it goes on when the profile is opened next.
    pub(crate) fn erase(
        &self,
        moment: &Moment,
        people: &BTreeSet<ContactId>,
        hashes: &[Vec<u8>],
        second: Option<&Path>,
        progress: &dyn Progress,
    ) -> Result<Receipt> {
        let people = ids(people);
        self.alone_with_copies(|conn| {
            let mut needles = Needles::default();
            let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
            write_entry(&tx, moment, people.len())?; // before any is gone: its number is the newest
            let mut receipt = take_out(&tx, moment, &people, &mut needles, progress)?;
            for hash in hashes {
                let sql = "INSERT OR IGNORE INTO erased (hash, at) VALUES (?, ?)";
                tx.execute(sql, params![hash, moment.now.timestamp_millis()])?;
            }
            receipt.hashes = hashes.len();
            needles.leave_what_others_have(&tx)?;
            note(&tx, PENDING, &needles.ids)?;
            cut(1);
            tx.commit()?;
            cut(2);
            self.finish_erase(conn, &mut needles, second, &mut receipt)?;
            Ok(receipt)
        })
    }

    /// What an erase would remove, without doing it.
    ///
    /// # Errors
    /// Those of [`erase`](Self::erase).
    pub(crate) fn would_erase(
        &self,
        moment: &Moment,
        people: &BTreeSet<ContactId>,
        second: Option<&Path>,
    ) -> Result<Receipt> {
        let conn = lock(&self.writer);
        let tried = (|| {
            let mut needles = Needles::default();
            let tx = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate)?;
            let mut receipt = take_out(&tx, moment, &ids(people), &mut needles, &())?;
            needles.leave_what_others_have(&tx)?;
            let rows = traces::in_rows(&tx, &needles.needles())?;
            (receipt.mentions, receipt.mentions_total) = (rows.mentions, rows.total);
            receipt.files = files::would_touch(&self.profile, second)?;
            Ok(receipt) // dropped without a commit: nothing of it stays
        })();
        tried.map_err(|error| self.explain(error))
    }

    /// Goes on with an erase that was cut short, if there was one.
    ///
    /// # Errors
    /// Those of [`erase`](Self::erase).
    pub(crate) fn resume_erase(&self, second: Option<&Path>) -> Result<()> {
        let (pending, away) =
            self.read(|reader| Ok((noted(reader, PENDING)?, noted(reader, AWAY)?)))?;
        let is_back = !away.is_empty() && second.is_some_and(Path::is_dir);
        if pending.is_empty() && !is_back {
            return Ok(());
        }
        self.alone_with_copies(|conn| {
            let mut needles = Needles::default();
            needles.ids.extend(&pending);
            let mut receipt = Receipt::default();
            if !pending.is_empty() {
                self.finish_erase(conn, &mut needles, second, &mut receipt)?;
            }
            if let (true, Some(second)) = (is_back, second) {
                let mut beside = Beside { needles: &mut needles, receipt: &mut receipt };
                beside.backups(second, &away)?;
                note(conn, AWAY, &BTreeSet::new())?;
            }
            Ok(())
        })
    }

    /// Everything after the transaction; it may be done again.
    fn finish_erase(
        &self,
        conn: &Connection,
        needles: &mut Needles,
        second: Option<&Path>,
        receipt: &mut Receipt,
    ) -> Result<()> {
        write_anew(conn)?;
        connection::empty_log(conn)?;
        cut(3);
        let people = needles.ids.clone();
        let mut beside = Beside { needles, receipt };
        beside.left_overs(&self.profile)?;
        beside.backups(&self.profile.backups(), &people)?;
        cut(4);
        beside.set_aside(&self.profile.folder, &people)?;
        if let Some(second) = second
            && !beside.second(second, &people)?
        {
            let mut away = noted(&Reader { conn }, AWAY)?;
            away.extend(&people);
            note(conn, AWAY, &away)?;
        }
        cut(5);
        note(conn, PENDING, &BTreeSet::new())?;
        connection::empty_log(conn)?;
        needles.leave_what_others_have(conn)?; // the copies told more
        files::look_for_traces(&self.profile, conn, needles, receipt)
    }

    /// Runs work with the profile, the writing connection and the folder of backups to itself.
    fn alone_with_copies<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let outcome = self.profile.alone(|| {
            let _backups = super::backup::hold(&self.profile.backups())?;
            work(&lock(&self.writer))
        });
        outcome.map_err(|error| self.explain(error))
    }
}

fn ids(people: &BTreeSet<ContactId>) -> BTreeSet<Uuid> {
    people.iter().map(|id| id.0).collect()
}

/// Takes people out of the open transaction.
fn take_out(
    tx: &Connection,
    moment: &Moment,
    people: &BTreeSet<Uuid>,
    needles: &mut Needles,
    progress: &dyn Progress,
) -> Result<Receipt> {
    let people = &scrub::family(tx, people)?;
    let exports = held_outside(tx, people)?;
    let done: Scrubbed = scrub(tx, people, needles, progress)?;
    let rows = done.rows.iter();
    Ok(Receipt {
        at: moment.now,
        people: done.rows.get("contact").copied().unwrap_or(0),
        removed: rows
            .map(|(place, count)| Removed { place: (*place).to_owned(), count: *count })
            .collect(),
        programme_rows: done.unlinked,
        steps_partial: done.entries,
        steps_removed: done.emptied,
        pictures: done.pictures,
        pictures_shared: done.shared_pictures,
        exports,
        ..Receipt::default()
    })
}

/// The journal says that somebody was erased, and not who.
fn write_entry(tx: &Connection, moment: &Moment, people: usize) -> Result<()> {
    let args = Args::many(u64::try_from(people).unwrap_or(u64::MAX));
    let args = serde_json::to_string(&args).map_err(|_| Error::Journal { what: "args" })?;
    tx.execute(
        "INSERT INTO journal (seq, id, device, step, at, verb, args, schema)
         SELECT coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM journal",
        params![
            moment.id().as_bytes(),
            moment.device,
            moment.id().as_bytes(),
            moment.now.timestamp_millis(),
            Verb::Erase.as_str(),
            args,
            migrate::newest(),
        ],
    )?;
    Ok(())
}

/// Writes the file anew without holes.
fn write_anew(conn: &Connection) -> Result<()> {
    conn.execute_batch("VACUUM")?;
    Ok(())
}

fn noted(reader: &Reader<'_>, key: &str) -> Result<BTreeSet<Uuid>> {
    Ok(reader.setting(key)?.unwrap_or_default())
}

fn note(conn: &Connection, key: &str, people: &BTreeSet<Uuid>) -> Result<()> {
    if people.is_empty() {
        conn.execute("DELETE FROM setting WHERE key = ?", [key])?;
        return Ok(());
    }
    let text = serde_json::to_string(people).unwrap_or_default();
    conn.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", [key, &text])?;
    Ok(())
}

/// A test ends the process here, as a power cut would.
fn cut(_place: usize) {
    #[cfg(test)]
    super::tests::cut(_place);
}
