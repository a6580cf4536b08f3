//! A set of rows of one chunk, as bits: what a pattern found, combined without allocating.

use std::ops::{BitAndAssign, BitOr};

/// How many rows a chunk can hold.
pub(super) const MOST_ROWS: usize = WORDS * 64;
const WORDS: usize = 8;

/// Row numbers below [`MOST_ROWS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows([u64; WORDS]);

impl Rows {
    /// The rows `0..count`.
    pub(super) fn first(count: usize) -> Self {
        let mut rows = Self::default();
        for (word, from) in rows.0.iter_mut().zip((0..).step_by(64)) {
            *word = match count.saturating_sub(from) {
                0 => 0,
                bits @ 1..64 => (1 << bits) - 1,
                _ => u64::MAX,
            };
        }
        rows
    }

    pub(super) fn insert(&mut self, row: usize) {
        if let Some(word) = self.0.get_mut(row / 64) {
            *word |= 1 << (row % 64);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|&word| word == 0)
    }

    /// These rows but not those.
    pub(super) fn without(mut self, those: Self) -> Self {
        self.0.iter_mut().zip(those.0).for_each(|(word, other)| *word &= !other);
        self
    }

    /// The rows in ascending order.
    pub(super) fn iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().zip((0..).step_by(64)).flat_map(|(word, from)| {
            let rests = std::iter::successors(Some(word), |rest| Some(rest & rest.wrapping_sub(1)));
            rests
                .take_while(|&rest| rest != 0)
                .map(move |rest| from + rest.trailing_zeros() as usize)
        })
    }
}

impl BitAndAssign for Rows {
    fn bitand_assign(&mut self, other: Self) {
        self.0.iter_mut().zip(other.0).for_each(|(word, other)| *word &= other);
    }
}

impl BitOr for Rows {
    type Output = Self;

    fn bitor(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(word, other)| *word |= other);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_behave_as_a_set_in_order() {
        for count in [0, 1, 63, 64, 65, 200, MOST_ROWS] {
            let rows = Rows::first(count);
            assert_eq!(
                rows.iter().collect::<Vec<_>>(),
                (0..count).collect::<Vec<_>>(),
                "first({count})"
            );
            assert_eq!(rows.len(), count);
            assert_eq!(rows.is_empty(), count == 0);
        }
        let mut odd = Rows::default();
        [7, 63, 64, 511].into_iter().for_each(|row| odd.insert(row));
        let rest = Rows::first(65).without(odd);
        assert_eq!(rest.len(), 62, "7, 63 and 64 are gone");
        let mut both = Rows::first(64);
        both &= odd;
        assert_eq!(both.iter().collect::<Vec<_>>(), [7, 63]);
        assert_eq!((both | odd).iter().collect::<Vec<_>>(), [7, 63, 64, 511]);
    }
}
