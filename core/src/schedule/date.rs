//! Dates, times and lengths as people and programs write them in tables and feeds.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::when::{Clock, is_likely};

/// Which number of `3/4/2024` is the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As in America.
    #[default]
    MonthFirst,
    /// As nearly everywhere else.
    DayFirst,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A date, alone or before a time. A year that is not written is `year`.
pub(super) fn date(text: &str, order: Order, year: Option<i32>) -> Option<NaiveDate> {
    let text = text.trim();
    let numbers = numbers(text);
    let month = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.is_ascii() && word.len() >= 3)
        .find_map(|word| {
            let start = word.get(..3)?.to_ascii_lowercase();
            MONTHS.iter().position(|month| *month == start)
        });
    let (y, m, d) = match (month, numbers.as_slice()) {
        (Some(month), &[a, b, ..]) if a > 31 => (a, month + 1, b),
        (Some(month), &[a, b, ..]) if b > 31 => (b, month + 1, a),
        (Some(month), &[a, ..]) => (usize::try_from(year?).ok()?, month + 1, a),
        (None, &[a, b, c, ..]) if a > 31 => (a, b, c),
        (None, &[a, b, c, ..]) if text.contains('.') => (c, b, a),
        (None, &[a, b, c, ..]) if order == Order::DayFirst => (c, b, a),
        (None, &[a, b, c, ..]) => (c, a, b),
        // 12월 3일
        (None, &[a, b]) if text.contains('월') => (usize::try_from(year?).ok()?, a, b),
        (None, &[n]) if (10_000_101..=99_991_231).contains(&n) => {
            (n / 10_000, n / 100 % 100, n % 100)
        }
        _ => return None,
    };
    let y = if y < 100 { y + 2000 } else { y };
    let (y, m, d) = (i32::try_from(y).ok()?, u32::try_from(m).ok()?, u32::try_from(d).ok()?);
    NaiveDate::from_ymd_opt(y, m, d).filter(|day| is_likely(*day))
}

/// Whether a date with slashes can only have its day first.
pub(super) fn is_day_first(text: &str) -> bool {
    let mut parts = text.trim().split('/');
    let first = parts.next().and_then(|part| part.parse::<u32>().ok());
    parts.next().is_some() && first.is_some_and(|first| (13..=31).contains(&first))
}

fn numbers(text: &str) -> Vec<usize> {
    // What stands behind a time is no date.
    let end = text.find(':').unwrap_or(text.len());
    let words = text.get(..end).unwrap_or_default().split(|c: char| !c.is_ascii_digit());
    words.filter_map(|word| word.parse().ok()).take(4).collect()
}

/// A time of day: `16:00`, `4:00 PM`, `4pm`, `오후 4:00`, `16h30`. Alone, or behind a date.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase();
    let afternoon = lower.contains("pm") || lower.contains("p.m") || lower.contains("오후");
    let morning = lower.contains("am") || lower.contains("a.m") || lower.contains("오전");
    let at = lower.find(':').or_else(|| lower.find('시')).or_else(|| lower.find('h'));
    let (hour, minute) = match at {
        Some(at) => {
            let (before, after) = lower.split_at(at);
            let hour = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
            let after = after.trim_start_matches(|c: char| !c.is_ascii_digit());
            let minute: String = after.chars().take_while(char::is_ascii_digit).collect();
            (hour.parse().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? })
        }
        None if afternoon || morning => {
            let digits: String = lower.chars().filter(char::is_ascii_digit).collect();
            (digits.parse().ok()?, 0)
        }
        None => return None,
    };
    let hour: u32 = match (hour, afternoon, morning) {
        (12, false, true) => 0,
        (hour @ 1..=11, true, _) => hour + 12,
        (hour, ..) => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// A whole point in time in ISO 8601, with or without an offset, in a year a programme may have.
pub(super) fn iso(text: &str) -> Option<Clock> {
    iso_of_any_year(text.trim()).filter(|clock| {
        is_likely(match clock {
            Clock::Instant(instant) => instant.date_naive(),
            Clock::Local(local) => local.date(),
        })
    })
}

fn iso_of_any_year(text: &str) -> Option<Clock> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Some(Clock::Instant(instant.with_timezone(&Utc)));
    }
    if let Ok(instant) = DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%z") {
        return Some(Clock::Instant(instant.with_timezone(&Utc)));
    }
    let formats = [
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%Y/%m/%d %H:%M:%S",
        "%Y/%m/%d %H:%M",
    ];
    let parsed = formats.iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok());
    parsed.map(Clock::Local)
}

