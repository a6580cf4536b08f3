//! What a list looks like, from its first lines: the delimiter, and where the header stands.

use super::cells::{Quotes, cut, cut_alone};
use super::text::TextLine;

/// The delimiters there are, the likeliest first.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// A list's shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub delimiter: char,
    /// Lines before the header: a title, notes, `sep=;`.
    pub before: usize,
    /// How many cells a row has.
    pub width: usize,
}

/// The shape of a list that begins with these lines.
pub(super) fn guess(lines: &[TextLine]) -> Shape {
    let told = lines.first().and_then(|line| told_delimiter(&line.text));
    let skipped = usize::from(told.is_some());
    let best = |delimiter: &char| {
        let (width, rows) = usual(lines, *delimiter, skipped);
        if width < 2 { (0, 0) } else { (rows, width) }
    };
    // The first of equals: `max_by_key` would take the last.
    let guessed = DELIMITERS.into_iter().rev().max_by_key(best).unwrap_or(',');
    let delimiter = told.unwrap_or(guessed);
    let (width, _) = usual(lines, delimiter, skipped);
    let mut before = skipped;
    let is_header = |cells: &[String]| {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        filled > 0 && (width < 2 || cells.len() >= width && filled * 2 >= width)
    };
    for record in records(lines, delimiter, skipped, width) {
        if is_header(&record.cells) {
            return Shape { delimiter, before, width: record.cells.len() };
        }
        before += record.lines;
    }
    Shape { delimiter, before: skipped, width }
}

/// What Excel is told by a first line `sep=;`.
fn told_delimiter(text: &str) -> Option<char> {
    let (key, delimiter) = text.split_once('=')?;
    let mut letters = delimiter.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    (key.eq_ignore_ascii_case("sep") && letter != '"').then_some(letter)
}

struct Record {
    cells: Vec<String>,
    lines: usize,
}

/// Rows of so many cells; a header's quoted cell may have several lines.
fn records(
    lines: &[TextLine],
    delimiter: char,
    skipped: usize,
    width: usize,
) -> impl Iterator<Item = Record> {
    /// A header's cell has no more.
    const LINES: usize = 8;
    let mut rest = lines.get(skipped..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (first, _) = rest.split_first()?;
        let mut text = first.text.clone();
        let mut record = Record { cells: cut_alone(&text, delimiter), lines: 1 };
        for (lines, next) in (2..).zip(rest.iter().skip(1).take(LINES)) {
            if cut(&text, delimiter, Quotes::Doubled, |_| false).open.is_none() {
                break;
            }
            text.push('\n');
            text.push_str(&next.text);
            let found = cut(&text, delimiter, Quotes::Doubled, |_| false);
            if found.open.is_none() && found.cells.len() == width {
                record = Record { cells: found.cells, lines };
            }
        }
        rest = rest.get(record.lines..).unwrap_or_default();
        Some(record)
    })
}

/// How many cells most rows have, and how many rows those are: rows as their quotes join lines, or
/// lines alone where that makes no sense.
fn usual(lines: &[TextLine], delimiter: char, skipped: usize) -> (usize, usize) {
    let lines = lines.get(skipped..).unwrap_or_default();
    let mut joined = Vec::new();
    let mut text = String::new();
    for line in lines {
        text.push_str(&line.text);
        let found = cut(&text, delimiter, Quotes::Doubled, |_| false);
        if found.open.is_none() {
            joined.push(found.cells);
            text.clear();
        } else {
            text.push('\n');
        }
    }
    let (width, count) = most(&joined);
    if text.is_empty() && count * 2 > joined.len() {
        return (width, count);
    }
    most(&lines.iter().map(|line| cut_alone(&line.text, delimiter)).collect::<Vec<_>>())
}

fn most(rows: &[Vec<String>]) -> (usize, usize) {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for cells in rows.iter().filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty())) {
        match counts.iter_mut().find(|(seen, _)| *seen == cells.len()) {
            Some((_, count)) => *count += 1,
            None => counts.push((cells.len(), 1)),
        }
    }
    // Of equals the wider: notes before the header are one cell each.
    counts.into_iter().max_by_key(|(width, count)| (*count, *width)).unwrap_or((1, 0))
}
