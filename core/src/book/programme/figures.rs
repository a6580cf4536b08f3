//! Figures, not a test: `cargo xtask bench programme [DIR]`, where DIR holds real files.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::book::tests::support::Desk;
use crate::book::{ProgrammeOptions, ProgrammeReport};
use crate::figure;
use crate::store::Progress;

/// Imports into an empty profile; the seconds it took, the write included.
fn import(
    desk: &Desk,
    name: &str,
    bytes: &[u8],
    progress: &dyn Progress,
) -> (ProgrammeReport, f64) {
    let options = ProgrammeOptions {
        file_name: Some(name.to_owned()),
        zone: Some("UTC".to_owned()),
        ..ProgrammeOptions::default()
    };
    let moment = desk.house.moment();
    let start = Instant::now();
    let report = desk.book.import_programme(&moment, bytes, &options, progress).unwrap();
    (report, start.elapsed().as_secs_f64())
}

/// The longest time between two looks at whether to stop.
struct Gaps(std::cell::Cell<(Instant, f64)>);

impl Gaps {
    fn new() -> Self {
        Self(std::cell::Cell::new((Instant::now(), 0.0)))
    }
}

impl Progress for Gaps {
    fn report(&self, _: usize, _: usize) -> crate::Result<()> {
        let (last, longest) = self.0.get();
        self.0.set((Instant::now(), longest.max(last.elapsed().as_secs_f64())));
        Ok(())
    }
}

fn table(rows: usize) -> String {
    let mut text = "id,type,title,abstract,date,startTime,endTime,room,speakers\n".to_owned();
    for n in 0..rows {
        let (day, hour, room) = (n % 5 + 1, n % 9 + 9, n % 150);
        let _ = writeln!(
            text,
            "S{n},Breakout session,Session {n} about queues (sponsored by Company {}),\"{}\",2031-12-0{day},{hour}:00,{}:00,Hotel {} | Level 1 | Room {room},Speaker {} (CTO; Company {})",
            n % 200,
            "What went wrong, and what we did about it. ".repeat(20),
            hour + 1,
            room % 6,
            n % 3_000,
            n % 200,
        );
    }
    text
}

fn measure(name: &str, bytes: &[u8], budget: f64) {
    let desk = Desk::new();
    let gaps = Gaps::new();
    let (report, seconds) = import(&desk, name, bytes, &gaps);
    let read = report.read;
    figure::print(&format!("{name}: {read} imported, s"), seconds, Some(("budget", budget)));
    figure::print(
        &format!("{name}: longest wait for a stop, ms"),
        gaps.0.get().1 * 1e3,
        Some(("budget", 100.0)),
    );
    let (again, seconds) = import(&desk, name, bytes, &());
    assert_eq!(again.step, None, "{name}: a second import changes nothing");
    figure::print(&format!("{name}: again, s"), seconds, None);
    let start = Instant::now();
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    figure::print(&format!("{name}: undo, s"), start.elapsed().as_secs_f64(), None);
    println!(
        "{name}: {} rooms, {} people, {} speakers, {} companies, {} with a time",
        report.rooms, report.people, report.speakers, report.companies, report.scheduled
    );
}

#[test]
#[ignore = "a measurement"]
fn programmes_large_and_real() {
    measure("table of 2,400", table(2_400).as_bytes(), 1.0);
    measure("table of 20,000", table(20_000).as_bytes(), 8.0);
    let Some(folder) = std::env::var_os("HALLWAY_PHOTOS").map(PathBuf::from) else { return };
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_none_or(|end| end != "md")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        measure(&name, &fs::read(file).unwrap(), 1.0);
    }
}
