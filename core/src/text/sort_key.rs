//! The bytes that put names in order.
//!
//! SQLite compares BLOBs byte by byte, and the binary order of composed syllables is Korean order,
//! so a key is a byte for the script, then the folded name. Equal keys are the caller's to break.

use super::fold;
use super::name::{Script, script_of_char};

/// Whose names come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    /// Hangul, then Latin, then the rest.
    Korean,
    /// Latin, then Hangul, then the rest.
    Latin,
}

/// The key of a name in an order. Names that begin with a sign or a digit come after all letters,
/// empty ones last.
#[must_use]
pub fn sort_key(name: &str, order: SortOrder) -> Vec<u8> {
    let folded = fold(name.trim());
    let mut key = Vec::with_capacity(folded.len() + 1);
    key.push(class(folded.chars().next(), order));
    key.extend_from_slice(folded.as_bytes());
    key
}

fn class(first: Option<char>, order: SortOrder) -> u8 {
    let Some(first) = first else { return 6 };
    match (script_of_char(first), order) {
        (Some(Script::Hangul), SortOrder::Korean) | (Some(Script::Latin), SortOrder::Latin) => 1,
        (Some(Script::Hangul | Script::Latin), _) => 2,
        (Some(Script::Han), _) => 3,
        (Some(Script::Other), _) => 4,
        (None, _) => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(order: SortOrder, expected: &[&str]) {
        let mut sorted = expected.to_vec();
        sorted.reverse();
        sorted.sort_by_key(|name| sort_key(name, order));
        assert_eq!(sorted, expected, "names in {order:?} order");
    }

    #[test]
    fn koreans_find_hangul_first() {
        let names = [
            "강하늘",
            "김민수",
            "김하나",
            "까치",
            "하정우",
            "adam",
            "Élodie",
            "Zoe",
            "朴",
            "Яна",
            "42",
            "",
        ];
        check(SortOrder::Korean, &names);
    }

    #[test]
    fn others_find_latin_first() {
        check(
            SortOrder::Latin,
            &["Adam", "élodie", "Eloy", "Zoe", "강하늘", "하정우", "李", "Ω", "#1"],
        );
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        assert_eq!(
            sort_key("José", SortOrder::Latin),
            sort_key(" JOSE\u{301}", SortOrder::Latin),
            "case, accents and composition do not separate"
        );
    }
}
