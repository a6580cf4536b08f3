//! Lines that say when and where what stands below them was: `Dinner at Encore 30 Nov`, `저녁 엔코어
//! 11/30`.

use chrono::{Duration, NaiveDate, NaiveTime};

use super::when::{self, Day, Order};
use crate::book::quick_add::place::is_called_place;
use crate::book::quick_add::titles::is_title;
use crate::book::show::Show;
use crate::error::Result;
use crate::model::*;
use crate::text::{fold, korean_name};

/// A heading has no more words.
const WORDS: usize = 7;
/// What stands before what an occasion is called, and is no name.
const BEFORE: [&str; 14] = [
    "closing",
    "customer",
    "evening",
    "expo",
    "networking",
    "opening",
    "our",
    "partner",
    "speaker",
    "sponsor",
    "team",
    "the",
    "vip",
    "welcome",
];
/// What links an occasion to its place.
const LINKS: [&str; 8] = ["at", "by", "day", "in", "near", "of", "on", "the"];
/// What occasions of a kind are called.
const CALLED: &[(OccasionKind, &[&str])] = &[
    (OccasionKind::Dinner, &["dinner", "저녁", "만찬", "디너", "회식"]),
    (OccasionKind::Party, &["party", "reception", "mixer", "afterparty", "파티", "뒤풀이"]),
    (OccasionKind::Booth, &["booth", "부스"]),
    (OccasionKind::Session, &["session", "keynote", "세션", "키노트", "기조연설"]),
    (
        OccasionKind::Meeting,
        &["meeting", "lunch", "breakfast", "coffee", "미팅", "회의", "점심", "아침", "커피"],
    ),
    (OccasionKind::BadgePickup, &["badge", "registration", "배지"]),
];

/// Whether a line is about an occasion and about nobody: it begins with what occasions are called.
pub(super) fn is_heading(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_free = |word: &&str| {
        !word.starts_with(char::is_uppercase) || is_called_place(word) || LINKS.contains(word)
    };
    let words = without_before(words);
    words.first().is_some_and(|word| is_called_place(word))
        && words.get(1).is_none_or(is_free)
        && is_about_nobody(&words)
        || line.starts_with("# ")
        || line.starts_with("## ")
        || (line.ends_with([':', '：']) && is_about_nobody(&words))
}

/// The day of a line that says one and is about nobody.
pub(super) fn day_in(line: &str, order: Order) -> Option<Day> {
    let line = line.trim_matches(|c: char| c.is_whitespace() || "#*=-–—:：[]()".contains(c));
    let mut starts = std::iter::once(0).chain(line.match_indices(' ').map(|(at, _)| at + 1));
    let (day, before, behind) = starts.find_map(|at| {
        let (before, text) = line.split_at_checked(at)?;
        let (day, rest) = when::plain_day(text, order)?;
        Some((day, before, rest))
    })?;
    let said = |text: &'_ str| -> Vec<String> {
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        words.filter(|word| !when::is_weekday(word)).map(str::to_owned).collect()
    };
    let (before, behind) = (said(before), said(behind));
    if !before.is_empty() && !behind.is_empty() {
        return None; // `Jiwon, 30 Nov, dinner`
    }
    let words = without_before(before.iter().chain(&behind).map(String::as_str).collect());
    let is_called = words.first().is_some_and(|word| is_called_place(word));
    (is_called && is_about_nobody(&words)).then_some(day)
}

/// Without the words before what an occasion is called.
fn without_before(mut words: Vec<&str>) -> Vec<&str> {
    let is_before = |word: &&str| BEFORE.contains(&word.to_lowercase().as_str());
    let before = words.iter().take_while(|word| is_before(word)).count();
    words.split_off(before)
}

fn is_about_nobody(words: &[&str]) -> bool {
    let names = |word: &&str| {
        matches!(*word, "with" | "w/" | "met")
            || word.starts_with(['#', '!', '~'])
            || (word.contains('@') && word.contains('.'))
            || word.bytes().filter(u8::is_ascii_digit).count() > 6
            || is_title(word)
            || korean_name(word.trim_end_matches('님')).is_some()
    };
    words.len() <= WORDS && !words.iter().any(names)
}

/// The occasion of that day that a heading is about, if one alone is called so.
pub(super) fn occasion(
    show: &mut Show<'_, '_>,
    date: NaiveDate,
    heading: &str,
) -> Result<Option<Occasion>> {
    let Some(from) = show.clock()?.instant(date.and_time(NaiveTime::MIN)) else { return Ok(None) };
    let to = from + Duration::hours(30); // nights are long
    let mut all = show.reader.occasions_between(from, to)?;
    all.retain(|one| one.starts_at.is_some_and(|at| from <= at && at < to));
    let text = fold(heading);
    let mut found: Vec<&Occasion> =
        all.iter().filter(|one| text.contains(&fold(&one.title))).collect();
    if found.is_empty() {
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        let is_called = |kind: OccasionKind| {
            let mut called =
                CALLED.iter().filter(|(of, _)| *of == kind).flat_map(|(_, called)| *called);
            called.any(|called| words.contains(called))
        };
        found = all.iter().filter(|one| is_called(one.kind)).collect();
    }
    if found.len() > 1 {
        let mut there = Vec::new();
        for one in found {
            let venue: Option<Venue> = one.venue.map_or(Ok(None), |id| show.reader.row(id))?;
            if venue.is_some_and(|venue| text.contains(&fold(&venue.name))) {
                there.push(one);
            }
        }
        found = there;
    }
    Ok(match found.as_slice() {
        [one] => Some((*one).clone()),
        _ => None,
    })
}
