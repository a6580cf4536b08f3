//! Puts together what is shown: rows and references with the names in them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::owed::next_owed;
use super::question;
use super::views::{ColleagueRef, CompanyRef, EncounterView, MetAt, OccasionRef, PersonRow};
use crate::agenda::Clock;
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

/// Builds views within one look at the database, remembering what many rows share.
pub(super) struct Show<'r, 'c> {
    pub reader: &'r Reader<'c>,
    me: Option<ColleagueId>,
    home: String,
    occasions: BTreeMap<OccasionId, OccasionRef>,
    companies: BTreeMap<CompanyId, CompanyRef>,
    zones: BTreeMap<ConferenceId, String>,
    colleagues: BTreeMap<ColleagueId, ColleagueRef>,
    clock: Option<Clock>,
}

impl<'r, 'c> Show<'r, 'c> {
    /// `zone` is where the person is now, for what has no zone and no home to fall back to.
    pub(super) fn new(reader: &'r Reader<'c>, zone: chrono_tz::Tz) -> Result<Self> {
        let me: Option<ColleagueId> = reader.setting(super::me::ME)?;
        let colleague: Option<Colleague> = me.map_or(Ok(None), |id| reader.row(id))?;
        let home = colleague.and_then(|me| me.zone).unwrap_or_else(|| zone.name().to_owned());
        Ok(Self {
            reader,
            me,
            home,
            occasions: BTreeMap::new(),
            companies: BTreeMap::new(),
            zones: BTreeMap::new(),
            colleagues: BTreeMap::new(),
            clock: None,
        })
    }

    /// The zone of a conference's clock, or the one at home.
    pub(super) fn zone_of(&mut self, conference: Option<ConferenceId>) -> Result<String> {
        let Some(id) = conference else { return Ok(self.home.clone()) };
        if let Some(zone) = self.zones.get(&id) {
            return Ok(zone.clone());
        }
        let zone = self.reader.expect_row::<Conference>(id)?.zone;
        self.zones.insert(id, zone.clone());
        Ok(zone)
    }

    pub(super) fn occasion(&mut self, id: OccasionId) -> Result<OccasionRef> {
        if let Some(known) = self.occasions.get(&id) {
            return Ok(known.clone());
        }
        let occasion: Occasion = self.reader.expect_row(id)?;
        let shown = self.occasion_ref(&occasion)?;
        self.occasions.insert(id, shown.clone());
        Ok(shown)
    }

    pub(super) fn occasion_ref(&mut self, occasion: &Occasion) -> Result<OccasionRef> {
        Ok(OccasionRef {
            id: occasion.id,
            kind: occasion.kind,
            title: occasion.title.clone(),
            code: occasion.code.clone(),
            starts_at: occasion.starts_at,
            zone: self.zone_of(occasion.conference)?,
            overflow: occasion.overflow_of.is_some()
                || occasion.outcome == Some(Outcome::InOverflow),
        })
    }

    pub(super) fn company(&mut self, id: CompanyId) -> Result<CompanyRef> {
        if let Some(known) = self.companies.get(&id) {
            return Ok(known.clone());
        }
        let company: Company = self.reader.expect_row(id)?;
        let shown = CompanyRef { id, name: company.name };
        self.companies.insert(id, shown.clone());
        Ok(shown)
    }

    /// One of us.
    pub(super) fn colleague(&mut self, id: ColleagueId) -> Result<ColleagueRef> {
        if let Some(known) = self.colleagues.get(&id) {
            return Ok(known.clone());
        }
        let colleague: Colleague = self.reader.expect_row(id)?;
        let shown = ColleagueRef { id, name: colleague.name, me: self.me == Some(id) };
        self.colleagues.insert(id, shown.clone());
        Ok(shown)
    }

    /// The clock I live by.
    pub(super) fn clock(&mut self) -> Result<&Clock> {
        let clock = match self.clock.take() {
            Some(clock) => clock,
            None => {
                let home = self.home.parse().unwrap_or(chrono_tz::UTC);
                Clock::new(home, &self.reader.conferences()?)
            }
        };
        Ok(self.clock.insert(clock))
    }

    /// The zone to show an instant in: that of its occasion, else the clock I lived by then.
    pub(super) fn zone_at(
        &mut self,
        at: DateTime<Utc>,
        occasion: Option<OccasionId>,
    ) -> Result<String> {
        match occasion {
            Some(id) => Ok(self.occasion(id)?.zone),
            None => Ok(self.clock()?.zone(at).name().to_owned()),
        }
    }

    pub(super) fn met(&mut self, encounter: &Encounter) -> Result<MetAt> {
        let occasion = encounter.occasion.map(|id| self.occasion(id)).transpose()?;
        Ok(MetAt {
            at: encounter.at,
            zone: self.zone_at(encounter.at, encounter.occasion)?,
            occasion,
            rating: encounter.rating,
            met_by: encounter.met_by.map(|id| self.colleague(id)).transpose()?,
        })
    }

    /// An encounter with its notes and answers.
    pub(super) fn encounter(&mut self, encounter: Encounter) -> Result<EncounterView> {
        Ok(EncounterView {
            met: self.met(&encounter)?,
            notes: self.reader.notes_of_encounter(encounter.id)?,
            answers: question::answers_of(self.reader, &encounter)?,
            encounter,
        })
    }

    pub(super) fn row(&mut self, id: ContactId) -> Result<PersonRow> {
        let contact: Contact = self.reader.expect_row(id)?;
        self.row_of(&contact)
    }

    pub(super) fn row_of(&mut self, contact: &Contact) -> Result<PersonRow> {
        let id = contact.id;
        let affiliation = self.reader.affiliations_of(id)?.into_iter().next();
        let (title, company) = affiliation.map_or((None, None), |a| (a.title, a.company));
        let encounters = self.reader.encounters_of(id)?;
        let last = encounters.first().map(|encounter| self.met(encounter)).transpose()?;
        let mut first_kind = None;
        for occasion in encounters.iter().rev().filter_map(|encounter| encounter.occasion).take(1) {
            first_kind = Some(self.occasion(occasion)?.kind);
        }
        let follow_ups = self.reader.follow_ups_of(id)?;
        let last_met = encounters.first().map(|encounter| encounter.at);
        Ok(PersonRow {
            id,
            name: contact.name.clone(),
            second_name: contact.second_name.clone(),
            title,
            company: company.map(|id| self.company(id)).transpose()?.map(|company| company.name),
            first_kind,
            last,
            follow_up: next_owed(self, &follow_ups, last_met)?,
        })
    }

    /// Rows in the order of `ids`; who vanished meanwhile is left out.
    pub(super) fn rows(&mut self, ids: &[ContactId]) -> Result<Vec<PersonRow>> {
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some(contact) = self.reader.row::<Contact>(*id)? {
                rows.push(self.row_of(&contact)?);
            }
        }
        Ok(rows)
    }
}
