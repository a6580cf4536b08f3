//! Bytes to lines of text.

use std::io::{self, BufReader, Read};

use encoding_rs::{Encoding, UTF_8};

use crate::vcard::{CardReader, Lines, likely, read_card};

/// The longest line, in bytes; the rest of it is dropped.
const LINE_CAP: usize = 1024 * 1024;
/// How files begin that are no text: workbooks (ZIP, OLE) and PDF.
const OTHERS: [&[u8]; 3] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-"];
/// What a charset is guessed from.
const SAMPLE: usize = 64 * 1024;

/// One line without its end.
#[derive(Clone, Debug)]
pub(super) struct TextLine {
    /// From 1.
    pub number: usize,
    pub text: String,
    /// It was longer.
    pub cut: bool,
    /// Not all of it is text in any charset that was tried.
    pub broken: bool,
}

impl TextLine {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of a file.
pub(super) struct Text<R> {
    lines: Lines<BufReader<R>>,
    /// The file's charset, where it is not UTF-8; `None` before the first line.
    likely: Option<Option<&'static Encoding>>,
}

impl<R: Read> Text<R> {
    pub(super) fn new(input: R) -> Self {
        let lines = Lines::new(BufReader::with_capacity(SAMPLE, input), LINE_CAP);
        Self { lines, likely: None }
    }

    pub(super) fn next_line(&mut self) -> io::Result<Option<TextLine>> {
        let likely = match self.likely {
            Some(likely) => likely,
            None => {
                let start = self.lines.peek()?;
                if OTHERS.iter().any(|other| start.starts_with(other)) {
                    return Err(io::ErrorKind::InvalidData.into());
                }
                *self.likely.insert(likely(start))
            }
        };
        let Some(line) = self.lines.next_line()? else { return Ok(None) };
        // A cut line may end in the middle of a character.
        let bytes = if line.cut { whole(&line.bytes) } else { &line.bytes };
        let (text, broken) = decode(bytes, likely);
        Ok(Some(TextLine { number: line.number, text, cut: line.cut, broken }))
    }
}

/// What the bytes of a whole file say, whatever their charset; each field of a card knows its own.
///
/// # Errors
/// `InvalidData` for what is no text.
pub fn text_of(bytes: &[u8]) -> io::Result<String> {
    let mut text = Text::new(bytes);
    let mut lines = Vec::new();
    while let Some(line) = text.next_line()? {
        lines.push(line.text);
    }
    if lines.iter().any(|line| line.contains('\0')) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let begins = |line: &String| line.trim().eq_ignore_ascii_case("BEGIN:VCARD");
    if str::from_utf8(bytes).is_err() && lines.first().is_some_and(begins) {
        return CardReader::new(bytes).map(|card| Ok(read_card(&card?).text)).collect();
    }
    Ok(lines.join("\n"))
}

/// UTF-8 where it is plainly that, else the file's charset, else this line's own.
fn decode(bytes: &[u8], file: Option<&'static Encoding>) -> (String, bool) {
    let plainly = |text: &str| text.is_ascii() || text.bytes().any(|byte| byte >= 0xe0);
    if let Ok(text) = std::str::from_utf8(bytes)
        && (file.is_none() || plainly(text))
    {
        return (text.to_owned(), false);
    }
    let encoding = file.or_else(|| likely(bytes)).unwrap_or(UTF_8);
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), broken)
}

fn whole(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => {
            bytes.get(..error.valid_up_to()).unwrap_or_default()
        }
        _ => bytes,
    }
}
