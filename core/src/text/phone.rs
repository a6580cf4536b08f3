//! Phone numbers as people write them, and their one form (ITU-T E.164).
//!
//! The rules of numbering plans are libphonenumber's. What Koreans write and it does not read is
//! rewritten first: full-width digits, `내선` before an extension, `0082` for `+82`. A number that
//! does not parse is kept as given by whoever calls; nothing is made up here.

use std::borrow::Cow;

use rlibphonenumber::{NumberLengthType, PhoneNumber, PhoneNumberFormat, Region};
use unicode_normalization::UnicodeNormalization;

use super::clean::trim_unseen;

/// A phone number in its one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// `+` and at most 15 digits, the calling code first: `+821012345678`.
    pub e164: String,
    /// The digits to dial once connected.
    pub extension: Option<String>,
}

/// The Korean word for extension.
const EXTENSION: &str = "내선";

/// Longer texts are not one phone number (libphonenumber reads 250 characters).
const LONGEST: usize = 120;

/// The number in its one form, or nothing if it is not a number that can exist. `default_region`
/// (ISO 3166, `KR`) is where a number without a calling code is taken to be from; without it, such
/// numbers are not read.
#[must_use]
pub fn normalise_phone(raw: &str, default_region: Option<&str>) -> Option<Phone> {
    if raw.len() > LONGEST * 4 {
        return None;
    }
    let text: Cow<'_, str> =
        if raw.is_ascii() { raw.into() } else { raw.nfkc().collect::<String>().into() };
    let (number, extension) = cut_extension(trim_unseen(&text));
    let region = default_region.and_then(|code| Region::from_code(code).ok());
    let parsed = parse(number, region).or_else(|| {
        // In Korea `00` is not how calls abroad begin, yet people write 0082.
        let rest = number.trim_start().strip_prefix("00")?;
        parse(&format!("+{}", rest.trim_start()), None)
    })?;
    let extension =
        extension.or_else(|| parsed.extension.clone()).filter(|digits| !digits.is_empty());
    Some(Phone { e164: parsed.format_as(PhoneNumberFormat::E164).into_owned(), extension })
}

/// Where a number that begins with a zero may be from, beside Korea.
const WITH_ZERO: [&str; 9] = ["JP", "TW", "GB", "DE", "FR", "NL", "SE", "AU", "IN"];

/// Whether a text is plainly a phone and no number of something else, wherever one is: it exists, and
/// it is written as people write it at home. That is in groups after a zero, with the area in brackets,
/// or `415-555-0100`; of what has no groups only a Korean mobile.
#[must_use]
pub fn is_plainly_phone(text: &str) -> bool {
    let folded: String = trim_unseen(text).nfkc().collect();
    let is_sign = |c: char| " -.()\u{2010}\u{2013}\u{2014}\u{2212}".contains(c);
    if folded.len() > LONGEST || !folded.chars().all(|c| c.is_ascii_digit() || is_sign(c)) {
        return false;
    }
    let exists = |region: &str| normalise_phone(&folded, Some(region)).is_some();
    let groups: Vec<&str> = folded.split(is_sign).filter(|group| !group.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let has_area = folded.trim_start().starts_with('(') || folded.contains(')');
    match (groups.first().copied().unwrap_or_default(), lengths.as_slice()) {
        (mobile, [10 | 11]) => mobile.starts_with("01") && exists("KR"),
        (_, [] | [_]) => false,
        ("82", [_, _, _, ..]) => exists("KR"),
        ("1", [_, 3, 3, 4]) => exists("US"),
        (zero, [_, .., last]) if zero.starts_with('0') && *last > 2 => {
            let is_parted = has_area || groups.len() > 2;
            let is_long = lengths.iter().sum::<usize>() > 8;
            is_long && (exists("KR") || (is_parted && WITH_ZERO.into_iter().any(exists)))
        }
        (_, [3, 3, 4]) => exists("US"),
        _ => false,
    }
}

/// The numbers of a cell that holds several, as given, trimmed. Separators are `/`, `,`, `;`
/// (full-width too) and line ends; an extension stays with its number.
#[must_use]
pub fn split_phones(raw: &str) -> Vec<String> {
    let mut phones: Vec<String> = Vec::new();
    for piece in raw.split(['/', ',', ';', '／', '，', '；', '、', '\n', '\r']) {
        let piece = piece.trim();
        match phones.last_mut() {
            _ if piece.is_empty() => {}
            Some(before) if is_extension(piece) => {
                before.push(' ');
                before.push_str(piece);
            }
            _ => phones.push(piece.to_owned()),
        }
    }
    phones
}

/// The digits of an E.164 number after its calling code, or nothing if it does not begin with `+`.
///
/// Calling codes have one to three digits: zones 1 and 7 have one, the pairs below two, all others
/// three (ITU-T, List of Recommendation E.164 assigned country codes). So no numbering plan is
/// needed.
#[must_use]
pub fn significant_digits(e164: &str) -> Option<&str> {
    const PAIRS: [&str; 46] = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
        "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
        "64", "65", "66", "81", "82", "83", "84", "86", "89", "90", "91", "92", "93", "94", "95",
        "98",
    ];
    let digits = e164.strip_prefix('+')?;
    let code_len = match digits.get(..2)? {
        zone if zone.starts_with(['1', '7']) => 1,
        pair if PAIRS.contains(&pair) => 2,
        _ => 3,
    };
    digits.get(code_len..)
}

