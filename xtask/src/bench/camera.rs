//! How fast the camera is in the real window, driven by `e2e/camera.bench.js`, which prints the figures.

use super::{Row, printed, window};
use crate::node;
use crate::setup::{self, Purpose};
use crate::shell::{self, Result};

/// What is said above the figures.
pub(crate) const ABOUT: &str = "\
    The release window under Xvfb, with a canvas of 1920×1080 at 30 frames a second as its camera, drawn by\n\
    the same page: from the moment the canvas has a code to the frame that shows what became of it, 60\n\
    times; and frames read a second. The window asks for no more than 20.";

/// Opens the window and measures.
pub(crate) fn figures() -> Result<Vec<Row>> {
    setup::install(&[Purpose::Test])?;
    window::build()?;
    let mut bench = node::npm(&shell::root().join("e2e"), &["run", "--silent", "bench:camera"]);
    printed(bench.env("HALLWAY_BUILD", "release"))
}
