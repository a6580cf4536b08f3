//! What a frame costs while the list of 100,000 people scrolls in the real window. The page measures
//! itself, driven by `e2e/list.bench.js`, which prints the figures.

use super::{Row, printed, window};
use crate::node;
use crate::setup::{self, Purpose};
use crate::shell::{self, Result};

/// What is said above the figures.
pub(crate) const ABOUT: &str = "\
    100,000 people in the release window under Xvfb. Frame work is from the scroll event to the end\n\
    of layout by the page's clock, which ticks in ms: scripts, style and layout, not painting. The main\n\
    thread's CPU time has everything on it: also rows that arrive and the recording of the paint. With\n\
    drawing is every thread of the page: software draws the pixels here, where a graphics card would.";

/// Opens the window and measures.
pub(crate) fn figures() -> Result<Vec<Row>> {
    setup::install(&[Purpose::Test])?;
    window::build()?;
    let mut bench = node::npm(&shell::root().join("e2e"), &["run", "--silent", "bench"]);
    printed(bench.env("HALLWAY_BUILD", "release"))
}
