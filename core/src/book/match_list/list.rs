//! A list read against the badges that wait: which column is what, which row is whose.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::path::PathBuf;

use super::ids::{By, Waiting, key};
use crate::book::save_person::usable_form;
use crate::book::views::{ImportProblem, ListColumn, MatchReport};
use crate::error::{Error, Result};
use crate::exchange::{ListReader, Row, mapping};
use crate::model::{CaptureId, PersonField};
use crate::store::Progress;
use crate::text::fold;
use crate::vcard::{Fields, person_of};

/// A mapping is guessed from so many rows and bytes, and a person sees the first of them.
const LOOKED_AT: usize = 2_000;
const LOOKED_AT_BYTES: usize = 4 * 1024 * 1024;
const SHOWN: usize = 5;
/// Longer cells and more problems are not shown.
const SHOWN_LETTERS: usize = 120;
const SHOWN_PROBLEMS: usize = 200;
/// Of more claims than any conference has badges it is not told which are disputed.
const KEPT_CLAIMS: usize = 20_000;
/// Progress is told once in so many rows or bytes.
const ROWS_BETWEEN_REPORTS: usize = 256;
const BYTES_BETWEEN_REPORTS: usize = 1024 * 1024;

/// A list whose header was read.
pub(super) struct List<R> {
    reader: ListReader<R>,
    pub headers: Vec<String>,
    /// Rows that were looked at and not yet taken, the first first.
    ahead: std::vec::IntoIter<Row>,
}

/// A person of the list and the captures they explain.
pub(super) struct Match {
    pub fields: Fields,
    pub captures: Vec<CaptureId>,
}

fn unreadable(cause: std::io::Error) -> Error {
    Error::Unreadable { path: PathBuf::new(), cause }
}

impl<R: Read> List<R> {
    pub(super) fn open(input: R) -> Result<Self> {
        let mut reader = ListReader::new(input).map_err(unreadable)?;
        let first = reader.next_row().map_err(unreadable)?;
        let mut ahead = Vec::new();
        let headers = match first {
            Some(row) if mapping::is_header(&row.cells) => row.cells,
            Some(row) => {
                let headers = (1..=row.cells.len()).map(|number| number.to_string()).collect();
                ahead.push(row);
                headers
            }
            None => Vec::new(),
        };
        let mut bytes = 0;
        while ahead.len() < LOOKED_AT && bytes < LOOKED_AT_BYTES {
            let Some(row) = reader.next_row().map_err(unreadable)? else { break };
            bytes += size(&row);
            ahead.push(row);
        }
        Ok(Self { reader, headers, ahead: ahead.into_iter() })
    }

    /// What each column is most likely; the numbers are in the column that most badges are found in.
    pub(super) fn guess(&self, waiting: &Waiting) -> Vec<PersonField> {
        let rows: Vec<Vec<String>> =
            self.ahead.as_slice().iter().map(|row| row.cells.clone()).collect();
        let mut fields = mapping::guess(&self.headers, &rows);
        let hits = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.filter(|cell| waiting.with_id(cell).next().is_some()).count()
        };
        let best = (0..self.headers.len()).rev().map(|column| (hits(column), column)).max();
        if let Some((1.., best)) = best {
            for (column, field) in fields.iter_mut().enumerate() {
                match (*field, column == best) {
                    (_, true) => *field = PersonField::Id,
                    (PersonField::Id, false) => *field = PersonField::Ignore,
                    _ => {}
                }
            }
        }
        fields
    }

    /// The columns with the first cells of each.
    pub(super) fn columns(&self, fields: &[PersonField]) -> Vec<ListColumn> {
        let short = |cell: &str| cell.chars().take(SHOWN_LETTERS).collect::<String>();
        let rows = self.ahead.as_slice();
        let column = |(index, header): (usize, &String)| ListColumn {
            header: short(header),
            field: fields.get(index).copied().unwrap_or(PersonField::Ignore),
            cells: rows
                .iter()
                .take(SHOWN)
                .map(|row| row.cells.get(index).map(|cell| short(cell)).unwrap_or_default())
                .collect(),
        };
        self.headers.iter().enumerate().map(column).collect()
    }

    /// Reads all rows: whose badge each is, and what became of the others.
    pub(super) fn against(
        mut self,
        waiting: &Waiting,
        fields: &[PersonField],
        progress: &dyn Progress,
    ) -> Result<(Vec<Match>, MatchReport)> {
        let mut report = MatchReport::default();
        let id_column = fields.iter().position(|field| *field == PersonField::Id);
        let mut found = Claims::default();
        let (mut seen, mut bytes) = (HashMap::new(), 0);
        while let Some(row) = self.next_row()? {
            report.rows += 1;
            bytes += size(&row);
            if report.rows % ROWS_BETWEEN_REPORTS == 1 || bytes > BYTES_BETWEEN_REPORTS {
                progress.report(report.rows - 1, 0)?;
                bytes = 0;
            }
            let damage = row.problem.is_some_and(|problem| problem.is_damage());
            if let Some(problem) = row.problem {
                let count = if damage { &mut report.damaged } else { &mut report.repaired };
                *count += 1;
                tell(&mut report.problems, row.line, problem.code());
            }
            if damage {
                continue;
            }
            let id = id_column.and_then(|column| row.cells.get(column)).map(|cell| key(cell));
            let Some(id) = id.filter(|id| !id.is_empty()) else {
                report.without_id += 1;
                continue;
            };
            // Of a long list little matches: nothing is kept of the rest.
            let captures: Vec<(usize, By)> = waiting.with_id(&id).collect();
            if captures.is_empty() {
                report.unmatched += 1;
                continue;
            }
            let person =
                person_of(fields.iter().copied().zip(row.cells.iter().map(String::as_str)));
            // Whoever stands there twice is one; somebody else of the same number is another claim.
            let who = short_of(&fold(&person.draft.name.display));
            if seen.insert(short_of(&id), who) == Some(who) {
                report.repeated += 1;
                continue;
            }
            if usable_form(&person.draft).is_none() {
                report.damaged += 1;
                tell(&mut report.problems, row.line, "nobody");
                continue;
            }
            found.claim(row.line, person, &captures);
        }
        progress.report(report.rows, report.rows)?;
        let claims = found.count;
        let (matches, disputed) = found.settle(waiting);
        report.matched = matches.len();
        report.disputed = disputed.len();
        report.unmatched += claims - matches.len() - disputed.len();
        for line in disputed {
            tell(&mut report.problems, line, "disputed");
        }
        report.problems.sort_by_key(|problem| problem.line);
        Ok((matches, report))
    }

    fn next_row(&mut self) -> Result<Option<Row>> {
        match self.ahead.next() {
            Some(row) => Ok(Some(row)),
            None => self.reader.next_row().map_err(unreadable),
        }
    }
}

