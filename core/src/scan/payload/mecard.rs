//! MECARD, NTT DoCoMo's card for codes: `MECARD:N:Park,Jiwon;TEL:+82…;EMAIL:…;;`.
//!
//! Colon, semicolon, comma and backslash are escaped by a backslash. Keys may repeat. The end is
//! often missing or single; a colon within a value is often not escaped.

use unicode_normalization::UnicodeNormalization;

use super::{Content, Payload, after};
use crate::model::{ContactDraft, PersonName, PointDraft, PointKind};
use crate::vcard::compose_name;

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let body = after(content.text, "MECARD:")?;
    let mut draft = ContactDraft::default();
    let mut nickname = None;
    for field in split(body, ';') {
        let Some((key, value)) = field.split_once(':') else { continue };
        let parts: Vec<String> = split(value, ',').iter().map(|part| unescape(part)).collect();
        let value = unescape(value);
        if value.is_empty() {
            continue;
        }
        match key.trim().to_ascii_uppercase().as_str() {
            "N" => draft.name = name(&value, &parts),
            "SOUND" => draft.reading = Some(words(&parts)),
            "NICKNAME" => nickname = Some(value),
            "ORG" => draft.company = Some(value),
            "DIV" => draft.department = Some(value),
            "TITLE" | "TIL" => draft.title = Some(value),
            "NOTE" | "MEMO" => {
                let before = draft.note.take().map(|note| note + "\n").unwrap_or_default();
                draft.note = Some(before + &value);
            }
            "TEL" | "TEL-AV" => draft.points.push(point(PointKind::Phone, value)),
            "EMAIL" => draft.points.push(point(PointKind::Email, value)),
            "URL" => draft.points.push(point(PointKind::Url, value)),
            "ADR" => draft.points.push(point(PointKind::Address, words(&parts))),
            _ => {}
        }
    }
    if draft.name.display.is_empty() {
        draft.name.display = nickname.unwrap_or_default();
    }
    draft.best_name()?;
    Some(Payload::Person(Box::new(draft)))
}

/// `family,given`; without a comma the name is one piece and stays one.
fn name(value: &str, parts: &[String]) -> PersonName {
    match parts {
        [family, given] if !family.is_empty() && !given.is_empty() => PersonName {
            display: compose_name(family, given),
            family: Some(family.clone()),
            given: Some(given.clone()),
        },
        [only, rest @ ..] if rest.iter().all(String::is_empty) => {
            PersonName { display: only.clone(), ..PersonName::default() }
        }
        _ => PersonName { display: value.to_owned(), ..PersonName::default() },
    }
}

fn words(parts: &[String]) -> String {
    let parts = parts.iter().map(String::as_str).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

fn point(kind: PointKind, value: String) -> PointDraft {
    PointDraft { kind, label: None, value }
}

/// Cuts at `separator` where no backslash stands before it; escapes stay.
fn split(text: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for letter in text.chars() {
        if letter == separator && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    parts
}

fn unescape(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let escaped = (letter == '\\').then(|| letters.next()).flatten();
        plain.push(escaped.unwrap_or(letter));
    }
    plain.trim().nfc().collect()
}
