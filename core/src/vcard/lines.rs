//! Physical lines of a stream as UTF-8 or 8-bit bytes: UTF-16 is converted, a BOM dropped, and
//! LF, CR LF and CR all end a line. A line longer than the cap is cut, never held whole.

use std::io::{self, BufRead};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};

/// One line without its end.
pub(crate) struct Line {
    /// From 1.
    pub(crate) number: usize,
    pub(crate) bytes: Vec<u8>,
    /// More bytes followed, beyond the cap.
    pub(crate) cut: bool,
}

/// Reads lines of at most `cap` bytes.
pub(crate) struct Lines<R> {
    input: R,
    /// Set once the first bytes were looked at: `Some(decoder)` for UTF-16.
    coding: Option<Option<Decoder>>,
    chunk: Vec<u8>,
    position: usize,
    number: usize,
    cap: usize,
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(input: R, cap: usize) -> Self {
        Self { input, coding: None, chunk: Vec::new(), position: 0, number: 0, cap }
    }

    /// What lies in the buffer: enough to guess the file's charset from.
    pub(crate) fn peek(&mut self) -> io::Result<&[u8]> {
        if self.position >= self.chunk.len() {
            self.fill()?;
        }
        Ok(self.chunk.get(self.position..).unwrap_or_default())
    }

    /// The next line, or `None` at the end.
    pub(crate) fn next_line(&mut self) -> io::Result<Option<Line>> {
        let cap = self.cap;
        let mut line = Line { number: self.number + 1, bytes: Vec::new(), cut: false };
        let mut any = false;
        loop {
            let chunk = self.peek()?;
            if chunk.is_empty() {
                self.number += usize::from(any);
                return Ok(any.then_some(line));
            }
            any = true;
            let end = chunk.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
            let room = cap.saturating_sub(line.bytes.len());
            line.cut |= part.len() > room;
            line.bytes.extend(part.iter().take(room));
            let ended_by = end.and_then(|end| chunk.get(end)).copied();
            self.position += part.len() + usize::from(end.is_some());
            if ended_by == Some(b'\r') && self.peek()?.first() == Some(&b'\n') {
                self.position += 1;
            }
            if ended_by.is_some() {
                self.number += 1;
                return Ok(Some(line));
            }
        }
    }

    /// Replaces the used-up chunk by the next one, as UTF-8 if the stream is UTF-16.
    fn fill(&mut self) -> io::Result<()> {
        self.chunk.clear();
        self.position = 0;
        while self.chunk.is_empty() {
            let bytes = self.input.fill_buf()?;
            let (length, last) = (bytes.len(), bytes.is_empty());
            let (decoder, skip) = match &mut self.coding {
                Some(decoder) => (decoder, 0),
                unknown @ None => {
                    let (decoder, skip) = sniff(bytes);
                    (unknown.insert(decoder), skip)
                }
            };
            let bytes = bytes.get(skip..).unwrap_or_default();
            match decoder {
                Some(decoder) if !last => decode(decoder, bytes, &mut self.chunk),
                _ => self.chunk.extend_from_slice(bytes),
            }
            self.input.consume(length);
            if last {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// How the stream is coded, and the length of its byte order mark.
fn sniff(bytes: &[u8]) -> (Option<Decoder>, usize) {
    let little = || Some(UTF_16LE.new_decoder_without_bom_handling());
    let big = || Some(UTF_16BE.new_decoder_without_bom_handling());
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => (None, 3),
        [0xff, 0xfe, ..] => (little(), 2),
        [0xfe, 0xff, ..] => (big(), 2),
        // UTF-16 without a mark: the B of BEGIN and a zero.
        [b'B' | b'b', 0, ..] => (little(), 0),
        [0, b'B' | b'b', ..] => (big(), 0),
        _ if zeros(bytes, 1) => (little(), 0),
        _ if zeros(bytes, 0) => (big(), 0),
        _ => (None, 0),
    }
}

/// Whether zeros stand in one half of many pairs of bytes and in the other of none: ASCII in UTF-16.
fn zeros(bytes: &[u8], half: usize) -> bool {
    let bytes = bytes.get(..64).unwrap_or(bytes);
    let pairs = bytes.chunks_exact(2);
    // UTF-8 with zeros in it: in UTF-16 a line end has its zero, and few letters are UTF-8 as well.
    let is_end = |pair: &[u8]| pair.contains(&b'\n') && pair.get(half) != Some(&0);
    let is_utf_8 =
        std::str::from_utf8(bytes).map_or_else(|error| error.error_len().is_none(), |_| true);
    if is_utf_8 && pairs.clone().any(is_end) {
        return false;
    }
    let count = pairs.len();
    let (mut here, mut there) = (0, 0);
    for pair in pairs {
        here += usize::from(pair.get(half) == Some(&0));
        there += usize::from(pair.get(1 - half) == Some(&0));
    }
    count > 3 && here * 4 >= count && there == 0
}

fn decode(decoder: &mut Decoder, bytes: &[u8], text: &mut Vec<u8>) {
    let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(0);
    text.resize(room, 0);
    let (_, _, written, _) = decoder.decode_to_utf8(bytes, text, false);
    text.truncate(written);
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn check(input: &[u8], expected: &[&str]) {
        // A buffer of three bytes puts every boundary somewhere awkward.
        for capacity in [3, 4096] {
            let mut lines = Lines::new(BufReader::with_capacity(capacity, input), 8);
            let mut found = Vec::new();
            while let Some(line) = lines.next_line().unwrap() {
                found.push(String::from_utf8(line.bytes).unwrap());
            }
            assert_eq!(found, expected, "lines of {input:?} read {capacity} bytes at a time");
        }
    }

    #[test]
    fn every_line_end_ends_a_line() {
        check(b"a\nb\r\nc\rd", &["a", "b", "c", "d"]);
        check(b"a\r\r\nb", &["a", "", "b"]);
        check(b"", &[]);
        check(b"a\n\n", &["a", ""]);
    }

    #[test]
    fn marks_are_dropped_and_utf_16_is_converted() {
        check("\u{feff}김\n".as_bytes(), &["김"]);
        check(&utf16("\u{feff}B김\r\n수"), &["B김", "수"]);
        check(&utf16("B김\n수"), &["B김", "수"]);
        let mut lines = Lines::new(utf16("이름,email\nA").leak() as &[u8], 99);
        assert_eq!(lines.next_line().unwrap().unwrap().bytes, "이름,email".as_bytes());
    }

    #[test]
    fn a_long_line_is_cut_and_the_next_one_is_whole() {
        check(b"123456789\nab\n", &["12345678", "ab"]);
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }
}
