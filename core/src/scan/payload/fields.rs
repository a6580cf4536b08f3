//! `KEY:value;KEY:value;;`, the grammar that MECARD, BIZCARD, Wi-Fi and MATMSG codes share.
//!
//! Colon, semicolon, comma and backslash are escaped by a backslash. Keys may repeat. The end is
//! often missing or single; a colon within a value is often not escaped.

use unicode_normalization::UnicodeNormalization;

/// Keys in upper case, each with its value as it stands: see [`unescape`] and [`split`].
pub(super) fn fields(body: &str) -> impl Iterator<Item = (String, String)> {
    split(body, ';').into_iter().filter_map(|field| {
        let (key, value) = field.split_once(':')?;
        Some((key.trim().to_ascii_uppercase(), value.to_owned()))
    })
}

/// The first value of `key` that says anything, without escapes.
pub(super) fn value(body: &str, key: &str) -> Option<String> {
    let values = fields(body).filter(|(name, _)| name == key).map(|(_, value)| unescape(&value));
    values.into_iter().find(|value| !value.is_empty())
}

/// Cuts at `separator` where no backslash stands before it; escapes stay.
pub(super) fn split(text: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for letter in text.chars() {
        if letter == separator && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    parts
}

/// The value without escapes, composed and trimmed.
pub(super) fn unescape(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let escaped = (letter == '\\').then(|| letters.next()).flatten();
        plain.push(escaped.unwrap_or(letter));
    }
    plain.trim().nfc().collect()
}
