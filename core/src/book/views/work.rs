//! Long work.

use serde::{Deserialize, Serialize};

/// How far long work is; see [`Progress`](crate::book::Progress).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HowFar {
    /// Done so far: cards, rows, people, parts of a step.
    pub done: usize,
    /// Of how many; 0 while nobody knows.
    pub total: usize,
}
