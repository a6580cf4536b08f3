//! What people type, cleaned and checked before it becomes a fact.

use std::str::FromStr;

use chrono_tz::Tz;

use crate::error::{Error, Result};
use crate::model::{ContactPoint, PersonName, PointKind};
use crate::text::{clean_line, clean_text, normalise_email, split_name};

use super::forms::PointForm;

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

/// A line that must be there; `field` is named in the error.
pub(super) fn required(field: &'static str, typed: &str) -> Result<String> {
    line(Some(typed)).ok_or_else(|| Error::Invalid { field, text: typed.to_owned() })
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
    let typed = typed.trim();
    let zone = Tz::from_str_insensitive(typed).or_else(|_| Tz::from_str(typed));
    let invalid = |_| Error::Invalid { field: "zone", text: typed.to_owned() };
    zone.map(|zone| zone.name().to_owned()).map_err(invalid)
}
