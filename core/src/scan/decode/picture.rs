//! A picture as rows of brightness, and what can be done to one to make a code in it legible.

use std::borrow::Cow;

/// `width * height` levels, row by row, 0 for black.
#[derive(Clone, Debug)]
pub(super) struct Picture<'a> {
    pub(super) luma: Cow<'a, [u8]>,
    pub(super) width: usize,
    pub(super) height: usize,
}

impl<'a> Picture<'a> {
    /// `None` where the sizes do not agree, there are no pixels, or too many to count in 32 bits.
    pub(super) fn new(luma: &'a [u8], width: u32, height: u32) -> Option<Self> {
        let pixels = u64::from(width) * u64::from(height);
        let fits = pixels > 0 && i32::try_from(pixels).is_ok();
        (fits && u64::try_from(luma.len()) == Ok(pixels)).then_some(Self {
            luma: Cow::Borrowed(luma),
            width: width as usize,
            height: height as usize,
        })
    }

    /// Of levels that are as many as the sides say.
    pub(super) fn made(luma: Vec<u8>, width: usize, height: usize) -> Picture<'static> {
        Picture { luma: Cow::Owned(luma), width, height }
    }

    pub(super) fn pixels(&self) -> usize {
        self.luma.len()
    }

    /// The level at a place, the nearest one where it lies outside.
    fn level(&self, x: isize, y: isize) -> u8 {
        let column = x.clamp(0, self.width as isize - 1) as usize;
        let row = y.clamp(0, self.height as isize - 1) as usize;
        self.luma.get(row * self.width + column).copied().unwrap_or(255)
    }

    /// Each pixel the mean of `factor` × `factor`; a rest at the right and bottom is left out.
    pub(super) fn shrunk(&self, factor: usize) -> Picture<'_> {
        if factor <= 1 {
            return Picture { luma: Cow::Borrowed(&self.luma), ..*self };
        }
        let (width, height) = (self.width / factor, self.height / factor);
        if width == 0 || height == 0 {
            return Self::made(Vec::new(), 0, 0);
        }
        let area = u32::try_from(factor * factor).unwrap_or(u32::MAX);
        let mut small = Vec::with_capacity(width * height);
        let mut sums = vec![0_u32; width];
        for band in self.luma.chunks_exact(self.width * factor) {
            sums.fill(0);
            for row in band.chunks_exact(self.width) {
                for (sum, part) in sums.iter_mut().zip(row.chunks_exact(factor)) {
                    *sum += part.iter().map(|level| u32::from(*level)).sum::<u32>();
                }
            }
            small.extend(sums.iter().map(|sum| u8::try_from(sum / area).unwrap_or(255)));
        }
        Self::made(small, width, height)
    }

    /// The square of so many pixels a side at a place, as far as there are pixels.
    pub(super) fn cut(&self, left: usize, top: usize, side: usize) -> Picture<'static> {
        let (width, height) =
            (side.min(self.width.saturating_sub(left)), side.min(self.height.saturating_sub(top)));
        let rows = self.luma.chunks_exact(self.width).skip(top).take(height);
        let luma = rows.flat_map(|row| row.iter().skip(left).take(width)).copied().collect();
        Self::made(luma, width, height)
    }

    /// The picture at another size, between pixels by their nearness.
    pub(super) fn scaled(&self, scale: f32) -> Picture<'static> {
        let (columns, rows) = (taps(self.width, scale), taps(self.height, scale));
        let line = |row: usize| self.luma.chunks_exact(self.width).nth(row).unwrap_or_default();
        let mut luma = Vec::with_capacity(columns.len() * rows.len());
        for row in &rows {
            let (above, below) = (line(row.at), line(row.next));
            let level = |column: &Tap| {
                let across =
                    |line: &[u8]| column.mix(level(line, column.at), level(line, column.next));
                row.mix(across(above), across(below)) >> (2 * Tap::BITS)
            };
            luma.extend(columns.iter().map(|column| u8::try_from(level(column)).unwrap_or(255)));
        }
        Self::made(luma, columns.len(), rows.len())
    }

    /// The level between four pixels.
    pub(super) fn between(&self, x: f32, y: f32) -> u8 {
        let (left, top) = (x.floor(), y.floor());
        let (right, down) = (x - left, y - top);
        let (left, top) = (left as isize, top as isize);
        let row = |y| {
            let (one, other) = (f32::from(self.level(left, y)), f32::from(self.level(left + 1, y)));
            one + (other - one) * right
        };
        let (one, other) = (row(top), row(top + 1));
        (one + (other - one) * down + 0.5) as u8
    }

    /// The mean of the square of `2 * reach + 1` pixels around each pixel.
    fn means(&self, reach: usize) -> Vec<u8> {
        let across = box_means(&self.luma, self.width, reach);
        let turned = transposed(&across, self.width);
        transposed(&box_means(&turned, self.height, reach), self.height)
    }

    /// Edges made harder by what a blur of that reach takes away from them, `strength` times.
    pub(super) fn sharpened(&self, reach: usize, strength: i32) -> Picture<'static> {
        let sharp = |(level, mean): (&u8, u8)| {
            let level = i32::from(*level);
            (level + (level - i32::from(mean)) * strength).clamp(0, 255) as u8
        };
        let luma = self.luma.iter().zip(self.means(reach)).map(sharp).collect();
        Self::made(luma, self.width, self.height)
    }

    /// Softened, so that grain does not pass for modules.
    pub(super) fn smoothed(&self, reach: usize) -> Picture<'static> {
        Self::made(self.means(reach), self.width, self.height)
    }

    /// Black where darker than what is around, white elsewhere.
    pub(super) fn by_local_mean(&self, reach: usize) -> Picture<'static> {
        let luma = self.luma.iter().zip(self.means(reach));
        let luma = luma.map(|(level, mean)| if *level < mean { 0 } else { 255 }).collect();
        Self::made(luma, self.width, self.height)
    }

    /// Every neighbourhood stretched to the same mean and spread: light that falls unevenly, and
    /// veils of glare, are taken out.
    pub(super) fn evened(&self, reach: usize) -> Picture<'static> {
        let means = self.means(reach);
        let away =
            self.luma.iter().zip(&means).map(|(level, mean)| level.abs_diff(*mean)).collect();
        let spreads = Self::made(away, self.width, self.height).means(reach);
        let even = |((level, mean), spread): ((&u8, u8), u8)| {
            let away = i32::from(*level) - i32::from(mean);
            (128 + away * 80 / (i32::from(spread) + 2)).clamp(0, 255) as u8
        };
        let luma = self.luma.iter().zip(means).zip(spreads).map(even).collect();
        Self::made(luma, self.width, self.height)
    }
}

