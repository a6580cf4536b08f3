//! Which rows go when somebody is erased, in the tables and in every changeset of the journal.
//!
//! The same rows and values must go everywhere, or a step could not be taken back any more. So whose
//! a row is, is decided once: by whose it was last. A row that came from somebody erased and went on
//! to somebody else is theirs in all of history afterwards.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use rusqlite::types::Value as Stored;
use rusqlite::vtab::array::Array;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::schema::{Fact, facts};
use crate::error::Result;
use crate::store::changeset::{Change, Changes, Operation, Value, put};
use crate::store::inserts;
use crate::store::touched::uuid;

/// A row's key as its values stand in a changeset.
pub(super) type Key = Vec<u8>;

/// What goes.
pub(super) struct Plan {
    pub facts: Vec<Fact>,
    places: HashMap<&'static str, usize>,
    /// Rows that go.
    gone: HashMap<&'static str, HashSet<Key>>,
    /// Their ids, of tables that have ids.
    ids: HashMap<String, HashSet<Uuid>>,
    /// Rows that are somebody else's now, and what they say of their owner.
    kept: HashMap<(&'static str, Key), HashMap<usize, Option<Uuid>>>,
}

/// Whose a row was last, as far as the journal tells: per owning column.
type Owners = HashMap<usize, Option<Uuid>>;

impl Plan {
    /// Follows everything that hangs on `contacts` through the tables and the journal.
    pub(super) fn of(conn: &Connection, contacts: &BTreeSet<Uuid>) -> Result<Self> {
        let facts = facts(conn)?;
        let places = facts.iter().enumerate().map(|(place, fact)| (fact.name, place)).collect();
        let ids = HashMap::from([("contact".to_owned(), contacts.iter().copied().collect())]);
        let (gone, kept) = (HashMap::new(), HashMap::new());
        let mut plan = Self { facts, places, gone, ids, kept };
        loop {
            let known = plan.count();
            plan.follow_journal(conn)?;
            plan.follow_tables(conn)?;
            if plan.count() == known {
                return Ok(plan);
            }
        }
    }

    pub(super) fn fact(&self, table: &str) -> Option<&Fact> {
        self.places.get(table).and_then(|place| self.facts.get(*place))
    }

    /// Ids of rows of a table that go.
    pub(super) fn ids(&self, table: &str) -> Array {
        let ids = self.ids.get(table).into_iter().flatten();
        Rc::new(ids.map(|id| Stored::Blob(id.as_bytes().to_vec())).collect())
    }

    pub(super) fn has(&self, table: &str, id: Uuid) -> bool {
        self.ids.get(table).is_some_and(|ids| ids.contains(&id))
    }

    pub(super) fn has_any(&self, id: Uuid) -> bool {
        self.ids.values().any(|ids| ids.contains(&id))
    }

    pub(super) fn is_gone(&self, table: &str, key: &Key) -> bool {
        self.gone.get(table).is_some_and(|keys| keys.contains(key))
    }

    /// What a row that stays says in a column that named somebody erased.
    pub(super) fn instead(&self, fact: &Fact, key: &Key, column: usize) -> Option<&Uuid> {
        let kept = self.kept.get(&(fact.name, key.clone()))?;
        kept.get(&column).and_then(Option::as_ref)
    }

    fn count(&self) -> usize {
        self.gone.values().map(HashSet::len).sum()
    }

    fn add(&mut self, place: usize, key: Key, id: Option<Uuid>) {
        let Some(fact) = self.facts.get(place) else { return };
        if let (Some(id), Some(_)) = (id, fact.id()) {
            self.ids.entry(fact.name.to_owned()).or_default().insert(id);
        }
        self.kept.remove(&(fact.name, key.clone()));
        self.gone.entry(fact.name).or_default().insert(key);
    }

    /// Whose rows were last that ever hung on what goes.
    fn follow_journal(&mut self, conn: &Connection) -> Result<()> {
        let mut ever: HashMap<(usize, Key), (Option<Uuid>, Owners)> = HashMap::new();
        each_part(conn, |_, bytes| {
            for change in Changes::of(bytes) {
                let change = change?;
                let Some(place) = self.places.get(change.header.table).copied() else { continue };
                let Some(fact) = self.facts.get(place) else { continue };
                let hangs = fact.owners().any(|one| {
                    let named = both(&change, one.column).filter_map(uuid);
                    named.into_iter().any(|id| self.has(&one.table, id))
                }) || self.is_guest_of_theirs(fact, &change);
                let key = key_of(&change);
                let known = ever.get_mut(&(place, key.clone()));
                let (_, owners) = match (known, hangs) {
                    (Some(known), _) => known,
                    (None, true) => {
                        let id = change.known(0).and_then(uuid);
                        ever.entry((place, key)).or_insert((id, Owners::new()))
                    }
                    (None, false) => continue,
                };
                for one in fact.owners().map(|one| one.column).chain(guest_column(fact)) {
                    let last = match change.operation {
                        Operation::Delete => change.old.get(one),
                        _ => change.new.get(one).filter(|value| **value != Value::Unchanged),
                    };
                    if let Some(last) = last {
                        owners.insert(one, uuid(*last));
                    }
                }
            }
            Ok(())
        })?;
        for ((place, key), (id, owners)) in ever {
            let Some(fact) = self.facts.get(place) else { continue };
            let goes = fact.owners().any(|one| {
                let last = owners.get(&one.column).copied().flatten().or(if one.column == 0 {
                    id
                } else {
                    None
                });
                last.is_some_and(|last| self.has(&one.table, last))
            }) || guest_column(fact).is_some_and(|column| {
                owners.get(&column).copied().flatten().is_some_and(|last| self.has("contact", last))
            });
            if goes {
                self.add(place, key, id);
            } else if !self.is_gone(fact.name, &key) {
                self.kept.insert((fact.name, key), owners);
            }
        }
        Ok(())
    }

