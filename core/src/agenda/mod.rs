//! What is on when: pure functions over occasions, without a clock or a database.

mod clock;
mod lanes;
mod stamp;

pub use clock::{Clock, is_during};
pub use lanes::{Lane, lanes};
pub use stamp::{Reason, is_on, stamp};