/// Two pixels next to each other, and how much of a new one comes from the second, in 256ths.
struct Tap {
    at: usize,
    next: usize,
    share: u32,
}

impl Tap {
    const BITS: u32 = 8;

    /// Makes levels 256 times as large.
    fn mix(&self, one: u32, other: u32) -> u32 {
        one * ((1 << Self::BITS) - self.share) + other * self.share
    }
}

/// Where the pixels of a side come from when there are `scale` times as many.
fn taps(side: usize, scale: f32) -> Vec<Tap> {
    let tap = |pixel: usize| {
        let last = side.saturating_sub(1);
        let from = ((pixel as f32 + 0.5) / scale - 0.5).clamp(0.0, last as f32);
        let at = from as usize;
        Tap { at, next: (at + 1).min(last), share: ((from - at as f32) * 256.0) as u32 }
    };
    (0..((side as f32 * scale) as usize).max(1)).map(tap).collect()
}

fn level(line: &[u8], column: usize) -> u32 {
    line.get(column).copied().unwrap_or(255).into()
}

/// Each level the mean of those at most `reach` away in its row.
fn box_means(luma: &[u8], width: usize, reach: usize) -> Vec<u8> {
    let reach = reach.min(width.saturating_sub(1) / 2);
    let mut means = Vec::with_capacity(luma.len());
    let mut sums = vec![0_u32; width + 1];
    for row in luma.chunks_exact(width) {
        let mut sum = 0;
        for (total, level) in sums.iter_mut().skip(1).zip(row) {
            sum += u32::from(*level);
            *total = sum;
        }
        means.extend((0..width).map(|column| {
            let (left, right) = (column.saturating_sub(reach), (column + reach + 1).min(width));
            let total = |at: usize| sums.get(at).copied().unwrap_or(sum);
            u8::try_from((total(right) - total(left)) / (right - left) as u32).unwrap_or(255)
        }));
    }
    means
}

/// Rows become columns, in squares that stay in the cache.
fn transposed(luma: &[u8], width: usize) -> Vec<u8> {
    const SQUARE: usize = 32;
    let height = luma.len() / width;
    let mut turned = vec![0; luma.len()];
    for top in (0..height).step_by(SQUARE) {
        for left in (0..width).step_by(SQUARE) {
            for row in top..(top + SQUARE).min(height) {
                for column in left..(left + SQUARE).min(width) {
                    let level = luma.get(row * width + column).copied().unwrap_or(255);
                    if let Some(place) = turned.get_mut(column * height + row) {
                        *place = level;
                    }
                }
            }
        }
    }
    turned
}
