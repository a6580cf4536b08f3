//! The clock and the source of ids, handed in from outside: the core has neither.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use uuid::{Builder, Uuid};

use super::DeviceId;

/// Ten unpredictable bytes a call; the random part of a UUIDv7.
pub type Randomness = Arc<dyn Fn() -> [u8; 10] + Send + Sync>;

/// When, where and on which computer a verb runs, and where its ids come from.
#[derive(Clone)]
pub struct Moment {
    /// The instant of the verb.
    pub now: DateTime<Utc>,
    /// The zone the person is in, for what has no zone of its own.
    pub zone: Tz,
    /// The computer that writes.
    pub device: DeviceId,
    /// The random part of new ids.
    pub randomness: Randomness,
}

impl Moment {
    /// A new time-ordered id (UUIDv7, RFC 9562).
    #[must_use]
    pub fn id(&self) -> Uuid {
        let millis = u64::try_from(self.now.timestamp_millis()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &(self.randomness)()).into_uuid()
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({} {} {})", self.now, self.zone, self.device)
    }
}
