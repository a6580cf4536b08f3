//! What of a conference is told, day by day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::book::occasion::place_of;
use crate::book::pictures;
use crate::book::show::Show;
use crate::book::views::PictureView;
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;
use crate::text::fold;

/// What goes in.
pub(super) struct Choice {
    pub my_notes: bool,
    pub people: bool,
    pub companies: bool,
    /// `None` is all of them.
    pub pictures: Option<Vec<CaptureId>>,
}

/// A conference as it was for me.
pub(super) struct Trip {
    pub days: Vec<Day>,
    pub notes_left_out: usize,
}

/// A day of it.
pub(super) struct Day {
    pub on: NaiveDate,
    pub stops: Vec<Stop>,
}

/// A session, a dinner, a booth, … .
pub(super) struct Stop {
    pub kind: OccasionKind,
    /// `None` where the title names somebody who is left out.
    pub title: Option<String>,
    pub code: Option<String>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub zone: Tz,
    pub place: Option<String>,
    pub overflow: bool,
    pub hosts: Vec<String>,
    pub speakers: Vec<String>,
    pub met: Vec<String>,
    pub met_ids: Vec<ContactId>,
    pub notes: Vec<Note>,
    pub links: Vec<OccasionLink>,
    pub pictures: Vec<PictureView>,
    /// Its number in its day, from 1.
    pub number: usize,
}

impl Day {
    pub(super) fn file_name(&self) -> String {
        format!("{}.md", self.on)
    }

    /// `photos/2022-11-30-3-1.jpg`.
    pub(super) fn picture_name(&self, stop: &Stop, at: usize) -> String {
        format!("photos/{}-{}-{}.jpg", self.on, stop.number, at + 1)
    }
}

impl Trip {
    pub(super) fn of(
        show: &mut Show<'_, '_>,
        conference: &Conference,
        choice: &Choice,
    ) -> Result<Self> {
        let zone: Tz = conference.zone.parse().unwrap_or(chrono_tz::UTC);
        let companies = show.reader.company_names()?;
        let companies: Vec<String> = companies.into_iter().map(|(_, name)| fold(&name)).collect();
        let mut days: BTreeMap<NaiveDate, Vec<Stop>> = BTreeMap::new();
        let mut notes_left_out = 0;
        for occasion in show.reader.occasions_of(Some(conference.id))? {
            let start = occasion.starts_at.map(|at| at.with_timezone(&zone).date_naive());
            let on = start.or(occasion.all_day_on).unwrap_or(conference.ends_on);
            let was = was_part(&occasion);
            let (stop, left_out) = stop(show, occasion, zone, choice, &companies)?;
            notes_left_out += left_out;
            let is_said =
                !stop.notes.is_empty() || !stop.links.is_empty() || !stop.pictures.is_empty();
            if was || is_said || !stop.met_ids.is_empty() {
                days.entry(on).or_default().push(stop);
            }
        }
        let days = days.into_iter().map(|(on, mut stops)| {
            for (number, stop) in (1..).zip(&mut stops) {
                stop.number = number;
            }
            Day { on, stops }
        });
        Ok(Self { days: days.collect(), notes_left_out })
    }
}

/// Whether I was there; what I made by hand I meant to be at.
fn was_part(occasion: &Occasion) -> bool {
    let quiet = matches!(occasion.kind, OccasionKind::Break | OccasionKind::BadgePickup);
    match occasion.outcome {
        _ if quiet => false,
        Some(Outcome::Attended | Outcome::WalkUp | Outcome::InOverflow) => true,
        Some(Outcome::Missed | Outcome::TurnedAway) => false,
        None => {
            occasion.source == Source::Typed
                && !matches!(occasion.kind, OccasionKind::Session | OccasionKind::Other)
        }
    }
}

