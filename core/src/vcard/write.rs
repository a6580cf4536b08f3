//! Contacts as vCard 3.0 (RFC 2426): the one version that phones of every age read, Korean
//! included (4.0 fails on some iPhones and Android readers).

use super::label;
use super::name::SECOND_NAME;
use super::photo;
use crate::model::{ContactDraft, PersonName, PointDraft, PointKind};

/// Lines are folded at this many bytes, their end not counted (RFC 2426 section 2.6).
const FOLD_AT: usize = 75;

/// The contact as a vCard 3.0 file: UTF-8, CR LF, folded, never inside a character.
///
/// Everything a draft holds is written; a department needs a company.
#[must_use]
pub fn vcard3(contact: &ContactDraft) -> String {
    let mut lines = start(contact);
    if let Some(name) = &contact.second_name {
        // A second N or FN would make some readers forget the first; a nickname all of them show.
        push(&mut lines, "NICKNAME", Some(&name.display));
        let parts = [Some(name.display.as_str()), name.family.as_deref(), name.given.as_deref()];
        for (property, part) in SECOND_NAME.iter().zip(parts) {
            push(&mut lines, property, part);
        }
    }
    push(&mut lines, "SORT-STRING", contact.reading.as_deref());
    organisation(&mut lines, contact);
    for (index, point) in contact.points.iter().enumerate() {
        labelled(&mut lines, point, index + 1);
    }
    push(&mut lines, "NOTE", contact.note.as_deref());
    if !contact.tags.is_empty() {
        let tags: Vec<String> = contact.tags.iter().map(|tag| escape(tag)).collect();
        lines.push(format!("CATEGORIES:{}", tags.join(",")));
    }
    push(&mut lines, "LANG", contact.language.as_deref());
    lines.extend(contact.photo.as_deref().map(photo::line));
    finish(lines, fold)
}

/// The contact in as few bytes as a code needs: `N`, `FN`, `NICKNAME` for the name in another
/// script, `ORG`, `TITLE`, `TEL`, `EMAIL`, `URL` and `NOTE`, with `TYPE` only where it changes what a phone does, unfolded.
#[must_use]
pub fn vcard3_compact(contact: &ContactDraft) -> String {
    let mut lines = start(contact);
    let second = contact.second_name.as_ref().map(|name| name.display.as_str());
    push(&mut lines, "NICKNAME", second); // phones show it, and Hallway knows it again
    organisation(&mut lines, contact);
    for point in &contact.points {
        let property = match point.kind {
            PointKind::Phone => phone(point),
            PointKind::Email => "EMAIL",
            PointKind::Url => "URL",
            PointKind::Social | PointKind::Address => continue,
        };
        push(&mut lines, property, Some(&point.value));
    }
    push(&mut lines, "NOTE", contact.note.as_deref());
    finish(lines, |line| line)
}

fn start(contact: &ContactDraft) -> Vec<String> {
    let display = escape(contact.best_name().unwrap_or_default());
    vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:3.0".to_owned(),
        format!("N:{}", parts(&contact.name)),
        format!("FN:{display}"),
    ]
}

fn parts(name: &PersonName) -> String {
    let part = |part: &Option<String>| escape(part.as_deref().unwrap_or_default());
    let (family, given) = (part(&name.family), part(&name.given));
    // A name that nobody has taken apart stands whole as the given name: never empty, never cut.
    match (family.is_empty(), given.is_empty()) {
        (true, true) => format!(";{}", escape(&name.display)),
        (false, true) => family,
        _ => format!("{family};{given}"),
    }
}

fn organisation(lines: &mut Vec<String>, contact: &ContactDraft) {
    if let Some(company) = &contact.company {
        let units = contact
            .department
            .iter()
            .fold(escape(company), |units, unit| format!("{units};{}", escape(unit)));
        lines.push(format!("ORG:{units}"));
    }
    push(lines, "TITLE", contact.title.as_deref());
}

/// A point with its label: as `TYPE` words where vCard has them, else in a group with `X-ABLabel`.
fn labelled(lines: &mut Vec<String>, point: &PointDraft, number: usize) {
    let (property, value) = match point.kind {
        PointKind::Phone => ("TEL", escape(&point.value)),
        PointKind::Email => ("EMAIL", escape(&point.value)),
        PointKind::Url => ("URL", escape(&point.value)),
        PointKind::Social => ("X-SOCIALPROFILE", escape(&point.value)),
        PointKind::Address => ("ADR", format!(";;{};;;;", escape(&point.value))),
    };
    match point.label.as_deref().map(|label| (label, label::types(label))) {
        None => lines.push(format!("{property}:{value}")),
        Some((_, Some(types))) => {
            lines.push(format!("{property};TYPE={}:{value}", types.join(";TYPE=")));
        }
        Some((label, None)) => {
            lines.push(format!("item{number}.{property}:{value}"));
            lines.push(format!("item{number}.X-ABLabel:{}", escape(label)));
        }
    }
}

/// Phones file a number without a type as a landline, and cannot then send it a message.
fn phone(point: &PointDraft) -> &'static str {
    match point.label.as_deref().unwrap_or_default() {
        label if label.contains("mobile") => "TEL;TYPE=CELL",
        label if label.contains("fax") => "TEL;TYPE=FAX",
        _ => "TEL",
    }
}

fn push(lines: &mut Vec<String>, property: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        lines.push(format!("{property}:{}", escape(value)));
    }
}

fn finish(mut lines: Vec<String>, shape: impl Fn(String) -> String) -> String {
    lines.push("END:VCARD".to_owned());
    lines.into_iter().map(|line| shape(line) + "\r\n").collect()
}

/// RFC 2426 section 4: backslash, newline, comma and semicolon.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => escaped.push_str("\\n"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

fn fold(line: String) -> String {
    if line.len() <= FOLD_AT {
        return line;
    }
    let mut folded = String::with_capacity(line.len() + line.len() / 24);
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > FOLD_AT {
            folded.push_str("\r\n ");
            width = 1;
        }
        folded.push(letter);
        width += letter.len_utf8();
    }
    folded
}
