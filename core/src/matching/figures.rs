//! Figures, not a test: `cargo xtask bench matching`. How many duplicates of made-up people are found,
//! how many suggestions are wrong, and how long it takes.
//!
//! The people and their duplicates are made in `figures/`, which reads no table of the matcher and
//! none of the spellings in `text`: what it does to a name is its own.

mod dice;
mod people;
mod tables;

use std::collections::HashMap;
use std::time::Instant;

use super::{Likeness, Person, Sureness, pairs};
use crate::figure;
use people::{Record, made};

/// The seed that the rules were tuned on, and one that they never saw.
const SEEDS: [(&str, u64); 2] = [("tuned on", 2022), ("never seen", 77_001)];

const RECORDS: usize = 100_000;

#[test]
#[ignore = "a measurement, which means something in release builds only"]
fn found_and_wrong() {
    for (name, seed) in SEEDS {
        let records = made(RECORDS, seed);
        let start = Instant::now();
        let facts = records.iter().zip(1..).map(|(record, n)| record.person(n));
        let people: Vec<Person> = facts.collect();
        let ready = start.elapsed();
        let found = pairs::<()>(&people, &|_, _| Ok(())).unwrap();
        let took = start.elapsed();
        let print = |what: &str, figure: f64, budget: Option<(&str, f64)>| {
            figure::print(&format!("{name}: {what}"), figure, budget);
        };
        let is_right = |one: &usize, other: &usize| records[*one].who == records[*other].who;
        let wrong = |sureness: Option<Sureness>| {
            let of = |(one, other, like): &&(usize, usize, Likeness)| {
                sureness.is_none_or(|of| like.sureness == of) && !is_right(one, other)
            };
            found.iter().filter(of).count() as f64
        };
        let right = found.len() as f64 - wrong(None);
        let all = (1..records.len()).filter(|n| records[*n].who == records[n - 1].who).count();
        print("records of somebody recorded before", all as f64, None);
        let findable = findable(&records);
        print("pairs that share more than a name", findable, None);
        print("suggestions", found.len() as f64, None);
        print("precision", right / found.len() as f64, Some(("goal", 0.99)));
        let right = found.iter().filter(|(one, other, _)| is_right(one, other));
        let links: Vec<_> = right.map(|(one, other, _)| (*one, *other)).collect();
        print("recall", joined(records.len(), &links) / findable, Some(("goal", 0.95)));
        for sureness in [Sureness::Certain, Sureness::Likely, Sureness::Possible] {
            let all = found.iter().filter(|(.., like)| like.sureness == sureness).count();
            print(&format!("{sureness:?} suggestions"), all as f64, None);
            print(&format!("{sureness:?} and wrong"), wrong(Some(sureness)), None);
        }
        print("100,000 made ready s", ready.as_secs_f64(), None);
        print("100,000 compared in all s", took.as_secs_f64(), Some(("goal", 10.0)));
        if std::env::var_os("HALLWAY_SHOW").is_some() {
            show(&records, &people, &found);
        }
    }
}

/// Pairs of records of one person that anybody could find: those that what they share leads to.
fn findable(records: &[Record]) -> f64 {
    let mut links = Vec::new();
    for (n, one) in records.iter().enumerate() {
        let others =
            records.iter().enumerate().skip(n + 1).take_while(|(_, other)| other.who == one.who);
        links.extend(others.filter(|(_, other)| one.shares(other)).map(|(m, _)| (n, m)));
    }
    joined(records.len(), &links)
}

/// How many pairs these links join, one after another.
fn joined(count: usize, links: &[(usize, usize)]) -> f64 {
    let mut group: Vec<usize> = (0..count).collect();
    fn root(group: &mut [usize], mut of: usize) -> usize {
        while group[of] != of {
            group[of] = group[group[of]];
            of = group[of];
        }
        of
    }
    for (one, other) in links {
        let (one, other) = (root(&mut group, *one), root(&mut group, *other));
        group[one] = other;
    }
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for n in 0..count {
        *counts.entry(root(&mut group, n)).or_default() += 1;
    }
    counts.values().map(|count| count * (count - 1) / 2).sum::<usize>() as f64
}

/// For whoever tunes: some that are wrong, and some that are missed.
fn show(records: &[Record], people: &[Person], found: &[(usize, usize, Likeness)]) {
    let wrong = found.iter().filter(|(a, b, _)| records[*a].who != records[*b].who);
    for (one, other, like) in wrong.take(60) {
        println!("WRONG {like:?}\n  {:?}\n  {:?}", records[*one], records[*other]);
    }
    let known: std::collections::HashSet<(usize, usize)> =
        found.iter().map(|(a, b, _)| (*a, *b)).collect();
    let mut missed = 0;
    for n in 1..people.len() {
        let is_missed = records[n].who == records[n - 1].who && records[n].shares(&records[n - 1]);
        if is_missed && !known.contains(&(n - 1, n)) && missed < 60 {
            missed += 1;
            println!("MISSED\n  {:?}\n  {:?}", records[n - 1], records[n]);
        }
    }
}
