//! What stands in the way of undoing a step: later steps about the same people or things.

use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use uuid::Uuid;

use super::changeset::{Change, Changes, Operation, Value};
use super::reader::Reader;
use super::tables::contact_columns;
use super::touched;
use crate::error::Result;
use crate::model::{ContactId, StepId};

/// What stands in the way of undoing a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// Live later steps about the same people or things, and those in their way, newest first.
    pub later: Vec<StepId>,
    /// The people of the step they are about.
    pub people: BTreeSet<ContactId>,
    /// What those steps deleted: nothing that mentions it can come back.
    pub(super) gone: HashSet<Uuid>,
}

/// What a step did, as far as it matters for what may be undone before it.
#[derive(Default)]
struct Footprint {
    people: BTreeSet<ContactId>,
    /// Rows it changed, by a hash of table and key.
    rows: HashSet<u64>,
    /// Things it made that cannot stay when it is undone.
    made: HashSet<Uuid>,
    /// Things it deleted.
    gone: HashSet<Uuid>,
    /// Everything it mentions, those included.
    ids: HashSet<Uuid>,
}

impl Reader<'_> {
    /// The later live steps that must be undone before `step` can be, and whom of its people they
    /// are about.
    pub(crate) fn obstacles(&self, step: StepId) -> Result<Obstacles> {
        let Some(newest) = self.entries(step)?.first().map(|entry| entry.seq) else {
            return Ok(Obstacles::default());
        };
        let first = self.footprint(step)?;
        let mut obstacles = Obstacles::default();
        let mut before = Vec::new();
        // Oldest first: only what came later can stand in the way.
        for later in self.live_steps_after(newest)? {
            let footprint = self.footprint(later)?;
            let blocks_first = footprint.blocks(&first);
            if blocks_first {
                let mentioned = |person: &&ContactId| {
                    footprint.people.contains(person) || footprint.ids.contains(&person.0)
                };
                obstacles.people.extend(first.people.iter().filter(mentioned));
                obstacles.gone.extend(&footprint.gone);
            }
            if blocks_first || before.iter().any(|earlier| footprint.blocks(earlier)) {
                obstacles.later.push(later);
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
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        self.rows.insert(hasher.hash_one((change.header.table, key)));
        self.ids.extend(change.old.iter().chain(&change.new).copied().filter_map(touched::uuid));
        let Some(id) = change.known(0).and_then(touched::uuid) else { return };
        let shared = contact_columns(change.header.table).is_empty();
        match change.operation {
            // A shared row it made on the way stays when others need it.
            Operation::Insert if !shared || Some(id) == subject => drop(self.made.insert(id)),
            Operation::Delete => drop(self.gone.insert(id)),
            Operation::Insert | Operation::Update => {}
        }
    }

    /// Whether `earlier` cannot be undone while this is in force.
    fn blocks(&self, earlier: &Self) -> bool {
        !earlier.people.is_disjoint(&self.people)
            || !earlier.rows.is_disjoint(&self.rows)
            || !earlier.made.is_disjoint(&self.ids)
            || !earlier.ids.is_disjoint(&self.gone)
    }
}

fn bytes(value: Value<'_>) -> Vec<u8> {
    match value {
        Value::Text(bytes) | Value::Blob(bytes) => bytes.to_vec(),
        Value::Integer(number) => number.to_be_bytes().to_vec(),
        Value::Real(number) => number.to_be_bytes().to_vec(),
        Value::Null | Value::Unchanged => Vec::new(),
    }
}
