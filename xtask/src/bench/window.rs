//! How long the window takes to its first people and what it keeps in memory, beside a window with
//! nothing in it (`src-tauri/examples/empty_window`), opened in turn.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::Row;
use super::processes::Usage;
use crate::children::{Display, Folder};
use crate::setup::{self, Purpose};
use crate::shell::{self, Result};
use crate::ui;
use crate::window::{self, Window};

/// Windows opened of each kind; the figures are their medians. One more before them is not counted:
/// it reads from the disk, and makes the day's backup.
const ROUNDS: usize = 7;
/// From the first paint to the look at the memory, when the search index is built.
const SETTLE: Duration = Duration::from_secs(4);

/// How much more memory than the empty window ours may keep.
const MEMORY_BUDGET_MB: f64 = 40.0;

/// What is said above the figures.
pub(crate) const ABOUT: &str = "\
    Release windows opened in turn under Xvfb, medians of 7: from the start of the program to the page's\n\
    word that its first 50 people are painted; 1.15 times the empty window is allowed. CPU time and memory\n\
    are of the program and its browser's processes. Drawing is the threads that make pixels: in software\n\
    here, which the wall time waits for and a graphics card would do.";

/// A kind of window, and what was measured of it.
struct Kind {
    name: &'static str,
    program: PathBuf,
    folder: PathBuf,
    rounds: Vec<Round>,
}

struct Round {
    wall_ms: f64,
    painted: Usage,
    settled: Usage,
}

/// Opens all of them and measures.
pub(crate) fn figures() -> Result<Vec<Row>> {
    build()?;
    let folder = Folder::new()?;
    let display = Display::start()?;
    let kind = |name, program, file: &str| {
        let program = shell::built(program, "release");
        Kind { name, program, folder: folder.join(file), rounds: Vec::new() }
    };
    let mut empty = kind("empty window", "examples/empty_window", "empty");
    let mut few = kind("50 people", "hallway-app", "few");
    let mut many = kind("100,000 people", "hallway-app", "many");
    fill(&few, "50")?;
    fill(&many, "100000")?;
    for round in 0..=ROUNDS {
        for kind in [&mut empty, &mut few, &mut many] {
            let measured = kind.open(&display)?;
            if round > 0 {
                kind.rounds.push(measured);
            }
        }
    }
    Ok([few, many].iter().flat_map(|kind| kind.rows(&empty)).collect())
}

/// Builds what the benches of the window open.
pub(super) fn build() -> Result {
    setup::install(&[Purpose::Build, Purpose::Headless])?;
    ui::build()?;
    // Both packages at once, as for `run`: cargo builds the dependencies of one alone differently.
    let both = ["build", "--release", "--package", "hallway-app", "--package", "hallway-cli"];
    shell::run(shell::cargo(&both).args(["--bins", "--example", "empty_window"]))
}

/// Makes the profile of a kind.
fn fill(kind: &Kind, people: &str) -> Result {
    for args in [["me", "set", "서현우"].as_slice(), &["dev", "generate", "--people", people]] {
        let mut hallway = Command::new(shell::built("hallway", "release"));
        hallway.arg("--profile").arg(window::profile(&kind.folder)).args(args);
        shell::run(hallway.stdout(Stdio::null()).stderr(Stdio::null()))?;
    }
    Ok(())
}

impl Kind {
    fn open(&self, display: &Display) -> Result<Round> {
        let window = Window::open(&self.program, display, &self.folder)?;
        let painted = Usage::of(window.program.id())?;
        sleep(SETTLE);
        let settled = Usage::of(window.program.id())?;
        Ok(Round { wall_ms: window.took.as_secs_f64() * 1e3, painted, settled })
    }

    fn median(&self, of: fn(&Round) -> f64) -> f64 {
        let mut values: Vec<_> = self.rounds.iter().map(of).collect();
        values.sort_unstable_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    }

    fn rows(&self, empty: &Self) -> Vec<Row> {
        let beside_empty = |what: &str, of: fn(&Round) -> f64| Row {
            name: format!("{}: {what}", self.name),
            figure: self.median(of),
            floor: Some((empty.name.into(), empty.median(of))),
        };
        let pss_mb = |round: &Round| round.settled.pss_mb;
        vec![
            beside_empty("start to painted, ms", |round| round.wall_ms),
            beside_empty("start to painted, CPU ms", |round| round.painted.cpu_ms),
            beside_empty("of it drawing, CPU ms", |round| round.painted.drawing_ms),
            beside_empty("memory when settled, PSS MB", pss_mb),
            Row {
                name: format!("{}: of it above the empty window, MB", self.name),
                figure: self.median(pss_mb) - empty.median(pss_mb),
                floor: Some(("budget".into(), MEMORY_BUDGET_MB)),
            },
            beside_empty("peak memory, RSS MB", |round| round.settled.peak_rss_mb),
        ]
    }
}
