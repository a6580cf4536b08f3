//! Codes in a picture, found by zxing-cpp.
//!
//! A code's text is our own decision: its bytes as UTF-8 when they are that and the code does not
//! declare something else, because guesses from a few bytes turn Korean into Japanese.

use std::panic::{AssertUnwindSafe, catch_unwind};

use encoding_rs::EUC_KR;
use serde::{Deserialize, Serialize};
use zxingcpp::{Barcode, BarcodeFormat as Format, ImageFormat, ImageView, TextMode};

use crate::vcard::{is_hangul, likely};

/// What a camera frame is searched for: cheap enough for every frame.
const FRAME: &[Format] = &[Format::QRCode, Format::MicroQRCode];
/// What a still picture is searched for.
const STILL: &[Format] = &[
    Format::QRCode,
    Format::MicroQRCode,
    Format::RMQRCode,
    Format::DataMatrix,
    Format::Aztec,
    Format::PDF417,
    Format::Code128,
    Format::Code39,
];
/// A still is searched for everything at no more than this many pixels first, which finds most
/// codes in a tenth of the time,
const FIRST_PASS_PIXELS: usize = 2_500_000;
/// then, if that found nothing, at no more than this many.
const SECOND_PASS_PIXELS: usize = 13_000_000;

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
}

/// All codes in a still picture, in reading order. `luma` holds `width * height` bytes, row by
/// row, 0 for black; anything else has no codes.
///
/// A large picture is searched at a smaller size first, and at full size for QR codes only: 100
/// megapixels without a code take two seconds so, and 13 when searched for everything.
#[must_use]
pub fn decode(luma: &[u8], width: u32, height: u32) -> Vec<Code> {
    if !is_picture(luma, width, height) {
        return Vec::new();
    }
    let mut factor = shrink_factor(luma.len(), FIRST_PASS_PIXELS);
    let mut codes = search_shrunk(luma, width, height, factor);
    if codes.is_empty() && factor > 1 {
        factor = shrink_factor(luma.len(), SECOND_PASS_PIXELS);
        codes = search_shrunk(luma, width, height, factor);
    }
    if factor > 1 {
        for code in search(luma, width, height, FRAME) {
            let known = |other: &Code| other.bytes == code.bytes && overlap(other, &code);
            if !codes.iter().any(known) {
                codes.push(code);
            }
        }
    }
    in_reading_order(codes)
}

/// QR and Micro QR codes in a camera frame, in reading order: 6 ms for 1920×1080 without a code,
/// where all symbologies take 45.
#[must_use]
pub fn decode_frame(luma: &[u8], width: u32, height: u32) -> Vec<Code> {
    in_reading_order(search(luma, width, height, FRAME))
}

fn search_shrunk(luma: &[u8], width: u32, height: u32, factor: u32) -> Vec<Code> {
    if factor == 1 {
        return search(luma, width, height, STILL);
    }
    let (small, small_width, small_height) = shrink(luma, width, height, factor);
    let mut codes = search(&small, small_width, small_height, STILL);
    let scale = i32::try_from(factor).unwrap_or(1);
    for code in &mut codes {
        code.corners = code.corners.map(|(x, y)| (x * scale, y * scale));
    }
    codes
}

fn search(luma: &[u8], width: u32, height: u32, formats: &[Format]) -> Vec<Code> {
    if !is_picture(luma, width, height) {
        return Vec::new();
    }
    // The binding panics where the library reports something it does not know.
    catch_unwind(AssertUnwindSafe(|| {
        let view = ImageView::from_slice(luma, width, height, ImageFormat::Lum).ok()?;
        let found = zxingcpp::read().formats(formats).text_mode(TextMode::Plain).from(view).ok()?;
        Some(found.iter().filter(|code| code.is_valid()).map(code).collect())
    }))
    .ok()
    .flatten()
    .unwrap_or_default()
}

fn is_picture(luma: &[u8], width: u32, height: u32) -> bool {
    let pixels = u64::from(width) * u64::from(height);
    // The library counts in 32 bits.
    pixels > 0 && i32::try_from(pixels).is_ok() && u64::try_from(luma.len()) == Ok(pixels)
}

fn code(found: &Barcode) -> Code {
    let bytes = found.bytes();
    let position = found.position();
    let corners =
        [position.top_left, position.top_right, position.bottom_right, position.bottom_left];
    Code {
        text: text(&bytes, found),
        symbology: symbology(found).to_owned(),
        corners: corners.map(|point| (point.x, point.y)),
        bytes,
    }
}

