//! A line taken apart: words, then marks (`#`, `!`, `~`, `@`) and addresses, then who it is about.
//!
//! Every letter and digit ends up in a part: what nobody understands is the note, also a line of signs.

use std::ops::Range;

use chrono::NaiveDate;

use super::{company, due, fields, place, signs, titles, who};
use crate::book::views::{QuickKind, QuickPart};
use crate::text::{clean_line, is_plainly_phone, korean_name, normalise_email, normalise_phone};

/// What is behind this many bytes is a note: nobody types so much about one person.
const LONGEST: usize = 4096;
/// A number is written in at most this many words.
const NUMBER_WORDS: usize = 6;

/// One word. Commas part words and are in none.
pub(super) struct Word<'l> {
    pub(super) text: &'l str,
    from: usize,
    to: usize,
    /// Words between the same two commas have the same segment.
    pub(super) segment: usize,
    taken: bool,
}

/// A line being taken apart.
pub(super) struct Line<'l> {
    raw: &'l str,
    words: Vec<Word<'l>>,
    parts: Vec<Part>,
}

struct Part {
    kind: QuickKind,
    text: String,
    bytes: Range<usize>,
    due_on: Option<NaiveDate>,
}

/// What the parts of a line are, in its order. `region` is where numbers without a country are
/// from, `today` what days are counted from.
pub(in crate::book) fn parse(line: &str, today: NaiveDate, region: Option<&str>) -> Vec<QuickPart> {
    let end = (0..=LONGEST.min(line.len())).rev().find(|end| line.is_char_boundary(*end));
    let (head, tail) = line.split_at_checked(end.unwrap_or(0)).unwrap_or((line, ""));
    let mut taken = Line { raw: head, words: words(head), parts: Vec::new() };
    taken.follow_ups(today);
    taken.tags();
    taken.addresses();
    taken.numbers(region);
    fields::take(&mut taken);
    place::take(&mut taken);
    company::take_marked(&mut taken);
    who::everybody(&mut taken);
    // Signs alone are shown too: `#`, `!!!`, `😀`.
    let (start, tail) = if taken.parts.is_empty() { (0, line) } else { (head.len(), tail) };
    if !clean_line(tail).is_empty() {
        let bytes = start..line.len();
        let text = clean_line(tail);
        taken.parts.push(Part { kind: QuickKind::Note, text, bytes, due_on: None });
    }
    taken.shown(line)
}

fn words(line: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let (mut segment, mut from, mut before) = (0, 0, None);
    let mut is_sliced = false; // 박지원/반달/CTO
    for (at, letter) in line.char_indices().chain([(line.len(), '\n')]) {
        let next = line.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next());
        let in_number =
            letter == ',' && [before, next].iter().all(|c| c.is_some_and(|c| c.is_ascii_digit()));
        before = Some(letter);
        let is_name = || line.get(from..at).is_some_and(|text| korean_name(text).is_some());
        is_sliced = (is_sliced && !letter.is_whitespace()) || (letter == '/' && is_name());
        let is_comma = (is_sliced && letter == '/')
            || matches!(letter, ',' | '，' | '、' | ';' | '；' | '\n' | '\t' | '|') && !in_number;
        if !is_comma && !letter.is_whitespace() {
            continue;
        }
        if let Some(text) = line.get(from..at).filter(|text| !text.is_empty()) {
            let (text, from) = signs::without_sign(text, from);
            if signs::is_word(text) {
                let (first, second) = signs::halves(text);
                for (text, from) in [(first, from), (second, from + first.len())] {
                    if !text.is_empty() {
                        let to = from + text.len();
                        words.push(Word { text, from, to, segment, taken: false });
                    }
                }
            } else {
                segment += usize::from(!text.is_empty());
            }
        }
        segment += usize::from(is_comma);
        from = at + letter.len_utf8();
    }
    words
}

