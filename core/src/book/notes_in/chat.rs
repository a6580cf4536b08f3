//! What was copied, message by message: of KakaoTalk, WhatsApp, Telegram and Slack, or plain lines.

use chrono::{NaiveTime, TimeDelta};

use super::heading;
use super::when::{self, Day, Order};
use crate::text::hangul;

/// Lines that belong together, with what is said about when.
#[derive(Debug, Default)]
pub(super) struct Message<'t> {
    pub day: Option<Day>,
    pub time: Option<NaiveTime>,
    /// Each line with its number.
    pub lines: Vec<(usize, &'t str)>,
    pub from: From,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum From {
    /// A note, of nobody's chat.
    #[default]
    Note,
    /// A messenger.
    Chat,
    /// The messenger itself: who came and went.
    System,
    /// A line that only names a day, perhaps with the occasion.
    Day,
}

/// Whether a time says which half of the day it is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Half {
    Said,
    Unsaid,
    /// This messenger writes all times alike.
    #[default]
    NoMatter,
}

/// The line a message begins with.
struct Head<'t> {
    day: Option<Day>,
    time: NaiveTime,
    half: Half,
    text: &'t str,
    from: From,
}

/// The messages of a text, in its order.
pub(super) fn messages(text: &str) -> Vec<Message<'_>> {
    let order = when::order_in(text.lines().map(|line| line.trim_start().trim_start_matches('[')));
    let mut messages: Vec<Message<'_>> = vec![Message::default()];
    let mut day = None;
    let mut halved = None; // the last time that said which half of the day it was
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_matches(|c: char| c.is_whitespace() || is_mark(c)))
        .collect();
    for (number, line) in lines.iter().copied().enumerate() {
        let alone = when::day_alone(line, order);
        let head = if alone.is_none() { head(line, order) } else { None };
        if let Some(head) = head {
            day = head.day.or(day);
            let time = match (head.half, halved) {
                (Half::Unsaid, Some(before)) => not_before(before, head.time),
                _ => head.time,
            };
            halved = match head.half {
                Half::Said => Some(time),
                Half::Unsaid => halved.map(|_| time),
                Half::NoMatter => None,
            };
            let is_chat = head.text.is_empty()
                && messages.last().is_some_and(|it| matches!(it.from, From::Chat | From::System));
            let from = if is_chat { From::Chat } else { head.from };
            let lines = vec![(number, head.text)];
            messages.push(Message { day, time: Some(time), lines, from });
        } else if is_sender(line, lines.get(number + 1..).unwrap_or_default()) {
            let lines = vec![(number, line)];
            messages.push(Message { day, time: None, lines, from: From::System });
        } else if let Some(named) = alone.or_else(|| heading::day_in(line, order)) {
            day = Some(named);
            let lines = vec![(number, line)];
            messages.push(Message { day, time: None, lines, from: From::Day });
            messages.push(Message { day, ..Message::default() });
        } else if let Some(message) = messages.last_mut() {
            message.lines.push((number, line));
        }
    }
    messages
}

/// A time that does not say which half of the day it is in and follows one that does: `7:06` below
/// `7:05 PM`.
fn not_before(before: NaiveTime, time: NaiveTime) -> NaiveTime {
    let later = time + TimeDelta::hours(12);
    if time < before && before <= later { later } else { time }
}

/// Whether a line is the name above a time alone, as Slack copies who wrote what stands below. Names
/// that each have a time below are people who were met.
fn is_sender(line: &str, below: &[&str]) -> bool {
    let is_time = |at: usize| {
        let time = below.get(at).and_then(|line| when::clock(line));
        time.is_some_and(|(_, said, rest)| said && rest.is_empty())
    };
    let is_name = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || hangul::is_syllable(c))
            && word.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c))
    };
    let mut words = line.split_whitespace();
    is_time(0)
        && below.get(1).is_some_and(|said| !said.is_empty())
        && !is_time(2)
        && (1..=4).contains(&words.clone().count())
        && words.all(is_name)
}

/// Marks of direction, which WhatsApp puts before what it says, and what has no width.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}')
}

fn head(line: &str, order: Order) -> Option<Head<'_>> {
    bracketed(line, order)
        .or_else(|| dated(line, order))
        .or_else(|| signed(line, order))
        .or_else(|| timed(line))
}

