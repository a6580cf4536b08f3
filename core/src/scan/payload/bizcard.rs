//! BIZCARD: `BIZCARD:N:Jiwon;X:Park;T:CTO;C:Bandal;A:…;B:…;M:…;F:…;E:…;;`, each key at most once.

use super::fields::{fields, unescape};
use super::{Content, Payload, after, point, two_parts};
use crate::model::{ContactDraft, PointKind};

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let body = after(content.text, "BIZCARD:")?;
    let mut draft = ContactDraft::default();
    let (mut family, mut given) = (String::new(), String::new());
    for (key, value) in fields(body) {
        let value = unescape(&value);
        if value.is_empty() {
            continue;
        }
        let points = &mut draft.points;
        match key.as_str() {
            "N" => given = value,
            "X" => family = value,
            "T" => draft.title = Some(value),
            "C" => draft.company = Some(value),
            "A" => points.push(point(PointKind::Address, None, value)),
            "B" => points.push(point(PointKind::Phone, Some("work"), value)),
            "M" => points.push(point(PointKind::Phone, Some("mobile"), value)),
            "F" => points.push(point(PointKind::Phone, Some("fax"), value)),
            "E" => points.push(point(PointKind::Email, None, value)),
            _ => {}
        }
    }
    draft.name = two_parts(&family, &given);
    Payload::person(draft)
}
