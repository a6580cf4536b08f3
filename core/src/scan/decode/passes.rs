//! What is tried on a still in which nothing was read, in the order of what each wins for its time
//! (`cargo xtask bench scan` prints it).
//!
//! A further pass is a word in [`Pass`], a function here and its place in [`PASSES`].

use zxingcpp::Binarizer::{FixedThreshold, GlobalHistogram, LocalAverage};

use super::Pass;
use super::flat::{Bend, Flat};
use super::picture::Picture;
use super::zxing::{Found, search_again, unread};

/// Whether there is time for more.
pub(super) type KeepOn<'a> = &'a dyn Fn() -> bool;

type Try = fn(&Picture<'_>, KeepOn<'_>) -> Vec<Found>;

/// Every pass after the first.
pub(super) const PASSES: &[Try] = &[
    global,
    flattened,
    shrunk,
    sharpened,
    threshold,
    second_reader,
    smoothed,
    enlarged,
    unrolled,
    evened,
];

/// One threshold for all: where light falls evenly and modules are ragged.
fn global(picture: &Picture<'_>, _: KeepOn<'_>) -> Vec<Found> {
    search_again(picture, GlobalHistogram, Pass::Global)
}

/// Codes found and not read, laid flat: glare, bent paper, thumbs.
fn flattened(picture: &Picture<'_>, keep_on: KeepOn<'_>) -> Vec<Found> {
    const CANDIDATES: usize = 12;
    let mut found = Vec::new();
    for corners in unread(picture).iter().take(CANDIDATES) {
        let Some(flat) = Flat::over(corners).filter(|_| keep_on()) else { continue };
        let square = flat.cut(picture);
        let remedies: [fn(&Picture<'_>) -> Picture<'static>; 4] = [
            |square| square.by_local_mean(15),
            |square| square.by_local_mean(30),
            |square| square.sharpened(8, 3).by_local_mean(20),
            |square| square.evened(15),
        ];
        let read = |square: &Picture<'_>| {
            let codes = search_again(square, LocalAverage, Pass::Flattened);
            (!codes.is_empty()).then_some(codes)
        };
        let codes = read(&square)
            .or_else(|| remedies.iter().find_map(|remedy| read(&remedy(&square))))
            .unwrap_or_default();
        found.extend(codes.into_iter().map(|code| code.moved(|place| flat.back(place))));
    }
    found
}

/// Codes found and not read, on paper that is bent as round a cup.
fn unrolled(picture: &Picture<'_>, keep_on: KeepOn<'_>) -> Vec<Found> {
    const CANDIDATES: usize = 3;
    let flats = unread(picture).into_iter().filter_map(|corners| Flat::over(&corners));
    let bent = flats.take(CANDIDATES).flat_map(|flat| Bend::all().map(move |bend| flat.bent(bend)));
    first(bent.take_while(|_| keep_on()), |flat| {
        let codes = search_again(&flat.cut(picture), LocalAverage, Pass::Unrolled);
        codes.into_iter().map(|code| code.moved(|place| flat.back(place))).collect()
    })
}

/// At about 350 pixels, where grain and moiré are gone and a large code is still legible.
fn shrunk(picture: &Picture<'_>, _: KeepOn<'_>) -> Vec<Found> {
    let factor = picture.width.max(picture.height) / 350;
    if factor < 2 {
        return Vec::new();
    }
    let found = search_again(&picture.shrunk(factor), LocalAverage, Pass::Shrunk);
    at_scale(found, 1.0 / factor as f32)
}

/// Against light blur.
fn sharpened(picture: &Picture<'_>, keep_on: KeepOn<'_>) -> Vec<Found> {
    let strengths = [(4, 6), (3, 4), (8, 3)].into_iter().take_while(|_| keep_on());
    first(strengths, |(reach, strength)| {
        search_again(&picture.sharpened(reach, strength), LocalAverage, Pass::Sharpened)
    })
}

/// Dark is what is darker than its surroundings, near and wide.
fn threshold(picture: &Picture<'_>, keep_on: KeepOn<'_>) -> Vec<Found> {
    let side = picture.width.min(picture.height);
    let parts = [80, 16, 240].into_iter().take_while(|_| keep_on());
    first(parts, |part| {
        let black = picture.by_local_mean(side / part + 2);
        search_again(&black, FixedThreshold, Pass::Threshold)
    })
}

/// Against grain.
fn smoothed(picture: &Picture<'_>, keep_on: KeepOn<'_>) -> Vec<Found> {
    let side = picture.width.min(picture.height);
    let smooth = picture.smoothed(1);
    let found = search_again(&smooth, LocalAverage, Pass::Smoothed);
    if !found.is_empty() || !keep_on() {
        return found;
    }
    let black = smooth.by_local_mean(side / 48 + 2);
    search_again(&black, FixedThreshold, Pass::Smoothed)
}

/// For modules hardly larger than a pixel.
fn enlarged(picture: &Picture<'_>, _: KeepOn<'_>) -> Vec<Found> {
    let scale = if picture.pixels() < 700_000 { 2.0 } else { 1.5 };
    at_scale(search_again(&picture.scaled(scale), LocalAverage, Pass::Enlarged), scale)
}

/// Under a veil of glare.
fn evened(picture: &Picture<'_>, _: KeepOn<'_>) -> Vec<Found> {
    let side = picture.width.min(picture.height);
    search_again(&picture.evened(side / 48 + 2), LocalAverage, Pass::Evened)
}

/// With another reader, plainly and under a local threshold.
fn second_reader(picture: &Picture<'_>, keep_on: KeepOn<'_>) -> Vec<Found> {
    let found = super::second::search(picture, keep_on);
    if !found.is_empty() || !keep_on() {
        return found;
    }
    let side = picture.width.min(picture.height);
    super::second::search(&picture.smoothed(1).by_local_mean(side / 48 + 2), keep_on)
}

fn first<T>(mut ways: impl Iterator<Item = T>, search: impl Fn(T) -> Vec<Found>) -> Vec<Found> {
    ways.find_map(|way| Some(search(way)).filter(|found| !found.is_empty())).unwrap_or_default()
}

/// Out of a picture `scale` times as large.
pub(super) fn at_scale(found: Vec<Found>, scale: f32) -> Vec<Found> {
    let back = |found: Found| found.moved(|(x, y)| (x / scale, y / scale));
    found.into_iter().map(back).collect()
}
