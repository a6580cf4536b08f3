//! Hallway without a window, a terminal, a clock or a home folder.
//!
//! Start at [`model`] for the words and read `docs/architecture.md` for the map.

pub mod error;
pub mod model;
pub mod search;
pub mod text;

pub use error::{Error, Result};
