//! The time that cameras, phones and messengers write into the names of pictures.
//!
//! No list of their patterns: a name has a time where a date is followed by a time of day, in any
//! way they are written. One that is not understood yet is a line in the tests, and a rule here.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use unicode_normalization::UnicodeNormalization;

use super::image::Taken;

/// The most characters between the date and the time of day: ` at `, ` 오후 `.
const GAP: usize = 6;

/// Digits, and what stands before them.
struct Number<'a> {
    before: &'a str,
    digits: &'a str,
}

/// When a picture was taken by its file's name: local to wherever that was, but for those of Pixel
/// phones, which write UTC.
#[must_use]
pub fn time_in_name(name: &str) -> Option<Taken> {
    let name: String = name.nfc().collect(); // macOS takes Hangul apart
    let (numbers, rest) = numbers(&name);
    let local = (0..numbers.len()).find_map(|from| time_at(numbers.get(from..)?, rest))?;
    Some(Taken { local, offset: name.starts_with("PXL_").then_some(0) })
}

/// The numbers of a name in order, and what stands behind the last.
fn numbers(name: &str) -> (Vec<Number<'_>>, &str) {
    let (mut numbers, mut rest) = (Vec::new(), name);
    while let Some((before, from)) = split(rest, |c| c.is_ascii_digit()) {
        let (digits, after) = split(from, |c| !c.is_ascii_digit()).unwrap_or((from, ""));
        numbers.push(Number { before, digits });
        rest = after;
    }
    (numbers, rest)
}

fn split(text: &str, at: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    text.find(at).and_then(|place| text.split_at_checked(place))
}

