//! The form in which texts are compared and looked up.
//!
//! Folding forgets width, case, compatibility forms and, for Latin, Greek and Cyrillic, accents. It
//! keeps Hangul as syllables, lone letters as the keyboard gives them. Folding twice changes
//! nothing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::hangul;

/// The folded text: `José` is `jose`, `ＡＢ` is `ab`, `Straße` is `strasse`, `㈜` is `(주)`.
#[must_use]
pub fn fold(text: &str) -> String {
    // Most texts by far; composed Hangul folds to itself.
    if text.is_ascii() || text.chars().all(|c| c.is_ascii() || hangul::is_hangul(c)) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    let mut after_letter_with_accents = false;
    for c in text.nfc() {
        if hangul::is_hangul(hangul::to_letter(c)) {
            after_letter_with_accents = false;
            folded.push(hangul::to_letter(c));
            continue;
        }
        for part in std::iter::once(c).nfkd() {
            if is_combining_mark(part) {
                if !after_letter_with_accents {
                    folded.push(part);
                }
                continue;
            }
            after_letter_with_accents = takes_accents(part);
            if !is_ignorable(part) {
                push_lower(&mut folded, part);
            }
        }
    }
    folded.nfc().map(hangul::to_letter).collect()
}

/// Lower case, with the letters that Unicode does not decompose spelled as people type them.
fn push_lower(folded: &mut String, c: char) {
    for lower in c.to_lowercase() {
        match lower {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            _ => folded.push(lower),
        }
    }
}

/// Letters whose marks people leave out. Elsewhere (Devanagari, kana) a mark is a sound.
fn takes_accents(c: char) -> bool {
    c.is_alphabetic()
        && matches!(u32::from(c), 0x41..=0x24F | 0x370..=0x52F | 0x1E00..=0x1FFF | 0x2C60..=0x2C7F | 0xA640..=0xA69F | 0xA720..=0xA7FF)
}

/// Characters without a shape, which nobody can type: soft hyphen, zero-width and bidi controls.
const fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn width_case_and_accents_are_forgotten() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected, "fold({text:?})");
        check("", "");
        check("José", "jose");
        check("Jose\u{301}", "jose");
        check("ＡＢ１２", "ab12");
        check("Straße STRASSE ẞ", "strasse strasse ss");
        check("Łukasz Søren Đorđe Ægir", "lukasz soren dorde aegir");
        check("İstanbul ısı", "istanbul isi");
        check("Ὀδυσσεύς", "οδυσσευσ");
        check("Йошкар Ёлка", "иошкар елка");
        check("ﬁ ① ㎏", "fi 1 kg");
        check("Nguyễn", "nguyen");
        check("soft\u{AD}hy\u{200B}phen", "softhyphen");
    }

    #[test]
    fn hangul_comes_out_as_syllables() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected, "fold({text:?})");
        check("박지원", "박지원");
        check("\u{1107}\u{1161}\u{11A8}\u{110C}\u{1175}\u{110B}\u{116F}\u{11AB}", "박지원");
        check("㈜샘플", "(주)샘플");
        check("ㅂㅈㅇ", "ㅂㅈㅇ");
        check("ﾡￂ", "ㄱㅏ");
        check("\u{1107}", "ㅂ");
        check("Park 박", "park 박");
    }

    #[test]
    fn marks_that_are_sounds_stay() {
        assert_eq!(fold("ガ"), "ガ", "a voiced kana is another sound");
        assert_eq!(fold("हिन्दी"), "हिन्दी");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
