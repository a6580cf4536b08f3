//! Lines that are one person, and lines that are several: signatures and lists of addresses.

use chrono::NaiveDate;

use super::talk::is_talk;
use crate::book::quick_add::line::parse;
use crate::book::views::{QuickKind, QuickPart};
use crate::text::{Script, clean_line, normalise_email, script_of, split_emails};

/// One person, or what is nobody.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The numbers of its lines.
    pub lines: Vec<usize>,
    /// What was there.
    pub text: String,
    /// The same as one line to be added.
    pub line: String,
    pub is_talk: bool,
}

/// More lines than a signature has.
const SIGNATURE_LINES: usize = 10;
/// How many of them may stand before the first number or address.
const LINES_BEFORE: usize = 4;

/// The pieces of lines that were written together.
pub(super) fn pieces(lines: &[(usize, &str)], today: NaiveDate, is_chat: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for block in lines.split(|(_, line)| line.is_empty()) {
        let mut left = block;
        while let Some((first, rest)) = left.split_first() {
            let length = signature(left, today);
            if length > 1 {
                let (own, rest) = left.split_at_checked(length).unwrap_or((left, &[]));
                pieces.push(joined(own));
                left = rest;
            } else {
                single(*first, today, is_chat, &mut pieces);
                left = rest;
            }
        }
    }
    pieces
}

/// How many lines from here are one person's signature; 1 or less if they are none.
fn signature(lines: &[(usize, &str)], today: NaiveDate) -> usize {
    let kinds: Vec<Look> =
        lines.iter().take(SIGNATURE_LINES + 1).map(|(_, line)| Look::of(line, today)).collect();
    let Some(first_contact) = kinds.iter().position(|look| *look == Look::Contact) else {
        return 0;
    };
    let opening = kinds.get(..first_contact).unwrap_or_default();
    let is_one = matches!(opening.len(), 1..=LINES_BEFORE)
        && opening.iter().skip(1).all(|look| *look == Look::Words)
        && opening.first().is_some_and(|look| matches!(look, Look::Words | Look::Person));
    if !is_one {
        return 0;
    }
    let rest = kinds.get(first_contact..).unwrap_or_default();
    let behind = rest.iter().position(|look| *look != Look::Contact).unwrap_or(rest.len());
    let after = rest.get(behind..).unwrap_or_default();
    // What follows is somebody else's if numbers and addresses come again; an address line is not.
    let is_somebody = after.contains(&Look::Contact) || after.contains(&Look::Person);
    let tail =
        if is_somebody { 0 } else { after.iter().take_while(|look| **look == Look::Words).count() };
    first_contact + behind + tail
}

/// What a line looks like in a signature.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Only numbers and addresses.
    Contact,
    /// A person with what belongs to them.
    Person,
    /// A name, a title, a company, a street.
    Words,
    /// Talk, or the end of a letter.
    Other,
}

impl Look {
    fn of(line: &str, today: NaiveDate) -> Self {
        use QuickKind as Q;
        let parts = parse(line, today, None);
        let has = |kinds: &[Q]| parts.iter().any(|part| kinds.contains(&part.kind));
        let is_contact = |part: &QuickPart| matches!(part.kind, Q::Email | Q::Phone | Q::Url);
        let rest: Vec<&QuickPart> = parts.iter().filter(|part| !is_contact(part)).collect();
        let is_label =
            |part: &&QuickPart| part.text.chars().filter(|c| c.is_alphabetic()).count() <= 1;
        if rest.len() < parts.len() && rest.iter().all(is_label) {
            Self::Contact
        } else if has(&[Q::Email, Q::Phone, Q::Tag, Q::FollowUp]) || line.contains('@') {
            Self::Person
        } else if !line.chars().any(char::is_alphanumeric) || is_closing(line) {
            Self::Other
        } else if line.chars().count() <= 80 {
            Self::Words
        } else {
            Self::Other
        }
    }
}

/// `Best regards,` and its like come before a signature and are none of it.
fn is_closing(line: &str) -> bool {
    let line = line.trim_end_matches([',', '.', '!']).to_lowercase();
    line.ends_with("regards")
        || matches!(
            line.as_str(),
            "best" | "thanks" | "thank you" | "cheers" | "sincerely" | "감사합니다" | "고맙습니다"
        )
}

fn joined(lines: &[(usize, &str)]) -> Piece {
    let texts: Vec<&str> = lines.iter().map(|(_, line)| *line).collect();
    let parts = texts.iter().map(|text| text.trim_end_matches([',', ';', '|', ' ']));
    Piece {
        lines: lines.iter().map(|(number, _)| *number).collect(),
        text: texts.join("\n"),
        line: parts.collect::<Vec<_>>().join(", "),
        is_talk: false,
    }
}

/// A line alone: several people if it is a list of addresses.
fn single((number, line): (usize, &str), today: NaiveDate, is_chat: bool, pieces: &mut Vec<Piece>) {
    let addresses = address_list(line);
    let mut push = |text: &str, line: String, is_talk| {
        pieces.push(Piece { lines: vec![number], text: text.to_owned(), line, is_talk });
    };
    for address in &addresses {
        push(address, addressed(address), false);
    }
    if addresses.is_empty() {
        let is_talk = is_closing(line) || is_talk(line, today, is_chat);
        push(line, line.to_owned(), is_talk);
    }
}

/// The addresses of `Name <mail>; Name <mail>`, if a line is nothing else.
fn address_list(line: &str) -> Vec<String> {
    let head = [
        "to:",
        "cc:",
        "bcc:",
        "from:",
        "받는 사람:",
        "받는사람:",
        "참조:",
        "보낸 사람:",
        "보낸사람:",
    ];
    let start = head
        .iter()
        .find(|head| line.get(..head.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(head)));
    let line = line.get(start.map_or(0, |head| head.len())..).unwrap_or(line);
    let pieces = split_emails(line);
    let is_one = |piece: &String| normalise_email(piece).is_some();
    let is_list = pieces.iter().all(is_one) && (pieces.len() > 1 || line.contains('<'));
    if is_list { pieces } else { Vec::new() }
}

/// `"Park, Jiwon" <jiwon@…>` as a line to be added.
fn addressed(address: &str) -> String {
    let Some((name, mail)) = address.rsplit_once('<') else { return address.to_owned() };
    let name = clean_line(name.trim().trim_matches(['"', '\'']));
    let name = match name.split_once(", ") {
        Some((family, given)) if script_of(&name) == Script::Latin => format!("{given} {family}"),
        _ => name.replace([',', ';'], " "),
    };
    let mail = mail.trim_end().trim_end_matches('>');
    if name.is_empty() { mail.to_owned() } else { format!("{name}, {mail}") }
}
