//! A stream of lines cut into cards, one in memory at a time.
//!
//! Fields are unfolded here, on bytes, because many phones fold in the middle of a character. The
//! stream forgives what real files contain: text before `BEGIN`, a missing `END`, blank lines,
//! Base64 and notes that go on without the leading space (RFC 6350 section 3.2 asks for it).

use std::io::{self, BufRead};

use encoding_rs::Encoding;

use super::charset;
use super::lines::{Line, Lines};
use super::problem::{Problem, ProblemKind};

/// The longest text field that is kept, in bytes.
const FIELD_CAP: usize = 64 * 1024;
/// The longest binary field: 8 MB of photo in Base64.
const BINARY_CAP: usize = 12 * 1024 * 1024;
/// The largest card, without its photo, in bytes.
const CARD_CAP: usize = 8 * 1024 * 1024;
/// Where a property's name and parameters have ended, in bytes.
const HEADER_CAP: usize = 4096;
/// The most fields a card may have.
const FIELDS_CAP: usize = 10_000;

/// Cuts a stream into cards; an iterator of [`RawCard`].
///
/// Give it a buffer of 64 KB or more: when the file is neither UTF-8 nor says what it is, the
/// charset is guessed from the first buffer.
pub struct CardReader<R> {
    lines: Lines<R>,
    /// The `BEGIN` that ended a card without `END`.
    pending: Option<usize>,
    /// The file's charset as guessed from its start.
    likely: Option<Option<&'static Encoding>>,
}

/// One card as it lies in the file, unfolded but not yet decoded. Read it with
/// [`read_card`](super::read_card).
#[derive(Debug)]
pub struct RawCard {
    /// The line of its `BEGIN`, from 1.
    pub line: usize,
    pub(super) fields: Vec<RawField>,
    pub(super) problems: Vec<Problem>,
    pub(super) likely: Option<&'static Encoding>,
}

#[derive(Debug)]
pub(super) struct RawField {
    pub(super) line: usize,
    pub(super) bytes: Vec<u8>,
}

impl<R: BufRead> CardReader<R> {
    /// Reads cards from `input` as they are asked for.
    pub fn new(input: R) -> Self {
        Self { lines: Lines::new(input, BINARY_CAP), pending: None, likely: None }
    }

    fn next_card(&mut self) -> io::Result<Option<RawCard>> {
        let likely = match self.likely {
            Some(likely) => likely,
            None => *self.likely.insert(charset::likely(self.lines.peek()?)),
        };
        let Some(line) = self.find_begin()? else { return Ok(None) };
        let mut card = Builder::new(line, likely);
        while let Some(line) = self.lines.next_line()? {
            match mark(&line.bytes) {
                Some(Mark::Begin) if card.embeds_card() => card.depth += 1,
                Some(Mark::End) if card.depth > 0 => card.depth -= 1,
                Some(Mark::End) => return Ok(Some(card.finish(true))),
                Some(Mark::Begin) => {
                    self.pending = Some(line.number);
                    return Ok(Some(card.finish(false)));
                }
                None if card.depth == 0 => card.push(&line),
                None => {}
            }
        }
        Ok(Some(card.finish(false)))
    }

    fn find_begin(&mut self) -> io::Result<Option<usize>> {
        if let Some(line) = self.pending.take() {
            return Ok(Some(line));
        }
        while let Some(line) = self.lines.next_line()? {
            if mark(&line.bytes) == Some(Mark::Begin) {
                return Ok(Some(line.number));
            }
        }
        Ok(None)
    }
}

impl<R: BufRead> Iterator for CardReader<R> {
    type Item = io::Result<RawCard>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_card().transpose()
    }
}

impl RawField {
    /// Everything before the first colon outside quotes: name and parameters.
    pub(super) fn header(&self) -> &[u8] {
        let start = self.bytes.get(..HEADER_CAP).unwrap_or(&self.bytes);
        let mut quoted = false;
        let end = start.iter().position(|byte| {
            quoted ^= *byte == b'"';
            *byte == b':' && !quoted
        });
        let end = end.or_else(|| start.iter().position(|byte| *byte == b':'));
        start.get(..end.unwrap_or(0)).unwrap_or_default()
    }

    /// The property's name, upper-case, without its group.
    pub(super) fn property(&self) -> String {
        let header = self.header();
        let name = header.split(|byte| *byte == b';').next().unwrap_or_default();
        let name = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
        String::from_utf8_lossy(name).trim().to_ascii_uppercase()
    }

    pub(super) fn header_has(&self, word: &str) -> bool {
        let word = word.as_bytes();
        self.header().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
    }

    pub(super) fn is_quoted_printable(&self) -> bool {
        self.header_has("QUOTED-PRINTABLE")
    }

    fn is_base64(&self) -> bool {
        self.header_has("BASE64") || self.header_has("ENCODING=B")
    }
}

