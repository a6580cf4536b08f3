//! Whose programme it is, and in which zone its times are.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::book::forms::ProgrammeOptions;
use crate::book::{me, typed};
use crate::error::Result;
use crate::model::*;
use crate::schedule::Schedule;
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
}

impl Target {
    pub(super) fn of(
        reader: &Reader<'_>,
        moment: &Moment,
        schedule: &Schedule,
        options: &ProgrammeOptions,
    ) -> Result<Self> {
        let conference = match (&options.conference, &options.new_conference) {
            (Some(id), _) => Some(reader.expect_row::<Conference>(*id)?),
            (None, Some(_)) => None,
            (None, None) => likely(reader, schedule)?,
        };
        let zone = options.zone.as_deref().map(typed::zone_of).transpose()?;
        let named = |name: &str| Tz::from_str_insensitive(name).ok();
        let zone = zone
            .or_else(|| named(schedule.zone.as_deref()?))
            .or_else(|| named(&conference.as_ref()?.zone))
            .unwrap_or(moment.zone);
        let known = conference.is_some();
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
        Ok(Self { conference, known, programme, imported, zone })
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
/// never one at another time.
fn likely(reader: &Reader<'_>, schedule: &Schedule) -> Result<Option<Conference>> {
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
            return Ok(Some(conference.clone()));
        }
    }
    let name = schedule.name.as_deref().map(fold);
    let named = |conference: &&Conference| Some(fold(&conference.name)) == name;
    if let Some(conference) = conferences.iter().find(named) {
        return Ok(Some(conference.clone()));
    }
    let shown: Option<ConferenceId> = reader.setting(me::CONFERENCE)?.flatten();
    Ok(conferences.into_iter().find(|conference| Some(conference.id) == shown))
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
        let of = |session: &crate::schedule::Session| {
            let times = session.when.times(zone);
            times.starts_at.map(day).or(times.all_day_on)
        };
        let days = schedule.sessions.iter().filter_map(of);
        days.clone().min().zip(days.max())
    })
}
