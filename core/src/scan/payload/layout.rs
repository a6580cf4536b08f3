//! Badges by a layout that somebody taught: parts in a row, or the keys of a JSON object.

use serde_json::Value;

use super::Payload;
use crate::model::{BadgeShape, PersonField};
use crate::text::{clean_line, normalise_email};
use crate::vcard::person_of;

/// More parts than this are no badge's.
const PARTS: usize = 64;
/// A badge's text is no longer.
const LONGEST: usize = 64 * 1024;
/// What stands between the parts of a badge, the likeliest first.
const DELIMITERS: &[&str] = &["::", "||", "|", "^", "~", "\t", ";", "$", "#", "*", "\n", ","];

/// A badge's text in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// What stands between them; `None` for a JSON object or one single part.
    pub delimiter: Option<String>,
    /// Each with its key, if it has one.
    pub parts: Vec<(Option<String>, String)>,
}

/// Cuts a badge's text: at the delimiter given, else as is likeliest.
#[must_use]
pub fn parts_of(text: &str, delimiter: Option<&str>) -> Parts {
    let text = text.trim_matches(super::is_around);
    let row = |delimiter: &str| -> Vec<(Option<String>, String)> {
        text.split(delimiter).take(PARTS).map(|part| (None, clean_line(part))).collect()
    };
    if let Some(delimiter) = delimiter.filter(|delimiter| !delimiter.is_empty()) {
        return Parts { delimiter: Some(delimiter.to_owned()), parts: row(delimiter) };
    }
    if let Some(keys) = keys_of(text) {
        let parts = keys.into_iter().map(|(key, value)| (Some(key), value)).collect();
        return Parts { delimiter: None, parts };
    }
    // Two side by side are one of the longer kind, or an empty part.
    let count = |delimiter: &&&str| {
        let doubled = 2 * text.matches(&delimiter.repeat(2)).count();
        text.matches(**delimiter).count().saturating_sub(doubled)
    };
    // The first of equals: `max_by_key` would take the last.
    let best = DELIMITERS.iter().rev().max_by_key(count).filter(|best| count(best) > 0);
    match best {
        Some(delimiter) => {
            Parts { delimiter: Some((*delimiter).to_owned()), parts: row(delimiter) }
        }
        None => Parts { delimiter: None, parts: vec![(None, clean_line(text))] },
    }
}

/// What a badge says by a layout; `None` when it is no badge of that layout.
#[must_use]
pub fn read_by_layout(shape: &BadgeShape, text: &str) -> Option<Payload> {
    let text = text.trim_matches(super::is_around);
    if text.len() > LONGEST {
        return None;
    }
    let texts: Vec<(PersonField, String)> = match shape {
        BadgeShape::Parts { delimiter, fields } => {
            let parts: Vec<&str> = text.split(delimiter.as_str()).take(PARTS).collect();
            let last = fields.iter().rposition(|field| *field != PersonField::Ignore)?;
            if delimiter.is_empty() || parts.len() < 2 || parts.len() <= last {
                return None;
            }
            fields.iter().copied().zip(parts.into_iter().map(str::to_owned)).collect()
        }
        BadgeShape::Keys { fields } => {
            let keys = keys_of(text)?;
            let value = |key: &str| {
                let found = keys.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
                found.map(|(_, value)| value.clone())
            };
            fields.iter().filter_map(|one| Some((one.field, value(&one.key)?))).collect()
        }
    };
    let is_wrong = |(field, text): &(PersonField, String)| {
        *field == PersonField::Email && !text.trim().is_empty() && normalise_email(text).is_none()
    };
    if texts.iter().any(is_wrong) {
        return None; // another kind of badge with the same delimiter
    }
    let found = person_of(texts.iter().map(|(field, text)| (*field, text.as_str())));
    match (found.draft.best_name().is_some(), found.id) {
        (true, badge) => Some(Payload::Person { draft: Box::new(found.draft), badge }),
        (false, Some(id)) => Some(Payload::Badge { id }),
        (false, None) => None,
    }
}

