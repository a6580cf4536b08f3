//! Figures, not a test: `cargo xtask bench exchange`.

use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};

use super::tests::support::Desk;
use super::views::{PeopleFilter, Preset};
use crate::figure;
use crate::store::floor::Rows;

const PEOPLE: usize = 100_000;

#[test]
#[ignore = "a measurement"]
fn import_and_export_of_100_000() {
    let desk = Desk::new();
    let now = desk.at("2022-12-05T09:00:00Z");
    let file = cards(PEOPLE);
    drop(desk.book.import_contacts(&now, &b""[..], &()).unwrap());
    let idle = peak_mb();
    let (report, import) = cpu(|| desk.book.import_contacts(&now, file.as_bytes(), &()).unwrap());
    assert_eq!(report.added, PEOPLE);
    figure::print(
        "import of 100,000 vCards: peak MB above idle",
        peak_mb() - idle,
        Some(("budget", 100.0)),
    );

    let (_, parse) = cpu(|| {
        let cards = crate::vcard::CardReader::new(file.as_bytes());
        cards.filter(|raw| crate::vcard::read_card(raw.as_ref().unwrap()).draft.is_some()).count()
    });
    figure::print("of it parsing, CPU s", parse, None);

    let rows = Rows::of(&desk.house.database());
    let ((), floor) = cpu(|| rows.write(&desk.house.beside("floor.db")));
    drop(rows);
    figure::print(
        "import of 100,000 vCards, CPU s",
        import,
        Some(("same rows, no journal", floor)),
    );

    let peer = sqlite3_csv(&desk);
    for preset in [Preset::Hubspot, Preset::Spreadsheet] {
        let path = desk.house.beside("out.csv");
        let (done, export) = cpu(|| desk.book.export(&now, preset, None, &path, &()).unwrap());
        assert_eq!(done.rows, PEOPLE);
        let name = format!("export of 100,000 to {preset:?}, CPU s");
        figure::print(&name, export, Some(("sqlite3 -csv", peer)));
    }

    let list = || desk.book.people(&now, &PeopleFilter::default()).unwrap();
    let (_, listed) = cpu(list);
    figure::print("list of 100,000 opened, CPU ms", listed * 1e3, Some(("budget", 20.0)));
    let (_, warmed) = cpu(|| desk.book.warm().unwrap());
    figure::print("index of 100,000 built, CPU s", warmed, Some(("budget", 0.25)));
    let view = list().view;
    let (_, sliced) = cpu(|| desk.book.people_rows(&now, view, PEOPLE / 2, 100).unwrap());
    figure::print("100 rows in the middle, CPU ms", sliced * 1e3, None);

    let (_, undo) = cpu(|| desk.book.undo(&now, &()).unwrap());
    figure::print("undo of that import, CPU s", undo, Some(("the import", import)));
}

/// CPU seconds of the SQLite shell that writes HubSpot's columns.
fn sqlite3_csv(desk: &Desk) -> f64 {
    let before = children_s();
    let query = include_str!("export/peer.sql");
    let status = Command::new("sqlite3")
        .arg("-csv")
        .arg("-header")
        .arg(desk.house.database())
        .arg(query)
        .stdout(Stdio::from(fs::File::create(desk.house.beside("peer.csv")).unwrap()))
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
