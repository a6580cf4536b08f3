//! A code's text, which is our own decision: its bytes as UTF-8 when they are that and the code
//! does not declare something else, because guesses from a few bytes turn Korean into Japanese.

use encoding_rs::{EUC_KR, Encoding, GB18030, GBK};

use crate::text::is_korean;
use crate::vcard::{is_hangul, likely};

/// What bytes that declare nothing say; `guess` is the library's own reading, asked last.
pub(super) fn text(bytes: &[u8], guess: impl FnOnce() -> String) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => charset(bytes).map_or_else(guess, |charset| {
            charset.decode_without_bom_handling(bytes).0.into_owned()
        }),
    }
}

/// Korean in EUC-KR or Chinese in GB 2312, both of which the library takes for Japanese.
///
/// Half-width katakana can be made of the same bytes; there, voicing marks (0xDE, 0xDF) abound.
/// One syllable proves nothing.
fn charset(bytes: &[u8]) -> Option<&'static Encoding> {
    if is_korean(bytes) {
        return Some(EUC_KR);
    }
    let letters = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let marks = bytes.iter().filter(|byte| matches!(byte, 0xde | 0xdf)).count();
    if letters < 4 || marks * 6 >= letters {
        return None;
    }
    let likely = likely(bytes)?;
    if likely == EUC_KR && is_hangul(bytes) {
        return Some(EUC_KR);
    }
    (likely == GBK && is_chinese(bytes)).then_some(GB18030)
}

/// Whether every byte outside ASCII is part of a character of GB 2312: the kanji of Shift_JIS
/// begin lower.
fn is_chinese(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => return true,
            [0..=0x7f, rest @ ..] | [0xa1..=0xf7, 0xa1..=0xfe, rest @ ..] => rest,
            _ => return false,
        };
    }
}
