//! A card's bytes as text, whatever charset each line is in.
//!
//! The order matters and was found on real files: valid UTF-8 is UTF-8 whatever is declared; else
//! the charset declared on the line, else the first one declared in the card, else the likeliest.
//! `calcard` decodes quoted-printable itself but leaves a value out, silently, when it does not
//! know the charset, and takes Latin-1 when none is declared; so every quoted-printable line
//! leaves here with a charset name it knows.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, Encoding, UTF_8, WINDOWS_1252};

use super::cards::{RawCard, RawField};
use super::problem::{Problem, ProblemKind};
use crate::text::is_korean;

/// How much is looked at to guess a charset, in bytes.
const SAMPLE: usize = 64 * 1024;

/// The card as vCard text, one line a field, and what could not be decoded.
pub(super) fn to_text(card: &RawCard) -> (String, Vec<Problem>) {
    let charsets = Charsets::of(card);
    let mut text = String::from("BEGIN:VCARD\r\n");
    let mut problems = Vec::new();
    for field in &card.fields {
        let mut report = |what| problems.push(Problem::new(field.line, what));
        let line = charsets.decode(field, &mut report);
        text.push_str(&charsets.declare(field, line, &mut report));
        text.push_str("\r\n");
    }
    text.push_str("END:VCARD\r\n");
    (text, problems)
}

/// The charset these bytes are in, if they are not UTF-8 or plain ASCII.
pub(crate) fn likely(bytes: &[u8]) -> Option<&'static Encoding> {
    let bytes = bytes.get(..SAMPLE).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(_) => return None,
        // Cut in the middle of a character.
        Err(error) if error.error_len().is_none() => return None,
        Err(_) => {}
    }
    if is_korean(bytes) {
        return Some(EUC_KR);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Not the last bytes: a sample may end in the middle of a character.
    detector.feed(bytes, false);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // The detector needs more than a few syllables to believe in Korean.
    let but_one = bytes.split_last().map_or(bytes, |(_, start)| start);
    let korean = guess == WINDOWS_1252 && (is_hangul(bytes) || is_hangul(but_one));
    Some(if korean { EUC_KR } else { guess })
}

/// Whether every byte outside ASCII is part of a Hangul syllable of KS X 1001 (rows 16 to 40).
pub(crate) fn is_hangul(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => return true,
            [0..=0x7f, rest @ ..] | [0xb0..=0xc8, 0xa1..=0xfe, rest @ ..] => rest,
            _ => return false,
        };
    }
}

/// The encoding a label names, including those only phones and Windows use.
fn named(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().trim_matches('"').to_ascii_lowercase();
    match label.as_str() {
        "cp949" | "ms949" | "x-windows-949" | "uhc" | "949" | "ksc5601" | "ks_c_5601" => {
            Some(EUC_KR)
        }
        "utf-16" | "utf-16le" | "utf-16be" => None, // a line of 8-bit text cannot be that
        other => Encoding::for_label(other.as_bytes()),
    }
}

/// What is known about the charsets of one card.
struct Charsets {
    is_utf8: bool,
    /// The first charset declared in the card.
    declared: Option<&'static Encoding>,
    likely: &'static Encoding,
}

impl Charsets {
    fn of(card: &RawCard) -> Self {
        let mut labels = card.fields.iter().filter_map(charset_label);
        let mut texts = card.fields.iter().map(|field| std::str::from_utf8(&field.bytes));
        let is_valid = texts.clone().all(|text| text.is_ok());
        // In a Korean file, a card of few syllables can be valid UTF-8 by chance.
        let by_chance = card.likely == Some(EUC_KR)
            && !texts.any(|text| text.is_ok_and(|text| text.bytes().any(|byte| byte >= 0xe0)));
        let is_utf8 = is_valid && !by_chance;
        let likely = card.likely.or_else(|| {
            let fields = card.fields.iter().flat_map(|field| field.bytes.iter().chain(b"\n"));
            likely(&fields.copied().take(SAMPLE).collect::<Vec<u8>>())
        });
        Self {
            is_utf8,
            declared: labels.find_map(|label| named(&label)),
            likely: likely.unwrap_or(UTF_8),
        }
    }