fn parse(number: &str, region: Option<Region>) -> Option<PhoneNumber> {
    let parsed = PhoneNumber::parse(number, region).ok()?;
    // Numbering plans grow: a number that names its country need only be of a possible length.
    let international = number.trim_start().starts_with('+');
    let possible = || parsed.is_possible_with_reason() == Ok(NumberLengthType::IsPossible);
    (parsed.is_valid() || (international && possible())).then_some(parsed)
}

/// The number before `내선` and the digits after it.
fn cut_extension(text: &str) -> (&str, Option<String>) {
    let Some((number, after)) = text.split_once(EXTENSION) else { return (text, None) };
    let digits = after.chars().filter(char::is_ascii_digit).take(11).collect();
    (number.trim_end_matches([' ', '(', '[', '-', '.']), Some(digits))
}

fn is_extension(piece: &str) -> bool {
    let lower = piece.to_lowercase();
    let word = lower.trim_start_matches(['(', '#']);
    word.starts_with("ext")
        || word.starts_with(EXTENSION)
        || (word.starts_with('x') && word.contains(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, e164: &str, extension: Option<&str>) {
        let expected = Phone { e164: e164.to_owned(), extension: extension.map(str::to_owned) };
        assert_eq!(
            normalise_phone(raw, Some("KR")),
            Some(expected),
            "normalise_phone({raw:?}, KR)"
        );
    }

    #[test]
    fn korean_spellings_take_one_form() {
        check("010-1234-5678", "+821012345678", None);
        check("010.1234.5678", "+821012345678", None);
        check("010 1234 5678", "+821012345678", None);
        check("01012345678", "+821012345678", None);
        check("02-2123-4567", "+82221234567", None);
        check("02)2123-4567", "+82221234567", None);
        check("(02) 2123 4567", "+82221234567", None);
        check("031-123-4567", "+82311234567", None);
        check("1588-1234", "+8215881234", None);
        check("070-1234-5678", "+827012345678", None);
        check("+82-10-1234-5678", "+821012345678", None);
        check("+82 (0)10 1234 5678", "+821012345678", None);
        check("82-10-1234-5678", "+821012345678", None);
        check("0082-10-1234-5678", "+821012345678", None);
        check("00 82 10 1234 5678", "+821012345678", None);
        check("02-2123-4567 ext. 123", "+82221234567", Some("123"));
        check("02-2123-4567 (내선 123)", "+82221234567", Some("123"));
        check("02-2123-4567 내선:123", "+82221234567", Some("123"));
        check("T. 010-1234-5678", "+821012345678", None);
        check("０１０－１２３４－５６７８", "+821012345678", None);
        check("tel:+82-10-1234-5678", "+821012345678", None);
        check("010–1234–5678", "+821012345678", None);
    }

    #[test]
    fn numbers_from_abroad_keep_their_country() {
        check("+1 (702) 555-0123", "+17025550123", None);
        check("001-1-702-555-0123", "+17025550123", None);
        check("0049 30 123456", "+4930123456", None);
        check("tel:+1-702-555-0123;ext=45", "+17025550123", Some("45"));
    }

    #[test]
    fn without_a_region_only_a_calling_code_helps() {
        assert_eq!(normalise_phone("010-1234-5678", None), None);
        assert_eq!(normalise_phone("010-1234-5678", Some("nowhere")), None);
        assert_eq!(normalise_phone("+82 10 1234 5678", None).unwrap().e164, "+821012345678");
    }

    #[test]
    fn what_is_no_number_stays_out() {
        for raw in [
            "",
            "내선 123",
            "000",
            "jiwon@acme.example",
            "12",
            "010-1234-5678 / 02-2123-4567",
            &"1".repeat(600),
        ] {
            assert_eq!(normalise_phone(raw, Some("KR")), None, "normalise_phone({raw:?})");
        }
    }

    #[test]
    fn a_phone_is_told_from_a_number_by_its_groups() {
        let check = |text: &str, expected| assert_eq!(is_plainly_phone(text), expected, "{text}");
        for phone in [
            "010-1234-5678",
            "010 1234 5678",
            "010.1234.5678",
            "01012345678",
            "0161234567",
            "02-555-0100",
            "02)555-0100",
            "(02) 555 0100",
            "031-123-4567",
            "070-1234-5678",
            "82-10-1234-5678",
            "０１０－１２３４－５６７８",
            "010–1234–5678",
            "\u{202D}010-1234-5678\u{202C}",
            "(415) 555-0100",
            "415-555-0100",
            "415.555.0100",
            "1-415-555-0100",
            "03-5555-0100",
            "030 1234 5678",
        ] {
            check(phone, true);
        }
        for number in [
            "8812345678",
            "4155550100",
            "0212345678",
            "01234",
            "0123456789012",
            "2022-11-30",
            "30.11.2022",
            "123-456-7890",
            "8812-3456-78",
            "0042-1187",
            "12-3456",
            "1588-1234",
            "010-1",
            "000-0000-0000",
            "RI22-7F3K-2209",
            "010-1234-5678 / 02-555-0100",
            "",
            "()",
            &"0 ".repeat(300),
        ] {
            check(number, false);
        }
    }

    #[test]
    fn cells_come_apart() {
        let check = |raw: &str, expected: &[&str]| {
            assert_eq!(split_phones(raw), expected, "split_phones({raw:?})");
        };
        check("010-1234-5678", &["010-1234-5678"]);
        check("010-1234-5678 / 02-2123-4567", &["010-1234-5678", "02-2123-4567"]);
        check("010-1;02-2，031-3\n4", &["010-1", "02-2", "031-3", "4"]);
        check("+82-2-2123-4567;ext=12", &["+82-2-2123-4567 ext=12"]);
        check("02-2123-4567, 내선 12", &["02-2123-4567 내선 12"]);
        check("02-2123-4567, x12; 010-1", &["02-2123-4567 x12", "010-1"]);
        check(" / ,", &[]);
    }

    #[test]
    fn the_calling_code_comes_off() {
        let check = |e164: &str, expected| assert_eq!(significant_digits(e164), expected, "{e164}");
        check("+821012345678", Some("1012345678"));
        check("+17025550123", Some("7025550123"));
        check("+35812345678", Some("12345678"));
        check("010", None);
        check("+8", None);
    }
}
