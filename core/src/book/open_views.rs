//! Lists as views by position: which rows a list shows and in which order is settled when it is opened.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crate::error::{Error, Result};

/// Rows sent along when a view is opened: enough for the first screen.
const FIRST_ROWS: usize = 60;

/// Views kept open; a window shows one or two of a kind at a time.
const OPEN_VIEWS: usize = 8;

/// The open views over things of one kind.
pub(super) struct OpenViews<Id>(Mutex<Opened<Id>>);

struct Opened<Id> {
    last: u32,
    open: VecDeque<(u32, Arc<[Id]>)>,
}

impl<Id> Default for OpenViews<Id> {
    fn default() -> Self {
        Self(Mutex::new(Opened { last: 0, open: VecDeque::new() }))
    }
}

impl<Id: Copy + PartialEq> OpenViews<Id> {
    /// Opens a view over these: its name, and the ids of its first rows.
    pub(super) fn open(&self, ids: Vec<Id>) -> (u32, Vec<Id>) {
        let first = ids.iter().take(FIRST_ROWS).copied().collect();
        let mut opened = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        opened.last = opened.last.wrapping_add(1);
        let view = opened.last;
        opened.open.push_back((view, ids.into()));
        if opened.open.len() > OPEN_VIEWS {
            opened.open.pop_front();
        }
        (view, first)
    }

    /// Closes all: what they show is gone.
    pub(super) fn close_all(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).open.clear();
    }

    /// Those at `offset..offset + limit` of a view.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the view was closed because newer ones were opened.
    pub(super) fn slice(&self, view: u32, offset: usize, limit: usize) -> Result<Vec<Id>> {
        Ok(self.get(view)?.iter().skip(offset).take(limit).copied().collect())
    }

    /// Where one stands in a view; `None` if not in it.
    ///
    /// # Errors
    /// As [`slice`](Self::slice).
    pub(super) fn position(&self, view: u32, id: Id) -> Result<Option<usize>> {
        Ok(self.get(view)?.iter().position(|one| *one == id))
    }

    fn get(&self, view: u32) -> Result<Arc<[Id]>> {
        let opened = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = opened.open.iter().find(|(name, _)| *name == view);
        let not_found = || Error::NotFound { what: "view", id: view.to_string() };
        found.map(|(_, ids)| Arc::clone(ids)).ok_or_else(not_found)
    }
}