fn text(bytes: &[u8], found: &Barcode) -> String {
    if found.has_eci() {
        return found.text();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if is_korean(bytes) => EUC_KR.decode_without_bom_handling(bytes).0.into_owned(),
        Err(_) => found.text(),
    }
}

/// Whether bytes that are not UTF-8 are Korean in EUC-KR, which the library takes for Japanese.
///
/// Half-width katakana can be made of the same bytes; there, voicing marks (0xDE, 0xDF) abound.
/// One syllable proves nothing.
fn is_korean(bytes: &[u8]) -> bool {
    let letters = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let marks = bytes.iter().filter(|byte| matches!(byte, 0xde | 0xdf)).count();
    is_hangul(bytes) && letters >= 4 && marks * 6 < letters && likely(bytes) == Some(EUC_KR)
}

fn symbology(found: &Barcode) -> &'static str {
    // `format` is asked for QR only: for linear codes the library knows variants that the
    // binding's enum does not have.
    match found.symbology() {
        Format::QRCode => match found.format() {
            Format::MicroQRCode => "micro_qr",
            Format::RMQRCode => "rmqr",
            _ => "qr",
        },
        Format::DataMatrix => "data_matrix",
        Format::Aztec => "aztec",
        Format::PDF417 => "pdf417",
        Format::Code128 => "code128",
        Format::Code39 => "code39",
        _ => "other",
    }
}

/// The whole number by which both sides are divided to have at most so many pixels.
fn shrink_factor(pixels: usize, at_most: usize) -> u32 {
    let mut factor: u32 = 1;
    while pixels / (factor * factor) as usize > at_most {
        factor += 1;
    }
    factor
}

/// Each pixel the mean of `factor` × `factor`; a rest at the right and bottom is left out.
fn shrink(luma: &[u8], width: u32, height: u32, factor: u32) -> (Vec<u8>, u32, u32) {
    let (columns, side) = (width as usize, factor as usize);
    let (small_width, small_height) = (width / factor, height / factor);
    let mut small = Vec::with_capacity((small_width * small_height) as usize);
    let mut sums = vec![0_u32; small_width as usize];
    for band in luma.chunks_exact(columns * side) {
        sums.fill(0);
        for row in band.chunks_exact(columns) {
            for (sum, part) in sums.iter_mut().zip(row.chunks_exact(side)) {
                *sum += part.iter().map(|level| u32::from(*level)).sum::<u32>();
            }
        }
        small.extend(sums.iter().map(|sum| u8::try_from(sum / (factor * factor)).unwrap_or(255)));
    }
    (small, small_width, small_height)
}

/// Left, top, right and bottom.
fn bounds(code: &Code) -> (i32, i32, i32, i32) {
    let [a, b, c, d] = code.corners;
    let xs = [a.0, b.0, c.0, d.0];
    let ys = [a.1, b.1, c.1, d.1];
    let least = |values: [i32; 4]| values.into_iter().min().unwrap_or(0);
    let most = |values: [i32; 4]| values.into_iter().max().unwrap_or(0);
    (least(xs), least(ys), most(xs), most(ys))
}

fn overlap(one: &Code, other: &Code) -> bool {
    let (one, other) = (bounds(one), bounds(other));
    one.0 <= other.2 && other.0 <= one.2 && one.1 <= other.3 && other.1 <= one.3
}

/// Row by row, left to right; codes belong to one row when their middles lie within its first one.
fn in_reading_order(mut codes: Vec<Code>) -> Vec<Code> {
    let middle = |code: &Code| {
        let (_, top, _, bottom) = bounds(code);
        (top + bottom) / 2
    };
    codes.sort_by_key(|code| bounds(code).1);
    let mut rows: Vec<Vec<Code>> = Vec::new();
    for code in codes {
        let row = rows.iter_mut().find(|row| {
            row.first().is_some_and(|first| {
                let (_, top, _, bottom) = bounds(first);
                (top..=bottom).contains(&middle(&code))
            })
        });
        match row {
            Some(row) => row.push(code),
            None => rows.push(vec![code]),
        }
    }
    for row in &mut rows {
        row.sort_by_key(|code| bounds(code).0);
    }
    rows.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests;
