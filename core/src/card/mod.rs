//! My card as a code: its text, its symbol, its pictures, and the proof that it scans.
//!
//! [`payload`] makes the text, [`Code::of`] the symbol, [`svg`] and [`png`] the pictures.
//! [`proves`] reads a code back with the decoder that reads everybody else's; show no code that
//! does not prove. A further picture format is a further file beside `svg.rs`.

mod code;
mod error;
mod payload;
mod png;
mod proof;
mod svg;

pub use code::{Code, Level, QUIET_ZONE};
pub use error::{CardError, Field, FieldSize};
pub use payload::payload;
pub use png::png;
pub use proof::proves;
pub use svg::svg;

#[cfg(test)]
mod tests;
