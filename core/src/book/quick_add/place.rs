//! Where one was met: what follows a `~`.
//!
//! A place is in quotes, or goes up to the next comma or mark. A line is about somebody: where nobody
//! is named elsewhere in it, the name that follows the place without a comma is no part of it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::line::Line;
use super::titles::{is_company_form, is_title, title_at_end, without_honorific};
use super::who::{is_latin, is_particle, is_proper};
use crate::book::views::QuickKind::{Email, Phone, Place};
use crate::text::{Script, korean_name, script_of};

/// What places and occasions are called.
const LATIN: &str = " afterparty airport arena badge ballroom bar booth breakfast brunch bus cafe café \
    casino center centre coffee convention corridor desk dinner door drinks elevator elevators \
    entrance escalator exit expo floor forum foyer gate hall hallway hotel keynote kiosk kitchen level \
    lift line lobby lounge lunch meetup mixer monorail party patio pavilion pickup plane pool queue \
    reception registration restaurant roof rooftop room session shuttle stage stairs stand station \
    stop suite table taxi terrace theater theatre train uber workshop ";
/// The same at the end of a Korean word.
const HANGUL: &str = " 줄 앞 옆 옆자리 부스 로비 바 라운지 카페 셔틀 버스 식당 입구 출구 복도 홀 층 룸 자리 호텔 공항 만찬 \
    저녁 점심 아침 파티 커피 세션 키노트 등록대 데스크 정류장 주차장 행사장 회의장 전시장 강연장 식사 회식 뒤풀이 택시 엘리베이터 \
    테이블 무대 대기실 회의실 휴게실 ";
/// What links a place to another: `line at Encore`.
const LINKS: [&str; 10] = ["at", "by", "for", "from", "in", "near", "of", "on", "the", "to"];

/// Takes the places of a line.
pub(super) fn take(line: &mut Line<'_>) {
    for at in 0..line.len() {
        let Some(first) = line.free(at).and_then(|text| text.strip_prefix('~')) else { continue };
        if !first.chars().any(char::is_alphanumeric) {
            continue;
        }
        let end = quoted(line, at, first).unwrap_or_else(|| {
            let end = end_of(line, at);
            let mut words = line.texts(at..end);
            if let Some(word) = words.first_mut() {
                *word = first;
            }
            // Only the first of several places counts.
            let is_all = line.has(Place) || is_named_elsewhere(line, at, end);
            if is_all { end } else { at + length(line, &words) }
        });
        let text = line.between(&(at..end));
        let text = text.trim_start_matches('~').trim_matches(is_quote);
        let text = text.strip_suffix(" with").unwrap_or(text).to_owned();
        line.take(at..end, Place, text);
    }
}

/// Whether a word is what a place or an occasion is called.
pub(in crate::book) fn is_called_place(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    static PLACES: LazyLock<HashSet<&str>> = LazyLock::new(|| LATIN.split_whitespace().collect());
    PLACES.contains(word.as_str())
        || script_of(&word) == Script::Hangul
            && HANGUL.split_whitespace().any(|place| word.ends_with(place))
}

/// The same, or its number.
fn is_place(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) || is_called_place(word)
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”')
}

/// Where a place in quotes ends.
fn quoted(line: &Line<'_>, at: usize, first: &str) -> Option<usize> {
    let rest = first.strip_prefix(is_quote)?;
    let mut words = std::iter::once(rest).chain((at + 1..line.len()).map_while(|at| line.free(at)));
    words.position(|word| word.ends_with(is_quote)).map(|more| at + more + 1)
}

/// The next comma, mark or address.
fn end_of(line: &Line<'_>, at: usize) -> usize {
    let segment = line.word(at).map(|word| word.segment);
    let goes_on = |next: &usize| {
        line.free(*next).is_some_and(|text| !text.starts_with(['#', '!', '~', '@']))
            && line.word(*next).map(|word| word.segment) == segment
    };
    at + 1 + (at + 1..line.len()).take_while(goes_on).count()
}

/// Whether somebody is named before the place, or plainly behind its comma.
fn is_named_elsewhere(line: &Line<'_>, at: usize, end: usize) -> bool {
    line.runs().into_iter().any(|run| {
        let words = line.texts(run.clone());
        let Some(first) = words.first().filter(|word| !word.starts_with('@') && !is_title(word))
        else {
            return false;
        };
        let is_full = words.len() > 1
            && is_latin(first)
            && words.iter().take(2).all(|word| is_proper(word))
            && !words.iter().any(|word| is_company_form(word));
        run.start < at || (run.start >= end && (is_full || korean(first)))
    })
}

/// How many of the words behind a `~` are the place: all, or those before a name.
fn length(line: &Line<'_>, words: &[&str]) -> usize {
    let tells = |text: &str| text.starts_with('@') || is_title(text);
    let is_described = line.has(Email)
        || line.has(Phone)
        || (0..line.len()).any(|at| line.free(at).is_some_and(tells));
    let link = words.iter().rposition(|word| LINKS.contains(word)).map_or(1, |at| at + 2);
    let with = words.iter().rposition(|word| *word == "with").map_or(1, |at| at + 1);
    let least = link.max(with);
    // Behind the last word that is a place; behind an earlier one where it may be a name: `Anna Hall`.
    let places = (0..words.len()).rev().filter(|at| words.get(*at).is_some_and(|w| is_place(w)));
    let mut starts = places.map(|at| least.max(at + 1)).chain([least]);
    starts.find_map(|start| name_from(words, start, is_described)).unwrap_or(words.len())
}

/// Where a name begins in words from `start` on.
fn name_from(words: &[&str], start: usize, is_described: bool) -> Option<usize> {
    let (before, rest) = (words.get(start.checked_sub(1)?)?, words.get(start..)?);
    if let Some(more) = rest.iter().position(|word| korean(word)) {
        return Some(start + more);
    }
    if rest.first().is_none_or(|word| is_place(word)) {
        return None;
    }
    let own: Vec<&&str> = rest.iter().take_while(|word| !is_title(word)).collect();
    let is_named = |word: &&&&str| is_proper(word) || is_particle(word);
    let is_seen = !is_proper(before) || is_place(before);
    match own.iter().take_while(is_named).count() {
        0 => (is_described && own.len() <= 3 && own.iter().all(|word| is_latin(word)))
            .then_some(start),
        1 => is_described.then_some(start),
        2..=4 if is_seen => Some(start),
        count => {
            let is_first = |at: &usize| words.get(*at).is_some_and(|word| !is_particle(word));
            (start..start + count - 1).rev().find(is_first)
        }
    }
}

/// 박지원, 박지원님, 박지원팀장.
fn korean(word: &str) -> bool {
    let plain = without_honorific(word);
    let name = title_at_end(plain).and_then(|title| plain.strip_suffix(title));
    korean_name(name.unwrap_or(plain)).is_some()
}
