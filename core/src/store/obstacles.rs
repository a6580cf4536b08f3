//! What stands in the way of undoing a step: later steps about the same people or things.

use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};

use uuid::Uuid;

use super::changeset::{Change, Changes, Operation, Value};
use super::reader::Reader;
use super::tables::contact_columns;
use super::touched;
use crate::error::{Error, Result};
use crate::model::{ContactId, OccasionId, StepId};

/// What stands in the way of undoing a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// Live later steps about the same people or things, and those in their way, newest first.
    pub later: Vec<StepId>,
    /// The people of the step they are about.
    pub people: BTreeSet<ContactId>,
    /// Everybody else they are about: undoing them too takes that back as well.
    pub others: BTreeSet<ContactId>,
    /// The occasions of the step they are about.
    pub occasions: BTreeSet<OccasionId>,
    /// Whether one of them changed, used or deleted what the step itself did. When none did, the step
    /// can be undone without them.
    pub(super) clash: bool,
    /// What those steps deleted: nothing that mentions it can come back.
    pub(super) gone: HashSet<Uuid>,
}

/// What a step did, as far as it matters for what may be undone before it.
#[derive(Default)]
struct Footprint {
    people: BTreeSet<ContactId>,
    occasions: BTreeSet<Uuid>,
    /// Rows it changed, by a hash of table and key.
    rows: HashSet<u64>,
    /// Those of them it made or deleted.
    whole: HashSet<u64>,
    /// The columns it changed of the others, by a hash of table, key and column.
    cells: HashSet<u64>,
    /// Things it made that cannot stay when it is undone.
    made: HashSet<Uuid>,
    /// Shared things it made on the way: they go with it when nobody needs them.
    along: HashSet<Uuid>,
    /// Things it deleted.
    gone: HashSet<Uuid>,
    /// What the rows it changed or deleted mentioned before: its undo needs them.
    needs: HashSet<Uuid>,
    /// Everything it mentions, those included.
    ids: HashSet<Uuid>,
}

impl Obstacles {
    pub(super) fn told(&self) -> Error {
        Error::UndoBlocked { later: self.later.len(), people: self.people.len() }
    }
}

impl Reader<'_> {
    /// The later live steps that must be undone before `step` can be, and whom of its people they
    /// are about.
    pub(crate) fn obstacles(&self, step: StepId) -> Result<Obstacles> {
        let Some(newest) = self.entries(step)?.first().map(|entry| entry.seq) else {
            return Ok(Obstacles::default());
        };
        let mut obstacles = Obstacles::default();
        let later = self.live_steps_after(newest)?;
        if later.is_empty() {
            return Ok(obstacles); // spares reading a big import that is undone at once
        }
        let first = self.footprint(step)?;
        let mut before = Vec::new();
        // Oldest first: only what came later can stand in the way.
        for later in later {
            let footprint = self.footprint(later)?;
            obstacles.clash |= footprint.clashes(&first);
            let blocks_first = footprint.blocks(&first);
            if blocks_first {
                let mentioned = |person: &&ContactId| {
                    footprint.people.contains(person) || footprint.ids.contains(&person.0)
                };
                obstacles.people.extend(first.people.iter().filter(mentioned));
                obstacles.gone.extend(&footprint.gone);
                let touched = first.occasions.iter().filter(|id| footprint.ids.contains(id));
                obstacles.occasions.extend(touched.copied().map(OccasionId));
            }
            if blocks_first || before.iter().any(|earlier| footprint.blocks(earlier)) {
                obstacles.later.push(later);
                obstacles.others.extend(footprint.people.difference(&first.people));
                before.push(footprint);
            }
        }
        obstacles.later.reverse();
        Ok(obstacles)
    }

    fn footprint(&self, step: StepId) -> Result<Footprint> {
        let mut footprint = Footprint::default();
        for entry in self.entries(step)? {
            for n in 0..entry.parts {
                for change in Changes::of(&self.part(entry.seq, n)?) {
                    let change = change?;
                    footprint.people.extend(touched::owners(self, &change)?);
                    footprint.add(&change, entry.subject);
                }
            }
        }
        Ok(footprint)
    }
}

impl Footprint {
    fn add(&mut self, change: &Change<'_>, subject: Option<Uuid>) {
        let key: Vec<Vec<u8>> = change.key().map(bytes).collect();
        let key_columns = key.len();
        let row = hash((change.header.table, key));
        self.rows.insert(row);
        self.ids.extend(change.old.iter().chain(&change.new).copied().filter_map(touched::uuid));
        let id = change.known(0).and_then(touched::uuid);
        if change.header.table == "occasion" {
            self.occasions.extend(id);
        }
        // A row with a compound key is about things, and none itself.
        let thing = id.filter(|_| key_columns == 1);
        // A shared row that came or went on the way is the same thing when it comes again.
        let is_own = !contact_columns(change.header.table).is_empty() || id == subject;
        match change.operation {
            Operation::Update => {
                let changed =
                    change.new.iter().enumerate().filter(|(_, v)| **v != Value::Unchanged);
                self.cells.extend(changed.map(|(column, _)| hash((row, column))));
            }
            Operation::Insert if is_own => {
                self.whole.insert(row);
                self.made.extend(thing);
            }
            Operation::Delete => {
                self.whole.extend(is_own.then_some(row));
                self.gone.extend(thing);
            }
            Operation::Insert => self.along.extend(thing),
        }
        self.needs.extend(change.old.iter().copied().filter_map(touched::uuid));
    }

    /// Whether this is about the same people or things as `earlier`.
    fn blocks(&self, earlier: &Self) -> bool {
        !earlier.people.is_disjoint(&self.people)
            || !earlier.rows.is_disjoint(&self.rows)
            || self.clashes(earlier)
    }

    /// Whether this cannot be undone any more once `earlier` is. SQLite would not always mind: of a
    /// row that was trashed and restored it sees only that it is as it was.
    fn clashes(&self, earlier: &Self) -> bool {
        !earlier.cells.is_disjoint(&self.cells)
            || !earlier.whole.is_disjoint(&self.rows)
            || !earlier.rows.is_disjoint(&self.whole)
            || !earlier.made.is_disjoint(&self.ids)
            || !earlier.along.is_disjoint(&self.needs)
            || !earlier.ids.is_disjoint(&self.gone)
    }
}

fn hash(of: impl Hash) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(of)
}

fn bytes(value: Value<'_>) -> Vec<u8> {
    match value {
        Value::Text(bytes) | Value::Blob(bytes) => bytes.to_vec(),
        Value::Integer(number) => number.to_be_bytes().to_vec(),
        Value::Real(number) => number.to_be_bytes().to_vec(),
        Value::Null | Value::Unchanged => Vec::new(),
    }
}
