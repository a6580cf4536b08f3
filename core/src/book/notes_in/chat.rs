//! What was copied, message by message: of KakaoTalk, WhatsApp, Telegram and Slack, or plain lines.

use chrono::NaiveTime;

use super::heading;
use super::when::{self, Day, Order};

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

/// The line a message begins with.
struct Head<'t> {
    day: Option<Day>,
    time: NaiveTime,
    text: &'t str,
    from: From,
}

/// The messages of a text, in its order.
pub(super) fn messages(text: &str) -> Vec<Message<'_>> {
    let order = when::order_in(text.lines().map(|line| line.trim_start().trim_start_matches('[')));
    let mut messages: Vec<Message<'_>> = vec![Message::default()];
    let mut day = None;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_matches(|c: char| c.is_whitespace() || is_mark(c));
        let alone = when::day_alone(line, order);
        let head = if alone.is_none() { head(line, order) } else { None };
        if let Some(head) = head {
            day = head.day.or(day);
            let lines = vec![(number, head.text)];
            messages.push(Message { day, time: Some(head.time), lines, from: head.from });
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
    rest.is_empty().then_some(Head { day: None, time, text, from: From::Chat })
}

/// `2022년 11월 30일 오후 7:05, 이름 : …` and `11/30/22, 7:05 PM - Name: …`.
fn dated(line: &str, order: Order) -> Option<Head<'_>> {
    let (day, time, rest) = day_and_time(line, order)?;
    if rest.is_empty() {
        return Some(Head { day: Some(day), time, text: "", from: From::Note });
    }
    if let Some(rest) = rest.strip_prefix(',') {
        return Some(said(Some(day), time, rest, " :"));
    }
    match rest.strip_prefix(" - ").or_else(|| rest.strip_prefix(" – ")) {
        Some(rest) => Some(said(Some(day), time, rest, ":")),
        None => Some(Head { day: Some(day), time, text: rest.trim(), from: From::Note }),
    }
}

/// `Name, [30.11.2022 19:05]` and `Name  7:05 PM`, with what was said in the lines below.
fn signed(line: &str, order: Order) -> Option<Head<'_>> {
    let head = |day, time| Head { day, time, text: "", from: From::Chat };
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
    if let Some((time, rest)) = when::time(line) {
        let text = rest.trim_start_matches([' ', '-', '–', ',', '\t', '|']);
        return Some(Head { day: None, time, text, from: From::Note });
    }
    let at = line.rfind("  ").or_else(|| line.rfind('\t'))?;
    let (name, behind) = line.split_at_checked(at)?;
    let (time, rest) = when::time(behind.trim_start())?;
    let is_name = !name.trim().is_empty() && name.chars().count() <= 80;
    (rest.is_empty() && is_name).then_some(Head { day: None, time, text: "", from: From::Chat })
}

/// What somebody said; nobody said what has no name before it.
fn said<'t>(day: Option<Day>, time: NaiveTime, rest: &'t str, sign: &str) -> Head<'t> {
    let rest = rest.trim_start().trim_start_matches(is_mark);
    let name = |text: &str| text.chars().count() <= 80;
    match rest.split_once(sign).filter(|(sender, _)| name(sender)) {
        Some((_, text)) => {
            Head { day, time, text: text.trim().trim_start_matches(is_mark), from: From::Chat }
        }
        None => Head { day, time, text: rest, from: From::System },
    }
}

/// A day and a time, and what follows.
fn day_and_time(text: &str, order: Order) -> Option<(Day, NaiveTime, &str)> {
    let (day, rest) = when::day(text.trim_start(), order)?;
    let rest = rest.trim_start_matches([',', ' ']);
    let rest = rest.strip_prefix("at ").unwrap_or(rest);
    let (time, rest) = when::time(rest)?;
    Some((day, time, rest))
}
