//! The journal: every change to facts, in order, as SQLite changesets grouped into steps.
//!
//! A step is *live* unless it was undone and that undo was not redone. Undo takes back this
//! computer's newest live step; redo takes back its newest live undo, unless something new was done
//! since.

use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use super::changeset::{Changes, Value};
use super::field::{Field, get};
use super::reader::{Owned, Reader};
use super::touched;
use super::writer::Writer;
use crate::error::{Error, Result};
use crate::model::{Args, DeviceId, Moment, Step, StepId, UndoState, Verb};
use crate::store::migrate;

/// What to write about a change.
pub(crate) struct Entry<'a> {
    /// The step it belongs to.
    pub step: StepId,
    /// What was done.
    pub verb: Verb,
    /// What it was done to.
    pub args: &'a Args,
    /// The step it takes back.
    pub undoes: Option<StepId>,
}

impl Writer<'_> {
    /// Writes what changed since the last entry to the journal. Says whether anything had.
    pub(super) fn journal(&self, moment: &Moment, entry: &Entry<'_>) -> Result<bool> {
        if self.end_parts()? == 0 {
            return Ok(false);
        }
        let args =
            serde_json::to_string(entry.args).map_err(|_| Error::Journal { what: "args" })?;
        self.conn
            .prepare_cached(
                "INSERT INTO journal (seq, id, device, step, at, verb, args, schema, undoes)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                self.next_seq()?,
                moment.id().as_bytes(),
                moment.device,
                entry.step,
                moment.now.timestamp_millis(),
                entry.verb.as_str(),
                args,
                migrate::newest(),
                entry.undoes,
            ])?;
        Ok(true)
    }

    /// The number of the entry to come. Nobody else can take it: the transaction writes alone.
    pub(super) fn next_seq(&self) -> Result<i64> {
        Ok(self.last_seq()? + 1)
    }

    /// Writes changeset `n` of the entry to come; the entry itself follows.
    pub(super) fn write_part(&self, n: i64, bytes: &[u8]) -> Result<()> {
        self.conn
            .prepare_cached("INSERT INTO journal_part (entry, n, bytes) VALUES (?, ?, ?)")?
            .execute(params![self.next_seq()?, n, bytes])?;
        Ok(())
    }
}

/// One entry's coordinates.
pub(super) struct EntryRow {
    pub seq: i64,
    pub schema: i64,
    /// The one thing it was about.
    pub subject: Option<Uuid>,
    /// How many changesets it has.
    pub parts: i64,
}

/// Every step, told by its newest entry, with whether it is live. Only undos are ever redone and only
/// what is neither is ever undone, so two levels decide it. Each answer is a look into an index, so
/// that finding the newest step costs the same in a long journal as in a short one.
const STEPS: &str = "
    SELECT f.step, f.verb,
           (SELECT min(e.at) FROM journal e WHERE e.step = f.step) AS at,
           (SELECT count(*) FROM journal e WHERE e.step = f.step) AS entries,
           f.args,
           (SELECT min(e.schema) FROM journal e WHERE e.step = f.step) AS schema,
           (SELECT sum(e.erased) FROM journal e WHERE e.step = f.step) AS erased,
           f.seq,
           NOT EXISTS (
               SELECT 1 FROM journal u WHERE u.undoes = f.step AND (u.verb = 'redo' OR NOT EXISTS (
                   SELECT 1 FROM journal r WHERE r.undoes = u.step AND r.verb = 'redo'))
           ) AS live,
           f.undoes IS NOT NULL AS is_undo,
           (SELECT t.verb FROM journal t WHERE t.step = coalesce(
               (SELECT u.undoes FROM journal u WHERE u.step = f.undoes ORDER BY u.seq DESC LIMIT 1),
               f.undoes) LIMIT 1) AS of_verb
    FROM journal f
    WHERE NOT EXISTS (SELECT 1 FROM journal l WHERE l.step = f.step AND l.seq > f.seq) ";

