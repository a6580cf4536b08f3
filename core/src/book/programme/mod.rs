//! A conference's programme on its way in, and in again.
//!
//! `source` reads the file, `target` settles whose it is and in which zone, `plan` compares it with
//! what is there, `write` does what the plan says. A dry run is everything but the last, so it cannot
//! tell another story. What the programme owns (title, times, place, abstract, speakers) follows the
//! file; what is mine (plan, outcome, notes, encounters, links, who a speaker is) is never touched.

mod ask;
#[cfg(test)]
mod figures;
mod people;
mod places;
mod plan;
mod report;
mod source;
mod target;
#[cfg(test)]
mod tests;
mod write;

use self::plan::Plan;
use self::source::Source;
use self::target::Target;
use super::Book;
use super::forms::ProgrammeOptions;
use super::views::{ProgrammeLook, ProgrammeReport};
use crate::error::{Error, Result};
use crate::exchange::mapping;
use crate::model::*;
use crate::schedule;
use crate::store::{Progress, Reader};

/// Progress is told once in so many sessions.
const BETWEEN_REPORTS: usize = 64;

impl Book {
    /// What is in a programme and what importing it would do. Nothing is saved.
    ///
    /// # Errors
    /// [`Error::BadProgramme`]; [`Error::Invalid`] for a zone nobody knows; [`Error::Cancelled`].
    pub fn look_at_programme(
        &self,
        moment: &Moment,
        bytes: &[u8],
        options: &ProgrammeOptions,
        progress: &dyn Progress,
    ) -> Result<ProgrammeLook> {
        let source = self.store.read(|reader| Source::of(reader, bytes, options, progress))?;
        self.store.read(|reader| {
            let target = Target::of(reader, moment, &source.schedule, options)?;
            let plan = plan(reader, moment, &source, &target, options, progress)?;
            Ok(ProgrammeLook {
                kind: source.schedule.kind,
                name: source.schedule.name.clone(),
                conference: target.known.then_some(target.conference.id),
                conference_name: target.conference.name.clone(),
                zone: target.zone.name().to_owned(),
                asks_zone: target.asks_zone,
                asks_rest: ask::asks_rest(&plan),
                asks_conference: ask::asks_conference(&target, &plan),
                report: report::report(&source.schedule, &target, &plan),
                columns: source.columns,
                saved: source.saved,
            })
        })
    }

    /// Imports a programme, or brings one up to date, as one step. What is no longer in it is marked
    /// as vanished and kept.
    ///
    /// # Errors
    /// Those of [`look_at_programme`](Self::look_at_programme), and [`Error::DiskFull`]; then nothing
    /// was changed.
    pub fn import_programme(
        &self,
        moment: &Moment,
        bytes: &[u8],
        options: &ProgrammeOptions,
        progress: &dyn Progress,
    ) -> Result<ProgrammeReport> {
        let moment = &moment.in_sequence();
        let source = self.store.read(|reader| Source::of(reader, bytes, options, progress))?;
        if source.lacks_titles() {
            return Err(Error::BadProgramme { reason: "no_title_column", line: None });
        }
        let step = StepId(moment.id());
        let mut report = self.store.write_in(moment, step, Verb::ImportProgramme, |writer| {
            let target = Target::of(writer, moment, &source.schedule, options)?;
            let plan = plan(writer, moment, &source, &target, options, progress)?;
            ask::refuse_unanswered(&target, &plan, options)?;
            write::write(writer, &target, &plan, progress)?;
            let count = u64::try_from(plan.written()).unwrap_or(u64::MAX);
            Ok((report::report(&source.schedule, &target, &plan), Args::many(count)))
        })?;
        if let Some(shape) = &source.shape {
            self.store.write_local(|writer| writer.set_mapping(shape, &source.fields))?;
        }
        let changed = report.added + report.changed + report.vanished > 0;
        report.step = changed.then_some(step);
        Ok(report)
    }

    /// Whether a file that begins so is a programme; what it is not may be contacts.
    #[must_use]
    pub fn is_programme(start: &[u8]) -> bool {
        use schedule::Recognised;
        match schedule::recognise(start) {
            Recognised::Contacts => false,
            Recognised::Text => source::is_table_of_sessions(start),
            _ => true,
        }
    }
}

fn plan(
    reader: &Reader<'_>,
    moment: &Moment,
    source: &Source,
    target: &Target,
    options: &ProgrammeOptions,
    progress: &dyn Progress,
) -> Result<Plan> {
    if !source.lacks_titles() {
        ask::refuse_empty(&source.schedule, target, options)?;
    }
    Plan::of(reader, moment, &source.schedule, target, options.partial, progress)
}

/// Under what the mapping of a table's columns is kept.
fn shape(headers: &[String]) -> String {
    mapping::sessions_shape(headers)
}
