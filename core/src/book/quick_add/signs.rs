//! The signs around words: bullets, dashes, little pictures of phones and letters.

use super::fields::is_field;
use super::titles::{is_label, is_title};
use crate::text::{Script, is_plainly_phone, korean_name, normalise_email, script_of, trim_unseen};

/// What parts words where it stands alone, and is none of a word it stands before.
const PARTING: &str = "-‐‑–—/\\_=:>*•·‣▪◦●○■□◆▶►→⇒✔✓☑✅※☎✆✉📞📱📲📧📩✉🏢👤📍\u{FE0F}";

/// Whether what stands between white space is a word: a dash, a bullet or a slash alone parts what
/// stands around it.
pub(super) fn is_word(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
        || matches!(text, "@" | "&")
        || (text.len() > 1 && !text.chars().all(|c| PARTING.contains(c)))
}

/// Where a word is two: `CTO@Acme`, `박지원@반달`, `박지원(반달)`. An address is one.
fn joint(text: &str) -> Option<usize> {
    let inside = |at: &usize| *at > 0;
    let hangul = text.find(|c: char| c.is_ascii_alphabetic()).filter(inside);
    if let Some((name, title)) = hangul.and_then(|at| text.split_at_checked(at))
        && korean_name(name).is_some()
        && is_title(title)
    {
        return hangul; // 이서연PM
    }
    if let Some(at) = text.find('@').filter(inside) {
        let (before, behind) = text.split_at_checked(at)?;
        let is_company = behind.len() > 1 && !behind.contains('.');
        let is_somebody = script_of(before) == Script::Hangul
            || is_title(before)
            || before.starts_with(char::is_uppercase) && behind.contains(char::is_uppercase);
        return (is_company && is_somebody).then_some(at);
    }
    let at = text.find('(').filter(inside)?;
    let has_name = text.get(..at)?.chars().all(char::is_alphabetic);
    (has_name && text.len() > at + 1 && !text.starts_with(char::is_lowercase)).then_some(at)
}

/// A word without the bullet or sign it begins with, what nobody sees and stars around it, and where
/// it begins then.
pub(super) fn without_sign(text: &str, from: usize) -> (&str, usize) {
    let bare = trim_unseen(text);
    let bare = bare.trim_start_matches(|c| PARTING.contains(c)).trim_end_matches('*');
    let is_bare = bare.starts_with(|c: char| c.is_alphabetic() || c == '@')
        || (bare.starts_with(|c: char| c.is_ascii_digit() || "+(".contains(c))
            && !text.starts_with(['-', '‐', '‑', '–', '/', ':', '=', '>', '_']));
    let bare = if is_bare { bare } else { trim_unseen(text) };
    let skipped = text.find(bare).unwrap_or(0);
    (bare, from + skipped)
}

/// A word in two, if it is two: what announces the number or address that it goes on with (`T:010-…`,
/// `M.010-…`, `메일:…`), or somebody (`CTO@Acme`, `박지원(반달)`).
pub(super) fn halves(text: &str) -> (&str, &str) {
    let is_announced = |sign: char, rest: &str| match sign {
        '.' => is_plainly_phone(rest) || rest.starts_with('+'),
        _ => {
            rest.starts_with(|c: char| c.is_ascii_digit() || "+(".contains(c))
                || normalise_email(rest).is_some()
        }
    };
    let mut signs = text.char_indices().filter(|(_, c)| matches!(c, ':' | '：' | '.'));
    let cut = signs.find_map(|(at, sign)| {
        let (label, rest) = text.split_at_checked(at + sign.len_utf8())?;
        let is_filled = sign != '.' && is_field(label) && !rest.is_empty();
        (is_filled || (is_label(label) && is_announced(sign, rest))).then_some((label, rest))
    });
    cut.or_else(|| text.split_at_checked(joint(text)?)).unwrap_or(("", text))
}
