//! What a person typed, as byte patterns that must all occur in a row.
//!
//! A word of initial consonants (`ㅂㅈㅇ`) looks among the initials, a number written like a phone
//! among digits, everything else in the text itself. A word that mixes syllables and initials
//! (`박ㅈㅇ`) becomes two patterns.

use memchr::memmem::Finder;

use super::code;
use super::grams;
use super::near::Words;
use crate::text::{fold, hangul};

/// Bytes to be found.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) finder: Finder<'static>,
    /// Its three bytes in a row, see `grams`.
    pub(super) grams: Vec<usize>,
    /// The same with a typing error, to be found in names and companies only.
    pub(super) near: Vec<Self>,
}

impl Pattern {
    pub(super) fn new(bytes: &[u8]) -> Self {
        Self {
            finder: Finder::new(bytes).into_owned(),
            grams: grams::places(bytes).collect(),
            near: Vec::new(),
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.finder.needle()
    }
}

/// Patterns in coded text; all must occur.
#[derive(Debug)]
pub(super) struct Query {
    /// The rarest first, as far as is known: to begin with, the longest.
    pub(super) patterns: Vec<Pattern>,
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let folded = fold(text);
        let mut patterns: Vec<Vec<u8>> = Vec::new();
        let words = folded.split_whitespace().map(|word| word.trim_end_matches([',', ';']));
        words.for_each(|word| push_word(&mut patterns, word));
        patterns.retain(|pattern| !pattern.is_empty());
        patterns.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        patterns.dedup();
        Self { patterns: patterns.iter().map(|pattern| Pattern::new(pattern)).collect() }
    }

    /// The same with one error forgiven in each word; nothing if no word has one near it.
    pub(super) fn forgiving(mut self, words: &Words) -> Option<Self> {
        for pattern in &mut self.patterns {
            pattern.near =
                words.near(pattern.bytes()).iter().map(|near| Pattern::new(near)).collect();
        }
        self.patterns.iter().any(|pattern| !pattern.near.is_empty()).then_some(self)
    }

    /// Remembers that the pattern at this place left nothing, so that the next chunk begins with
    /// it.
    pub(super) fn rarest_is(&mut self, place: usize) {
        if let Some(upto) = self.patterns.get_mut(..=place) {
            upto.rotate_right(1);
        }
    }
}

fn push_word(patterns: &mut Vec<Vec<u8>>, word: &str) {
    let coded = |push: fn(&mut Vec<u8>, &str), text: &str| {
        let mut pattern = Vec::new();
        push(&mut pattern, text);
        pattern
    };
    if let Some(digits) = code::phone_digits(word) {
        patterns.push(digits.into_bytes());
    } else if !has_initials(word) {
        patterns.push(coded(code::push_text, word));
    } else {
        // Mixed: the initials side by side, and each finished part somewhere.
        let runs =
            |keep: fn(char) -> bool| word.split(move |c| !keep(c)).filter(|run| !run.is_empty());
        let korean = runs(hangul::is_hangul).filter(|run| run.contains(hangul::is_consonant));
        patterns.extend(korean.map(|run| coded(code::push_initials, run)));
        patterns.extend(runs(|c| !hangul::is_consonant(c)).map(|run| coded(code::push_text, run)));
    }
}

/// Whether consonants in the word stand for syllables. A single one at the end of other text is the
/// start of the next syllable instead, and beside lone vowels it is a letter of a syllable not yet
/// composed.
fn has_initials(word: &str) -> bool {
    if word.contains(hangul::is_vowel) {
        return false;
    }
    let mut chars = word.chars();
    let last = chars.next_back();
    let before = chars.as_str();
    let starts_syllable =
        last.is_some_and(|c| hangul::is_consonant(c) && hangul::keystrokes(c).count() == 1);
    word.contains(hangul::is_consonant)
        && (before.is_empty() || before.contains(hangul::is_consonant) || !starts_syllable)
}
