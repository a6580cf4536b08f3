//! A changeset with other rows or values than it was recorded with: what an erase leaves of it.

use super::{Change, Changes, Operation, Value};
use crate::error::Result;
use crate::store::inserts;

/// What becomes of a row's change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Fate {
    /// It stays as it was recorded.
    Stays,
    /// Its values are other ones now.
    Changed,
    /// It is taken out.
    Goes,
}

/// The changeset after `decide` saw each of its rows; `None` when nothing is to be changed.
///
/// An update that changes nothing any more goes as well.
pub(in crate::store) fn rewrite<'a>(
    bytes: &'a [u8],
    mut decide: impl FnMut(&mut Change<'a>) -> Result<Fate>,
) -> Result<Option<Vec<u8>>> {
    let mut kept = Vec::with_capacity(bytes.len());
    let (mut open, mut is_other) = (None, false);
    for change in Changes::of(bytes) {
        let mut change = change?;
        let fate = match decide(&mut change)? {
            Fate::Changed if is_idle(&mut change) => Fate::Goes,
            fate => fate,
        };
        is_other |= fate != Fate::Stays;
        if fate == Fate::Goes {
            continue;
        }
        if open.as_ref() != Some(&change.header.bytes) {
            kept.extend_from_slice(bytes.get(change.header.bytes.clone()).unwrap_or_default());
            open = Some(change.header.bytes.clone());
        }
        let recorded = bytes.get(change.bytes.clone()).unwrap_or_default();
        if fate == Fate::Stays {
            kept.extend_from_slice(recorded);
            continue;
        }
        kept.extend(recorded.iter().take(2)); // the operation and the "indirect" byte
        for value in change.old.iter().chain(&change.new) {
            put(&mut kept, *value);
        }
    }
    Ok(is_other.then_some(kept))
}

/// Appends a value as the format has it.
pub(in crate::store) fn put(bytes: &mut Vec<u8>, value: Value<'_>) {
    use rusqlite::types::ValueRef;
    let value = match value {
        Value::Unchanged => return bytes.push(0),
        Value::Null => ValueRef::Null,
        Value::Integer(number) => ValueRef::Integer(number),
        Value::Real(number) => ValueRef::Real(number),
        Value::Text(text) => ValueRef::Text(text),
        Value::Blob(blob) => ValueRef::Blob(blob),
    };
    inserts::put(bytes, value);
}

/// Whether an update changes nothing any more; what it no longer changes is no part of it.
fn is_idle(change: &mut Change<'_>) -> bool {
    if change.operation != Operation::Update {
        return false;
    }
    for (old, new) in change.old.iter_mut().zip(&mut change.new) {
        if *new != Value::Unchanged && old == new {
            (*old, *new) = (Value::Unchanged, Value::Unchanged);
        }
    }
    change.new.iter().all(|value| *value == Value::Unchanged)
}
