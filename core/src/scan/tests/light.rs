//! What lenses, lamps, sensors and files do to a picture; levels run from 0 to 255.

use std::ops::Range;

use image::codecs::jpeg::JpegEncoder;

use super::dice::Dice;

/// Lamps mirrored in the paper: blobs that burn out to white, `size` times as wide as the code.
pub(super) fn glare(
    dice: &mut Dice,
    levels: &mut [f32],
    width: usize,
    middle: (f32, f32),
    across: f32,
    size: Range<f32>,
) {
    for _ in 0..1 + dice.roll(2) {
        let radius = across * dice.between(size.start, size.end) / 2.0;
        let x = middle.0 + across * dice.between(-0.3, 0.3);
        let y = middle.1 + across * dice.between(-0.3, 0.3);
        let squeeze = dice.between(0.5, 1.5);
        // Small lamps burn out, large ones veil.
        let strength =
            if size.start > 0.5 { dice.between(60.0, 150.0) } else { dice.between(180.0, 420.0) };
        for (index, level) in levels.iter_mut().enumerate() {
            let (dx, dy) = ((index % width) as f32 - x, ((index / width) as f32 - y) * squeeze);
            let far = (dx * dx + dy * dy) / (radius * radius);
            *level = (*level + strength * (-far * far).exp()).min(255.0);
        }
    }
}

/// Out of focus: near enough a Gaussian of this deviation, in pixels.
pub(super) fn blur(levels: &mut [f32], width: usize, deviation: f32) {
    let reach = (deviation * 3.0).ceil() as i64;
    let weights: Vec<(i64, f32)> = (-reach..=reach)
        .map(|at| (at, (-(at as f32).powi(2) / (2.0 * deviation * deviation)).exp()))
        .collect();
    convolve(levels, width, &weights.iter().map(|(at, w)| ((*at, 0), *w)).collect::<Vec<_>>());
    convolve(levels, width, &weights.iter().map(|(at, w)| ((0, *at), *w)).collect::<Vec<_>>());
}

/// Shaken along a line of this length in pixels.
pub(super) fn smear(levels: &mut [f32], width: usize, length: f32, angle: f32) {
    let steps = (length.ceil() as i64 * 2).max(2);
    let weights: Vec<((i64, i64), f32)> = (0..=steps)
        .map(|step| {
            let along = (step as f32 / steps as f32 - 0.5) * length;
            (((along * angle.cos()).round() as i64, (along * angle.sin()).round() as i64), 1.0)
        })
        .collect();
    convolve(levels, width, &weights);
}

/// Each pixel the weighted mean of those around it.
fn convolve(levels: &mut [f32], width: usize, weights: &[((i64, i64), f32)]) {
    let source = levels.to_vec();
    let height = (levels.len() / width) as i64;
    let total: f32 = weights.iter().map(|(_, weight)| weight).sum();
    for (row, line) in (0..height).zip(levels.chunks_exact_mut(width)) {
        line.fill(0.0);
        for ((dx, dy), weight) in weights {
            let from = (row + dy).clamp(0, height - 1) as usize * width;
            for (column, level) in line.iter_mut().enumerate() {
                let column = (column as i64 + dx).clamp(0, width as i64 - 1) as usize;
                *level += source[from + column] * weight / total;
            }
        }
    }
}

/// The sensor's grain, and whole levels.
pub(super) fn noise(dice: &mut Dice, levels: &[f32], deviation: f32) -> Vec<u8> {
    levels.iter().map(|level| (level + dice.normal() * deviation).clamp(0.0, 255.0) as u8).collect()
}

/// Through a JPEG file of this quality and back.
pub(super) fn jpeg(luma: &[u8], width: usize, height: usize, quality: u8) -> Vec<u8> {
    let [columns, rows] = [width, height].map(|side| u32::try_from(side).unwrap());
    let mut file = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut file, quality);
    encoder.encode(luma, columns, rows, image::ExtendedColorType::L8).unwrap();
    image::load_from_memory(&file).unwrap().into_luma8().into_raw()
}
