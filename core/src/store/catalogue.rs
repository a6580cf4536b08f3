//! What a list of occasions is searched and narrowed by.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::field::get;
use super::reader::{Owned, Reader};
use crate::error::Result;
use crate::model::{
    CompanyId, ConferenceId, OccasionId, OccasionKind, Outcome, Plan, Source, VenueId,
};

/// An occasion as far as a list needs to know it.
#[derive(Debug)]
pub(crate) struct Listed {
    pub id: OccasionId,
    pub kind: OccasionKind,
    pub title: String,
    pub code: Option<String>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub all_day_on: Option<NaiveDate>,
    pub venue: Option<(VenueId, String)>,
    pub room: Option<String>,
    pub track: Option<String>,
    pub level: Option<String>,
    pub format: Option<String>,
    pub topics: Vec<String>,
    pub plan: Plan,
    pub outcome: Option<Outcome>,
    pub watch_later: bool,
    pub source: Source,
    pub has_vanished: bool,
    pub people: Vec<String>,
    pub companies: Vec<(CompanyId, String)>,
}

impl Reader<'_> {
    /// The occasions of a conference (`None`: those of none), also those that vanished, in no order.
    ///
    /// They are read table by table, as the rows lie in the file.
    pub(crate) fn listed(&self, conference: Option<ConferenceId>) -> Result<Vec<Listed>> {
        let mut found: Vec<Listed> = self.rows(
            "SELECT o.id, o.kind, o.title, o.code, o.starts_at, o.ends_at, o.all_day_on, o.venue, v.name,
                 r.name, o.track, o.level, o.format, o.topics, o.plan, o.outcome, o.watch_later, o.source,
                 o.vanished_at IS NOT NULL
             FROM occasion o LEFT JOIN venue v ON v.id = o.venue LEFT JOIN room r ON r.id = o.room
             WHERE o.conference IS ?",
            [Owned(conference)],
            |row| {
                let venue: Option<VenueId> = get(row, 7)?;
                let name: Option<String> = get(row, 8)?;
                Ok(Listed {
                    id: get(row, 0)?,
                    kind: get(row, 1)?,
                    title: get(row, 2)?,
                    code: get(row, 3)?,
                    starts_at: get(row, 4)?,
                    ends_at: get(row, 5)?,
                    all_day_on: get(row, 6)?,
                    venue: venue.zip(name),
                    room: get(row, 9)?,
                    track: get(row, 10)?,
                    level: get(row, 11)?,
                    format: get(row, 12)?,
                    topics: get(row, 13)?,
                    plan: get(row, 14)?,
                    outcome: get(row, 15)?,
                    watch_later: get(row, 16)?,
                    source: get(row, 17)?,
                    has_vanished: get(row, 18)?,
                    people: Vec::new(),
                    companies: Vec::new(),
                })
            },
        )?;
        let places: HashMap<OccasionId, usize> = found.iter().map(|one| one.id).zip(0..).collect();
        let people: Vec<(OccasionId, String)> = self.rows(
            "SELECT p.occasion, p.name FROM occasion o JOIN occasion_person p ON p.occasion = o.id
             WHERE o.conference IS ? ORDER BY p.position",
            [Owned(conference)],
            |row| Ok((get(row, 0)?, get(row, 1)?)),
        )?;
        for (id, name) in people {
            if let Some(one) = places.get(&id).and_then(|place| found.get_mut(*place)) {
                one.people.push(name);
            }
        }
        let companies: Vec<(OccasionId, CompanyId, String)> = self.rows(
            "SELECT DISTINCT l.occasion, c.id, c.name FROM occasion o
             JOIN occasion_company l ON l.occasion = o.id JOIN company c ON c.id = l.company
             WHERE o.conference IS ?",
            [Owned(conference)],
            |row| Ok((get(row, 0)?, get(row, 1)?, get(row, 2)?)),
        )?;
        for (id, company, name) in companies {
            if let Some(one) = places.get(&id).and_then(|place| found.get_mut(*place)) {
                one.companies.push((company, name));
            }
        }
        Ok(found)
    }
}