    /// Whether a change is of a guest who was one of them. A guest is typed by the user; a speaker
    /// stands on a public programme.
    fn is_guest_of_theirs(&self, fact: &Fact, change: &Change<'_>) -> bool {
        let Some(column) = guest_column(fact) else { return false };
        let role = fact.place("role").and_then(|role| change.known(role));
        role == Some(Value::Text(b"guest"))
            && both(change, column).filter_map(uuid).any(|id| self.has("contact", id))
    }

    /// The rows that hang on what goes now.
    fn follow_tables(&mut self, conn: &Connection) -> Result<()> {
        let mut found = Vec::new();
        for (place, fact) in self.facts.iter().enumerate() {
            let conditions = fact
                .owners()
                .map(|one| {
                    (format!("{} IN rarray(?1)", fact.column(one.column)), one.table.as_str())
                })
                .chain(guest_column(fact).map(|column| {
                    (format!("{} IN rarray(?1) AND role = 'guest'", fact.column(column)), "contact")
                }));
            for (condition, table) in conditions {
                if self.ids.get(table).is_none_or(HashSet::is_empty) {
                    continue;
                }
                let keys: Vec<&str> = fact.keys.iter().map(|key| fact.column(*key)).collect();
                let sql =
                    format!("SELECT {} FROM {} WHERE {condition}", keys.join(", "), fact.name);
                each_key(conn, &sql, &self.ids(table), |row| {
                    found.push((place, key_of_row(row, keys.len())?, id_of(row)?));
                    Ok(())
                })?;
            }
        }
        // What was scanned at a meeting of theirs and is nobody's, and other scans of the same code.
        if let Some(place) = self.places.get("capture").copied() {
            for (sql, table) in [
                (
                    "SELECT c.id FROM encounter e JOIN capture c ON c.id = e.capture
                  WHERE c.contact IS NULL AND e.id IN rarray(?1)",
                    "encounter",
                ),
                (
                    "SELECT c.id FROM capture t JOIN capture c ON c.payload_hash = t.payload_hash
                  WHERE c.contact IS NULL AND t.payload <> '' AND t.id IN rarray(?1)",
                    "capture",
                ),
            ] {
                each_key(conn, sql, &self.ids(table), |row| {
                    found.push((place, key_of_row(row, 1)?, id_of(row)?));
                    Ok(())
                })?;
            }
        }
        for (place, key, id) in found {
            self.add(place, key, id);
        }
        Ok(())
    }
}

/// The column that names the contact somebody on a programme or at a table is.
fn guest_column(fact: &Fact) -> Option<usize> {
    if fact.name == "occasion_person" { fact.place("contact") } else { None }
}

/// The values of a column before and after.
fn both<'a>(change: &Change<'a>, column: usize) -> impl Iterator<Item = Value<'a>> {
    let values = [change.old.get(column).copied(), change.new.get(column).copied()];
    values.into_iter().flatten()
}

/// The key of the row a change is about.
pub(super) fn key_of(change: &Change<'_>) -> Key {
    let mut key = Key::new();
    change.key().for_each(|value| put(&mut key, value));
    key
}

fn key_of_row(row: &Row<'_>, columns: usize) -> rusqlite::Result<Key> {
    let mut key = Key::new();
    for column in 0..columns {
        inserts::put(&mut key, row.get_ref(column)?);
    }
    Ok(key)
}

fn id_of(row: &Row<'_>) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get_ref(0)?.as_blob().ok().and_then(|bytes| Uuid::from_slice(bytes).ok()))
}

fn each_key(
    conn: &Connection,
    sql: &str,
    ids: &Array,
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> Result<()> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([ids])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Hands out every changeset of the journal, in order, with the number of its entry.
pub(super) fn each_part(
    conn: &Connection,
    mut take: impl FnMut(i64, &[u8]) -> Result<()>,
) -> Result<()> {
    let mut statement = conn.prepare("SELECT entry, bytes FROM journal_part ORDER BY entry, n")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
    }
    Ok(())
}