/// A length: `00:30`, `1:30:00`, `60`, `60.0`, `45 min`, `1 hour`.
pub(super) fn length(text: &str) -> Option<TimeDelta> {
    let text = text.trim().to_lowercase();
    let minutes = if text.starts_with('-') {
        return None;
    } else if text.contains(':') {
        let parts = text.split(':').map(|part| part.trim().parse::<i64>().ok());
        let parts: Vec<i64> = parts.collect::<Option<_>>()?;
        match *parts.as_slice() {
            [hours, minutes] | [hours, minutes, _] => {
                hours.checked_mul(60)?.checked_add(minutes)?
            }
            _ => return None,
        }
    } else {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        let number: f64 = number.parse().ok()?;
        let unit = unit.trim();
        let is_hours = unit.starts_with('h') || unit.starts_with("시간");
        if !unit.is_empty() && !is_hours && !unit.starts_with(['m', '분', '\'', '′']) {
            return None;
        }
        // 1h30
        let rest: String = unit.chars().filter(char::is_ascii_digit).take(4).collect();
        let minutes = match (is_hours, rest.parse::<f64>()) {
            (true, rest) => number * 60.0 + rest.unwrap_or(0.0),
            (false, Err(_)) => number,
            (false, Ok(_)) => return None,
        };
        #[expect(clippy::cast_possible_truncation, reason = "minutes of a session, checked below")]
        let whole = minutes.round() as i64;
        whole
    };
    // A session lasts no longer than a month.
    (0..=44_640).contains(&minutes).then(|| TimeDelta::minutes(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_tables_have_them() {
        let told = |text: &str| {
            date(text, Order::MonthFirst, Some(2024)).map_or_else(String::new, |d| d.to_string())
        };
        for text in [
            "2024-12-03",
            "12/3/24",
            "12/03/2024",
            "3.12.2024",
            "2024/12/03",
            "Dec 3, 2024",
            "Tuesday, December 3, 2024",
            "3 December 2024",
            "Tue Dec 3",
            "2024년 12월 3일",
            "12월 3일 화",
            "20241203",
            "2024-12-03 16:00",
            "Dec 3 4:00 PM",
        ] {
            assert_eq!(told(text), "2024-12-03", "{text}");
        }
        for text in ["", "N/A", "2026-02-30", "soon", "13/13/2024", "99999999999", "1-1-1-1"] {
            assert!(told(text).is_empty() || text == "1-1-1-1", "{text} is {}", told(text));
        }
        assert_eq!(date("3/12/2024", Order::DayFirst, None).unwrap().to_string(), "2024-12-03");
        assert!(is_day_first("13/12/2024") && !is_day_first("12/13/2024"));
    }

    #[test]
    fn times_and_lengths_as_tables_have_them() {
        let at =
            |text: &str| time(text).map_or_else(String::new, |t| t.format("%H:%M").to_string());
        for (text, expected) in [
            ("16:00", "16:00"),
            ("16:00:00", "16:00"),
            ("1:00 PM", "13:00"),
            ("4pm", "16:00"),
            ("12:30 AM", "00:30"),
            ("12:00 PM", "12:00"),
            ("오후 4:00", "16:00"),
            ("오전 9시 30분", "09:30"),
            ("2024-12-03 16:00", "16:00"),
            ("25:00", ""),
            ("N/A", ""),
            ("noon", ""),
        ] {
            assert_eq!(at(text), expected, "{text}");
        }
        let minutes = |text: &str| length(text).map(|length| length.num_minutes());
        for (text, expected) in [
            ("00:30", Some(30)),
            ("1:30:00", Some(90)),
            ("60", Some(60)),
            ("60.0", Some(60)),
            ("45 min", Some(45)),
            ("1 hour", Some(60)),
            ("1h30", Some(90)),
            ("2시간 15분", Some(135)),
            ("45′", Some(45)),
            ("x", None),
            ("-60", None),
            ("-00:30", None),
            ("1e300", None),
            ("1e3", None),
            ("99999999999999", None),
            ("", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
