//! MECARD, NTT DoCoMo's card for codes: `MECARD:N:Park,Jiwon;TEL:+82…;EMAIL:…;;`.

use super::fields::{fields, split, unescape};
use super::{Content, Payload, after, one_piece, point, two_parts};
use crate::model::{ContactDraft, PersonName, PointKind};

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let body = after(content.text, "MECARD:")?;
    let mut draft = ContactDraft::default();
    let mut nickname = None;
    for (key, raw) in fields(body) {
        let parts: Vec<String> = split(&raw, ',').iter().map(|part| unescape(part)).collect();
        let value = unescape(&raw);
        if value.is_empty() {
            continue;
        }
        match key.as_str() {
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
            "TEL" | "TEL-AV" => draft.points.push(point(PointKind::Phone, None, value)),
            "EMAIL" => draft.points.push(point(PointKind::Email, None, value)),
            "URL" => draft.points.push(point(PointKind::Url, None, value)),
            "ADR" => draft.points.push(point(PointKind::Address, None, words(&parts))),
            _ => {}
        }
    }
    if draft.name.display.is_empty() {
        draft.name.display = nickname.unwrap_or_default();
    }
    Payload::person(draft)
}

/// `family,given`; without a comma the name is one piece and stays one.
fn name(value: &str, parts: &[String]) -> PersonName {
    match parts {
        [family, given] if !family.is_empty() && !given.is_empty() => two_parts(family, given),
        [only, rest @ ..] if rest.iter().all(String::is_empty) => one_piece(only),
        _ => one_piece(value),
    }
}

fn words(parts: &[String]) -> String {
    let parts = parts.iter().map(String::as_str).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
