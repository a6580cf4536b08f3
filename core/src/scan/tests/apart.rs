//! What it costs to look at pictures in a child process, and how soon it is let go.

use std::cell::Cell;
use std::io::Cursor;
use std::time::Instant;

use super::degrade::{Frame, empty_frame};
use super::figures::{Tally, side};
use crate::figure;
use crate::scan::{Look, Looker};

const WANTED: Look = Look { codes: true, picture: None, only_unnamed: false };

/// Beside looking here. The child is the program named by the environment, which the bench builds.
pub(super) fn print(frames: &[Frame]) {
    let Some(program) = std::env::var_os("HALLWAY_CHILD") else { return };
    let lost = |error: &std::io::Error| panic!("the child cannot be started: {error}");
    let (here, apart) = (Looker::default(), Looker::child(program.into(), lost));
    let files: Vec<Vec<u8>> = frames.iter().map(png).collect();
    let milliseconds = |looker: &Looker, file: &[u8]| {
        let start = Instant::now();
        looker.look(file, WANTED, &|| true).unwrap().unwrap();
        start.elapsed().as_secs_f64() * 1000.0
    };
    figure::print(
        "child: first picture, with its start, ms",
        milliseconds(&apart, &files[0]),
        None,
    );
    let (mut alone, mut child) = (Tally::default(), Tally::default());
    for (frame, file) in frames.iter().zip(&files) {
        alone.count(frame, &[], milliseconds(&here, file));
        child.count(frame, &[], milliseconds(&apart, file));
    }
    figure::print("child: a 1080p PNG p50 ms", child.at(0.5), Some(("in-process", alone.at(0.5))));
    figure::print(
        "child: a 1080p PNG p95 ms",
        child.at(0.95),
        Some(("in-process", alone.at(0.95))),
    );
    let mut late = Tally::default();
    for number in 0..20 {
        let luma = empty_frame(2, number, 1920, 1080);
        let frame = Frame { luma, width: 1920, height: 1080, text: String::new(), kind: "empty" };
        let (file, start, asked) = (png(&frame), Instant::now(), Cell::new(None));
        // Half-way through a picture that takes a second.
        let keep_on = || {
            let is_wanted = start.elapsed().as_secs_f64() < 0.3;
            if !is_wanted && asked.get().is_none() {
                asked.set(Some(Instant::now()));
            }
            is_wanted
        };
        if apart.look(&file, WANTED, &keep_on).is_none() {
            let waited = asked.get().unwrap().elapsed().as_secs_f64() * 1000.0;
            // Asked every 20 ms.
            late.count(&frame, &[], waited + 20.0);
        }
    }
    figure::print("child: cancel answered, at worst, ms", late.at(1.0), Some(("goal", 100.0)));
}

fn png(frame: &Frame) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let (width, height) = (side(frame.width), side(frame.height));
    let format = image::ImageFormat::Png;
    image::write_buffer_with_format(
        &mut file,
        &frame.luma,
        width,
        height,
        image::ColorType::L8,
        format,
    )
    .unwrap();
    file.into_inner()
}
