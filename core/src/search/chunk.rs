//! Some hundred rows side by side: long enough to scan, short enough to change in place.

use std::cmp::Reverse;

use super::code::{Coded, MARK};
use super::grams::Grams;
use super::near::Words;
use super::query::{Pattern, Query};
use super::rows::{MOST_ROWS, Rows};
use super::{Entry, Key, TIERS};

/// Rows of a chunk as built: some room is left, so that the first changes split none.
const BUILT_ROWS: usize = MOST_ROWS * 3 / 4;

/// Below one candidate in this many rows, looking at each is cheaper than scanning all.
const SPARSE: usize = 8;

/// Who a row is and what orders it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row<K> {
    id: K,
    standing: i64,
}

impl<K: Key> Row<K> {
    pub(super) const fn of(entry: &Entry<'_, K>) -> Self {
        Self { id: entry.id, standing: entry.standing }
    }

    /// The greatest standing first; among equals the newer id.
    const fn order(&self) -> Reverse<(i64, K)> {
        Reverse((self.standing, self.id))
    }
}

/// Rows in rank order, their text by column.
#[derive(Clone, Debug)]
pub(super) struct Chunk<K> {
    rows: Vec<Row<K>>,
    columns: [Column; 3],
}

impl<K> Default for Chunk<K> {
    fn default() -> Self {
        Self { rows: Vec::new(), columns: Default::default() }
    }
}

impl<K: Key> Chunk<K> {
    pub(super) fn of(row: Row<K>, coded: &Coded) -> Self {
        let mut chunk = Self::default();
        chunk.insert(row, coded);
        chunk
    }

    /// All entries in rank order, cut into chunks.
    pub(super) fn sorted<'a>(
        entries: impl Iterator<Item = Entry<'a, K>>,
        words: &mut Words,
    ) -> Vec<Self> {
        let mut all = Self::default();
        let mut coded = Coded::default();
        for entry in entries {
            coded.set(&entry);
            words.add(&coded.words);
            all.rows.push(Row::of(&entry));
            all.columns.iter_mut().zip(&coded.columns).for_each(|(column, text)| column.push(text));
        }
        let mut order: Vec<(Row<K>, usize)> = all.rows.iter().copied().zip(0..).collect();
        order.sort_unstable_by_key(|(row, _)| row.order());
        order.chunks(BUILT_ROWS).map(|rows| all.pick(rows)).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn id(&self, row: usize) -> Option<K> {
        self.rows.get(row).map(|row| row.id)
    }

    /// Whether `row` belongs after all rows of this chunk.
    pub(super) fn ends_before(&self, row: &Row<K>) -> bool {
        self.rows.last().is_some_and(|last| last.order() < row.order())
    }

    pub(super) fn insert(&mut self, row: Row<K>, coded: &Coded) {
        let at = self.rows.partition_point(|other| other.order() < row.order());
        self.rows.insert(at, row);
        self.columns
            .iter_mut()
            .zip(&coded.columns)
            .for_each(|(column, text)| column.insert(at, text));
    }

    pub(super) fn remove(&mut self, id: K) -> bool {
        let Some(at) = self.rows.iter().position(|row| row.id == id) else { return false };
        self.rows.remove(at);
        self.columns.iter_mut().for_each(|column| column.remove(at));
        true
    }

    /// Gives away the second half if the chunk is full.
    pub(super) fn split_if_full(&mut self) -> Option<Self> {
        if self.len() < MOST_ROWS {
            return None;
        }
        let order: Vec<(Row<K>, usize)> = self.rows.iter().copied().zip(0..).collect();
        let (first, second) = order.split_at(order.len() / 2);
        let (first, second) = (self.pick(first), self.pick(second));
        *self = first;
        Some(second)
    }

    /// The rows in which every pattern occurs: for each of the first `tiers` tiers those where none
    /// occurs in a worse one only. What later tiers hold means nothing.
    pub(super) fn matches(&self, query: &mut Query, tiers: usize) -> [Rows; TIERS] {
        let mut within = [Rows::first(self.len()); TIERS];
        for (place, pattern) in query.patterns.iter().enumerate() {
            let candidates = within.get(tiers - 1).copied().unwrap_or_default();
            let found = self.find(pattern, candidates, tiers);
            within.iter_mut().zip(found).for_each(|(within, found)| *within &= found);
            if within.get(tiers - 1).is_none_or(|rows| rows.is_empty()) {
                query.rarest_is(place);
                break;
            }
        }
        within
    }

    pub(super) fn memory_bytes(&self) -> usize {
        self.rows.capacity() * size_of::<Row<K>>()
            + self.columns.iter().map(Column::memory_bytes).sum::<usize>()
    }

    /// The rows in which every pattern occurs, or something near it in names or company.
    pub(super) fn near_matches(&self, query: &Query) -> Rows {
        let [names, company, _] = &self.columns;
        let mut within = Rows::first(self.len());
        for pattern in &query.patterns {
            let [.., mut found] = self.find(pattern, within, TIERS);
            for near in &pattern.near {
                found = found | names.find(near, within, false).anywhere;
                found = found | company.find(near, within, false).anywhere;
            }
            within &= found;
            if within.is_empty() {
                break;
            }
        }
        within
    }

    /// Where a pattern occurs: for each tier the rows where it is found there or better.
    fn find(&self, pattern: &Pattern, among: Rows, tiers: usize) -> [Rows; TIERS] {
        let [names, company, details] = &self.columns;
        let Found { anywhere, starts } = names.find(pattern, among, true);
        let mut found = [starts, anywhere, anywhere, anywhere];
        if tiers > 2 {
            found[2] = found[1] | company.find(pattern, among.without(found[1]), false).anywhere;
        }
        if tiers > 3 {
            found[3] = found[2] | details.find(pattern, among.without(found[2]), false).anywhere;
        }
        found
    }

    /// A chunk of these rows, with no spare room.
    fn pick(&self, rows: &[(Row<K>, usize)]) -> Self {
        Self {
            rows: rows.iter().map(|(row, _)| *row).collect(),
            columns: self
                .columns
                .each_ref()
                .map(|column| column.pick(rows.iter().map(|(_, at)| *at))),
        }
    }
}

