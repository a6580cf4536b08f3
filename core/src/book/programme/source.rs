//! The file: recognised by what is in it, and read.

use std::cell::RefCell;
use std::io;
use std::path::Path;

use chrono::Datelike;

use super::shape;
use crate::book::forms::ProgrammeOptions;
use crate::book::me;
use crate::book::views::SessionColumn;
use crate::error::{Error, Result};
use crate::exchange::{ListReader, Row, RowProblem, mapping, workbook_rows};
use crate::model::{Conference, ConferenceId, ProgrammeKind, SessionField};
use crate::schedule::{self, FILE_CAP, Recognised, Schedule, table::Table};
use crate::store::{Progress, Reader};

/// So many rows show what a column is; a person sees the first of them.
const LOOKED_AT: usize = 500;
const SHOWN: usize = 4;
const SHOWN_LETTERS: usize = 100;
/// An empty file says nothing; of a known programme it would call everything off.
const NO_SESSIONS: Error = Error::BadProgramme { reason: "no_sessions", line: None };

/// A file that was read.
pub(super) struct Source {
    pub schedule: Schedule,
    pub columns: Vec<SessionColumn>,
    pub fields: Vec<SessionField>,
    /// Under what the columns' mapping is kept; `None` for what is no table.
    pub shape: Option<String>,
    pub saved: bool,
}

impl Source {
    pub(super) fn of(
        reader: &Reader<'_>,
        bytes: &[u8],
        options: &ProgrammeOptions,
        progress: &dyn Progress,
    ) -> Result<Self> {
        if bytes.len() > FILE_CAP {
            return Err(Error::BadProgramme { reason: "too_large", line: None });
        }
        progress.report(0, 0)?;
        let rows = match schedule::recognise(bytes) {
            Recognised::Workbook => rows_of_workbook(bytes, progress)?,
            Recognised::Text => rows_of(bytes, progress)?,
            _ => {
                let tick = |_| progress.report(0, 0);
                let days = conference_of(reader, options)?.map(|one| (one.starts_on, one.ends_on));
                let mut schedule = schedule::read(bytes, days, &tick)?;
                let name = || stem(options).map(str::to_owned);
                schedule.name = schedule.name.take().or_else(name);
                if schedule.read == 0 {
                    return Err(NO_SESSIONS);
                }
                return Ok(Self {
                    schedule,
                    columns: Vec::new(),
                    fields: Vec::new(),
                    shape: None,
                    saved: false,
                });
            }
        };
        Self::of_table(reader, rows, options, progress)
    }

    fn of_table(
        reader: &Reader<'_>,
        rows: Vec<Row>,
        options: &ProgrammeOptions,
        progress: &dyn Progress,
    ) -> Result<Self> {
        let mut rows = rows;
        let known = rows.first().is_some_and(|row| mapping::is_sessions_header(&row.cells));
        let has_header = known || are_headers(&rows);
        let width = rows.iter().take(LOOKED_AT).map(|row| row.cells.len()).max().unwrap_or(0);
        let mut headers: Vec<String> = if has_header { rows.remove(0).cells } else { Vec::new() };
        headers.extend((headers.len() + 1..=width).map(|number| number.to_string()));
        if headers.len() < 2 {
            return Err(Error::BadProgramme { reason: "unknown_format", line: None });
        }
        let shown: Vec<Vec<String>> =
            rows.iter().take(LOOKED_AT).map(|row| row.cells.clone()).collect();
        let shape = shape(&headers);
        let known: Option<Vec<SessionField>> = reader.mapping(&shape)?;
        let known = known.filter(|known| known.len() == headers.len());
        let saved = known.is_some() && options.fields.is_none();
        let given = options.fields.clone().or(known);
        let mut fields = given.unwrap_or_else(|| mapping::guess_sessions(&headers, &shown));
        fields.resize(headers.len(), SessionField::Ignore);

        let year = conference_of(reader, options)?.map(|conference| conference.starts_on.year());
        let mut table = Table::new(fields.clone(), year);
        rows.iter().for_each(|row| table.look_at(&row.cells));
        if fields.contains(&SessionField::Title) {
            let total = rows.len();
            // Each goes as soon as its session is made: a large table is in memory once.
            for (index, row) in rows.into_iter().enumerate() {
                if index % super::BETWEEN_REPORTS == 0 {
                    progress.report(index, total)?;
                }
                let cut = row.problem == Some(RowProblem::TooLong);
                let shifted = row.problem == Some(RowProblem::TooManyCells);
                if cut || (shifted && !table.fits(&row.cells)) {
                    table.take_damaged(row.line);
                } else {
                    let undecodable = row.problem == Some(RowProblem::Undecodable);
                    table.take(row.line, &row.cells, undecodable)?;
                }
            }
        }
        let columns = columns(&headers, &fields, &shown);
        let tick = |_| progress.report(0, 0);
        let schedule = table.finish(&shape, stem(options), &tick)?;
        if schedule.read == 0 && fields.contains(&SessionField::Title) {
            return Err(NO_SESSIONS);
        }
        Ok(Self { schedule, columns, fields, shape: Some(shape), saved })
    }