impl<'l> Line<'l> {
    pub(super) fn word(&self, at: usize) -> Option<&Word<'l>> {
        self.words.get(at)
    }

    /// The word, if it is of no part yet.
    pub(super) fn free(&self, at: usize) -> Option<&'l str> {
        self.words.get(at).filter(|word| !word.taken).map(|word| word.text)
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn texts(&self, range: Range<usize>) -> Vec<&'l str> {
        self.words.get(range).unwrap_or_default().iter().map(|word| word.text).collect()
    }

    /// Free words that stand together between two commas.
    pub(super) fn runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (at, word) in self.words.iter().enumerate().filter(|(_, word)| !word.taken) {
            match runs.last_mut() {
                Some(run)
                    if run.end == at
                        && self.word(run.start).is_some_and(|w| w.segment == word.segment) =>
                {
                    run.end = at + 1;
                }
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// The words as they stand in the line, with what is between them.
    pub(super) fn between(&self, range: &Range<usize>) -> String {
        clean_line(self.bytes(range).and_then(|bytes| self.raw.get(bytes)).unwrap_or_default())
    }

    fn bytes(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let (first, last) =
            (self.words.get(range.start)?, self.words.get(range.end.checked_sub(1)?)?);
        Some(first.from..last.to)
    }

    /// Makes words a part of their own.
    pub(super) fn take(&mut self, range: Range<usize>, kind: QuickKind, text: String) {
        self.take_due(range, kind, text, None);
    }

    fn take_due(
        &mut self,
        range: Range<usize>,
        kind: QuickKind,
        text: String,
        due_on: Option<NaiveDate>,
    ) {
        let Some(bytes) = self.bytes(&range) else { return };
        for word in self.words.get_mut(range).unwrap_or_default() {
            word.taken = true;
        }
        self.parts.push(Part { kind, text, bytes, due_on });
    }

    /// Makes two parts of one word, as in 박지원팀장; the second begins at byte `cut` of it.
    pub(super) fn take_halves(
        &mut self,
        at: usize,
        cut: usize,
        [first, second]: [(QuickKind, String); 2],
    ) {
        let Some(word) = self.words.get_mut(at) else { return };
        word.taken = true;
        let (from, to) = (word.from, word.to);
        for ((kind, text), bytes) in [(first, from..from + cut), (second, from + cut..to)] {
            self.parts.push(Part { kind, text, bytes, due_on: None });
        }
    }

    pub(super) fn has(&self, kind: QuickKind) -> bool {
        self.parts.iter().any(|part| part.kind == kind)
    }

    pub(super) fn texts_of(&self, kind: QuickKind) -> impl Iterator<Item = &str> {
        self.parts.iter().filter(move |part| part.kind == kind).map(|part| part.text.as_str())
    }

    /// Whether the word is the first of a part of this kind.
    pub(super) fn begins(&self, at: usize, kinds: &[QuickKind]) -> bool {
        let from = self.words.get(at).map(|word| word.from);
        let mut parts = self.parts.iter();
        parts.any(|part| kinds.contains(&part.kind) && Some(part.bytes.start) == from)
    }

    /// Whether the word before is the last of a part of this kind.
    pub(super) fn is_behind(&self, at: usize, kinds: &[QuickKind]) -> bool {
        let to = at.checked_sub(1).and_then(|before| self.words.get(before)).map(|word| word.to);
        let mut parts = self.parts.iter();
        parts.any(|part| kinds.contains(&part.kind) && Some(part.bytes.end) == to)
    }

    /// Adds the free words from `start` on to the part of this kind behind them.
    pub(super) fn stretch(&mut self, start: usize, kind: QuickKind) {
        let Some(from) = self.words.get(start).map(|word| word.from) else { return };
        let Some(part) = self.parts.iter_mut().find(|part| part.kind == kind) else { return };
        let covered = from..part.bytes.start;
        part.bytes.start = from;
        let mut words = self.words.iter_mut();
        words
            .by_ref()
            .filter(|word| covered.contains(&word.from))
            .for_each(|word| word.taken = true);
    }

    fn is_mark(&self, at: usize) -> bool {
        self.word(at)
            .is_some_and(|word| word.text.starts_with(['#', '!', '~']) && word.text.len() > 1)
    }

    /// Where words that belong to a mark end: at the next mark, or after a comma at an address or a
    /// company.
    fn end_of_mark(&self, start: usize) -> usize {
        let ends = |at: &usize| {
            let (Some(word), Some(before)) = (self.word(*at), self.word(at - 1)) else {
                return true;
            };
            let is_after_comma = word.segment != before.segment;
            self.is_mark(*at)
                || (is_after_comma
                    && (word.text.starts_with(['@', '+'])
                        || is_address(word.text)
                        || is_number(word.text)))
        };
        (start + 1..self.len()).find(ends).unwrap_or(self.len())
    }

    fn follow_ups(&mut self, today: NaiveDate) {
        let mut at = 0;
        while at < self.len() {
            let Some(first) = self.free(at).and_then(|text| text.strip_prefix('!')) else {
                at += 1;
                continue;
            };
            let is_word = first.chars().any(char::is_alphanumeric);
            let end = self.end_of_mark(at);
            if is_word {
                let mut texts = self.texts(at..end);
                if let Some(text) = texts.first_mut() {
                    *text = first;
                }
                let (used, due_on) =
                    due::read(&texts, today).map_or((0, None), |(n, day)| (n, Some(day)));
                let what = match used {
                    0 => self.between(&(at..end)).trim_start_matches('!').to_owned(),
                    used => self.between(&(at + used..end)),
                };
                self.take_due(at..end, QuickKind::FollowUp, what, due_on);
            }
            at = end.max(at + 1);
        }
    }

    fn tags(&mut self) {
        for at in 0..self.len() {
            let Some(tag) = self.free(at).and_then(|text| text.strip_prefix('#')) else { continue };
            let tag = tag.trim_end_matches(['.', ':', '!', '?', ')']);
            // `booth #12` is no tag.
            if tag.chars().any(char::is_alphabetic) {
                self.take(at..at + 1, QuickKind::Tag, clean_line(tag));
            }
        }
    }

    fn addresses(&mut self) {
        for at in 0..self.len() {
            let Some(text) = self.free(at) else { continue };
            let text = text.trim_matches(is_around);
            let kind = if is_url(text) {
                QuickKind::Url
            } else if normalise_email(text).is_some() && text.contains('.') {
                QuickKind::Email
            } else {
                continue;
            };
            let text = text.strip_prefix("mailto:").unwrap_or(text);
            self.take(self.with_label(at)..at + 1, kind, clean_line(text));
        }
    }

    fn numbers(&mut self, region: Option<&str>) {
        let mut at = 0;
        while at < self.len() {
            let ends = (at + 1..=(at + NUMBER_WORDS).min(self.len())).rev();
            let end = ends.into_iter().find(|end| self.is_phone(at..*end, region));
            if let Some(end) = end {
                let text = self.between(&(at..end));
                self.take(self.with_label(at)..end, QuickKind::Phone, text);
            }
            at = end.unwrap_or(at + 1);
        }
    }

    fn is_phone(&self, range: Range<usize>, region: Option<&str>) -> bool {
        let segment = self.word(range.start).map(|word| word.segment);
        let mut words = range.clone();
        if !words.all(|at| self.free(at).is_some() && self.word(at).map(|w| w.segment) == segment) {
            return false;
        }
        let text = self.between(&range);
        is_number(&text) && (normalise_phone(&text, region).is_some() || is_plainly_phone(&text))
    }

    /// The word before, if it only announces what comes: `T. 010-…`, `메일: …`.
    fn with_label(&self, at: usize) -> usize {
        let before = at.checked_sub(1);
        before.filter(|before| self.free(*before).is_some_and(titles::is_label)).unwrap_or(at)
    }

    /// The parts in the order of the line, counted as JavaScript counts.
    fn shown(mut self, line: &str) -> Vec<QuickPart> {
        self.parts.sort_by_key(|part| part.bytes.start);
        let units = |byte: usize| line.get(..byte).unwrap_or(line).encode_utf16().count();
        let show = |part: Part| QuickPart {
            kind: part.kind,
            text: part.text,
            from: units(part.bytes.start),
            to: units(part.bytes.end),
            due_on: part.due_on,
        };
        self.parts.into_iter().map(show).collect()
    }
}

fn is_around(letter: char) -> bool {
    matches!(letter, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | ':' | '.')
}

fn is_url(text: &str) -> bool {
    let text = text.to_lowercase();
    ["https://", "http://", "www.", "linkedin.com/"].iter().any(|start| text.starts_with(start))
}

fn is_address(text: &str) -> bool {
    let text = text.trim_matches(is_around);
    is_url(text) || normalise_email(text).is_some()
}

/// Whether it looks like a phone: its signs and enough digits.
fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (7..=16).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || "+-(). /".contains(c))
}
