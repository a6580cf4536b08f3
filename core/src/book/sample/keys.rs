//! What the story's keys stand for, once it is written down.

use std::collections::BTreeMap;

use crate::error::{Error, Result};

/// Ids by key.
pub(super) struct Keys<T> {
    what: &'static str,
    known: BTreeMap<String, T>,
}

impl<T: Copy> Keys<T> {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, known: BTreeMap::new() }
    }

    pub(super) fn put(&mut self, key: &str, value: T) {
        self.known.insert(key.to_owned(), value);
    }

    pub(super) fn get(&self, key: &str) -> Result<T> {
        let unknown = || Error::NotFound { what: self.what, id: key.to_owned() };
        self.known.get(key).copied().ok_or_else(unknown)
    }
}
