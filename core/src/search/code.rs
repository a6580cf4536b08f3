//! Text as bytes in which a substring is an answer.
//!
//! Hangul becomes one byte for each key stroke, so that an unfinished syllable is a beginning of
//! the finished one; everything else is folded UTF-8. The codes cannot meet, because folded UTF-8
//! has no capitals, no control characters and, with planes 8 to 16 left out, no byte from 0xF2 on:
//!
//! | bytes | what |
//! |---|---|
//! | `0x01` | begins every field |
//! | `0x02..=0x1F` | consonants, initial or final |
//! | `A..=S` | initial consonants of the syllables, in a field of their own beside each Korean text |
//! | `0xF2..=0xFF` | vowels |

use super::Entry;
use crate::text::{
    HangulReading, Romanised, fold, hangul, hangul_readings, is_left_out, romanise,
    significant_digits, typed_letters,
};

/// Begins every field; no pattern contains it, so none can match across fields or rows.
pub(super) const MARK: u8 = 0x01;

const FIRST_CONSONANT: u8 = 0x02;
const FIRST_INITIAL: u8 = b'A';
const FIRST_VOWEL: u8 = 0xF2;

/// Initials in Unicode order, without the compounds.
const CONSONANTS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
/// Vowels that have a key.
const VOWELS: [char; 14] =
    ['ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅛ', 'ㅜ', 'ㅠ', 'ㅡ', 'ㅣ'];

/// A contact's text, coded: names, company, details.
#[derive(Clone, Debug, Default)]
pub(super) struct Coded {
    pub(super) columns: [Vec<u8>; 3],
    /// The words of names and company, each ended by [`MARK`]: those in which typing errors are
    /// forgiven.
    pub(super) words: Vec<u8>,
}

impl Coded {
    pub(super) fn of<K>(entry: &Entry<'_, K>) -> Self {
        let mut coded = Self::default();
        coded.set(entry);
        coded
    }

    /// Codes another contact into the same buffers.
    pub(super) fn set<K>(&mut self, entry: &Entry<'_, K>) {
        self.columns.iter_mut().for_each(Vec::clear);
        self.words.clear();
        let [names, company, details] = &mut self.columns;
        let has_hangul = entry.names.iter().any(|name| name.contains(hangul::is_syllable));
        for name in entry.names {
            push_words(&mut self.words, name);
            push_field(names, name);
            push_romanised(names, &mut self.words, name);
            if !has_hangul {
                push_readings(names, &mut self.words, name);
            }
        }
        push_words(&mut self.words, entry.company);
        push_field(company, entry.company);
        push_field(details, entry.title);
        for point in entry.points {
            push_point(details, point);
        }
        for tag in entry.tags {
            push_field(details, tag);
        }
    }
}

/// Appends folded text, without field marks.
pub(super) fn push_text(coded: &mut Vec<u8>, folded: &str) {
    typed_letters(folded, |letter| {
        if hangul::is_hangul(letter) {
            coded.extend(key_code(letter));
        } else {
            coded.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
    });
}

/// Appends the initials of the Hangul in a text, other text between as one space.
pub(super) fn push_initials(coded: &mut Vec<u8>, text: &str) {
    let mut gap = false;
    let from = coded.len();
    for c in text.chars() {
        if !hangul::is_syllable(c) && !hangul::is_consonant(c) {
            gap |= !c.is_whitespace() && !is_left_out(c);
            continue;
        }
        if gap && coded.len() > from {
            coded.push(b' ');
        }
        gap = false;
        match hangul::decompose(c) {
            Some((initial, ..)) => coded.extend(initial_code(initial)),
            None => coded.extend(hangul::keystrokes(c).filter_map(initial_code)),
        }
    }
}

/// The digits of a text that is written like a phone number: three at least, or after `+` or `(`.
pub(super) fn phone_digits(folded: &str) -> Option<String> {
    let is_phone = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || is_left_out(c)
            || matches!(c, '+' | '(' | ')' | '/')
    };
    if !folded.chars().all(is_phone) {
        return None;
    }
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let enough = if folded.starts_with(['+', '(']) { 1 } else { 3 };
    (digits.len() >= enough).then_some(digits)
}

fn push_field(column: &mut Vec<u8>, text: &str) {
    if text.is_empty() {
        return;
    }
    let folded = fold(text);
    column.push(MARK);
    push_text(column, &folded);
    if folded.contains(|c| hangul::is_syllable(c) || hangul::is_consonant(c)) {
        column.push(MARK);
        push_initials(column, &folded);
    }
}

/// Each word by itself.
fn push_words(words: &mut Vec<u8>, text: &str) {
    for word in fold(text).split_whitespace() {
        push_text(words, word);
        words.push(MARK);
    }
}

/// What a Korean name in Latin letters may be in Hangul, and how else it may be spelled then. Both
/// rank after the name as it is written.
fn push_readings(column: &mut Vec<u8>, words: &mut Vec<u8>, name: &str) {
    let readings = hangul_readings(name);
    let mut initials: Vec<Vec<u8>> = Vec::new();
    for whole in readings.iter().map(HangulReading::whole) {
        column.push(MARK);
        push_text(column, &whole);
        let mut own = vec![MARK];
        push_initials(&mut own, &whole);
        if !initials.contains(&own) {
            initials.push(own);
        }
        push_words(words, &whole);
    }
    column.extend(initials.concat());
    if let Some(first) = readings.first() {
        push_romanised(column, words, &first.whole());
    }
}

/// The spellings in a chain, family, given, family, …: both orders of each pair lie side by side in
/// it, in two thirds of the bytes. Only the most usual spelling is the start of a word; rarer ones
/// rank after it.
fn push_romanised(column: &mut Vec<u8>, words: &mut Vec<u8>, name: &str) {
    let Some(Romanised { families, givens }) = romanise(name) else { return };
    for word in families.iter().chain(&givens) {
        words.extend_from_slice(word.as_bytes());
        words.push(MARK);
    }
    let Some(usual) = families.first() else {
        for given in &givens {
            column.push(MARK);
            column.extend_from_slice(given.as_bytes());
        }
        return;
    };
    column.push(MARK);
    let pairs =
        givens.iter().flat_map(|given| families.iter().flat_map(move |family| [family, given]));
    pairs.chain([usual]).for_each(|part| column.extend_from_slice(part.as_bytes()));
}

/// Phones as digits, with the calling code and as dialled at home; everything else as text.
fn push_point(column: &mut Vec<u8>, point: &str) {
    let Some(digits) = phone_digits(point) else { return push_field(column, point) };
    column.push(MARK);
    column.extend_from_slice(digits.as_bytes());
    // Zones 1 and 7 dial no 0 at home.
    if let Some(national) = significant_digits(point).filter(|_| !digits.starts_with(['1', '7'])) {
        column.extend_from_slice(&[MARK, b'0']);
        column.extend(national.bytes().filter(u8::is_ascii_digit));
    }
}

fn key_code(letter: char) -> Option<u8> {
    if hangul::is_consonant(letter) {
        return u8::try_from(u32::from(letter) - u32::from('ㄱ'))
            .ok()
            .map(|place| FIRST_CONSONANT + place);
    }
    place_code(&VOWELS, letter, FIRST_VOWEL)
}

fn initial_code(letter: char) -> Option<u8> {
    place_code(&CONSONANTS, letter, FIRST_INITIAL)
}

fn place_code(alphabet: &[char], letter: char, first: u8) -> Option<u8> {
    let place = alphabet.iter().position(|&l| l == letter)?;
    u8::try_from(place).ok().map(|place| first + place)
}