#[derive(PartialEq)]
enum Mark {
    Begin,
    End,
}

fn mark(line: &[u8]) -> Option<Mark> {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii();
    if line.eq_ignore_ascii_case(b"BEGIN:VCARD") {
        Some(Mark::Begin)
    } else if line.eq_ignore_ascii_case(b"END:VCARD") {
        Some(Mark::End)
    } else {
        None
    }
}

struct Builder {
    card: RawCard,
    size: usize,
    full: bool,
    /// The last field has reached its cap: what it goes on with is left out.
    field_full: bool,
    /// How deep in cards inside this one (vCard 2.1 `AGENT`) we are.
    depth: usize,
}

impl Builder {
    fn new(line: usize, likely: Option<&'static Encoding>) -> Self {
        let card = RawCard { line, fields: Vec::new(), problems: Vec::new(), likely };
        Self { card, size: 0, full: false, field_full: false, depth: 0 }
    }

    fn embeds_card(&self) -> bool {
        let last = self.card.fields.last();
        self.depth > 0
            || last.is_some_and(|field| field.property() == "AGENT" && field.bytes.ends_with(b":"))
    }

    fn push(&mut self, line: &Line) {
        if line.bytes.trim_ascii().is_empty() {
            return self.end_soft_break();
        }
        if let Some(field) = self.card.fields.last_mut() {
            if field.bytes.ends_with(b"=") && field.is_quoted_printable() {
                field.bytes.pop();
                return self.append(line, &line.bytes);
            }
            if let [b' ' | b'\t', rest @ ..] = line.bytes.as_slice() {
                return self.append(line, rest);
            }
            if !line.bytes.contains(&b':') && field.is_base64() {
                return self.append(line, &line.bytes);
            }
            if !line.bytes.contains(&b':') && field.property() == "NOTE" {
                let newline: &[u8] = if field.is_quoted_printable() { b"=0A" } else { b"\\n" };
                return self.append(line, &[newline, &line.bytes].concat());
            }
        }
        // A semicolon without a colon starts a field whose parameters go on in the next line.
        if line.bytes.iter().any(|byte| matches!(byte, b':' | b';')) {
            return self.start(line);
        }
        self.problem(line.number, ProblemKind::StrayLine);
    }

    /// Some phones cut long texts after a soft break: a blank line ends it, not the next field.
    fn end_soft_break(&mut self) {
        if let Some(field) = self.card.fields.last_mut()
            && field.bytes.ends_with(b"=")
            && field.is_quoted_printable()
        {
            field.bytes.pop();
        }
    }

    fn start(&mut self, line: &Line) {
        if self.full {
            return;
        }
        if self.size > CARD_CAP || self.card.fields.len() >= FIELDS_CAP {
            self.full = true;
            return self.problem(line.number, ProblemKind::CardTooLong);
        }
        self.field_full = false;
        self.card.fields.push(RawField { line: line.number, bytes: Vec::new() });
        self.append(line, &line.bytes);
        let property = self.card.fields.last().map(RawField::property).unwrap_or_default();
        if matches!(property.as_str(), "BEGIN" | "END") {
            // To the parser this would be the end of the card.
            self.card.fields.pop();
            self.problem(line.number, ProblemKind::StrayLine);
        }
    }

    fn append(&mut self, line: &Line, bytes: &[u8]) {
        let Some(field) = self.card.fields.last_mut().filter(|_| !self.field_full) else { return };
        let before = field.bytes.len();
        field.bytes.extend_from_slice(bytes);
        let property = field.property();
        let binary = matches!(property.as_str(), "PHOTO" | "LOGO" | "SOUND" | "KEY");
        let cap = if binary { BINARY_CAP } else { FIELD_CAP };
        let too_long = field.bytes.len() > cap || line.cut;
        if too_long {
            truncate(&mut field.bytes, cap);
        }
        if !binary {
            self.size += field.bytes.len().saturating_sub(before);
        }
        let line = field.line;
        if too_long {
            self.field_full = true;
            self.problem(line, ProblemKind::TooLong { property });
        }
    }

    fn problem(&mut self, line: usize, what: ProblemKind) {
        // A file of rubbish must not grow a list of problems as long as itself.
        if self.card.problems.len() < 100 {
            self.card.problems.push(Problem::new(line, what));
        }
    }

    fn finish(mut self, ended: bool) -> RawCard {
        if !ended {
            self.problem(self.card.line, ProblemKind::MissingEnd);
        }
        self.card
    }
}

/// Cuts at `cap`, but not within a UTF-8 character.
fn truncate(bytes: &mut Vec<u8>, cap: usize) {
    bytes.truncate(cap);
    if let Err(error) = std::str::from_utf8(bytes)
        && error.error_len().is_none()
    {
        bytes.truncate(error.valid_up_to());
    }
}
