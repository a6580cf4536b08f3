//! Texts that are one typing error apart.

/// Whether one letter was changed, left out, added, or changed places with the next.
pub(super) fn one_error(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(same..).unwrap_or(&[]), other.get(same..).unwrap_or(&[]));
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let rest = |text: &[char]| text.get(..text.len() - tail).unwrap_or(&[]).to_vec();
    match (rest(one).as_slice(), rest(other).as_slice()) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_one() {
        for (one, other) in [("jiwon", "jiwom"), ("jiwon", "jwon"), ("jiwon", "jiwno"), ("a", "")] {
            assert!(one_error(one, other) && one_error(other, one), "{one} {other}");
        }
        for (one, other) in [("jiwon", "jiwon"), ("jiwon", "minsu"), ("jiwon", "wonji"), ("", "ab")]
        {
            assert!(!one_error(one, other), "{one} {other}");
        }
    }
}
