//! Who is compared with whom among many: only those who have something in common that could matter.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};
use std::num::NonZero;

use super::crowds::Crowds;
use super::facts::Person;
use super::likeness::{Likeness, compare};

/// How far the search is, and whether to go on.
pub(super) type Report<'a, E> = &'a dyn Fn(usize, usize) -> Result<(), E>;

/// In what more have in common, each is compared only with those beside them by name.
const MOST: usize = 40;

/// Pairs compared between two reports.
const ROUND: usize = 16_384;

/// All pairs that may be one person, the surest first; places in `people`.
///
/// # Errors
/// What `report` answers to stop it.
pub fn pairs<E>(
    people: &[Person],
    report: Report<'_, E>,
) -> Result<Vec<(usize, usize, Likeness)>, E> {
    let candidates = candidates(people, report)?;
    let crowds = Crowds::of(people);
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut found = Vec::new();
    for (n, round) in candidates.chunks(ROUND * threads).enumerate() {
        report(n * ROUND * threads, candidates.len())?;
        let compare_all = |part: &[(u32, u32)]| -> Vec<(usize, usize, Likeness)> {
            let alike = |(one, other): &(u32, u32)| {
                let (one, other) = (*one as usize, *other as usize);
                let likeness = compare(people.get(one)?, people.get(other)?, &crowds)?;
                Some((one, other, likeness))
            };
            part.iter().filter_map(alike).collect()
        };
        std::thread::scope(|scope| {
            let parts = round.chunks(ROUND);
            let works: Vec<_> = parts.map(|part| scope.spawn(move || compare_all(part))).collect();
            found.extend(works.into_iter().filter_map(|work| work.join().ok()).flatten());
        });
    }
    report(candidates.len(), candidates.len())?;
    found.sort_by_key(|(one, other, likeness)| (likeness.sureness, *one, *other));
    Ok(found)
}

/// The pairs worth comparing, each once.
fn candidates<E>(people: &[Person], report: Report<'_, E>) -> Result<Vec<(u32, u32)>, E> {
    let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(people.len() * 6);
    for (place, person) in (0_u32..).zip(people) {
        if place % 4_096 == 0 {
            report(0, 0)?;
        }
        keyed.extend(keys(person).into_iter().map(|key| (key, place)));
    }
    keyed.sort_unstable();
    keyed.dedup();
    let mut orders: HashMap<u32, String> = HashMap::new();
    let mut pairs = Vec::new();
    for block in keyed.chunk_by(|(one, _), (other, _)| one == other) {
        let mut places: Vec<u32> = block.iter().map(|(_, place)| *place).collect();
        if places.len() > MOST {
            for place in &places {
                orders.entry(*place).or_insert_with(|| order(people, *place));
            }
            places.sort_by(|one, other| orders.get(one).cmp(&orders.get(other)));
        }
        for (n, one) in places.iter().enumerate() {
            let beside = places.iter().skip(n + 1).take(MOST);
            pairs.extend(beside.map(|other| (*one.min(other), *one.max(other))));
        }
    }
    report(0, 0)?;
    pairs.sort_unstable();
    pairs.dedup();
    Ok(pairs)
}

fn order(people: &[Person], place: u32) -> String {
    let person = people.get(place as usize);
    person.and_then(|person| person.names.first()).map(|name| name.order()).unwrap_or_default()
}

/// What two who may be one have in common at least one of.
fn keys(person: &Person) -> Vec<u64> {
    let mut keys = Vec::new();
    keys.extend(
        person
            .emails
            .iter()
            .filter(|email| !email.is_role)
            .map(|email| key(("email", &email.address))),
    );
    keys.extend(person.phones.iter().map(|(number, _)| key(("phone", number))));
    keys.extend(person.badges.iter().map(|badge| key(("badge", badge))));
    keys.extend(person.links.iter().map(|link| key(("link", link))));
    for code in person.names.iter().flat_map(super::name::Name::codes) {
        keys.extend(person.companies.iter().map(|(company, _)| key((company, code))));
        keys.extend(person.emails.iter().map(|email| key((&email.local, code))));
        keys.extend(person.emails.iter().map(|email| key(("at", &email.domain, code))));
    }
    keys
}

fn key(of: impl Hash) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(of)
}
