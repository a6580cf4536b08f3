//! The address book entry of DoCoMo and KDDI phones: a line a field, `MEMORY:` (a note) among them.

use unicode_normalization::UnicodeNormalization;

use super::{Content, Payload, one_piece, point};
use crate::model::{ContactDraft, PointKind};

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let fields: Vec<(String, String)> = content
        .text
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(key, value)| (key.trim().to_ascii_uppercase(), value.trim().nfc().collect()))
        .collect();
    if fields.iter().all(|(key, _)| key != "MEMORY") {
        return None;
    }
    let mut draft = ContactDraft::default();
    for (key, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        let points = &mut draft.points;
        match key.as_str() {
            "NAME1" => draft.name = one_piece(value),
            "NAME2" => draft.reading = Some(value),
            "MEMORY" => draft.note = Some(value),
            "TEL1" | "TEL2" | "TEL3" => points.push(point(PointKind::Phone, None, value)),
            "MAIL1" | "MAIL2" | "MAIL3" => points.push(point(PointKind::Email, None, value)),
            "ADD" => points.push(point(PointKind::Address, None, value)),
            _ => {}
        }
    }
    Payload::person(draft)
}
