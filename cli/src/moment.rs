//! When and where a command runs: the clock, the zone and the randomness the core does not have.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use hallway_core::model::{DeviceId, Moment};
use uuid::Uuid;

use crate::failure::Failure;
use crate::time;

/// Stops the clock at an instant (RFC 3339), so that tests and examples repeat.
const NOW: &str = "HALLWAY_NOW";

/// The system's clock and zone.
#[derive(Debug)]
pub(crate) struct Clock {
    stopped_at: Option<DateTime<Utc>>,
    zone: Tz,
}

impl Clock {
    /// As the environment and the system say.
    pub(crate) fn of_system() -> Result<Self, Failure> {
        let stopped_at = match std::env::var(NOW) {
            Ok(text) => Some(time::instant(NOW, &text, Tz::UTC)?),
            Err(_) => None,
        };
        Ok(Self { stopped_at, zone: zone() })
    }

    /// Now, on this computer.
    pub(crate) fn moment(&self, device: DeviceId) -> Moment {
        Moment {
            now: self.stopped_at.unwrap_or_else(Utc::now),
            zone: self.zone,
            device,
            randomness: Arc::new(random),
        }
    }

    /// An id for this computer, should the profile have none for it yet.
    pub(crate) fn fresh_device(&self) -> DeviceId {
        DeviceId(self.moment(DeviceId(Uuid::nil())).id())
    }
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