fn stop(
    show: &mut Show<'_, '_>,
    occasion: Occasion,
    zone: Tz,
    choice: &Choice,
    companies: &[String],
) -> Result<(Stop, usize)> {
    let reader = show.reader;
    let notes = reader.notes_of_occasion(occasion.id)?;
    let all = notes.len();
    let mut notes: Vec<Note> = notes
        .into_iter()
        .filter(|note| choice.my_notes || note.visibility != Visibility::Mine)
        .collect();
    notes.reverse(); // in the order they were written
    let left_out = all - notes.len();
    let mut pictures = pictures::shown(show, reader.pictures_at(occasion.id)?)?;
    if let Some(chosen) = &choice.pictures {
        pictures.retain(|picture| chosen.contains(&picture.capture));
    }
    let met: BTreeSet<ContactId> =
        reader.encounters_at(occasion.id)?.into_iter().map(|met| met.contact).collect();
    let met_ids: Vec<ContactId> = met.into_iter().collect();
    let (people, speakers) = (people(reader, &met_ids)?, reader.programme_people_of(occasion.id)?);
    let mut hosts = Vec::new();
    for link in reader.companies_of(occasion.id)? {
        hosts.push(show.company(link.company)?.name);
    }
    let mut secret: Vec<String> = Vec::new();
    if !choice.companies {
        secret.extend(companies.iter().cloned());
        secret.extend(hosts.iter().map(|name| fold(name)));
    }
    if !choice.people {
        secret.extend(people.iter().flat_map(|(contact, _)| names(contact)));
        secret.extend(speakers.iter().map(|person| fold(&person.name)));
    }
    // A session's title is public; that of a dinner says who gave it.
    let is_public = occasion.kind == OccasionKind::Session;
    let said = |text: String| (is_public || !names_any(&text, &secret)).then_some(text);
    let place = place_of(reader, &occasion)?;
    let stop = Stop {
        kind: occasion.kind,
        title: said(occasion.title),
        code: occasion.code,
        starts_at: occasion.starts_at,
        ends_at: occasion.ends_at,
        zone,
        place: place.and_then(said),
        overflow: occasion.overflow_of.is_some() || occasion.outcome == Some(Outcome::InOverflow),
        hosts: if choice.companies { hosts } else { Vec::new() },
        speakers: match choice.people {
            true => speakers
                .into_iter()
                .filter(|person| person.role != PersonRole::Guest)
                .map(|person| with_company(person.name, person.company, choice))
                .collect(),
            false => Vec::new(),
        },
        met: match choice.people {
            true => people
                .into_iter()
                .map(|(contact, company)| with_company(contact.name.display, company, choice))
                .collect(),
            false => Vec::new(),
        },
        met_ids,
        notes,
        links: reader.links_of(occasion.id)?,
        pictures,
        number: 0,
    };
    Ok((stop, left_out))
}

/// Who was met, each with the company they are at.
fn people(reader: &Reader<'_>, ids: &[ContactId]) -> Result<Vec<(Contact, Option<String>)>> {
    let mut people = Vec::with_capacity(ids.len());
    for id in ids {
        let contact: Contact = reader.expect_row(*id)?;
        let work = reader.affiliations_of(*id)?.into_iter().next();
        let company: Option<Company> =
            work.and_then(|work| work.company).map_or(Ok(None), |id| reader.row(id))?;
        people.push((contact, company.map(|company| company.name)));
    }
    people.sort_by(|(one, _), (other, _)| one.name.display.cmp(&other.name.display));
    Ok(people)
}

fn with_company(name: String, company: Option<String>, choice: &Choice) -> String {
    match company {
        Some(company) if choice.companies => format!("{name} ({company})"),
        _ => name,
    }
}

fn names(contact: &Contact) -> Vec<String> {
    let names = std::iter::once(&contact.name).chain(&contact.second_name);
    names.map(|name| fold(&name.display)).collect()
}

/// Whether a text names one of these, which are folded; one of a single letter says nothing.
fn names_any(text: &str, secret: &[String]) -> bool {
    let text = fold(text);
    secret.iter().any(|name| name.chars().nth(1).is_some() && text.contains(name.as_str()))
}
