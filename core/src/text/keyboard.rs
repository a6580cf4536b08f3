//! Codes that a scanner typed while the Korean input method was on: `ㄱㅑ22-7ㄹ3ㅏ` is `ri22-7f3k`.
//!
//! The two-set layout has one letter for small and capital except on seven keys, so case is lost: it
//! is capital where those that tell it are all capital.

use super::hangul::{is_hangul, keystrokes};

/// The letters of the two-set layout, and below them what their keys type in Latin.
const HANGUL: &str = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
const LATIN: &str = "qwertyuiopasdfghjklzxcvbnmQWERTOP";

/// How codes begin that nobody writes in Hangul.
const BEGINNINGS: [&str; 10] = [
    "begin:", "mecard:", "bizcard:", "memory:", "http://", "https://", "mailto:", "tel:", "wifi:",
    "smsto:",
];

/// A shorter one is as well a word.
const SHORTEST: usize = 6;

/// The code that a text in Hangul was meant to be, if it plainly is one: it begins like one, or it is
/// one word of lone letters with digits between them.
#[must_use]
pub fn latin_code(text: &str) -> Option<String> {
    let has_latin = text.chars().any(|c| c.is_ascii_alphabetic());
    if has_latin || !text.chars().any(is_hangul) {
        return None;
    }
    let struck = latin(text)?;
    let small = struck.trim_start().to_lowercase();
    if BEGINNINGS.iter().any(|beginning| small.starts_with(beginning)) {
        return Some(struck);
    }
    let is_lone = |c: char| is_hangul(c) && keystrokes(c).count() == 1;
    let word = text.trim();
    let is_code = word.chars().count() >= SHORTEST
        && !word.contains(char::is_whitespace)
        && word.chars().any(|c| c.is_ascii_digit())
        && word.chars().any(is_lone)
        && struck.is_ascii();
    is_code.then_some(struck)
}

/// The letters that the same keys type with the other keyboard layout: `qkrwldnjs` is ㅂㅏㄱㅈㅣㅇㅜㅓㄴ,
/// `ㅓㅑ재ㅜ` is `jiwon`. Nothing for a text in both scripts or in neither.
#[must_use]
pub fn other_layout(text: &str) -> Option<String> {
    let has_latin = text.chars().any(|c| c.is_ascii_alphabetic());
    match (has_latin, text.chars().any(is_hangul)) {
        (true, false) => Some(text.chars().map(korean).collect()),
        (false, true) => latin(text),
        _ => None,
    }
}

/// What the key types in Hangul. A capital where no key needs it is the small letter.
fn korean(key: char) -> char {
    let letter = |key: char| {
        LATIN.chars().zip(HANGUL.chars()).find(|(latin, _)| *latin == key).map(|(_, hangul)| hangul)
    };
    letter(key).or_else(|| letter(key.to_ascii_lowercase())).unwrap_or(key)
}

/// What the same keys type in Latin; nothing if a letter is on no key.
fn latin(text: &str) -> Option<String> {
    let mut struck = String::with_capacity(text.len());
    let mut is_capital = None;
    for c in text.chars() {
        if !is_hangul(c) {
            struck.push(c);
            continue;
        }
        for letter in keystrokes(c) {
            let (_, key) =
                HANGUL.chars().zip(LATIN.chars()).find(|(hangul, _)| *hangul == letter)?;
            if key.is_ascii_uppercase() || "qwertop".contains(key) {
                is_capital = Some(is_capital.unwrap_or(true) && key.is_ascii_uppercase());
            }
            struck.push(key);
        }
    }
    if is_capital == Some(true) {
        struck.make_ascii_uppercase();
    }
    Some(struck)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_comes_back_from_the_letters_it_was_typed_as() {
        let check = |typed: &str, expected: &str| {
            assert_eq!(latin_code(typed).as_deref(), Some(expected), "{typed}");
        };
        check("ㄱㅑ22-7ㄹ3ㅏ", "ri22-7f3k");
        check("ㄲㅑ22-7ㄹ3ㅏ", "RI22-7F3K");
        check("ㅗㅅ센://ㅣㅑㅜㅏㄷ야ㅜ.채ㅡ/ㅑㅜ/ㅓㅑ재ㅜ", "https://linkedin.com/in/jiwon");
        check("ㅠㄸㅎㅑㅜ:ㅍㅊㅁㄲㅇ\nㄹㅜ:ㅓㅑ재ㅜ", "bEgin:vcaRd\nfn:jiwon");
        check("ㅠㄸㅎㅑㅜ:ㅍㅊㅁㄲㅇ", "BEGIN:VCARD");
    }

    #[test]
    fn the_other_layout_types_other_letters() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(other_layout(typed).as_deref(), expected, "{typed}");
        };
        check("qkrwldnjs", Some("ㅂㅏㄱㅈㅣㅇㅜㅓㄴ"));
        check("Tkddyd 2", Some("ㅆㅏㅇㅇㅛㅇ 2"));
        check("Anna", Some("ㅁㅜㅜㅁ"));
        check("ㅓㅑ재ㅜ", Some("jiwon"));
        check("박 park", None);
        check("010", None);
    }

    #[test]
    fn what_people_write_stays() {
        for text in [
            "박지원 CTO @반달",
            "ㅋㅋㅋㅋㅋㅋㅋ",
            "ㅋㅋ 7시에 봐",
            "ㅇㅇ7",
            "RI22-7F3K",
            "서울특별시7번지",
            "BEGIN:VCARD\nFN:박지원",
            "mailto:지원@bandal.example",
            "",
        ] {
            assert_eq!(latin_code(text), None, "{text}");
        }
    }
}
