//! The rows of a workbook (XLSX), as if it were a list.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

use calamine::{Data, Reader, Xlsx};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{COLUMNS_CAP, Row};

/// A workbook unpacks to no more than that.
const UNPACKED_CAP: u64 = 512 * 1024 * 1024;
/// More than any reader takes, so that whoever reads refuses the table and does not see half of it.
const ROWS_CAP: usize = 200_002;
/// Whatever sizes the file claims: fifty in each of the rows.
const CELLS_CAP: usize = 10_000_000;

/// So many cells are read in some milliseconds.
const BETWEEN_TICKS: usize = 4_096;

/// The rows of the first sheet that has any, dates as `2024-12-03 16:00`. `tick` is asked again and
/// again whether to go on.
///
/// # Errors
/// When it is no workbook, is broken, or would fill the memory; what `tick` says.
pub fn workbook_rows(bytes: &[u8], tick: &dyn Fn() -> io::Result<()>) -> io::Result<Vec<Row>> {
    let bad = |_| io::Error::from(io::ErrorKind::InvalidData);
    if unpacked(bytes).is_none_or(|size| size > UNPACKED_CAP) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut book: Xlsx<_> = Xlsx::new(Asking { bytes: Cursor::new(bytes), tick }).map_err(bad)?;
    for name in book.sheet_names() {
        let rows = rows_of(&mut book, &name, tick)?;
        if rows.len() > 1 {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

/// The rows of a sheet that hold any text. Cell by cell: two cells in far corners are no table of
/// millions.
fn rows_of(
    book: &mut Xlsx<Asking<'_>>,
    name: &str,
    tick: &dyn Fn() -> io::Result<()>,
) -> io::Result<Vec<Row>> {
    let bad = |_| io::Error::from(io::ErrorKind::InvalidData);
    let mut cells = book.worksheet_cells_reader(name).map_err(bad)?;
    let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    let mut count = 0;
    while let Some(cell) = cells.next_cell().map_err(bad)? {
        if count % BETWEEN_TICKS == 0 {
            tick()?;
        }
        count += 1;
        if count > CELLS_CAP {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let (row, column) = cell.get_position();
        let text = text(&Data::from(cell.get_value().clone()));
        let is_in_time = rows.len() < ROWS_CAP || rows.contains_key(&row);
        if is_in_time && (column as usize) < COLUMNS_CAP && !text.trim().is_empty() {
            rows.entry(row).or_default().insert(column, text);
        }
    }
    let first = rows.values().filter_map(|row| row.keys().next()).min().copied().unwrap_or(0);
    let row = |(line, mut cells): (u32, BTreeMap<u32, String>)| {
        let last = cells.keys().next_back().copied().unwrap_or(first);
        Row {
            line: line as usize + 1,
            lines: 1,
            cells: (first..=last).map(|at| cells.remove(&at).unwrap_or_default()).collect(),
            problem: None,
        }
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Bytes that ask, each time some of them are wanted, whether to go on: a workbook's texts are read in
/// one piece.
struct Asking<'a> {
    bytes: Cursor<&'a [u8]>,
    tick: &'a dyn Fn() -> io::Result<()>,
}

impl Read for Asking<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        (self.tick)()?;
        self.bytes.read(into)
    }
}

impl Seek for Asking<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(at) => moment(at.as_f64()).unwrap_or_default(),
        Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}

/// A point in time from days since the end of 1899; a time of day alone is a part of a day.
fn moment(days: f64) -> Option<String> {
    #[expect(clippy::cast_possible_truncation, reason = "a date beyond any calendar is none")]
    let minutes = (days * 1_440.0).round() as i64;
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    let local = start.checked_add_signed(TimeDelta::try_minutes(minutes)?)?;
    let format = match minutes {
        ..1_440 => "%H:%M",
        minutes if minutes % 1_440 == 0 => "%Y-%m-%d",
        _ => "%Y-%m-%d %H:%M",
    };
    Some(local.format(format).to_string())
}

/// How much the parts of a ZIP say they unpack to; `None` for what is no ZIP.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let number = |at: usize, length: usize| {
        let bytes = bytes.get(at..at.checked_add(length)?)?;
        Some(bytes.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let end = memchr::memmem::rfind(bytes, b"PK\x05\x06")?;
    let count = number(end + 10, 2)?;
    let mut at = usize::try_from(number(end + 16, 4)?).ok()?;
    let mut sum = 0_u64;
    for _ in 0..count {
        sum = sum.checked_add(number(at + 24, 4)?)?;
        let lengths = number(at + 28, 2)? + number(at + 30, 2)? + number(at + 32, 2)?;
        at = at.checked_add(46)?.checked_add(usize::try_from(lengths).ok()?)?;
    }
    Some(sum)
}
