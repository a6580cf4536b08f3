//! The rows of a workbook (XLSX), as if it were a list.

use std::io::{self, Cursor};

use calamine::{Data, Reader, Xlsx};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{COLUMNS_CAP, Row};

/// A workbook unpacks to no more than that.
const UNPACKED_CAP: u64 = 512 * 1024 * 1024;
const ROWS_CAP: usize = 200_000;

/// The rows of the first sheet that has any, dates as `2024-12-03 16:00`.
///
/// # Errors
/// When it is no workbook, is broken, or would fill the memory.
pub fn workbook_rows(bytes: &[u8]) -> io::Result<Vec<Row>> {
    let bad = |_| io::Error::from(io::ErrorKind::InvalidData);
    if unpacked(bytes).is_none_or(|size| size > UNPACKED_CAP) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(bad)?;
    for name in book.sheet_names() {
        let sheet = book.worksheet_range(&name).map_err(bad)?;
        if sheet.height() < 2 {
            continue;
        }
        let first = sheet.start().map_or(0, |(row, _)| row as usize);
        let rows = sheet.rows().take(ROWS_CAP).enumerate().map(|(index, cells)| Row {
            line: first + index + 1,
            lines: 1,
            cells: cells.iter().take(COLUMNS_CAP).map(text).collect(),
            problem: None,
        });
        let has_text = |row: &Row| row.cells.iter().any(|cell| !cell.trim().is_empty());
        return Ok(rows.filter(has_text).collect());
    }
    Ok(Vec::new())
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