/// `[이름] [오후 7:05] …` and `[30.11.22, 19:05:12] Name: …`.
fn bracketed(line: &str, order: Order) -> Option<Head<'_>> {
    let (inside, rest) = line.strip_prefix('[')?.split_once(']')?;
    if let Some((day, time, "")) = day_and_time(inside, order) {
        return Some(said(Some(day), time, rest, ":"));
    }
    let (inside, text) = rest.trim_start().strip_prefix('[')?.split_once(']')?;
    let (time, rest) = when::time(inside.trim())?;
    let text = text.trim_start();
    rest.is_empty().then_some(Head {
        day: None,
        time,
        half: Half::NoMatter,
        text,
        from: From::Chat,
    })
}

/// `2022년 11월 30일 오후 7:05, 이름 : …` and `11/30/22, 7:05 PM - Name: …`.
fn dated(line: &str, order: Order) -> Option<Head<'_>> {
    let (day, time, rest) = day_and_time(line, order)?;
    if rest.is_empty() {
        return Some(note(day, time, ""));
    }
    if let Some(rest) = rest.strip_prefix(',') {
        return Some(said(Some(day), time, rest, " :"));
    }
    match rest.strip_prefix(" - ").or_else(|| rest.strip_prefix(" – ")) {
        Some(rest) => Some(said(Some(day), time, rest, ":")),
        None => Some(note(day, time, rest.trim())),
    }
}

/// `Name, [30.11.2022 19:05]` and `Name  7:05 PM`, with what was said in the lines below.
fn signed(line: &str, order: Order) -> Option<Head<'_>> {
    let head = |day, time| Head { day, time, half: Half::NoMatter, text: "", from: From::Chat };
    if let Some((name, inside)) = line.trim_end_matches(':').strip_suffix(']')?.rsplit_once('[') {
        let name = name.trim_end();
        if name.is_empty() || name.chars().count() > 80 {
            return None;
        }
        if let Some((day, time, "")) = day_and_time(inside, order) {
            return Some(head(Some(day), time));
        }
        return when::time(inside)
            .filter(|(_, rest)| rest.is_empty())
            .map(|(time, _)| head(None, time));
    }
    None
}

/// `Name  7:05 PM` (Slack), and a note with a time of its own: `19:05 박지원 CTO @반달`.
fn timed(line: &str) -> Option<Head<'_>> {
    let half = |said| if said { Half::Said } else { Half::Unsaid };
    if let Some((time, said, rest)) = when::clock(line) {
        let text = rest.trim_start_matches([' ', '-', '–', ',', '\t', '|']);
        return Some(Head { day: None, time, half: half(said), text, from: From::Note });
    }
    let at = line.rfind("  ").or_else(|| line.rfind('\t'))?;
    let (name, behind) = line.split_at_checked(at)?;
    let (time, said, rest) = when::clock(behind.trim_start())?;
    let is_name = !name.trim().is_empty() && name.chars().count() <= 80;
    let head = Head { day: None, time, half: half(said), text: "", from: From::Chat };
    (rest.is_empty() && is_name).then_some(head)
}

/// A note with the day and the time of it.
const fn note(day: Day, time: NaiveTime, text: &str) -> Head<'_> {
    Head { day: Some(day), time, half: Half::NoMatter, text, from: From::Note }
}

/// What somebody said; nobody said what has no name before it.
fn said<'t>(day: Option<Day>, time: NaiveTime, rest: &'t str, sign: &str) -> Head<'t> {
    let rest = rest.trim_start().trim_start_matches(is_mark);
    let name = |text: &str| text.chars().count() <= 80;
    let (text, from) = match rest.split_once(sign).filter(|(sender, _)| name(sender)) {
        Some((_, text)) => (text.trim().trim_start_matches(is_mark), From::Chat),
        None => (rest, From::System),
    };
    Head { day, time, half: Half::NoMatter, text, from }
}

/// A day and a time, and what follows.
fn day_and_time(text: &str, order: Order) -> Option<(Day, NaiveTime, &str)> {
    let (day, rest) = when::day(text.trim_start(), order)?;
    let rest = rest.trim_start_matches([',', ' ']);
    let rest = rest.strip_prefix("at ").unwrap_or(rest);
    let (time, rest) = when::time(rest)?;
    Some((day, time, rest))
}
