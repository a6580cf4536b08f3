//! Taking steps back: applies the inverse of their changesets, newest first, in one transaction.
//!
//! The inverse is recorded like any other change, so redo is the undo of an undo. SQLite refuses to
//! overwrite what was changed since ([`Error::UndoBlocked`] then says how much stands in the way, see
//! `obstacles.rs`), and silently skips rows of a table that no longer fits: so the rows changed are
//! counted. Shared rows a step made on the way (a company, a tag, a venue) go with it only when
//! nobody else needs them.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, invert_strm};
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::changeset::{Change, Changes, Operation, filter};
use super::journal::{Entry, EntryRow};
use super::migrate;
use super::obstacles::Obstacles;
use super::touched;
use super::writer::Writer;
use crate::error::{Error, Result};
use crate::model::{Args, ContactId, Moment, StepId, Verb};
use crate::store::Progress;
use crate::store::tables::contact_columns;

/// What to do about later changes to the same people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LaterChanges {
    /// Say what stands in the way and change nothing.
    #[default]
    Ask,
    /// Undo those later steps too.
    UndoToo,
    /// Leave out everybody they are about, each whole, and what else was changed since.
    LeaveOut,
}

/// Which columns of which tables refer to a table.
type Referring = HashMap<String, Vec<(String, String)>>;

/// What an undo leaves out.
struct Spared {
    people: BTreeSet<ContactId>,
    /// Things deleted since: rows that mention them cannot come back.
    gone: HashSet<Uuid>,
    /// Occasions changed since: each stays with all that hangs on it.
    occasions: HashSet<Uuid>,
    /// Whether everything changed since stays as it is, whosever it is: of a merge all are concerned.
    all_changed: bool,
}

impl Spared {
    /// Whether a row is, or hangs on, an occasion that stays.
    fn hangs_on_occasion(&self, change: &Change<'_>) -> bool {
        let mut ids = change.old.iter().chain(&change.new).copied().filter_map(touched::uuid);
        !self.occasions.is_empty() && ids.any(|id| self.occasions.contains(&id))
    }
}

/// One undo while it runs.
struct TakingBack<'a> {
    moment: &'a Moment,
    /// The step it is journaled as.
    step: StepId,
    /// What is left out; `None` when nothing is.
    spared: Option<Spared>,
    progress: &'a dyn Progress,
    done: usize,
    total: usize,
}

impl TakingBack<'_> {
    fn report(&self) -> Result<()> {
        self.progress.report(self.done, self.total)
    }
}

/// A changeset while it is applied. SQLite reads it a kilobyte at a time: often enough to be stopped
/// within a part.
struct Applying<'a> {
    bytes: &'a [u8],
    run: &'a TakingBack<'a>,
    stopped: Result<()>,
}

impl Read for Applying<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stopped = self.run.report();
        match self.stopped {
            Ok(()) => self.bytes.read(buffer),
            Err(_) => Err(io::ErrorKind::Other.into()),
        }
    }
}

