//! Figures, not a test: `cargo xtask bench scan [DIR]`.
//!
//! Passes were chosen and ordered on frames of seeds 1 and 2 and on photos whose number is even; what
//! counts is seed 4 and the photos whose number is odd. A photo's text stands beside it in a file
//! of the same name and `.txt` or `.bin`; a folder `no-codes` has none.

use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::degrade::{Frame, KINDS, empty_frame, frame};
use super::{apart, peers};
use crate::figure;
use crate::scan::{Code, Pass, Turn, decode, decode_frame, decode_frame_at, open_image};

const TUNED_ON: u64 = 1;
const QUOTED: u64 = 4;
const FRAMES: usize = 20 * KINDS.len();

type Reader = (&'static str, fn(&Frame) -> Vec<Code>);

/// The pipeline, and each reader it is made of alone.
const READERS: [Reader; 3] = [
    ("pipeline", |it| decode(&it.luma, side(it.width), side(it.height))),
    ("zxing-cpp", |it| decode_frame(&it.luma, side(it.width), side(it.height))),
    ("quircs", quircs),
];

pub(super) fn side(pixels: usize) -> u32 {
    u32::try_from(pixels).unwrap()
}

fn quircs(it: &Frame) -> Vec<Code> {
    let mut reader = quircs::Quirc::new();
    let symbols = reader.identify(it.width, it.height, &it.luma).flatten();
    let code = |bytes: Vec<u8>| Code {
        text: String::from_utf8_lossy(&bytes).into_owned(),
        bytes,
        symbology: "qr".to_owned(),
        corners: [(0, 0); 4],
        pass: Pass::SecondReader,
    };
    symbols.filter_map(|symbol| Some(code(symbol.decode().ok()?.payload))).collect()
}

/// A text without what stands around it and how its lines end.
pub(super) fn plain(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

/// What one reader made of some pictures.
#[derive(Default)]
pub(super) struct Tally {
    right: usize,
    pub(super) wrong: usize,
    of: usize,
    milliseconds: Vec<f64>,
    passes: Vec<Pass>,
}

impl Tally {
    fn add(&mut self, picture: &Frame, read: impl Fn(&Frame) -> Vec<Code>) {
        let start = Instant::now();
        let codes =
            std::panic::catch_unwind(AssertUnwindSafe(|| read(picture))).unwrap_or_default();
        self.count(picture, &codes, start.elapsed().as_secs_f64() * 1000.0);
    }

    pub(super) fn count(&mut self, picture: &Frame, codes: &[Code], milliseconds: f64) {
        self.milliseconds.push(milliseconds);
        let right = codes.iter().find(|code| plain(&code.text) == plain(&picture.text));
        self.of += 1;
        self.right += usize::from(right.is_some());
        self.wrong += usize::from(right.is_none() && !codes.is_empty());
        self.passes.extend(right.map(|code| code.pass));
    }

    pub(super) fn recall(&self) -> f64 {
        100.0 * self.right as f64 / self.of.max(1) as f64
    }

    pub(super) fn at(&mut self, share: f64) -> f64 {
        self.milliseconds.sort_by(f64::total_cmp);
        let last = self.milliseconds.len().saturating_sub(1);
        self.milliseconds.get((last as f64 * share) as usize).copied().unwrap_or_default()
    }
}

/// All readers on the same pictures; the pipeline's figures beside those of zxing-cpp alone.
fn compare(name: &str, pictures: &[Frame]) {
    if pictures.is_empty() {
        return;
    }
    let mut tallies = READERS.map(|(_, read)| {
        let mut tally = Tally::default();
        pictures.iter().for_each(|picture| tally.add(picture, read));
        tally
    });
    let percentiles = tallies.each_mut().map(|tally| (tally.at(0.5), tally.at(0.95)));
    let [pipeline, plain, second] = &tallies;
    let beside = |what: &str, ours: f64, peer: f64| {
        let floor = (peer > 0.0).then_some((READERS[1].0, peer)); // nothing has no ratio
        figure::print(&format!("{name}: {what}"), ours, floor);
    };
    beside("recall %", pipeline.recall(), plain.recall());
    beside("wrong texts", pipeline.wrong as f64, plain.wrong as f64);
    beside("p50 ms", percentiles[0].0, percentiles[1].0);
    beside("p95 ms", percentiles[0].1, percentiles[1].1);
    figure::print(&format!("{name}: quircs alone, recall %"), second.recall(), None);
    figure::print(&format!("{name}: quircs alone, wrong texts"), second.wrong as f64, None);
    figure::print(&format!("{name}: quircs alone, p95 ms"), percentiles[2].1, None);
    let mut passes = pipeline.passes.clone();
    passes.sort();
    for some in passes.chunk_by(|one, other| one == other) {
        let name = format!("{name}: read by {:?} images", some[0]);
        figure::print(&name, some.len() as f64, None);
    }
    peers::print(name, pictures);
}

/// Pictures without a code: what each reader sees in them.
fn nothing_there(name: &str, pictures: &[Frame]) {
    for (reader, read) in READERS.iter().filter(|_| !pictures.is_empty()) {
        let mut tally = Tally::default();
        pictures.iter().for_each(|picture| tally.add(picture, *read));
        let of = format!("{name}: {reader} of {}, false positives", pictures.len());
        figure::print(&of, tally.wrong as f64, None);
        figure::print(&format!("{name}: {reader} p95 ms"), tally.at(0.95), None);
    }
}

fn frames(seed: u64) -> Vec<Frame> {
    (0..FRAMES).map(|number| frame(seed, number, 1920, 1080)).collect()
}

fn empty_frames(count: usize) -> Vec<Frame> {
    let (width, height) = (1920, 1080);
    let empty = |number| Frame {
        luma: empty_frame(QUOTED, number, width, height),
        width,
        height,
        text: "nothing".to_owned(),
        kind: "empty",
    };
    (0..count).map(empty).collect()
}

/// The images in a folder and the folders in it.
fn images(folder: &Path, into: &mut Vec<PathBuf>) {
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() {
            images(&path, into);
        } else if ["png", "jpg", "jpeg", "webp", "gif", "bmp"].contains(&ending) {
            into.push(path);
        }
    }
}

/// A photo and the text beside it.
fn photo(path: &Path) -> Option<Frame> {
    let text = std::fs::read_to_string(path.with_extension("txt"));
    let text = text.or_else(|_| std::fs::read_to_string(path.with_extension("bin")));
    let text = if is_empty(path) { "nothing".to_owned() } else { text.ok()? };
    let photo = open_image(&std::fs::read(path).unwrap()).ok()?;
    let [width, height] = [photo.width, photo.height].map(|side| side as usize);
    Some(Frame { luma: photo.luma, width, height, text, kind: "photo" })
}

fn is_empty(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "no-codes")
}

