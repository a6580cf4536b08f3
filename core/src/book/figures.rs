//! Figures, not a test: `cargo test --release -p hallway-core --lib book::figures -- --ignored --nocapture`.

use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};

use super::testing::Desk;
use super::views::Preset;
use crate::store::dump::Rows;

const PEOPLE: usize = 100_000;

#[test]
#[ignore = "a measurement"]
fn import_and_export_of_100_000() {
    let desk = Desk::new();
    let now = desk.at("2022-12-05T09:00:00Z");
    let file = cards(PEOPLE);
    println!("file: {:.1} MB", file.len() as f64 / 1e6);
    drop(desk.book.import_contacts(&now, &b""[..], &()).unwrap());
    let idle = peak_mb();
    let (report, import) = cpu(|| desk.book.import_contacts(&now, file.as_bytes(), &()).unwrap());
    println!(
        "import: {import:.2} s CPU, peak {:.0} MB above idle, {} added",
        peak_mb() - idle,
        report.added
    );
    assert_eq!(report.added, PEOPLE);

    let (_, parse) = cpu(|| {
        let cards = crate::vcard::CardReader::new(file.as_bytes());
        cards.filter(|raw| crate::vcard::read_card(raw.as_ref().unwrap()).draft.is_some()).count()
    });
    println!("  of it parsing: {parse:.2} s");

    let rows = Rows::of(&desk.database());
    let ((), floor) = cpu(|| rows.write(&desk.folder.path().join("floor.db")));
    println!("same rows without a journal: {floor:.2} s CPU; ratio {:.2}", import / floor);
    drop(rows);

    for preset in [Preset::Hubspot, Preset::Spreadsheet] {
        let path = desk.folder.path().join("out.csv");
        let (done, export) = cpu(|| desk.book.export(&now, preset, None, &path, &()).unwrap());
        let bytes = fs::metadata(&path).unwrap().len();
        println!("export {preset:?}: {export:.2} s CPU, {} rows, {bytes} bytes", done.rows);
    }
    let peer = sqlite3_csv(&desk);
    println!("sqlite3 -csv of the same columns: {peer:.2} s CPU");
    let (_, undo) = cpu(|| desk.book.undo(&now, &()).unwrap());
    println!("undo: {undo:.2} s CPU; of the import {:.2}", undo / import);
}

/// CPU seconds of the SQLite shell that writes HubSpot's columns.
fn sqlite3_csv(desk: &Desk) -> f64 {
    let before = children_s();
    let query = include_str!("export/peer.sql");
    let status = Command::new("sqlite3")
        .arg("-csv")
        .arg("-header")
        .arg(desk.database())
        .arg(query)
        .stdout(Stdio::from(fs::File::create(desk.folder.path().join("peer.csv")).unwrap()))
        .status();
    assert!(status.unwrap().success(), "the peer must run");
    children_s() - before
}

fn cards(people: usize) -> String {
    const FAMILIES: [&str; 8] = ["김", "이", "박", "최", "정", "강", "조", "윤"];
    const SYLLABLES: [&str; 12] =
        ["지", "원", "민", "수", "서", "연", "준", "호", "현", "우", "영", "희"];
    const GIVENS: [&str; 6] = ["Anna", "José", "Mary", "John", "Wei", "Priya"];
    const LASTS: [&str; 6] = ["Smith", "García", "Müller", "Chen", "Patel", "O'Neil"];
    let mut file = String::new();
    for n in 0..people {
        let (family, given) = match n % 2 {
            0 => (FAMILIES[n / 2 % 8], [SYLLABLES[n / 16 % 12], SYLLABLES[n / 192 % 12]].concat()),
            _ => (LASTS[n / 2 % 6], GIVENS[n / 12 % 6].to_owned()),
        };
        let shown =
            if n % 2 == 0 { format!("{family}{given}") } else { format!("{given} {family}") };
        let company = n * 7919 % 5000;
        write!(
            file,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{shown}\r\n\
             ORG:Company {company};Platform\r\nTITLE:Software Engineer {}\r\n\
             TEL;TYPE=CELL:010-{:04}-{:04}\r\nEMAIL;TYPE=WORK:person{n}@company{company}.example\r\n\
             URL:https://company{company}.example/people/{n}\r\nEND:VCARD\r\n",
            n % 9, n / 10_000 + 2000, n % 10_000,
        )
        .unwrap();
    }
    file
}

/// What a closure answers and the CPU seconds it took.
fn cpu<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let before = own_s();
    let value = work();
    (value, own_s() - before)
}

fn own_s() -> f64 {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    stat.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

fn children_s() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    fields[13..15].iter().map(|ticks| ticks.parse::<f64>().unwrap()).sum::<f64>() / 100.0
}

fn peak_mb() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    peak.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}
