//! The search over people: an index in memory, a scan in rank order.
//!
//! Every contact is a row of coded text (`code`) in three columns: names, company, details. Rows
//! lie in chunks, most recently met first, so a scan can stop as soon as nothing better can follow.
//! A query is a set of byte patterns that must all occur in a row; where they occur decides the
//! [`Rank`]. The store stays the truth: the index is built from it and follows its journal.
//!
//! A new kind of query is a new pattern in `query`, with what it looks for coded in `code`.

mod chunk;
mod code;
mod grams;
mod highlight;
mod language;
mod near;
mod query;
mod rows;

#[cfg(test)]
pub(crate) mod figures;
#[cfg(test)]
mod tests;

use crate::model::{CompanyId, ContactId, OccasionId};
use chunk::{Chunk, Row};
use code::Coded;
use near::Words;
use query::Query;
use rows::Rows;

use crate::text::other_layout;
pub use highlight::{TextRange, highlight};
pub use language::{Asked, SearchKey, Term, Word, parse, words, written};

/// What an index is of.
pub trait Key: Copy + Ord {}
impl Key for ContactId {}
impl Key for OccasionId {}
impl Key for CompanyId {}

/// What the index knows of a contact. Texts are as shown; folding and coding happen inside.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a, K = ContactId> {
    /// Whose row it is.
    pub id: K,
    /// Name, second name, reading; empty if there is none.
    pub names: [&'a str; 3],
    /// Current company.
    pub company: &'a str,
    /// Current job title.
    pub title: &'a str,
    /// Contact points, in normal form where they have one (`+82…` is found by its national digits
    /// only then).
    pub points: &'a [&'a str],
    /// Tags.
    pub tags: &'a [&'a str],
    /// Of two that match alike the one with the greater standing comes first, see [`standing`].
    pub standing: i64,
}

/// Whether every word of a query is in a name, by the rules of the index.
#[must_use]
pub fn is_in(query: &str, name: &str) -> bool {
    let [names, ..] = coded([name, "", ""], "");
    Query::new(query).patterns.iter().all(|pattern| pattern.finder.find(&names).is_some())
}

/// Whether every word of a query is in a text, which is no name: it has no other spelling.
#[must_use]
pub fn says(query: &str, text: &str) -> bool {
    let [_, coded, _] = coded([""; 3], text);
    Query::new(query).patterns.iter().all(|pattern| pattern.finder.find(&coded).is_some())
}

fn coded(names: [&str; 3], company: &str) -> [Vec<u8>; 3] {
    let id = ContactId(uuid::Uuid::nil());
    Coded::of(&Entry { id, names, company, title: "", points: &[], tags: &[], standing: 0 }).columns
}

/// How well a contact answers a query: where the query's weakest word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A word of a name begins with it.
    NameStart,
    /// Within a name.
    Name,
    /// In the company.
    Company,
    /// In the title, a contact point or a tag.
    Detail,
    /// Typed with the other keyboard layout, or with one typing error in a name or the company.
    Near,
}

impl Rank {
    const ALL: [Self; TIERS] = [Self::NameStart, Self::Name, Self::Company, Self::Detail];
}

const TIERS: usize = 4;

/// With fewer hits than these what was meant may be something else than what was typed.
const FEW: usize = 5;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The standing of somebody: the day of the last encounter first, on one day the closer one, then
/// the later. `None`: never met.
#[must_use]
pub fn standing(last_met_ms: Option<i64>, closeness: u16) -> i64 {
    let Some(met) = last_met_ms else { return i64::MIN + i64::from(closeness) };
    // 16 bits of closeness and 27 of the time of day leave 20 for the day: until the year 3405.
    let day = met.div_euclid(DAY_MS).clamp(-(1 << 19), (1 << 19) - 1);
    (day << 43) | (i64::from(closeness) << 27) | met.rem_euclid(DAY_MS)
}

/// A contact found, and how well it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<K = ContactId> {
    /// Who.
    pub id: K,
    /// How well.
    pub rank: Rank,
}

/// All contacts, ready to be searched. Reading takes `&self`, so many threads may search at once.
#[derive(Clone, Debug)]
pub struct Index<K = ContactId> {
    /// None is empty; each begins after the end of the one before, in rank order.
    chunks: Vec<Chunk<K>>,
    words: Words,
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self { chunks: Vec::new(), words: Words::default() }
    }
}

