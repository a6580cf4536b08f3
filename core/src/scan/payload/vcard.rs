//! A vCard in a code: the commonest badge and the phone's own "my card".

use super::{Content, Payload, after};
use crate::vcard::read_cards;

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    after(content.text, "BEGIN:VCARD")?;
    // The decoder's text is right unless the card names a charset of its own.
    let declares = content.bytes.windows(8).any(|part| part.eq_ignore_ascii_case(b"CHARSET="));
    let bytes = if declares { content.bytes } else { content.text.as_bytes() };
    Payload::person(read_cards(bytes).cards.into_iter().next()?)
}
