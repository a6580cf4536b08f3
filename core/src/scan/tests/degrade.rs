//! Camera frames of Korean cards as bad as a dinner makes them: each of one kind of badness, or of
//! several, in a strength drawn by lot. The same seed and number give the same frame.
//!
//! It shares nothing with the decoder, so that neither can be fitted to the other's arithmetic.

use super::dice::Dice;
use super::light::{blur, glare, jpeg, noise, smear};
use crate::card::{Code, Level};

/// What is wrong with a frame.
pub(super) const KINDS: [&str; 12] = [
    "perspective",
    "curved",
    "defocus",
    "motion",
    "noise",
    "glare",
    "backlight",
    "low contrast",
    "inverted",
    "small",
    "jpeg",
    "several",
];

/// A picture of one code, and the text a reader should find.
pub(super) struct Frame {
    pub(super) luma: Vec<u8>,
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) text: String,
    pub(super) kind: &'static str,
}

/// Frame `number` of a seed, `width` × `height` at most; kinds take turns.
pub(super) fn frame(seed: u64, number: usize, width: usize, height: usize) -> Frame {
    let mut dice = Dice::new(seed, number);
    let kind = KINDS[number % KINDS.len()];
    let shrink = [1, 1, 2][dice.roll(3)];
    let (width, height) = (width / shrink, height / shrink);
    let text = card(&mut dice);
    let code = Code::of(&text, Level::M).unwrap();
    let is = |other: &str| kind == other;
    let has = |other: &str, dice: &mut Dice| is(other) || (is("several") && dice.roll(4) == 0);

    let (small, inverted) = (has("small", &mut dice), has("inverted", &mut dice));
    let module = if small { dice.between(1.5, 2.6) } else { dice.between(3.0, 7.0) };
    let across = (module * code.outer_side() as f32).min(height as f32 * 0.65);
    let tilt = if has("perspective", &mut dice) { dice.between(0.25, 0.6) } else { 0.05 };
    let bend = if has("curved", &mut dice) { dice.between(0.4, 1.0) } else { 0.0 };
    let sheet = Sheet::laid(&mut dice, (width, height), across, tilt, bend);
    let (dark, light) = match has("low contrast", &mut dice) {
        true => {
            let dark = dice.between(60.0, 150.0);
            (dark, dark + dice.between(14.0, 40.0))
        }
        false => (dice.between(10.0, 50.0), dice.between(180.0, 240.0)),
    };
    let (dark, light) = if inverted { (light, dark) } else { (dark, light) };
    let mut levels = sheet.drawn(&mut dice, &code, dark, light, (width, height));
    let pixel = across / code.outer_side() as f32; // a module's size
    if has("glare", &mut dice) {
        glare(&mut dice, &mut levels, width, sheet.middle, across, 0.12..0.36);
    }
    if has("backlight", &mut dice) {
        glare(&mut dice, &mut levels, width, sheet.middle, across, 0.7..1.3);
    }
    if has("defocus", &mut dice) {
        blur(&mut levels, width, pixel * dice.between(0.3, 0.62));
    }
    if has("motion", &mut dice) {
        let angle = dice.between(0.0, std::f32::consts::PI);
        smear(&mut levels, width, pixel * dice.between(0.6, 1.8), angle);
    }
    let grain = if has("noise", &mut dice) { dice.between(18.0, 60.0) } else { 3.0 };
    let mut luma = noise(&mut dice, &levels, grain);
    if has("jpeg", &mut dice) {
        let quality = u8::try_from(4 + dice.roll(16)).unwrap();
        luma = jpeg(&luma, width, height, quality);
    }
    Frame { luma, width, height, text, kind }
}

/// What a frame shows where there is no code: the same table, light and noise.
pub(super) fn empty_frame(seed: u64, number: usize, width: usize, height: usize) -> Vec<u8> {
    let mut dice = Dice::new(seed, number);
    let levels = table(&mut dice, width, height);
    noise(&mut dice, &levels, 4.0)
}

fn card(dice: &mut Dice) -> String {
    let family = dice.pick(&["김", "이", "박", "최", "정", "강", "남궁"]);
    let given = dice.pick(&["지원", "서연", "민준", "하은", "도윤", "예린", "준호"]);
    let company = dice.pick(&["반달", "한울클라우드", "누리데이터", "모아랩스", "가온전자"]);
    let title = dice.pick(&["대표이사", "개발 팀장", "Solutions Architect", "CTO"]);
    let number = dice.roll(90_000_000) + 10_000_000;
    let note =
        if dice.roll(2) == 0 { "" } else { "NOTE:파트너 만찬에서 뵙겠습니다\r\n" };
    format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{family}{given}\r\n\
         ORG:{company}\r\nTITLE:{title}\r\nTEL:+8210{number}\r\nEMAIL:p{number}@bandal.example\r\n\
         {note}END:VCARD\r\n"
    )
}

