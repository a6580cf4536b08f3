//! The clock and the source of ids, handed in from outside: the core has neither.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use uuid::{Builder, Uuid};

use super::{ColleagueId, DeviceId};

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
    /// Who of us acts, where that is not whom this computer is set to.
    pub by: Option<ColleagueId>,
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

    /// The same moment with ids that count up, so that rows written together lie together (RFC 9562
    /// section 6.2, method 1): 42 bits count from zero, 32 bits stay random.
    #[must_use]
    pub fn in_sequence(&self) -> Self {
        let [.., w, x, y, z] = (self.randomness)();
        let count = AtomicU64::new(0);
        let randomness = move || {
            let n = count.fetch_add(1, Ordering::Relaxed);
            // The version takes the top half of the first byte, the variant two bits of the third.
            let [.., top, high] = (n >> 30).to_be_bytes();
            let [.., low, c, b, a] = n.to_be_bytes();
            // An odd factor gives every count another end: people type the ends of ids.
            let stir = u32::try_from(n & 0xffff_ffff).unwrap_or(0).wrapping_mul(0x9e37_79b1);
            let [w, x, y, z] = (u32::from_be_bytes([w, x, y, z]) ^ stir).to_be_bytes();
            [top, high, low & 0x3f, c, b, a, w, x, y, z]
        };
        Self { randomness: Arc::new(randomness), ..self.clone() }
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({} {} {})", self.now, self.zone, self.device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_in_sequence_count_up_and_differ() {
        let moment = Moment {
            now: DateTime::from_timestamp_millis(1_669_800_000_000).unwrap(),
            zone: Tz::Asia__Seoul,
            device: DeviceId(Uuid::from_u128(1)),
            by: None,
            randomness: Arc::new(|| [0xff; 10]),
        };
        let moment = moment.in_sequence();
        let ids: Vec<Uuid> = (0..70_000).map(|_| moment.id()).collect();
        assert!(ids.is_sorted_by(|a, b| a < b), "every id is greater than the one before");
        let ends: std::collections::HashSet<u32> =
            ids.iter().map(|id| (id.as_u128() & 0xffff_ffff) as u32).collect();
        assert_eq!(ends.len(), ids.len(), "what people type of an id tells them apart");
        assert!(
            ids.iter()
                .all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122),
            "counting leaves version and variant alone"
        );
    }
}
