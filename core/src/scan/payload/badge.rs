//! A badge that holds only a number or a token; the organiser knows whose it is.

use super::{Content, Payload};

/// A token and its signature fit; texts of this length in one word are something else.
const LONGEST: usize = 160;
/// Fewer letters and digits than this are no number of anybody.
const FEWEST: usize = 4;

/// One word of letters and digits with at least one digit: `8812345678`, `RI22-7F3K-2209`, a
/// ticket's 32 letters, `uuid/hmac`.
pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let text = content.text;
    let is_token = |c: char| c.is_ascii_alphanumeric() || "-_./:=+#~*".contains(c);
    if text.len() > LONGEST || !text.chars().all(is_token) {
        return None;
    }
    let signs = text.chars().filter(char::is_ascii_alphanumeric).count();
    let is_number = signs >= FEWEST && text.chars().any(|c| c.is_ascii_digit());
    is_number.then(|| Payload::Badge { id: text.to_owned() })
}