/// Where the paper lies: pixels to places on the paper, both running from 0 to 1.
struct Sheet {
    middle: (f32, f32),
    /// The projective map of a pixel, row by row.
    map: [f32; 9],
    bend: f32,
}

impl Sheet {
    fn laid(dice: &mut Dice, size: (usize, usize), across: f32, tilt: f32, bend: f32) -> Self {
        let (width, height) = (size.0 as f32, size.1 as f32);
        let reach = across * 0.75;
        let middle = (
            dice.between(reach.min(width / 2.0), (width - reach).max(width / 2.0)),
            dice.between(reach.min(height / 2.0), (height - reach).max(height / 2.0)),
        );
        let turn = dice.between(-0.5, 0.5) + dice.roll(4) as f32 * std::f32::consts::FRAC_PI_2;
        let lean = dice.between(0.0, std::f32::consts::TAU);
        // u, v and w of the pixel (x, y): turned, then divided by a depth that leans one way.
        let (sin, cos) = turn.sin_cos();
        let (far_x, far_y) = (tilt * lean.cos() / across, tilt * lean.sin() / across);
        let squeeze = 1.0 + tilt * 0.4;
        let map = [
            cos * squeeze / across,
            sin * squeeze / across,
            0.0,
            -sin / across,
            cos / across,
            0.0,
            far_x,
            far_y,
            1.0,
        ];
        Self { middle, map, bend }
    }

    /// Where on the paper a pixel is: the code's square with its quiet zone is 0..1 both ways.
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        let (x, y) = (x - self.middle.0, y - self.middle.1);
        let [a, b, c, d, e, f, g, h, i] = self.map;
        let depth = g * x + h * y + i;
        let (u, v) = ((a * x + b * y + c) / depth, (d * x + e * y + f) / depth);
        // Round a cup: what is far from the middle lies closer together.
        let round = if self.bend > 0.0 {
            (u * 2.0 * self.bend.sin()).clamp(-0.999, 0.999).asin() / self.bend / 2.0
        } else {
            u
        };
        (round + 0.5, v + 0.5 + self.bend * 0.12 * u * u)
    }

    fn drawn(
        &self,
        dice: &mut Dice,
        code: &Code,
        dark: f32,
        light: f32,
        (width, height): (usize, usize),
    ) -> Vec<f32> {
        const FINE: usize = 3; // samples a side of each pixel
        let side = code.outer_side() as f32;
        let mut levels = table(dice, width, height);
        for (index, level) in levels.iter_mut().enumerate() {
            let (column, row) = (index % width, index / width);
            let (u, v) = self.at(column as f32 + 0.5, row as f32 + 0.5);
            if !(-0.3..1.3).contains(&u) || !(-0.3..1.3).contains(&v) {
                continue;
            }
            let mut sum = 0.0;
            for sample in 0..FINE * FINE {
                let [dx, dy] =
                    [sample % FINE, sample / FINE].map(|n| (n as f32 + 0.5) / FINE as f32);
                let (u, v) = self.at(column as f32 + dx, row as f32 + dy);
                let module = |place: f32| (place * side).floor() as i64 - 4;
                let (u, v) = (module(u), module(v));
                let inside = |place: i64| usize::try_from(place).ok().filter(|n| *n < code.side);
                let quiet = code.side as i64 + 4;
                sum += match (inside(u), inside(v)) {
                    (Some(column), Some(row)) if code.dark[row * code.side + column] => dark,
                    _ if (-4..quiet).contains(&u) && (-4..quiet).contains(&v) => light,
                    _ => *level,
                };
            }
            *level = sum / (FINE * FINE) as f32;
        }
        levels
    }
}

/// A table with light from one side, boxes and lines of print on it.
fn table(dice: &mut Dice, width: usize, height: usize) -> Vec<f32> {
    let (base, slope) = (dice.between(60.0, 170.0), dice.between(-50.0, 50.0));
    let mut levels: Vec<f32> = (0..width * height)
        .map(|index| base + slope * (index % width) as f32 / width as f32)
        .collect();
    for _ in 0..dice.roll(12) + 4 {
        let (x, y) = (dice.roll(width), dice.roll(height));
        let (right, bottom) = (x + 1 + dice.roll(width / 4), y + 1 + dice.roll(height / 6));
        let level = dice.between(0.0, 255.0);
        let print = dice.roll(2) == 0; // lines of letters, or a plain box
        for row in y..bottom.min(height) {
            for column in x..right.min(width) {
                let letter = (row / 9) % 2 == 0 && (column * 7 + row / 9 * 13) / 5 % 3 != 0;
                if !print || letter {
                    levels[row * width + column] = level;
                }
            }
        }
    }
    levels
}
