//! Somebody who is not named first: `met Owen Castellan from Fernway at the bar`, `반달 박지원 팀장`,
//! `엔코어 바에서 박지원 팀장 만남`.

use std::ops::Range;

use super::line::Line;
use super::place::is_called_place;
use super::titles::{is_called, is_company_form, is_title, title_at_end, without_honorific};
use super::who::{begins_title, is_at, is_latin, is_proper, take_name};
use crate::book::views::QuickKind::{Company, Name, Note, Title};
use crate::text::{Script, korean_name, script_of};

/// How sentences about a meeting begin.
const OPENINGS: &[&str] = &[
    "also",
    "beer",
    "beers",
    "breakfast",
    "bumped",
    "caught",
    "chat",
    "chatted",
    "chatting",
    "coffee",
    "connected",
    "demo",
    "demoed",
    "dinner",
    "drinks",
    "finally",
    "good",
    "great",
    "had",
    "i",
    "intro",
    "introduced",
    "just",
    "long",
    "lunch",
    "meet",
    "meeting",
    "met",
    "nice",
    "quick",
    "ran",
    "sat",
    "saw",
    "short",
    "spoke",
    "talk",
    "talked",
    "talking",
    "then",
    "we",
];
/// What stands before the name in one.
const LINKS: &[&str] = &["into", "meet", "meeting", "met", "saw", "to", "w/", "with"];
/// After which of them it is a person that is talked `to`.
const TALKED: &[&str] = &["intro", "introduced", "spoke", "talk", "talked", "talking"];
/// What follows a link and is nobody.
const NOBODY: &[&str] = &[
    "a", "an", "her", "him", "his", "my", "our", "people", "some", "team", "that", "the", "them",
    "their", "this", "us", "you",
];
/// How many words may stand before the name.
const BEFORE: usize = 6;
/// What Koreans say of a meeting.
const MEETINGS: &[&str] = &[
    "만남", "만났", "만나", "미팅", "인사", "소개", "상담", "통화", "명함", "식사", "커피", "대화",
    "합류",
];
/// What ends a Korean word that tells where or when.
const WHERE: &[&str] = &["에서", "에게", "에", "은", "는", "을", "를", "랑", "하고", "때", "중"];
/// Korean words that tell when, or greet.
const WHEN: &[&str] = &[
    "오늘",
    "어제",
    "방금",
    "아까",
    "오전",
    "오후",
    "아침",
    "점심",
    "저녁",
    "안녕하세요",
    "저는",
    "여기",
];

/// Where a name stands in a run.
pub(super) struct Told {
    /// The words before it.
    before: Range<usize>,
    words: Range<usize>,
    /// Whether those are the company, perhaps with the title: `반달 CTO 박지원`.
    is_company: bool,
    /// Whether they only say that they met.
    is_empty: bool,
}

/// The name in a run that does not begin with it.
pub(super) fn named_in(line: &Line<'_>, run: &Range<usize>) -> Option<Told> {
    let words = line.texts(run.clone());
    let (at, is_company, is_empty) = match english(&words) {
        Some(at) => (at, false, at < 3),
        None => korean(&words).map(|(at, is_company)| (at, is_company, false))?,
    };
    let name = run.start + at;
    Some(Told { before: run.start..name, words: name..run.end, is_company, is_empty })
}

impl Told {
    /// Takes the name, and the company before it; answers with where the rest begins.
    pub(super) fn take(&self, line: &mut Line<'_>) -> usize {
        if self.is_company {
            let words = line.texts(self.before.clone());
            let title = (1..words.len()).find(|at| words.get(*at..).is_some_and(begins_title));
            let cut = self.before.start + title.unwrap_or(words.len());
            let text = line.between(&(self.before.start..cut));
            let text = text.strip_suffix('의').unwrap_or(&text).to_owned();
            line.take(self.before.start..cut, Company, text);
            if title.is_some() {
                let text = line.between(&(cut..self.before.end));
                line.take(cut..self.before.end, Title, text);
            }
        }
        let words = line.texts(self.words.clone());
        self.words.start + take_name(line, self.words.start, &words)
    }

