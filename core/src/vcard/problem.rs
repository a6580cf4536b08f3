//! What could not be read, and where: data for a sentence the UI writes.

use serde::{Deserialize, Serialize};

/// Something in a vCard file that was not read as it stands. The rest of the card was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// The line in the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: ProblemKind,
}

/// What can be wrong with a card. `property` is the vCard property's name, upper-case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// There is no card in the input at all.
    NoCard,
    /// The card's `END:VCARD` is missing; everything up to the next card or the end was read.
    MissingEnd,
    /// The card says nothing about anybody; it was left out.
    EmptyCard,
    /// The card is a distribution list, not a person; it was left out.
    GroupCard {
        /// The list's name.
        name: String,
    },
    /// A line that belongs to no property; it was left out.
    StrayLine,
    /// The declared charset is unknown; the text was read with the likeliest one.
    UnknownCharset {
        /// The property.
        property: String,
        /// The charset as declared.
        charset: String,
    },
    /// Some bytes mean nothing in the property's charset; `�` stands in their place, or the value
    /// is left out.
    Undecodable {
        /// The property.
        property: String,
    },
    /// The value is longer than 64 KB (a name: 1,000 characters, a photo: 8 MB). A text was cut there,
    /// a photo left out.
    TooLong {
        /// The property.
        property: String,
    },
    /// The card is larger than 8 MB without its photo, or has more than 10,000 lines; the rest of
    /// it was left out.
    CardTooLong,
    /// The parser gave up on the card; it was left out.
    Unreadable,
}

impl Problem {
    pub(super) fn new(line: usize, what: ProblemKind) -> Self {
        Self { line, what }
    }
}
