//! A typed line of something I owe: `send pricing !fri 15:00`, `!내일 오후 3시 견적`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::quick_add::due;

/// What a line says to do, and by when.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub what: String,
    pub on: NaiveDate,
    pub at: Option<NaiveDateTime>,
}

/// The line without its quick words; `None` where it has none that mean a day.
pub(super) fn read(text: &str, today: NaiveDate) -> Option<Line> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let starts = words.iter().enumerate().filter_map(|(at, word)| {
        let named = word.strip_prefix(['!', '！'])?;
        Some((at, named))
    });
    for (at, named) in starts {
        let rest: Vec<&str> =
            std::iter::once(named).chain(words.iter().skip(at + 1).copied()).collect();
        let Some((used, on)) = due::read(&rest, today) else { continue };
        let hour = hour(rest.get(used..).unwrap_or_default());
        let end = at + used + hour.map_or(0, |(used, _)| used);
        let kept = words.iter().take(at).chain(words.iter().skip(end));
        let what = kept.copied().collect::<Vec<_>>().join(" ");
        return Some(Line { what, on, at: hour.map(|(_, hour)| on.and_time(hour)) });
    }
    None
}

/// The hour that the first words mean, and how many of them it took.
fn hour(words: &[&str]) -> Option<(usize, NaiveTime)> {
    let first = words.first()?.to_lowercase();
    if let Some(second) = words.get(1) {
        let both = |text: String| time(&text).map(|time| (2, time));
        let found = match first.as_str() {
            "오전" | "오후" => both(format!("{first}{second}")),
            _ if matches!(second.to_lowercase().as_str(), "am" | "pm") => {
                both(format!("{first}{}", second.to_lowercase()))
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    time(&first).map(|time| (1, time))
}

/// `15:00`, `3pm`, `3:30pm`, `15시`, `오후3시30분`, also with 까지 at its end. A bare number is none.
fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim_end_matches(['.', ',', '까', '지']);
    let half = |text: &str, sign: &str| text.contains(sign);
    let (am, pm) =
        (half(text, "오전") || text.ends_with("am"), half(text, "오후") || text.ends_with("pm"));
    let bare = text.trim_start_matches("오전").trim_start_matches("오후");
    let bare = bare.trim_end_matches("am").trim_end_matches("pm");
    let plain = bare.replace('시', ":").replace('분', "");
    if plain == bare && !bare.contains(':') && !am && !pm {
        return None;
    }
    let (hours, minutes) = plain.split_once(':').unwrap_or((&plain, ""));
    let hours: u32 = hours.parse().ok()?;
    let minutes: u32 = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
    let hours = match (am, pm, hours) {
        (true, _, 12) => 0,
        (_, true, 1..=11) => hours + 12,
        (true, _, 13..) | (_, true, 13..) => return None,
        _ => hours,
    };
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_words_say_by_when_wherever_they_stand() {
        let today = "2022-11-30".parse().unwrap(); // a Wednesday
        let check = |typed: &str, expected: Option<(&str, &str)>| {
            let found = read(typed, today).map(|line| {
                let when = line.at.map_or(line.on.to_string(), |at| at.format("%F %R").to_string());
                (line.what, when)
            });
            let expected = expected.map(|(what, when)| (what.to_owned(), when.to_owned()));
            assert_eq!(found, expected, "{typed}");
        };
        check("send pricing !fri", Some(("send pricing", "2022-12-02")));
        check("!+3d call back", Some(("call back", "2022-12-03")));
        check("!내일 견적 보내기", Some(("견적 보내기", "2022-12-01")));
        check("call !fri 15:00 about pricing", Some(("call about pricing", "2022-12-02 15:00")));
        check("call !tomorrow 3pm", Some(("call", "2022-12-01 15:00")));
        check("call !tomorrow 9:30 am", Some(("call", "2022-12-01 09:30")));
        check("!내일 오후 3시 통화", Some(("통화", "2022-12-01 15:00")));
        check("!금 15시30분까지 통화", Some(("통화", "2022-12-02 15:30")));
        check("!다음 주 월요일 만나기", Some(("만나기", "2022-12-05")));
        check("!fri 2 decks", Some(("2 decks", "2022-12-02")));
        check("!fri 25:00", Some(("25:00", "2022-12-02")));
        check("wow! send it", None);
        check("send it !important", None);
        check("", None);
    }
}
