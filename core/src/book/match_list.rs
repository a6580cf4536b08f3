//! An organiser's list says whose the badges are that wait.

mod ids;
mod list;

use std::io::Read;

use self::ids::Waiting;
use self::list::{List, Match};
use super::Book;
use super::forms::MatchOptions;
use super::resolve::resolve;
use super::views::{ListLook, MatchReport};
use crate::error::{Error, Result};
use crate::exchange::mapping;
use crate::model::*;
use crate::store::{Progress, Reader};

/// Progress is told once in so many captures.
const BETWEEN_REPORTS: usize = 16;

impl Book {
    /// What is in a list and what matching it would do. Nothing is saved.
    ///
    /// # Errors
    /// [`Error::Unreadable`] (its path is the caller's to add, see [`Error::at`]),
    /// [`Error::Cancelled`].
    pub fn look_at_list(
        &self,
        input: impl Read,
        options: &MatchOptions,
        progress: &dyn Progress,
    ) -> Result<ListLook> {
        self.store.read(|reader| {
            let read = Reading::of(reader, input, options)?;
            let columns = read.list.columns(&read.fields);
            let saved = read.saved;
            let (matches, report) = read.all(progress)?;
            let report = MatchReport { resolved: captures(&matches), ..report };
            Ok(ListLook { columns, saved, report: summed(report) })
        })
    }

    /// Makes the badges that wait the people a list says they are, each met when and where it was
    /// scanned, as one step. Who is known by e-mail, phone or badge is not added again; rows without
    /// a badge that waits are not imported.
    ///
    /// # Errors
    /// [`Error::Invalid`] (`id_column`) unless exactly one column holds the numbers;
    /// [`Error::Unreadable`], [`Error::Cancelled`]; then nothing was changed.
    pub fn match_list(
        &self,
        moment: &Moment,
        input: impl Read,
        options: &MatchOptions,
        progress: &dyn Progress,
    ) -> Result<MatchReport> {
        let moment = &moment.in_sequence();
        let (matches, mut report, shape, fields) = self.store.read(|reader| {
            let read = Reading::of(reader, input, options)?;
            let ids = read.fields.iter().filter(|field| **field == PersonField::Id).count();
            if ids != 1 {
                return Err(Error::Invalid { field: "id_column", text: ids.to_string() });
            }
            let (shape, fields) = (mapping::shape_of(&read.list.headers), read.fields.clone());
            let (matches, report) = read.all(progress)?;
            Ok((matches, report, shape, fields))
        })?;
        self.store.write_local(|writer| writer.set_mapping(&shape, &fields))?;
        let total = captures(&matches);
        if total == 0 {
            return Ok(summed(report));
        }
        let step = StepId(moment.id());
        let (added, known, resolved) =
            self.store.write_in(moment, step, Verb::MatchList, |writer| {
                let (mut added, mut known, mut resolved) = (0, 0, 0);
                for one in &matches {
                    let mut whose = None;
                    for capture in &one.captures {
                        if resolved % BETWEEN_REPORTS == 0 {
                            progress.report(resolved, total)?;
                        }
                        let done = resolve(writer, moment, *capture, &one.fields, whose)?;
                        let Some(done) = done else { continue };
                        resolved += 1;
                        if whose.is_none() {
                            *(if done.known { &mut known } else { &mut added }) += 1;
                        }
                        whose = Some(done.contact);
                    }
                }
                progress.report(resolved, total)?;
                let count = u64::try_from(resolved).unwrap_or(u64::MAX);
                Ok(((added, known, resolved), Args::many(count)))
            })?;
        report = MatchReport { added, known, resolved, step: Some(step), ..report };
        Ok(summed(report))
    }
}

/// A list, what its columns are, and what waits for it.
struct Reading<R> {
    list: List<R>,
    waiting: Waiting,
    fields: Vec<PersonField>,
    saved: bool,
}

impl<R: Read> Reading<R> {
    fn of(reader: &Reader<'_>, input: R, options: &MatchOptions) -> Result<Self> {
        let waiting = Waiting::of(reader.captures_to_match(options.conference)?);
        let list = List::open(input)?;
        let known: Option<Vec<PersonField>> = reader.mapping(&mapping::shape_of(&list.headers))?;
        let known = known.filter(|known| known.len() == list.headers.len());
        let saved = known.is_some() && options.fields.is_none();
        let given = options.fields.clone().or(known);
        let mut fields = given.unwrap_or_else(|| list.guess(&waiting));
        fields.resize(list.headers.len(), PersonField::Ignore);
        Ok(Self { list, waiting, fields, saved })
    }

    /// Reads all of it. What waits is counted with the links that turn out to be badges.
    fn all(self, progress: &dyn Progress) -> Result<(Vec<Match>, MatchReport)> {
        let (matches, mut report) = self.list.against(&self.waiting, &self.fields, progress)?;
        let matched: std::collections::HashSet<CaptureId> =
            matches.iter().flat_map(|one| one.captures.iter().copied()).collect();
        let waits = |capture: &Capture| {
            capture.status == CaptureStatus::Unresolved || matched.contains(&capture.id)
        };
        report.waiting = self.waiting.rows.iter().filter(|row| waits(&row.capture)).count();
        Ok((matches, report))
    }
}

fn captures(matches: &[Match]) -> usize {
    matches.iter().map(|one| one.captures.len()).sum()
}

fn summed(report: MatchReport) -> MatchReport {
    let still_waiting = report.waiting.saturating_sub(report.resolved);
    MatchReport { still_waiting, ..report }
}

#[cfg(test)]
mod tests;