    /// A table of which nobody said which column the titles are in.
    pub(super) fn lacks_titles(&self) -> bool {
        self.schedule.kind == ProgrammeKind::Table && !self.fields.contains(&SessionField::Title)
    }
}

/// The conference that was named, else the one on show.
fn conference_of(reader: &Reader<'_>, options: &ProgrammeOptions) -> Result<Option<Conference>> {
    let on_show: Option<ConferenceId> = reader.setting(me::CONFERENCE)?.flatten();
    options.conference.or(on_show).map_or(Ok(None), |id| reader.row(id))
}

/// Whether a text begins as a table of sessions does.
pub(super) fn is_table_of_sessions(start: &[u8]) -> bool {
    let rows = ListReader::new(start).and_then(|mut reader| reader.next_row());
    rows.ok()
        .flatten()
        .is_some_and(|row| mapping::is_of_sessions(&mapping::guess_sessions(&row.cells, &[])))
}

fn rows_of(bytes: &[u8], progress: &dyn Progress) -> Result<Vec<Row>> {
    let mut reader = ListReader::new(bytes).map_err(unknown)?;
    let mut rows = Vec::new();
    while let Some(row) = reader.next_row().map_err(unknown)? {
        if rows.len() % super::BETWEEN_REPORTS == 0 {
            progress.report(rows.len(), 0)?;
        }
        if rows.len() > schedule::SESSIONS_CAP {
            return Err(Error::BadProgramme { reason: "too_many", line: None });
        }
        rows.push(row);
    }
    match broken_off(&rows) {
        Some(line) => Err(Error::BadProgramme { reason: "broken", line: Some(line) }),
        None => Ok(rows),
    }
}

/// The line of a quoted cell in which the file ends: nothing below it is a whole row any more.
fn broken_off(rows: &[Row]) -> Option<usize> {
    let width = rows.first()?.cells.len();
    let is_open = |row: &&Row| {
        let is_odd = row.problem.is_some_and(|problem| problem != RowProblem::Undecodable);
        is_odd && row.cells.iter().any(|cell| cell.trim_start().starts_with('"'))
    };
    let at = rows.iter().rposition(|row| is_open(&row))?;
    let mut below = rows.iter().skip(at + 1);
    below.all(|row| row.cells.len() < width).then(|| rows.get(at).map(|row| row.line))?
}

/// Whether the first row is one of headers that nobody knows: it has no digits, and those below do.
fn are_headers(rows: &[Row]) -> bool {
    let has_digit = |cell: &String| cell.chars().any(|letter| letter.is_ascii_digit());
    let Some((first, rest)) = rows.split_first() else { return false };
    let is_name = |cell: &String| !cell.trim().is_empty() && !has_digit(cell);
    first.cells.iter().all(is_name)
        && rest.iter().take(LOOKED_AT).any(|row| row.cells.iter().any(has_digit))
}

fn rows_of_workbook(bytes: &[u8], progress: &dyn Progress) -> Result<Vec<Row>> {
    let stopped = RefCell::new(None);
    let tick = || {
        let stop = |error| *stopped.borrow_mut() = Some(error);
        progress.report(0, 0).map_err(|error| {
            stop(error);
            io::Error::other("stopped")
        })
    };
    workbook_rows(bytes, &tick).map_err(|error| stopped.take().unwrap_or_else(|| unknown(error)))
}

fn unknown(_: io::Error) -> Error {
    Error::BadProgramme { reason: "unknown_format", line: None }
}

/// The file's name without its folder and ending.
fn stem(options: &ProgrammeOptions) -> Option<&str> {
    Path::new(options.file_name.as_deref()?).file_stem()?.to_str()
}

fn columns(
    headers: &[String],
    fields: &[SessionField],
    rows: &[Vec<String>],
) -> Vec<SessionColumn> {
    let short = |cell: &str| cell.chars().take(SHOWN_LETTERS).collect::<String>();
    let column = |(at, (header, field)): (usize, (&String, &SessionField))| SessionColumn {
        header: short(header),
        field: *field,
        cells: rows
            .iter()
            .take(SHOWN)
            .map(|row| row.get(at).map(|cell| short(cell)).unwrap_or_default())
            .collect(),
    };
    headers.iter().zip(fields).enumerate().map(column).collect()
}
