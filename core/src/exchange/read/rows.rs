//! Lines to rows: cells that go on over lines are joined, broken rows are put together as well as
//! can be, and what stays broken says so.

use std::collections::VecDeque;
use std::io::{self, Read};

use super::COLUMNS_CAP;
use super::cells::{Quotes, cut, cut_alone};
use super::shape::{Shape, guess};
use super::text::{Text, TextLine};

/// A shape is guessed from so many lines.
const LOOKED_AT: usize = 64;
/// A cell goes on over so many lines and bytes at most.
const JOINED_LINES: usize = 200;
const JOINED_BYTES: usize = 64 * 1024;
/// After so many quotes that were never closed, none is believed to go on in the next line.
const STRAYS: usize = 100;

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its first line in the file, from 1.
    pub line: usize,
    /// How many lines it took.
    pub lines: usize,
    /// Its cells as they stand; those missing at the end are missing here.
    pub cells: Vec<String>,
    /// What was wrong with it.
    pub problem: Option<RowProblem>,
}

/// What may be wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// A quote was not closed, or those inside were not doubled; its cells are most likely right.
    StrayQuote,
    /// It was broken over several lines without quotes and was put together again.
    Joined,
    /// Some of it is no text in any charset that was tried.
    Undecodable,
    /// It has more cells than the header, so nobody knows which is which.
    TooManyCells,
    /// It is longer than a row can be, and was cut.
    TooLong,
}

impl RowProblem {
    /// Whether its cells cannot be relied on.
    #[must_use]
    pub const fn is_damage(self) -> bool {
        matches!(self, Self::TooManyCells | Self::TooLong)
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::StrayQuote => "stray_quote",
            Self::Joined => "joined_lines",
            Self::Undecodable => "undecodable",
            Self::TooManyCells => "too_many_cells",
            Self::TooLong => "row_too_long",
        }
    }
}

/// Reads a list row by row, the header first.
pub struct ListReader<R> {
    text: Text<R>,
    ahead: VecDeque<TextLine>,
    shape: Shape,
    strays: usize,
    /// Whether every whole row so far begins with a number; `None` before the first.
    numbered: Option<bool>,
    passed: usize,
}

