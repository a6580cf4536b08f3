//! Cards read: each one a draft of a contact and the problems met.

use std::panic::{AssertUnwindSafe, catch_unwind};

use calcard::vcard::VCard;
use calcard::{Entry, Parser};

use super::cards::{CardReader, RawCard};
use super::problem::{Problem, ProblemKind};
use super::{charset, draft};
use crate::model::ContactDraft;

/// One card, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Who it is about; `None` if it says nothing about a person.
    pub draft: Option<ContactDraft>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// The card as text: decoded, one field a line, each line ended by CR LF.
    pub text: String,
}

/// All cards of a small input.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cards {
    /// The people, in the file's order.
    pub cards: Vec<ContactDraft>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Reads all cards of an input that fits in memory; for files use [`CardReader`].
///
/// vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), in UTF-8, UTF-16 or the charset they declare.
/// Never fails: an input without a card has the problem [`ProblemKind::NoCard`].
#[must_use]
pub fn read_cards(bytes: &[u8]) -> Cards {
    let mut all = Cards::default();
    let mut found = false;
    // Reading from memory cannot fail.
    for raw in CardReader::new(bytes).map_while(Result::ok) {
        found = true;
        let card = read_card(&raw);
        all.cards.extend(card.draft);
        all.problems.extend(card.problems);
    }
    if !found {
        all.problems.push(Problem::new(1, ProblemKind::NoCard));
    }
    all
}

/// Reads one card of a stream.
#[must_use]
pub fn read_card(raw: &RawCard) -> Card {
    let (text, undecoded) = charset::to_text(raw);
    let mut problems = raw.problems.clone();
    problems.extend(undecoded);
    let (draft, found) = match parse(&text) {
        Some(card) => draft::draft(&card),
        None => (None, vec![ProblemKind::Unreadable]),
    };
    problems.extend(found.into_iter().map(|what| Problem::new(raw.line, what)));
    Card { draft, problems, text }
}

/// The parser is somebody else's; whatever it does, one card is all it can spoil.
fn parse(text: &str) -> Option<VCard> {
    let entry = catch_unwind(AssertUnwindSafe(|| Parser::new(text).entry())).ok()?;
    match entry {
        Entry::VCard(card) => Some(card),
        _ => None,
    }
}
