//! The approach list: who, why, and the chances that are left.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Days, NaiveTime, Utc};

use super::programme::{Programme, Who};
use super::target_of;
use crate::agenda;
use crate::book::forms::ApproachTarget;
use crate::book::occasion::place_of;
use crate::book::show::Show;
use crate::book::views::*;
use crate::error::Result;
use crate::matching::company_key;
use crate::model::*;
use crate::text::{domain_of, normalise_email};

/// Everything about a conference that the list asks for.
struct Event {
    conference: Option<Conference>,
    occasions: HashMap<OccasionId, Occasion>,
    companies: BTreeMap<CompanyId, Vec<OccasionCompany>>,
    programme: Programme,
    /// The companies by the form in which their names are compared.
    called: BTreeMap<String, Vec<CompanyId>>,
    now: DateTime<Utc>,
}

/// Somebody on the list in the making.
#[derive(Default)]
struct Wanted {
    reasons: Vec<(ApproachPart, OccasionId)>,
    mark: Option<Approach>,
}

/// See [`Book::approach_list`](crate::book::Book::approach_list).
pub(super) fn entries(
    show: &mut Show<'_, '_>,
    moment: &Moment,
    conference: Option<ConferenceId>,
) -> Result<Vec<ApproachEntry>> {
    let reader = show.reader;
    let occasions = reader.outlines_of(conference)?.into_iter();
    let mut companies: BTreeMap<CompanyId, Vec<OccasionCompany>> = BTreeMap::new();
    for link in reader.companies_at(conference)? {
        companies.entry(link.company).or_default().push(link);
    }
    let mut called: BTreeMap<String, Vec<CompanyId>> = BTreeMap::new();
    for (id, name) in reader.company_names()? {
        called.entry(company_key(&name)).or_default().push(id);
    }
    let event = Event {
        conference: conference.map_or(Ok(None), |id| reader.row(id))?,
        occasions: occasions.map(|occasion| (occasion.id, occasion)).collect(),
        companies,
        programme: Programme::at(reader, conference)?,
        called,
        now: moment.now,
    };
    let mut wanted: BTreeMap<Who, Wanted> = BTreeMap::new();
    let mine = event.mine();
    for (who, people) in event.programme.everybody() {
        for person in people.iter().filter(|person| mine.contains(&person.occasion)) {
            let part = part_of(person.role);
            if part != ApproachPart::Guest {
                wanted.entry(who.clone()).or_default().reasons.push((part, person.occasion));
            }
        }
    }
    let ours = our_companies(show)?;
    for link in event.companies.values().flatten().filter(|link| event.invites(link, &mine)) {
        if !ours.contains(&link.company) {
            let reasons = &mut wanted.entry(Who::Company(link.company)).or_default().reasons;
            reasons.push((ApproachPart::Hosts, link.occasion));
        }
    }
    for mark in reader.approaches_at(conference)? {
        let Some(target) = target_of(&mark) else { continue };
        wanted.entry(event.programme.who(target)).or_default().mark = Some(mark);
    }
    let mut entries = Vec::with_capacity(wanted.len());
    for (who, wanted) in wanted {
        entries.extend(event.entry(show, &who, wanted)?);
    }
    let next = |entry: &ApproachEntry| {
        entry.chances.first().map(|chance| (!chance.now, chance.occasion.starts_at))
    };
    entries.sort_by_cached_key(|entry| {
        (entry.state, next(entry).is_none(), next(entry), entry.name.display.clone())
    });
    Ok(entries)
}

impl Event {
    /// The occasions I go or went to. Of an overflow room I hear who is on the stage elsewhere.
    fn mine(&self) -> BTreeSet<OccasionId> {
        let mut mine = BTreeSet::new();
        for occasion in self.occasions.values().filter(|occasion| is_mine(occasion)) {
            mine.insert(occasion.id);
            mine.extend(occasion.overflow_of);
        }
        mine
    }

    /// Whether a company invites me, where no person is named who does.
    fn invites(&self, link: &OccasionCompany, mine: &BTreeSet<OccasionId>) -> bool {
        let is_table = |occasion: &Occasion| {
            matches!(
                occasion.kind,
                OccasionKind::Dinner | OccasionKind::Party | OccasionKind::Meeting
            )
        };
        link.role == CompanyRole::Host
            && mine.contains(&link.occasion)
            && self.occasions.get(&link.occasion).is_some_and(is_table)
    }

