//! What a parsed card says, put into a draft of a contact. Values stay as given: NFC and trimmed,
//! nothing interpreted, nothing removed.

use std::collections::HashMap;

use calcard::vcard::{
    VCard, VCardEntry, VCardKind, VCardParameterName, VCardParameterValue, VCardProperty,
    VCardValue,
};
use unicode_normalization::UnicodeNormalization;

use super::label::{apple_label, label};
use super::name::{is_east_asian, names};
use super::photo;
use super::problem::ProblemKind;
use crate::model::{ContactDraft, PersonName, PointDraft, PointKind};
use crate::text::{cut_name, trim_unseen};

/// The largest photo kept, in bytes.
const PHOTO_CAP: usize = 8 * 1024 * 1024;
/// The most tags kept.
const TAGS_CAP: usize = 200;

/// Fields that hold a handle on one network, and its name.
const HANDLES: &[(&str, &str)] = &[
    ("X-AIM", "aim"),
    ("X-GADUGADU", "gadugadu"),
    ("X-GOOGLE-TALK", "google talk"),
    ("X-GROUPWISE", "groupwise"),
    ("X-GTALK", "google talk"),
    ("X-ICQ", "icq"),
    ("X-JABBER", "jabber"),
    ("X-KAKAOTALK", "kakaotalk"),
    ("X-LINE", "line"),
    ("X-LINKEDIN", "linkedin"),
    ("X-MS-IMADDRESS", "im"),
    ("X-MSN", "msn"),
    ("X-QQ", "qq"),
    ("X-SKYPE", "skype"),
    ("X-SKYPE-USERNAME", "skype"),
    ("X-TWITTER", "twitter"),
    ("X-WECHAT", "wechat"),
    ("X-YAHOO", "yahoo"),
];

/// The person a card is about, if any, and what of it could not be read.
pub(super) fn draft(card: &VCard) -> (Option<ContactDraft>, Vec<ProblemKind>) {
    let names = names(card);
    let mut draft = ContactDraft {
        name: names.first,
        second_name: names.second,
        reading: names.reading,
        ..ContactDraft::default()
    };
    let mut problems = Vec::new();
    for name in std::iter::once(&mut draft.name).chain(&mut draft.second_name) {
        let cut = cut_name(&name.display).map(str::to_owned);
        if let Some(display) = cut {
            *name = PersonName { display, ..PersonName::default() };
            problems.push(ProblemKind::TooLong { property: "FN".to_owned() });
        }
    }
    let mut role = None;
    let mut notes = Vec::new();
    let labels = group_labels(card);
    for entry in &card.entries {
        if let Some(property) = undecoded(entry) {
            problems.push(ProblemKind::Undecodable { property });
        }
        match &entry.name {
            VCardProperty::Org if draft.company.is_none() && draft.department.is_none() => {
                let mut units = components(entry).into_iter();
                draft.company = units.next().filter(|unit| !unit.is_empty());
                draft.department = join(units, ", ");
            }
            VCardProperty::Title => draft.title = draft.title.take().or_else(|| text(entry)),
            VCardProperty::Role => role = role.or_else(|| text(entry)),
            VCardProperty::Note => notes.extend(text(entry)),
            VCardProperty::Lang => draft.language = draft.language.take().or_else(|| text(entry)),
            VCardProperty::Categories => tags(entry, &mut draft.tags),
            VCardProperty::Photo => match photo::read(entry) {
                Some(photo) if photo.len() > PHOTO_CAP => {
                    problems.push(ProblemKind::TooLong { property: "PHOTO".to_owned() });
                }
                None if photo::is_broken(entry) => {
                    problems.push(ProblemKind::Undecodable { property: "PHOTO".to_owned() });
                }
                photo => draft.photo = draft.photo.take().or(photo),
            },
            _ => draft.points.extend(point(entry, &labels)),
        }
    }
    draft.title = draft.title.or(role);
    draft.note = join(notes.into_iter(), "\n");
    if is_group(card) {
        problems.push(ProblemKind::GroupCard { name: draft.name.display });
        return (None, problems);
    }
    if draft.best_name().is_none() && draft.note.is_none() {
        problems.push(ProblemKind::EmptyCard);
        return (None, problems);
    }
    (Some(draft), problems)
}

/// The field's value as one text, if it has one.
pub(super) fn text(entry: &VCardEntry) -> Option<String> {
    join(entry.values.iter().filter_map(value), ",")
}

/// The components of a structured value, in order; lists within one are joined by a space.
pub(super) fn components(entry: &VCardEntry) -> Vec<String> {
    entry.values.iter().map(|component| value(component).unwrap_or_default()).collect()
}

/// All values of a parameter, joined by a comma.
pub(super) fn parameter(entry: &VCardEntry, name: &VCardParameterName) -> Option<String> {
    let values = entry.params.iter().filter(|param| param.name == *name);
    join(
        values.map(|param| match &param.value {
            VCardParameterValue::Text(text) => clean(text),
            VCardParameterValue::Integer(number) => number.to_string(),
            // A word out of a closed set: nobody asks which, only whether it is there.
            _ => "yes".to_owned(),
        }),
        ",",
    )
}

fn value(value: &VCardValue) -> Option<String> {
    let text = match value {
        VCardValue::Text(text) => clean(text),
        VCardValue::Component(list) => clean(&list.join(" ")),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Boolean(truth) => truth.to_string(),
        _ => return None,
    };
    Some(text)
}

