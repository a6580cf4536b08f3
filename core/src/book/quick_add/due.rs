//! Days as people type them after an exclamation mark: `!fri`, `!12/5`, `!내일`, `!다음 주 월요일`.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

/// Further away nobody promises anything.
const FARTHEST: u64 = 3_660;

/// The day that the first words mean, and how many of them it took. A day without a year or a week
/// is the next one that comes; a weekday never means today.
pub(in crate::book) fn read(words: &[&str], today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let clean = |word: &&str| word.trim_end_matches(['.', ':', '까', '지']).to_lowercase();
    let mut texts = words.iter().take(3).map(clean);
    let first = texts.next().filter(|text| !text.is_empty())?;
    let second = texts.next().unwrap_or_default();
    let third = texts.next().unwrap_or_default();
    if let Some((used, week)) = week(&first, &second) {
        let monday = today.week(Weekday::Mon).first_day().checked_add_days(Days::new(7 * week))?;
        let named = if used == 1 { &second } else { &third };
        return Some(match weekday(named) {
            Some(day) => (used + 1, after(monday, u64::from(day.num_days_from_monday()))?),
            None => (used, monday.max(today)),
        });
    }
    if let Some(pair) = month_and_day(&first, &second) {
        return Some((2, coming(today, pair)?));
    }
    one_word(&first, today).map(|day| (1, day))
}

fn one_word(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = match word {
        "today" | "tonight" | "오늘" => Some(0),
        "tomorrow" | "tmr" | "tmrw" | "내일" => Some(1),
        "모레" => Some(2),
        "글피" => Some(3),
        _ => in_days(word),
    };
    if let Some(days) = ahead {
        return after(today, days);
    }
    if let Some(day) = weekday(word) {
        let days = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
        return after(today, u64::from(if days == 0 { 7 } else { days }));
    }
    numbers(word, today)
}

/// `3d`, `+2w`, `3일후`, `2주뒤`.
fn in_days(word: &str) -> Option<u64> {
    const UNITS: [(&str, u64); 6] =
        [("d", 1), ("w", 7), ("일후", 1), ("일뒤", 1), ("주후", 7), ("주뒤", 7)];
    let word = word.trim_start_matches('+');
    let of = |(unit, days): (&str, u64)| {
        let number: u64 = word.strip_suffix(unit)?.parse().ok()?;
        number.checked_mul(days)
    };
    UNITS.into_iter().find_map(of)
}

/// `2022-12-05`, `12/5`, `12.5`, `12월5일`, `5일`.
fn numbers(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let plain = word.replace(['월', '년'], "/").replace('일', "");
    let is_korean = plain != word && word.ends_with('일');
    let parts: Vec<u32> =
        plain.split(['/', '-', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [year @ 1000..=9999, month, day] => {
            NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day)
        }
        [month, day] => coming(today, (*month, *day)),
        [day] if is_korean => {
            // In this month, or in the next that has such a day.
            let first = today.with_day(1)?;
            let months = (0..=12).filter_map(|n| first.checked_add_months(Months::new(n)));
            months.filter_map(|month| month.with_day(*day)).find(|day| *day >= today)
        }
        _ => None,
    }
}

/// `dec 5`, `12월 5일`.
fn month_and_day(first: &str, second: &str) -> Option<(u32, u32)> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let month = match first.strip_suffix('월') {
        Some(number) => number.parse().ok()?,
        None => {
            let is_month = |name: &&str| first.starts_with(*name) && first.len() <= 9;
            (1..).zip(MONTHS).find(|(_, name)| is_month(name)).map(|(number, _)| number)?
        }
    };
    Some((month, second.trim_end_matches('일').parse().ok()?))
}

/// How many weeks ahead the words say, and how many words say it.
fn week(first: &str, second: &str) -> Option<(usize, u64)> {
    Some(match (first, second) {
        ("다음주" | "담주", _) => (1, 1),
        ("이번주", _) => (1, 0),
        ("다음" | "next", "주" | "week") => (2, 1),
        ("이번", "주") => (2, 0),
        ("next", day) if weekday(day).is_some() => (1, 1),
        _ => return None,
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    match word.strip_suffix("요일").unwrap_or(word) {
        "월" => Some(Weekday::Mon),
        "화" => Some(Weekday::Tue),
        "수" => Some(Weekday::Wed),
        "목" => Some(Weekday::Thu),
        "금" => Some(Weekday::Fri),
        "토" => Some(Weekday::Sat),
        "일" => Some(Weekday::Sun),
        "tues" => Some(Weekday::Tue),
        "weds" => Some(Weekday::Wed),
        "thur" | "thurs" => Some(Weekday::Thu),
        other => other.parse().ok(),
    }
}

/// The next day of this month and number, today included. 29 February waits for its year.
fn coming(today: NaiveDate, (month, day): (u32, u32)) -> Option<NaiveDate> {
    let years = today.year()..=today.year() + 8;
    years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).find(|day| *day >= today)
}

fn after(day: NaiveDate, days: u64) -> Option<NaiveDate> {
    (days <= FARTHEST).then(|| day.checked_add_days(Days::new(days))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_typed() {
        let today: NaiveDate = "2022-11-30".parse().unwrap(); // a Wednesday
        let check = |typed: &str, expected: Option<(usize, &str)>| {
            let words: Vec<&str> = typed.split(' ').collect();
            let found = read(&words, today).map(|(used, day)| (used, day.to_string()));
            let expected = expected.map(|(used, day)| (used, day.to_owned()));
            assert_eq!(found, expected, "!{typed}");
        };
        for (typed, used, day) in [
            ("fri send pricing", 1, "2022-12-02"),
            ("Friday:", 1, "2022-12-02"),
            ("wed", 1, "2022-12-07"),
            ("thurs", 1, "2022-12-01"),
            ("today", 1, "2022-11-30"),
            ("tomorrow", 1, "2022-12-01"),
            ("3d", 1, "2022-12-03"),
            ("+2w", 1, "2022-12-14"),
            ("next week call", 2, "2022-12-05"),
            ("next tue", 2, "2022-12-06"),
            ("12/5", 1, "2022-12-05"),
            ("12.5.", 1, "2022-12-05"),
            ("11/29", 1, "2023-11-29"),
            ("2/29", 1, "2024-02-29"),
            ("2023-01-09", 1, "2023-01-09"),
            ("dec 5 send", 2, "2022-12-05"),
            ("January 9", 2, "2023-01-09"),
            ("금 견적", 1, "2022-12-02"),
            ("금요일까지", 1, "2022-12-02"),
            ("일", 1, "2022-12-04"),
            ("오늘", 1, "2022-11-30"),
            ("내일", 1, "2022-12-01"),
            ("모레", 1, "2022-12-02"),
            ("3일후", 1, "2022-12-03"),
            ("2주뒤", 1, "2022-12-14"),
            ("12월5일", 1, "2022-12-05"),
            ("12월 5일", 2, "2022-12-05"),
            ("5일", 1, "2022-12-05"),
            ("31일", 1, "2022-12-31"),
            ("다음주", 1, "2022-12-05"),
            ("다음 주 월요일", 3, "2022-12-05"),
            ("다음주 수", 2, "2022-12-07"),
            ("이번주 금", 2, "2022-12-02"),
            ("이번주", 1, "2022-11-30"),
        ] {
            check(typed, Some((used, day)));
        }
        let none = [
            "send",
            "",
            ".",
            "13/40",
            "0일",
            "99999999999999999999d",
            "9999d",
            "5",
            "next time",
            "may be",
            "1/2/3/4",
            "일부",
        ];
        for typed in none {
            check(typed, None);
        }
    }
}