impl<R: Read> ListReader<R> {
    /// Looks at the first lines.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn new(input: R) -> io::Result<Self> {
        let shape = Shape { delimiter: ',', before: 0, width: 0 };
        let (text, ahead) = (Text::new(input), VecDeque::new());
        let mut list = Self { text, ahead, shape, strays: 0, numbered: None, passed: 0 };
        let mut bytes = 0;
        while list.ahead.len() < LOOKED_AT && bytes < JOINED_BYTES {
            let Some(line) = list.text.next_line()? else { break };
            bytes += line.text.len();
            list.ahead.push_back(line);
        }
        list.shape = guess(list.ahead.make_contiguous());
        list.passed = list.shape.before;
        list.ahead.drain(..list.shape.before);
        Ok(list)
    }

    /// What stands between two cells.
    #[must_use]
    pub fn delimiter(&self) -> char {
        self.shape.delimiter
    }

    /// Lines so far that are no row: those before the header, and empty ones.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.passed
    }

    /// The next row; the first one is the header.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn next_row(&mut self) -> io::Result<Option<Row>> {
        loop {
            let Some(first) = self.next_line()? else { return Ok(None) };
            if first.is_blank() {
                self.passed += 1;
                continue;
            }
            let mut row = self.row(&first)?;
            let full = row.cells.len();
            while row.cells.len() > self.shape.width
                && row.cells.last().is_some_and(|cell| cell.trim().is_empty())
            {
                row.cells.pop();
            }
            if row.cells.iter().all(|cell| cell.trim().is_empty()) {
                self.passed += row.lines; // nothing but delimiters
                continue;
            }
            if row.cells.len() > self.shape.width {
                row.problem = Some(RowProblem::TooManyCells);
            } else if full >= self.shape.width && row.problem.is_none() {
                let is_numbered = row.cells.first().is_some_and(|cell| begins_a_row(cell));
                // The header's own first cell says nothing.
                if row.line > self.shape.before + 1 {
                    self.numbered = Some(self.numbered.unwrap_or(true) && is_numbered);
                }
            }
            if first.cut {
                row.problem = Some(RowProblem::TooLong);
            } else if first.broken && row.problem.is_none() {
                row.problem = Some(RowProblem::Undecodable);
            }
            row.cells.truncate(COLUMNS_CAP);
            return Ok(Some(row));
        }
    }

    fn row(&mut self, first: &TextLine) -> io::Result<Row> {
        let (width, delimiter) = (self.shape.width, self.shape.delimiter);
        let row = |cells, lines, problem| Row { line: first.number, lines, cells, problem };
        let found = cut(&first.text, delimiter, Quotes::Doubled, |_| false);
        if found.open.is_none() && found.cells.len() == width {
            return Ok(row(found.cells, 1, None));
        }
        let alone = found.open.map(|_| cut_alone(&first.text, delimiter));
        if let Some(alone) = &alone
            && let Some((cells, lines)) = self.quoted_lines(&first.text, alone.len() == width)?
        {
            return Ok(row(cells, lines, None));
        }
        let (alone, stray) = match alone {
            Some(alone) => (alone, true),
            None => {
                let loose = cut(&first.text, delimiter, Quotes::AsTheyAre, |_| false);
                let fits = loose.open.is_none() && loose.cells.len() == width;
                if fits { (loose.cells, true) } else { (found.cells, false) }
            }
        };
        self.strays += usize::from(found.open.is_some());
        if let Some((cells, lines)) = self.broken_lines(&alone)? {
            return Ok(row(cells, lines, Some(RowProblem::Joined)));
        }
        Ok(row(alone, 1, stray.then_some(RowProblem::StrayQuote)))
    }

    /// The row of a line whose last cell goes on behind a quote, if the lines below close it so that
    /// a row comes of it. Where the line `makes_a_row` alone, only if all quotes are as they should be.
    fn quoted_lines(
        &mut self,
        first: &str,
        makes_a_row: bool,
    ) -> io::Result<Option<(Vec<String>, usize)>> {
        if self.strays > STRAYS {
            return Ok(None);
        }
        let (width, delimiter) = (self.shape.width, self.shape.delimiter);
        let mut text = first.to_owned();
        let mut foreign = false; // more than one cell's worth of delimiters
        for count in 1..JOINED_LINES {
            let Some(next) = self.line_ahead(count - 1)? else { break };
            text.push('\n');
            text.push_str(&next.text);
            if text.len() > JOINED_BYTES {
                break;
            }
            if next.text.contains('"') {
                let found = cut(&text, delimiter, Quotes::Doubled, |_| false);
                let fits = found.cells.len() == width || (found.cells.len() < width && !foreign);
                if found.open.is_none() {
                    if !fits || makes_a_row && !found.clean {
                        break;
                    }
                    self.ahead.drain(..count);
                    return Ok(Some((found.cells, count + 1)));
                }
            }
            foreign |= next.text.contains(delimiter);
        }
        Ok(None)
    }

    /// The row of a line that was broken off within a cell without quotes. Only where rows begin with
    /// a number and the lines below do not, and only if exactly the header's cells come of it.
    fn broken_lines(&mut self, first: &[String]) -> io::Result<Option<(Vec<String>, usize)>> {
        let is_numbered = first.first().is_some_and(|cell| begins_a_row(cell));
        if first.len() >= self.shape.width || !is_numbered || self.numbered == Some(false) {
            return Ok(None);
        }
        let mut cells = first.to_vec();
        let mut bytes = 0;
        for count in 1..JOINED_LINES {
            let delimiter = self.shape.delimiter;
            let Some(next) = self.line_ahead(count - 1)? else { break };
            bytes += next.text.len();
            if bytes > JOINED_BYTES {
                break;
            }
            let more = cut_alone(&next.text, delimiter);
            let begins = more.first().is_some_and(|cell| begins_a_row(cell));
            if begins && more.len() > 1 || cells.len() + more.len() - 1 > self.shape.width {
                break;
            }
            let mut more = more.into_iter();
            if let (Some(cell), Some(rest)) = (cells.last_mut(), more.next()) {
                cell.push('\n');
                cell.push_str(&rest);
            }
            cells.extend(more);
            if cells.len() == self.shape.width {
                self.ahead.drain(..count);
                return Ok(Some((cells, count + 1)));
            }
        }
        Ok(None)
    }

    fn next_line(&mut self) -> io::Result<Option<TextLine>> {
        match self.ahead.pop_front() {
            Some(line) => Ok(Some(line)),
            None => self.text.next_line(),
        }
    }

    fn line_ahead(&mut self, index: usize) -> io::Result<Option<&TextLine>> {
        while self.ahead.len() <= index {
            match self.text.next_line()? {
                Some(line) => self.ahead.push_back(line),
                None => break,
            }
        }
        Ok(self.ahead.get(index))
    }
}

/// Whether a cell may be a number in somebody's list.
fn begins_a_row(cell: &str) -> bool {
    let cell = cell.trim();
    cell.chars().any(|letter| letter.is_ascii_digit()) && !cell.chars().any(char::is_whitespace)
}
