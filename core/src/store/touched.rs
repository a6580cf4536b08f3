//! Whom a changeset is about.

use std::collections::BTreeSet;

use rusqlite::OptionalExtension;
use rusqlite::types::ValueRef;
use uuid::Uuid;

use super::changeset::{Change, Changes, Value};
use super::reader::Reader;
use super::tables::{ContactColumn, contact_columns};
use crate::error::Result;
use crate::model::{CompanyId, ContactId, StepId};

/// What a range of the journal touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Contacts with a change to themselves or to anything that belongs to them.
    pub contacts: BTreeSet<ContactId>,
    /// Companies whose own row changed.
    pub companies: BTreeSet<CompanyId>,
    /// Whether anything else changed (occasions, conferences, cards, …).
    pub others: bool,
}

impl Touched {
    /// Adds what `bytes` touched.
    pub(super) fn add(&mut self, reader: &Reader<'_>, bytes: &[u8]) -> Result<()> {
        for change in Changes::of(bytes) {
            let change = change?;
            let owners = owners(reader, &change)?;
            if change.header.table == "company" {
                self.companies.extend(change.known(0).and_then(uuid).map(CompanyId));
            } else if owners.is_empty() {
                self.others = true;
            }
            self.contacts.extend(owners);
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// The contacts a step was about.
    pub(crate) fn contacts_of_step(&self, step: StepId) -> Result<BTreeSet<ContactId>> {
        let mut contacts = BTreeSet::new();
        for entry in self.entries(step)? {
            for n in 0..entry.parts {
                contacts.extend(contacts_of(self, &self.part(entry.seq, n)?)?);
            }
        }
        Ok(contacts)
    }
}

/// The contacts a changeset is about.
pub(super) fn contacts_of(reader: &Reader<'_>, bytes: &[u8]) -> Result<BTreeSet<ContactId>> {
    let mut contacts = BTreeSet::new();
    for change in Changes::of(bytes) {
        contacts.extend(owners(reader, &change?)?);
    }
    Ok(contacts)
}

/// The contacts one row belongs to, none for shared rows. A row that changed hands has two.
pub(super) fn owners(reader: &Reader<'_>, change: &Change<'_>) -> Result<Vec<ContactId>> {
    let mut owners = Vec::new();
    for column in contact_columns(change.header.table) {
        let told: Vec<Value<'_>> = [&change.old, &change.new]
            .into_iter()
            .filter_map(|record| record.get(column.index).copied())
            .filter(|value| *value != Value::Unchanged)
            .collect();
        if told.is_empty() {
            owners.extend(owner_now(reader, change, column)?.map(ContactId));
        }
        owners.extend(told.into_iter().filter_map(uuid).map(ContactId));
    }
    Ok(owners)
}

/// The contact in a column that an update left alone.
fn owner_now(
    reader: &Reader<'_>,
    change: &Change<'_>,
    column: &ContactColumn,
) -> Result<Option<Uuid>> {
    let Some(id) = change.known(0).and_then(uuid) else { return Ok(None) };
    let sql = format!("SELECT {} FROM {} WHERE id = ?", column.name, change.header.table);
    let found = reader.conn.prepare_cached(&sql)?.query_row([id.as_bytes().as_slice()], |row| {
        Ok(match row.get_ref(0)? {
            ValueRef::Blob(bytes) => Uuid::from_slice(bytes).ok(),
            _ => None,
        })
    });
    Ok(found.optional()?.flatten())
}

pub(super) fn uuid(value: Value<'_>) -> Option<Uuid> {
    match value {
        Value::Blob(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
    }
}