fn tell(problems: &mut Vec<ImportProblem>, line: usize, reason: &str) {
    if problems.len() < SHOWN_PROBLEMS {
        problems.push(ImportProblem { line, reason: reason.to_owned(), detail: None });
    }
}

fn size(row: &Row) -> usize {
    row.cells.iter().map(String::len).sum()
}

/// Enough of a number to know it again.
fn short_of(id: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

/// Rows that say whose a capture is. A surer one wins; two as sure leave it waiting.
#[derive(Default)]
struct Claims {
    /// How many there were.
    count: usize,
    /// The first of them, each with its line, the person if it was the surest when it came, and what it claims.
    rows: Vec<(usize, Option<usize>, Vec<usize>)>,
    /// Those of whom one was the surest so far.
    people: Vec<Fields>,
    of: HashMap<usize, (By, Option<usize>)>,
}

impl Claims {
    fn claim(&mut self, line: usize, person: Fields, captures: &[(usize, By)]) {
        let own = Some(self.people.len());
        let mut is_surest = false;
        for (capture, by) in captures {
            let claim = self.of.get(capture).copied();
            let settled = match claim.map(|(other, whose)| (by.cmp(&other), whose)) {
                None | Some((Ordering::Greater, _)) => (*by, own),
                Some((Ordering::Equal, whose)) if whose != own => (*by, None),
                Some(_) => continue,
            };
            is_surest |= settled.1.is_some();
            self.of.insert(*capture, settled);
        }
        let places = captures.iter().map(|(capture, _)| *capture).collect();
        self.count += 1;
        if self.rows.len() < KEPT_CLAIMS {
            self.rows.push((line, own.filter(|_| is_surest), places));
        }
        if is_surest {
            self.people.push(person);
        }
    }

    /// Whose the captures are, and the lines of the rows that said it of one that another row said to be
    /// somebody else's.
    fn settle(self, waiting: &Waiting) -> (Vec<Match>, Vec<usize>) {
        let mut captures: Vec<Vec<usize>> = vec![Vec::new(); self.people.len()];
        for (capture, (_, person)) in &self.of {
            if let Some(list) = person.and_then(|person| captures.get_mut(person)) {
                list.push(*capture);
            }
        }
        let is_open = |capture: &usize| matches!(self.of.get(capture), Some((_, None)));
        let has_none = |person: usize| captures.get(person).is_none_or(Vec::is_empty);
        let disputed = self.rows.iter().filter(|(_, person, places)| {
            person.is_none_or(has_none) && places.iter().any(is_open)
        });
        let disputed = disputed.map(|(line, ..)| *line).collect();
        let settled = self.people.into_iter().zip(captures).map(|(fields, mut places)| {
            places.sort_unstable(); // the first one met first
            let rows = places.into_iter().filter_map(|at| waiting.rows.get(at));
            Match { fields, captures: rows.map(|row| row.capture.id).collect() }
        });
        (settled.filter(|one| !one.captures.is_empty()).collect(), disputed)
    }
}
