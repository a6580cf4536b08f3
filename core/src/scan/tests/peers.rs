//! Readers of others, as programs, where they are installed: zbarimg and OpenCV's detector.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::degrade::Frame;
use super::figures::{Tally, plain, side};
use crate::figure;
use crate::scan::{Code, Pass};

/// Its name, and what it sees in these files; `None` where it is not installed.
type Peer = (&'static str, fn(&[PathBuf]) -> Option<Vec<Seen>>);

/// Reads each picture named on a line of its own; a line of milliseconds and text in hexadecimal
/// for each.
const OPENCV: &str = r"
import cv2, sys, time
detector = cv2.QRCodeDetector()
for path in sys.stdin.read().splitlines():
    picture = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    start = time.perf_counter()
    try:
        texts = detector.detectAndDecodeMulti(picture)[1]
    except cv2.error:
        texts = ()
    spent = (time.perf_counter() - start) * 1000
    print(spent, *[text.encode('utf-8', 'replace').hex() for text in texts if text])
";

/// What these programs make of the same pictures.
pub(super) fn print(name: &str, pictures: &[Frame]) {
    if pictures.is_empty() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<PathBuf> =
        (0..pictures.len()).map(|number| folder.path().join(format!("{number}.png"))).collect();
    for (picture, path) in pictures.iter().zip(&paths) {
        let (width, height) = (side(picture.width), side(picture.height));
        image::save_buffer(path, &picture.luma, width, height, image::ColorType::L8).unwrap();
    }
    let peers: [Peer; 2] = [("zbarimg", zbarimg), ("OpenCV", opencv)];
    for (peer, read) in peers {
        let Some(seen) = read(&paths) else { continue };
        let mut tally = Tally::default();
        for (picture, seen) in pictures.iter().zip(seen) {
            tally.count(picture, &seen.codes(&picture.text), seen.milliseconds);
        }
        figure::print(&format!("{name}: {peer}, recall %"), tally.recall(), None);
        figure::print(&format!("{name}: {peer}, wrong texts"), tally.wrong as f64, None);
        figure::print(&format!("{name}: {peer}, p95 ms"), tally.at(0.95), None);
    }
}

/// What a peer says of one picture.
struct Seen {
    texts: Vec<String>,
    milliseconds: f64,
}

impl Seen {
    /// zbarimg does not say where one text ends, so it is right when the expected one is among them.
    fn codes(&self, expected: &str) -> Vec<Code> {
        let right = |text: &String| plain(text).contains(&plain(expected));
        let texts = match self.texts.iter().any(right) {
            true => vec![expected.to_owned()],
            false => self.texts.clone(),
        };
        let code = |text: String| Code {
            bytes: text.clone().into_bytes(),
            text,
            symbology: "qr".to_owned(),
            corners: [(0, 0); 4],
            pass: Pass::Fast,
        };
        texts.into_iter().map(code).collect()
    }
}

/// A process for each picture: its milliseconds are with its start and the opening of the file.
fn zbarimg(paths: &[PathBuf]) -> Option<Vec<Seen>> {
    let read = |path: &PathBuf| {
        let start = Instant::now();
        let said = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(path).output().ok()?;
        let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
        let text = String::from_utf8_lossy(&said.stdout).into_owned();
        let texts = if text.trim().is_empty() { Vec::new() } else { vec![text] };
        Some(Seen { texts, milliseconds })
    };
    paths.iter().map(read).collect()
}

/// One process for all pictures: its milliseconds are the detector's alone. One that was built without
/// its decoder, as Debian 12's is, says so between the lines, and has no figures.
fn opencv(paths: &[PathBuf]) -> Option<Vec<Seen>> {
    let here = paths.first()?.parent().unwrap_or(Path::new("."));
    let list = here.join("list");
    let names: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
    std::fs::write(&list, names.join("\n")).unwrap();
    // The system's Python has it, which need not be the first in the path.
    let said = ["python3", "/usr/bin/python3"].into_iter().find_map(|python| {
        let mut python = Command::new(python);
        python.args(["-c", OPENCV]).stdin(std::fs::File::open(&list).ok()?).stderr(Stdio::null());
        python.output().ok().filter(|said| said.status.success())
    })?;
    let said = String::from_utf8_lossy(&said.stdout);
    let seen = |line: &str| {
        let mut words = line.split(' ');
        let milliseconds = words.next()?.parse().ok()?;
        Some(Seen { texts: words.filter_map(text).collect(), milliseconds })
    };
    said.lines().map(seen).collect()
}

fn text(hex: &str) -> Option<String> {
    let byte = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..hex.len()).step_by(2).map(byte).collect();
    String::from_utf8(bytes?).ok()
}
