//! The query language: words to be found, and fields as `key:value`, `-key:value` for all others.
//!
//! A value with spaces stands in quotes. What looks like a key but is none (`http:`) is text.

use serde::{Deserialize, Serialize};

/// What can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SearchKey {
    /// A tag.
    Tag,
    /// The company worked at.
    Company,
    /// The conference of an encounter, or who of us met them.
    Met,
    /// The occasion of an encounter, or its venue.
    At,
    /// The day of an encounter.
    On,
}

impl SearchKey {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Tag, Self::Company, Self::Met, Self::At, Self::On];

    /// How it is typed.
    #[must_use]
    pub const fn names(self) -> [&'static str; 2] {
        match self {
            Self::Tag => ["tag", "태그"],
            Self::Company => ["company", "회사"],
            Self::Met => ["met", "만남"],
            Self::At => ["at", "곳"],
            Self::On => ["on", "날"],
        }
    }

    fn called(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|key| key.names().contains(&name.as_str()))
    }
}

/// A field asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Which.
    pub key: SearchKey,
    /// What it is to hold; never empty.
    pub value: String,
    /// Whether those are meant who have it not.
    pub not: bool,
}

/// A query in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The words, for the index.
    pub text: String,
    /// The fields; all must hold.
    pub terms: Vec<Term>,
}

/// Takes a query apart.
#[must_use]
pub fn parse(query: &str) -> Asked {
    let mut asked = Asked::default();
    for word in words(query) {
        match word.term {
            Some(term) if term.value.is_empty() => {} // not typed yet
            Some(term) => asked.terms.push(term),
            None => {
                if !asked.text.is_empty() {
                    asked.text.push(' ');
                }
                asked.text.push_str(word.text);
            }
        }
    }
    asked
}

/// A word of a query as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'q> {
    /// The byte it begins at.
    pub from: usize,
    /// As typed.
    pub text: &'q str,
    /// What it asks for, if it begins with a key.
    pub term: Option<Term>,
}

/// The words of a query; a quoted value is one with its key.
pub fn words(query: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = query.get(at..)?;
        let from = at + (rest.len() - rest.trim_start().len());
        let rest = query.get(from..).filter(|rest| !rest.is_empty())?;
        let (length, term) = keyed(rest).map_or_else(
            || (rest.find(char::is_whitespace).unwrap_or(rest.len()), None),
            |(length, term)| (length, Some(term)),
        );
        at = from + length;
        Some(Word { from, text: rest.get(..length)?, term })
    })
}

/// The field that a text begins with, and how many bytes it takes.
fn keyed(text: &str) -> Option<(usize, Term)> {
    let bare = text.strip_prefix('-').unwrap_or(text);
    let not = bare.len() < text.len();
    let (name, after) = bare.split_once(':')?;
    let key = SearchKey::called(name)?;
    let start = text.len() - after.len();
    let quote = |c: char| matches!(c, '"' | '“' | '”');
    let (length, value) = if let Some(quoted) = after.strip_prefix(quote) {
        let opening = after.len() - quoted.len();
        let end = quoted.find(quote);
        let closing =
            end.and_then(|end| quoted.get(end..)?.chars().next()).map_or(0, char::len_utf8);
        let value = quoted.get(..end.unwrap_or(quoted.len()))?;
        (opening + value.len() + closing, value)
    } else {
        let value = after.get(..after.find(char::is_whitespace).unwrap_or(after.len()))?;
        (value.len(), value)
    };
    Some((start + length, Term { key, value: value.trim().to_owned(), not }))
}

/// A field as it is typed.
#[must_use]
pub fn written(key: &str, value: &str, not: bool) -> String {
    let minus = if not { "-" } else { "" };
    if value.contains(char::is_whitespace) || value.is_empty() {
        format!("{minus}{key}:\"{}\"", value.replace('"', ""))
    } else {
        format!("{minus}{key}:{value}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn term(key: SearchKey, value: &str, not: bool) -> Term {
        Term { key, value: value.to_owned(), not }
    }

    #[test]
    fn fields_are_told_from_words() {
        let check = |query: &str, text: &str, terms: &[Term]| {
            let expected = Asked { text: text.to_owned(), terms: terms.to_vec() };
            assert_eq!(parse(query), expected, "{query}");
        };
        check("kim  tag:partner", "kim", &[term(SearchKey::Tag, "partner", false)]);
        check("-tag:done 박", "박", &[term(SearchKey::Tag, "done", true)]);
        let company = term(SearchKey::Company, "Acme Cloud", false);
        check("a company:\"Acme Cloud\" b", "a b", std::slice::from_ref(&company));
        check("company:“Acme Cloud”", "", std::slice::from_ref(&company));
        check("COMPANY:\"Acme Cloud", "", &[company]);
        check(
            "회사:한빛 태그:\"다시 만남\"",
            "",
            &[term(SearchKey::Company, "한빛", false), term(SearchKey::Tag, "다시 만남", false)],
        );
        check("met:re:Invent", "", &[term(SearchKey::Met, "re:Invent", false)]);
        check(
            "at:booth on:2022-11-30",
            "",
            &[term(SearchKey::At, "booth", false), term(SearchKey::On, "2022-11-30", false)],
        );
    }

    #[test]
    fn what_is_no_field_is_text() {
        for query in
            ["http://acme.example", "re:Invent", "tag", ":tag", "- tag", "a:b", "-1234", "\"tag\""]
        {
            assert_eq!(parse(query), Asked { text: query.to_owned(), terms: vec![] }, "{query}");
        }
        assert_eq!(parse("tag: kim"), Asked { text: "kim".into(), terms: vec![] }, "not typed yet");
        assert_eq!(parse("tag:\"\""), Asked::default());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value in "[a-z가-힣 :.-]{1,12}", not: bool) {
            let value = value.trim();
            prop_assume!(!value.is_empty());
            for key in SearchKey::ALL {
                for name in key.names() {
                    prop_assert_eq!(parse(&written(name, value, not)).terms, vec![term(key, value, not)]);
                }
            }
        }

        #[test]
        fn nothing_typed_is_lost(query in "\\PC{0,24}") {
            for word in words(&query) {
                prop_assert_eq!(query.get(word.from..word.from + word.text.len()), Some(word.text));
            }
        }
    }
}
