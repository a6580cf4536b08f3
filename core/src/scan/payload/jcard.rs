//! jCard (RFC 7095), a vCard as JSON: `["vcard",[["fn",{},"text","Jiwon Park"],…]]`.
//!
//! It is written back as the vCard it stands for, so that one reader knows what the fields mean.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::{Content, Payload};
use crate::vcard::read_cards;

/// A code holds 3 KB and a pasted card little more.
const LONGEST: usize = 64 * 1024;

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    if !content.text.starts_with('[') || content.text.len() > LONGEST {
        return None;
    }
    let Value::Array(card) = serde_json::from_str(content.text).ok()? else { return None };
    let [Value::String(kind), Value::Array(properties), ..] = card.as_slice() else { return None };
    if !kind.eq_ignore_ascii_case("vcard") {
        return None;
    }
    let mut text = String::from("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    for property in properties {
        text.push_str(&line(property).unwrap_or_default());
    }
    text.push_str("END:VCARD\r\n");
    Payload::person(read_cards(text.as_bytes()).cards.into_iter().next()?)
}

/// `[name, parameters, type, value…]` as a line of a vCard.
fn line(property: &Value) -> Option<String> {
    let [name, parameters, kind, values @ ..] = property.as_array()?.as_slice() else {
        return None;
    };
    let name = token(name.as_str()?)?;
    if matches!(name.as_str(), "BEGIN" | "END" | "VERSION") {
        return None;
    }
    let is_uri = kind.as_str() == Some("uri");
    let values: Vec<String> = values.iter().map(|value| structured(value, is_uri)).collect();
    let parameters = parameters.as_object().map(parameters_of).unwrap_or_default();
    Some(format!("{name}{parameters}:{}\r\n", values.join(",")))
}

fn parameters_of(parameters: &Map<String, Value>) -> String {
    let mut text = String::new();
    for (name, value) in parameters {
        let values: Vec<&str> = match value {
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
            Value::String(one) => vec![one],
            _ => continue,
        };
        let Some(name) = token(name) else { continue };
        for value in values {
            let plain: String = value.chars().filter(|c| !c.is_control() && *c != '"').collect();
            let _ = write!(text, ";{name}=\"{plain}\"");
        }
    }
    text
}

/// Components are joined by semicolons, lists within one by commas.
fn structured(value: &Value, is_uri: bool) -> String {
    let component = |value: &Value| match value {
        Value::Array(list) => {
            list.iter().map(|one| plain(one, is_uri)).collect::<Vec<_>>().join(",")
        }
        one => plain(one, is_uri),
    };
    match value {
        Value::Array(list) => list.iter().map(component).collect::<Vec<_>>().join(";"),
        one => plain(one, is_uri),
    }
}

fn plain(value: &Value, is_uri: bool) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let text = text.replace('\r', "");
    if is_uri {
        return text.replace('\n', "");
    }
    let escaped = text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    escaped.replace('\n', "\\n")
}

/// A name that cannot end its line early.
fn token(name: &str) -> Option<String> {
    let is_token = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_token.then(|| name.to_ascii_uppercase())
}
