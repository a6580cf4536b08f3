//! Hallway without a window, a terminal, a clock or a home folder.
//!
//! Start at [`model`] for the words and read `docs/architecture.md` for the map.

pub mod agenda;
pub mod book;
pub mod card;
pub mod error;
pub mod exchange;
#[cfg(test)]
mod figure;
pub mod matching;
pub mod model;
pub mod scan;
pub mod schedule;
pub mod search;
pub mod sheet;
pub mod store;
pub mod text;
pub mod vcard;

pub use error::{Error, Result};
