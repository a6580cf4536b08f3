//! Taking steps back: applies the inverse of their changesets, newest first, in one transaction.
//!
//! The inverse is recorded like any other change, so redo is the undo of an undo. SQLite refuses to
//! overwrite what was changed since ([`Error::UndoBlocked`] then says how much stands in the way),
//! and silently skips rows of a table that no longer fits: so the rows changed are counted.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::session::{ConflictAction, invert_strm};
use serde::{Deserialize, Serialize};

use super::changeset::{Change, Changes, Operation, filter};
use super::journal::Entry;
use super::migrate::JOURNAL_FLOOR;
use super::reader::Reader;
use super::touched::{self, contacts_of};
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
    /// Leave out everybody they are about, each whole.
    LeaveOut,
}

/// What stands in the way of undoing a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// Live later steps about the same people, newest first.
    pub later: Vec<StepId>,
    /// The people they are about.
    pub people: BTreeSet<ContactId>,
}

impl Reader<'_> {
    /// The later live steps about the people of `step`, and about whom else those are, and so on.
    pub(crate) fn obstacles(&self, step: StepId) -> Result<Obstacles> {
        let Some(newest) = self.entries(step)?.first().map(|entry| entry.seq) else {
            return Ok(Obstacles::default());
        };
        let mut reach = self.people_of(step)?;
        let mut obstacles = Obstacles::default();
        let mut rest = Vec::new();
        for later in self.live_steps_after(newest)? {
            rest.push((later, self.people_of(later)?));
        }
        // A later step may reach people whom another later step changed as well: grow until stable.
        loop {
            let (hit, missed): (Vec<_>, Vec<_>) =
                rest.into_iter().partition(|(_, people)| !people.is_disjoint(&reach));
            if hit.is_empty() {
                break;
            }
            for (later, people) in hit {
                obstacles.people.extend(people.intersection(&reach));
                reach.extend(people);
                obstacles.later.push(later);
            }
            rest = missed;
        }
        obstacles.later.sort_by_key(|later| std::cmp::Reverse(self.newest_seq(*later)));
        Ok(obstacles)
    }

    fn newest_seq(&self, step: StepId) -> i64 {
        let entries = self.entries(step).unwrap_or_default();
        entries.first().map_or(0, |entry| entry.seq)
    }

    fn people_of(&self, step: StepId) -> Result<BTreeSet<ContactId>> {
        let mut people = BTreeSet::new();
        for entry in self.entries(step)? {
            for n in 0..self.part_count(entry.seq)? {
                people.extend(contacts_of(self, &self.part(entry.seq, n)?)?);
            }
        }
        Ok(people)
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
        let mut spared = BTreeSet::new();
        if later != LaterChanges::Ask {
            let obstacles = self.obstacles(target)?;
            if later == LaterChanges::LeaveOut {
                spared = obstacles.people;
            } else {
                for blocking in obstacles.later {
                    self.take_back(moment, step, blocking, &BTreeSet::new(), progress)?;
                }
            }
        }
        match self.take_back(moment, step, target, &spared, progress) {
            Err(Error::UndoBlocked { .. }) => {
                let Obstacles { later, people } = self.obstacles(target)?;
                Err(Error::UndoBlocked { later: later.len(), people: people.len() })
            }
            outcome => outcome.map(|()| spared.len()),
        }
    }

    /// Applies the inverse of every entry of `target`, newest first, without the rows of `spared`.
    fn take_back(
        &self,
        moment: &Moment,
        step: StepId,
        target: StepId,
        spared: &BTreeSet<ContactId>,
        progress: &dyn Progress,
    ) -> Result<()> {
        let verb = self.step(target)?.verb;
        let verb = if verb == Verb::Undo { Verb::Redo } else { Verb::Undo };
        let entries = self.entries(target)?;
        let total = entries.len();
        for (done, entry) in entries.into_iter().enumerate() {
            if entry.schema < JOURNAL_FLOOR {
                return Err(Error::TooOldToUndo);
            }
            for n in (0..self.part_count(entry.seq)?).rev() {
                progress.report(done, total)?;
                self.take_back_part(&self.part(entry.seq, n)?, spared)?;
                self.end_part()?;
            }
            let args = Args { id: Some(target.0), count: None };
            self.journal(moment, &Entry { step, verb, args: &args, undoes: Some(target) })?;
        }
        Ok(())
    }

    fn take_back_part(&self, bytes: &[u8], spared: &BTreeSet<ContactId>) -> Result<()> {
        let mut inverse = Vec::with_capacity(bytes.len());
        invert_strm(&mut &bytes[..], &mut inverse)?;
        if spared.is_empty() {
            return self.apply(&inverse);
        }
        let own = filter(&inverse, |change| {
            let owners = touched::owners(self, change)?;
            Ok(!contact_columns(change.header.table).is_empty()
                && owners.iter().all(|owner| !spared.contains(owner)))
        })?;
        self.apply(&own)?;
        // Shared rows (a company, a tag) go only when nobody who stays needs them.
        let shared = filter(&inverse, |change| {
            Ok(contact_columns(change.header.table).is_empty() && self.is_free(change)?)
        })?;
        self.apply(&shared)
    }

    /// Whether a shared row can go: it is no deletion, or no row refers to it any more.
    fn is_free(&self, change: &Change<'_>) -> Result<bool> {
        if change.operation != Operation::Delete {
            return Ok(true);
        }
        let Some(id) = change.known(0).and_then(touched::uuid) else { return Ok(true) };
        let referring: Vec<(String, String)> = self.rows(
            "SELECT m.name, f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
             WHERE m.type = 'table' AND f.\"table\" = ?",
            [change.header.table],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for (table, column) in referring {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?)");
            if self.value(&sql, [id.as_bytes().as_slice()])? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Applies a changeset whole or not at all.
    fn apply(&self, bytes: &[u8]) -> Result<()> {
        let expected = Changes::of(bytes).count();
        if expected == 0 {
            return Ok(());
        }
        let before = self.conn.total_changes();
        let conflict = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&conflict);
        let outcome =
            self.conn.apply_strm(&mut &bytes[..], None::<fn(&str) -> bool>, move |_, _| {
                seen.store(true, Ordering::Relaxed);
                ConflictAction::SQLITE_CHANGESET_ABORT
            });
        if conflict.load(Ordering::Relaxed) {
            return Err(Error::UndoBlocked { later: 0, people: 0 });
        }
        outcome?;
        let applied = usize::try_from(self.conn.total_changes() - before).unwrap_or(0);
        if applied < expected {
            return Err(Error::TooOldToUndo); // a table or column the changeset knows is gone
        }
        Ok(())
    }
}
