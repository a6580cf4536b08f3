//! When and where a command runs: the clock, the zone and the randomness the core does not have.

use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use hallway_core::model::{DeviceId, Moment};
use uuid::Uuid;

use crate::failure::Failure;
use crate::time;

/// Stops the clock at an instant (RFC 3339), so that tests and examples repeat.
const NOW: &str = "HALLWAY_NOW";

/// The years a clock may be in.
const YEARS: RangeInclusive<i32> = 1970..=9999;

/// The system's clock and zone.
#[derive(Debug)]
pub(crate) struct Clock {
    started: DateTime<Utc>,
    stopped: bool,
    zone: Tz,
}

impl Clock {
    /// As the environment and the system say.
    ///
    /// # Errors
    /// [`Failure::Clock`] when the year is one that ids and file names cannot tell.
    pub(crate) fn of_system() -> Result<Self, Failure> {
        let stopped = std::env::var(NOW).ok();
        let started = match &stopped {
            Some(text) => Some(time::instant(NOW, text, Tz::UTC)?),
            None => now(),
        };
        let started = started.filter(|at| YEARS.contains(&at.year())).ok_or(Failure::Clock)?;
        Ok(Self { started, stopped: stopped.is_some(), zone: zone() })
    }

    /// Now, on this computer.
    pub(crate) fn moment(&self, device: DeviceId) -> Moment {
        Moment {
            now: if self.stopped { self.started } else { now().unwrap_or(self.started) },
            zone: self.zone,
            device,
            by: None,
            randomness: Arc::new(random),
        }
    }

    /// An id for this computer, should the profile have none for it yet.
    pub(crate) fn fresh_device(&self) -> DeviceId {
        DeviceId(self.moment(DeviceId(Uuid::nil())).id())
    }
}

/// The system's clock, if that is an instant chrono knows; its own `now` would panic.
fn now() -> Option<DateTime<Utc>> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, since.subsec_nanos())
}

/// The zone of `TZ` where that is an IANA name, else the system's, else UTC.
fn zone() -> Tz {
    let named = |text: String| text.trim_start_matches(':').parse::<Tz>().ok();
    let of_environment = std::env::var("TZ").ok().and_then(named);
    let of_system = || iana_time_zone::get_timezone().ok().and_then(named);
    of_environment.or_else(of_system).unwrap_or(Tz::UTC)
}

fn random() -> [u8; 10] {
    let mut bytes = [0; 10];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes,
        Err(cause) => panic!("this system has no randomness, so no ids can be made: {cause}"),
    }
}
