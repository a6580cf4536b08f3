//! What is on when: pure functions over occasions, without a clock or a database.

mod clock;
mod stamp;

pub use clock::{Clock, is_during};
pub use stamp::{Reason, candidates, is_on, stamp};
