//! JSON: which shape it has, and how its values are looked up.

use std::io::{self, Read};

use serde_json::Value;

use super::charset::decode;
use super::{Schedule, Tick, frab_json, reinvent};
use crate::error::{Error, Result};

/// So many bytes lie between two looks at whether to stop.
const BETWEEN_TICKS: usize = 256 * 1024;

pub(super) fn read(bytes: &[u8], tick: Tick<'_>) -> Result<Schedule> {
    let text = decode(bytes);
    let mut input = Ticking { rest: text.as_bytes(), read: 0, told: 0, tick, stopped: Ok(()) };
    let parsed = serde_json::from_reader(io::BufReader::with_capacity(64 * 1024, &mut input));
    input.stopped?;
    let root: Value = parsed
        .map_err(|error| Error::BadProgramme { reason: "broken", line: Some(error.line()) })?;
    drop(text);
    if root.pointer("/schedule/conference").is_some() {
        return frab_json::read(&root, tick);
    }
    reinvent::read(&root, tick)
}

struct Ticking<'a> {
    rest: &'a [u8],
    read: usize,
    told: usize,
    tick: Tick<'a>,
    stopped: Result<()>,
}

impl Read for Ticking<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read >= self.told {
            self.told = self.read + BETWEEN_TICKS;
            self.stopped = (self.tick)(self.read);
            if self.stopped.is_err() {
                return Err(io::ErrorKind::Other.into());
            }
        }
        let count = self.rest.read(buffer)?;
        self.read += count;
        Ok(count)
    }
}

/// What a value says in words: a text, a number, the first text in a list or of several languages.
pub(super) fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(items) => items.iter().find_map(words),
        Value::Object(fields) => {
            let named = ["en", "name", "title", "displayName", "value", "label"];
            let named = named.iter().find_map(|key| fields.get(*key));
            named.or_else(|| fields.values().find(|v| v.is_string())).and_then(words)
        }
        Value::Bool(_) | Value::Null => None,
    }
}

/// The words under the first of these keys that has any.
pub(super) fn of(value: &Value, keys: &[&str]) -> Option<String> {
    let mut found = keys.iter().filter_map(|key| value.get(key).and_then(words));
    found.find(|text| !text.trim().is_empty())
}

/// All words of a list, or of a text with commas in it.
pub(super) fn list(value: &Value, keys: &[&str]) -> Vec<String> {
    for key in keys {
        match value.get(key) {
            Some(Value::Array(items)) if !items.is_empty() => {
                return items.iter().filter_map(words).collect();
            }
            Some(Value::String(text)) if !text.trim().is_empty() => {
                return text.split([',', ';']).map(str::to_owned).collect();
            }
            _ => {}
        }
    }
    Vec::new()
}