fn clean(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() { text.to_owned() } else { trim_unseen(text).nfc().collect() }
}

fn join(texts: impl Iterator<Item = String>, separator: &str) -> Option<String> {
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join(separator))
}

/// The field's name, if it should be text and the parser found only bytes: it hands out bytes
/// when it does not know the charset.
fn undecoded(entry: &VCardEntry) -> Option<String> {
    use VCardProperty as P;
    let is_text = matches!(
        entry.name,
        P::Fn
            | P::N
            | P::Org
            | P::Title
            | P::Role
            | P::Note
            | P::Tel
            | P::Email
            | P::Adr
            | P::Categories
    );
    let has_bytes = entry.values.iter().any(|value| matches!(value, VCardValue::Binary(_)));
    (is_text && has_bytes).then(|| entry.name.as_str().to_owned())
}

fn point(entry: &VCardEntry, labels: &HashMap<String, String>) -> Option<PointDraft> {
    let named = |name: &str| Some(name.to_owned());
    let (kind, value, own_label) = match &entry.name {
        VCardProperty::Tel => (PointKind::Phone, without_scheme(text(entry)?, "tel:"), None),
        VCardProperty::Email => (PointKind::Email, without_scheme(text(entry)?, "mailto:"), None),
        VCardProperty::Url => (PointKind::Url, text(entry)?, None),
        VCardProperty::Impp | VCardProperty::Socialprofile => {
            (PointKind::Social, text(entry)?, service(entry))
        }
        VCardProperty::Adr => (PointKind::Address, address(entry)?, None),
        VCardProperty::Other(name) => match name.to_ascii_uppercase().as_str() {
            "X-SOCIALPROFILE" => (PointKind::Social, text(entry)?, service(entry)),
            "X-MS-TEL" => (PointKind::Phone, text(entry)?, None),
            name => {
                let (_, network) = HANDLES.iter().find(|(field, _)| *field == name)?;
                (PointKind::Social, text(entry)?, named(network))
            }
        },
        _ => return None,
    };
    if value.is_empty() {
        return None;
    }
    let group = entry.group.as_ref().map(|group| group.to_ascii_lowercase());
    let group_label = group.and_then(|group| labels.get(&group)).cloned();
    let label = group_label.or(own_label).or_else(|| label(entry));
    Some(PointDraft { kind, label, value })
}

/// What each group calls its fields: `item1.X-ABLabel` names `item1.TEL`.
fn group_labels(card: &VCard) -> HashMap<String, String> {
    let labels = card.entries.iter().filter(|entry| is_other(entry, "X-ABLABEL"));
    labels
        .filter_map(|entry| {
            let group = entry.group.as_ref()?.to_ascii_lowercase();
            Some((group, apple_label(&text(entry)?)?))
        })
        .collect()
}

/// The network of a handle, where a parameter names it.
fn service(entry: &VCardEntry) -> Option<String> {
    let service = entry.params.iter().find(|param| match &param.name {
        VCardParameterName::ServiceType => true,
        VCardParameterName::Other(name) => name.eq_ignore_ascii_case("X-SERVICE-TYPE"),
        _ => false,
    })?;
    match &service.value {
        VCardParameterValue::Text(name) => Some(clean(name).to_lowercase()),
        _ => None,
    }
}

fn without_scheme(text: String, scheme: &str) -> String {
    match text.split_at_checked(scheme.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(scheme) => rest.trim().to_owned(),
        _ => text,
    }
}

/// A postal address in one line: from the largest to the smallest in Hangul, Han and Kana, from
/// the smallest to the largest elsewhere.
fn address(entry: &VCardEntry) -> Option<String> {
    let parts: Vec<String> = components(entry)
        .into_iter()
        .map(|part| part.lines().map(str::trim).collect::<Vec<_>>().join(", "))
        .collect();
    let part = |index: usize| parts.get(index).filter(|part| !part.is_empty()).cloned();
    let [po_box, extended, street] = [part(0), part(1), part(2)];
    let [locality, region, code, country] = [part(3), part(4), part(5), part(6)];
    let east_asian =
        [&street, &locality, &region].into_iter().flatten().any(|part| is_east_asian(part));
    if east_asian {
        let parts = [code, country, region, locality, street, extended, po_box];
        return join(parts.into_iter().flatten(), " ");
    }
    let region = join([region, code].into_iter().flatten(), " ");
    join([po_box, extended, street, locality, region, country].into_iter().flatten(), ", ")
}

fn tags(entry: &VCardEntry, tags: &mut Vec<String>) {
    for tag in entry.values.iter().filter_map(value) {
        if tags.len() < TAGS_CAP && !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
}

fn is_group(card: &VCard) -> bool {
    card.entries.iter().any(|entry| match &entry.name {
        VCardProperty::Kind => {
            matches!(entry.values.first(), Some(VCardValue::Kind(VCardKind::Group)))
        }
        VCardProperty::Other(_) => {
            is_other(entry, "X-ADDRESSBOOKSERVER-KIND")
                && text(entry).is_some_and(|kind| kind.eq_ignore_ascii_case("group"))
        }
        _ => false,
    })
}

fn is_other(entry: &VCardEntry, name: &str) -> bool {
    matches!(&entry.name, VCardProperty::Other(other) if other.eq_ignore_ascii_case(name))
}
