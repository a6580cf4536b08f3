//! Hangul by arithmetic: syllables into letters, as the Unicode Standard (section 3.12) lays them
//! out.
//!
//! Letters are compatibility jamo everywhere (`ㄱ`, U+3131): that is what a keyboard gives. A letter
//! that takes two key strokes (`ㅘ`, `ㄳ`) can be taken apart, so that what is typed so far is always
//! a beginning of what will be typed.

const FIRST_SYLLABLE: u32 = 0xAC00;

const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
const MEDIALS: [char; 21] = [
    'ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅘ', 'ㅙ', 'ㅚ', 'ㅛ', 'ㅜ', 'ㅝ', 'ㅞ',
    'ㅟ', 'ㅠ', 'ㅡ', 'ㅢ', 'ㅣ',
];
const FINALS: [char; 27] = [
    'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ',
    'ㅂ', 'ㅄ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];

/// Whether the character is a composed syllable (`가` to `힣`).
#[must_use]
pub const fn is_syllable(c: char) -> bool {
    matches!(c, '가'..='힣')
}

/// Whether the character is a letter for a consonant, single or compound (`ㄱ` to `ㅎ`).
#[must_use]
pub const fn is_consonant(c: char) -> bool {
    matches!(c, 'ㄱ'..='ㅎ')
}

/// Whether the character is a letter for a vowel, single or compound (`ㅏ` to `ㅣ`).
#[must_use]
pub const fn is_vowel(c: char) -> bool {
    matches!(c, 'ㅏ'..='ㅣ')
}

/// Whether the character is a syllable or a letter of modern Hangul.
#[must_use]
pub const fn is_hangul(c: char) -> bool {
    is_syllable(c) || is_consonant(c) || is_vowel(c)
}

/// The places of a syllable's initial (0–18), medial (0–20) and final (0 for none, else 1–27) in
/// their alphabets, or nothing if it is no syllable.
#[must_use]
pub const fn places(c: char) -> Option<(usize, usize, usize)> {
    if !is_syllable(c) {
        return None;
    }
    let place = (c as u32 - FIRST_SYLLABLE) as usize;
    Some((place / (21 * 28), place / 28 % 21, place % 28))
}

/// The letters of a syllable: `값` is (`ㄱ`, `ㅏ`, `ㅄ`).
#[must_use]
pub fn decompose(c: char) -> Option<(char, char, Option<char>)> {
    let (initial, medial, last) = places(c)?;
    let last = last.checked_sub(1).and_then(|place| FINALS.get(place).copied());
    Some((*INITIALS.get(initial)?, *MEDIALS.get(medial)?, last))
}

/// The initial consonants, one for each syllable: `박지원` is `ㅂㅈㅇ`. Lone consonants count as
/// initials, everything else is left out.
#[must_use]
pub fn initials(text: &str) -> String {
    text.chars()
        .filter_map(|c| decompose(c).map(|(initial, ..)| initial).or(is_consonant(c).then_some(c)))
        .collect()
}

/// The letters in the order their keys are struck, compound vowels and finals taken apart:
/// `값` is `ㄱㅏㅂㅅ`, `과` is `ㄱㅗㅏ`, `ㄳ` is `ㄱㅅ`. Nothing for what is not Hangul.
pub fn keystrokes(c: char) -> impl Iterator<Item = char> {
    let (initial, medial, last) = match decompose(c) {
        Some((initial, medial, last)) => (Some(initial), Some(medial), last),
        None if is_hangul(c) => (None, Some(c), None),
        None => (None, None, None),
    };
    let [medial, last] = [medial, last].map(|letter| letter.map(take_apart));
    let second = |pair: Option<(char, Option<char>)>| pair.and_then(|(_, second)| second);
    let first = |pair: Option<(char, Option<char>)>| pair.map(|(first, _)| first);
    [initial, first(medial), second(medial), first(last), second(last)].into_iter().flatten()
}

/// The same letter as a keyboard gives it, for the conjoining (U+11xx) and half-width forms.
#[must_use]
pub fn to_letter(c: char) -> char {
    let code = u32::from(c);
    let nth = |letters: &[char], first: u32| letters.get((code - first) as usize).copied();
    let shifted = |first: u32, to: u32| char::from_u32(code - first + to);
    match code {
        0x1100..=0x1112 => nth(&INITIALS, 0x1100),
        0x1161..=0x1175 => nth(&MEDIALS, 0x1161),
        0x11A8..=0x11C2 => nth(&FINALS, 0x11A8),
        0xFFA1..=0xFFBE => shifted(0xFFA1, 0x3131),
        0xFFC2..=0xFFC7 => shifted(0xFFC2, 0x314F),
        0xFFCA..=0xFFCF => shifted(0xFFCA, 0x3155),
        0xFFD2..=0xFFD7 => shifted(0xFFD2, 0x315B),
        0xFFDA..=0xFFDC => shifted(0xFFDA, 0x3161),
        _ => None,
    }
    .unwrap_or(c)
}

/// A letter as one or two key strokes. Tense consonants (`ㄲ`) and `ㅐ`, `ㅔ` have keys of their own.
const fn take_apart(letter: char) -> (char, Option<char>) {
    match letter {
        'ㄳ' => ('ㄱ', Some('ㅅ')),
        'ㄵ' => ('ㄴ', Some('ㅈ')),
        'ㄶ' => ('ㄴ', Some('ㅎ')),
        'ㄺ' => ('ㄹ', Some('ㄱ')),
        'ㄻ' => ('ㄹ', Some('ㅁ')),
        'ㄼ' => ('ㄹ', Some('ㅂ')),
        'ㄽ' => ('ㄹ', Some('ㅅ')),
        'ㄾ' => ('ㄹ', Some('ㅌ')),
        'ㄿ' => ('ㄹ', Some('ㅍ')),
        'ㅀ' => ('ㄹ', Some('ㅎ')),
        'ㅄ' => ('ㅂ', Some('ㅅ')),
        'ㅘ' => ('ㅗ', Some('ㅏ')),
        'ㅙ' => ('ㅗ', Some('ㅐ')),
        'ㅚ' => ('ㅗ', Some('ㅣ')),
        'ㅝ' => ('ㅜ', Some('ㅓ')),
        'ㅞ' => ('ㅜ', Some('ㅔ')),
        'ㅟ' => ('ㅜ', Some('ㅣ')),
        'ㅢ' => ('ㅡ', Some('ㅣ')),
        _ => (letter, None),
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn every_syllable_comes_apart_as_unicode_decomposes_it() {
        for c in '가'..='힣' {
            let (initial, medial, last) = decompose(c).unwrap();
            let ours: String = [Some(initial), Some(medial), last].into_iter().flatten().collect();
            let unicode: String = std::iter::once(c).nfd().map(to_letter).collect();
            assert_eq!(ours, unicode, "{c} by arithmetic and by NFD");
        }
        assert_eq!(decompose('ㄱ'), None, "a letter is not a syllable");
        assert_eq!(decompose('a'), None);
    }

    #[test]
    fn initials_take_one_letter_a_syllable() {
        let check = |text: &str, expected: &str| assert_eq!(initials(text), expected, "{text}");
        check("박지원", "ㅂㅈㅇ");
        check("쌍용 SDS 까치", "ㅆㅇㄲㅊ");
        check("박ㅈㅇ", "ㅂㅈㅇ");
        check("Jiwon", "");
    }

    #[test]
    fn what_is_typed_so_far_begins_what_will_be_typed() {
        let keys = |text: &str| text.chars().flat_map(keystrokes).collect::<String>();
        let steps = |states: &[&str]| {
            for pair in states.windows(2) {
                let (before, after) = (keys(pair[0]), keys(pair[1]));
                assert!(after.starts_with(&before), "{} before {}", pair[0], pair[1]);
            }
        };
        steps(&["ㅂ", "바", "박", "박ㅈ", "박지", "박징", "박지우", "박지워", "박지원"]);
        steps(&["ㄷ", "다", "달", "닭", "달고", "달과"]);
        steps(&["ㄱ", "ㄳ"]);
        assert_eq!(keys("값"), "ㄱㅏㅂㅅ");
        assert_eq!(keys("까ㅢa"), "ㄲㅏㅡㅣ", "a tense consonant has a key of its own");
    }

    #[test]
    fn half_width_letters_become_full_ones() {
        let letters: String = "ﾡﾤﾾￂￊￒￚￜ".chars().map(to_letter).collect();
        assert_eq!(letters, "ㄱㄴㅎㅏㅕㅛㅡㅣ");
    }
}