impl<K: Key> Index<K> {
    /// An index of nobody.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Replaces everything by these entries, in any order, each contact once.
    ///
    /// Meant also for large changes: from a few thousand contacts on it is faster than one
    /// [`upsert`](Self::upsert) each.
    pub fn build<'a>(&mut self, entries: impl Iterator<Item = Entry<'a, K>>) {
        self.words = Words::default();
        self.chunks = Chunk::sorted(entries, &mut self.words);
    }

    /// Puts a contact in, or in place of what was known of it.
    pub fn upsert(&mut self, entry: &Entry<'_, K>) {
        self.remove(entry.id);
        let row = Row::of(entry);
        let place = self.chunks.partition_point(|chunk| chunk.ends_before(&row));
        let place = place.min(self.chunks.len().saturating_sub(1));
        let coded = Coded::of(entry);
        self.words.add(&coded.words);
        let Some(chunk) = self.chunks.get_mut(place) else {
            self.chunks.push(Chunk::of(row, &coded));
            return;
        };
        chunk.insert(row, &coded);
        if let Some(second_half) = chunk.split_if_full() {
            self.chunks.insert(place + 1, second_half);
        }
    }

    /// Takes a contact out; `false` if it was not in.
    pub fn remove(&mut self, id: K) -> bool {
        let removed = self.chunks.iter_mut().any(|chunk| chunk.remove(id));
        self.chunks.retain(|chunk| chunk.len() > 0);
        removed
    }

    /// How many contacts are in.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chunks.iter().map(Chunk::len).sum()
    }

    /// Whether nobody is in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// Heap memory in bytes, spare capacity included.
    #[must_use]
    pub fn memory_bytes(&self) -> usize {
        self.chunks.capacity() * size_of::<Chunk<K>>()
            + self.chunks.iter().map(Chunk::memory_bytes).sum::<usize>()
            + self.words.memory_bytes()
    }

    /// The best `limit` contacts in which every word of the query occurs, in any order, within
    /// words too: by rank, then by standing. A query without words finds everybody.
    ///
    /// Where few do, those follow who have the words as the other keyboard layout types them, then
    /// those who have them with one typing error in a name or company.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit<K>> {
        let mut hits = self.search_exact(query, limit);
        if hits.len() < FEW.min(limit)
            && let Some(other) = other_layout(query)
        {
            Self::add_near(
                &mut hits,
                self.search_exact(&other, limit).into_iter().map(|hit| hit.id),
            );
        }
        if hits.len() < FEW.min(limit)
            && let Some(query) = Query::new(query).forgiving(&self.words)
        {
            Self::add_near(&mut hits, self.scan_near(&query, limit));
        }
        hits.truncate(limit);
        hits
    }

    /// The best `limit` contacts in which every word occurs as it was typed.
    #[must_use]
    pub fn search_exact(&self, query: &str, limit: usize) -> Vec<Hit<K>> {
        let tiers = self.scan(Query::new(query), limit);
        let hits = tiers.into_iter().zip(Rank::ALL);
        hits.flat_map(|(ids, rank)| ids.into_iter().map(move |id| Hit { id, rank }))
            .take(limit)
            .collect()
    }

    /// Everybody whom [`search`](Self::search) finds, in the same order.
    #[must_use]
    pub fn search_all(&self, query: &str) -> Vec<K> {
        self.search(query, usize::MAX).into_iter().map(|hit| hit.id).collect()
    }

    /// Adds those not found before; `hits` are few.
    fn add_near(hits: &mut Vec<Hit<K>>, near: impl IntoIterator<Item = K>) {
        let before: Vec<K> = hits.iter().map(|hit| hit.id).collect();
        let new = near.into_iter().filter(|id| !before.contains(id));
        hits.extend(new.map(|id| Hit { id, rank: Rank::Near }));
    }

    /// Those near a query, `limit` at least if there are so many beside the few.
    fn scan_near(&self, query: &Query, limit: usize) -> Vec<K> {
        let mut found = Vec::new();
        for chunk in &self.chunks {
            found.extend(chunk.near_matches(query).iter().filter_map(|row| chunk.id(row)));
            if found.len() >= limit.saturating_add(FEW) {
                break;
            }
        }
        found
    }

    /// The contacts of each tier in rank order. Tiers that cannot make it into the first `limit`
    /// stay incomplete.
    fn scan(&self, mut query: Query, limit: usize) -> [Vec<K>; TIERS] {
        let mut tiers: [Vec<K>; TIERS] = Default::default();
        let mut open = TIERS;
        for chunk in &self.chunks {
            let mut better = Rows::default();
            for (tier, within) in tiers.iter_mut().zip(chunk.matches(&mut query, open)).take(open) {
                tier.extend(within.without(better).iter().filter_map(|row| chunk.id(row)));
                better = within;
            }
            // A tier closes once it and the better ones fill the answer: all that follows was met
            // earlier.
            let mut found = 0;
            let closes = |tier: &Vec<K>| {
                found += tier.len();
                found >= limit
            };
            open = tiers.iter().position(closes).unwrap_or(TIERS);
            if open == 0 {
                break;
            }
        }
        tiers
    }
}
