//! Which waiting badge a list's number means.
//!
//! Numbers are the same whatever their case and the space around them. A badge may hold more than its
//! number: then the number is one part of it, with delimiters on both sides, never just some of its
//! letters.

use std::collections::HashMap;

use crate::store::CaptureRow;
use crate::text::fold;

/// A part of a badge that may be its number has so many letters and digits, and a digit.
const FEWEST: usize = 4;

/// The captures that wait, by their numbers.
pub(super) struct Waiting {
    pub rows: Vec<CaptureRow>,
    whole: HashMap<String, Vec<usize>>,
    parts: HashMap<String, Vec<usize>>,
}

/// How surely a number is a badge's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    Part,
    Whole,
}

impl Waiting {
    pub(super) fn of(rows: Vec<CaptureRow>) -> Self {
        let (mut whole, mut parts) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for (at, row) in rows.iter().enumerate() {
            let (badge, text) = (row.capture.badge.as_deref(), row.capture.payload.as_str());
            for key in [badge, Some(text)].into_iter().flatten().map(key) {
                push(&mut whole, key, at);
            }
            parts_of(text).for_each(|part| push(&mut parts, part, at));
        }
        Self { rows, whole, parts }
    }

    /// The captures a number may mean, each by its place in `rows`.
    pub(super) fn with_id(&self, id: &str) -> impl Iterator<Item = (usize, By)> {
        let key = key(id);
        // A list may hold the address that the badge is only the end of.
        let end = key.contains("://").then(|| parts_of(&key).last()).flatten();
        let ends = end.and_then(|end| self.whole.get(&end));
        let whole = self.whole.get(&key).into_iter().chain(ends).flatten();
        let parts = self.parts.get(&key).into_iter().flatten();
        whole.map(|at| (*at, By::Whole)).chain(parts.map(|at| (*at, By::Part)))
    }
}

fn push(keys: &mut HashMap<String, Vec<usize>>, key: String, at: usize) {
    let places = keys.entry(key).or_default();
    if !key_is_there(places, at) {
        places.push(at);
    }
}

fn key_is_there(places: &[usize], at: usize) -> bool {
    places.last() == Some(&at) // captures come in order
}

/// The number as it is compared, out of what spreadsheets wrap it in: `="0042"`.
pub(super) fn key(id: &str) -> String {
    let id = id.trim().trim_start_matches('\'');
    let formula = id.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    fold(formula.unwrap_or(id).trim())
}

/// The parts of a badge that may be its number.
fn parts_of(text: &str) -> impl Iterator<Item = String> {
    let text = fold(text);
    // A computer's name is nobody's number.
    let path =
        text.split_once("://").map(|(_, rest)| rest.split_once('/').map_or("", |path| path.1));
    let between =
        |letter: char| letter.is_whitespace() || "/?=&#;,|:^~$*\"'{}[]()<>\\".contains(letter);
    let parts: Vec<String> = path.unwrap_or(&text).split(between).map(str::to_owned).collect();
    parts.into_iter().filter(|part| {
        let signs = part.chars().filter(|letter| letter.is_alphanumeric()).count();
        signs >= FEWEST && part.chars().any(|letter| letter.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_whole_part_of_a_badge_or_nothing() {
        let check = |badge: &str, id: &str, expected: bool| {
            let found = key(badge) == key(id) || parts_of(badge).any(|part| part == key(id));
            assert_eq!(found, expected, "{id} in {badge}");
        };
        check("8812345678", " 8812345678 ", true);
        check("ri22-7f3k-2209", "RI22-7F3K-2209", true);
        check("RI22-7F3K-2209", "7F3K", false);
        check("A-17788::Park::Jiwon", "a-17788", true);
        check("5f0c2d4e-11aa/9b8c7d6e5f", "5F0C2D4E-11AA", true);
        check("https://tix.example/o/positions/zq5xk2m9/redeem/", "ZQ5XK2M9", true);
        check("https://y2022.example/a", "y2022.example", false);
        check(r#"{"v":1,"no":"LEAD-991"}"#, "lead-991", true);
        check("881234567", "8812345678", false);
        check("0042", "=\"0042\"", true);
        check("A::B::C", "B", false);
    }
}
