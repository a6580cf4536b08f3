//! What is on when: pure functions over occasions, without a clock or a database.

mod stamp;

pub use stamp::{Reason, is_on, stamp};