    /// The field's bytes as text, quoted-printable not yet undone.
    fn decode<'f>(
        &self,
        field: &'f RawField,
        report: &mut impl FnMut(ProblemKind),
    ) -> Cow<'f, str> {
        let own = charset_label(field).and_then(|label| named(&label));
        let encoding = match std::str::from_utf8(&field.bytes) {
            Ok(text) if self.is_utf8 || is_surely_utf8(text) => return Cow::Borrowed(text),
            Ok(_) => own.or(self.declared).unwrap_or(self.likely),
            // Declared as UTF-8, and not: somebody changed the encoding of the file.
            Err(_) => {
                let declared = own.or(self.declared);
                let declared = declared.filter(|it| *it != UTF_8 || is_mostly_utf8(&field.bytes));
                declared.unwrap_or(self.likely)
            }
        };
        let (text, _, broken) = encoding.decode(&field.bytes);
        if broken {
            report(ProblemKind::Undecodable { property: field.property() });
        }
        text
    }

    /// The line with a `CHARSET` that `calcard` understands, or none where it would harm.
    fn declare<'f>(
        &self,
        field: &RawField,
        line: Cow<'f, str>,
        report: &mut impl FnMut(ProblemKind),
    ) -> Cow<'f, str> {
        let label = charset_label(field);
        let quoted_printable = field.is_quoted_printable();
        if label.is_none() && !quoted_printable {
            return line;
        }
        let known = label.as_deref().and_then(named);
        if let (Some(charset), None) = (&label, known) {
            let (property, charset) = (field.property(), charset.clone());
            report(ProblemKind::UnknownCharset { property, charset });
        }
        let Some((header, value)) = line.split_once(':') else { return line };
        let kept = header.split(';').filter(|part| !is_coding(part, quoted_printable));
        let header = kept.collect::<Vec<_>>().join(";");
        if !quoted_printable {
            return Cow::Owned(format!("{header}:{value}"));
        }
        // A soft break with nothing after it would swallow the next line.
        let mut value = Cow::Borrowed(value.trim_end_matches('='));
        let bytes = unquote(value.as_bytes());
        let encoding = self.of_quoted(&bytes, known);
        let (text, broken) = encoding.decode_without_bom_handling(&bytes);
        if broken {
            report(ProblemKind::Undecodable { property: field.property() });
            if encoding == UTF_8 {
                // The parser drops the whole value for one broken byte.
                value = Cow::Owned(quote(&text));
            }
        }
        let charset = encoding.name();
        Cow::Owned(format!("{header};ENCODING=QUOTED-PRINTABLE;CHARSET={charset}:{value}"))
    }

    fn of_quoted(&self, bytes: &[u8], known: Option<&'static Encoding>) -> &'static Encoding {
        let trusted = known.filter(|known| *known != WINDOWS_1252 && *known != UTF_8);
        if let Some(encoding) = trusted {
            return encoding;
        }
        // Nothing declared, or a default some phones write without meaning it.
        if std::str::from_utf8(bytes).is_ok() || known == Some(UTF_8) && is_mostly_utf8(bytes) {
            return UTF_8;
        }
        let declared = known.or(self.declared).filter(|declared| *declared != UTF_8);
        declared.or_else(|| likely(bytes)).unwrap_or(self.likely)
    }
}

/// A valid sequence of three bytes or more does not occur by chance; one of two does (`채` in
/// CP949 is a valid `ä`).
fn is_surely_utf8(text: &str) -> bool {
    text.is_ascii() || text.bytes().any(|byte| byte >= 0xe0)
}

/// UTF-8 with a broken byte or two: a text cut by its phone.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|letter| *letter == char::REPLACEMENT_CHARACTER).count();
    let whole = text.chars().filter(|letter| !letter.is_ascii()).count() - broken;
    whole > 2 * broken
}

fn charset_label(field: &RawField) -> Option<String> {
    let header = String::from_utf8_lossy(field.header());
    let parameters = header.split(';').skip(1);
    parameters.filter_map(|part| part.split_once('=')).find_map(|(name, value)| {
        name.trim().eq_ignore_ascii_case("CHARSET").then(|| value.trim().to_owned())
    })
}

fn is_coding(part: &str, quoted_printable: bool) -> bool {
    let (name, value) = part.split_once('=').unwrap_or((part, ""));
    let is = |text: &str, word| text.trim().eq_ignore_ascii_case(word);
    is(name, "CHARSET")
        || quoted_printable && (is(name, "QUOTED-PRINTABLE") || is(value, "QUOTED-PRINTABLE"))
}

fn quote(text: &str) -> String {
    let quote = |byte: u8| match byte {
        b' '..=b'<' | b'>'..=b'~' => char::from(byte).to_string(),
        _ => format!("={byte:02X}"),
    };
    text.bytes().map(quote).collect()
}

/// Quoted-printable undone, leniently: only to look at the bytes (RFC 2045 section 6.7).
fn unquote(text: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        rest = match tail {
            [high, low, tail @ ..] if *first == b'=' => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    tail
                }
                _ => tail,
            },
            _ => {
                bytes.push(*first);
                tail
            }
        };
    }
    bytes
}
