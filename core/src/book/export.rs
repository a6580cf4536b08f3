//! People handed to another program as CSV: shown first, then written whole or not at all.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::Book;
use super::me;
use super::outside::stem;
use super::views::{ExportDone, ExportPreview, Preset};
use crate::error::{Error, Result};
use crate::exchange::{CsvWriter, Met, Person, Place, Point, Table, Tally, presets};
use crate::model::*;
use crate::store::{ExportPoint, ExportRun, Exportable, Progress, Reader};

/// Rows a preview shows.
const PREVIEW_ROWS: usize = 50;

/// Progress is told once in so many rows: often enough to stop within a moment, seldom enough to
/// cost nothing.
const ROWS_BETWEEN_REPORTS: usize = 256;

impl Book {
    /// What an export would write: of everybody, or of those met at a conference.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) when there is no such conference.
    pub fn export_preview(
        &self,
        moment: &Moment,
        preset: Preset,
        conference: Option<ConferenceId>,
    ) -> Result<ExportPreview> {
        let table = table_of(preset);
        self.store.read(|reader| {
            let conference: Option<Conference> =
                conference.map(|id| reader.expect_row(id)).transpose()?;
            let scope = conference.as_ref().map(|conference| conference.id);
            let mut rows = Vec::new();
            let mut tally = Tally::default();
            let mut people = People::new(reader, moment, scope)?;
            reader.each_exportable(scope, |exportable| {
                let person = people.person(exportable)?;
                table.count(&person, &mut tally);
                if rows.len() < PREVIEW_ROWS {
                    rows.push(table.row(&person).into_iter().map(Into::into).collect());
                }
                Ok(())
            })?;
            Ok(ExportPreview {
                columns: table.headers().into_iter().map(str::to_owned).collect(),
                rows,
                total: tally.rows,
                without_email: tally.without_email,
                phones_as_given: tally.phones_as_given,
                notes_left_out: tally.notes_left_out,
                file_name: file_name(table, conference.as_ref()),
            })
        })
    }

    /// Writes the file. Until it is complete and on the disk, what stood at `path` is untouched.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) for the conference,
    /// [`Error::InProfile`](crate::Error::InProfile),
    /// [`Error::NotWritable`](crate::Error::NotWritable),
    /// [`Error::DiskFull`](crate::Error::DiskFull),
    /// [`Error::Cancelled`](crate::Error::Cancelled); then nothing is left behind.
    pub fn export(
        &self,
        moment: &Moment,
        preset: Preset,
        conference: Option<ConferenceId>,
        path: &Path,
        progress: &dyn Progress,
    ) -> Result<ExportDone> {
        let failed = |cause: io::Error| Error::not_written(path, cause);
        let file = self.new_file(moment, path)?;
        let (file, tally) = self.write_rows(moment, preset, conference, (file, path), progress)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.log_export(moment, preset, conference, &name, &tally, || {
            file.finish().map_err(failed)
        })?;
        Ok(done(path, &tally))
    }

    /// Writes the same to `output`, a pipe say. What was written before it failed is written.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) for the conference,
    /// [`Error::NotWritable`](crate::Error::NotWritable),
    /// [`Error::Cancelled`](crate::Error::Cancelled).
    pub fn export_to(
        &self,
        moment: &Moment,
        preset: Preset,
        conference: Option<ConferenceId>,
        output: impl io::Write,
        progress: &dyn Progress,
    ) -> Result<ExportDone> {
        let path = Path::new("-");
        let (_, tally) = self.write_rows(moment, preset, conference, (output, path), progress)?;
        self.log_export(moment, preset, conference, "-", &tally, || Ok(()))?;
        Ok(done(path, &tally))
    }

    /// Writes everybody's row; `path` is named in errors.
    fn write_rows<W: io::Write>(
        &self,
        moment: &Moment,
        preset: Preset,
        conference: Option<ConferenceId>,
        (output, path): (W, &Path),
        progress: &dyn Progress,
    ) -> Result<(W, Tally)> {
        let table = table_of(preset);
        let failed = |cause: io::Error| Error::not_written(path, cause);
        let mut csv = CsvWriter::new(table, output).map_err(failed)?;
        let mut tally = Tally::default();
        self.store.read(|reader| {
            if let Some(id) = conference {
                reader.expect_row::<Conference>(id)?;
            }
            let total = reader.exportable_count(conference)?;
            let mut people = People::new(reader, moment, conference)?;
            reader.each_exportable(conference, |exportable| {
                if tally.rows % ROWS_BETWEEN_REPORTS == 0 {
                    progress.report(tally.rows, total)?;
                }
                let person = people.person(exportable)?;
                table.count(&person, &mut tally);
                csv.write(&person).map_err(failed)
            })
        })?;
        Ok((csv.finish().map_err(failed)?, tally))
    }

