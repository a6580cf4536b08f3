//! Badges that put their fields in a row: `ID::last::first::company::email`, perhaps with more behind.

use super::{Content, Payload, point, two_parts};
use crate::model::{ContactDraft, PointKind};
use crate::text::{clean_line, normalise_email};

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let fields: Vec<String> = content.text.split("::").map(clean_line).collect();
    let [id, family, given, company, email, ..] = fields.as_slice() else { return None };
    // Code has double colons too (`std::net::…`): the number or the address tells a badge.
    let has_email = normalise_email(email).is_some();
    let has_number = id.chars().any(|c| c.is_ascii_digit()) && email.is_empty();
    if !(has_email || has_number) {
        return None;
    }
    let draft = ContactDraft {
        name: two_parts(family, given),
        company: Some(company.clone()).filter(|company| !company.is_empty()),
        points: has_email.then(|| point(PointKind::Email, None, email)).into_iter().collect(),
        ..ContactDraft::default()
    };
    draft.best_name()?;
    let badge = Some(id.clone()).filter(|id| !id.is_empty());
    Some(Payload::Person { draft: Box::new(draft), badge })
}
