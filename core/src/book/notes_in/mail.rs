//! Letters: what stands around the one person they are from.

use chrono::NaiveDate;

use super::blocks::Piece;
use crate::book::quick_add::line::parse;
use crate::book::views::QuickKind;
use crate::text::{fold, korean_name};

/// Fields of a letter's head that name people.
const PEOPLE: &[&str] = &[
    "to",
    "cc",
    "bcc",
    "from",
    "받는 사람",
    "받는사람",
    "참조",
    "숨은 참조",
    "보낸 사람",
    "보낸사람",
];
/// Those of whom it is from.
const SENDERS: &[&str] = &["from", "보낸 사람", "보낸사람"];
/// Fields that name nobody, whatever they say.
const OTHERS: &[&str] = &[
    "sent",
    "subject",
    "reply-to",
    "attachments",
    "importance",
    "보낸 날짜",
    "보낸날짜",
    "제목",
    "첨부",
    "첨부파일",
];
/// How a letter greets, before the name.
const GREETINGS: &[&str] = &["hi", "hello", "hey", "dear", "good"];
/// What else is greeted than names.
const GREETED: &[&str] =
    &["all", "everyone", "team", "there", "morning", "afternoon", "evening", "again"];
/// How Koreans sign, behind the name.
const SIGNED: &[&str] = &["드림", "올림", "배상", "拜上"];

/// The field a line of a letter's head begins with, and what it says.
fn field(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    Some((name.trim().to_lowercase(), value.trim()))
}

fn is_in(list: &[&str], line: &str) -> bool {
    field(line).is_some_and(|(name, _)| list.contains(&name.as_str()))
}

/// What a line says behind the field for people it begins with.
pub(super) fn addressed_to(line: &str) -> &str {
    field(line).filter(|(name, _)| PEOPLE.contains(&name.as_str())).map_or(line, |(_, value)| value)
}

/// Whether lines are a letter with its head.
pub(super) fn has_head(lines: &[(usize, &str)]) -> bool {
    lines.iter().any(|(_, line)| is_in(OTHERS, line))
        && lines.iter().any(|(_, line)| is_in(PEOPLE, line))
}

/// Whether a line of such a letter says whom it is from.
pub(super) fn is_sender(line: &str) -> bool {
    is_in(SENDERS, line)
}

/// Whether it says who else had it.
pub(super) fn is_receiver(line: &str) -> bool {
    is_in(PEOPLE, line) && !is_sender(line)
}

/// Whether a line of a letter names nobody who wrote it: its head, a greeting, what a program adds.
pub(super) fn is_nobody(line: &str) -> bool {
    let low = line.to_lowercase();
    is_in(OTHERS, line)
        || is_greeting(line)
        || low.starts_with("sent from my ")
        || low.ends_with(" wrote:")
        || low.contains("original message")
        || line.ends_with("에서 보냄")
}

/// `Hi Hyunwoo,`, `Dear all`, `서현우님 안녕하세요,`, `서현우 이사님께`.
fn is_greeting(line: &str) -> bool {
    let plain = line.trim_end_matches([',', '.', '!', '~', ' ', '，']);
    let words: Vec<String> = plain
        .split_whitespace()
        .map(|word| word.trim_end_matches([',', '.', '!']).to_owned())
        .collect();
    let Some((first, rest)) = words.split_first() else { return false };
    let is_greeted = |word: &String| {
        word.starts_with(char::is_uppercase)
            || word.ends_with('님')
            || GREETED.contains(&word.to_lowercase().as_str())
    };
    let is_plain = !line.contains(|c: char| "@(<#|/".contains(c) || c.is_ascii_digit());
    if GREETINGS.contains(&first.to_lowercase().as_str()) {
        let is_hello = first.to_lowercase() != "good" || rest.first().is_some_and(is_greeted);
        return is_plain && is_hello && rest.len() <= 4 && rest.iter().all(is_greeted);
    }
    let is_hello = |word: &String| matches!(word.as_str(), "안녕하세요" | "안녕하십니까");
    let is_called = |word: &String| word.ends_with('님');
    let all_else = |ends: fn(&String) -> bool| {
        words.iter().all(|word| ends(word) || is_called(word) || korean_name(word).is_some())
    };
    is_plain
        && words.len() <= 4
        && (words.iter().any(is_hello) && words.iter().any(is_called) && all_else(is_hello)
            || words.last().is_some_and(|word| word.ends_with("님께")))
}

/// A line that signs a letter, without what says so: `박지원 드림`.
pub(super) fn without_signed(line: &str) -> Option<&str> {
    let plain = line.trim_end_matches(['.', ' ']);
    let name = SIGNED.iter().find_map(|word| plain.strip_suffix(word))?;
    let name = name.trim_end();
    let is_name = name.split_whitespace().last().is_some_and(|word| {
        korean_name(word).is_some() || word.ends_with(|c: char| c.is_ascii_alphabetic())
    });
    is_name.then_some(name)
}

/// A letter is from one person: who signs it above the signature or stands in its head is told once.
pub(super) fn settle(pieces: &mut [Piece], today: NaiveDate) {
    if !pieces.iter().any(|piece| piece.is_signed || piece.is_sender) {
        return;
    }
    let part = |line: &str, kind| {
        let parts = parse(line, today, None);
        parts.into_iter().find(|part| part.kind == kind).map(|part| part.text)
    };
    let names: Vec<Option<String>> = pieces
        .iter()
        .map(|piece| part(&piece.line, QuickKind::Name).filter(|_| !piece.is_talk))
        .map(|name| name.map(|name| fold(&name)))
        .collect();
    for at in 0..pieces.len() {
        let Some(one) = pieces.get(at).filter(|one| one.is_signed || one.is_sender) else {
            continue;
        };
        let Some(Some(name)) = names.get(at) else { continue };
        let (is_signed, mail) = (one.is_signed, part(&one.line, QuickKind::Email));
        let is_same = |other: &Option<String>| {
            other.as_ref().is_some_and(|other| {
                other == name || is_signed && other.split(' ').any(|word| word == name)
            })
        };
        let is_it = |(other, piece): (usize, &Piece)| {
            let is_better = !piece.is_talk && !piece.is_signed && (is_signed || !piece.is_sender);
            other != at && is_better && names.get(other).is_some_and(is_same)
        };
        let Some(found) = pieces.iter().enumerate().position(is_it) else { continue };
        if let Some(one) = pieces.get_mut(at) {
            one.is_talk = true;
            one.line = one.text.clone();
        }
        if let (Some(mail), Some(known)) = (mail, pieces.get_mut(found))
            && part(&known.line, QuickKind::Email).is_none()
        {
            known.line = format!("{}, {mail}", known.line.trim_end_matches('.'));
        }
    }
}
