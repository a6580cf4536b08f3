//! Days and times as messengers and people write them, without a zone.

use chrono::{Datelike as _, NaiveDate, NaiveTime};

/// Which number of `11/12/22` is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    #[default]
    DayFirst,
    MonthFirst,
}

/// A day; the year may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    year: Option<i32>,
    month: u32,
    day: u32,
}

impl Day {
    /// The date; without a year the last such day that was.
    pub(super) fn date(self, today: NaiveDate) -> Option<NaiveDate> {
        if let Some(year) = self.year {
            return NaiveDate::from_ymd_opt(year, self.month, self.day);
        }
        let years = (today.year() - 8..=today.year()).rev();
        let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, self.month, self.day));
        days.find(|day| *day <= today)
    }

    fn of(year: Option<i32>, month: u32, day: u32) -> Option<Self> {
        let is_one = (1..=12).contains(&month) && (1..=31).contains(&day);
        is_one.then_some(Self { year, month, day })
    }
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A number of up to four digits and what follows.
fn number(text: &str) -> Option<(u32, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    (1..=4).contains(&digits).then(|| Some((number.parse().ok()?, digits, rest)))?
}

fn two(text: &str) -> Option<(u32, &str)> {
    number(text).filter(|(_, digits, _)| *digits <= 2).map(|(number, _, rest)| (number, rest))
}

fn after<'t>(text: &'t str, beginnings: &[&str]) -> Option<&'t str> {
    beginnings.iter().find_map(|beginning| {
        let (head, rest) = text.split_at_checked(beginning.len())?;
        head.eq_ignore_ascii_case(beginning).then_some(rest)
    })
}

/// `19:05`, `7:05:12 PM`, `오후 7:05`, `7pm` at the beginning of a text, and what follows.
pub(super) fn time(text: &str) -> Option<(NaiveTime, &str)> {
    clock(text).map(|(time, _, rest)| (time, rest))
}

/// The same, and whether it says which half of the day it is.
pub(super) fn clock(text: &str) -> Option<(NaiveTime, bool, &str)> {
    let half = |text| {
        let am = after(text, &["오전", "AM", "a.m."]).map(|rest| (false, rest));
        am.or_else(|| after(text, &["오후", "PM", "p.m."]).map(|rest| (true, rest)))
    };
    let before = half(text).map(|(is_pm, rest)| (is_pm, rest.trim_start()));
    let (hour, rest) = two(before.map_or(text, |(_, rest)| rest))?;
    let (minute, second, rest) = match rest.strip_prefix(':') {
        Some(rest) => {
            let (minute, rest) = two(rest)?;
            let (second, rest) = rest.strip_prefix(':').and_then(two).unwrap_or((0, rest));
            (minute, second, rest)
        }
        None => match rest.strip_prefix('시').filter(|_| before.is_some() || hour > 12) {
            Some(rest) => minutes(rest),
            // `3 am Stand` is German
            None => (half(rest).is_some()
                || [" AM", " PM"].iter().any(|half| rest.starts_with(half)))
            .then_some((0, 0, rest))
            .filter(|_| before.is_none())?,
        },
    };
    let behind = half(rest.trim_start()).filter(|_| before.is_none());
    let is_pm = before.or(behind).map(|(is_pm, _)| is_pm);
    let rest = behind.map_or(rest, |(_, rest)| rest);
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == ':') {
        return None;
    }
    let hour = match is_pm {
        Some(_) if hour > 12 => return None,
        Some(is_pm) => hour % 12 + if is_pm { 12 } else { 0 },
        None => hour,
    };
    Some((NaiveTime::from_hms_opt(hour, minute, second)?, is_pm.is_some(), rest))
}

/// What follows `7시`: `30분`, `반`, or nothing of a time.
fn minutes(rest: &str) -> (u32, u32, &str) {
    let behind = rest.trim_start();
    let minute = two(behind).and_then(|(minute, rest)| Some((minute, 0, rest.strip_prefix('분')?)));
    let is_half =
        || behind.strip_prefix('반').filter(|rest| !rest.starts_with(char::is_alphanumeric));
    minute.or_else(|| is_half().map(|rest| (30, 0, rest))).unwrap_or((0, 0, rest))
}

/// `2022년 11월 30일`, `2022. 11. 30.`, `2022-11-30`, `30.11.22`, `11/30/22`, `Nov 30, 2022`, `30 Nov`
/// at the beginning of a text, and what follows.
pub(super) fn day(text: &str, order: Order) -> Option<(Day, &str)> {
    korean(text).or_else(|| named(text)).or_else(|| numbers(text, order))
}

fn korean(text: &str) -> Option<(Day, &str)> {
    let (first, _, rest) = number(text)?;
    let (year, month, rest) = match rest.strip_prefix('년') {
        Some(rest) => {
            let (month, rest) = two(rest.trim_start())?;
            (i32::try_from(first).ok(), month, rest)
        }
        None => (None, first, rest),
    };
    let (day, rest) = two(rest.strip_prefix('월')?.trim_start())?;
    Some((Day::of(year, month, day)?, rest.strip_prefix('일')?))
}