impl Reader<'_> {
    /// The newest entry's number; 0 for an empty journal.
    pub(crate) fn last_seq(&self) -> Result<i64> {
        self.value("SELECT coalesce(max(seq), 0) FROM journal", [])
    }

    /// The newest `limit` steps before step `before`, newest first.
    pub(crate) fn steps(&self, before: Option<StepId>, limit: i64) -> Result<Vec<Step>> {
        const PAGE: &str = "
            AND f.seq < coalesce((SELECT max(seq) FROM journal WHERE step = ?), f.seq + 1)
            ORDER BY f.seq DESC LIMIT ?";
        self.rows(&[STEPS, PAGE].concat(), params![Owned(before), limit], step_of)
    }

    /// What a thing named by an entry is called now.
    pub(crate) fn name_of(&self, id: Uuid) -> Result<Option<String>> {
        let sql = "SELECT name FROM contact WHERE id = ?1
            UNION ALL SELECT name FROM company WHERE id = ?1
            UNION ALL SELECT title FROM occasion WHERE id = ?1
            UNION ALL SELECT name FROM conference WHERE id = ?1
            UNION ALL SELECT name FROM venue WHERE id = ?1
            UNION ALL SELECT label FROM card WHERE id = ?1
            UNION ALL SELECT name FROM colleague WHERE id = ?1 LIMIT 1";
        let name = self.conn.prepare_cached(sql)?.query_row([Owned(id)], |row| row.get(0));
        Ok(name.optional()?)
    }

    /// One step.
    pub(crate) fn step(&self, id: StepId) -> Result<Step> {
        let sql = [STEPS, "AND f.step = ?"].concat();
        let found = self.conn.prepare_cached(&sql)?.query_row([id], step_of).optional()?;
        found.ok_or_else(|| Error::NotFound { what: "step", id: id.to_string() })
    }

    /// What undo and redo on this computer would do.
    pub(crate) fn undo_state(&self, device: DeviceId) -> Result<UndoState> {
        let newest = |condition: &str| -> Result<Option<(i64, Step)>> {
            let sql = [STEPS, "AND f.device = ? AND ", condition, " ORDER BY f.seq DESC LIMIT 1"];
            let read = |row: &Row<'_>| Ok((row.get("seq")?, step_of(row)?));
            Ok(self.conn.prepare_cached(&sql.concat())?.query_row([device], read).optional()?)
        };
        let undo = newest("live AND NOT is_undo AND f.verb NOT IN ('fill_sample', 'erase')")?;
        let newest_own = newest("NOT is_undo")?.map_or(0, |(seq, _)| seq);
        let redo = newest("live AND f.verb = 'undo'")?.filter(|(seq, _)| *seq > newest_own);
        Ok(UndoState { undo: undo.map(|(_, step)| step), redo: redo.map(|(_, step)| step) })
    }

    /// What a thing that is gone was called last, as the entries about it alone tell.
    pub(crate) fn last_name_of(&self, id: Uuid) -> Result<Option<String>> {
        let sql = "SELECT p.bytes FROM journal j JOIN journal_part p ON p.entry = j.seq
                   WHERE j.args LIKE ? ORDER BY j.seq DESC, p.n DESC";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut parts = statement.query([format!("%{id}%")])?;
        while let Some(part) = parts.next()? {
            let bytes = part.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
            for change in Changes::of(bytes) {
                let change = change?;
                let column = match change.header.table {
                    "contact" | "company" | "conference" | "card" | "colleague" => 1,
                    "venue" => 2,
                    "occasion" => 3,
                    _ => continue,
                };
                let is_it = change.known(0).and_then(touched::uuid) == Some(id);
                if let (true, Some(Value::Text(name))) = (is_it, change.known(column)) {
                    return Ok(Some(String::from_utf8_lossy(name).into_owned()));
                }
            }
        }
        Ok(None)
    }

    /// The entries of a step, newest first.
    pub(super) fn entries(&self, step: StepId) -> Result<Vec<EntryRow>> {
        let sql = "SELECT seq, schema, args, (SELECT count(*) FROM journal_part WHERE entry = seq)
                   FROM journal WHERE step = ? ORDER BY seq DESC";
        self.rows(sql, [step], |row| {
            let args: Args = serde_json::from_str(&row.get::<_, String>(2)?).unwrap_or_default();
            let (seq, schema, parts) = (row.get(0)?, row.get(1)?, row.get(3)?);
            Ok(EntryRow { seq, schema, subject: args.id, parts })
        })
    }

    /// One changeset of an entry.
    pub(super) fn part(&self, seq: i64, n: i64) -> Result<Vec<u8>> {
        self.value("SELECT bytes FROM journal_part WHERE entry = ? AND n = ?", [seq, n])
    }

    /// Live steps that are no undo and were written after entry `seq`, oldest first.
    pub(super) fn live_steps_after(&self, seq: i64) -> Result<Vec<StepId>> {
        let sql = [STEPS, "AND live AND NOT is_undo AND f.seq > ? ORDER BY f.seq"].concat();
        self.rows(&sql, [seq], |row| get(row, 0))
    }

    /// What the entries after `seq` touched.
    pub(crate) fn touched_since(&self, seq: i64) -> Result<super::Touched> {
        let mut touched = super::Touched::default();
        let mut statement = self
            .conn
            .prepare_cached("SELECT bytes FROM journal_part WHERE entry > ? ORDER BY entry, n")?;
        let mut rows = statement.query([seq])?;
        while let Some(row) = rows.next()? {
            touched.add(self, row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?;
        }
        Ok(touched)
    }
}

fn step_of(row: &Row<'_>) -> rusqlite::Result<Step> {
    let args: String = row.get(4)?;
    let schema: i64 = row.get("schema")?;
    let of = row.get_ref("of_verb")?;
    let verb: Verb = get(row, 1)?;
    Ok(Step {
        id: get(row, 0)?,
        verb,
        of: Option::<Verb>::load(of).unwrap_or_default(),
        at: get(row, 2)?,
        entries: get::<i64>(row, 3)?.unsigned_abs(),
        args: serde_json::from_str(&args).unwrap_or_default(),
        name: None,
        live: row.get("live")?,
        undoable: schema >= migrate::known().journal_floor && verb != Verb::Erase,
        erased: get::<i64>(row, row.as_ref().column_index("erased")?)?.unsigned_abs(),
    })
}