/// The date and the time of day that these numbers begin with.
fn time_at(numbers: &[Number<'_>], rest: &str) -> Option<NaiveDateTime> {
    let (date, numbers) = match numbers {
        [both, ..] if both.digits.len() == 14 => {
            let (date, time) = both.digits.split_at_checked(8)?;
            return Some(day(date)?.and_time(clock(time)?));
        }
        [date, others @ ..] if date.digits.len() == 8 => (day(date.digits)?, others),
        [year, month, date, others @ ..] if year.digits.len() == 4 && are_joined(month, date) => {
            (day(&[year.digits, month.digits, date.digits].concat())?, others)
        }
        _ => return None,
    };
    let time = match numbers {
        [time, ..] if !is_gap(time.before) => return None,
        [time, ..] if matches!(time.digits.len(), 6 | 9) => clock(time.digits)?,
        [hour, minute, second, others @ ..] if are_joined(minute, second) => {
            let digits = format!("{:0>2}{}{}", hour.digits, minute.digits, second.digits);
            let after = others.first().map_or(rest, |next| next.before);
            half_day(clock(&digits)?, hour.before, after)
        }
        _ => return None,
    };
    Some(date.and_time(time))
}

/// `2022-11-30 at 19.15`, but not `20221130-WA0001`, which is the first picture of a day.
fn is_gap(between: &str) -> bool {
    let is_code = between.contains(|c: char| c.is_ascii_uppercase() && c != 'T');
    !is_code && between.chars().count() <= GAP
}

/// Whether two numbers of two digits go on what stands before them: `-11-30`, `.15.00`.
fn are_joined(one: &Number<'_>, other: &Number<'_>) -> bool {
    [one, other].iter().all(|number| {
        number.digits.len() == 2 && matches!(number.before, "-" | "." | "_" | ":" | "：")
    })
}

/// `20221130`
fn day(digits: &str) -> Option<NaiveDate> {
    let number = |from, to| digits.get(from..to)?.parse().ok();
    let year = digits.get(..4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, number(4, 6)?, number(6, 8)?)
}

/// `191500`, or `191500123` with thousandths.
fn clock(digits: &str) -> Option<NaiveTime> {
    let number = |from, to| digits.get(from..to)?.parse().ok();
    let thousandths = if digits.len() == 9 { number(6, 9)? } else { 0 };
    NaiveTime::from_hms_milli_opt(number(0, 2)?, number(2, 4)?, number(4, 6)?, thousandths)
}

/// A clock of twelve hours says which half of the day it is, before or after the time.
fn half_day(time: NaiveTime, before: &str, after: &str) -> NaiveTime {
    use chrono::Timelike;
    let after = after.trim_start().to_ascii_lowercase();
    let hour = match time.hour() {
        12 if before.contains("오전") || after.starts_with("am") => 0,
        hour @ 1..12 if before.contains("오후") || after.starts_with("pm") => hour + 12,
        hour => hour,
    };
    time.with_hour(hour).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str) {
        let found = time_in_name(name).map(|taken| taken.local.to_string());
        assert_eq!(found.as_deref(), Some(expected), "{name}");
    }

    #[test]
    fn cameras_phones_and_messengers_write_it_each_in_their_own_way() {
        const EVENING: &str = "2022-11-30 19:15:00";
        for name in [
            "IMG_20221130_191500.jpg",
            "20221130_191500.jpg",
            "20221130_191500(0).jpg",
            "IMG20221130191500.jpg",
            "KakaoTalk_20221130_191500.jpg",
            "KakaoTalk_Photo_2022-11-30-19-15-00.jpeg",
            "KakaoTalk_Photo_2022-11-30-19-15-00 001.jpeg",
            "Screenshot_2022-11-30-19-15-00-12_abc.png",
            "Screenshot_20221130-191500_KakaoTalk.jpg",
            "Screenshot 2022-11-30 at 19.15.00.png",
            "Screenshot 2022-11-30 at 7.15.00 PM.png",
            "Screenshot 2022-11-30 at 7.15.00\u{202f}PM (2).png",
            "Screenshot 2022-11-30 191500.png",
            "스크린샷 2022-11-30 오후 7.15.00.png",
            "2022-11-30 19.15.00.jpg",
            "signal-2022-11-30-191500.jpeg",
            "signal-2022-11-30-19-15-00-123.jpeg",
            "WhatsApp Image 2022-11-30 at 19.15.00 (1).jpeg",
            "photo_2022-11-30_19-15-00.jpg",
            "DSC 0042 2022-11-30T19:15:00.jpg",
        ] {
            check(name, EVENING);
        }
        check("스크린샷 2022-11-30 오전 12.15.00.png", "2022-11-30 00:15:00");
        check("스크린샷 2022-11-30 오후 12.15.00.png", "2022-11-30 12:15:00");
        let apart: String = "스크린샷 2022-11-30 오후 7.15.00.png".nfd().collect();
        check(&apart, EVENING);
        check("KakaoTalk_20221130_191500123.jpg", "2022-11-30 19:15:00.123");
    }

    #[test]
    fn a_pixel_writes_utc_and_nobody_else_says() {
        let pixel = time_in_name("PXL_20221130_191500123.MP.jpg").unwrap();
        assert_eq!(pixel.local.to_string(), "2022-11-30 19:15:00.123");
        assert_eq!(pixel.offset, Some(0));
        assert_eq!(time_in_name("IMG_20221130_191500.jpg").unwrap().offset, None);
    }

    #[test]
    fn a_day_a_number_or_nonsense_is_no_time() {
        for name in [
            "",
            "IMG-20221130-WA0001.jpg",
            "IMG_0042.HEIC",
            "2022-11-30.jpg",
            "20221130.jpg",
            "IMG_20221131_191500.jpg",
            "IMG_20221130_256000.jpg",
            "20221130_card_of_somebody_191500.jpg",
            "010-1234-5678.jpg",
            "99999999999999.jpg",
            "1669803300000.jpg",
            "٢٠٢٢١١٣٠_١٩١٥٠٠.jpg",
            "2022-11-30 19.15.jpg",
        ] {
            assert_eq!(time_in_name(name), None, "{name}");
        }
    }
}
