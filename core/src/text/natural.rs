//! Numbers within text in their own order: 3 before 15.

/// A text whose order is that of the numbers in `text`: each says first how many digits it has.
#[must_use]
pub fn natural_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 4);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, behind) = rest.split_at(end);
        if digits.is_empty() {
            key.push(c);
            rest = rest.strip_prefix(c).unwrap_or_default();
            continue;
        }
        let digits = digits.trim_start_matches('0');
        key.extend(char::from_digit(u32::try_from(digits.len().min(9)).unwrap_or(9), 10));
        key.push_str(digits);
        rest = behind;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_and_letters_stay() {
        let mut titles =
            ["Session 15", "Session 3", "Session 003b", "세션 10", "세션 9", "Session"];
        titles.sort_by_key(|title| natural_key(title));
        let expected = ["Session", "Session 3", "Session 003b", "Session 15", "세션 9", "세션 10"];
        assert_eq!(titles, expected);
    }
}