    /// Makes the sentence the note, if it says more than who was met.
    pub(super) fn note(&self, line: &mut Line<'_>, run: &Range<usize>, rest: Range<usize>) {
        let sentence = line.between(run);
        if self.is_company {
            if !rest.is_empty() {
                let text = line.between(&rest);
                line.take(rest, Note, text);
            }
        } else if !rest.is_empty() {
            line.stretch(self.before.start, Name);
            line.take(rest, Note, sentence);
        } else if !self.is_empty {
            line.take(self.before.clone(), Note, sentence);
        } else {
            line.stretch(self.before.start, Name);
        }
    }
}

/// Whether a line tells of somebody who was met.
pub(in crate::book) fn is_told(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    english(&words).is_some() || korean(&words).is_some_and(|(_, is_company)| !is_company)
}

fn lower(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/').to_lowercase()
}

fn english(words: &[&str]) -> Option<usize> {
    let is_in = |list: &[&str], word: &str| list.contains(&lower(word).as_str());
    words.first().filter(|word| is_in(OPENINGS, word))?;
    // `Ran Cohen with Wix`
    let is_named = words.iter().take(2).all(|word| is_proper(word) && !is_in(LINKS, word))
        && words.get(1).is_some_and(|word| !is_in(OPENINGS, word));
    if is_named {
        return None;
    }
    (1..words.len().min(BEFORE + 1)).find(|at| {
        let (before, rest) = words.split_at_checked(*at).unwrap_or_default();
        let (Some(link), Some(first)) = (before.last(), rest.first()) else { return false };
        let is_link = is_in(LINKS, link)
            && (lower(link) != "to" || before.iter().any(|word| is_in(TALKED, word)));
        let is_name = is_latin(first) && is_proper(first) && first.contains(char::is_alphabetic);
        // `met owen castellan from fernway`
        let is_small = rest.iter().skip(1).take(3).any(|word| is_at(word) || word.starts_with('('));
        is_link
            && !is_title(first)
            && !is_in(NOBODY, first)
            && (is_name || is_small || name_of(first).is_some())
    })
}

/// Where the name is, and whether what stands before it is the company.
fn korean(words: &[&str]) -> Option<(usize, bool)> {
    let is_name = |word: &&str| name_of(word).is_some() || is_called(word);
    let at = words.iter().take(BEFORE).position(is_name);
    let is_titled = |at: usize| {
        let own = words.get(at).is_some_and(|word| name_of(word) != Some(*word));
        own || words.get(at + 1).is_some_and(|word| is_title(word))
    };
    if at == Some(0) {
        // `신세계 박지원 과장`: the commoner name is somebody's.
        let rank = |at: usize| words.get(at).and_then(|word| name_of(word)).and_then(korean_name);
        let is_second = rank(1) > rank(0) && is_titled(1) && !is_titled(0);
        return is_second.then_some((1, true));
    }
    let at = at?;
    let before = words.get(..at)?;
    let is_where = |word: &&str| {
        is_called_place(word)
            || WHEN.contains(word)
            || word.ends_with("에서")
            || WHERE
                .iter()
                .any(|end| word.strip_suffix(end).is_some_and(|rest| rest.chars().count() > 1))
    };
    let is_korean = |word: &&str| script_of(word) == Script::Hangul;
    if before.iter().all(|word| is_latin(word)) {
        // `LG CNS 박지원`; `Jiwon Park 박지원` is one in two scripts.
        let is_short = |word: &&str| word.chars().all(|c| !c.is_lowercase());
        let is_company =
            before.iter().all(|word| is_proper(word)) && (at == 1 || before.iter().all(is_short));
        return (is_company && before.iter().any(|word| word.contains(char::is_alphabetic)))
            .then_some((at, true));
    }
    let is_met = words.iter().any(|word| MEETINGS.iter().any(|said| word.starts_with(said)));
    let has_title = (1..at).any(|from| before.get(from..).is_some_and(begins_title));
    let is_where = before.iter().any(is_where);
    if !is_where && before.iter().any(is_korean) && (has_title || before.len() < 3) {
        let is_formal = before.iter().any(|word| is_company_form(word));
        let is_company = is_titled(at) || is_met || at == 1 || has_title || is_formal;
        return is_company.then_some((at, true));
    }
    (is_titled(at) || is_met || at + 1 == words.len()).then_some((at, false))
}

/// The name that a word is, without what Korean adds: 박지원님과, 박지원팀장.
fn name_of(word: &str) -> Option<&str> {
    let plain = without_honorific(word);
    let short = title_at_end(plain).and_then(|title| plain.strip_suffix(title));
    [Some(plain), short].into_iter().flatten().find(|name| korean_name(name).is_some())
}
