//! Figures, not a test: what SQLite alone would do where the search index answers, and the second
//! tier. `cargo xtask bench search`.

use std::time::{Duration, Instant};

use crate::figure;
use crate::search::figures::{KINDS, texts};
use crate::search::says;
use crate::store::{Peers, noted};

fn print(what: &str, mut times: Vec<Duration>, budget: Option<f64>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    figure::print(&format!("{what} p50 ms"), at(50), None);
    figure::print(&format!("{what} p95 ms"), at(95), budget.map(|budget| ("budget", budget)));
}

fn timed(rounds: usize, queries: &[&str], mut ask: impl FnMut(&str)) -> Vec<Duration> {
    let each = |query: &&str| {
        let start = Instant::now();
        ask(query);
        start.elapsed()
    };
    let rounds = std::iter::repeat_n(queries, rounds);
    rounds.flatten().map(each).collect()
}

fn peers(count: usize, rounds: usize) {
    let folder = tempfile::tempdir().unwrap();
    let peers = Peers::of(&folder.path().join("peers.db"), texts(count).into_iter());
    for (kind, queries) in KINDS {
        let like = timed(rounds, queries, |query| {
            std::hint::black_box(peers.like(query));
        });
        print(&format!("search {count}: {kind}, LIKE"), like, None);
        let fts5 = timed(rounds, queries, |query| {
            std::hint::black_box(peers.fts5(query));
        });
        print(&format!("search {count}: {kind}, FTS5"), fts5, None);
    }
}

fn notes(count: usize) {
    let words = [
        "cooling",
        "cold",
        "전력 소비",
        "데이터",
        "pager",
        "budget",
        "다음 주",
        "demo",
        "GPU",
        "slides",
    ];
    let note = |number: usize| {
        let word = |at: usize| words[(number * (at + 3) + number / 7 + at * at) % words.len()];
        let mut text = (0..14).map(word).collect::<Vec<_>>().join(" ");
        text.push_str(&format!(" {number}"));
        text
    };
    let folder = tempfile::tempdir().unwrap();
    let start = Instant::now();
    let store = noted(folder.path(), (0..count).map(note));
    let built = start.elapsed().as_secs_f64();
    figure::print(&format!("notes {count}: written and indexed s"), built, None);
    let queries = ["전력", "cooling", "소비 GPU", "77777", "zebra", "budget 4321", "다음 주 demo"];
    let times = timed(10, &queries, |query| {
        let found = store.read(|reader| reader.notes_with(query)).unwrap();
        let best: Vec<_> =
            found.into_iter().filter(|note| says(query, &note.body)).take(20).collect();
        std::hint::black_box(best);
    });
    print(&format!("notes {count}: every kind"), times, Some(50.0));
}

#[test]
#[ignore = "prints figures, and means something in release builds only"]
fn print_figures() {
    notes(100_000);
    peers(100_000, 3);
    peers(1_000_000, 1);
}
