//! One typing error forgiven: words of names and companies that begin like the one typed but for one
//! letter too many, too few, another, or two exchanged.
//!
//! The index keeps every word of names and companies once; what lies near is looked up there, and
//! is then searched like anything else.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::code::MARK;

/// Letters (key strokes in Hangul) from which on an error is forgiven.
const SHORTEST: usize = 5;
/// In Hangul, where a stroke is less than a letter: two syllables and more.
const SHORTEST_HANGUL: usize = 7;

/// Every word once, one after the other. Words of people gone stay, and find nobody.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    bytes: Vec<u8>,
    known: HashSet<u64>,
}

impl Words {
    /// Adds words that each end with [`MARK`].
    pub(super) fn add(&mut self, words: &[u8]) {
        for word in words.split(|byte| *byte == MARK) {
            // What is shorter than the shortest word typed by two is never near it.
            if word.len() + 1 < SHORTEST {
                continue;
            }
            let mut hasher = DefaultHasher::new();
            word.hash(&mut hasher);
            if self.known.insert(hasher.finish()) {
                self.bytes.extend_from_slice(word);
                self.bytes.push(MARK);
            }
        }
    }

    /// The beginnings of words that are one error away from a typed word, each once.
    pub(super) fn near(&self, typed: &[u8]) -> Vec<Vec<u8>> {
        if !is_forgiven(typed) {
            return Vec::new();
        }
        let words = self.bytes.split(|byte| *byte == MARK);
        let mut near: Vec<Vec<u8>> =
            words.filter_map(|word| near_beginning(typed, word)).map(<[u8]>::to_vec).collect();
        near.sort();
        near.dedup();
        near
    }

    pub(super) fn memory_bytes(&self) -> usize {
        // A set of 8-byte hashes takes a byte more for each place.
        self.bytes.capacity() + self.known.capacity() * 9
    }
}

/// Whether a word is long enough, and of letters whose errors are known: Latin or Hangul.
pub(super) fn is_forgiven(typed: &[u8]) -> bool {
    let is_latin = typed.iter().all(u8::is_ascii_lowercase);
    let is_hangul = typed.iter().all(|byte| matches!(byte, 0x02..=0x1F | 0xF2..));
    (is_latin && typed.len() >= SHORTEST) || (is_hangul && typed.len() >= SHORTEST_HANGUL)
}

/// The beginning of `word` that is exactly one error away from `typed`.
pub(super) fn near_beginning<'w>(typed: &[u8], word: &'w [u8]) -> Option<&'w [u8]> {
    if word.len() + 1 < typed.len() {
        return None;
    }
    let same = typed.iter().zip(word).take_while(|(typed, known)| typed == known).count();
    let typed_rest = typed.get(same..)?;
    let word_rest = word.get(same..)?;
    let (_, typed_later) = typed_rest.split_first()?; // else it begins with all that was typed
    let begins =
        |later: Option<&[u8]>, wanted: &[u8]| later.is_some_and(|it| it.starts_with(wanted));
    let exchanged = match (typed_rest, word_rest) {
        ([a, b, typed @ ..], [c, d, word @ ..]) => a == d && b == c && word.starts_with(typed),
        _ => false,
    };
    let length = if exchanged || begins(word_rest.get(1..), typed_later) {
        typed.len() // two exchanged, or another letter
    } else if begins(word_rest.get(1..), typed_rest) {
        typed.len() + 1 // one too few
    } else if word_rest.starts_with(typed_later) {
        typed.len() - 1 // one too many
    } else {
        return None;
    };
    word.get(..length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_near_and_two_are_not() {
        let check = |typed: &str, word: &str, expected: Option<&str>| {
            let found = near_beginning(typed.as_bytes(), word.as_bytes());
            assert_eq!(found, expected.map(str::as_bytes), "{typed} for {word}");
        };
        check("garcua", "garcia", Some("garcia"));
        check("gacria", "garcia", Some("garcia"));
        check("garia", "garcia", Some("garcia"));
        check("garrcia", "garcia", Some("garcia"));
        check("barcia", "garcia", Some("garcia"));
        check("arcia", "garcia", Some("garcia"));
        check("xgarcia", "garcia", Some("garcia"));
        check("garciax", "garcia", Some("garcia"));
        check("johnsen", "johnsonville", Some("johnson"));
        check("garcia", "garcia", None);
        check("garcia", "garciamarquez", None);
        check("gurcua", "garcia", None);
        check("garcia", "gar", None);
        assert!(!is_forgiven(b"garc"), "four letters");
        assert!(!is_forgiven(b"12345"), "digits");
    }
}