impl Writer<'_> {
    /// Undoes `target` as part of the new step `step`; returns how many people were left out.
    pub(super) fn undo(
        &self,
        moment: &Moment,
        step: StepId,
        target: StepId,
        later: LaterChanges,
        progress: &dyn Progress,
    ) -> Result<usize> {
        let mut run = TakingBack { moment, step, spared: None, progress, done: 0, total: 0 };
        let mut plan = Vec::new();
        match later {
            LaterChanges::Ask => self.refuse_what_sqlite_would_not(target)?,
            LaterChanges::UndoToo => plan = self.obstacles(target)?.later,
            LaterChanges::LeaveOut => {
                let Obstacles { mut people, gone, occasions, .. } = self.obstacles(target)?;
                let mut occasions: HashSet<Uuid> = occasions.into_iter().map(|id| id.0).collect();
                let all_changed = self.step(target)?.verb.is_merge();
                if all_changed {
                    people.clear();
                    occasions.clear();
                }
                run.spared = Some(Spared { people, gone, occasions, all_changed });
            }
        }
        plan.push(target);
        let mut entries = Vec::new();
        for step in &plan {
            entries.push(self.entries(*step)?);
        }
        let parts = entries.iter().flatten().map(|entry| usize::try_from(entry.parts).unwrap_or(0));
        run.total = parts.sum();
        let mut changed = false;
        for (undone, entries) in plan.into_iter().zip(entries) {
            match self.take_back(&mut run, undone, entries) {
                Err(Error::UndoBlocked { .. }) => return Err(self.obstacles(target)?.told()),
                outcome => changed |= outcome?,
            }
        }
        // Everything it did is left out: that is no undo.
        if changed {
            Ok(run.spared.map_or(0, |spared| spared.people.len()))
        } else {
            Err(Error::NothingToUndo)
        }
    }

    /// SQLite compares values, so it takes back what later steps changed to and fro and leaves those
    /// without their rows; and a column added since lets it delete a row whose new column was edited.
    fn refuse_what_sqlite_would_not(&self, target: StepId) -> Result<()> {
        let is_old = self.entries(target)?.iter().any(|entry| entry.schema < migrate::newest());
        let obstacles = self.obstacles(target)?;
        if obstacles.clash || (is_old && !obstacles.later.is_empty()) {
            return Err(obstacles.told());
        }
        Ok(())
    }

    /// Applies the inverse of every entry of `target`, newest first. Says whether that changed
    /// anything.
    fn take_back(
        &self,
        run: &mut TakingBack<'_>,
        target: StepId,
        entries: Vec<EntryRow>,
    ) -> Result<bool> {
        let verb = self.step(target)?.verb;
        let is_merge = verb.is_merge();
        let verb = if verb == Verb::Undo { Verb::Redo } else { Verb::Undo };
        let args = Args::one(target.0);
        let mut changed = false;
        for entry in entries {
            if entry.schema < migrate::known().journal_floor {
                return Err(Error::TooOldToUndo);
            }
            for n in (0..entry.parts).rev() {
                run.report()?;
                self.take_back_part(run, &self.part(entry.seq, n)?, entry.subject)?;
                run.report()?;
                self.end_part()?;
                run.done += 1;
            }
            if is_merge {
                self.notes_follow_encounters()?;
            }
            let undo = Entry { step: run.step, verb, args: &args, undoes: Some(target) };
            changed |= self.journal(run.moment, &undo)?;
        }
        Ok(changed)
    }

    fn take_back_part(
        &self,
        run: &mut TakingBack<'_>,
        bytes: &[u8],
        subject: Option<Uuid>,
    ) -> Result<()> {
        let mut inverse = Vec::with_capacity(bytes.len());
        invert_strm(&mut &bytes[..], &mut inverse)?;
        if let Some(spared) = &mut run.spared {
            self.spread(spared, &inverse)?;
        }
        let now = filter(&inverse, |change| {
            let stays = |spared: &Spared| self.stays(spared, change);
            Ok(!goes_last(change) && !run.spared.as_ref().map_or(Ok(false), stays)?)
        })?;
        self.apply(run, &now)?;
        let is_spared = |change: &Change<'_>| {
            run.spared.as_ref().is_some_and(|spared| spared.hangs_on_occasion(change))
        };
        let mut last = filter(&inverse, |change| Ok(goes_last(change) && !is_spared(change)))?;
        // A room lets go of its venue, so look again until nothing more is free.
        let mut referring = HashMap::new();
        loop {
            let mut is_free = Vec::new();
            let free = filter(&last, |change| {
                is_free.push(self.is_free(change, &mut referring)?);
                Ok(is_free.last() == Some(&true))
            })?;
            if free.is_empty() {
                break;
            }
            self.apply(run, &free)?;
            let mut was_free = is_free.into_iter();
            last = filter(&last, |_| Ok(was_free.next() == Some(false)))?;
        }
        let is_subject = |change: &Change<'_>| change.known(0).and_then(touched::uuid) == subject;
        for needed in Changes::of(&last) {
            if run.spared.is_none() && subject.is_some() && is_subject(&needed?) {
                return Err(in_the_way()); // the very thing the step made is in use
            }
        }
        Ok(())
    }

    /// Whether a row is left out: it is of somebody spared, or mentions what is gone.
    fn stays(&self, spared: &Spared, change: &Change<'_>) -> Result<bool> {
        let mut ids = change.old.iter().chain(&change.new).copied().filter_map(touched::uuid);
        let mentions_gone = ids.any(|id| spared.gone.contains(&id));
        let owners = touched::owners(self, change)?;
        Ok(mentions_gone
            || spared.hangs_on_occasion(change)
            || owners.iter().any(|owner| spared.people.contains(owner)))
    }

    /// A thing that does not come back because of what it mentions is gone in its turn.
    fn spread(&self, spared: &mut Spared, inverse: &[u8]) -> Result<()> {
        loop {
            let known = spared.gone.len();
            for change in Changes::of(inverse) {
                let change = change?;
                let is_thing = change.operation == Operation::Insert && change.key().count() == 1;
                if is_thing && self.stays(spared, &change)? {
                    spared.gone.extend(change.known(0).and_then(touched::uuid));
                }
            }
            if spared.gone.len() == known {
                return Ok(());
            }
        }
    }

    /// Whether no row refers to a shared row any more.
    fn is_free(&self, change: &Change<'_>, known: &mut Referring) -> Result<bool> {
        let Some(id) = change.known(0).and_then(touched::uuid) else { return Ok(true) };
        let table = change.header.table;
        if !known.contains_key(table) {
            // Asked once for each table, and not for each of its rows.
            let referring = self.rows(
                "SELECT m.name, f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
                 WHERE m.type = 'table' AND f.\"table\" = ?",
                [table],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            known.insert(table.to_owned(), referring);
        }
        for (table, column) in known.get(table).into_iter().flatten() {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?)");
            if self.value(&sql, [id.as_bytes().as_slice()])? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Applies a changeset whole or not at all. When people are left out, so are shared rows that
    /// were changed since and rows that are gone.
    fn apply(&self, run: &TakingBack<'_>, bytes: &[u8]) -> Result<()> {
        let expected = Changes::of(bytes).count();
        if expected == 0 {
            return Ok(());
        }
        let lenient = run.spared.is_some();
        let all = run.spared.as_ref().is_some_and(|spared| spared.all_changed);
        let before = self.conn.total_changes();
        let conflict = Arc::new(AtomicBool::new(false));
        let left = Arc::new(AtomicUsize::new(0));
        let (seen, omitted) = (Arc::clone(&conflict), Arc::clone(&left));
        let resolve = move |kind: ConflictType, item: ChangesetItem| {
            if may_stay(&kind, &item, lenient, all) {
                omitted.fetch_add(1, Ordering::Relaxed);
                return ConflictAction::SQLITE_CHANGESET_OMIT;
            }
            seen.store(true, Ordering::Relaxed);
            ConflictAction::SQLITE_CHANGESET_ABORT
        };
        let mut input = Applying { bytes, run, stopped: Ok(()) };
        let outcome = self.conn.apply_strm(&mut input, None::<fn(&str) -> bool>, resolve);
        input.stopped?;
        if conflict.load(Ordering::Relaxed) {
            return Err(in_the_way());
        }
        outcome?;
        let applied = usize::try_from(self.conn.total_changes() - before).unwrap_or(0);
        if applied + left.load(Ordering::Relaxed) < expected {
            return Err(Error::TooOldToUndo); // a table or column the changeset knows is gone
        }
        Ok(())
    }
}

/// Whether a row that does not fit may be left as it is. A shared row that is there already is the
/// same thing: its id says so.
fn may_stay(kind: &ConflictType, item: &ChangesetItem, lenient: bool, all: bool) -> bool {
    // Only asked where there is a row: a broken reference has none, and SQLite would crash.
    let shared = || item.op().is_ok_and(|op| contact_columns(op.table_name()).is_empty());
    match kind {
        ConflictType::SQLITE_CHANGESET_CONFLICT => all || shared(),
        ConflictType::SQLITE_CHANGESET_DATA => all || (lenient && is_nobodys(item)),
        ConflictType::SQLITE_CHANGESET_NOTFOUND => lenient,
        _ => false,
    }
}

/// Whether the row that stands in the way belongs to no contact: a shared one, or a note about an
/// occasion or company.
fn is_nobodys(item: &ChangesetItem) -> bool {
    item.op().is_ok_and(|op| {
        let columns = contact_columns(op.table_name());
        columns.iter().all(|column| matches!(item.conflict(column.index), Ok(ValueRef::Null)))
    })
}

/// Whether a change deletes a shared row: only when nothing else needs it.
fn goes_last(change: &Change<'_>) -> bool {
    change.operation == Operation::Delete && contact_columns(change.header.table).is_empty()
}

fn in_the_way() -> Error {
    Error::UndoBlocked { later: 0, people: 0 }
}