    /// Remembers what left, if `finish` brings it to its place.
    fn log_export(
        &self,
        moment: &Moment,
        preset: Preset,
        conference: Option<ConferenceId>,
        file_name: &str,
        tally: &Tally,
        finish: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let preset = table_of(preset).key;
        let run = ExportRun { preset, file_name, conference, rows: tally.rows };
        self.store.write_local(|writer| {
            writer.log_export(moment, &run)?;
            finish()
        })
    }
}

fn done(path: &Path, tally: &Tally) -> ExportDone {
    ExportDone {
        path: path.display().to_string(),
        rows: tally.rows,
        without_email: tally.without_email,
        phones_as_given: tally.phones_as_given,
        notes_left_out: tally.notes_left_out,
    }
}

fn table_of(preset: Preset) -> &'static Table {
    match preset {
        Preset::Spreadsheet => &presets::SPREADSHEET,
        Preset::Hubspot => &presets::HUBSPOT,
    }
}

/// `aws-re-invent-2022_hubspot.csv`: letters and digits of any script, so that no system minds.
fn file_name(table: &Table, conference: Option<&Conference>) -> String {
    let stem = stem(conference.map_or("", |conference| conference.name.as_str()), "hallway");
    format!("{stem}_{}.csv", table.key)
}

/// Makes rows' people of stored ones, remembering the places and colleagues many share.
struct People<'r, 'c> {
    reader: &'r Reader<'c>,
    home: Tz,
    scope: Option<ConferenceId>,
    places: BTreeMap<OccasionId, Known>,
    colleagues: BTreeMap<ColleagueId, Rc<str>>,
}

/// A place with what a row needs to know of it.
#[derive(Clone)]
struct Known {
    place: Rc<Place>,
    zone: Tz,
    in_scope: bool,
}

impl<'r, 'c> People<'r, 'c> {
    fn new(reader: &'r Reader<'c>, moment: &Moment, scope: Option<ConferenceId>) -> Result<Self> {
        let home = me::me(reader)?.and_then(|me| me.zone).and_then(|zone| zone.parse().ok());
        Ok(Self {
            reader,
            home: home.unwrap_or(moment.zone),
            scope,
            places: BTreeMap::new(),
            colleagues: BTreeMap::new(),
        })
    }

    fn person(&mut self, from: Exportable) -> Result<Person> {
        let encounters = from.encounters.iter().map(|encounter| self.met(encounter));
        let encounters = encounters.collect::<Result<_>>()?;
        Ok(Person {
            name: from.name,
            second_name: from.second_name,
            title: from.title,
            company: from.company,
            company_site: from.company_site,
            points: from.points.into_iter().map(point).collect(),
            tags: from.tags,
            encounters,
            note_days: from.notes.iter().map(|note| day(note.at, self.home)).collect(),
            notes: from.notes,
        })
    }

    fn met(&mut self, encounter: &Encounter) -> Result<Met> {
        let known = encounter.occasion.map(|id| self.place(id)).transpose()?;
        let zone = known.as_ref().map_or(self.home, |known| known.zone);
        let in_scope = known.as_ref().map_or(self.scope.is_none(), |known| known.in_scope);
        Ok(Met {
            id: encounter.id,
            at: encounter.at,
            day: day(encounter.at, zone),
            place: known.map(|known| known.place),
            rating: encounter.rating,
            by: encounter.met_by.map(|id| self.colleague(id)).transpose()?,
            in_scope,
        })
    }

    fn place(&mut self, id: OccasionId) -> Result<Known> {
        if let Some(known) = self.places.get(&id) {
            return Ok(known.clone());
        }
        let occasion: Occasion = self.reader.expect_row(id)?;
        let conference: Option<Conference> =
            occasion.conference.map(|id| self.reader.expect_row(id)).transpose()?;
        let zone = conference.as_ref().and_then(|conference| conference.zone.parse().ok());
        let known = Known {
            in_scope: self.scope.is_none() || occasion.conference == self.scope,
            zone: zone.unwrap_or(self.home),
            place: Rc::new(Place {
                occasion: occasion.title,
                conference: conference.map(|conference| conference.name),
            }),
        };
        self.places.insert(id, known.clone());
        Ok(known)
    }

    fn colleague(&mut self, id: ColleagueId) -> Result<Rc<str>> {
        if let Some(name) = self.colleagues.get(&id) {
            return Ok(Rc::clone(name));
        }
        let name: Rc<str> = self.reader.expect_row::<Colleague>(id)?.name.display.into();
        self.colleagues.insert(id, Rc::clone(&name));
        Ok(name)
    }
}

fn point(from: ExportPoint) -> Point {
    Point { kind: from.kind, label: from.label, value: from.value, normal: from.normal }
}

fn day(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

#[cfg(test)]
mod tests;