/// The texts of a JSON object by their keys.
fn keys_of(text: &str) -> Option<Vec<(String, String)>> {
    if !text.starts_with('{') || text.len() > LONGEST {
        return None;
    }
    let object: Value = serde_json::from_str(text).ok()?;
    let mut keys = Vec::new();
    collect(&object, "", 4, &mut keys);
    Some(keys).filter(|keys| !keys.is_empty())
}

fn collect(value: &Value, path: &str, depth: usize, keys: &mut Vec<(String, String)>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        _ if keys.len() >= PARTS => {}
        Value::String(text) => keys.push((path.to_owned(), clean_line(text))),
        Value::Number(number) => keys.push((path.to_owned(), number.to_string())),
        Value::Object(object) if depth > 0 => {
            for (key, value) in object {
                collect(value, &below(key), depth - 1, keys);
            }
        }
        Value::Array(list) if depth > 0 => {
            for (index, value) in list.iter().enumerate() {
                collect(value, &below(&index.to_string()), depth - 1, keys);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::KeyField;

    fn texts(parts: &Parts) -> Vec<&str> {
        parts.parts.iter().map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn a_badge_falls_into_its_parts() {
        for (text, delimiter, expected) in [
            ("A-17::Park::Jiwon", Some("::"), &["A-17", "Park", "Jiwon"][..]),
            ("HW|A-17|박지원|CTO, 반달", Some("|"), &["HW", "A-17", "박지원", "CTO, 반달"]),
            (
                "A-17^Jiwon Park^jiwon@bandal.example",
                Some("^"),
                &["A-17", "Jiwon Park", "jiwon@bandal.example"],
            ),
            ("A-17", None, &["A-17"]),
        ] {
            let parts = parts_of(text, None);
            assert_eq!((parts.delimiter.as_deref(), &texts(&parts)[..]), (delimiter, expected));
        }
        assert_eq!(texts(&parts_of("a-b-c", Some("-"))), ["a", "b", "c"]);
        let json = parts_of(r#"{"n":"Jiwon","d":{"org":"Bandal","i":[7,"x"]}}"#, None);
        let keys: Vec<_> = json.parts.iter().filter_map(|(key, _)| key.as_deref()).collect();
        assert_eq!(keys, ["d.i.0", "d.i.1", "d.org", "n"]);
    }

    #[test]
    fn a_layout_reads_its_own_badges_and_no_others() {
        use PersonField as F;
        let shape = BadgeShape::Parts {
            delimiter: "|".to_owned(),
            fields: vec![F::Ignore, F::Id, F::Family, F::Given, F::Email],
        };
        let read = |text: &str| read_by_layout(&shape, text);
        let Some(Payload::Person { draft, badge }) = read("HW|A-17|박|지원|jiwon@bandal.example|x")
        else {
            panic!("a person")
        };
        assert_eq!((draft.name.display.as_str(), badge.as_deref()), ("박지원", Some("A-17")));
        assert_eq!(read("HW|A-18|||"), Some(Payload::Badge { id: "A-18".to_owned() }));
        for other in ["HW|A-17", "A-17", "", "a|b|c|d|no address", "{\"a\":1}"] {
            assert_eq!(read(other), None, "{other}");
        }
        let keys = [("p.N", F::Name), ("no", F::Id), ("gone", F::Company)];
        let fields = keys.map(|(key, field)| KeyField { key: key.to_owned(), field }).to_vec();
        let shape = BadgeShape::Keys { fields };
        let found = read_by_layout(&shape, r#"{"no":81,"p":{"n":"Ada"},"x":"y"}"#);
        assert_eq!(found.as_ref().and_then(Payload::badge), Some("81"));
        assert_eq!(found.as_ref().and_then(Payload::about), Some("Ada"));
        assert_eq!(read_by_layout(&shape, r#"{"x":"y"}"#), None);
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[a|:{}\",0 가]{0,40}", delimiter in "[|:,]{0,2}") {
            let _ = parts_of(&text, Some(&delimiter));
            let fields = vec![PersonField::Name, PersonField::Id];
            let _ = read_by_layout(&BadgeShape::Parts { delimiter, fields }, &text);
        }
    }
}
