//! What a file is, by its first bytes.

use super::charset::decode;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// vCards, which are no programme.
    Contacts,
    /// XML of frab and pentabarf.
    Xml,
    /// JSON, of frab, pretalx or re:Invent.
    Json,
    /// iCalendar.
    Ics,
    /// A workbook (XLSX).
    Workbook,
    /// A table in text, or nothing that is known.
    Text,
}

/// Looks at the first bytes; a few kilobytes do.
#[must_use]
pub fn recognise(bytes: &[u8]) -> Recognised {
    if bytes.starts_with(b"PK\x03\x04") {
        return Recognised::Workbook;
    }
    let text = decode(bytes.get(..4096).unwrap_or(bytes));
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let starts = |with: &str| text.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    if starts("BEGIN:VCARD") {
        Recognised::Contacts
    } else if starts("BEGIN:VCALENDAR") || starts("BEGIN:VEVENT") {
        Recognised::Ics
    } else if starts("<?xml") || starts("<schedule") || starts("<!DOCTYPE schedule") {
        Recognised::Xml
    } else if starts("{") || starts("[{") || starts("[ {") || starts("[\n") || starts("[\r") {
        Recognised::Json
    } else {
        Recognised::Text
    }
}
