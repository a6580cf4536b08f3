//! Blocks side by side: what overlaps in time stands in lanes of its own.

use chrono::{DateTime, Duration, Utc};

/// Drawn lower than this, a block could not be read.
const LEAST: Duration = Duration::minutes(20);

/// Where a block stands in its column, in lanes of equal width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its first lane, from 0.
    pub lane: usize,
    /// How many lanes it takes.
    pub width: usize,
    /// How many there are where it stands.
    pub of: usize,
}

/// The lanes of spans, given in the order of their starts.
#[must_use]
pub fn lanes(spans: &[(DateTime<Utc>, DateTime<Utc>)]) -> Vec<Lane> {
    let drawn: Vec<_> =
        spans.iter().map(|(start, end)| (*start, (*end).max(*start + LEAST))).collect();
    let mut placed: Vec<Lane> = Vec::with_capacity(drawn.len());
    // A cluster is what hangs together by overlaps; its lanes end at these instants.
    let (mut first, mut ends): (usize, Vec<DateTime<Utc>>) = (0, Vec::new());
    for (at, (start, end)) in drawn.iter().enumerate() {
        if ends.iter().all(|taken| taken <= start) {
            close(&drawn, &mut placed, first, ends.len());
            (first, ends) = (at, Vec::new());
        }
        let free = ends.iter_mut().enumerate().find(|(_, taken)| **taken <= *start);
        let lane = if let Some((lane, taken)) = free {
            *taken = *end;
            lane
        } else {
            ends.push(*end);
            ends.len() - 1
        };
        placed.push(Lane { lane, width: 1, of: 1 });
    }
    close(&drawn, &mut placed, first, ends.len());
    placed
}

/// Says how many lanes a cluster has, and widens its blocks over lanes that are free beside them.
fn close(drawn: &[(DateTime<Utc>, DateTime<Utc>)], placed: &mut [Lane], first: usize, of: usize) {
    let cluster: Vec<_> = drawn.iter().copied().zip(placed.iter().copied()).skip(first).collect();
    for ((start, end), own) in drawn.iter().zip(placed.iter_mut()).skip(first) {
        let beside = cluster
            .iter()
            .filter(|((from, until), other)| other.lane > own.lane && from < end && start < until);
        let next = beside.map(|(_, other)| other.lane).min().unwrap_or(of);
        (own.width, own.of) = (next - own.lane, of);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(minute * 60, 0).unwrap()
    }

    fn check(minutes: &[(i64, i64)], expected: &[(usize, usize, usize)]) {
        let spans: Vec<_> = minutes.iter().map(|(from, to)| (at(*from), at(*to))).collect();
        let found: Vec<_> =
            lanes(&spans).iter().map(|lane| (lane.lane, lane.width, lane.of)).collect();
        assert_eq!(found, expected, "{minutes:?}");
    }

    #[test]
    fn what_overlaps_stands_side_by_side() {
        check(&[], &[]);
        check(&[(0, 60), (60, 120)], &[(0, 1, 1), (0, 1, 1)]);
        check(&[(0, 60), (30, 90), (100, 130)], &[(0, 1, 2), (1, 1, 2), (0, 1, 1)]);
        // The third has the first's lane and, as nothing else is on, those beside it.
        check(&[(0, 60), (0, 200), (70, 80)], &[(0, 1, 2), (1, 1, 2), (0, 1, 2)]);
        check(
            &[(0, 200), (0, 50), (10, 50), (60, 90)],
            &[(0, 1, 3), (1, 1, 3), (2, 1, 3), (1, 2, 3)],
        );
    }

    #[test]
    fn what_takes_no_time_has_room_to_be_read() {
        check(&[(0, 0), (5, 65)], &[(0, 1, 2), (1, 1, 2)]);
    }

    proptest! {
        #[test]
        fn nothing_covers_anything(mut minutes in prop::collection::vec((0_i64..600, 0_i64..200), 0..40)) {
            minutes.sort_unstable();
            let spans: Vec<_> = minutes.iter().map(|(from, long)| (at(*from), at(from + long))).collect();
            let found = lanes(&spans);
            for (i, (one, lane)) in spans.iter().zip(&found).enumerate() {
                prop_assert!(lane.width > 0 && lane.lane + lane.width <= lane.of);
                for (other, beside) in spans.iter().zip(&found).skip(i + 1) {
                    let apart = lane.lane + lane.width <= beside.lane || beside.lane + beside.width <= lane.lane;
                    prop_assert!(apart || one.1.max(one.0 + LEAST) <= other.0);
                }
            }
        }
    }
}