    fn entry(
        &self,
        show: &mut Show<'_, '_>,
        who: &Who,
        wanted: Wanted,
    ) -> Result<Option<ApproachEntry>> {
        let Some(mut entry) = self.face(show, who)? else { return Ok(None) };
        let mut reasons = wanted.reasons;
        let start = |id: &OccasionId| self.occasions.get(id).and_then(|one| one.starts_at);
        reasons.sort_by_key(|(part, id)| (start(id), *part));
        for (part, id) in reasons {
            let occasion = match self.occasions.get(&id) {
                Some(known) => show.occasion_ref(known)?,
                None => show.occasion(id)?,
            };
            entry.reasons.push(ApproachReason { part, occasion });
        }
        let parts = self.parts(who, &entry);
        for (part, id) in &parts {
            entry.chances.extend(self.chance(show, *part, *id)?);
        }
        entry.chances.sort_by_key(|chance| (!chance.now, chance.occasion.starts_at));
        entry.mark = wanted.mark;
        entry.met = self.met(show, who, entry.mark.as_ref())?;
        entry.state = if entry.met.is_some() {
            ApproachState::Met
        } else if entry.mark.as_ref().is_some_and(|mark| mark.done_at.is_some()) {
            ApproachState::Done
        } else if entry.chances.is_empty() && (self.is_over() || !parts.is_empty()) {
            ApproachState::Passed
        } else {
            ApproachState::Ahead
        };
        Ok(Some(entry))
    }

    /// Who it is; nobody any more once in the trash.
    fn face(&self, show: &mut Show<'_, '_>, who: &Who) -> Result<Option<ApproachEntry>> {
        let reader = show.reader;
        let blank = |target, name| ApproachEntry {
            target,
            name,
            second_name: None,
            title: None,
            company: None,
            first_kind: None,
            state: ApproachState::Ahead,
            reasons: Vec::new(),
            mark: None,
            chances: Vec::new(),
            met: None,
            last: None,
        };
        let named = |text: &str| PersonName { display: text.to_owned(), ..PersonName::default() };
        Ok(match who {
            Who::Contact(id) => {
                let contact: Contact = reader.expect_row(*id)?;
                if contact.trashed_at.is_some() {
                    return Ok(None);
                }
                let row = show.row_of(&contact)?;
                Some(ApproachEntry {
                    second_name: row.second_name,
                    title: row.title,
                    company: row.company,
                    first_kind: row.first_kind,
                    last: row.last,
                    ..blank(ApproachTarget::Contact(*id), row.name)
                })
            }
            Who::Company(id) => {
                Some(blank(ApproachTarget::Company(*id), named(&show.company(*id)?.name)))
            }
            Who::Named(..) => self.programme.entries_of(who).first().map(|person| ApproachEntry {
                title: person.title.clone(),
                company: person.company.clone(),
                ..blank(ApproachTarget::Speaker(person.id), named(&person.name))
            }),
            Who::Elsewhere(id) => {
                let person: OccasionPerson = reader.expect_row(*id)?;
                Some(ApproachEntry {
                    title: person.title,
                    company: person.company,
                    ..blank(ApproachTarget::Speaker(*id), named(&person.name))
                })
            }
        })
    }

    /// What somebody has a part in, past or to come: what they are on the programme of, and the
    /// booths of their company.
    fn parts(&self, who: &Who, entry: &ApproachEntry) -> Vec<(ApproachPart, OccasionId)> {
        let own = self.programme.entries_of(who).iter();
        let mut parts: Vec<(ApproachPart, OccasionId)> =
            own.map(|person| (part_of(person.role), person.occasion)).collect();
        let (companies, whole) = match who {
            Who::Company(id) => (vec![*id], true),
            _ => (self.companies_called(entry.company.as_deref()), false),
        };
        for link in companies.iter().filter_map(|id| self.companies.get(id)).flatten() {
            let Some(occasion) = self.occasions.get(&link.occasion) else { continue };
            let is_booth = occasion.kind == OccasionKind::Booth;
            let part = if is_booth { ApproachPart::Booth } else { ApproachPart::Hosts };
            // A large host's name stands on every session; nobody waits for it there.
            if is_booth || whole && occasion.kind != OccasionKind::Session {
                parts.push((part, link.occasion));
            }
        }
        parts.sort_unstable_by_key(|(part, id)| (*id, *part));
        parts.dedup_by_key(|(_, id)| *id);
        parts
    }

