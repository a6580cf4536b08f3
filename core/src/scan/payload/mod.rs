//! What a code's text means.
//!
//! Each kind of text has a file with one reader, `fn(&Content) -> Option<Payload>`; a reader says
//! `None` when the text is not its kind. To understand one more kind of badge, write its file and
//! name it in `READERS`. What nobody understands is [`Payload::Unknown`] and is kept: an opaque
//! badge number becomes a person once the organiser's list is there.

mod link;
mod mecard;
mod vcard;

use serde::{Deserialize, Serialize};

use crate::model::ContactDraft;

/// What a code's text is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Payload {
    /// Somebody: a vCard, a MECARD.
    Person(Box<ContactDraft>),
    /// A web page.
    Link {
        /// Its address, with scheme.
        url: String,
    },
    /// Anything else.
    Unknown {
        /// The text as it is.
        text: String,
    },
}

/// A code's content as the readers get it.
pub(crate) struct Content<'c> {
    /// As text, without white space around it.
    pub(crate) text: &'c str,
    /// As it is.
    pub(crate) bytes: &'c [u8],
}

type Reader = fn(&Content<'_>) -> Option<Payload>;

/// Asked in this order; the first that understands the text is believed.
const READERS: &[Reader] = &[vcard::read, mecard::read, link::read];

/// Says what a code's content is. `bytes` are the content as it is, for texts that declare their
/// own charset; pasted text passes its own bytes. Never fails.
#[must_use]
pub fn read_payload(text: &str, bytes: &[u8]) -> Payload {
    let content = Content { text: text.trim_matches(is_around), bytes };
    READERS
        .iter()
        .find_map(|read| read(&content))
        .unwrap_or_else(|| Payload::Unknown { text: text.to_owned() })
}

/// White space, a byte order mark and the zeros some printers pad with.
fn is_around(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\0')
}

/// The text after `prefix`, in whatever case that is written.
fn after<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests;
