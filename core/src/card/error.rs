//! Why a card cannot be a code, and which of its fields to shorten.

use serde::{Deserialize, Serialize};

/// Why there is no code, or no picture of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CardError {
    /// No QR code holds so much.
    #[error("{bytes} bytes do not fit into a code of {limit}")]
    TooLong {
        /// The text's size in bytes.
        bytes: usize,
        /// The most a code of this level holds, in bytes.
        limit: usize,
        /// What takes the room, largest first.
        longest: Vec<FieldSize>,
    },
    /// The code would have more than 97 modules a side: too fine to scan off a screen.
    #[error("{bytes} bytes make a code too dense to scan; {limit} do not")]
    TooDense {
        /// The text's size in bytes.
        bytes: usize,
        /// The most a readable code of this level holds, in bytes.
        limit: usize,
        /// What takes the room, largest first.
        longest: Vec<FieldSize>,
    },
    /// The picture could not be encoded, or is asked for larger than 8,192 pixels.
    #[error("no picture of {pixels} pixels can be made")]
    NoPicture {
        /// The side asked for, in pixels.
        pixels: u32,
    },
}

/// A field of my card that takes room in the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The name, shown and in parts.
    Name,
    /// Company and department.
    Company,
    /// Job title.
    Title,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// The note.
    Note,
}

/// How much room a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldSize {
    /// The field.
    pub field: Field,
    /// All its lines together, in bytes.
    pub bytes: usize,
}

/// The fields of a vCard text with the room they take, largest first; none for other texts.
pub(super) fn longest(text: &str) -> Vec<FieldSize> {
    let mut sizes: Vec<FieldSize> = Vec::new();
    for line in text.lines() {
        let name = line.split([':', ';']).next().unwrap_or_default();
        let field = match name {
            "N" | "FN" | "NICKNAME" => Field::Name,
            "ORG" => Field::Company,
            "TITLE" => Field::Title,
            "TEL" => Field::Phone,
            "EMAIL" => Field::Email,
            "URL" => Field::Url,
            "NOTE" => Field::Note,
            _ => continue,
        };
        match sizes.iter_mut().find(|size| size.field == field) {
            Some(size) => size.bytes += line.len(),
            None => sizes.push(FieldSize { field, bytes: line.len() }),
        }
    }
    sizes.sort_by_key(|size| std::cmp::Reverse(size.bytes));
    sizes
}
