//! The words of Hallway as plain data. Nothing here reads a database, a file or a clock.

mod draft;
mod ids;
mod kinds;

pub use draft::{ContactDraft, PersonName, PointDraft};
pub use ids::*;
pub use kinds::*;