fn named(text: &str) -> Option<(Day, &str)> {
    let month = |text: &str| -> Option<(u32, usize)> {
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = text.get(..letters)?.to_lowercase();
        let is_it = |name: &&str| letters <= 9 && word.starts_with(*name);
        (1..).zip(MONTHS).find(|(_, name)| is_it(name)).map(|(number, _)| (number, letters))
    };
    let (month, day, rest) = match month(text) {
        Some((month, letters)) => {
            let (day, rest) = two(text.get(letters..)?.trim_start_matches(['.', ' ']))?;
            (month, day, rest)
        }
        None => {
            let (day, rest) = two(text)?;
            let rest = rest.trim_start_matches(['.', ' ']);
            let (month, letters) = month(rest)?;
            (month, day, rest.get(letters..)?)
        }
    };
    let behind = rest.trim_start_matches([',', '.', ' ']);
    match number(behind).filter(|(_, digits, rest)| *digits == 4 && !rest.starts_with(':')) {
        Some((year, _, rest)) => Some((Day::of(i32::try_from(year).ok(), month, day)?, rest)),
        None => Some((Day::of(None, month, day)?, rest)),
    }
}

fn numbers(text: &str, order: Order) -> Option<(Day, &str)> {
    let (first, digits, rest) = number(text)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '.' | '-' | '/'))?;
    let next = |rest: &'_ str| rest.strip_prefix(sign).map(|rest| rest.trim_start().len());
    let tail = |rest: &'_ str| -> Option<usize> { next(rest).map(|left| rest.len() - left) };
    let rest = rest.get(tail(rest)?..)?;
    let (second, rest) = two(rest)?;
    let third = tail(rest).and_then(|at| number(rest.get(at..)?));
    if digits == 4 {
        let (third, _, rest) = third?;
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        return Some((Day::of(i32::try_from(first).ok(), second, third)?, rest));
    }
    let (year, rest) = match third {
        Some((year, 2, rest)) => (Some(2000 + i32::try_from(year).ok()?), rest),
        Some((year, 4, rest)) => (Some(i32::try_from(year).ok()?), rest),
        _ => (None, rest),
    };
    let rest = rest.strip_prefix('.').filter(|_| sign == '.').unwrap_or(rest);
    let (day, month) = match order {
        Order::DayFirst => (first, second),
        Order::MonthFirst => (second, first),
    };
    // Where one of them can be no month, it is the day.
    let day = Day::of(year, month, day).or_else(|| Day::of(year, day, month))?;
    Some((day, rest))
}

/// How a text writes its days: told by the first number that can only be a day, else by how it writes
/// times and dots.
pub(super) fn order_in<'t>(starts: impl Iterator<Item = &'t str>) -> Order {
    let mut guess = None;
    for text in starts {
        let Some((first, digits, rest)) = number(text).filter(|(_, digits, _)| *digits <= 2) else {
            continue;
        };
        let Some((sign, rest)) = rest.split_at_checked(1).filter(|_| digits > 0) else { continue };
        let Some((second, _)) = two(rest).filter(|_| matches!(sign, "." | "/" | "-")) else {
            continue;
        };
        match (first > 12, second > 12) {
            (true, false) => return Order::DayFirst,
            (false, true) => return Order::MonthFirst,
            _ => {}
        }
        let has_half = text.contains("AM") || text.contains("PM");
        guess.get_or_insert(match sign == "/" && has_half {
            true => Order::MonthFirst,
            false => Order::DayFirst,
        });
    }
    guess.unwrap_or_default()
}

/// The day a line names and nothing else: `------ 2022년 11월 30일 수요일 ------`, `Wed, Nov 30`.
pub(super) fn day_alone(line: &str, order: Order) -> Option<Day> {
    let is_around = |c: char| "-–—=_*·(),[]. ".contains(c);
    let mut text = line.trim_matches(is_around);
    if let Some(rest) = after_weekday(text) {
        text = rest.trim_start_matches(is_around);
    }
    let (day, rest) = day(text, order)?;
    let rest = rest.trim_matches(is_around);
    let is_alone = rest.is_empty() || after_weekday(rest).is_some_and(str::is_empty);
    // `12.5` and `3-4` are as well something else.
    let is_plain =
        day.year.is_some() || text.contains(['월', '/']) || text.contains(char::is_alphabetic);
    (is_alone && is_plain).then_some(day)
}

/// A day that is plainly one at the beginning of a text, as `12.5` is not, and what follows.
pub(super) fn plain_day(text: &str, order: Order) -> Option<(Day, &str)> {
    let (day, rest) = day(text, order)?;
    let own = text.strip_suffix(rest)?;
    let is_plain =
        day.year.is_some() || own.contains(['월', '/']) || own.contains(char::is_alphabetic);
    (is_plain && !rest.starts_with(char::is_alphanumeric)).then_some((day, rest))
}

/// Whether a word is a weekday: `Wed,`, `(수)`.
pub(super) fn is_weekday(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    after_weekday(word).is_some_and(str::is_empty)
}

/// What follows a weekday at the beginning of a text.
fn after_weekday(text: &str) -> Option<&str> {
    let letters = text.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let (word, rest) = text.split_at_checked(letters)?;
    let low = word.to_lowercase();
    let is_english = low.len() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(&low));
    let is_korean = "월화수목금토일".contains(word.strip_suffix("요일").unwrap_or(word))
        && word.chars().count() != 2
        && !word.is_empty();
    (is_english || is_korean).then_some(rest)
}
