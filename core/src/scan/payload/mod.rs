//! What a code's text means, and so what can be done with it.
//!
//! Each kind of text has a file with one reader, `fn(&Content) -> Option<Payload>`; a reader says
//! `None` when the text is not its kind. To understand one more kind of badge, write its file and
//! name it in `READERS`. What nobody understands is [`Payload::Unknown`] and is kept: an opaque
//! badge number becomes a person once the organiser's list is there.

mod badge;
mod bizcard;
mod delimited;
mod fields;
mod jcard;
mod json;
mod layout;
mod link;
mod mecard;
mod memory;
mod percent;
mod point;
mod profile;
mod thing;
mod vcard;

pub use layout::{Parts, parts_of, read_by_layout};

use crate::model::{ContactDraft, Meaning, PersonName, PointDraft, PointKind};
use crate::text::trim_unseen;
use crate::vcard::compose_name;

/// What a code's text is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Payload {
    /// Somebody: a card or a badge with a name on it.
    Person {
        /// What it says about them.
        draft: Box<ContactDraft>,
        /// Their number in the organiser's list, where the badge has one.
        badge: Option<String>,
    },
    /// Somebody's page on a network.
    Profile {
        /// The name the address gives, and the address without what it is tracked by.
        draft: Box<ContactDraft>,
    },
    /// Nothing but an e-mail or a phone of somebody.
    ContactPoint {
        /// That point.
        draft: Box<ContactDraft>,
    },
    /// A web page.
    Link {
        /// The computer it really leads to, whatever else its address says.
        host: String,
    },
    /// A number only the organiser can resolve.
    Badge {
        /// The number.
        id: String,
    },
    /// A way into a wireless network.
    Wifi {
        /// The network's name. Its password is nobody's business here.
        network: Option<String>,
    },
    /// An entry for a calendar.
    Event {
        /// Its title.
        title: Option<String>,
    },
    /// A place on the map.
    Place {
        /// Where, as given.
        at: String,
    },
    /// Something to pay.
    Payment {
        /// To whom, if it says so.
        to: Option<String>,
    },
    /// What sets up a device or an app: it must not become a person.
    DeviceSetup,
    /// A secret to sign in with.
    SignIn,
    /// Anything else.
    Unknown,
}

impl Payload {
    /// What it is, in one word.
    #[must_use]
    pub const fn meaning(&self) -> Meaning {
        match self {
            Self::Person { .. } => Meaning::Person,
            Self::Profile { .. } => Meaning::Profile,
            Self::ContactPoint { .. } => Meaning::ContactPoint,
            Self::Link { .. } => Meaning::Link,
            Self::Badge { .. } => Meaning::BadgeId,
            Self::Wifi { .. } => Meaning::Wifi,
            Self::Event { .. } => Meaning::Event,
            Self::Place { .. } => Meaning::Place,
            Self::Payment { .. } => Meaning::Payment,
            Self::DeviceSetup => Meaning::DeviceSetup,
            Self::SignIn => Meaning::SignIn,
            Self::Unknown => Meaning::Unknown,
        }
    }

    /// Who it would become.
    #[must_use]
    pub fn draft(&self) -> Option<&ContactDraft> {
        match self {
            Self::Person { draft, .. } | Self::Profile { draft } | Self::ContactPoint { draft } => {
                Some(draft)
            }
            _ => None,
        }
    }

    /// The number in the organiser's list.
    #[must_use]
    pub fn badge(&self) -> Option<&str> {
        match self {
            Self::Person { badge, .. } => badge.as_deref(),
            Self::Badge { id } => Some(id),
            _ => None,
        }
    }

    /// The few words that tell it from others of its kind: a host, a network, a title.
    #[must_use]
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::Link { host } => Some(host),
            Self::Badge { id } => Some(id),
            Self::Wifi { network: about }
            | Self::Event { title: about }
            | Self::Payment { to: about } => about.as_deref(),
            Self::Place { at } => Some(at),
            _ => self.draft().and_then(ContactDraft::best_name),
        }
    }

    /// Somebody whose card gives no number; `None` if it says nothing about them.
    fn person(draft: ContactDraft) -> Option<Self> {
        draft.best_name()?;
        Some(Self::Person { draft: Box::new(draft), badge: None })
    }

    fn contact_point(point: PointDraft) -> Self {
        let draft = ContactDraft { points: vec![point], ..ContactDraft::default() };
        Self::ContactPoint { draft: Box::new(draft) }
    }
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
const READERS: &[Reader] = &[
    vcard::read,
    mecard::read,
    bizcard::read,
    memory::read,
    jcard::read,
    json::read,
    delimited::read,
    thing::read,
    point::read,
    link::read,
    badge::read,
];

/// Says what a code's content is. `bytes` are the content as it is, for texts that declare their
/// own charset; pasted text passes its own bytes. Never fails.
#[must_use]
pub fn read_payload(text: &str, bytes: &[u8]) -> Payload {
    let content = Content { text: trim_unseen(text.trim_matches(is_around)), bytes };
    READERS.iter().find_map(|read| read(&content)).unwrap_or(Payload::Unknown)
}

/// White space and the zeros some printers pad with.
fn is_around(letter: char) -> bool {
    letter.is_whitespace() || letter == '\0'
}

/// The text after `prefix`, in whatever case that is written.
fn after<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The text after the first of these prefixes that it has.
fn after_any<'t>(text: &'t str, prefixes: &[&str]) -> Option<&'t str> {
    prefixes.iter().find_map(|prefix| after(text, prefix))
}

fn point(kind: PointKind, label: Option<&str>, value: impl Into<String>) -> PointDraft {
    PointDraft { kind, label: label.map(str::to_owned), value: value.into() }
}

/// A name in one piece.
fn one_piece(display: impl Into<String>) -> PersonName {
    PersonName { display: display.into(), ..PersonName::default() }
}

/// A name in two parts, of which one may be missing.
fn two_parts(family: &str, given: &str) -> PersonName {
    if family.is_empty() || given.is_empty() {
        return one_piece([family, given].concat());
    }
    PersonName {
        display: compose_name(family, given),
        family: Some(family.to_owned()),
        given: Some(given.to_owned()),
    }
}

#[cfg(test)]
mod tests;
