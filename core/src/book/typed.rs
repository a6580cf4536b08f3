//! What people type, cleaned and checked before it becomes a fact.

use std::str::FromStr;

use chrono_tz::Tz;

use super::forms::PointForm;
use crate::error::{Error, Result};
use crate::model::{ContactPoint, PersonName, PointKind};
use crate::text::{clean_line, clean_text, cut_name, has_ink, normalise_email, split_name};

/// One line; `None` when nothing is left of it.
pub(super) fn line(typed: Option<&str>) -> Option<String> {
    typed.map(clean_line).filter(|line| !line.is_empty())
}

/// An e-mail address; `None` when nothing is left of it.
pub(super) fn email(typed: Option<&str>) -> Result<Option<String>> {
    let email = line(typed);
    match &email {
        Some(text) if normalise_email(text).is_none() => {
            Err(Error::Invalid { field: "email", text: text.clone() })
        }
        _ => Ok(email),
    }
}

/// Refuses an e-mail address that is none, unless it was there before: a card may have brought it.
pub(super) fn new_emails(points: &[PointForm], before: &[ContactPoint]) -> Result<()> {
    let emails = points.iter().filter(|point| point.kind == PointKind::Email);
    let mut new = emails.filter(|point| before.iter().all(|old| old.value != point.value));
    new.try_for_each(|point| email(Some(&point.value)).map(drop))
}

/// Paragraphs; `None` when nothing is left of them.
pub(super) fn paragraphs(typed: Option<&str>) -> Option<String> {
    typed.map(clean_text).filter(|text| !text.is_empty())
}

/// Lines, the empty ones left out.
pub(super) fn lines(typed: &[String]) -> Vec<String> {
    typed.iter().filter_map(|text| line(Some(text))).collect()
}

/// A line that must be there with something to see in it, of no more than a name's length; `field` is
/// named in the error.
pub(super) fn required(field: &'static str, typed: &str) -> Result<String> {
    let line = clean_line(typed);
    if let Some(start) = cut_name(&line) {
        return Err(Error::Invalid { field, text: format!("{start}…") });
    }
    if has_ink(&line) { Ok(line) } else { Err(Error::Invalid { field, text: typed.to_owned() }) }
}

/// A person's name with its parts, found by script where none are given.
pub(super) fn name(field: &'static str, typed: &PersonName) -> Result<PersonName> {
    let display = required(field, &typed.display)?;
    let (family, given) = match (&typed.family, &typed.given) {
        (None, None) => split_name(&display),
        (family, given) => (family.clone(), given.clone()),
    };
    Ok(PersonName { display, family, given })
}

/// A name of which only the display form was typed.
pub(super) fn name_of(field: &'static str, typed: &str) -> Result<PersonName> {
    name(field, &PersonName { display: typed.to_owned(), ..PersonName::default() })
}

/// The canonical name of an IANA zone.
pub(super) fn zone(typed: &str) -> Result<String> {
    zone_of(typed).map(|zone| zone.name().to_owned())
}

/// An IANA zone.
pub(super) fn zone_of(typed: &str) -> Result<Tz> {
    let typed = typed.trim();
    let zone = Tz::from_str_insensitive(typed).or_else(|_| Tz::from_str(typed));
    zone.map_err(|_| Error::Invalid { field: "zone", text: typed.to_owned() })
}

/// A language tag in the shape of BCP 47 (RFC 5646, section 2.1): `ko`, `zh-Hant-TW`.
pub(super) fn language(typed: &str) -> Result<String> {
    let tag = clean_line(typed);
    if is_language(&tag) { Ok(tag) } else { Err(Error::Invalid { field: "language", text: tag }) }
}

/// Whether a text has the shape of a language tag. Whether there is such a language is not looked up.
pub(super) fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first = subtags.next().unwrap_or_default();
    let is_private = first.eq_ignore_ascii_case("x") && tag.len() > 1;
    let is_first = (2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let is_subtag =
        |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric());
    (is_first || is_private) && subtags.all(is_subtag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_tags() {
        for tag in ["ko", "en-US", "zh-Hant-TW", "de-CH-1996", "x-moa", "sl-rozaj-biske"] {
            assert_eq!(language(tag).ok().as_deref(), Some(tag));
        }
        for text in ["", "k", "ko_KR", "zz_invalid!!", "en-", "-en", "x", "한국어", "en-abcdefghi"]
        {
            assert!(language(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_name_is_seen_and_ends() {
        for text in ["", " ", "\u{200B}", "\u{202E}\u{3164}", &"긴".repeat(1_001)] {
            assert!(name_of("name", text).is_err(), "{text:?}");
        }
        assert_eq!(name_of("name", &"긴".repeat(1_000)).unwrap().display.chars().count(), 1_000);
    }
}
