//! The picture in a card, both ways.

use calcard::vcard::{VCardEntry, VCardValue};

/// The 64 digits of Base64 (RFC 4648 section 4).
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The embedded bytes; a photo that is only linked is not fetched.
pub(super) fn read(entry: &VCardEntry) -> Option<Vec<u8>> {
    entry.values.iter().find_map(|value| match value {
        VCardValue::Binary(data) if !data.data.is_empty() => Some(data.data.clone()),
        _ => None,
    })
}

/// Whether the field is neither bytes nor a link: Base64 that somebody damaged.
pub(super) fn is_broken(entry: &VCardEntry) -> bool {
    entry.values.iter().any(|value| match value {
        VCardValue::Text(text) => !text.trim().is_empty() && !text.contains(':'),
        _ => false,
    })
}

/// The field as vCard 3.0 has it (RFC 2426 section 3.1.4).
pub(super) fn line(bytes: &[u8]) -> String {
    let kind = match bytes {
        [0xff, 0xd8, ..] => ";TYPE=JPEG",
        [0x89, b'P', b'N', b'G', ..] => ";TYPE=PNG",
        [b'G', b'I', b'F', b'8', ..] => ";TYPE=GIF",
        [b'R', b'I', b'F', b'F', ..] => ";TYPE=WEBP",
        _ => "",
    };
    format!("PHOTO;ENCODING=b{kind}:{}", base64(bytes))
}

fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |index| u32::from(group.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = usize::try_from(bits >> (18 - 6 * place) & 63).unwrap_or(0);
            let digit = DIGITS.get(digit).filter(|_| place <= group.len());
            text.push(char::from(digit.copied().unwrap_or(b'=')));
        }
    }
    text
}
