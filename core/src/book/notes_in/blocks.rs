//! Lines that are one person, and lines that are several: signatures, lists of addresses, and what is
//! listed below somebody.

use chrono::NaiveDate;

use super::heading::is_heading;
use super::mail;
use super::table;
use super::talk::is_talk;
use crate::book::quick_add::fields::begins_with_name;
use crate::book::quick_add::line::parse;
use crate::book::quick_add::sentence::is_told;
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
    /// It signs a letter above the signature,
    pub is_signed: bool,
    /// or says in a letter's head whom it is from.
    pub is_sender: bool,
}

/// More lines than a signature has.
const SIGNATURE_LINES: usize = 10;
/// How many of them may stand before the first number or address.
const LINES_BEFORE: usize = 4;
/// What lines are listed by.
const BULLETS: [char; 21] = [
    '-', '–', '—', '*', '+', '>', '•', '·', '‣', '▪', '◦', '●', '○', '■', '□', '◆', '▶', '►', '→',
    '✔', '※',
];

/// A line without what it is listed by.
#[derive(Clone, Copy)]
struct Listed<'t> {
    number: usize,
    line: &'t str,
    is_listed: bool,
}

impl<'t> Listed<'t> {
    fn of(&(number, line): &(usize, &'t str)) -> Self {
        let bare = without_bullet(line);
        Self { number, line: bare, is_listed: bare.len() < line.len() }
    }
}

/// A line without the bullet or number it is listed by: `- `, `•`, `1. `, `2) `.
pub(super) fn without_bullet(line: &str) -> &str {
    let begins =
        |rest: &&str| rest.starts_with(|c: char| c.is_alphanumeric() || "+(@\"<~#".contains(c));
    if let Some(rest) = line.strip_prefix(BULLETS) {
        let rest = rest.trim_start_matches(BULLETS).trim_start_matches('\u{FE0F}');
        let is_apart = rest.starts_with(char::is_whitespace)
            || rest.starts_with(char::is_alphabetic)
            || !line.starts_with(['-', '–', '—', '+', '>', '*']);
        return Some(rest.trim_start()).filter(begins).filter(|_| is_apart).unwrap_or(line);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line.split_at_checked(digits).filter(|_| (1..=3).contains(&digits));
    let rest = number.and_then(|(_, rest)| rest.strip_prefix(['.', ')'])).map(str::trim_start);
    rest.filter(|rest| rest.starts_with(char::is_alphabetic)).unwrap_or(line)
}

/// The pieces of lines that were written together, up to one person more than `most`.
pub(super) fn pieces(
    lines: &[(usize, &str)],
    today: NaiveDate,
    is_chat: bool,
    most: usize,
) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut people = 0;
    let is_letter = mail::has_head(lines);
    let mut is_closed = false; // `Best,` stands above
    for block in lines.split(|(_, line)| line.is_empty()) {
        let block: Vec<Listed<'_>> = block.iter().map(Listed::of).collect();
        let mut looks: Vec<Option<Look>> = vec![None; block.len()]; // each is looked at once
        let mut at = 0;
        while let Some(first) = block.get(at).filter(|_| people <= most) {
            // A number or an address comes soon, or there is no signature to look for.
            let near = block.get(at..).unwrap_or_default().iter().take(LINES_BEFORE + 1);
            let length = if near.clone().any(|one| may_be_contact(one.line)) {
                let unseen = block.iter().zip(&mut looks).skip(at).take(SIGNATURE_LINES + 1);
                let look = |(one, look): (&Listed<'_>, &mut Option<Look>)| {
                    *look.get_or_insert_with(|| Look::of(one.line, today))
                };
                let own: Vec<Look> = unseen.map(look).collect();
                signature(&own).max(1)
            } else {
                1
            };
            let before = pieces.len();
            let signed = mail::without_signed(first.line);
            let name = signed.unwrap_or(first.line);
            // `Jiwon` above `Jiwon Park` is of the letter.
            let is_again = (signed.is_some() || is_closed)
                && block.get(at + 1).is_some_and(|next| next.line.starts_with(name));
            let length = if is_again { 1 } else { length };
            if length > 1 {
                let lines = block.get(at..at + length).unwrap_or_default();
                pieces.push(joined(name, lines));
            } else if is_letter && mail::is_receiver(first.line) {
                pieces.push(Piece::of(*first, first.line, true));
            } else {
                single(Listed { line: name, ..*first }, first.line, (today, is_chat), &mut pieces);
                for piece in pieces.iter_mut().skip(before) {
                    piece.is_signed = signed.is_some() || is_closed;
                    piece.is_sender = is_letter && mail::is_sender(first.line);
                }
            }
            is_closed = is_closing(first.line);
            at += length;
            people += pieces.iter().skip(before).filter(|piece| !piece.is_talk).count();
            // What is listed below somebody and names nobody is said about them.
            if let Some(person) = pieces.last_mut().filter(|one| !one.is_talk && !first.is_listed) {
                let is_said =
                    |one: &&Listed<'_>| one.is_listed && is_talk(one.line, today, is_chat);
                let said: Vec<_> = block.iter().skip(at).take_while(is_said).collect();
                at += said.len();
                for one in said {
                    person.lines.push(one.number);
                    person.text.push_str(&format!("\n{}", one.line));
                    person.line.push_str(&format!(", {}", one.line));
                }
            }
        }
    }
    mail::settle(&mut pieces, today);
    pieces
}

/// How many of the first of these lines are one person's signature; 1 or less if they are none.
fn signature(kinds: &[Look]) -> usize {
    let Some(first_contact) = kinds.iter().position(|look| *look == Look::Contact) else {
        return 0;
    };
    let opening = kinds.get(..first_contact).unwrap_or_default();
    let is_one = matches!(opening.len(), 1..=LINES_BEFORE)
        && opening.iter().skip(1).all(|look| *look == Look::Words)
        && opening.first().is_some_and(|look| *look != Look::Other);
    if !is_one {
        return 0;
    }
    let rest = kinds.get(first_contact..).unwrap_or_default();
    let behind = rest.iter().position(|look| *look != Look::Contact).unwrap_or(rest.len());
    let after = rest.get(behind..).unwrap_or_default();
    // What follows is somebody else's if numbers and addresses come again; an address line is not.
    let is_somebody =
        after.iter().any(|look| matches!(look, Look::Contact | Look::Person | Look::Name));
    let tail =
        if is_somebody { 0 } else { after.iter().take_while(|look| **look == Look::Words).count() };
    first_contact + behind + tail
}

/// Whether a line may be a number or an address: what is quickly told.
fn may_be_contact(line: &str) -> bool {
    line.contains(['@', '/'])
        || line.contains("www.")
        || line.chars().filter(char::is_ascii_digit).count() > 6
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
    /// A name, and so the first line of somebody's.
    Name,
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
        } else if !line.chars().any(char::is_alphanumeric)
            || is_closing(line)
            || is_heading(line)
            || mail::is_nobody(line)
            || is_told(line)
        {
            Self::Other
        } else if begins_with_name(line) {
            Self::Name
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

impl Piece {
    /// Of one line.
    fn of(one: Listed<'_>, text: &str, is_talk: bool) -> Self {
        Self {
            lines: vec![one.number],
            text: text.to_owned(),
            line: one.line.to_owned(),
            is_talk,
            is_signed: false,
            is_sender: false,
        }
    }
}

/// One person's lines, of which the first says no more than `first`.
fn joined(first: &str, lines: &[Listed<'_>]) -> Piece {
    let texts: Vec<&str> = lines.iter().map(|one| one.line).collect();
    let parts = std::iter::once(first).chain(texts.iter().skip(1).copied());
    let parts = parts.map(|text| text.trim_end_matches([',', ';', '|', ' ']));
    Piece {
        lines: lines.iter().map(|one| one.number).collect(),
        text: texts.join("\n"),
        line: parts.collect::<Vec<_>>().join(", "),
        is_talk: false,
        is_signed: false,
        is_sender: false,
    }
}

/// A line alone, which stands there as `text`: several people if it is a list of addresses.
fn single(
    one: Listed<'_>,
    text: &str,
    (today, is_chat): (NaiveDate, bool),
    pieces: &mut Vec<Piece>,
) {
    let addresses = address_list(one.line);
    for address in &addresses {
        let line = addressed(address);
        pieces.push(Piece::of(Listed { line: &line, ..one }, address, false));
    }
    if addresses.is_empty() {
        let row = table::row(one.line);
        let line = row.as_deref().unwrap_or(one.line);
        let is_talk = is_closing(line) || is_talk(line, today, is_chat);
        pieces.push(Piece::of(Listed { line, ..one }, text, is_talk));
    }
}

/// The addresses of `Name <mail>; Name <mail>`, if a line is nothing else.
fn address_list(line: &str) -> Vec<String> {
    let line = mail::addressed_to(line);
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
