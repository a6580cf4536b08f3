//! `cargo xtask icons`: a test draws them (`xtask/tests/icons.rs`), because drawing needs libraries
//! that no other routine should wait for.

use crate::shell::{self, Result};

/// Draws every icon whose source changed.
pub(crate) fn run(_args: &[String]) -> Result {
    shell::run(&mut shell::cargo(&["test", "--quiet", "--workspace", "--test", "icons"]))
}
