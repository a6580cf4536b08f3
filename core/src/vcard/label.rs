//! What a card calls a contact point: `TYPE` words and Apple's `X-ABLabel`, both ways.

use calcard::common::IanaString;
use calcard::vcard::{VCardEntry, VCardParameterName, VCardParameterValue};

/// Our words and vCard's, in the order they are said: `work mobile`, `home fax`.
const WORDS: &[(&str, &str)] = &[
    ("work", "WORK"),
    ("home", "HOME"),
    ("other", "OTHER"),
    ("main", "MAIN"),
    ("mobile", "CELL"),
    ("fax", "FAX"),
    ("pager", "PAGER"),
];

/// `TYPE` words that tell a person nothing.
const SILENT: &[&str] = &[
    "voice",
    "internet",
    "pref",
    "msg",
    "text",
    "video",
    "x400",
    "dom",
    "intl",
    "postal",
    "parcel",
    "main-number",
    "bbs",
    "isdn",
    "modem",
    "pcs",
    "char",
    "uri",
];

/// The label of a field, lower-case, from its `TYPE` words (or vCard 2.1's bare words).
pub(super) fn label(entry: &VCardEntry) -> Option<String> {
    let mut words: Vec<String> = Vec::new();
    for param in &entry.params {
        let word = match (&param.name, &param.value) {
            (VCardParameterName::Type, VCardParameterValue::Type(word)) => word.as_str().to_owned(),
            (VCardParameterName::Type, VCardParameterValue::Text(word)) => word.clone(),
            (VCardParameterName::Other(word), VCardParameterValue::Null) => word.clone(),
            _ => continue,
        };
        let word = word.trim().to_lowercase();
        let word = word.strip_prefix("x-").unwrap_or(&word);
        let word = WORDS
            .iter()
            .find(|(_, theirs)| theirs.eq_ignore_ascii_case(word))
            .map_or(word, |(ours, _)| ours);
        if !word.is_empty() && !SILENT.contains(&word) && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    let place = |word: &String| WORDS.iter().position(|(ours, _)| ours == word);
    words.sort_by_key(|word| place(word).unwrap_or(WORDS.len()));
    Some(words.join(" ")).filter(|label| !label.is_empty())
}

/// The words inside Apple's `_$!<HomePage>!$_`, lower-case; any other label as it is, lower-case.
pub(super) fn apple_label(text: &str) -> Option<String> {
    let label = text.trim().trim_matches(['_', '$', '!', '<', '>']).trim().to_lowercase();
    Some(label).filter(|label| !label.is_empty())
}

/// The `TYPE` words that say this label, if vCard has them.
pub(super) fn types(label: &str) -> Option<Vec<&'static str>> {
    let theirs = |word| WORDS.iter().find(|(ours, _)| *ours == word).map(|(_, theirs)| *theirs);
    label.split(' ').map(theirs).collect()
}
