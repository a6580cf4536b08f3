//! `cargo xtask bench [NAME…] [DIR]`: measures what `docs` promise, each figure beside a floor or a
//! peer measured in the same run, because machines differ and ratios less so.
//!
//! To add one: a function that returns its [`Row`]s, and its line in [`BENCHES`].

mod camera;
mod list;
mod processes;
mod window;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::setup::{self, Purpose};
use crate::shell::{self, Result};

/// One figure, its unit in its name (`search p95 ms`).
#[derive(Debug)]
pub(crate) struct Row {
    /// What was measured, with the unit last.
    pub(crate) name: String,
    /// Ours.
    pub(crate) figure: f64,
    /// What it is measured against: the peer's name and its figure, in the same unit.
    pub(crate) floor: Option<(String, f64)>,
}

/// Its name, what is said above its figures, and what measures them.
type Bench = (&'static str, &'static str, fn() -> Result<Vec<Row>>);

const BENCHES: &[Bench] = &[
    ("search", SEARCH, search),
    ("exchange", "A profile of 100,000 people, in the core alone.", || core("book::figures")),
    ("programme", PROGRAMME, || core("book::programme::figures")),
    ("day", DAY, || core("book::day::figures")),
    ("matching", MATCHING, || core("matching::figures")),
    ("scan", SCAN, scan),
    ("window", window::ABOUT, window::figures),
    ("list", list::ABOUT, list::figures),
    ("camera", camera::ABOUT, camera::figures),
];

const PROGRAMME: &str = "Programmes of a conference, made up and those of a folder.";
const DAY: &str = "A day at a conference of 20,000 sessions, 200 of them mine, in the core alone.";
const MATCHING: &str = "\
    Duplicates among 100,000 made-up people, in the core alone. Recall is over pairs that share more\n\
    than a name; precision over all suggestions, however unsure.";
const SEARCH: &str = "\
    The search index in the core alone; then the same texts in SQLite, by LIKE and by FTS5 with\n\
    trigrams, which know nothing of Korean, of spellings or of typing errors; then notes.";
const SCAN: &str = "\
    Codes in bad frames and in a folder of photos, beside other readers. zbarimg's time is with its\n\
    start; OpenCV is asked where Python has it with its decoder.";

/// The index, then its peers over the same people.
fn search() -> Result<Vec<Row>> {
    Ok([core("search::figures")?, core("book::search_figures")?].into_iter().flatten().collect())
}

/// The decoders, and what it costs that they work in a process of their own.
fn scan() -> Result<Vec<Row>> {
    setup::install(&[Purpose::Build])?;
    shell::run(&mut shell::cargo(&["build", "--release", "--quiet", "--package", "hallway-cli"]))?;
    core("scan::tests::figures")
}

/// The folder of photos or programmes that `scan` and `programme` read besides their own.
static PHOTOS: OnceLock<PathBuf> = OnceLock::new();

/// What the core measures of itself: the ignored tests of this path print their figures.
fn core(path: &str) -> Result<Vec<Row>> {
    setup::install(&[Purpose::Build, Purpose::Bench])?;
    let tests =
        ["test", "--release", "--quiet", "--package", "hallway-core", "--lib", "--", "--ignored"];
    let mut command = shell::cargo(&tests);
    command.envs(PHOTOS.get().map(|folder| ("HALLWAY_PHOTOS", folder)));
    command.env("HALLWAY_CHILD", shell::built("hallway", "release"));
    printed(command.args(["--nocapture", "--test-threads=1", path]))
}

/// The figures that a command prints.
fn printed(command: &mut Command) -> Result<Vec<Row>> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{}: {error}", shell::words(command)))?;
    if !output.status.success() {
        return Err(format!("{} failed ({})", shell::words(command), output.status));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().filter_map(row).collect())
}

/// `figure⇥name⇥figure⇥peer⇥its figure`, the last two empty where there is no peer.
fn row(line: &str) -> Option<Row> {
    let mut fields = line.split_once("figure\t")?.1.split('\t');
    let name = fields.next()?.to_owned();
    let figure = fields.next()?.parse().ok()?;
    let peer = fields.next()?.to_owned();
    let floor = fields.next()?.parse().ok().map(|figure| (peer, figure));
    Some(Row { name, figure, floor })
}

/// Runs those named, or all; a folder holds photos or programmes.
pub(crate) fn run(args: &[String]) -> Result {
    let (folders, args): (Vec<_>, Vec<_>) = args.iter().partition(|arg| Path::new(arg).is_dir());
    for folder in folders {
        let whole = Path::new(folder).canonicalize().map_err(|error| error.to_string())?;
        PHOTOS.set(whole).map_err(|_| "one folder of photos at a time")?;
    }
    if let Some(unknown) = args.iter().find(|arg| BENCHES.iter().all(|(name, ..)| name != *arg)) {
        let known: Vec<_> = BENCHES.iter().map(|(name, ..)| *name).collect();
        return Err(format!("There is no bench {unknown}; there are: {}", known.join(", ")));
    }
    println!("{:<52} {:>12} {:>32} {:>7}", "name", "figure", "floor/peer", "ratio");
    for (name, about, bench) in
        BENCHES.iter().filter(|(name, ..)| args.is_empty() || args.iter().any(|arg| *arg == name))
    {
        println!("\n── {name}\n{about}");
        for row in bench()? {
            println!("{}", line(&row));
        }
    }
    Ok(())
}

fn line(row: &Row) -> String {
    let (floor, ratio) = match &row.floor {
        Some((peer, figure)) => {
            (format!("{peer} {figure:.2}"), format!("{:.2}", row.figure / figure))
        }
        None => ("–".into(), "–".into()),
    };
    format!("{:<52} {:>12.2} {floor:>32} {ratio:>7}", row.name, row.figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_line_is_read_with_and_without_its_peer() {
        let row = row("test figures ... figure\tundo s\t1.5\tthe import\t3").unwrap();
        assert_eq!((row.name.as_str(), row.figure), ("undo s", 1.5));
        assert_eq!(row.floor, Some(("the import".to_owned(), 3.0)));
        assert_eq!(super::row("figure\tbuilt s\t0.25\t\t").unwrap().floor, None);
        assert!(super::row("test result: ok.").is_none(), "other lines are not figures");
    }

    #[test]
    fn a_row_says_how_many_times_its_floor_it_is() {
        let floor = Some(("sqlite3 -csv".into(), 2.0));
        let text = line(&Row { name: "CSV export of 100,000 s".into(), figure: 1.5, floor });
        assert!(text.ends_with("sqlite3 -csv 2.00    0.75"), "{text}");
        let alone = line(&Row { name: "search p95 ms".into(), figure: 1.5, floor: None });
        assert_eq!(text.chars().count(), alone.chars().count(), "rows form columns");
    }
}
