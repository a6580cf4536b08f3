//! What leaves: people one after another in the order of the list, with all that belongs to them.
//!
//! One cursor walks the list, five prepared statements fetch what belongs to each; nothing is kept,
//! so that a million people take the memory of one.

use std::cmp::Reverse;

use chrono::NaiveDate;
use rusqlite::{CachedStatement, Params, Row, params};

use super::contact::{load_name, load_second_name};
use super::field::{Table, get};
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{
    AffiliationId, ConferenceId, ContactId, Encounter, Moment, Note, PersonName, PointId, PointKind,
};

/// A person with what belongs to them.
pub(crate) struct Exportable {
    pub name: PersonName,
    pub second_name: Option<PersonName>,
    /// Current title.
    pub title: Option<String>,
    /// Current company's name.
    pub company: Option<String>,
    /// Current company's site.
    pub company_site: Option<String>,
    /// In order.
    pub points: Vec<ExportPoint>,
    pub tags: Vec<String>,
    /// The latest first.
    pub encounters: Vec<Encounter>,
    /// The latest first.
    pub notes: Vec<Note>,
}

/// What of a contact point leaves.
pub(crate) struct ExportPoint {
    pub kind: PointKind,
    pub label: Option<String>,
    pub value: String,
    pub normal: Option<String>,
}

/// What an export did, for the log of this computer.
pub(crate) struct ExportRun<'a> {
    pub preset: &'a str,
    /// The file's name without its folder.
    pub file_name: &'a str,
    pub conference: Option<ConferenceId>,
    pub rows: usize,
}

/// Who is exported: everybody, or those met at a conference.
const EVERYBODY: &str = "?1 IS NULL";
const MET_AT: &str = "l.contact IN (SELECT e.contact FROM occasion o
     JOIN encounter e ON e.occasion = o.id WHERE o.conference = ?1)";

impl Reader<'_> {
    /// Everybody who can be exported, the last met first, then by name; the trash stays here.
    pub(crate) fn each_exportable(
        &self,
        met_at: Option<ConferenceId>,
        mut take: impl FnMut(Exportable) -> Result<()>,
    ) -> Result<()> {
        let scope = if met_at.is_some() { MET_AT } else { EVERYBODY };
        let sql = [
            "SELECT l.contact, l.last_met FROM contact_list l WHERE ",
            scope,
            " ORDER BY l.last_met DESC, l.sort_en, l.contact",
        ];
        let mut parts = Parts::prepare(self)?;
        let mut list = self.conn.prepare_cached(&sql.concat())?;
        let mut rows = list.query([Owned(met_at)])?;
        while let Some(row) = rows.next()? {
            let was_met = row.get::<_, i64>(1)? != 0;
            take(parts.of(get(row, 0)?, was_met)?)?;
        }
        Ok(())
    }

    /// How many people that is.
    pub(crate) fn exportable_count(&self, met_at: Option<ConferenceId>) -> Result<usize> {
        let scope = if met_at.is_some() { MET_AT } else { EVERYBODY };
        let sql = ["SELECT count(*) FROM contact_list l WHERE ", scope].concat();
        let count: i64 = self.value(&sql, [Owned(met_at)])?;
        Ok(usize::try_from(count).unwrap_or(0))
    }
}

impl Writer<'_> {
    /// Notes that an export was made.
    pub(crate) fn log_export(&self, moment: &Moment, run: &ExportRun<'_>) -> Result<()> {
        let scope = serde_json::json!({ "conference": run.conference });
        self.conn.execute(
            "INSERT INTO export_run (id, at, preset, file_name, scope, row_count)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                moment.id().as_bytes(),
                moment.now.timestamp_millis(),
                run.preset,
                run.file_name,
                scope.to_string(),
                i64::try_from(run.rows).unwrap_or(i64::MAX),
            ],
        )?;
        Ok(())
    }
}

/// One statement for each thing that belongs to a person. What they find is a handful and is put in
/// order here: SQLite would set up a sorter for each of them.
struct Parts<'c> {
    names: CachedStatement<'c>,
    work: CachedStatement<'c>,
    points: CachedStatement<'c>,
    tags: CachedStatement<'c>,
    encounters: CachedStatement<'c>,
    notes: CachedStatement<'c>,
}

impl<'c> Parts<'c> {
    fn prepare(reader: &Reader<'c>) -> Result<Self> {
        let prepare = |sql: &[&str]| reader.conn.prepare_cached(&sql.concat());
        Ok(Self {
            names: prepare(&[
                "SELECT name, family, given, second_name, second_family, second_given
                 FROM contact WHERE id = ?",
            ])?,
            work: prepare(&["SELECT a.from_on, a.id, a.title, m.name, m.website
                 FROM affiliation a LEFT JOIN company m ON m.id = a.company
                 WHERE a.contact = ? AND a.to_on IS NULL"])?,
            points: prepare(&[
                "SELECT position, id, kind, label, value, normal FROM contact_point
                 WHERE contact = ?",
            ])?,
            tags: prepare(&["SELECT t.name FROM contact_tag c JOIN tag t ON t.id = c.tag
                 WHERE c.contact = ?"])?,
            encounters: prepare(&[Encounter::SELECT, "WHERE contact = ?"])?,
            notes: prepare(&[Note::SELECT, "WHERE contact = ?"])?,
        })
    }

    fn of(&mut self, id: ContactId, was_met: bool) -> Result<Exportable> {
        let (name, second_name) = self
            .names
            .query_row([id], |row| Ok((load_name(row, 0)?, load_second_name(row, 3)?)))?;
        let mut work = all(&mut self.work, [id], Work::from_row)?;
        work.sort_by_key(|work| (Reverse(work.from_on), work.id));
        let work = work.into_iter().next().unwrap_or_default();
        let mut points = all(&mut self.points, [id], point)?;
        points.sort_by_key(|(place, _)| *place);
        let mut tags = all(&mut self.tags, [id], |row| get::<String>(row, 0))?;
        tags.sort_unstable();
        let mut encounters = match was_met {
            true => all(&mut self.encounters, [id], Encounter::from_row)?,
            false => Vec::new(),
        };
        encounters.sort_by_key(|encounter| Reverse((encounter.at, encounter.id)));
        let mut notes = all(&mut self.notes, [id], Note::from_row)?;
        notes.sort_by_key(|note| Reverse((note.at, note.id)));
        Ok(Exportable {
            name,
            second_name,
            title: work.title,
            company: work.company,
            company_site: work.company_site,
            points: points.into_iter().map(|(_, point)| point).collect(),
            tags,
            encounters,
            notes,
        })
    }
}

#[derive(Default)]
struct Work {
    from_on: Option<NaiveDate>,
    id: Option<AffiliationId>,
    title: Option<String>,
    company: Option<String>,
    company_site: Option<String>,
}

impl Work {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            from_on: get(row, 0)?,
            id: get(row, 1)?,
            title: get(row, 2)?,
            company: get(row, 3)?,
            company_site: get(row, 4)?,
        })
    }
}

/// A point with its place in the contact.
fn point(row: &Row<'_>) -> rusqlite::Result<((i64, PointId), ExportPoint)> {
    let point = ExportPoint {
        kind: get(row, 2)?,
        label: get(row, 3)?,
        value: get(row, 4)?,
        normal: get(row, 5)?,
    };
    Ok(((get(row, 0)?, get(row, 1)?), point))
}

fn all<T>(
    statement: &mut CachedStatement<'_>,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    Ok(statement.query_map(params, read)?.collect::<rusqlite::Result<_>>()?)
}
