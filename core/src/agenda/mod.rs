//! The day: what is on when, what clashes, what can be reached. Pure functions over occasions,
//! without a clock or a database.

mod clash;
mod clock;
mod gap;
mod lanes;
mod reach;
mod span;
mod stamp;
#[cfg(test)]
mod tests;
mod travel;
mod ways_out;

pub use clash::{Clash, clashes};
pub use clock::{Clock, is_during};
pub use gap::Fit;
pub use lanes::{Lane, lanes};
pub use reach::{Plans, Reach};
pub use span::{is_drop_in, is_meant, session_of};
pub use stamp::{Reason, candidates, is_on, stamp};
pub use travel::{DEFAULT_TRAVEL, DEFAULT_WITHIN, Map, Spot, Way};
pub use ways_out::{SAME_HOUR, WayOut, WayOutKind};
