//! Whose programme it is, and in which zone its times are.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::book::forms::ProgrammeOptions;
use crate::book::{me, typed};
use crate::error::Result;
use crate::model::*;
use crate::schedule::{self, Schedule};
use crate::store::Reader;
use crate::text::fold;

/// What a conference is called whose programme has no name.
const NAMELESS: &str = "Programme";

/// Where a programme goes.
pub(super) struct Target {
    pub conference: Conference,
    /// Whether the conference is there already.
    pub known: bool,
    pub programme: Programme,
    /// Whether the programme was imported before.
    pub imported: bool,
    pub zone: Tz,
    pub zone_why: ProgrammeZone,
    /// Whether the zone has to be asked.
    pub asks_zone: bool,
    /// Nothing but that it is on show speaks for the conference.
    pub is_guess: bool,
}

impl Target {
    pub(super) fn of(
        reader: &Reader<'_>,
        moment: &Moment,
        schedule: &Schedule,
        options: &ProgrammeOptions,
    ) -> Result<Self> {
        let (conference, is_guess) = match (&options.conference, &options.new_conference) {
            (Some(id), _) => (Some(reader.expect_row::<Conference>(*id)?), false),
            (None, Some(_)) => (None, false),
            (None, None) => likely(reader, schedule)?,
        };
        let is_guess = is_guess && days(schedule, Tz::UTC).is_none();
        let given = options.zone.as_deref().map(typed::zone_of).transpose()?;
        let named = |name: &str| Tz::from_str_insensitive(name).ok();
        let of_sessions = || schedule.named.iter().max_by_key(|(_, count)| **count);
        let found = given.map(|zone| (zone, ProgrammeZone::Given));
        let (zone, zone_why) = found
            .or_else(|| Some((named(schedule.zone.as_deref()?)?, ProgrammeZone::File)))
            .or_else(|| Some((named(of_sessions()?.0)?, ProgrammeZone::Sessions)))
            .or_else(|| Some((named(&conference.as_ref()?.zone)?, ProgrammeZone::Conference)))
            .or_else(|| Some((schedule::of_places(schedule)?, ProgrammeZone::Place)))
            .unwrap_or((moment.zone, ProgrammeZone::Unknown));
        let known = conference.is_some();
        // Instants need none, but a new conference does.
        let needs = |session: &schedule::Session| !known && session.when.start().is_some();
        let says_none = schedule.zone.is_none() && schedule.named.is_empty();
        let asks_zone = schedule.asks_zone() || says_none && schedule.sessions.iter().any(needs);
        let conference = match conference {
            Some(conference) => conference,
            None => new(moment, schedule, options, zone)?,
        };
        let programme = Programme {
            id: programme_id(conference.id, schedule),
            conference: conference.id,
            name: schedule.name.clone().unwrap_or_else(|| conference.name.clone()),
            kind: schedule.kind,
        };
        let imported = reader.row::<Programme>(programme.id)?.is_some();
        Ok(Self { conference, known, programme, imported, zone, zone_why, asks_zone, is_guess })
    }
}

/// Two files are one programme if they are of one format and have the same key (an acronym, the
/// calendar that wrote it, a table's headers), else the same name.
fn programme_id(conference: ConferenceId, schedule: &Schedule) -> ProgrammeId {
    let key = schedule.key.as_deref().or(schedule.name.as_deref()).unwrap_or_default();
    let key = format!("{conference}\u{1f}{}\u{1f}{}", schedule.kind.as_str(), fold(key));
    ProgrammeId(same_for_everyone("programme", &key))
}

/// The conference a programme is for: it was for that before, is called so, or that one is on show;
/// never one at another time. Whether it is only that it is on show.
fn likely(reader: &Reader<'_>, schedule: &Schedule) -> Result<(Option<Conference>, bool)> {
    let days = days(schedule, Tz::UTC);
    let fits = |conference: &Conference| {
        days.is_none_or(|(first, last)| {
            // A day's grace, as the zone is not known here.
            let (first, last) =
                (first.pred_opt().unwrap_or(first), last.succ_opt().unwrap_or(last));
            first <= conference.ends_on && last >= conference.starts_on
        })
    };
    let mut conferences = reader.conferences()?;
    conferences.retain(fits);
    for conference in &conferences {
        if reader.row::<Programme>(programme_id(conference.id, schedule))?.is_some() {
            return Ok((Some(conference.clone()), false));
        }
    }
    let name = schedule.name.as_deref().map(fold);
    let named = |conference: &&Conference| Some(fold(&conference.name)) == name;
    if let Some(conference) = conferences.iter().find(named) {
        return Ok((Some(conference.clone()), false));
    }
    let shown: Option<ConferenceId> = reader.setting(me::CONFERENCE)?.flatten();
    let shown = conferences.into_iter().find(|conference| Some(conference.id) == shown);
    let is_guess = shown.is_some();
    Ok((shown, is_guess))
}

fn new(
    moment: &Moment,
    schedule: &Schedule,
    options: &ProgrammeOptions,
    zone: Tz,
) -> Result<Conference> {
    let name = match &options.new_conference {
        Some(name) => typed::required("conference", name)?,
        None => schedule.name.clone().unwrap_or_else(|| NAMELESS.to_owned()),
    };
    let today = moment.now.with_timezone(&zone).date_naive();
    let days = days(schedule, zone).unwrap_or((today, today));
    // The same name here and now is the same conference in the dry run and in the import.
    Ok(Conference::new(ConferenceId(moment.id()), name, zone.name(), days))
}

/// The first and last day: as the file says, else those of its sessions.
fn days(schedule: &Schedule, zone: Tz) -> Option<(NaiveDate, NaiveDate)> {
    let said = schedule.days.filter(|(first, last)| first <= last);
    said.or_else(|| {
        let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
        let of = |session: &schedule::Session| {
            let times = session.when.times(zone);
            times.starts_at.map(day).or(times.all_day_on)
        };
        let days = schedule.sessions.iter().filter_map(of);
        days.clone().min().zip(days.max())
    })
}
