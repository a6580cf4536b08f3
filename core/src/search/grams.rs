//! Which three bytes in a row occur in a chunk, so that a rare pattern skips most chunks unread.

/// Bits of a set: a power of two. A chunk's names have some thousand different three bytes.
const BITS: u32 = 1 << 15;

/// A set of three bytes, which may also say yes where it should say no. What was removed stays in.
#[derive(Clone, Debug, Default)]
pub(super) struct Grams(Vec<u64>);

impl Grams {
    pub(super) fn add(&mut self, text: &[u8]) {
        self.0.resize(BITS as usize / 64, 0);
        for place in places(text) {
            if let Some(word) = self.0.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
        }
    }

    /// Whether a text with all of these may be among those added.
    pub(super) fn may_hold(&self, places: &[usize]) -> bool {
        let has = |place: &usize| {
            self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
        };
        places.iter().all(has)
    }

    pub(super) fn memory_bytes(&self) -> usize {
        self.0.capacity() * 8
    }
}

/// Where the three bytes in a row of a text are in a set.
pub(super) fn places(text: &[u8]) -> impl Iterator<Item = usize> {
    text.windows(3).map(|gram| {
        let number = gram.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        (number.wrapping_mul(0x9E37_79B1) >> (32 - BITS.trailing_zeros())) as usize
    })
}
