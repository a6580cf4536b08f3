//! Codes in a picture: one fast pass by zxing-cpp, and for stills in which it reads nothing harder
//! ones until something reads or the time is up.

mod flat;
mod order;
mod passes;
mod picture;
mod second;
mod sequence;
mod text;
mod zxing;

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use order::{in_reading_order, is_same};
use passes::{PASSES, at_scale};
use picture::Picture;
use sequence::joined;
use zxing::{ALL, BARS, Found, MATRIX, QR, search, unread};

/// How long a still is looked at before it is taken to have no code; a pass that has begun then is
/// ended.
pub(super) const BUDGET: Duration = Duration::from_secs(1);
/// A still is searched for everything at no more than this many pixels first, which finds most
/// codes in a tenth of the time; harder passes see no more either.
const FIRST_PASS_PIXELS: usize = 2_500_000;
/// Then, if that found nothing, at no more than this many.
const SECOND_PASS_PIXELS: usize = 8_000_000;
/// A camera frame is searched for what is no QR code at no more pixels than these.
const FRAME_PIXELS: usize = 1280 * 720;
/// No QR code has fewer modules a side, so harder passes leave narrower pictures alone.
const SMALLEST: usize = 21;
/// A large picture is searched at full size in squares of so many pixels a side,
const TILE: usize = 2000;
/// which share so many: what is larger was found in the smaller picture.
const OVERLAP: usize = 400;

/// A code found in a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Code {
    /// Its content as text.
    pub text: String,
    /// Its content as it is.
    pub bytes: Vec<u8>,
    /// `qr`, `micro_qr`, `rmqr`, `data_matrix`, `aztec`, `pdf417`, `code128`, `code39`.
    pub symbology: String,
    /// Its corners in pixels from the picture's top left: the code's own top left, top right,
    /// bottom right, bottom left.
    pub corners: [(i32, i32); 4],
    /// What it took to read it.
    pub pass: Pass,
}

/// What was done to a picture before its code could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Pass {
    /// Nothing but making it smaller where it is large.
    Fast,
    /// A large picture was looked at in full size, piece by piece.
    FullSize,
    /// One threshold between dark and light for all of it.
    Global,
    /// The code was laid flat and looked at alone.
    Flattened,
    /// It was made much smaller.
    Shrunk,
    /// Edges were made harder.
    Sharpened,
    /// Each pixel was compared with its surroundings.
    Threshold,
    /// Another reader found it.
    SecondReader,
    /// Grain was taken out.
    Smoothed,
    /// It was enlarged.
    Enlarged,
    /// Bent paper was laid flat.
    Unrolled,
    /// Light was made even.
    Evened,
}

/// All codes in a still picture, in reading order, looked for no longer than a second or so.
/// `luma` holds `width * height` bytes, row by row, 0 for black; anything else has no codes.
///
/// A code spread over several symbols is one when all of them are in the picture, and else none.
#[must_use]
pub fn decode(luma: &[u8], width: u32, height: u32) -> Vec<Code> {
    let start = Instant::now(); // how long, not what time it is
    decode_while(luma, width, height, &|| start.elapsed() < BUDGET)
}

/// [`decode`] for as long as `keep_on` says so; it is asked between passes, the longest of which
/// takes some tenths of a second.
#[must_use]
pub fn decode_while(luma: &[u8], width: u32, height: u32, keep_on: &dyn Fn() -> bool) -> Vec<Code> {
    let Some(picture) = Picture::new(luma, width, height) else { return Vec::new() };
    let factor = shrink_factor(picture.pixels(), FIRST_PASS_PIXELS);
    let small = picture.shrunk(factor);
    let mut found = at_scale(search(&small, ALL, Pass::Fast), 1.0 / factor as f32);
    if factor > 1 {
        look_closer(&picture, &mut found, keep_on);
    }
    for pass in PASSES {
        if !joined(&found).is_empty() || small.width.min(small.height) < SMALLEST || !keep_on() {
            break;
        }
        add(&mut found, at_scale(pass(&small, keep_on), 1.0 / factor as f32));
    }
    in_reading_order(joined(&found))
}

/// QR and Micro QR codes in a camera frame, in reading order.
#[must_use]
pub fn decode_frame(luma: &[u8], width: u32, height: u32) -> Vec<Code> {
    let picture = Picture::new(luma, width, height);
    let found = picture.map(|picture| search(&picture, QR, Pass::Fast)).unwrap_or_default();
    in_reading_order(joined(&found))
}

/// What a camera frame is searched for besides. Each costs some times what [`decode_frame`] does, so
/// frames take turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Data Matrix, Aztec, rMQR, and the QR codes that read only in a smaller picture.
    Matrix,
    /// PDF417, Code 128 and Code 39.
    Bars,
}

/// Codes of a turn's symbologies in a camera frame, in reading order. Looked for at no more pixels
/// than 1280×720 has.
#[must_use]
pub fn decode_frame_at(turn: Turn, luma: &[u8], width: u32, height: u32) -> Vec<Code> {
    let Some(picture) = Picture::new(luma, width, height) else { return Vec::new() };
    let formats = match turn {
        Turn::Matrix => MATRIX,
        Turn::Bars => BARS,
    };
    let scale = (FRAME_PIXELS as f32 / picture.pixels() as f32).sqrt();
    let found = if scale < 1.0 {
        at_scale(search(&picture.scaled(scale), formats, Pass::Fast), scale)
    } else {
        search(&picture, formats, Pass::Fast)
    };
    in_reading_order(joined(&found))
}

/// Where QR codes are in a camera frame that were found and cannot be read: too far, blurred or cut.
#[must_use]
pub fn unread_frame(luma: &[u8], width: u32, height: u32) -> Vec<[(i32, i32); 4]> {
    let unread = Picture::new(luma, width, height).map(|picture| unread(&picture));
    let pixel = |(x, y): (f32, f32)| (x as i32, y as i32);
    unread.unwrap_or_default().into_iter().map(|corners| corners.map(pixel)).collect()
}

/// What a large picture lost when it was made smaller.
fn look_closer(picture: &Picture<'_>, found: &mut Vec<Found>, keep_on: &dyn Fn() -> bool) {
    let factor = shrink_factor(picture.pixels(), SECOND_PASS_PIXELS);
    if found.is_empty() && keep_on() {
        let codes = search(&picture.shrunk(factor), ALL, Pass::FullSize);
        add(found, at_scale(codes, 1.0 / factor as f32));
    }
    for top in (0..picture.height).step_by(TILE - OVERLAP) {
        for left in (0..picture.width).step_by(TILE - OVERLAP) {
            if !keep_on() {
                return;
            }
            let codes = search(&picture.cut(left, top, TILE), QR, Pass::FullSize);
            let moved = |code: Found| code.moved(|(x, y)| (x + left as f32, y + top as f32));
            add(found, codes.into_iter().map(moved).collect());
        }
    }
}

/// Adds what is not there yet.
fn add(found: &mut Vec<Found>, more: Vec<Found>) {
    for one in more {
        if !found.iter().any(|known| known.part == one.part && is_same(&known.code, &one.code)) {
            found.push(one);
        }
    }
}

/// The whole number by which both sides are divided to have at most so many pixels.
fn shrink_factor(pixels: usize, at_most: usize) -> usize {
    let mut factor = 1;
    while pixels / (factor * factor) > at_most {
        factor += 1;
    }
    factor
}

#[cfg(test)]
mod tests;
