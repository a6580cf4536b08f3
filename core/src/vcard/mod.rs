//! vCard files and vCard texts: bytes to people, and people to vCard 3.0.
//!
//! Bytes go through four steps, one file each: `lines` finds physical lines whatever ends them,
//! `cards` joins them to fields and cuts the stream into cards, `charset` turns each field into
//! text, and `read` asks the `calcard` parser what the fields mean and fills a
//! [`ContactDraft`](crate::model::ContactDraft). `write` goes the other way.
//!
//! A producer that writes something strange gets a fixture in `core/fixtures/vcard` named after it
//! and, if need be, a rule in the step that is concerned. Nothing fails as a whole: what cannot be
//! read becomes a [`Problem`] with its line, the rest of the card is kept.

mod cards;
mod charset;
mod draft;
mod fields;
mod label;
mod lines;
mod name;
mod photo;
mod problem;
mod read;
mod write;

pub(crate) use charset::{is_hangul, likely};
pub(crate) use fields::{Fields, person_of};
pub(crate) use lines::Lines;
pub(crate) use name::compose_name;

pub use cards::{CardReader, RawCard};
pub use problem::{Problem, ProblemKind};
pub use read::{Card, Cards, read_card, read_cards};
pub use write::{vcard3, vcard3_compact};

#[cfg(test)]
mod tests;
