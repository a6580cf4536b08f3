//! Random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood, "Fast Splittable
//! Pseudorandom Number Generators", OOPSLA 2014, figure 17).

/// A stream of numbers that follows from its seed.
pub(super) struct Random(u64);

/// The golden ratio in 64 bits: SplitMix's step.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Random {
    /// Stream `index` of a seed. Each person has a stream, so that nobody depends on those before.
    pub(super) fn stream(seed: u64, index: usize) -> Self {
        let index = u64::try_from(index).unwrap_or(u64::MAX);
        let start = Self(seed).next() ^ index.wrapping_mul(STEP);
        Self(Self(start).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; 0 below none. Its bias is nothing to a list of names.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    /// True `percent` times of a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub(super) fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        from.get(self.below(from.len())).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_paper() {
        // The first outputs of the reference implementation for seed 1234567.
        let mut random = Random(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(
            first,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn streams_do_not_follow_each_other() {
        let first = |seed, index| Random::stream(seed, index).next();
        let mut seen: Vec<u64> = (0..1_000).map(|index| first(1, index)).collect();
        seen.extend((0..1_000).map(|index| first(2, index)));
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 2_000, "two streams begin alike");
    }
}
