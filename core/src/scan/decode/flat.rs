//! A code that was found and not read, laid flat: its four corners make a square of a known size,
//! which every remedy can be tried on for a hundredth of what the whole picture costs.

use super::picture::Picture;
use super::zxing::Corners;

/// Pixels a side of the square.
const SIDE: usize = 600;
/// What is shown around the code, in its own sides: its quiet zone.
const MARGIN: f32 = 0.12;

/// A square laid over four corners, and the way back from it.
pub(super) struct Flat {
    map: [f32; 8],
    bend: Bend,
}

/// How the paper is bent: round a cup or a badge's curl, along one of the code's sides.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bend {
    /// Along the code's own downward side instead of its top.
    down: bool,
    /// Half the angle of the arc, in radians; what is near its ends lies closer together.
    arc: f32,
    /// How far the middle is off the straight line, in the code's sides: the arc seen from aside.
    bow: f32,
}

impl Bend {
    /// What paper round a cup or a lanyard's edge is like, the likeliest first.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let bows = [0.04, -0.04, 0.09, -0.09];
        let arcs = [0.6, 0.95];
        let ways = arcs.into_iter().flat_map(move |arc| bows.map(|bow| (arc, bow)));
        ways.flat_map(|(arc, bow)| [false, true].map(|down| Self { down, arc, bow }))
    }

    /// Where a place of the flat code is on the bent one, both from 0 to 1 between the corners.
    fn of(self, (u, v): (f32, f32)) -> (f32, f32) {
        if self.arc == 0.0 {
            return (u, v);
        }
        let (along, across) = if self.down { (v, u) } else { (u, v) };
        let middle = along - 0.5;
        let round = 0.5 + (2.0 * middle * self.arc).sin() / self.arc.sin() / 2.0;
        let across = across + self.bow * (1.0 - 4.0 * middle * middle);
        if self.down { (across, round) } else { (round, across) }
    }
}

impl Flat {
    /// `None` where the corners are no quadrilateral of some size.
    pub(super) fn over(corners: &Corners) -> Option<Self> {
        let [a, b, c, d] = *corners;
        let (right, down) = ((b.0 - c.0, b.1 - c.1), (d.0 - c.0, d.1 - c.1));
        let rest = (a.0 - b.0 + c.0 - d.0, a.1 - b.1 + c.1 - d.1);
        let area = right.0 * down.1 - down.0 * right.1;
        if area.abs() < 400.0 {
            return None;
        }
        let g = (rest.0 * down.1 - down.0 * rest.1) / area;
        let h = (right.0 * rest.1 - rest.0 * right.1) / area;
        let map = [
            b.0 - a.0 + g * b.0,
            d.0 - a.0 + h * d.0,
            a.0,
            b.1 - a.1 + g * b.1,
            d.1 - a.1 + h * d.1,
            a.1,
            g,
            h,
        ];
        Some(Self { map, bend: Bend::default() })
    }

    /// The same over bent paper.
    pub(super) fn bent(&self, bend: Bend) -> Self {
        Self { map: self.map, bend }
    }

    /// Where a place on the square is in the picture.
    pub(super) fn back(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let place = |at: f32| (at + 0.5) / SIDE as f32 * (1.0 + 2.0 * MARGIN) - MARGIN;
        let (u, v) = self.bend.of((place(x), place(y)));
        let [a, b, c, d, e, f, g, h] = self.map;
        let depth = g * u + h * v + 1.0;
        ((a * u + b * v + c) / depth, (d * u + e * v + f) / depth)
    }

    /// The square cut out of the picture.
    pub(super) fn cut(&self, picture: &Picture<'_>) -> Picture<'static> {
        let mut luma = Vec::with_capacity(SIDE * SIDE);
        for row in 0..SIDE {
            luma.extend((0..SIDE).map(|column| {
                let (x, y) = self.back((column as f32, row as f32));
                picture.between(x, y)
            }));
        }
        Picture::made(luma, SIDE, SIDE)
    }
}