fn photos(folder: &Path) {
    let mut paths = Vec::new();
    images(folder, &mut paths);
    let (empty, paths): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| is_empty(path));
    let (even, odd): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| {
        let number = path.file_stem().and_then(|name| name.to_str()?.parse().ok()).unwrap_or(1_u64);
        number % 2 == 0
    });
    let read = |paths: &[PathBuf]| paths.iter().filter_map(|path| photo(path)).collect::<Vec<_>>();
    compare("photos, even (tuned on)", &read(&even));
    compare("photos, odd", &read(&odd));
    nothing_there("photos, no code", &read(&empty));
}

/// What a camera's frame costs, in the same process and on one core.
fn camera() {
    let empty = empty_frames(60);
    let full: Vec<_> = (0..60)
        .map(|number| frame(QUOTED, number * KINDS.len() + 4, 1920, 1080))
        .filter(|frame| frame.width == 1920)
        .collect();
    for (name, frames, goal) in [("without", &empty, 15.0), ("with", &full, 30.0)] {
        let mut tally = Tally::default();
        frames.iter().for_each(|frame| tally.add(frame, READERS[1].1));
        let camera = format!("camera 1920×1080 {name} a code: p95 ms");
        figure::print(&camera, tally.at(0.95), Some(("goal", goal)));
        for (turn, what) in [(Turn::Matrix, "squares"), (Turn::Bars, "bars")] {
            let mut fourth = Tally::default();
            let look =
                |it: &Frame| decode_frame_at(turn, &it.luma, side(it.width), side(it.height));
            frames.iter().for_each(|frame| fourth.add(frame, look));
            let name = format!("every fourth at 720p, codes of {what}, {name} a code: p95 ms");
            figure::print(&name, fourth.at(0.95), Some(("goal", 60.0)));
        }
    }
    apart::print(&full);
}

/// 100 megapixels in which there is something everywhere, and no code.
fn large() {
    const SIDE: usize = 10_000;
    let [one] = <[Frame; 1]>::try_from(empty_frames(1)).unwrap_or_else(|_| unreachable!());
    let rows = one.luma.chunks_exact(one.width).cycle().take(SIDE);
    let luma = rows.flat_map(|row| row.iter().cycle().take(SIDE)).copied().collect();
    let picture = Frame { luma, width: SIDE, height: SIDE, ..one };
    let mut tally = Tally::default();
    tally.add(&picture, READERS[0].1);
    figure::print("100 megapixels without a code: s", tally.at(0.5) / 1000.0, Some(("goal", 1.0)));
}

#[test]
#[ignore = "prints figures, and means something in release builds only"]
fn print_figures() {
    camera();
    large();
    compare("frames, seed 1 (tuned on)", &frames(TUNED_ON));
    let quoted = frames(QUOTED);
    compare("frames, seed 4", &quoted);
    for kind in KINDS {
        let (mut ours, mut plain) = (Tally::default(), Tally::default());
        for frame in quoted.iter().filter(|frame| frame.kind == kind) {
            ours.add(frame, READERS[0].1);
            plain.add(frame, READERS[1].1);
        }
        let name = format!("seed 4, {kind}: recall %");
        figure::print(&name, ours.recall(), Some((READERS[1].0, plain.recall())));
    }
    nothing_there("frames, no code", &empty_frames(20));
    if let Some(folder) = std::env::var_os("HALLWAY_PHOTOS") {
        photos(Path::new(&folder));
    }
}
