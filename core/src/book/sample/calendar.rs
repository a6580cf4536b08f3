//! When and where the story plays: its local days and times as instants, and the moments of those
//! who wrote it down then.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::story::{EncounterStory, PersonStory, Story};
use crate::error::{Error, Result};
use crate::model::{DeviceId, Moment, same_for_everyone};

/// The days and zones of the story.
pub(super) struct Calendar<'s> {
    device: DeviceId,
    home: Tz,
    joined_on: NaiveDate,
    occasions: BTreeMap<&'s str, (NaiveDate, Tz)>,
}

/// When things without an hour of their own are written down, after midnight at home.
const MORNING: Duration = Duration::hours(9);

impl<'s> Calendar<'s> {
    pub(super) fn of(story: &'s Story, device: DeviceId) -> Result<Self> {
        let mut occasions = BTreeMap::new();
        for conference in &story.conferences {
            let zone = zone(&conference.zone)?;
            for occasion in &conference.occasions {
                occasions.insert(occasion.key.as_str(), (occasion.day, zone));
            }
        }
        let home = zone(&story.us.me.zone)?;
        Ok(Self { device, home, joined_on: story.us.joined_on, occasions })
    }

    /// The moment of an instant. Its ids follow from the instant and `key` alone, so that the
    /// sample is the same everywhere and a new person in it leaves the ids of the others alone.
    pub(super) fn moment(&self, now: DateTime<Utc>, key: &str) -> Moment {
        let (key, count) = (key.to_owned(), AtomicU32::new(0));
        let randomness = Arc::new(move || {
            let n = count.fetch_add(1, Ordering::Relaxed);
            let id = same_for_everyone("sample", &format!("{key}\u{1f}{n}"));
            id.as_bytes().first_chunk().copied().unwrap_or_default()
        });
        Moment { now, zone: self.home, device: self.device, by: None, randomness }
    }

    /// The moment at which I began.
    pub(super) fn beginning(&self, key: &str) -> Result<Moment> {
        self.morning(self.joined_on, key)
    }

    /// The morning of a day at home.
    pub(super) fn morning(&self, day: NaiveDate, key: &str) -> Result<Moment> {
        Ok(self.moment(instant(day, NaiveTime::MIN, self.home)? + MORNING, key))
    }

    /// An hour of an occasion's day.
    pub(super) fn at(&self, occasion: &str, time: NaiveTime) -> Result<DateTime<Utc>> {
        let unknown = || Error::NotFound { what: "occasion", id: occasion.to_owned() };
        let (day, zone) = *self.occasions.get(occasion).ok_or_else(unknown)?;
        instant(day, time, zone)
    }

    /// When two met.
    pub(super) fn met(&self, met: &EncounterStory) -> Result<DateTime<Utc>> {
        match (&met.occasion, met.day) {
            (Some(occasion), _) => self.at(occasion, met.time),
            (None, day) => instant(day.unwrap_or(self.joined_on), met.time, self.home),
        }
    }

    /// When a person came in.
    pub(super) fn added(&self, person: &PersonStory) -> Result<Moment> {
        match (person.met.first(), person.added) {
            (Some(first), None) => Ok(self.moment(self.met(first)?, &person.key)),
            (_, day) => self.morning(day.unwrap_or(self.joined_on), &person.key),
        }
    }
}

/// The instant of a local day and time; the earlier one when clocks are set back.
pub(super) fn instant(day: NaiveDate, time: NaiveTime, zone: Tz) -> Result<DateTime<Utc>> {
    let local = day.and_time(time);
    let skipped = || Error::Invalid { field: "time", text: local.to_string() };
    Ok(zone.from_local_datetime(&local).earliest().ok_or_else(skipped)?.to_utc())
}

/// The zone of an IANA name.
pub(super) fn zone(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| Error::Invalid { field: "zone", text: name.to_owned() })
}