    /// The companies that go by this name.
    fn companies_called(&self, name: Option<&str>) -> Vec<CompanyId> {
        let key = name.map(company_key).filter(|key| !key.is_empty());
        key.and_then(|key| self.called.get(&key).cloned()).unwrap_or_default()
    }

    fn chance(
        &self,
        show: &mut Show<'_, '_>,
        part: ApproachPart,
        id: OccasionId,
    ) -> Result<Option<ApproachChance>> {
        let Some(occasion) = self.occasions.get(&id).filter(|one| self.is_ahead(one)) else {
            return Ok(None);
        };
        Ok(Some(ApproachChance {
            part,
            occasion: show.occasion_ref(occasion)?,
            ends_at: occasion.ends_at,
            place: place_of(show.reader, occasion)?,
            now: agenda::is_on(occasion, self.now),
        }))
    }

    fn is_ahead(&self, occasion: &Occasion) -> bool {
        match (occasion.starts_at, occasion.ends_at) {
            (_, Some(end)) => end > self.now,
            (Some(start), None) => start > self.now || agenda::is_on(occasion, self.now),
            (None, None) => !self.is_over(),
        }
    }

    /// Whether the conference is over, by its own clock.
    fn is_over(&self) -> bool {
        let Some(conference) = &self.conference else { return false };
        let zone: chrono_tz::Tz = conference.zone.parse().unwrap_or(chrono_tz::UTC);
        self.now.with_timezone(&zone).date_naive() > conference.ends_on
    }

    /// When somebody was met here, or anywhere since they were marked.
    fn met(
        &self,
        show: &mut Show<'_, '_>,
        who: &Who,
        mark: Option<&Approach>,
    ) -> Result<Option<MetAt>> {
        let reader = show.reader;
        let people = match who {
            Who::Contact(id) => vec![*id],
            Who::Company(id) => reader.people_of_company(*id)?,
            Who::Named(..) | Who::Elsewhere(_) => Vec::new(),
        };
        let mut last: Option<Encounter> = None;
        for id in people {
            let met = reader.live_encounters_of(id)?.into_iter().find(|met| {
                let here = met.occasion.is_some_and(|id| self.occasions.contains_key(&id));
                here || self.holds(met.at) || mark.is_some_and(|mark| mark.marked_at <= met.at)
            });
            let at = |met: &Option<Encounter>| met.as_ref().map(|met| met.at);
            if at(&met) > at(&last) {
                last = met;
            }
        }
        last.map(|met| show.met(&met)).transpose()
    }

    /// Whether an instant is on one of the conference's days.
    fn holds(&self, at: DateTime<Utc>) -> bool {
        let Some(conference) = &self.conference else { return false };
        let zone: chrono_tz::Tz = conference.zone.parse().unwrap_or(chrono_tz::UTC);
        // A night belongs to the day before it.
        let night = NaiveTime::from_hms_opt(4, 0, 0).unwrap_or_default();
        let local = at.with_timezone(&zone).naive_local();
        let day = match local.time() < night {
            true => local.date() - Days::new(1),
            false => local.date(),
        };
        (conference.starts_on..=conference.ends_on).contains(&day)
    }
}

/// Whether I go or went to an occasion, or hold it in my hand: what I made is mine unless I missed it.
fn is_mine(occasion: &Occasion) -> bool {
    let made = occasion.source == Source::Typed && occasion.kind != OccasionKind::Session;
    match occasion.outcome {
        Some(Outcome::Attended | Outcome::WalkUp | Outcome::InOverflow) => true,
        Some(Outcome::Missed | Outcome::TurnedAway) | None => {
            occasion.plan != Plan::None || made && occasion.outcome.is_none()
        }
    }
}

const fn part_of(role: PersonRole) -> ApproachPart {
    match role {
        PersonRole::Speaker | PersonRole::Moderator => ApproachPart::Speaks,
        PersonRole::Host => ApproachPart::Hosts,
        PersonRole::Guest => ApproachPart::Guest,
    }
}

/// The company I am of, by my mail: nobody approaches themselves.
fn our_companies(show: &Show<'_, '_>) -> Result<Vec<CompanyId>> {
    let me = crate::book::me::me(show.reader)?;
    let address = me.and_then(|me| me.email).as_deref().and_then(normalise_email);
    match address.as_deref().and_then(domain_of) {
        Some(domain) => show.reader.companies_of_domain(domain),
        None => Ok(Vec::new()),
    }
}