/// Rows in which a pattern occurs, and those of them where a word begins with it.
#[derive(Default)]
struct Found {
    anywhere: Rows,
    starts: Rows,
}

/// The texts of the rows, end to end.
#[derive(Clone, Debug, Default)]
struct Column {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    grams: Grams,
}

impl Column {
    fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(offset(self.bytes.len()));
    }

    fn insert(&mut self, at: usize, text: &[u8]) {
        self.grams.add(text);
        let start = self.start(at);
        self.bytes.splice(start..start, text.iter().copied());
        self.ends.insert(at, offset(start));
        self.ends.iter_mut().skip(at).for_each(|end| *end += offset(text.len()));
    }

    fn remove(&mut self, at: usize) {
        let (start, end) = (self.start(at), self.end(at));
        self.bytes.drain(start..end);
        self.ends.remove(at);
        self.ends.iter_mut().skip(at).for_each(|later| *later -= offset(end - start));
    }

    fn pick(&self, rows: impl Iterator<Item = usize> + Clone) -> Self {
        let text = |row| self.bytes.get(self.start(row)..self.end(row)).unwrap_or_default();
        let mut column = Self {
            bytes: Vec::with_capacity(rows.clone().map(|row| text(row).len()).sum()),
            ends: Vec::with_capacity(rows.clone().count()),
            grams: Grams::default(),
        };
        for row in rows {
            column.push(text(row));
        }
        column.grams.add(&column.bytes);
        column
    }

    /// Rows in which the pattern occurs: all those `among`, perhaps others. `starts` are all only
    /// if wanted.
    fn find(&self, pattern: &Pattern, among: Rows, starts: bool) -> Found {
        let mut found = Found::default();
        if !self.grams.may_hold(&pattern.grams) {
            return found;
        }
        let candidates = among.len();
        if candidates * SPARSE > self.ends.len() {
            self.scan(pattern, 0, self.bytes.len(), 0, starts, &mut found);
        } else if candidates > 0 {
            for row in among.iter() {
                self.scan(pattern, self.start(row), self.end(row), row, starts, &mut found);
            }
        }
        found
    }

    /// Adds the rows with the pattern between two byte positions, of which the first belongs to
    /// `row`.
    fn scan(
        &self,
        pattern: &Pattern,
        from: usize,
        to: usize,
        mut row: usize,
        starts: bool,
        found: &mut Found,
    ) {
        let mut from = from;
        while let Some(at) = self.bytes.get(from..to).and_then(|text| pattern.finder.find(text)) {
            let at = from + at;
            while self.end(row) <= at {
                row += 1;
            }
            found.anywhere.insert(row);
            let before = at.checked_sub(1).and_then(|before| self.bytes.get(before));
            let is_start = before.is_none_or(|&byte| byte == MARK || byte == b' ');
            if is_start {
                found.starts.insert(row);
            }
            // One occurrence a row is enough, unless a better one is wanted.
            from = if is_start || !starts { self.end(row) } else { at + 1 };
        }
    }

    fn start(&self, row: usize) -> usize {
        row.checked_sub(1).map_or(0, |before| self.end(before))
    }

    /// Past the end there is only the end of everything.
    fn end(&self, row: usize) -> usize {
        self.ends.get(row).map_or(self.bytes.len(), |&end| end as usize)
    }

    fn memory_bytes(&self) -> usize {
        self.bytes.capacity() + self.ends.capacity() * size_of::<u32>() + self.grams.memory_bytes()
    }
}

/// Positions in a column take 32 bits: chunks are far from 4 GiB, as fields are capped long before.
fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
